import { html, nothing } from 'lit'
import type { CaseEntry } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { identityKey } from '../../core/sending/finding.ts'
import { language } from '../frame/language.ts'
import { byReason } from './by-reason.ts'
import { caseWords } from './case-words.ts'
import { listSameIdentity } from './list-data.ts'
import { sender, since, statusChip } from './parts.ts'
import { PATH } from './paths.ts'
import type { AnyCase } from './types.ts'

/**
 * The other requests under the identity number of this one, at its association: a person who applied before, or a number
 * that several people gave. They are shown, never joined: who they are is for staff to judge.
 */
export async function relatedCases(theCase: AnyCase): Promise<CaseEntry[]> {
	const { record, service, request } = theCase
	// A number that is shown by a reason is for this request.
	if (byReason(theCase)) return []
	const { identity_key } = service ? identityKey(service, request?.answers ?? {}) : {}
	// Without it the page is whole; it is looked for again with the next visit.
	return identity_key ? listSameIdentity(record).catch(() => []) : []
}

/** Nothing where there are none. */
export const relatedView = (found: CaseEntry[]) =>
	found.length === 0
		? nothing
		: html`<section class="sila-card" aria-labelledby="sila-related">
			<h2 id="sila-related">${caseWords().related}</h2>
			<ul class="related">${found.map(
				row => html`<li>
					<a href="${PATH}/${row.id}">${sender(row)} · <bdi dir="ltr">${formatReference(row.reference)}</bdi></a>
					<p class="sila-hint">${row.service?.[language()]}</p>
					<p>${statusChip(row)} · ${since(row.status_since)}</p>
				</li>`,
			)}</ul>
		</section>`
