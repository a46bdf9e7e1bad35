import { type Control, controlOf, type FactName, type Written } from './fields.ts'
import { type CaseStatus, isDecision } from './status.ts'

/*
 * How a case travels at an association. Which statuses it uses, who acts in each, which steps lead on
 * and what each step needs is data; this engine only reads it. For requests it is `process` in the association's file;
 * complaints and inquiries have one process each (core/case/complaint-process.ts, core/case/inquiry-process.ts).
 * The server applies it to every change of a case, whatever door it came through.
 */

/** What is asked of a request's documents, as its form says. */
export interface FormDocuments {
	documents: { id: string; required: boolean }[]
	/** The applicant was not sure of a condition, so that a document which is missing keeps nothing back. */
	doubted?: boolean
}

/** Who takes a step: staff at the desk, or the applicant from the tracker. */
export const ACTORS = ['staff', 'applicant'] as const
export type Actor = (typeof ACTORS)[number]

export interface Step<S extends CaseStatus = CaseStatus> {
	to: S
	by: Actor[]
	needs: FactName[]
}

/** The days that bear on a step, YYYY-MM-DD in Riyadh. */
export interface StepDays {
	/** The day on which it is taken. */
	today: string
	/** The first day on which a decision may come (`earliest_reply_on` of the case); empty where there is none. */
	earliest: string
}

/** The statuses of a process, each with the steps that lead on from it. */
export interface Process<S extends CaseStatus = CaseStatus> {
	process: { status: S; steps: Step<S>[] }[]
}

/**
 * One document of the checklist: staff tick it as present, or return it with a note. `seen`: they looked at it and keep no
 * copy; the note says what was compared.
 */
export interface ChecklistEntry {
	document: string
	state: 'present' | 'seen' | 'missing' | 'returned'
	note: string
	/** Of one that was seen: the last day on which it is valid, YYYY-MM-DD; absent where it has none. */
	until?: string
}

/** Whether nothing of a document is asked for any more. */
const isThere = ({ state }: Pick<ChecklistEntry, 'state'>): boolean => state === 'present' || state === 'seen'

/** A committee member's recommendation. */
export interface Recommendation {
	member: string
	recommendation: string
}

/** What a fact is read as, by the control it is written with. */
interface FactOf {
	line: string
	lines: string
	/** YYYY-MM-DD. */
	day: string
	checklist: ChecklistEntry[]
	recommendations: Recommendation[]
	/** Whether any is attached. */
	files: boolean
}

/** What the case records, as far as steps ask for it. Empty where nothing is recorded yet. */
export type CaseFacts = {
	[C in Control as Written<C>]: FactOf[C]
}

/** Why a step is refused: it is not one of this status (then `possible` are), or facts it needs are missing. */
export interface Refusal {
	possible: CaseStatus[]
	missing: FactName[]
}

/** The steps that lead on from a status; none once the case has ended. */
export function stepsFrom<S extends CaseStatus>({ process }: Process<S>, status: S, by?: Actor): Step<S>[] {
	const steps = process.find(state => state.status === status)?.steps ?? []
	return by ? steps.filter(step => step.by.includes(by)) : steps
}

/**
 * All that a step needs on a day: what its process names, the reason for a decision that comes too early, and why staff
 * withdraw a case for somebody, who may do so by themselves.
 */
export function needsOf(step: Step, { today, earliest }: StepDays, by: Actor = 'staff'): FactName[] {
	const early = isDecision(step.to) && today < earliest
	const forSomebody = step.to === 'withdrawn' && by === 'staff' && !step.needs.includes('closing_reason')
	return [
		...step.needs,
		...(forSomebody ? (['closing_reason'] as const) : []),
		...(early ? (['early_reason'] as const) : []),
	]
}

const DAY = /^\d{4}-\d{2}-\d{2}/
const isWritten = (text: string) => text.trim() !== ''

/** Whether a fact is what a step needs of it, by the control it is written with. */
const MET: { [C in Control]: (fact: FactOf[C], service: FormDocuments) => boolean } = {
	line: isWritten,
	lines: isWritten,
	day: text => DAY.test(text),
	checklist: (entries, service) =>
		service.documents.every(
			({ id, required }) =>
				!required ||
				entries.some(
					entry =>
						entry.document === id && (isThere(entry) || (service.doubted && entry.state === 'missing')),
				),
		),
	recommendations: entries =>
		entries.length > 0 &&
		entries.every(({ member, recommendation }) => member.trim() && recommendation.trim()),
	files: attached => attached,
}

function isMet(need: FactName, facts: CaseFacts, service: FormDocuments): boolean {
	const met = MET[controlOf(need)] as (fact: FactOf[Control], service: FormDocuments) => boolean
	return met(facts[need], service)
}

/** Null when the step may be taken; otherwise what stands in its way. Staying where it is is no step. */
export function checkStep(
	process: Process,
	service: FormDocuments,
	from: CaseStatus,
	to: CaseStatus,
	by: Actor,
	facts: CaseFacts,
	days: StepDays,
): Refusal | null {
	const possible = stepsFrom(process, from, by)
	const step = possible.find(entry => entry.to === to)
	if (!step) return { possible: possible.map(entry => entry.to), missing: [] }
	const missing = needsOf(step, days, by).filter(need => !isMet(need, facts, service))
	return missing.length ? { possible: possible.map(entry => entry.to), missing } : null
}
