import { html } from 'lit'
import { contactFields, line } from '../../ui/form/fields.ts'
import { actions, head, privacy } from '../shared/form/frame.ts'
import { questions } from './need.ts'
import type { View } from './view.ts'

/** Who asks, and the means to answer by. */
export const applicant = (view: View) =>
	html`${head(view)}
		${privacy(view)}
		${view.served?.people() ?? html`${line(view, 'answers.fullName', {}, 'name')}${questions(view, 'you')}`}
		${contactFields(view, view.association, view.words.form.means, 'answers.')}
		${actions(view)}`
