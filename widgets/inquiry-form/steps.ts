import { html, nothing } from 'lit'
import { ASKED_TOPICS } from '../../core/case/topics.ts'
import { choices } from '../../core/sending/inquiry.ts'
import { choice, contactFields, line, paragraph } from '../../ui/form/fields.ts'
import { actions, head, privacy } from '../shared/form/frame.ts'
import { isReached } from './state.ts'
import type { View } from './view.ts'

const what = (view: View) =>
	html`${head(view)}
		${choice(
			view,
			'topic',
			ASKED_TOPICS.map(topic => [topic, view.words.inquiry.topics[topic]]),
		)}
		${paragraph(view, 'text', { hint: view.words.textHint })}
		${actions(view)}`

/** Whom it concerns and what it is about, of what officers are there for; it may be none of it. */
function whom(view: View) {
	const { association, lang, words } = view
	const among = (name: 'category' | 'field', of: 'categories' | 'fields') => {
		const some = choices(association.officers, of)
		const options = some.map((text): [string, string] => [text.ar, text[lang]])
		return some.length > 0
			? choice(view, name, [...options, ['', words.none]], { required: false, hint: words.whomHint })
			: nothing
	}
	return html`${head(view)}${among('category', 'categories')}${among('field', 'fields')}${actions(view)}`
}

/** How to be answered; only who is to be reached says who they are. */
function you(view: View) {
	const { words, state } = view
	return html`${head(view)}
		${
			state.values.topic === 'volunteering'
				? html`<p>${words.helper}</p>`
				: choice(view, 'reply', [
						['page', words.page],
						['means', words.means],
					])
		}
		${
			isReached(state.values)
				? html`${privacy(view)}${line(view, 'fullName', {}, 'name')}
					${contactFields(view, view.association, words.form.means)}`
				: nothing
		}
		${actions(view)}`
}

export const STEPS = { what, whom, you }
