import { tidy } from '../language/text.ts'
import type { Service } from '../policy/association.ts'
import { isDay } from '../time/clock.ts'
import type { CaseFacts, ChecklistEntry, Need, Recommendation } from './process.ts'
import type { CaseStatus, Status } from './status.ts'

/*
 * The facts of a case as they are written and kept: what each may hold, and until when it may change.
 * Which step needs which of them is in core/case/process.ts.
 */

/** What can be wrong with a fact that is written. */
export type FactCode = 'day' | 'future' | 'checklist' | 'recommendations' | 'fixed'
export interface FactProblem {
	field: Need
	code: FactCode
}

const DAYS: Need[] = ['case_study_on', 'needs_study_on', 'studied_on', 'delivered_on']
const LONGEST = { note: 500, member: 200, recommendation: 3000 } as const
const MOST_RECOMMENDATIONS = 30

const ENDED: CaseStatus[] = ['withdrawn', 'closed']
const DECIDED: CaseStatus[] = ['accepted', 'rejected', 'registered', 'delivered', 'evaluated', ...ENDED]

/** Facts of complaints and inquiries: where each has become what a person was told, besides the ends. */
const ANSWERED: Partial<Record<Need, CaseStatus[]>> = {
	assigned_to: [],
	settlement: ['settlement-proposed', 'settled'],
	escalation_reason: ['escalated', 'settled'],
	answer: ['answered'],
}

/**
 * Whether a fact stays as it is while the case stands at a status. What led to the decision is its record once
 * it is made; the day of delivery and the reason for closing are fixed by the step they were written for.
 */
export function isFixed(fact: Need, status: CaseStatus): boolean {
	if (fact === 'closing_reason') return status === 'closed'
	const until = ANSWERED[fact]
	if (until) return [...until, ...ENDED].includes(status)
	if (fact === 'delivered_on') return ['rejected', 'delivered', 'evaluated', ...ENDED].includes(status)
	return DECIDED.includes(status)
}

/** Whether the association still owes a decision at this status. */
export const isUndecided = (status: Status): boolean => !DECIDED.includes(status)

/** The checklist of a request that has just arrived: what a file came for is present. */
export function firstChecklist(
	service: Pick<Service, 'documents'>,
	files: { document: string }[],
): ChecklistEntry[] {
	return service.documents.map(({ id }) => ({
		document: id,
		state: files.some(file => file.document === id) ? 'present' : 'missing',
		note: '',
	}))
}

/** What is written, as facts; what has another shape counts as nothing. `minutes` is given as its files. */
export function readFacts(written: Record<Need, unknown>): CaseFacts {
	const text = (need: Need) => (typeof written[need] === 'string' ? written[need] : '')
	return {
		missing: text('missing'),
		checklist: isChecklist(written.checklist) ? written.checklist : [],
		referred_to: text('referred_to'),
		case_study_on: text('case_study_on'),
		needs_study_on: text('needs_study_on'),
		studied_on: text('studied_on'),
		recommendations: areRecommendations(written.recommendations) ? written.recommendations : [],
		minutes: Array.isArray(written.minutes) && written.minutes.length > 0,
		decided_by: text('decided_by'),
		reason: text('reason'),
		early_reason: text('early_reason'),
		delivered_on: text('delivered_on'),
		closing_reason: text('closing_reason'),
		assigned_to: text('assigned_to'),
		settlement: text('settlement'),
		escalation_reason: text('escalation_reason'),
		answer: text('answer'),
	}
}

/**
 * What is wrong with the facts that a save changes: their shape, a day that is none or not yet, or that they are
 * fixed at the status the case had before it. `today` is YYYY-MM-DD in Riyadh. Empty facts are never wrong in shape.
 */
export function checkFacts(
	changed: Need[],
	written: Record<Need, unknown>,
	service: Pick<Service, 'documents'>,
	status: CaseStatus,
	today: string,
): FactProblem[] {
	return changed.flatMap(field => {
		const code = isFixed(field, status) ? 'fixed' : fault(field, written[field], service, today)
		return code ? [{ field, code }] : []
	})
}

function fault(
	field: Need,
	value: unknown,
	service: Pick<Service, 'documents'>,
	today: string,
): FactCode | null {
	if (value === '' || value === null) return null
	if (DAYS.includes(field)) {
		if (!isDay(String(value))) return 'day'
		return String(value) > today ? 'future' : null
	}
	if (field === 'recommendations') return areRecommendations(value) ? null : 'recommendations'
	if (field !== 'checklist') return null
	const known = service.documents.map(({ id }) => id)
	const fits =
		isChecklist(value) &&
		value.every(
			({ document }, i) =>
				known.includes(document) && value.findIndex(entry => entry.document === document) === i,
		)
	return fits ? null : 'checklist'
}

const STATES: unknown[] = ['present', 'missing', 'returned'] satisfies ChecklistEntry['state'][]

function isChecklist(value: unknown): value is ChecklistEntry[] {
	return isListOf(value, ['document', 'state', 'note'], ({ document, state, note }) => {
		const noted = isText(note, LONGEST.note) && (state !== 'returned' || tidy(note) !== '')
		return typeof document === 'string' && STATES.includes(state) && noted
	})
}

function areRecommendations(value: unknown): value is Recommendation[] {
	return (
		isListOf(
			value,
			['member', 'recommendation'],
			({ member, recommendation }) =>
				isText(member, LONGEST.member) && isText(recommendation, LONGEST.recommendation),
		) && (value as unknown[]).length <= MOST_RECOMMENDATIONS
	)
}

const isText = (value: unknown, max: number): value is string =>
	typeof value === 'string' && value.length <= max

/** A list of objects that have exactly these keys. */
function isListOf(
	value: unknown,
	keys: string[],
	fits: (entry: Record<string, unknown>) => boolean,
): boolean {
	return (
		Array.isArray(value) &&
		value.every(
			entry =>
				typeof entry === 'object' &&
				entry !== null &&
				Object.keys(entry).length === keys.length &&
				keys.every(key => Object.hasOwn(entry, key)) &&
				fits(entry),
		)
	)
}
