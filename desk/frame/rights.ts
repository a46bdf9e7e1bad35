import { CALLERS, type StaffRoute } from '../../core/access/callers.ts'
import { fieldOf, type Grants, type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import { account, pb } from './session.ts'

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

/** What the account holds, as one text. */
const heldNow = () => JSON.stringify(ROLES.map(role => pb.authStore.record?.[fieldOf(role)]))

/** Who draws by offices is told when they are others, as by an absence or an appointment, until the answered function is called. */
export function onRights(tell: () => void): () => void {
	let held = heldNow()
	return pb.authStore.onChange(() => {
		const now = heldNow()
		if (now === held) return
		held = now
		tell()
	})
}

/** Whether the account may call a route of staff. */
export const mayCall = (route: StaffRoute): boolean => holdsAny(CALLERS[route])

/** The account with what it holds, as far as its session says. */
export function ownHolder(): Holder {
	const record: Record<string, unknown> = pb.authStore.record ?? {}
	const grants = Object.fromEntries(
		ROLES.map(role => [role, record[fieldOf(role)] ?? []]),
	) as unknown as Grants
	return { id: account()?.id ?? '', email: account()?.email ?? '', grants }
}
