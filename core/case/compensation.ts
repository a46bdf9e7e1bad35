import { dayFault, isDay } from '../time/clock.ts'

/*
 * When a compensation can be granted (Kadi, article 3.4): dated minutes of the investigation that its members approved
 * and that state the harm, its size and its causes; a ruling where one is needed; negotiation. Only then an agreement,
 * and only then its delivery.
 */

/** The records of a compensation, in the order in which they come; `negotiation` may come several times. */
export const COMPENSATION_KINDS = ['minutes', 'ruling', 'negotiation', 'agreement', 'delivery'] as const
export type CompensationKind = (typeof COMPENSATION_KINDS)[number]

/**
 * `needed`       on `kind`, with a sentence for each condition of an agreement that is missing: minutes that every member
 *                approved, a ruling where `ruling_needed`, a negotiation; of a delivery: the agreement
 * `required`, `day`, `hijri`, `future`, `members`, `amount`, `file`   the field is missing or not of this shape
 * `refused`      on `case`: it is no complaint, its association has no compensation, or its data were erased
 */
export type CompensationCode =
	| 'needed'
	| 'required'
	| 'day'
	| 'hijri'
	| 'future'
	| 'members'
	| 'amount'
	| 'file'
	| 'refused'

/** A record of a compensation, as far as the rules look at it. */
export interface CompensationFacts {
	kind: CompensationKind
	on: string
	harm: string
	size: string
	causes: string
	members: unknown
	what: string
	/** 0 where it is not money. */
	amount: number
	hasFile: boolean
}

type Field = 'on' | 'harm' | 'size' | 'causes' | 'members' | 'what' | 'amount' | 'file'
export interface CompensationProblem {
	field: Field
	code: Exclude<CompensationCode, 'needed' | 'refused'>
}

const OF_MINUTES = ['harm', 'size', 'causes'] as const
const LONGEST_NAME = 200
const MOST_MEMBERS = 30

/** What is wrong with a record itself. `today` is YYYY-MM-DD in Riyadh. */
export function checkCompensation(facts: CompensationFacts, today: string): CompensationProblem[] {
	const problems: CompensationProblem[] = []
	const { kind, on } = facts
	const fault = dayFault(on)
	if (fault) problems.push({ field: 'on', code: fault })
	else if (on > today) problems.push({ field: 'on', code: 'future' })
	const written = kind === 'minutes' ? OF_MINUTES : (['what'] as const)
	for (const field of written) if (!facts[field].trim()) problems.push({ field, code: 'required' })
	if (kind === 'minutes' && !areApproved(facts.members, on, today)) {
		problems.push({ field: 'members', code: 'members' })
	}
	if (facts.amount !== 0 && !(isGranted(kind) && facts.amount > 0)) {
		problems.push({ field: 'amount', code: 'amount' })
	}
	if (!facts.hasFile) problems.push({ field: 'file', code: 'file' })
	return problems
}

const isGranted = (kind: CompensationKind) => kind === 'agreement' || kind === 'delivery'

/** Each member by name, once, with the day of the approval: not before the minutes, and not to come. */
function areApproved(members: unknown, on: string, today: string): boolean {
	if (!Array.isArray(members) || members.length === 0 || members.length > MOST_MEMBERS) return false
	const names = new Set<string>()
	for (const entry of members) {
		const { member, approved_on, ...rest } = Object(entry)
		if (Object.keys(rest).length > 0 || typeof member !== 'string' || typeof approved_on !== 'string')
			return false
		const name = member.trim()
		if (!name || name.length > LONGEST_NAME || names.has(name)) return false
		if (!isDay(approved_on) || approved_on < on || approved_on > today) return false
		names.add(name)
	}
	return true
}

/**
 * What a record lacks before it may be made, of those that are there: a condition counts from the day it was met, and
 * minutes from the last approval.
 */
export function missingBefore(
	{ kind, on }: Pick<CompensationFacts, 'kind' | 'on'>,
	there: Pick<CompensationFacts, 'kind' | 'on' | 'members'>[],
	rulingNeeded: boolean,
): CompensationKind[] {
	const has = (wanted: CompensationKind) =>
		there.some(record => record.kind === wanted && metOn(record) <= on)
	const needed: CompensationKind[] =
		kind === 'agreement'
			? ['minutes', ...(rulingNeeded ? (['ruling'] as const) : []), 'negotiation']
			: kind === 'delivery'
				? ['agreement']
				: []
	return needed.filter(wanted => !has(wanted))
}

function metOn({ kind, on, members }: Pick<CompensationFacts, 'kind' | 'on' | 'members'>): string {
	const days =
		kind === 'minutes' && Array.isArray(members) ? members.map(entry => Object(entry).approved_on) : []
	return [on, ...days].sort().at(-1) ?? on
}
