import { html, nothing } from 'lit'
import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import { COMPENSATION_KINDS, type CompensationKind, missingBefore } from '../../core/case/compensation.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { icon } from '../frame/page-icons.ts'
import { complaintWords } from '../spoken.ts'
import { dayText } from './compensation-record.ts'
import { pageWords } from './compensation-words.ts'

/** How one condition stands: what is recorded of it last, and whether it is needed and missing. */
function standing(last: CompensationRecordsRecord | undefined, needed: boolean, missing: boolean): string {
	const words = pageWords()
	if (!needed && !last) return words.notNeeded
	if (missing) return words.missing
	return last ? dayText(last.on) : words.notYet
}

const condition = (
	kind: CompensationKind,
	own: CompensationRecordsRecord[],
	needed: boolean,
	missing: boolean,
) => {
	const last = own.at(-1)
	const there = !missing && last
	const mark = there ? 'circle-check' : !needed && !last ? 'minus' : 'circle'
	return html`<li data-there=${there ? 'yes' : 'no'}>${icon(mark)}
		<span>${complaintWords().compensation[kind]}${own.length > 1 ? html` <span class="sila-hint">(${own.length})</span>` : nothing}</span>
		<strong>${standing(last, needed, missing)}</strong></li>`
}

/** What has to be there before a compensation is agreed on, and what of it is recorded; `ruling`: it needs a ruling too. */
export function conditions(there: CompensationRecordsRecord[], ruling: boolean) {
	const on = riyadhDay(new Date().toISOString())
	const missing = missingBefore({ kind: 'agreement', on }, there, ruling)
	return html`<ul class="conditions" aria-label=${pageWords().conditions}>${COMPENSATION_KINDS.map(kind =>
		condition(
			kind,
			there.filter(record => record.kind === kind),
			kind !== 'ruling' || ruling,
			missing.includes(kind),
		),
	)}</ul>
	${missing.length ? html`<p class="sila-hint">${pageWords().incomplete}</p>` : nothing}`
}
