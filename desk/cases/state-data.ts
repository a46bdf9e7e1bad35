import type { CaseState } from '../../core/api/work.ts'
import { ask } from '../api.ts'

/** How a case stands now: who else has it open, and what happened after a moment. Says that the account has it open. */
export const caseState = (id: string, since: string): Promise<CaseState> =>
	ask('staff/state', null, { query: { case: id, ...(since && { since }) } })

/** Says that the account has left the case; where it does not arrive, that is so in two minutes. */
export const leaveCase = (id: string): void => {
	ask('staff/state', null, { query: { case: id, left: '1' } }).catch(() => null)
}
