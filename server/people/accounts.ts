import { fieldOf, ROLES } from '../../core/access/roles.ts'
import type {
	AccountChange,
	AccountQuery,
	InviteAgainQuery,
	InviteQuery,
	Joined,
	JoinQuery,
	StaffAccount,
	StaffAccounts,
	StaffInvitation,
} from '../../core/api/accounts.ts'
import type { IdQuery, ProposeQuery } from '../../core/api/people.ts'
import { fill, type Lang, tidyLine } from '../../core/language/text.ts'
import { accountWords as ar } from '../../core/language/words/accounts.ar.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { emailAddress } from '../../core/sending/contact.ts'
import { type Query, readQuery, textOf, tooMany } from '../applicant/access.ts'
import { actBy } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { assign, byId, findAll, findOne, isoTime, newRecord } from '../base/records.ts'
import { keyed } from '../base/secret.ts'
import type { Stored } from '../base/stored.ts'
import { countGuess, guessesTooMuch } from '../http/guesses.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { hasMail, hasSender, sendMail } from '../telling/mail.ts'
import { isMailSilent } from '../telling/outbox-sending.ts'
import { siteOf } from '../telling/site.ts'
import { endAppointment, isUnmanaged, standing } from './appointments.ts'
import { askedReason, askedRoles, proposeRoles } from './asked.ts'
import { today } from './away.ts'
import { linkOfficers } from './officers.ts'
import { heldRole, proposed } from './people.ts'
import { settle, waitingIn } from './proposals.ts'
import { LONGEST_NAME, unknownIn, unreadable, wrong } from './refusals.ts'
import { secondFactorOf, setSecondFactor } from './second-factor.ts'
import { joinWith, passwordProblem } from './staff.ts'

/* Accounts of staff, as the administrator keeps them; core/api/contract.ts documents the routes. */

/** How long the link of an invitation can be used. */
const INVITED_DAYS = 7
const TOKEN_LETTERS = 32
/** Where the desk has somebody choose a password. */
const JOIN = '/desk/#/join/'

/** GET /api/sila/accounts */
export function accounts(e: core.RequestEvent): Reply {
	const { app } = e
	const associations = findAll(app, 'associations', '', {}, '@rowid').map(({ id }) => id)
	const caller = { ...holderOf(e), email: actorOf(e) }
	const body: StaffAccounts = {
		accounts: findAll(app, 'staff', '', {}, 'name,@rowid').map(one => accountOf(app, one)),
		mail: canMail(app),
		proposals: waitingIn(app, associations)
			.filter(entry => entry.getString('act') === 'appointment')
			.map(entry => proposed(app, entry, caller)),
		unmanaged: associations.filter(id => isUnmanaged(app, id)),
		secondFactor: secondFactorOf(app),
	}
	return { status: 200, body }
}

/** POST /api/sila/accounts/second-factor */
export const requireCode = (e: core.RequestEvent): Reply => setSecondFactor(e, canMail(e.app))

const actorOf = (e: core.RequestEvent): string => e.auth?.email() ?? ''

/** POST /api/sila/accounts/invite */
export function invite(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<InviteQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['name', 'email', 'roles', 'reason', 'mail'])
	const name = named(query.name, problems)
	const roles = askedRoles(e.app, query.roles, problems)
	const reason = askedReason(query.reason, problems)
	const email = emailAddress(tidyLine(textOf(query.email)))
	if (!email) problems.push({ field: 'email', code: 'email' })
	if (!email || problems.length > 0) return wrong(400, problems, lang)
	const token = newToken()
	const [by, id] = [actorOf(e), e.auth?.id ?? '']
	let [made, problem] = [null as Stored<'staff'> | null, null as AccountProblem | null]
	try {
		e.app.runInTransaction(tx => {
			if (findOne(tx, 'staff', 'email:lower = {:email}', { email: email.toLowerCase() })) {
				problem = { field: 'email', code: 'taken' }
				return
			}
			made = newRecord(tx, 'staff', { name })
			const account = made as core.Record
			account.setEmail(email)
			account.setRandomPassword()
			invited(tx, made, token)
			actBy(account, by, id)
			tx.save(made)
			linkOfficers(tx, account)
			problem = proposeRoles(tx, made.id, roles, { by, reason, administrator: true })
			// An account whose offices cannot be is not made.
			if (problem) throw new Error(problem.code)
		})
	} catch (error) {
		if (!problem) throw error
	}
	if (problem) return wrong((problem as AccountProblem).code === 'taken' ? 409 : 400, [problem], lang)
	const record = byId(e.app, 'staff', (made as unknown as Stored<'staff'>).id)
	return { status: 201, body: invitation(e.app, record, token, query.mail === true) }
}

