import type { Service } from '../policy/association.ts'
import type { CaseStatus } from './status.ts'

/*
 * How a case travels at an association. Which statuses it uses, who acts in each, which steps lead on
 * and what each step needs is data; this engine only reads it. For requests it is `process` in the association's file;
 * complaints and inquiries have one process each (core/case/complaint-process.ts, core/case/inquiry-process.ts).
 * The server applies it to every change of a case, whatever door it came through.
 */

/** What a step can need before it may be taken. Each is one fact of the case. */
export const NEEDS = [
	/** What exactly is missing, in words for the applicant. */
	'missing',
	/** Every required document of the form is ticked as present. */
	'checklist',
	/** To whom the case is referred for clarification. */
	'referred_to',
	/** The day of the case study (Nama, handling step 1 of its goals). */
	'case_study_on',
	/** The day of the needs study. */
	'needs_study_on',
	/** The day it was studied. */
	'studied_on',
	/** At least one member with a recommendation. */
	'recommendations',
	/** The minutes, as a file. */
	'minutes',
	/** Who decided. */
	'decided_by',
	/** The reasons, in words for the applicant. */
	'reason',
	/**
	 * Why it is decided before the first day on which the policy lets a reply come, for staff alone. No process names
	 * it: it arises by itself where a decision is that early (Artwa and Yusr, handling: after not less than two weeks).
	 */
	'early_reason',
	/** The day the service was given. */
	'delivered_on',
	/** Why the case ends without going on. */
	'closing_reason',
	/** The officer it is given to; never one whom it is about. */
	'assigned_to',
	/** The settlement that is proposed, in words for the complainant. */
	'settlement',
	/** Why senior management takes it up, in words for the complainant. */
	'escalation_reason',
	/** The answer to an inquiry. */
	'answer',
] as const
export type Need = (typeof NEEDS)[number]

/** Who takes a step: staff in the dashboard, or the applicant from the tracker. */
export const ACTORS = ['staff', 'applicant'] as const
export type Actor = (typeof ACTORS)[number]

export interface Step<S extends CaseStatus = CaseStatus> {
	to: S
	by: Actor[]
	needs: Need[]
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

/** One document of the checklist: staff tick it as present, or return it with a note. */
export interface ChecklistEntry {
	document: string
	state: 'present' | 'missing' | 'returned'
	note: string
}

/** A committee member's recommendation. */
export interface Recommendation {
	member: string
	recommendation: string
}

/** What the case records, as far as steps ask for it. Empty where nothing is recorded yet. Days are YYYY-MM-DD. */
export interface CaseFacts {
	missing: string
	checklist: ChecklistEntry[]
	referred_to: string
	case_study_on: string
	needs_study_on: string
	studied_on: string
	recommendations: Recommendation[]
	/** Whether minutes are attached. */
	minutes: boolean
	decided_by: string
	reason: string
	early_reason: string
	delivered_on: string
	closing_reason: string
	/** Id of the officer. */
	assigned_to: string
	settlement: string
	escalation_reason: string
	answer: string
}

/** Why a step is refused: it is not one of this status (then `possible` are), or facts it needs are missing. */
export interface Refusal {
	possible: CaseStatus[]
	missing: Need[]
}

/** The steps that lead on from a status; none once the case has ended. */
export function stepsFrom<S extends CaseStatus>({ process }: Process<S>, status: S, by?: Actor): Step<S>[] {
	const steps = process.find(state => state.status === status)?.steps ?? []
	return by ? steps.filter(step => step.by.includes(by)) : steps
}

const DECISIONS: CaseStatus[] = ['accepted', 'rejected']

/** All that a step needs on a day: what its process names, and the reason for a decision that comes too early. */
export function needsOf(step: Step, { today, earliest }: StepDays): Need[] {
	const early = DECISIONS.includes(step.to) && today < earliest
	return early ? [...step.needs, 'early_reason'] : step.needs
}

const DAY = /^\d{4}-\d{2}-\d{2}/
type Written = { [N in Need]: CaseFacts[N] extends string ? N : never }[Need]
const written = (key: Written) => (facts: CaseFacts) => facts[key].trim() !== ''
const dated =
	(key: 'case_study_on' | 'needs_study_on' | 'studied_on' | 'delivered_on') => (facts: CaseFacts) =>
		DAY.test(facts[key])

const MET: Record<Need, (facts: CaseFacts, service: Pick<Service, 'documents'>) => boolean> = {
	missing: written('missing'),
	checklist: (facts, service) =>
		service.documents.every(
			({ id, required }) =>
				!required || facts.checklist.some(entry => entry.document === id && entry.state === 'present'),
		),
	referred_to: written('referred_to'),
	case_study_on: dated('case_study_on'),
	needs_study_on: dated('needs_study_on'),
	studied_on: dated('studied_on'),
	recommendations: facts =>
		facts.recommendations.length > 0 &&
		facts.recommendations.every(({ member, recommendation }) => member.trim() && recommendation.trim()),
	minutes: facts => facts.minutes,
	decided_by: written('decided_by'),
	reason: written('reason'),
	early_reason: written('early_reason'),
	delivered_on: dated('delivered_on'),
	closing_reason: written('closing_reason'),
	assigned_to: written('assigned_to'),
	settlement: written('settlement'),
	escalation_reason: written('escalation_reason'),
	answer: written('answer'),
}

/** Null when the step may be taken; otherwise what stands in its way. Staying where it is is no step. */
export function checkStep(
	process: Process,
	service: Pick<Service, 'documents'>,
	from: CaseStatus,
	to: CaseStatus,
	by: Actor,
	facts: CaseFacts,
	days: StepDays,
): Refusal | null {
	const possible = stepsFrom(process, from, by)
	const step = possible.find(entry => entry.to === to)
	if (!step) return { possible: possible.map(entry => entry.to), missing: [] }
	const missing = needsOf(step, days).filter(need => !MET[need](facts, service))
	return missing.length ? { possible: possible.map(entry => entry.to), missing } : null
}
