import type { Stored } from '../base/stored.ts'

/** An account of staff, as far as it is told something. */
export interface NamedPerson {
	name: string
	email: string
}

/**
 * Who is named to see a restricted case of its kind, in its association and today: accounts, without those whom it is
 * about and who stand in for them. In no order.
 */
export function namedPersons(_app: core.App, _record: Stored<'cases'>): NamedPerson[] {
	return []
}