/** POST /api/sila/accounts/again */
export function inviteAgain(e: core.RequestEvent): Reply {
	const token = newToken()
	let mail = false
	return changed<InviteAgainQuery>(
		e,
		['id', 'mail'],
		(tx, record, query) => {
			if (record.getString('ended')) return [409, { field: 'id', code: 'account_ended' }]
			mail = query.mail === true
			invited(tx, record, token)
			return null
		},
		record => invitation(e.app, record, token, mail),
	)
}

/** POST /api/sila/accounts/change */
export const changeAccount = (e: core.RequestEvent): Reply =>
	changed<AccountChange>(e, ['id', 'name'], (_, record, query) => {
		const problems: AccountProblem[] = []
		assign(record, { name: named(query.name, problems) })
		return problems[0] ? [400, problems[0]] : null
	})

/** POST /api/sila/accounts/roles */
export function proposeFor(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<ProposeQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['account', 'roles', 'reason'])
	const roles = askedRoles(e.app, query.roles, problems)
	const reason = askedReason(query.reason, problems)
	if (problems.length > 0) return wrong(400, problems, lang)
	const account = findOne(e.app, 'staff', { id: textOf(query.account), ended: '' })
	if (!account) return wrong(404, [{ field: 'account', code: 'not_found' }], lang)
	const by = actorOf(e)
	let problem = null as AccountProblem | null
	try {
		e.app.runInTransaction(tx => {
			problem = proposeRoles(tx, account.id, roles, { by, reason, administrator: true })
			// All of them, or none.
			if (problem) throw new Error(problem.code)
		})
	} catch (error) {
		if (!problem) throw error
	}
	if (problem) return wrong((problem as AccountProblem).code === 'held' ? 409 : 400, [problem], lang)
	return { status: 200, body: accountOf(e.app, byId(e.app, 'staff', account.id)) }
}

/** POST /api/sila/accounts/roles/end */
export const endRole = (e: core.RequestEvent): Reply =>
	byRecord(e, id => {
		const record = findOne(e.app, 'appointments', { id, ended: '' })
		if (record) endAppointment(e.app, record)
		return record !== null
	})

/** POST /api/sila/accounts/proposals/withdraw */
export const withdrawProposal = (e: core.RequestEvent): Reply =>
	byRecord(e, id => {
		const filter = { id, act: 'appointment', state: 'waiting', proposed_by: actorOf(e) } as const
		const record = findOne(e.app, 'proposals', filter)
		if (record) settle(e.app, record, 'withdrawn', actorOf(e))
		return record !== null
	})

/** Does something with the record that a query names; `act` says whether it is there. */
function byRecord(e: core.RequestEvent, act: (id: string) => boolean): Reply {
	const lang = preferredLang(e)
	const query = readQuery<IdQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	if (!act(textOf(query.id))) return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	return { status: 200, body: { entered: true } }
}

/** POST /api/sila/accounts/end */
export const endAccount = (e: core.RequestEvent): Reply =>
	changed<AccountQuery>(e, ['id'], (_, record) => {
		if (!record.getString('ended')) record.set('ended', new DateTime())
		return null
	})

/** POST /api/sila/accounts/restore */
export const restoreAccount = (e: core.RequestEvent): Reply =>
	changed<AccountQuery>(e, ['id'], (_, record) => {
		record.set('ended', '')
		return null
	})

