import { html } from 'lit'
import { fill } from '../../core/text.ts'
import type { View } from './view.ts'

/** A service that takes no requests: now, or ever from individuals, who are shown whom to call instead. */
export function closed(view: View) {
	const { service, words, lang } = view
	const { name, entry } = service
	const individual = entry.by === 'referral' && entry.individual
	return html`<h2 part="heading">${name[lang]}</h2>
		<p>${individual ? individual.text[lang] : words.form.problems.closed_service}</p>
		${
			individual
				? html`<a part="button primary call" href=${`tel:${individual.phone}`}>${individual.name[lang]} <bdi dir="ltr">${individual.phone}</bdi></a>`
				: contact(view)
		}`
}

/** A link to the association's page on how to reach it. It opens beside, so that nothing typed is lost. */
export function contact({ association, words, lang, form }: View) {
	return html`<a href=${form.page(`${association.slug}/contact/`)} target="_blank">
		${fill(words.contact, { association: association.name[lang] })}</a>`
}
