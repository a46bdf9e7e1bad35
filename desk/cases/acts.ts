import { steppersOf, writersOf } from '../../core/access/acts.ts'
import { seenOf } from '../../core/access/sights.ts'
import type { CasesRecord } from '../../core/api/collections.ts'
import type { CaseFieldName } from '../../core/case/fields.ts'
import type { Process } from '../../core/case/process.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { holdsAt, ownHolder } from '../frame/rights.ts'

/* What the account may do with a case that it sees, so that it is offered nothing that the server would refuse. */

type Of = Pick<CasesRecord, 'kind' | 'association'>

/** Where the association's process bears on nothing that is asked. */
const NO_PROCESS: Process = { process: [] }

/**
 * Whether the offices that the session knows of show a case at all. Where the server has shown it all the same, the account
 * has others by now.
 */
export const isExpected = (record: CasesRecord): boolean =>
	seenOf(ownHolder(), { ...record, barred: '', concerned: false }) !== null

export const mayStep = ({ kind, association }: Of, to: CaseStatus, process: Process): boolean =>
	holdsAt(steppersOf(kind, to, process), association)

export const mayWrite = ({ kind, association }: Of, field: CaseFieldName, process = NO_PROCESS): boolean =>
	holdsAt(writersOf(kind, field, process), association)
