import { html } from 'lit'
import { choice, line, paragraph } from '../../ui/form/fields.ts'
import { actions, head } from '../shared/form/frame.ts'
import { documents } from './documents.ts'
import { type FormStep, stepOf } from './state.ts'
import type { View } from './view.ts'

/** The service's own questions that belong to a step. */
export function questions(view: View, step: FormStep) {
	const { service, lang } = view
	return service.questions.map(question => {
		const { id, required } = question
		const name = `answers.${id}`
		const field = { required, hint: question.hint?.[lang] }
		if (stepOf(service, name) !== step) return []
		if (question.type === 'paragraph') return paragraph(view, name, field)
		if (question.type === 'national-id') return line(view, name, field, 'off', 'numeric')
		return choice(
			view,
			name,
			question.options.map(option => [option.id, option.label[lang]]),
			field,
		)
	})
}

/** What the person needs, in their words, and the papers for it. */
export const need = (view: View) =>
	html`${head(view)}${view.served?.above()}${questions(view, 'need')}${documents(view)}${actions(view)}`
