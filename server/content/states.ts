import type { ContentState } from '../../core/api/content.ts'
import type { Content } from '../../core/policy/shape.ts'
import { actBy, actorOf } from '../base/audit.ts'
import { canonical, findAll, findOne, inTransaction, isoTime, newRecord, toJson } from '../base/records.ts'
import type { Asking, Saving, Stored } from '../base/stored.ts'
import { associationIdOf, nameOfThing, type Thing, wholeOf } from './things.ts'

/*
 * Every state in which an association or a service was published, by whatever door it changed. The one before the first
 * change is kept with that change, so that what nobody touches is kept nowhere twice. What is shown of an officer is kept
 * the same way (officer-states.ts).
 */

const ABOUT = '@state'

/** How a state came to be, beside who acts (audit.ts). */
export interface About {
	basis: Exclude<ContentState['basis'], 'earlier' | 'administrator' | 'product'>
	by: string
	agreed?: string
	why?: string
	/** Who looked at it, where nobody else needs to any more. */
	seen?: string
}

/** Says what the next save of a thing is; no request can send a field with such a name. */
export const saveAs = (record: Thing | Stored<'officers'>, about: About): void =>
	(record as core.Record).setRaw(ABOUT, JSON.stringify(about))

/** As it is kept with a state. */
type KeptAbout = Omit<About, 'basis'> & { basis: ContentState['basis'] }

/** As `saveAs` said, or else by who acts. */
export function aboutOf(record: Thing | Stored<'officers'>): KeptAbout {
	const said = (record as core.Record).getRaw(ABOUT)
	if (typeof said === 'string') return JSON.parse(said)
	const by = actorOf(record as core.Record)
	return by === 'system' ? { basis: 'product', by: '' } : { basis: 'administrator', by }
}

/** Hook of a request that changes an association or a service in the console: whose it is stands with the state. */
export function changedBy(e: Asking<'associations'> | Asking<'services'>): void {
	actBy(e.record as core.Record, e.auth?.email() ?? '', e.auth?.id ?? '')
}

export const contentIsKept = () => {
	throw new ForbiddenError(
		'المسودات وما نُشر من قبل تُكتب في مكتب صلة، ولا تُعدَّل هنا ولا تُحذف · Drafts and earlier states are written at the desk; they are neither changed here nor deleted.',
	)
}

/** Hook around a save of what is published. */
export function keepState(e: Saving<'associations'> | Saving<'services'>): void {
	inTransaction(e, () => {
		const record = e.record as Thing
		const before = (record as core.Record).original() as core.Record as Thing
		const [then, now] = [tried(before), tried(record)]
		if (now === null || (then !== null && canonical(then) === canonical(now))) return e.next()
		const of = { association: associationIdOf(record), thing: nameOfThing(record) }
		if (then !== null) keepEarlier(e.app, { ...of, content: then })
		e.next()
		keep(e.app, { ...of, content: now }, aboutOf(record))
	})
}

/** What is no JSON is no state that anybody would want back. */
function tried(record: Thing) {
	try {
		return wholeOf(record)
	} catch {
		return null
	}
}

/** What was published, and of what. */
interface Kept {
	association: string
	thing: string
	content: Content
}

/** Keeps what was there before the first change. */
export function keepEarlier(app: core.App, kept: Kept): void {
	if (!findOne(app, 'content_states', { thing: kept.thing })) keep(app, kept, { basis: 'earlier', by: '' })
}

export function keep(
	app: core.App,
	{ association, thing, content }: Kept,
	{ basis, by, agreed = '', why = '', seen = '' }: KeptAbout,
): void {
	const state = newRecord(app, 'content_states', {
		association,
		thing,
		content: toJson(content),
		basis,
		written_by: by,
		agreed_by: agreed,
		why,
		seen_by: seen,
	})
	if (basis !== 'earlier') state.set('published_at', new DateTime())
	if (seen) state.set('seen_at', new DateTime())
	app.save(state)
}

const MOST = 50

/** The states of a thing, the newest first. */
export const statesOf = (app: core.App, thing: string): ContentState[] =>
	findAll(app, 'content_states', { thing }, {}, '-@rowid', MOST).map(state => ({
		id: state.id,
		at: state.getString('published_at') && isoTime(state, 'published_at'),
		by: state.getString('written_by'),
		agreedBy: state.getString('agreed_by'),
		basis: state.getString('basis'),
		why: state.getString('why'),
	}))

/** The state that a thing was in before another. */
export function stateBefore(
	app: core.App,
	{ id }: Stored<'content_states'>,
): Stored<'content_states'> | null {
	const row = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			`SELECT before.id FROM content_states AS now JOIN content_states AS before
			ON before.thing = now.thing AND before.rowid < now.rowid
			WHERE now.id = {:id} ORDER BY before.rowid DESC LIMIT 1`,
		)
		.bind({ id })
		.all(row)
	return row[0] ? findOne(app, 'content_states', { id: row[0].id }) : null
}