/** POST /api/sila/accounts/join */
export function join(e: core.RequestEvent): Reply {
	const query = readQuery<JoinQuery>(e)
	if (!query) return unreadable(preferredLang(e))
	const lang: Lang = query.lang === 'en' ? 'en' : 'ar'
	const unknown = unknownIn(query, ['token', 'password', 'lang'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	if (guessesTooMuch(e)) return tooMany(lang)
	const token = textOf(query.token)
	const password = textOf(query.password)
	let answer = null as Reply | null
	e.app.runInTransaction(tx => {
		const record = token && invitedBy(tx, token)
		if (!record) return
		const problem = passwordProblem(record, password)
		if (problem) {
			answer = wrong(400, [{ field: 'password', code: problem }], lang)
			return
		}
		joinWith(tx, record, password)
		const body: Joined = { name: record.getString('name'), email: record.getString('email') }
		answer = { status: 200, body }
	})
	if (answer) return answer
	countGuess(e)
	return wrong(404, [{ field: 'token', code: 'link' }], lang)
}

/** The account that a link invites, while it can be used. */
function invitedBy(app: core.App, token: string): Stored<'staff'> | null {
	const filter = "invitation_hash = {:hash} && invited_until > {:now} && ended = ''"
	return findOne(app, 'staff', filter, { hash: hashOf(app, token), now: stored(new Date()) })
}

const newToken = () => $security.randomString(TOKEN_LETTERS)
const hashOf = (app: core.App, token: string) => keyed(app, `staff-invitation:${token}`)
/** A moment as the database has it. */
const stored = (moment: Date) => moment.toISOString().replace('T', ' ')

/** Gives an account a link, which takes the place of one it had. */
function invited(app: core.App, record: Stored<'staff'>, token: string): void {
	record.set('invitation_hash', hashOf(app, token))
	record.set('invited_until', stored(new Date(Date.now() + INVITED_DAYS * 86_400_000)))
}

/** Changes the account that a query names; `change` says why not, or null. */
function changed<Sent extends AccountQuery>(
	e: core.RequestEvent,
	fields: string[],
	change: (tx: core.App, record: Stored<'staff'>, query: Query<Sent>) => [409 | 400, AccountProblem] | null,
	answer: (record: Stored<'staff'>) => object = record => accountOf(e.app, record),
): Reply {
	const lang = preferredLang(e)
	const query = readQuery<Sent>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, fields)
	if (unknown.length > 0) return wrong(400, unknown, lang)
	let [found, refused] = [null as Stored<'staff'> | null, null as [409 | 400, AccountProblem] | null]
	e.app.runInTransaction(tx => {
		found = findOne(tx, 'staff', { id: textOf((query as Query<AccountQuery>).id) })
		if (!found) return
		refused = change(tx, found, query)
		if (refused) return
		actBy(found as core.Record, e.auth?.email() ?? '', e.auth?.id ?? '')
		tx.save(found)
		found = byId(tx, 'staff', found.id)
	})
	if (!found) return wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	if (refused) {
		const [status, problem] = refused as [409 | 400, AccountProblem]
		return wrong(status, [problem], lang)
	}
	return { status: 200, body: answer(found) }
}

/** A name as a query has it; `problems` has what is wrong with it. */
function named(value: unknown, problems: AccountProblem[]): string {
	const name = tidyLine(textOf(value))
	if (!name) problems.push({ field: 'name', code: 'required' })
	else if (name.length > LONGEST_NAME) problems.push({ field: 'name', code: 'too_long' })
	return name
}

function accountOf(app: core.App, record: Stored<'staff'>): StaffAccount {
	const ended = record.getString('ended')
	const joined = record.getString('joined')
	const [state, field] = ended
		? (['ended', 'ended'] as const)
		: joined
			? (['active', 'joined'] as const)
			: (['invited', 'invited_until'] as const)
	return {
		id: record.id,
		name: record.getString('name'),
		email: (record as core.Record).email(),
		roles: standing(app, today(), record.id).map(heldRole),
		state,
		since: isoTime(record, field),
	}
}

/** Whether a link can be mailed: it would have no address otherwise, or wait for ever. */
const canMail = (app: core.App): boolean =>
	hasMail(app) && hasSender(app) && siteOf(app) !== '' && !isMailSilent(app)

function invitation(app: core.App, record: Stored<'staff'>, token: string, mail: boolean): StaffInvitation {
	const link = `${siteOf(app)}${JOIN}${token}`
	return { account: accountOf(app, record), link, mailed: mail && canMail(app) && mailed(app, record, link) }
}

/** Whoever reads the letter reads Arabic: it is the language of the desk. */
function mailed(app: core.App, record: Stored<'staff'>, link: string): boolean {
	const { state } = sendMail(app, {
		id: `staff-${record.id}-${$security.randomString(8)}`,
		to: (record as core.Record).email(),
		from: app.settings().meta.senderName,
		lang: 'ar',
		subject: ar.mail.subject,
		text: fill(ar.mail.text, { name: record.getString('name'), link }),
	})
	return state === 'sent'
}
