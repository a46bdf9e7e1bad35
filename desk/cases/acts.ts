import { steppersOf, writersOf } from '../../core/access/acts.ts'
import type { Role } from '../../core/access/roles.ts'
import { seenOf, worksAs } from '../../core/access/sights.ts'
import type { CasesRecord } from '../../core/api/collections.ts'
import { COMPLAINT_PROCESS } from '../../core/case/complaint-process.ts'
import type { CaseFieldName } from '../../core/case/fields.ts'
import { INQUIRY_PROCESS } from '../../core/case/inquiry-process.ts'
import { type Process, stepsFrom } from '../../core/case/process.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { holdsAt, ownHolder } from '../frame/rights.ts'
import type { AnyCase } from './types.ts'

/* What the account may do with a case that it sees, so that it is offered nothing that the server would refuse. */

/** Where the association's process bears on nothing that is asked. */
const NO_PROCESS: Process = { process: [] }

/**
 * Whether the offices that the session knows of show a case at all. Where the server has shown it all the same, the account
 * has others by now.
 */
export const isExpected = (record: CasesRecord): boolean => seenOf(ownHolder(), shown(record)) !== null

const shown = (record: CasesRecord) => ({ ...record, barred: '', concerned: false })

/** By the offices that the session knows of; where it knows of none that shows the case, by those that it may have by now. */
const may = (roles: readonly Role[], record: CasesRecord): boolean =>
	isExpected(record) ? worksAs(roles, ownHolder(), shown(record)) : holdsAt(roles, record.association)

export const mayStep = (record: CasesRecord, to: CaseStatus, process: Process): boolean =>
	may(steppersOf(record.kind, to, process), record)

export const mayWrite = (record: CasesRecord, field: CaseFieldName, process = NO_PROCESS): boolean =>
	may(writersOf(record.kind, field, process), record)

/** How a case travels: a request as its association says, the others as all of their kind. */
const processOf = ({ record, association }: Pick<AnyCase, 'record' | 'association'>): Process => {
	if (record.kind === 'complaint') return { process: COMPLAINT_PROCESS }
	return record.kind === 'inquiry' ? { process: INQUIRY_PROCESS } : association
}

/** Whether any step from where a case stands is the account's to take. */
export const takesSteps = (theCase: Pick<AnyCase, 'record' | 'association'>): boolean => {
	const process = processOf(theCase)
	const { record } = theCase
	return stepsFrom(process, record.status, 'staff').some(({ to }) => mayStep(record, to, process))
}
