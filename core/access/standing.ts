import { NAMED_BESIDE, type Role } from './roles.ts'

/* Who holds which office on a day, once those who are away are stood in for. */

/** An office that somebody was appointed to, by the ids of the account and the association. */
export interface Office {
	account: string
	association: string
	role: Role
}

/** Somebody is away, and somebody else of the association stands in. */
export interface Standing {
	account: string
	association: string
	substitute: string
}

/**
 * Who stands in for an account in an association now: itself while it is there, else its substitute, or that one's own.
 * Nobody where all of them are away.
 */
export function standsIn(account: string, association: string, away: readonly Standing[]): string {
	const passed = new Set<string>()
	let present = account
	while (present && !passed.has(present)) {
		const absence = away.find(one => one.account === present && one.association === association)
		if (!absence) return present
		passed.add(present)
		present = absence.substitute
	}
	return ''
}

/**
 * The offices as they rest today: those of who is away with who stands in, beside their own; who is named for restricted
 * cases is so only beside an office that has to do with such cases.
 */
export function resting(offices: readonly Office[], away: readonly Standing[]): Office[] {
	const moved = offices.flatMap(office => {
		const account = standsIn(office.account, office.association, away)
		return account ? [{ ...office, account }] : []
	})
	return moved.filter(({ account, association, role }) => {
		const beside: readonly Role[] | null = role in NAMED_BESIDE ? besideOf(role) : null
		return (
			!beside ||
			moved.some(
				one => one.account === account && one.association === association && beside.includes(one.role),
			)
		)
	})
}

/** Beside which offices somebody may be named for a kind of restricted cases; none needed for the others. */
export const besideOf = (role: Role): readonly Role[] =>
	(NAMED_BESIDE as Partial<Record<Role, readonly Role[]>>)[role] ?? []
