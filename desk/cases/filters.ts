import { html, nothing } from 'lit'
import type { CaseCount } from '../../core/api/requests.ts'
import { type CaseKind, type CaseStatus, KINDS, statusesOf } from '../../core/case/status.ts'
import { statusLabel } from '../labels.ts'
import { kindsSeen } from './kinds.ts'
import { type CaseListQuery, type Named, nameOf } from './list-data.ts'
import { listWords } from './list-words.ts'
import { kindWords } from './words.ts'

type Ask = (change: Partial<CaseListQuery>) => void

const sum = (counts: CaseCount[]) => counts.reduce((all, { count }) => all + count, 0)
const inAssociation = ({ association }: CaseListQuery, counts: CaseCount[]) =>
	counts.filter(count => !association || count.association === association)

const button = (label: string, number: number, pressed: boolean, press: () => void) => html`<button
	type="button" class="sila-filter" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>
	${label} <span class="sila-number">${number}</span>
</button>`

/** Buttons that narrow the list to a kind of case, each with its number. A status is of one kind, so it is let go. */
export function kindFilters(query: CaseListQuery, counts: CaseCount[], ask: Ask) {
	const words = listWords()
	const there = inAssociation(query, counts)
	const one = (kind: CaseKind | '', label: string) =>
		button(label, sum(there.filter(count => !kind || count.kind === kind)), query.kind === kind, () =>
			ask({ kind, status: '' }),
		)
	if (counts.length === 0) return nothing
	return html`<div class="sila-statuses sila-kinds" role="group" aria-label=${words.kind}>
		${one('', words.all)}${kindsSeen().map(kind => one(kind, kindWords[kind].all))}
	</div>`
}

/** Buttons that narrow the list to a status, or to cases with messages nobody has read, each with its number. */
export function statusFilters(query: CaseListQuery, counts: CaseCount[], unread: number, ask: Ask) {
	const words = listWords()
	const kinds = query.kind ? [query.kind] : KINDS
	const there = inAssociation(query, counts).filter(({ kind }) => kinds.includes(kind))
	const number = (status: CaseStatus) => sum(there.filter(count => count.status === status))
	// A status that no case has is only in the way, unless it is the one looked for.
	const shown = [...new Set(kinds.flatMap(statusesOf))].filter(
		status => number(status) > 0 || status === query.status,
	)
	if (counts.length === 0) return nothing
	const one = (status: CaseStatus) =>
		button(label(query.kind, status), number(status), query.status === status, () =>
			ask({ status: query.status === status ? '' : status }),
		)
	return html`<div class="sila-statuses" role="group" aria-label=${words.status}>
		${
			unread > 0 || query.unread
				? button(words.newMessages, unread, query.unread, () => ask({ unread: !query.unread }))
				: nothing
		}${shown.map(one)}
	</div>`
}

/** Among all kinds together, a status goes by its name of the kind that has it, requests first; all of them arrive. */
const label = (kind: CaseKind | '', status: CaseStatus) =>
	!kind && status === 'received' ? listWords().arrived : statusLabel(kind || 'request', status)

/** The choice of association, where this backend has several. */
export function associationChoice(
	query: Pick<CaseListQuery, 'association'>,
	associations: Named[],
	ask: (change: Pick<CaseListQuery, 'association'>) => void,
) {
	const words = listWords()
	if (associations.length < 2) return nothing
	return html`<div>
		<label for="sila-association">${words.association}</label>
		<div class="sila-select"><select id="sila-association" @change=${(event: Event) => ask({ association: (event.target as HTMLSelectElement).value })}>
			<option value="" ?selected=${!query.association}>${words.allAssociations}</option>
			${associations.map(one => html`<option value=${one.id} ?selected=${query.association === one.id}>${nameOf(one)}</option>`)}
		</select></div>
	</div>`
}
