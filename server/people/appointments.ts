import { fieldOf, ROLES, type Role } from '../../core/access/roles.ts'
import { type Office, resting } from '../../core/access/standing.ts'
import { byIds, findAll, findOne, newRecord } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { awayOn, today } from './away.ts'

/*
 * Who holds which office. Appointments are the record of it; what an account holds today is worked out of them, and of
 * who is away, and stands on it (`at_…`), where PocketBase's rules and the routes of staff read it at every call.
 */

export const appointmentsAreKept = () => {
	throw new ForbiddenError(
		'التكليف يُقترح ويُوافق عليه ويُنهى، ولا يُكتب هنا ولا يُحذف · An appointment is proposed, agreed to and ended; it is neither written here nor deleted.',
	)
}

/** The appointments that hold on a day (YYYY-MM-DD in Riyadh), of an account or of all. */
function holding(app: core.App, day: string, account = ''): Stored<'appointments'>[] {
	return standing(app, day, account).filter(entry => entry.getString('from') <= day)
}

/** The same with those that begin later. */
export function standing(app: core.App, day: string, account = ''): Stored<'appointments'>[] {
	const filter = `(until = '' || until >= {:day}) && ended = ''${account ? ' && account = {:account}' : ''}`
	return findAll(app, 'appointments', filter, { day, account }, '@rowid')
}

/** What somebody was appointed to, wherever it rests now. */
const officeOf = (entry: Stored<'appointments'>): Office => ({
	account: entry.getString('account'),
	association: entry.getString('association'),
	role: entry.getString('role'),
})

/** Writes on accounts what they hold today, where that is something else than what stands there; on all where none is named. */
export function workOut(app: core.App, ids: string[] | null, day = today()): void {
	const offices = resting(holding(app, day).map(officeOf), awayOn(app, day))
	const accounts = ids ? byIds(app, 'staff', [...new Set(ids)].filter(Boolean)) : findAll(app, 'staff', '')
	for (const account of accounts) write(app, account, offices)
}

function write(app: core.App, account: Stored<'staff'>, offices: Office[]): void {
	const held = account.getString('ended') ? [] : offices.filter(office => office.account === account.id)
	const of = (role: Role) => held.filter(office => office.role === role).map(office => office.association)
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

/** After an appointment was made or ended: of who holds it, and of whoever stands in for somebody. */
export function appointed(e: Saving<'appointments'>): void {
	const substitutes = awayOn(e.app, today()).map(({ substitute }) => substitute)
	workOut(e.app, [e.record.getString('account'), ...substitutes])
}

/** After an account was changed: one that was taken away holds no office any more, and gets none back with the account. */
export function accountChanged(e: Saving<'staff'>): void {
	if (e.record.getString('ended')) endAll(e.app, e.record.id)
}

function endAll(app: core.App, account: string): void {
	for (const entry of standing(app, today(), account)) endAppointment(app, entry)
}

/** At the start, and when a day begins: what everybody holds. */
export function workOutAll(app: core.App, day: unknown = today()): void {
	workOut(app, null, typeof day === 'string' ? day : today())
	app.store().set(WORKED_OUT, today())
}

const WORKED_OUT = 'sila-appointments-day'

/** Whether a day (in Riyadh) has begun for which nobody has worked out yet what everybody holds. */
export const dayTurned = (app: core.App, day: string): boolean => app.store().get(WORKED_OUT) !== day

/** Once a day that began has been worked out. */
export const dayDone = (app: core.App, day: string): void => app.store().set(WORKED_OUT, day)

/** How an appointment came to be. */
interface Ground {
	basis: 'setup' | 'agreed' | 'alone'
	/** E-mail addresses. */
	proposed: string
	agreed?: string
	reason?: string
}

/** An office with its days; no `until` is without end. */
export interface Term extends Office {
	from: string
	until: string
}

/** Whether somebody holds an office, or will, on a day that another term of it would cover. */
export const overlaps = (app: core.App, { account, association, role, from, until }: Term): boolean =>
	standing(app, from, account).some(
		entry =>
			entry.getString('association') === association &&
			entry.getString('role') === role &&
			(until === '' || entry.getString('from') <= until),
	)

/** Appoints somebody, unless they hold the office there already. */
export function appoint(
	app: core.App,
	term: Term,
	{ basis, proposed, agreed = '', reason = '' }: Ground,
): void {
	const from = term.from < today() ? today() : term.from
	if (overlaps(app, { ...term, from })) return
	app.save(
		newRecord(app, 'appointments', {
			...term,
			from,
			basis,
			reason,
			proposed_by: proposed,
			agreed_by: agreed,
		}),
	)
}

/** Ends an appointment now. */
export function endAppointment(app: core.App, entry: Stored<'appointments'>): void {
	if (entry.getString('ended')) return
	entry.set('ended', new DateTime())
	app.save(entry)
}

/**
 * Whether an association has no manager yet, so that the first one is named at its set-up: none was ever appointed but
 * such as had their account taken away before they chose a password.
 */
export function isUnmanaged(app: core.App, association: string): boolean {
	return findAll(app, 'appointments', { association, role: 'management' }).every(entry => {
		const account = findOne(app, 'staff', { id: entry.getString('account') })
		return !!account?.getString('ended') && !account.getString('joined')
	})
}
