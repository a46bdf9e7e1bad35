import type { Status } from '../case/status.ts'
import type { Association } from './association.ts'

type Stage = Association['handling'][number]['stage']

/** The handling step that a status stands in, for the numbered line on which the tracker marks the present one. */
const STAGE: Record<Status, Stage | null> = {
	received: 'completeness',
	'needs-completion': 'completeness',
	complete: 'study',
	clarification: 'clarification',
	study: 'study',
	accepted: 'registration',
	rejected: 'reply',
	registered: 'delivery',
	delivered: 'evaluation',
	evaluated: null,
	withdrawn: null,
	closed: null,
}

/** The statuses by which a handling step has been taken. Declared is as a request is sent. */
const TAKEN: Record<Stage, Status[]> = {
	reception: ['received'],
	completeness: ['complete'],
	clarification: ['clarification'],
	declaration: [],
	study: ['study'],
	reply: ['accepted', 'rejected'],
	registration: ['registered'],
	delivery: ['delivered'],
	evaluation: ['evaluated'],
}

/** When each handling step was taken, as far as the case's history says: the last time, or for its arrival the first. */
export function stepTimes(
	association: Pick<Association, 'handling'>,
	history: { status: Status; at: string }[],
): (string | undefined)[] {
	return association.handling.map(({ stage }) => {
		const taken = history.filter(({ status }) => TAKEN[stage].includes(status))
		return taken.at(stage === 'reception' ? 0 : -1)?.at
	})
}

/** Index of the handling step that a case with this status is in; -1 once it has ended or where the policy has no such step. */
export function presentStep(association: Pick<Association, 'handling'>, status: Status): number {
	return association.handling.findIndex(step => step.stage === STAGE[status])
}
