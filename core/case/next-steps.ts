import type { Step } from './process.ts'
import type { CaseKind, CaseStatus } from './status.ts'

/*
 * Which of the steps that lead on usually comes next, so that it lies nearest to hand. It says nothing of what may be
 * done: that is for the process (process.ts).
 */

/** By where a case stands, groups of steps: the first of which the process has any lies ready. */
type Usual = Partial<Record<CaseStatus, readonly (readonly CaseStatus[])[]>>

const CHECKED = [['complete']] as const
/** A decision has two ways, and neither is nearer than the other. */
const DECIDED = ['accepted', 'rejected'] as const

const USUAL: Record<CaseKind, Usual> = {
	request: {
		received: CHECKED,
		'needs-completion': CHECKED,
		clarification: CHECKED,
		complete: [['study'], DECIDED],
		study: [DECIDED],
		accepted: [['registered'], ['delivered']],
		registered: [['delivered']],
	},
	complaint: {
		received: [['acknowledged']],
		acknowledged: [['assigned']],
		assigned: [['investigation']],
		investigation: [['settlement-proposed']],
		'not-settled': [['investigation']],
		escalated: [['settlement-proposed']],
		reopened: [['investigation']],
		settled: [['closed']],
		withdrawn: [['closed']],
	},
	inquiry: {
		received: [['answered']],
		assigned: [['answered']],
		answered: [['closed']],
		withdrawn: [['closed']],
	},
}

/** Where a request stands while its documents are looked through. */
const LOOKED_THROUGH: readonly CaseStatus[] = ['received', 'clarification']

/**
 * Those of `steps` that usually come next from where a case of a kind stands; none where nothing is nearer than the rest.
 * `lacking`: a document that its form asks for is not there.
 */
export function nextSteps(
	kind: CaseKind,
	status: CaseStatus,
	steps: readonly Pick<Step, 'to'>[],
	{ lacking = false } = {},
): CaseStatus[] {
	const returned = kind === 'request' && lacking && LOOKED_THROUGH.includes(status)
	const groups = [...(returned ? [['needs-completion'] as const] : []), ...(USUAL[kind][status] ?? [])]
	const among = groups.map(group => group.filter(to => steps.some(step => step.to === to)))
	return among.find(group => group.length > 0) ?? []
}
