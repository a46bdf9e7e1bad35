import { html } from 'lit'
import type { View } from './view.ts'

/** A service that takes no requests: now, or ever from individuals, who are shown whom to call instead. */
export function closed(view: View, contact: unknown) {
	const { service, words, lang } = view
	const { name, entry } = service
	const individual = entry.by === 'referral' && entry.individual
	return html`<h2 part="heading">${name[lang]}</h2>
		<p>${individual ? individual.text[lang] : words.form.problems.closed_service}</p>
		${
			individual
				? html`<a part="button primary call" href=${`tel:${individual.phone}`}>${individual.name[lang]} <bdi dir="ltr">${individual.phone}</bdi></a>`
				: contact
		}`
}
