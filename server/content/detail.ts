import { CONTENT_WRITERS } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { ContentDetail, WaitingContent } from '../../core/api/content.ts'
import { joined } from '../../core/policy/joined.ts'
import { byId, findOne, isoTime } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { isAlone, mayDecide, sameAddress } from '../people/proposals.ts'
import { statesOf } from './states.ts'
import {
	associationIdOf,
	contentOf,
	draftOf,
	kindOf,
	nameOfThing,
	seenOf,
	slugOf,
	type Thing,
	titleOf,
	writtenOf,
} from './things.ts'

/* One content as who writes it sees it, and what waits for somebody to agree. */

/** Whether nobody but one may agree to what that one writes. */
export const writesAlone = (app: core.App, association: string, by: string): boolean =>
	isAlone(app, { act: 'content', association, subject: '', values: {}, reason: '', by, concerned: [] })

export function waitingOf(
	app: core.App,
	record: Thing,
	draft: Stored<'content_drafts'>,
	caller: Holder,
): WaitingContent | null {
	const proposal = findOne(app, 'proposals', { act: 'content', subject: draft.id, state: 'waiting' })
	if (!proposal) return null
	const { base, content } = writtenOf(draft, kindOf(record))
	const before = contentOf(record)
	const { content: after, clashes } = joined(kindOf(record), base, content, before)
	const own = sameAddress(proposal.getString('proposed_by'), caller.email)
	return {
		id: proposal.id,
		thing: nameOfThing(record),
		name: titleOf(record),
		by: proposal.getString('proposed_by'),
		at: isoTime(proposal, 'proposed_at'),
		why: proposal.getString('reason'),
		effectiveAt: proposal.getString('effective_at') && isoTime(proposal, 'effective_at'),
		mine: !own && mayDecide(app, proposal, caller),
		own,
		before,
		after,
		clash: clashes.length > 0,
	}
}

export function detailOf(app: core.App, record: Thing, caller: Holder): ContentDetail {
	const association = associationIdOf(record)
	const owner = byId(app, 'associations', association)
	const thing = nameOfThing(record)
	const draft = draftOf(app, thing)
	const isService = kindOf(record) === 'services'
	return {
		thing,
		association,
		associationName: titleOf(owner),
		slugs: [owner.getString('slug'), ...(isService ? [slugOf(record)] : [])],
		content: contentOf(record),
		seen: seenOf(record, draft),
		writes: holds(caller.grants, CONTENT_WRITERS, association),
		alone: writesAlone(app, association, caller.email),
		...(isService && { open: (record as Stored<'services'>).getBool('open') }),
		draft: draft && {
			state: draft.getString('state') as 'open' | 'waiting' | 'returned',
			...writtenOf(draft, kindOf(record)),
			by: draft.getString('written_by'),
			at: isoTime(draft, 'written_at'),
			why: draft.getString('why'),
			word: draft.getString('word'),
			returnedBy: draft.getString('returned_by'),
		},
		waiting: draft && waitingOf(app, record, draft, caller),
		states: statesOf(app, thing),
	}
}
