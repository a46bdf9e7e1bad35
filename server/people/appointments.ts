import { fieldOf, ROLES, type Role } from '../../core/access/roles.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { findAll, findOne, newRecord } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'

/*
 * Who holds which office. Appointments are the record of it; what an account holds today is worked out of them and
 * stands on it (`at_…`), where PocketBase's rules and the routes of staff read it at every call.
 */

export const appointmentsAreKept = () => {
	throw new ForbiddenError(
		'التكليف يُنهى ولا يُحذف · An appointment is ended and not deleted: who held an office stays known.',
	)
}

/** The appointments that hold on a day (YYYY-MM-DD in Riyadh), of an account or of all. */
function holding(app: core.App, day: string, account = ''): Stored<'appointments'>[] {
	const filter = `from <= {:day} && (until = '' || until >= {:day}) && ended = ''${account ? ' && account = {:account}' : ''}`
	return findAll(app, 'appointments', filter, { day, account }, '@rowid')
}

const today = () => riyadhDay(new Date().toISOString())

/** Writes on an account what it holds today, where that is something else than what stands there. */
function workOut(app: core.App, id: string, day = today()): void {
	const account = findOne(app, 'staff', { id })
	if (!account) return
	const held = account.getString('ended') ? [] : holding(app, day, id)
	const of = (role: Role) =>
		held.filter(entry => entry.getString('role') === role).map(entry => entry.getString('association'))
	let changed = false
	const set = (name: 'associations' | ReturnType<typeof fieldOf>, associations: string[]) => {
		const sorted = [...new Set(associations)].sort()
		if ([...account.getStringSlice(name)].sort().join() === sorted.join()) return
		account.set(name, sorted)
		changed = true
	}
	for (const role of ROLES) set(fieldOf(role), of(role))
	set('associations', ROLES.flatMap(of))
	if (changed) app.save(account)
}

/** After an appointment was made or ended. */
export function appointed(e: Saving<'appointments'>): void {
	workOut(e.app, e.record.getString('account'))
}

/** At the start, and when a day begins: what everybody holds. */
export function workOutAll(app: core.App, day: unknown = today()): void {
	for (const { id } of findAll(app, 'staff', '')) workOut(app, id, typeof day === 'string' ? day : today())
	app.store().set(WORKED_OUT, today())
}

const WORKED_OUT = 'sila-appointments-day'

/** The job of each minute; `moment` is UTC, ISO 8601. */
export function appointmentsTurned(app: core.App, moment: string): void {
	const day = riyadhDay(moment)
	if (app.store().get(WORKED_OUT) === day) return
	workOutAll(app, day)
	app.store().set(WORKED_OUT, day)
}

/** Appoints somebody, unless they hold the office there already. */
function appoint(
	app: core.App,
	account: string,
	association: string,
	role: Role,
	basis: 'setup' | 'agreed' | 'alone',
	by: { proposed: string; agreed?: string; reason?: string } = { proposed: '' },
): void {
	const held = holding(app, today(), account).some(
		entry => entry.getString('association') === association && entry.getString('role') === role,
	)
	if (held) return
	const { proposed, agreed = '', reason = '' } = by
	const values = { proposed_by: proposed, agreed_by: agreed, reason }
	app.save(newRecord(app, 'appointments', { account, association, role, basis, from: today(), ...values }))
}

/** Every office of an association goes with it: what somebody works on is all of it, or nothing. */
export function settleOffices(app: core.App, account: string, associations: string[], by: string): void {
	for (const entry of holding(app, today(), account)) {
		if (associations.includes(entry.getString('association'))) continue
		entry.set('ended', new DateTime())
		app.save(entry)
	}
	for (const association of associations)
		for (const role of ROLES) appoint(app, account, association, role, 'setup', { proposed: by })
	workOut(app, account)
}
