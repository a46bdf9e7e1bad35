import { holds } from '../../core/access/roles.ts'
import type {
	AppointQuery,
	Away,
	Colleague,
	HeldRole,
	IdQuery,
	People,
	PeopleOf,
	Proposed,
} from '../../core/api/people.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { maskedContact } from '../../core/sending/masked-contact.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { thingOf, titleOf } from '../content/things.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { endAppointment, standing } from './appointments.ts'
import { askedReason, askedRoles, proposeRoles } from './asked.ts'
import { absencesOn, today } from './away.ts'
import { concernedBy, isToldTo, mayDecide, sameAddress, waitingIn } from './proposals.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'

/* The people of an association and their offices, as they and senior management see them; core/api/contract.ts documents the routes. */

type Caller = ReturnType<typeof holderOf>

/** GET /api/sila/staff/people */
export function people(e: core.RequestEvent): Reply {
	const caller = holderOf(e)
	const day = today()
	const all = standing(e.app, day)
	const away = absencesOn(e.app, day, true)
	const mine = findOne(e.app, 'staff', { id: caller.id })
	const associations = new Set(Object.values(caller.grants).flat())
	const waiting = waitingIn(e.app, [...associations])
	const body: People = {
		own: mine ? colleague(e.app, mine, all, away) : { id: '', name: '', email: '', roles: [], away: [] },
		associations: inOrder(e.app, associations).map(association => {
			const manages = holds(caller.grants, ['management'], association)
			const knows = manages || holds(caller.grants, ['auditor'], association)
			const here = (entry: Stored<'appointments'> | Stored<'absences'>) =>
				(entry as core.Record).getString('association') === association
			const roles = all.filter(here)
			const ids = new Set(roles.map(entry => entry.getString('account') as string))
			return {
				association,
				manages,
				people: findAll(e.app, 'staff', "ended = ''", {}, 'name,@rowid')
					.filter(({ id }) => ids.has(id))
					.map(one =>
						knows
							? colleague(e.app, one, roles, away.filter(here))
							: { id: one.id, name: one.getString('name'), email: '', roles: [], away: [] },
					),
				proposals: waiting
					.filter(
						entry =>
							entry.getString('association') === association &&
							// What is published has a page of its own.
							entry.getString('act') !== 'content' &&
							isToldTo(e.app, entry, caller, knows),
					)
					.map(entry => proposed(e.app, entry, caller)),
			} satisfies PeopleOf
		}),
	}
	return { status: 200, body }
}

/** Whether a proposal waits for somebody: who proposed it, and whom it is about, do not decide of it. */
const isMine = (app: core.App, entry: Stored<'proposals'>, caller: Caller): boolean =>
	!sameAddress(entry.getString('proposed_by'), caller.email) &&
	!concernedBy(json(entry, 'values'), entry.getString('act'), entry.getString('subject')).includes(
		caller.id,
	) &&
	mayDecide(app, entry, caller)

/** How many proposals wait for somebody to agree or refuse. */
export const awaitingOf = (app: core.App, caller: Caller): number =>
	waitingIn(app, caller.grants.management).filter(
		entry => entry.getString('act') !== 'content' && isMine(app, entry, caller),
	).length

/** As they were added. */
const inOrder = (app: core.App, associations: ReadonlySet<string>): string[] =>
	findAll(app, 'associations', '', {}, 'created,@rowid')
		.map(({ id }) => id)
		.filter(id => associations.has(id))

function colleague(
	app: core.App,
	account: Stored<'staff'>,
	roles: Stored<'appointments'>[],
	away: Stored<'absences'>[],
): Colleague {
	const of = (entry: Stored<'appointments'> | Stored<'absences'>) =>
		(entry as core.Record).getString('account') === account.id
	return {
		id: account.id,
		name: account.getString('name'),
		email: (account as core.Record).email(),
		roles: roles.filter(of).map(heldRole),
		away: away.filter(of).map(entry => awayOf(app, entry)),
	}
}

/** An appointment as the HTTP API tells of it. */
export const heldRole = (entry: Stored<'appointments'>): HeldRole => ({
	id: entry.id,
	association: entry.getString('association'),
	role: entry.getString('role'),
	from: entry.getString('from'),
	until: entry.getString('until'),
	basis: entry.getString('basis'),
	reason: entry.getString('reason'),
	proposedBy: entry.getString('proposed_by'),
	agreedBy: entry.getString('agreed_by'),
	looked: entry.getString('looked_at') !== '',
})

