import type { ProposalValues } from '../../core/api/stored-json.ts'
import { byId, findAll, newRecord, toJson } from '../base/records.ts'
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
	act: 'appointment' | 'absence' | 'erasure'
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

/** Accounts of senior management that may agree to what somebody else proposes about somebody else. */
const agreersOf = (app: core.App, association: string, by: string, concerned: readonly string[]) =>
	holdersOf(app, 'management', association).filter(
		({ id, email }) => !concerned.includes(id) && !sameAddress(email, by),
	)

/** Makes a proposal; false where it needs a reason, since nobody else may agree, and has none. */
export function propose(app: core.App, what: Proposing): boolean {
	const { act, association, subject, values, reason, by, concerned } = what
	const alone = agreersOf(app, association, by, concerned).length === 0
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
export const waitingIn = (app: core.App, associations: readonly string[]): Stored<'proposals'>[] =>
	findAll(app, 'proposals', { state: 'waiting' }, {}, '@rowid').filter(entry =>
		associations.includes(entry.getString('association')),
	)

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
	if (act === 'erasure') return []
	return values.substitute ? [subject, values.substitute] : [subject]
}
