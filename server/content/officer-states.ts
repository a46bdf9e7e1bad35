import { OFFICER_AT_ONCE, type OfficerAtOnce } from '../../core/policy/at-once.ts'
import type { Content } from '../../core/policy/shape.ts'
import { actBy, writeDefinitionAudit } from '../base/audit.ts'
import { canonical, findAll, findOne, inTransaction } from '../base/records.ts'
import type { Asking, Saving, Stored } from '../base/stored.ts'
import { type About, aboutOf, keep, keepEarlier, saveAs } from './states.ts'

/*
 * What the portal shows of an officer. Staff change it at once, since a number that nobody answers cannot wait; each state
 * is kept as those of a content are, and stands on the same list until another looked at it.
 */

const UNSHOWN: Content = { published: false }

const nameOfOfficer = ({ id }: { id: string }): string => `officers/${id}`

/** The officer that a name such as `officers/…` names, or null. */
export function officerNamed(app: core.App, name: string): Stored<'officers'> | null {
	const [kind, id = ''] = name.split('/')
	return kind === 'officers' ? findOne(app, 'officers', { id }) : null
}

/** What of an officer is shown, or would be. */
function showableOf(record: Stored<'officers'>): Content {
	const content: Content = {}
	for (const field of OFFICER_AT_ONCE) {
		const value = standsAt(record, field)
		if (value !== undefined) content[field] = value
	}
	return content
}

/** What is shown of an officer: of who is not published, nothing is kept. */
const shownOf = (record: Stored<'officers'>): Content =>
	record.getBool('published') ? showableOf(record) : UNSHOWN

/** Undefined where nothing stands there. */
function standsAt(record: Stored<'officers'>, field: OfficerAtOnce): unknown {
	if (field === 'published' || field === 'show_name') return record.getBool(field)
	if (field === 'topics') {
		const topics = [...record.getStringSlice('topics')]
		return topics.length > 0 ? topics : undefined
	}
	if (field === 'name' && !record.getBool('show_name')) return
	return record.getString(field) || undefined
}

/** Hook of a request that makes or changes an officer: of staff it is one that another looks at afterwards. */
export function officerBy(e: Asking<'officers'>): void {
	const by = e.auth?.email() ?? ''
	actBy(e.record as core.Record, by, e.auth?.id ?? '')
	if (!e.hasSuperuserAuth()) saveAs(e.record, { basis: 'at-once', by })
}

/** Hook around a save of an officer. */
export function keepOfficerState(e: Saving<'officers'>): void {
	inTransaction(e, () => {
		const { record } = e
		const isNew = record.isNew()
		const [then, now] = [isNew ? UNSHOWN : shownOf(record.original()), shownOf(record)]
		if (canonical(then) === canonical(now)) return e.next()
		// One that is new has its id only once it is saved.
		e.next()
		const of = { association: record.getString('association'), thing: nameOfOfficer(record) }
		if (!isNew) keepEarlier(e.app, { ...of, content: then })
		const about = aboutOf(record)
		keep(e.app, { ...of, content: now }, about)
		if (about.basis !== 'at-once' && about.basis !== 'put-back') return
		const changed = changedPlaces(then, now)
		writeDefinitionAudit(e.app, record as core.Record, 'content-at-once', { changed })
	})
}

/** Where two states differ: of who is not shown any more, that alone. */
export function changedPlaces(before: Content, after: Content): OfficerAtOnce[] {
	return changedIn(after.published === true ? OFFICER_AT_ONCE : ['published'], before, after)
}

const changedIn = (places: readonly OfficerAtOnce[], one: Content, other: Content): OfficerAtOnce[] =>
	places.filter(field => canonical(one[field] ?? null) !== canonical(other[field] ?? null))

/** Hook before an officer is deleted: what was shown of them goes with them, and waits for nobody. */
export function forgetOfficerStates(e: Saving<'officers'>): void {
	for (const state of findAll(e.app, 'content_states', { thing: nameOfOfficer(e.record) }))
		e.app.delete(state)
}

/**
 * Puts a state back over what came after it, into the record, which the caller saves; false where anything that it would
 * touch was changed again since.
 */
export function putOfficerBack(record: Stored<'officers'>, before: Content, after: Content): boolean {
	const now = showableOf(record)
	const shows = after.published === true
	const changed = changedPlaces(before, after)
	// Who is shown again is so with all that was shown of them, and not with what nobody saw.
	const [places, expected] = shows ? [changed, after] : [OFFICER_AT_ONCE, { ...before, published: false }]
	if (changedIn(places, now, expected).length > 0) return false
	// Who was not shown before is not shown again; what was written of them stays.
	for (const field of before.published === true ? changed : (['published'] as const))
		set(record, field, before[field])
	return true
}

/** Saves an officer with what is shown of them put back. */
export function storeOfficer(app: core.App, record: Stored<'officers'>, about: About): void {
	actBy(record as core.Record, about.by, findOne(app, 'staff', { email: about.by })?.id)
	saveAs(record, about)
	app.save(record as core.Record)
}

function set(record: Stored<'officers'>, field: OfficerAtOnce, value: unknown): void {
	if (field === 'published' || field === 'show_name') record.set(field, value === true)
	else if (field === 'topics') record.set(field, (value ?? []) as ReturnType<typeof record.getStringSlice>)
	// A name that was not shown is still theirs.
	else if (field !== 'name' || value) record.set(field, String(value ?? ''))
}
