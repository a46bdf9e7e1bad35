import { html, nothing, type TemplateResult } from 'lit'
import type { CaseEvent } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { parse } from '../dates.ts'
import { troubleAt } from '../frame/field.ts'
import { caseField, labels, statusLabel } from '../labels.ts'
import { complaintWords } from '../spoken.ts'
import { caseWords } from './case-words.ts'
import { correctionWords, detailsText } from './correction-words.ts'
import type { Loaded } from './loaded.ts'
import { partWords } from './part-words.ts'
import { moment, since } from './parts.ts'
import { kindWords } from './words.ts'

const statusOf = (kind: CaseKind, code: string) => statusLabel(kind, code as CaseStatus) ?? code

/** Which record of a compensation was made. */
function compensationText(changed: unknown): string {
	const kinds: Record<string, string> = complaintWords().compensation
	const kind = Array.isArray(changed) ? kinds[String(changed[0])] : undefined
	return kind ? fill(caseWords().history.compensation, { kind }) : labels.audit.values.action.compensation
}

/** Whose it was and is, by what the trail names people. */
function givenText(from: string, to: string): TemplateResult {
	const { givenTo, givenFrom, left } = caseWords().history
	const before = from ? html` (${givenFrom} <bdi>${from}</bdi>)` : nothing
	return to ? html`${givenTo} <strong><bdi>${to}</bdi></strong>${before}` : html`${left}${before}`
}

/** An act beside the steps, with how identity was proved and what was corrected. */
function correctionText({ action, detail }: CaseEvent): string {
	const words = correctionWords()
	const { identified, before, after } = detail ?? {}
	const parts = [
		labels.audit.values.action[action],
		after && fill(words.fromTo, { before: detailsText(before), after: detailsText(after) }),
		identified && words.proofs[identified],
	]
	return parts.filter(Boolean).join(partWords().comma)
}

/** What one audit record says. */
function what(kind: CaseKind, event: CaseEvent): string | TemplateResult {
	const { action, from, to, changed, other } = event
	const words = kindWords[kind]
	const { history } = caseWords()
	if (action === 'received') return words.received
	if (action === 'compensation') return compensationText(changed)
	if (action === 'given') return givenText(from, to)
	if (other) return html`${labels.audit.values.action[action]} <bdi dir="ltr">${formatReference(other)}</bdi>`
	if (action !== 'updated') return correctionText(event)
	if (from && to) {
		const before = fill(history.from, { from: statusOf(kind, from) })
		return html`${before} <strong>${fill(history.to, { to: statusOf(kind, to) })}</strong>`
	}
	const fields = Array.isArray(changed) ? changed.map(String) : []
	return `${words.updated}: ${fields.map(name => caseField(name) ?? name).join(partWords().comma)}`
}

const who = (kind: CaseKind, { actor }: CaseEvent) => {
	if (actor === 'applicant') return kindWords[kind].ownerAlone
	return actor === 'system' ? labels.audit.values.actor.system : html`<bdi>${actor}</bdi>`
}

/** What happened, by whom, in one line. */
export const whatHappened = (kind: CaseKind, event: CaseEvent): TemplateResult =>
	html`${who(kind, event)}: ${what(kind, event)} · ${since(event.at)}`

/** When staff last took a step; the beginning of time before the first, undefined while the trail is being fetched. */
export function lastStep(rows: CaseEvent[] | undefined): Date | undefined {
	if (!rows) return undefined
	const step = rows.find(({ actor, to }) => to && !Object.hasOwn(labels.audit.values.actor, actor))
	return parse(step?.at) ?? new Date(0)
}

/** What happened to a case, who did it and when, the latest first. */
export const historyView = (
	kind: CaseKind,
	{ value: rows, trouble }: Loaded<CaseEvent[]>,
): TemplateResult => html`<section class="sila-card" aria-labelledby="sila-history">
	<h2 id="sila-history">${kindWords[kind].history}</h2>
	${troubleAt(trouble)}
	${
		rows
			? html`<ol class="history">${rows.map(
					row => html`<li>
			<p>${what(kind, row)}</p>
			<p class="sila-hint">${who(kind, row)} · ${moment(row.at)} · ${since(row.at)}</p>
		</li>`,
				)}</ol>`
			: nothing
	}
</section>`
