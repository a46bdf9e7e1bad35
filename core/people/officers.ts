/** Of an officer, what says who is told in their place. */
export interface Standing {
	id: string
	away: boolean
	/** Id of another officer; empty for none. */
	substitute: string
}

/**
 * Who is told where an officer is meant: the officer, or while away the substitute, or the substitute's own. Where
 * they are all away, the officer: better read late than by nobody.
 */
export function standsFor<T extends Standing>(officer: T, all: readonly T[]): T {
	const passed = new Set<string>()
	let present: T | undefined = officer
	while (present?.away && !passed.has(present.id)) {
		const { id, substitute }: T = present
		passed.add(id)
		present = all.find(other => other.id === substitute)
	}
	return present && !present.away ? present : officer
}

/**
 * Whether an officer may take on a complaint about some (ids): neither one of them, nor one for whom one of them
 * stands in now. Nobody handles a complaint about themselves.
 */
export const mayHandle = <T extends Standing>(
	officer: T,
	all: readonly T[],
	about: readonly string[],
): boolean => ![officer, standsFor(officer, all)].some(({ id }) => about.includes(id))
