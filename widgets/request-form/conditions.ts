import { html, nothing } from 'lit'
import { fill } from '../../core/language/text.ts'
import { type EligibilityQuestion, eligibility, YES_NO } from '../../core/policy/eligibility.ts'
import { choice } from '../../ui/form/fields.ts'
import { actions, head } from '../shared/form/frame.ts'
import type { View } from './view.ts'

/** The service's conditions. One that is not met explains itself at once; a doubt goes on. */
export function conditions(view: View) {
	const { service, request, words } = view
	const { questions, failed } = eligibility(service, request.conditions)
	return html`${head(view)}${view.served?.above()}
		${questions.map(question =>
			condition(
				view,
				question,
				failed.some(({ id }) => id === question.id),
			),
		)}
		${actions(view, failed.length > 0 ? nothing : words.next)}`
}

function condition(view: View, { id, question, options, otherwise }: EligibilityQuestion, failed: boolean) {
	const { request, words, lang } = view
	const answers =
		options?.map((option): [string, string] => [option.id, option.text[lang]]) ??
		YES_NO.map((answer): [string, string] => [answer, words.form.answers[answer]])
	const unsure = request.conditions[id] === 'unsure' ? html`<p class="box">${words.unsure}</p>` : nothing
	return html`${choice(view, `conditions.${id}`, answers, { question: question[lang] })}
		<div role="status">${
			failed ? html`<div class="box"><p>${otherwise?.[lang]}</p>${contact(view)}</div>` : unsure
		}</div>`
}

/** A link to the association's page on how to reach it. It opens beside, so that nothing typed is lost. */
export function contact({ association, words, lang, form }: View) {
	return html`<a href=${form.page(`${association.slug}/contact/`)} target="_blank">
		${fill(words.contact, { association: association.name[lang] })}</a>`
}
