import { fieldOf } from '../../core/access/roles.ts'
import { findAll } from '../base/records.ts'
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
export function namedPersons(app: core.App, record: Stored<'cases'>): NamedPerson[] {
	const restricted = record.getString('restricted')
	if (!restricted) return []
	const barred = record.getString('barred').split(' ')
	return holdersOf(app, restricted, record.getString('association')).filter(({ id }) => !barred.includes(id))
}

/** The accounts that hold a role in an association today. */
export const holdersOf = (
	app: core.App,
	role: 'confidential' | 'protection' | 'management',
	association: string,
): (NamedPerson & { id: string })[] =>
	findAll(app, 'staff', `${fieldOf(role)} ~ {:association} && ended = ''`, { association }).map(account => ({
		id: account.id,
		name: account.getString('name'),
		email: (account as core.Record).email(),
	}))
