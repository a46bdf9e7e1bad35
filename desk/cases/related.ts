import { html } from 'lit'
import { formatReference } from '../../core/case/reference.ts'
import { identityKey } from '../../core/sending/finding.ts'
import { type CaseRow, listSameIdentity } from './data.ts'
import { PATH } from './list.ts'
import { sender, since, statusChip } from './parts.ts'
import type { Case } from './types.ts'

/**
 * The other requests under the identity number of this one, at its association: a person who applied before, or a number
 * that several people gave. They are shown, never joined: who they are is for staff to judge. Nothing where there are none.
 */
export function relatedSection(draw: () => void) {
	let asked = ''
	let found: CaseRow[] = []

	async function load(identity: string, { record }: Case): Promise<void> {
		asked = identity
		// Without it the page is whole; it is looked for again with the next visit.
		found = await listSameIdentity(identity, record).catch(() => [])
		draw()
	}

	return (theCase: Case) => {
		const { identity_key } = identityKey(theCase.service, theCase.request?.answers ?? {})
		if (identity_key && identity_key !== asked) load(identity_key, theCase)
		if (found.length === 0) return ''
		return html`<section class="sila-card" aria-labelledby="sila-related">
			<h2 id="sila-related">طلبات أخرى برقم الهوية نفسه</h2>
			<ul class="related">${found.map(
				row => html`<li>
					<a href="${PATH}/${row.id}">${sender(row)} · <bdi dir="ltr">${formatReference(row.reference)}</bdi></a>
					<p class="sila-hint">${row.expand?.service?.name_ar ?? ''}</p>
					<p>${statusChip(row)} · ${since(row.status_since)}</p>
				</li>`,
			)}</ul>
		</section>`
	}
}
