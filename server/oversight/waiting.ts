import { casesWithin } from '../../core/access/collections.ts'
import type { Holder } from '../../core/access/roles.ts'
import { NOT_SENT, TO_TELL } from '../../core/telling/waiting.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { countOwn } from '../case/own-work.ts'
import type { Reply } from '../http/reply.ts'

const states = [...TO_TELL, ...NOT_SENT].map(state => `'${state}'`).join(', ')

/** What waits beside the cases, by collection, and by which act on it somebody settles it: copies by a route. */
const WAITS = {
	outbox: ['update', `state IN (${states})`],
	erasure_requests: ['update', "state = 'open'"],
	copy_requests: ['list', "state = 'open'"],
	survey_followups: ['update', "state = 'open'"],
} as const

/** One look at four short lists: of each, what somebody can act on. The lists lead, and not the cases, of which there are more. */
const waitingOf = (holder: Holder): string =>
	`SELECT ${(Object.keys(WAITS) as (keyof typeof WAITS)[])
		.map(name => {
			const [act, open] = WAITS[name]
			return `(SELECT COUNT(*) FROM ${name} AS waiting CROSS JOIN case_rows AS cases ON cases.id = waiting."case"
				WHERE waiting.${open} AND ${casesWithin(name, act, holder)})`
		})
		.join(' + ')} AS count`

/** GET /api/sila/staff/waiting, as core/api/contract.ts documents it. */
export const waiting = (e: core.RequestEvent): Reply => ({
	status: 200,
	body: {
		tasks: countWaiting(e.app, holderOf(e)),
		mine: countOwn(e.app, holderOf(e), riyadhDay(new Date().toISOString())),
	},
})

/** How much waits for somebody beside the cases. */
function countWaiting(app: core.App, holder: Holder): number {
	const row = new DynamicModel({ count: 0 }) as { count: number }
	app.db().newQuery(waitingOf(holder)).one(row)
	return row.count
}
