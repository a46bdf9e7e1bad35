import { html, nothing } from 'lit'
import type { Collections } from '../../core/api/collections.ts'
import type { CaseKind, CaseStatus } from '../../core/case/status.ts'
import { ago, day, hour, parse } from '../dates.ts'
import { labels, statusLabel } from '../labels.ts'
import { partWords } from './part-words.ts'
import { kindWords } from './words.ts'

/* Small things that the pages of cases show in several places. */

type CasesRecord = Collections['cases']

/** Colour of a status beside its word: new, waiting for somebody, in work, done, or ended. */
const TONE: Record<CaseStatus, string> = {
	received: 'new',
	'needs-completion': 'waiting',
	complete: 'work',
	clarification: 'waiting',
	study: 'work',
	accepted: 'done',
	rejected: 'ended',
	registered: 'done',
	delivered: 'done',
	evaluated: 'done',
	withdrawn: 'ended',
	closed: 'ended',
	acknowledged: 'work',
	assigned: 'work',
	investigation: 'work',
	'settlement-proposed': 'waiting',
	settled: 'done',
	'not-settled': 'work',
	escalated: 'work',
	reopened: 'new',
	answered: 'done',
}

export const statusChip = ({ kind, status }: { kind: CaseKind; status: CaseStatus }) =>
	html`<span class="status" data-tone=${TONE[status]}>${statusLabel(kind, status)}</span>`

/** Who sent a case, and for whom, as staff name them; of an anonymous complaint nothing is known. */
export function sender({
	kind,
	applicant,
	anonymous,
	erased_at,
	served,
}: Pick<CasesRecord, 'kind' | 'applicant' | 'anonymous' | 'erased_at' | 'served'>) {
	const words = partWords()
	if (erased_at) return kindWords[kind].erased
	if (served?.name) return html`<bdi>${applicant}</bdi> ${words.onBehalfOf} <bdi>${served.name}</bdi>`
	if (applicant) return html`<bdi>${applicant}</bdi>`
	// Every request has a name.
	if (kind === 'request') return words.hidden
	return words.unnamed[anonymous || kind === 'complaint' ? 'complaint' : 'inquiry']
}

/** That named persons alone see a case. */
export const restrictedChip = ({ restricted }: Pick<CasesRecord, 'restricted'>) =>
	restricted
		? html`<p><span class="attention">${labels.cases.values.restricted[restricted]}</span></p>`
		: nothing

/** That the day of the reply is near, or has passed: the one of the policy, or the association's own target. */
export function attentionNote({
	kind,
	attention,
	target_on,
}: Pick<CasesRecord, 'kind' | 'attention' | 'target_on'>) {
	if (!attention) return nothing
	const { complaint, target } = partWords()
	const words = kind === 'complaint' ? complaint : target_on ? target : labels.cases.values.attention
	return html`<span class="attention">${words[attention]}</span>`
}

/** That it came without the silent check that its form asks for, until somebody has taken it up. */
export const unprovenNote = ({ unproven, status }: Pick<CasesRecord, 'unproven' | 'status'>) =>
	unproven && status === 'received' ? html`<span class="attention">${partWords().unproven}</span>` : nothing

/** The exact time, of a day and an hour. */
const exactly = (date: Date) => `${day(date)}${partWords().comma}${hour(date)}`

/** How long ago, with the exact time as its title and for machines. */
export function since(time: string) {
	const date = parse(time)
	if (!date) return nothing
	return html`<time datetime=${date.toISOString()} title=${exactly(date)}>${ago(date)}</time>`
}

/** The exact time. */
export function moment(time: string) {
	const date = parse(time)
	if (!date) return nothing
	return html`<time datetime=${date.toISOString()}>${exactly(date)}</time>`
}
