import { html, nothing, type TemplateResult } from 'lit'
import { isForOther } from '../../core/sending/served.ts'
import { choice, line } from '../../ui/form/fields.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import type { View } from './fields.ts'
import { said } from './said.ts'
import { section } from './section.ts'
import { entryWords } from './words.ts'

/* What is asked where the service allows to apply for somebody else. */

/** For whom the request is. */
export function served(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const request = requestOf(view.entry, chosen)
	if (!request.served) return nothing
	const { self, other, otherNote } = entryWords().request
	return section(
		'served',
		said().served.heading,
		html`${choice(view, 'served', [
			['self', self],
			['other', other],
		])}<div role="status">${isForOther(request) ? html`<p class="entry-note">${otherNote}</p>` : nothing}</div>`,
	)
}

/** Who is served, with the number that tells who they are, and who applies for them. */
export function beneficiary(view: View<Entry>, { service }: Chosen, numbers: unknown): TemplateResult {
	const { served, request } = said()
	return html`<h3>${served.heading}</h3>
		${line(view, 'served.name', {})}${numbers}
		<h3>${request.letter.applicant}</h3>
		${line(view, 'answers.fullName', {})}
		${choice(
			view,
			'served.capacity',
			(service.capacities ?? []).map(one => [one, served.capacities[one]]),
		)}`
}
