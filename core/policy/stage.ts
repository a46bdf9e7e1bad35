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

/** Index of the handling step that a case with this status is in; -1 once it has ended or where the policy has no such step. */
export function presentStep(association: Pick<Association, 'handling'>, status: Status): number {
	return association.handling.findIndex(step => step.stage === STAGE[status])
}
