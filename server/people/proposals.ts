import { agreersTo } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { ProposalValues } from '../../core/api/stored-json.ts'
import { byId, findAll, findOne, newRecord, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { holdersOf } from './named.ts'

/*
 * What two people are needed for: one proposes, another of senior management agrees. Where nobody else may agree, it takes
 * effect a day later by itself, with the reason that was given, and stays on record as done alone. Whose it is to do what
 * was agreed to is in agreed.ts.
 */

/** A day, in milliseconds. */
const WAIT = 86_400_000

export const proposalsAreKept = () => {
	throw new ForbiddenError(
		'الاقتراح يُكتب ويُقرر في مكتب صلة، ولا يُعدَّل هنا ولا يُحذف · A proposal is made and decided at the desk; it is neither changed here nor deleted.',
	)
}

/** What is to be proposed. */
export interface Proposing {
	act: 'appointment' | 'absence' | 'erasure' | 'code' | 'contact' | 'content'
	association: string
	/** Id of what it is about. */
	subject: string
	values: ProposalValues
	reason: string
	/** E-mail of who proposes. */
	by: string
	/** Ids of accounts that may not agree beside who proposes: whom it is about, and who gains by it. */
	concerned: string[]
}

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The case that a proposal is about, where it is one that who agrees may not see. */
const caseOf = (app: core.App, act: string, subject: string): Stored<'cases'> | null =>
	act === 'code' || act === 'contact' ? findOne(app, 'cases', { id: subject }) : null

/** Accounts that may agree to what somebody else proposes about somebody else: of senior management, unless acts.ts says otherwise. */
function agreersOf(app: core.App, { act, association, subject, by, concerned }: Proposing) {
	const record = caseOf(app, act, subject)
	const barred = record?.getString('barred').split(' ') ?? []
	return holdersOf(app, agreersTo(act, record?.getString('restricted') ?? ''), association).filter(
		({ id, email }) => ![...concerned, ...barred].includes(id) && !sameAddress(email, by),
	)
}

/** Whether somebody decides of a proposal, unless they made it or it is about them. */
export function mayDecide(
	app: core.App,
	proposal: Stored<'proposals'>,
	{ id, grants }: Pick<Holder, 'id' | 'grants'>,
): boolean {
	const record = caseOf(app, proposal.getString('act'), proposal.getString('subject'))
	if (record?.getString('barred').split(' ').includes(id)) return false
	const agreers = agreersTo(proposal.getString('act'), record?.getString('restricted') ?? '')
	return holds(grants, agreers, proposal.getString('association'))
}

/** Whether it is told to somebody: what is about a case, only to who decides of it and who proposed it. */
export function isToldTo(
	app: core.App,
	proposal: Stored<'proposals'>,
	caller: Holder,
	knows: boolean,
): boolean {
	if (sameAddress(proposal.getString('proposed_by'), caller.email)) return true
	const ofCase = ['code', 'contact'].includes(proposal.getString('act'))
	return ofCase ? mayDecide(app, proposal, caller) : knows
}

/** Whether nobody but who proposes could agree. */
export const isAlone = (app: core.App, what: Proposing): boolean => agreersOf(app, what).length === 0

/** Makes a proposal; false where it needs a reason, since nobody else may agree, and has none. */
export function propose(app: core.App, what: Proposing): boolean {
	const { act, association, subject, values, reason, by } = what
	const alone = isAlone(app, what)
	if (alone && !reason) return false
	const record = newRecord(app, 'proposals', {
		act,
		association,
		subject,
		values: toJson(values),
		reason,
		proposed_by: by,
		state: 'waiting',
	})
	if (alone) record.set('effective_at', momentOf(new Date(Date.now() + WAIT)))
	app.save(record)
	return true
}

/** A moment as the database has it. */
const momentOf = (moment: Date) => moment.toISOString().replace('T', ' ')

/** What waits, of an act and about something, as far as that is said. */
export const waitingOn = (app: core.App, act: Proposing['act'], subject: string): Stored<'proposals'>[] =>
	findAll(app, 'proposals', { act, subject, state: 'waiting' }, {}, '@rowid')

/** What waits in some associations, the oldest first. */
export function waitingIn(app: core.App, associations: readonly string[]): Stored<'proposals'>[] {
	if (associations.length === 0) return []
	const values = Object.fromEntries(associations.map((id, i) => [`a${i}`, id]))
	const there = associations.map((_, i) => `association = {:a${i}}`).join(' || ')
	return findAll(app, 'proposals', `state = 'waiting' && (${there})`, values, '@rowid')
}

/** What one person did alone in some associations, or will once its day is there, the latest first. */
export const aloneIn = (app: core.App, associations: readonly string[]): Stored<'proposals'>[] =>
	findAll(
		app,
		'proposals',
		"state = 'done-alone' || (state = 'waiting' && effective_at != '')",
		{},
		'-@rowid',
	).filter(entry => associations.includes(entry.getString('association')))

/** What waits and takes effect by itself by now (UTC, ISO 8601). */
export const dueAlone = (app: core.App, now: string): Stored<'proposals'>[] =>
	findAll(
		app,
		'proposals',
		"state = 'waiting' && effective_at != '' && effective_at <= {:now}",
		{ now: now.replace('T', ' ') },
		'@rowid',
	)

/** Writes down what became of a proposal. */
export function settle(
	app: core.App,
	record: Stored<'proposals'>,
	state: 'agreed' | 'declined' | 'withdrawn' | 'done-alone',
	by: string,
): void {
	// What it brought about may have changed it meanwhile.
	const now = byId(app, 'proposals', record.id)
	now.set('state', state)
	now.set('decided_by', by)
	now.set('decided_at', new DateTime())
	app.save(now)
}

/** Accounts that a proposal is about: they do not agree to it. */
export function concernedBy(values: ProposalValues, act: string, subject: string): string[] {
	if (act !== 'appointment' && act !== 'absence') return []
	return values.substitute ? [subject, values.substitute] : [subject]
}
