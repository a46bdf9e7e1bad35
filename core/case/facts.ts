import { tidy } from '../language/text.ts'
import { dayFault, isDay } from '../time/clock.ts'
import { type Control, controlOf, entryOf, FACT_NAMES, type FactName } from './fields.ts'
import type { CaseFacts, ChecklistEntry, FormDocuments, Recommendation } from './process.ts'
import type { CaseStatus } from './status.ts'

/*
 * The facts of a case as they are written and kept: what each may hold, and until when it may change.
 * Which step needs which of them is in core/case/process.ts.
 */

/** What can be wrong with a fact that is written. */
export type FactCode = 'day' | 'hijri' | 'future' | 'checklist' | 'recommendations' | 'fixed'
export interface FactProblem {
	field: FactName
	code: FactCode
}

const LONGEST = { note: 500, member: 200, recommendation: 3000 } as const
const MOST_RECOMMENDATIONS = 30

/**
 * Whether a fact stays as it is while the case stands at a status. What led to the decision is its record once
 * it is made; others are fixed by the step they were written for.
 */
export const isFixed = (fact: FactName, status: CaseStatus): boolean =>
	entryOf(fact).fixed?.includes(status) === true

/** The checklist of a request that has just arrived: what a file came for is present. */
export function firstChecklist(service: FormDocuments, files: { document: string }[]): ChecklistEntry[] {
	return service.documents.map(({ id }) => ({
		document: id,
		state: files.some(file => file.document === id) ? 'present' : 'missing',
		note: '',
	}))
}

/** What is written, as facts; what has another shape counts as nothing. Files are given as a list. */
export const readFacts = (written: Record<FactName, unknown>): CaseFacts =>
	Object.fromEntries(
		FACT_NAMES.map(need => [need, READ[controlOf(need)](written[need])]),
	) as unknown as CaseFacts

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const READ: Record<Control, (value: unknown) => CaseFacts[FactName]> = {
	line: text,
	lines: text,
	day: text,
	checklist: value => (isChecklist(value) ? value : []),
	recommendations: value => (areRecommendations(value) ? value : []),
	files: value => Array.isArray(value) && value.length > 0,
}

/**
 * What is wrong with the facts that a save changes: their shape, a day that is none or not yet, or that they are
 * fixed at the status the case had before it. `today` is YYYY-MM-DD in Riyadh. Empty facts are never wrong in shape.
 */
export function checkFacts(
	changed: FactName[],
	written: Record<FactName, unknown>,
	service: FormDocuments,
	status: CaseStatus,
	today: string,
): FactProblem[] {
	return changed.flatMap(field => {
		const code = isFixed(field, status) ? 'fixed' : fault(field, written[field], service, today)
		return code ? [{ field, code }] : []
	})
}

function fault(field: FactName, value: unknown, service: FormDocuments, today: string): FactCode | null {
	if (value === '' || value === null) return null
	const control = controlOf(field)
	if (control === 'day') {
		const fault = dayFault(String(value))
		return fault ?? (String(value) > today ? 'future' : null)
	}
	if (control === 'recommendations') return areRecommendations(value) ? null : 'recommendations'
	if (control !== 'checklist') return null
	const known = service.documents.map(({ id }) => id)
	const fits =
		isChecklist(value) &&
		value.every(
			({ document, until }, i) =>
				known.includes(document) &&
				value.findIndex(entry => entry.document === document) === i &&
				(until === undefined || until >= today),
		)
	return fits ? null : 'checklist'
}

const STATES: unknown[] = ['present', 'seen', 'missing', 'returned'] satisfies ChecklistEntry['state'][]

function isChecklist(value: unknown): value is ChecklistEntry[] {
	return isListOf(
		value,
		['document', 'state', 'note'],
		({ document, state, note, until }) => {
			const told = state === 'returned' || state === 'seen'
			const noted = isText(note, LONGEST.note) && (!told || tidy(note) !== '')
			const ends = until === undefined || (state === 'seen' && isDay(String(until)))
			return typeof document === 'string' && STATES.includes(state) && noted && ends
		},
		['until'],
	)
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

/** A list of objects that have exactly these keys, and `more` where they want. */
function isListOf(
	value: unknown,
	keys: string[],
	fits: (entry: Record<string, unknown>) => boolean,
	more: string[] = [],
): boolean {
	return (
		Array.isArray(value) &&
		value.every(
			entry =>
				typeof entry === 'object' &&
				entry !== null &&
				Object.keys(entry).every(key => keys.includes(key) || more.includes(key)) &&
				keys.every(key => Object.hasOwn(entry, key)) &&
				fits(entry),
		)
	)
}
