import { actorsOf } from '../../core/access/collections.ts'
import { conditionOf } from '../../core/access/sights.ts'
import type { SettleQuery } from '../../core/api/telling.ts'
import { readQuery } from '../applicant/access.ts'
import { holderOf } from '../base/grants.ts'
import { byIds, inTransaction } from '../base/records.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { maySettle, settle } from './outbox-guards.ts'

/* Several notifications settled at once: all of them or none. */

const MOST = 200
/** Bytes of a query with so many ids. */
const LONGEST = 16384

/** POST /api/sila/staff/tasks/settle, as core/api/contract.ts documents it. */
export function settleTasks(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<SettleQuery>(e, LONGEST)
	const { ids, state, ...more } = query ?? {}
	if (!query || Object.keys(more).length > 0)
		return refusal(400, [{ field: 'request', code: 'bad_request' }], lang)
	if (state !== 'done' && state !== 'queued') return refusal(400, [{ field: 'state', code: 'choose' }], lang)
	if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST || !ids.every(isId))
		return refusal(400, [{ field: 'ids', code: 'bad_request' }], lang)
	let reply: Reply | undefined
	inTransaction(e, () => {
		reply = settleAll(e, [...new Set(ids)], state)
	})
	return reply as Reply
}

const isId = (id: unknown): id is string => typeof id === 'string' && /^[a-z0-9]{15}$/.test(id)

function settleAll(e: core.RequestEvent, ids: string[], to: SettleQuery['state']): Reply {
	const lang = preferredLang(e)
	const seen = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	const mine = conditionOf(holderOf(e), { roles: actorsOf('outbox', 'update') })
	e.app
		.db()
		.newQuery(
			`SELECT outbox.id FROM outbox JOIN cases ON cases.id = outbox."case"
			WHERE outbox.id IN (${ids.map(id => `'${id}'`).join()}) AND ${mine}`,
		)
		.all(seen)
	if (seen.length < ids.length) return refusal(404, [{ field: 'ids', code: 'not_found' }], lang)
	// A colleague was quicker: what is settled so already stays theirs.
	const open = byIds(e.app, 'outbox', ids).filter(record => record.getString('state') !== to)
	if (!open.every(record => maySettle(record.getString('state'), to)))
		return refusal(409, [{ field: 'ids', code: 'not_now' }], lang)
	for (const record of open) {
		settle(record, to, e.auth?.email() ?? '')
		e.app.save(record)
	}
	return { status: 200, body: { settled: open.length } }
}
