import { html, type TemplateResult } from 'lit/html.js'
import type { AuditRecord } from '../../server/collections.ts'
import { parse } from '../dates.ts'
import { fieldLabel, labels, valueLabel } from '../labels.ts'
import { moment, since } from './parts.ts'

const statusOf = (code: string) => valueLabel('audit', 'to', code) ?? code

/** What one audit record says. */
function what({ action, from, to, changed }: AuditRecord): string | TemplateResult {
	if (action !== 'updated') return labels.audit.values.action[action]
	if (from && to) return html`من «${statusOf(from)}» إلى <strong>«${statusOf(to)}»</strong>`
	const fields = Array.isArray(changed) ? changed.map(String) : []
	return `${labels.audit.values.action.updated}: ${fields.map(name => fieldLabel('cases', name) ?? name).join('، ')}`
}

const who = ({ actor }: AuditRecord) => {
	const known = valueLabel('audit', 'actor', actor)
	return known ?? html`<bdi>${actor}</bdi>`
}

/** When staff last took a step; the beginning of time before the first, null while the trail is being fetched. */
export function lastStep(rows: AuditRecord[] | null): Date | null {
	if (!rows) return null
	const step = rows.find(({ actor, to }) => to && !Object.hasOwn(labels.audit.values.actor ?? {}, actor))
	return parse(step?.at) ?? new Date(0)
}

/** What happened to a case, who did it and when, the latest first. `null` while it is being fetched. */
export const historyView = (
	rows: AuditRecord[] | null,
	trouble: string,
) => html`<section class="sila-card" aria-labelledby="sila-history">
	<h2 id="sila-history">ما جرى على الطلب</h2>
	<div role="alert">${trouble ? html`<p class="sila-error">${trouble}</p>` : ''}</div>
	${
		rows === null
			? ''
			: html`<ol class="history">${rows.map(
					row => html`<li>
			<p>${what(row)}</p>
			<p class="sila-hint">${who(row)} · ${moment(row.at)} · ${since(row.at)}</p>
		</li>`,
				)}</ol>`
	}
</section>`