const nameOf = (app: core.App, id: string): string => findOne(app, 'staff', { id })?.getString('name') ?? ''

const awayOf = (app: core.App, entry: Stored<'absences'>): Away => ({
	id: entry.id,
	association: entry.getString('association'),
	substitute: entry.getString('substitute'),
	substituteName: nameOf(app, entry.getString('substitute')),
	from: entry.getString('from'),
	until: entry.getString('until'),
})

/** A proposal as a caller sees it. */
export function proposed(app: core.App, entry: Stored<'proposals'>, caller: Caller): Proposed {
	const values = json(entry, 'values')
	const [act, subject] = [entry.getString('act') as Proposed['act'], entry.getString('subject') as string]
	const own = sameAddress(entry.getString('proposed_by'), caller.email)
	return {
		id: entry.id,
		act,
		association: entry.getString('association'),
		subject,
		name: referenceOf(app, act, subject) ?? nameOf(app, subject),
		...(values.role && { role: values.role }),
		...(values.from && { from: values.from }),
		...(values.until && { until: values.until }),
		...(values.substitute && { substitute: nameOf(app, values.substitute) }),
		...(values.decision && { decision: values.decision }),
		...(values.identified && { identified: values.identified }),
		...(values.before && { before: maskedContact(values.before) }),
		...(values.contact && { after: maskedContact(values.contact) }),
		reason: entry.getString('reason'),
		proposedBy: entry.getString('proposed_by'),
		proposedAt: isoTime(entry, 'proposed_at'),
		effectiveAt: entry.getString('effective_at') && isoTime(entry, 'effective_at'),
		mine: isMine(app, entry, caller),
		own,
	}
}

/** The reference of the case, or the name of the content, that something is about; undefined where it is about an account. */
function referenceOf(app: core.App, act: Proposed['act'], subject: string): string | undefined {
	if (act === 'content') {
		const draft = findOne(app, 'content_drafts', { id: subject })
		const record = draft && thingOf(app, draft.getString('thing'))
		return record ? titleOf(record).ar : ''
	}
	if (act === 'appointment' || act === 'absence') return undefined
	const id =
		act === 'erasure' ? findOne(app, 'erasure_requests', { id: subject })?.getString('case') : subject
	return (id && findOne(app, 'cases', { id })?.getString('reference')) || ''
}

/** POST /api/sila/staff/appointments */
export function appointTo(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<AppointQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['account', 'role', 'reason'])
	const reason = askedReason(query.reason, problems)
	const roles = askedRoles(e.app, [query.role], problems)
	if (problems.length > 0) return wrong(400, problems, lang)
	const caller = holderOf(e)
	const [role] = roles
	const account = textOf(query.account)
	const there = standing(e.app, today(), account).some(
		entry => entry.getString('association') === role?.association,
	)
	if (!role || !there || !holds(caller.grants, ['management'], role.association))
		return wrong(404, [{ field: 'account', code: 'not_found' }], lang)
	let problem = null as AccountProblem | null
	e.app.runInTransaction(tx => {
		problem = proposeRoles(tx, account, roles, { by: caller.email, reason })
	})
	if (problem) return wrong((problem as AccountProblem).code === 'held' ? 409 : 400, [problem], lang)
	return { status: 200, body: { entered: false } }
}

/** The appointment that a query names, of those that the caller manages. */
function managed(e: core.RequestEvent): Stored<'appointments'> | Reply {
	const lang = preferredLang(e)
	const query = readQuery<IdQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	const record = findOne(e.app, 'appointments', { id: textOf(query.id), ended: '' })
	const { grants } = holderOf(e)
	if (record && holds(grants, ['management'], record.getString('association'))) return record
	return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
}

const isRecord = (found: Stored<'appointments'> | Reply): found is Stored<'appointments'> => 'id' in found

/** POST /api/sila/staff/appointments/end */
export function endOffice(e: core.RequestEvent): Reply {
	const found = managed(e)
	if (!isRecord(found)) return found
	endAppointment(e.app, found)
	return { status: 200, body: { entered: true } }
}

/** POST /api/sila/staff/appointments/looked */
export function lookedThrough(e: core.RequestEvent): Reply {
	const found = managed(e)
	if (!isRecord(found)) return found
	found.set('looked_by', e.auth?.email() ?? '')
	found.set('looked_at', new DateTime())
	e.app.save(found)
	return { status: 200, body: { entered: true } }
}
