import type { AtOnceQuery, ReviewQuery } from '../../core/api/content.ts'
import { AT_ONCE, type AtOnce, valueAt, withValue } from '../../core/policy/at-once.ts'
import { tidied } from '../../core/policy/written.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import type { Reply } from '../http/reply.ts'
import { mayPutBack, maySee, putBack, type Reviewed, reviewedOf } from './corrected.ts'
import { asWritten } from './drafts.ts'
import { loadDefinition } from './faults.ts'
import { storeOfficer } from './officer-states.ts'
import { overviewOf } from './overview.ts'
import { store } from './publishing.ts'
import { type ContentProblem, refused, unknownIn, unreadable } from './refusals.ts'
import { fillThing, kindOf, slugOf, type Thing, wholeOf } from './things.ts'

/* What is published without waiting for a second person, and looked at by one afterwards; core/api/contract.ts documents the routes. */

/** POST /api/sila/staff/content/now */
export function publishNow(e: core.RequestEvent): Reply {
	const query = readQuery<AtOnceQuery>(e)
	if (!query) return unreadable(e)
	const unknown = unknownIn(query, ['thing', 'field', 'value'])
	if (unknown.length > 0) return refused(e, 400, unknown)
	const caller = holderOf(e)
	return asWritten(e, 'staff/content/now', query.thing, (tx, record) => {
		const field = (AT_ONCE[kindOf(record)] as readonly AtOnce[]).find(one => one === query.field)
		if (!field) return [{ field: 'field', code: 'choose' }]
		const problem = published(tx, record, field, query.value, caller.email)
		return problem ? [problem] : []
	})
}

function published(
	app: core.App,
	record: Thing,
	field: AtOnce,
	sent: unknown,
	by: string,
): ContentProblem | null {
	const before = wholeOf(record)
	if ((field === 'open') !== (typeof sent === 'boolean')) return { field: 'value', code: 'required' }
	const typed = typeof sent === 'string' && sent ? sent : sent === true || sent === false ? sent : undefined
	const now = tidied(kindOf(record), withValue(before, field, typed))
	if (valueAt(now, field) === valueAt(before, field)) return { field: 'value', code: 'same' }
	const { open: _, ...content } = now
	const fault = loadDefinition()
		.contentFaults(kindOf(record), content, slugOf(record))
		.find(one => one.field === field)
	if (fault) return { ...fault, field: 'value' }
	fillThing(record, now)
	store(app, record, { basis: 'at-once', by }, 'content-at-once')
	return null
}

/** POST /api/sila/staff/content/review */
export function review(e: core.RequestEvent): Reply {
	const query = readQuery<ReviewQuery>(e)
	if (!query) return unreadable(e)
	const unknown = unknownIn(query, ['id', 'decision'])
	const { decision } = query
	if (decision !== 'seen' && decision !== 'back') unknown.push({ field: 'decision', code: 'required' })
	if (unknown.length > 0) return refused(e, 400, unknown)
	const caller = holderOf(e)
	const isTheirs = theirs(e, 'staff/content/review')
	let code: 'not_found' | 'two_people' | 'changed' | '' = 'not_found'
	e.app.runInTransaction(tx => {
		const state = findOne(tx, 'content_states', { id: textOf(query.id), basis: 'at-once', seen_at: '' })
		const reviewed = state && reviewedOf(tx, state)
		if (!state || !reviewed || !isTheirs(state.getString('association'))) return
		if (decision === 'seen') code = maySee(tx, state, caller) ? '' : 'two_people'
		else if (mayPutBack(state, reviewed, caller)) code = goesBack(tx, state, reviewed, caller.email)
		if (code) return
		state.set('seen_by', caller.email)
		state.set('seen_at', new DateTime())
		tx.save(state)
	})
	if (code) return refused(e, code === 'not_found' ? 404 : 409, [{ field: 'id', code }])
	return { status: 200, body: overviewOf(e) }
}

/** Puts back what one change at once took away, unless it was changed again since. */
function goesBack(
	app: core.App,
	state: Stored<'content_states'>,
	reviewed: Reviewed,
	by: string,
): 'changed' | '' {
	if (!putBack(app, state, reviewed)) return 'changed'
	const about = { basis: 'put-back', by, seen: by } as const
	if (reviewed.kind === 'officer') storeOfficer(app, reviewed.record, about)
	else store(app, reviewed.record, about, 'content-at-once')
	return ''
}
