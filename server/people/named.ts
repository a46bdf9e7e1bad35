import { fieldOf, type Role } from '../../core/access/roles.ts'
import { findAll } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

/** An account of staff, as far as it is told something. */
export interface NamedPerson {
	/** Of the account. */
	id: string
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
	return holdersOf(app, [restricted], record.getString('association')).filter(
		({ id }) => !barred.includes(id),
	)
}

/** Accounts of senior management that a case is not about, nor stand in for such. */
export function managersFor(app: core.App, record: Stored<'cases'>): NamedPerson[] {
	const barred = record.getString('barred').split(' ')
	return holdersOf(app, ['management'], record.getString('association')).filter(
		({ id }) => !barred.includes(id),
	)
}

/**
 * Who says whom the complainant's own words mean: senior management among the named. Where none of it is named, the
 * others decide, but not where it is not to go to their unit and senior management is there to name somebody else.
 */
export function deciders(app: core.App, record: Stored<'cases'>): NamedPerson[] {
	const named = namedPersons(app, record)
	const managers = managersFor(app, record)
	const senior = named.filter(({ id }) => managers.some(manager => manager.id === id))
	if (senior.length > 0) return senior
	return record.getBool('not_unit') && managers.length > 0 ? [] : named
}

/** The accounts that hold one of some roles in an association today. */
export const holdersOf = (app: core.App, roles: readonly Role[], association: string): NamedPerson[] =>
	findAll(
		app,
		'staff',
		`(${roles.map(role => `${fieldOf(role)} ~ {:association}`).join(' || ')}) && ended = ''`,
		{ association },
	).map(account => ({
		id: account.id,
		name: account.getString('name'),
		email: (account as core.Record).email(),
	}))
