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
import type { ApiError } from '../../core/api/errors.ts'
import { fill, type Lang, sentence, tidyLine } from '../../core/language/text.ts'
import { accountWords as ar } from '../../core/language/words/accounts.ar.ts'
import { accountWords as en } from '../../core/language/words/accounts.en.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { emailAddress } from '../../core/sending/contact.ts'
import { type Query, readQuery, textOf, tooMany } from '../applicant/access.ts'
import { actBy } from '../base/audit.ts'
import { assign, byId, findAll, findOne, isoTime, newRecord } from '../base/records.ts'
import { keyed } from '../base/secret.ts'
import type { Stored } from '../base/stored.ts'
import { countGuess, guessesTooMuch } from '../http/guesses.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { hasMail, hasSender, sendMail } from '../telling/mail.ts'
import { isMailSilent } from '../telling/outbox-sending.ts'
import { siteOf } from '../telling/site.ts'
import { settleOffices } from './appointments.ts'
import { joinWith, passwordProblem } from './staff.ts'

/* Accounts of staff, as the administrator keeps them; core/api/contract.ts documents the routes. */

const words = { ar, en }
const LONGEST_NAME = 120
/** How long the link of an invitation can be used. */
const INVITED_DAYS = 7
const TOKEN_LETTERS = 32
/** Where the desk has somebody choose a password. */
const JOIN = '/desk/#/join/'

/** GET /api/sila/accounts */
export function accounts({ app }: core.RequestEvent): Reply {
	const body: StaffAccounts = {
		accounts: findAll(app, 'staff', '', {}, 'name,@rowid').map(accountOf),
		mail: canMail(app),
	}
	return { status: 200, body }
}

/** POST /api/sila/accounts/invite */
export function invite(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<InviteQuery>(e)
	if (!query) return unreadable(lang)
	const { name, associations, problems } = described(e.app, query, ['name', 'email', 'associations', 'mail'])
	const email = emailAddress(tidyLine(textOf(query.email)))
	if (!email) problems.push({ field: 'email', code: 'email' })
	if (!email || problems.length > 0) return wrong(400, problems, lang)
	const token = newToken()
	let made = null as Stored<'staff'> | null
	e.app.runInTransaction(tx => {
		if (findOne(tx, 'staff', 'email:lower = {:email}', { email: email.toLowerCase() })) return
		made = newRecord(tx, 'staff', { name })
		const account = made as core.Record
		account.setEmail(email)
		account.setRandomPassword()
		invited(tx, made, token)
		actBy(account, e.auth?.email() ?? '', e.auth?.id ?? '')
		tx.save(made)
		settleOffices(tx, made.id, associations, e.auth?.email() ?? '')
		made = byId(tx, 'staff', made.id)
	})
	if (!made) return wrong(409, [{ field: 'email', code: 'taken' }], lang)
	return { status: 201, body: invitation(e.app, made, token, query.mail === true) }
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
	changed<AccountChange>(e, ['id', 'name', 'associations'], (tx, record, query) => {
		const { name, associations, problems } = described(tx, query, ['id', 'name', 'associations'])
		const [problem] = problems
		if (problem) return [400, problem]
		assign(record, { name })
		// What is written on the account later is worked out of its offices.
		tx.save(record)
		settleOffices(tx, record.id, associations, e.auth?.email() ?? '')
		const held = byId(tx, 'staff', record.id)
		for (const field of ['associations', ...ROLES.map(fieldOf)] as const)
			record.set(field, [...held.getStringSlice(field)])
		return null
	})

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
	answer: (record: Stored<'staff'>) => object = accountOf,
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

/** Name and associations as a query has them, and what is wrong with them. */
function described(
	app: core.App,
	query: Query<Pick<AccountChange, 'name' | 'associations'>>,
	fields: string[],
) {
	const name = tidyLine(textOf(query.name))
	const { associations } = query
	const problems = unknownIn(query, fields)
	if (!name) problems.push({ field: 'name', code: 'required' })
	else if (name.length > LONGEST_NAME) problems.push({ field: 'name', code: 'too_long' })
	const ids = Array.isArray(associations) ? [...new Set(associations.map(textOf))] : null
	if (!ids?.every(id => findOne(app, 'associations', { id })))
		problems.push({ field: 'associations', code: 'unknown_association' })
	return { name, associations: ids ?? [], problems }
}

const unknownIn = (query: object, fields: string[]): AccountProblem[] =>
	Object.keys(query)
		.filter(name => !fields.includes(name))
		.map(name => ({ field: name.slice(0, 40), code: 'unknown_field' }))

function accountOf(record: Stored<'staff'>): StaffAccount {
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
		associations: [...record.getStringSlice('associations')],
		state,
		since: isoTime(record, field),
	}
}

/** Whether a link can be mailed: it would have no address otherwise, or wait for ever. */
const canMail = (app: core.App): boolean =>
	hasMail(app) && hasSender(app) && siteOf(app) !== '' && !isMailSilent(app)

function invitation(app: core.App, record: Stored<'staff'>, token: string, mail: boolean): StaffInvitation {
	const link = `${siteOf(app)}${JOIN}${token}`
	return { account: accountOf(record), link, mailed: mail && canMail(app) && mailed(app, record, link) }
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

const unreadable = (lang: Lang): Reply => refusal(400, [{ field: 'request', code: 'bad_request' }], lang)

/** Says what is wrong, field by field. The sentence of the first stands for all. */
function wrong(status: number, problems: AccountProblem[], lang: Lang): Reply {
	const data: ApiError['data'] = Object.create(null)
	let message = ''
	for (const { field, code } of problems) {
		const label = (words[lang].fields as Record<string, string>)[field] ?? field
		const text = sentence(words[lang].problems[code], { field: label, max: LONGEST_NAME })
		message ||= text
		data[field] ??= { code, message: text }
	}
	return { status, body: { status, message, data } satisfies ApiError }
}
