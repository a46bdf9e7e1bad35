import { html, nothing } from 'lit'
import type { SameCase, SameTrait } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { ask } from '../api.ts'
import { language } from '../frame/language.ts'
import { caseWords } from './case-words.ts'
import { partWords } from './part-words.ts'
import { sender, since, statusChip } from './parts.ts'
import { PATH } from './paths.ts'
import type { AnyCase } from './types.ts'

/**
 * The other cases of this association that could be the same person's: under the same identity number, phone or name, as far
 * as this account is shown them. They are shown, never joined: who they are is for staff to judge.
 */
export const relatedCases = ({ record }: AnyCase): Promise<SameCase[]> =>
	// Without them the page is whole; they are looked for again with the next visit.
	record.erased_at
		? Promise.resolve([])
		: ask('staff/cases/same', 'sila-related', { query: { case: record.id } }).catch(() => [])

const named = (traits: readonly SameTrait[]) =>
	traits.map(trait => caseWords().related.traits[trait]).join(partWords().comma)

/** Nothing where there are none. */
export const relatedView = (found: SameCase[]) => {
	const words = caseWords().related
	return found.length === 0
		? nothing
		: html`<section class="sila-card" aria-labelledby="sila-related">
			<h2 id="sila-related">${words.title}</h2>
			<p class="sila-hint">${words.hint}</p>
			<ul class="related">${found.map(
				({ case: row, agrees, differs }) => html`<li>
					<a href="${PATH}/${row.id}">${sender(row)} · <bdi dir="ltr">${formatReference(row.reference)}</bdi></a>
					<p class="sila-hint">${row.service?.[language()]}</p>
					<p><strong>${words.agrees}</strong> ${named(agrees)}</p>
					${differs.length ? html`<p><strong>${words.differs}</strong> ${named(differs)}</p>` : nothing}
					<p>${statusChip(row)} · ${since(row.status_since)}</p>
				</li>`,
			)}</ul>
		</section>`
}
