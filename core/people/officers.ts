/** Of an officer, what says who is told in their place. */
export interface Standing {
	id: string
	away: boolean
	/** Id of another officer; empty for none. */
	substitute: string
}

/** Whether an officer is of the unit that complaints go to. */
export const isOfUnit = ({ role, topics }: { role: string; topics: readonly string[] }): boolean =>
	role === 'follow-up-unit' || topics.includes('complaint')

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

/** Who has nothing to do with a complaint about some (ids): these, whoever is their substitute, and who stands in for them now. */
export const barredWith = <T extends Standing>(about: readonly string[], all: readonly T[]): string[] => {
	const others = all
		.filter(({ id }) => about.includes(id))
		.flatMap(officer => [officer.substitute, standsFor(officer, all).id])
	return [...new Set([...about, ...others])].filter(Boolean)
}

/**
 * Whether an officer may take on a complaint about some (ids): neither one of them or their substitutes, nor one for
 * whom such a one stands in now. Nobody handles a complaint about themselves.
 */
export const mayHandle = <T extends Standing>(
	officer: T,
	all: readonly T[],
	about: readonly string[],
): boolean => {
	const barred = barredWith(about, all)
	return ![officer, standsFor(officer, all)].some(({ id }) => barred.includes(id))
}
