import { CALLERS, type StaffRoute } from '../../core/access/callers.ts'
import { fieldOf, ROLES, type Role } from '../../core/access/roles.ts'
import { pb } from './session.ts'

/*
 * What of the desk an account has use for, by the offices that it holds. The server decides whatever is shown; this spares
 * people pages that would be refused.
 */

/** Whether the account holds one of some roles anywhere, of all where none are named. A session from before there were roles says nothing of them. */
export function holdsAny(roles: readonly Role[] = ROLES): boolean {
	const record: Record<string, unknown> = pb.authStore.record ?? {}
	return roles.some(role => {
		const held = record[fieldOf(role)]
		return held === undefined || (Array.isArray(held) && held.length > 0)
	})
}

/** The same in one association. */
export function holdsAt(roles: readonly Role[], association: string): boolean {
	const record: Record<string, unknown> = pb.authStore.record ?? {}
	return roles.some(role => {
		const held = record[fieldOf(role)]
		return held === undefined || (Array.isArray(held) && held.includes(association))
	})
}

/** Whether the account may call a route of staff. */
export const mayCall = (route: StaffRoute): boolean => holdsAny(CALLERS[route])
