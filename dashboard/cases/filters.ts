import { html, nothing } from 'lit/html.js'
import type { CaseCount } from '../../core/api.ts'
import { STATUSES, type Status } from '../../core/status.ts'
import { statuses } from '../labels.ts'
import type { Query } from './data.ts'

/** Buttons that narrow the list to a status, or to cases with messages nobody has read, each with its number. */
export function statusFilters(
	query: Query,
	counts: CaseCount[],
	unread: number,
	ask: (change: Partial<Query>) => void,
) {
	const inAssociation = counts.filter(
		({ association }) => !query.association || association === query.association,
	)
	const number = (status: Status | '') =>
		inAssociation
			.filter(entry => !status || entry.status === status)
			.reduce((sum, entry) => sum + entry.count, 0)
	const button = (status: Status | '', label: string) => html`<button type="button" class="sila-filter"
		aria-pressed=${query.status === status ? 'true' : 'false'} @click=${() => ask({ status })}>
		${label} <span class="sila-number">${number(status)}</span>
	</button>`
	// A status that no case has is only in the way, unless it is the one looked for.
	const shown = STATUSES.filter(status => number(status) > 0 || status === query.status)
	if (counts.length === 0) return nothing
	return html`<div class="sila-statuses" role="group" aria-label="الحالة">
		${button('', 'الكل')}${
			unread > 0 || query.unread
				? html`<button type="button" class="sila-filter" aria-pressed=${query.unread ? 'true' : 'false'} @click=${() => ask({ unread: !query.unread })}>
			رسائل جديدة <span class="sila-number">${unread}</span>
		</button>`
				: ''
		}${shown.map(status => button(status, statuses[status]))}
	</div>`
}

/** The choice of association, where this backend has several. */
export const associationChoice = (
	query: Query,
	associations: { id: string; name_ar: string }[],
	ask: (change: Partial<Query>) => void,
) =>
	associations.length < 2
		? nothing
		: html`<div>
			<label for="sila-association">الجمعية</label>
			<div class="sila-select"><select id="sila-association" @change=${(event: Event) => ask({ association: (event.target as HTMLSelectElement).value })}>
				<option value="" ?selected=${!query.association}>كل الجمعيات</option>
				${associations.map(({ id, name_ar }) => html`<option value=${id} ?selected=${query.association === id}>${name_ar}</option>`)}
			</select></div>
		</div>`
