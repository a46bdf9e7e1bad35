import { holds, type Role } from '../../core/access/roles.ts'
import type { AbsenceQuery, IdQuery } from '../../core/api/people.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { findOne, newRecord } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { standing, workOut } from './appointments.ts'
import { askedDays, askedReason } from './asked.ts'
import { absencesOn, awayOn, today } from './away.ts'
import { absenceTurned } from './barred.ts'
import { propose, waitingOn } from './proposals.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'

/* Who is away, and who holds their offices meanwhile; core/api/contract.ts documents the routes. */

export const absencesAreKept = () => {
	throw new ForbiddenError(
		'الغياب يُسجَّل ويُنهى في مكتب صلة · An absence is written down and ended at the desk.',
	)
}

/** Offices that nobody comes to by one person’s word alone. */
const BY_TWO: readonly Role[] = ['management', 'confidential', 'protection']

/** An absence that is to be. */
export interface Absence {
	account: string
	association: string
	substitute: string
	from: string
	until: string
}

/** Writes down that somebody is away; what is wrong with it, or null. */
export function enterAbsence(
	app: core.App,
	absence: Absence,
	by: string,
	agreed = '',
): AccountProblem | null {
	const problem = faultOf(app, absence)
	if (problem) return problem
	app.save(newRecord(app, 'absences', { ...absence, entered_by: by, agreed_by: agreed }))
	return null
}

function faultOf(
	app: core.App,
	{ account, association, substitute, from, until }: Absence,
): AccountProblem | null {
	const there = (id: string) => {
		const record = findOne(app, 'staff', { id })
		return record && !record.getString('ended') && rolesOf(app, id, association).length > 0
	}
	if (!there(account)) return { field: 'account', code: 'not_found' }
	if (!there(substitute)) return { field: 'substitute', code: 'not_found' }
	if (account === substitute) return { field: 'substitute', code: 'same' }
	const overlapping = absencesOn(app, from, true).some(
		entry =>
			entry.getString('account') === account &&
			entry.getString('association') === association &&
			entry.getString('from') <= until,
	)
	return overlapping ? { field: 'from', code: 'held' } : null
}

const rolesOf = (app: core.App, account: string, association: string): Role[] =>
	standing(app, today(), account)
		.filter(entry => entry.getString('association') === association)
		.map(entry => entry.getString('role'))

/** POST /api/sila/staff/absences */
export function absent(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<AbsenceQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['account', 'association', 'substitute', 'from', 'until', 'reason'])
	const reason = askedReason(query.reason, problems)
	const days = askedDays(query.from, query.until, false)
	if (typeof days === 'string') problems.push({ field: 'until', code: days })
	if (problems.length > 0 || typeof days === 'string') return wrong(400, problems, lang)
	const [account, association, substitute] = [query.account, query.association, query.substitute].map(
		textOf,
	) as [string, string, string]
	const absence = { account, association, substitute, ...days }
	const caller = holderOf(e)
	const manages = holds(caller.grants, ['management'], association)
	if (!manages && account !== caller.id) return wrong(404, [{ field: 'account', code: 'not_found' }], lang)
	let problem = null as AccountProblem | null
	let entered = false
	e.app.runInTransaction(tx => {
		problem = faultOf(tx, absence)
		if (problem) return
		if (waitingOn(tx, 'absence', account).some(entry => entry.getString('association') === association)) {
			problem = { field: 'from', code: 'held' }
			return
		}
		const held = rolesOf(tx, substitute, association)
		const gained = rolesOf(tx, account, association).filter(role => !held.includes(role))
		const others = manages && account !== caller.id && substitute !== caller.id
		entered = gained.length === 0 || (others && !gained.some(role => BY_TWO.includes(role)))
		if (entered) {
			problem = enterAbsence(tx, absence, caller.email)
			return
		}
		const values = { substitute, ...days }
		const concerned = [account, substitute]
		const proposing = { act: 'absence', association, subject: account, values, reason, concerned } as const
		if (!propose(tx, { ...proposing, by: caller.email })) problem = { field: 'reason', code: 'required' }
	})
	if (problem) {
		const { code } = problem as AccountProblem
		return wrong(code === 'not_found' ? 404 : code === 'held' ? 409 : 400, [problem], lang)
	}
	return { status: 200, body: { entered } }
}

/** POST /api/sila/staff/absences/end */
export function back(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<IdQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	const { id, grants } = holderOf(e)
	const record = findOne(e.app, 'absences', { id: textOf(query.id), ended: '' })
	const own = record?.getString('account') === id
	if (!record || !(own || holds(grants, ['management'], record.getString('association'))))
		return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	record.set('ended', new DateTime())
	e.app.save(record)
	return { status: 200, body: { entered: true } }
}

/** After somebody went away or came back. */
export function absenceChanged(e: Saving<'absences'>): void {
	const record: Stored<'absences'> = e.record
	const substitutes = awayOn(e.app, today()).map(({ substitute }) => substitute)
	workOut(e.app, [record.getString('account'), record.getString('substitute'), ...substitutes])
	absenceTurned(e.app, [record.getString('account')])
}
