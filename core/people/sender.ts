import { nameKey } from './name.ts'

/** Who sent something, as far as it says. */
export interface Sender {
	/** Empty where there is none. */
	name: string
	/** For whom they asked; empty where it is for themselves. */
	served: string
	/** What each number says that tells who one is, by its field; in one spelling. */
	numbers: Record<string, string>
}

/**
 * Whether two sendings come from one person, for the same: the same names, whatever their spelling, and no number that says
 * otherwise.
 * Without a name nobody knows.
 */
export function sameSender(one: Sender, other: Sender): boolean {
	const name = nameKey(one.name)
	if (!name || name !== nameKey(other.name) || nameKey(one.served) !== nameKey(other.served)) return false
	return Object.entries(one.numbers).every(([field, number]) => {
		const its = other.numbers[field]
		return !number || !its || number === its
	})
}
