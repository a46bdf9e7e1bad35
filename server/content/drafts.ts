import type { DraftQuery, DropQuery } from '../../core/api/content.ts'
import { tidy } from '../../core/language/text.ts'
import { changesOf } from '../../core/policy/changes.ts'
import type { Content } from '../../core/policy/shape.ts'
import { tidied } from '../../core/policy/written.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { assign, newRecord, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import type { Reply } from '../http/reply.ts'
import { isAlone, propose } from '../people/proposals.ts'
import { detailOf } from './detail.ts'
import { loadDefinition } from './faults.ts'
import { type ContentProblem, notFound, refused, unknownIn, unreadable } from './refusals.ts'
import {
	associationIdOf,
	contentOf,
	draftOf,
	kindOf,
	nameOfThing,
	seenOf,
	slugOf,
	type Thing,
	thingOf,
} from './things.ts'

/* What staff write of an association or a service, until it is published; core/api/contract.ts documents the routes. */

/** Bytes of a draft at most. */
const LONGEST = 256 * 1024
const LONGEST_WHY = 2000

const isObject = (value: unknown): value is Content =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** Does something to the thing that a query names, where the caller writes it, and answers it as it is then. */
export function asWritten(
	e: core.RequestEvent,
	route: 'staff/content/draft' | 'staff/content/drop' | 'staff/content/now',
	name: unknown,
	act: (tx: core.App, record: Thing) => ContentProblem[],
): Reply {
	const thing = textOf(name)
	const isTheirs = theirs(e, route)
	let problems: ContentProblem[] = []
	let found = false
	e.app.runInTransaction(tx => {
		const record = thingOf(tx, thing)
		if (!record || !isTheirs(associationIdOf(record))) return
		found = true
		problems = act(tx, record)
	})
	const record = found && thingOf(e.app, thing)
	const [first] = problems
	if (!record || first?.code === 'not_found') return notFound(e, 'thing')
	if (!first) return { status: 200, body: detailOf(e.app, record, holderOf(e)) }
	return refused(e, first.code === 'changed' || first.code === 'waiting' ? 409 : 400, problems)
}

/** POST /api/sila/staff/content/draft */
export function writeDraft(e: core.RequestEvent): Reply {
	const query = readQuery<DraftQuery>(e, LONGEST)
	if (!query) return unreadable(e)
	const unknown = unknownIn(query, ['thing', 'content', 'seen', 'propose', 'why'])
	const why = tidy(textOf(query.why))
	if (why.length > LONGEST_WHY) unknown.push({ field: 'why', code: 'too_long' })
	if (!isObject(query.content)) unknown.push({ field: 'content', code: 'required' })
	if (unknown.length > 0 || !isObject(query.content)) return refused(e, 400, unknown)
	const { content: sent } = query
	const what = { sent, seen: textOf(query.seen), why, goes: query.propose === true, by: holderOf(e).email }
	return asWritten(e, 'staff/content/draft', query.thing, (tx, record) => stored(tx, record, what))
}

interface Written {
	sent: Content
	seen: string
	why: string
	/** It goes to somebody who agrees. */
	goes: boolean
	/** E-mail of who writes. */
	by: string
}

/** Keeps it, and proposes it where that is said; what is in the way. */
function stored(tx: core.App, record: Thing, { sent, seen, why, goes, by }: Written): ContentProblem[] {
	const kind = kindOf(record)
	const thing = nameOfThing(record)
	const draft = draftOf(tx, thing)
	if (draft?.getString('state') === 'waiting') return [{ field: 'thing', code: 'waiting' }]
	if (seen !== seenOf(record, draft)) return [{ field: 'seen', code: 'changed' }]
	const base = contentOf(record)
	const content = withKept(tidied(kind, sent), base)
	if (changesOf(kind, base, content).length === 0) return [{ field: 'content', code: 'same' }]
	if (goes) {
		const faults = loadDefinition().contentFaults(kind, content, slugOf(record))
		if (faults.length > 0) return faults
	}
	const association = associationIdOf(record)
	const proposing = { act: 'content', association, values: {}, reason: why, by, concerned: [] } as const
	if (goes && !why && isAlone(tx, { ...proposing, concerned: [], subject: '' }))
		return [{ field: 'why', code: 'required', says: 'reason' }]
	const kept: Stored<'content_drafts'> = draft ?? newRecord(tx, 'content_drafts', { association, thing })
	assign(kept, {
		// Whoever writes has seen what is published now, and what they leave of it they leave as it is.
		base: toJson(base),
		content: toJson(content),
		state: goes ? 'waiting' : draft?.getString('state') === 'returned' ? 'returned' : 'open',
		revision: kept.getInt('revision') + 1,
		written_by: by,
		written_at: new DateTime(),
		why,
	})
	tx.save(kept)
	if (goes) propose(tx, { ...proposing, concerned: [], subject: kept.id })
	return []
}

/** What the product has of a content, or its record beside it: no draft writes it, wherever it came from. */
const KEPT = ['schema', 'process', 'slug', 'open']

/** What was written, with what nobody writes as it is published. */
const withKept = (written: Content, published: Content): Content => ({
	...Object.fromEntries(Object.entries(written).filter(([name]) => !KEPT.includes(name))),
	...Object.fromEntries(Object.entries(published).filter(([name]) => KEPT.includes(name))),
})

/** POST /api/sila/staff/content/drop */
export function dropDraft(e: core.RequestEvent): Reply {
	const query = readQuery<DropQuery>(e)
	if (!query) return unreadable(e)
	const unknown = unknownIn(query, ['thing', 'seen'])
	if (unknown.length > 0) return refused(e, 400, unknown)
	return asWritten(e, 'staff/content/drop', query.thing, (tx, record) => {
		const draft = draftOf(tx, nameOfThing(record))
		if (!draft) return [{ field: 'thing', code: 'not_found' }]
		if (draft.getString('state') === 'waiting') return [{ field: 'thing', code: 'waiting' }]
		if (textOf(query.seen) !== seenOf(record, draft)) return [{ field: 'seen', code: 'changed' }]
		draft.set('state', 'dropped')
		tx.save(draft)
		return []
	})
}
