import type { CaseFieldName } from '../case/fields.ts'
import type { CaseKind } from '../case/status.ts'
import { workersOf } from './acts.ts'
import type { Holder, Role } from './roles.ts'
import { rolesSeeing, type SeenCase } from './sights.ts'

/* Whose a case is, and who may have it or say whose it is. */

/** Where a case says whose it is: a request names an account, a complaint or an inquiry an officer. */
export const HELD_IN = {
	request: 'holder',
	complaint: 'assigned_to',
	inquiry: 'assigned_to',
} as const satisfies Record<CaseKind, CaseFieldName>

/** Whose a case is: the id of an account, or of an officer; empty while it is nobody's. */
export const heldBy = (it: { kind: CaseKind; holder: string; assigned_to: string }): string =>
	it[HELD_IN[it.kind]]

const byOneOf = (roles: readonly Role[], holder: Holder, it: SeenCase): boolean =>
	rolesSeeing(holder, it).some(role => roles.includes(role))

/** Whether an account may have a case: it sees it by a role that works on such cases. */
export const mayHold = (holder: Holder, it: SeenCase): boolean => byOneOf(workersOf(it.kind), holder, it)

/** Whether an account may say whose a case is: who may have it, and senior management who sees it. */
export const mayGive = (holder: Holder, it: SeenCase): boolean =>
	byOneOf([...workersOf(it.kind), 'management'], holder, it)
