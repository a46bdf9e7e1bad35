import { CONTENT_WRITERS } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import { quoted } from '../../core/access/sights.ts'
import type { ContentOf, ContentOverview, ContentThing, StoredContent } from '../../core/api/content.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, findOne, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import type { Reply } from '../http/reply.ts'
import { sameAddress } from '../people/proposals.ts'
import { associationOf, serviceRecords } from './content.ts'
import { correctedOf, unseenIn } from './corrected.ts'
import { detailOf, waitingOf, writesAlone } from './detail.ts'
import { portalState } from './portal.ts'
import { isReadable } from './readable.ts'
import { notFound } from './refusals.ts'
import {
	associationIdOf,
	draftOf,
	kindOf,
	nameOfThing,
	presentOf,
	slugOf,
	type Thing,
	thingOf,
	titleOf,
} from './things.ts'

/* What staff see of what is published; core/api/contract.ts documents the routes. */

/** GET /api/sila/staff/content */
export const contents = (e: core.RequestEvent): Reply => ({ status: 200, body: overviewOf(e) })

export function overviewOf(e: core.RequestEvent): ContentOverview {
	const isTheirs = theirs(e, 'staff/content')
	const caller = holderOf(e)
	return {
		portal: portalState(e.app),
		associations: findAll(e.app, 'associations', '', {}, 'created,@rowid')
			.filter(({ id }) => isTheirs(id))
			.map(association => contentsOf(e.app, association, caller)),
	}
}

function contentsOf(app: core.App, association: Stored<'associations'>, caller: Holder): ContentOf {
	const records: Thing[] = [association, ...serviceRecords(app, association)]
	const drafts = records.map(record => ({ record, draft: draftOf(app, nameOfThing(record)) }))
	return {
		association: association.id,
		name: titleOf(association),
		writes: holds(caller.grants, CONTENT_WRITERS, association.id),
		alone: writesAlone(app, association.id, caller.email),
		phone: isReadable(association) ? (associationOf(association).contact?.phone ?? '') : '',
		things: drafts.map(({ record, draft }) => thingEntry(record, draft)),
		waiting: drafts.flatMap(({ record, draft }) => (draft && waitingOf(app, record, draft, caller)) ?? []),
		corrected: unseenIn(app, association.id).flatMap(state => correctedOf(app, state, caller)),
	}
}

function thingEntry(record: Thing, draft: Stored<'content_drafts'> | null): ContentThing {
	return {
		thing: nameOfThing(record),
		name: titleOf(record),
		slug: slugOf(record),
		...(kindOf(record) === 'services' && { open: (record as Stored<'services'>).getBool('open') }),
		...(draft && {
			draft: {
				state: draft.getString('state') as 'open' | 'waiting' | 'returned',
				by: draft.getString('written_by'),
				at: isoTime(draft, 'written_at'),
			},
		}),
		readable: isReadable(record as core.Record),
	}
}

const asked = (e: core.RequestEvent, name: string): string => e.request?.url?.query().get(name) ?? ''

/** GET /api/sila/staff/content/thing */
export function contentThing(e: core.RequestEvent): Reply {
	const record = thingOf(e.app, asked(e, 'thing'))
	if (!record || !theirs(e, 'staff/content/thing')(associationIdOf(record))) return notFound(e, 'thing')
	return { status: 200, body: detailOf(e.app, record, holderOf(e)) }
}

/** GET /api/sila/staff/content/state */
export function contentState(e: core.RequestEvent): Reply {
	const state = findOne(e.app, 'content_states', { id: asked(e, 'id') })
	const record = state && thingOf(e.app, state.getString('thing'))
	if (!state || !record || !theirs(e, 'staff/content/state')(associationIdOf(record)))
		return notFound(e, 'id')
	const { open: _, ...content } = presentOf(kindOf(record), json(state, 'content'))
	return { status: 200, body: { content } satisfies StoredContent }
}

/** How much waits for somebody: to agree to, and to look at. One statement, but where something of one's own waits. */
export function contentAwaiting(app: core.App, caller: Holder): number {
	const associations = [...new Set(CONTENT_WRITERS.flatMap(role => caller.grants[role]))]
	if (associations.length === 0) return 0
	const here = `association IN (${quoted(associations)})`
	const unseen = `SELECT COUNT(*) FROM content_states WHERE ${here} AND basis = 'at-once' AND seen_at = ''`
	const row = new DynamicModel({ others: 0, own: 0 }) as { others: number; own: number }
	app
		.db()
		.newQuery(
			`SELECT (SELECT COUNT(*) FROM proposals WHERE ${here} AND act = 'content' AND state = 'waiting'
					AND lower(proposed_by) != lower({:email}))
				+ (${unseen} AND lower(written_by) != lower({:email})) AS others,
			(${unseen} AND lower(written_by) = lower({:email})) AS own`,
		)
		.bind({ email: caller.email })
		.one(row)
	if (row.own === 0) return row.others
	// Who did it looks at it alone where nobody else could.
	const own = associations
		.filter(id => writesAlone(app, id, caller.email))
		.flatMap(id =>
			unseenIn(app, id).filter(state => sameAddress(state.getString('written_by'), caller.email)),
		)
	return row.others + own.length
}
