import { casesWithin } from '../../core/access/collections.ts'
import type { Holder } from '../../core/access/roles.ts'
import { NOT_SENT, TO_TELL } from '../../core/telling/waiting.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { countOwn } from '../case/own-work.ts'
import type { Reply } from '../http/reply.ts'

const states = [...TO_TELL, ...NOT_SENT].map(state => `'${state}'`).join(', ')

/** What waits beside the cases, by collection. */
const WAITS = {
	outbox: `state IN (${states})`,
	erasure_requests: "state = 'open'",
	survey_followups: "state = 'open'",
} as const

/** One look at three short lists: of each, what somebody can act on. The lists lead, and not the cases, of which there are more. */
const waitingOf = (holder: Holder): string =>
	`SELECT ${(Object.keys(WAITS) as (keyof typeof WAITS)[])
		.map(
			name =>
				`(SELECT COUNT(*) FROM ${name} AS waiting CROSS JOIN case_rows AS cases ON cases.id = waiting."case"
				WHERE waiting.${WAITS[name]} AND ${casesWithin(name, 'update', holder)})`,
		)
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
export function countWaiting(app: core.App, holder: Holder): number {
	const row = new DynamicModel({ count: 0 }) as { count: number }
	app.db().newQuery(waitingOf(holder)).one(row)
	return row.count
}
