import { html, nothing } from 'lit'
import { fill } from '../../core/language/text.ts'
import { eligibility, YES_NO } from '../../core/policy/eligibility.ts'
import { choice } from '../shared/form/fields.ts'
import { actions, head } from '../shared/form/frame.ts'
import type { View } from './view.ts'

/** The service's conditions. One that is not met explains itself at once; a doubt goes on. */
export function conditions(view: View) {
	const { service, request, words, lang } = view
	const { questions, failed } = eligibility(service, request.conditions)
	return html`${head(view)}
		${questions.map(
			({ id, question, options, otherwise }) => html`
			${choice(
				view,
				`conditions.${id}`,
				options?.map(option => [option.id, option.text[lang]]) ??
					YES_NO.map(answer => [answer, words.form.answers[answer]]),
				{ question: question[lang] },
			)}
			<div role="status">${
				failed.some(one => one.id === id)
					? html`<div class="box"><p>${otherwise?.[lang]}</p>${contact(view)}</div>`
					: request.conditions[id] === 'unsure'
						? html`<p class="box">${words.unsure}</p>`
						: nothing
			}</div>`,
		)}
		${actions(view, failed[0] && nothing)}`
}

/** A link to the association's page on how to reach it. It opens beside, so that nothing typed is lost. */
export function contact({ association, words, lang, form }: View) {
	return html`<a href=${form.page(`${association.slug}/contact/`)} target="_blank">
		${fill(words.contact, { association: association.name[lang] })}</a>`
}
