import { conditionOf } from '../../core/access/sights.ts'
import { NOT_SENT, TO_TELL } from '../../core/telling/waiting.ts'
import { holderOf } from '../base/grants.ts'
import type { Reply } from '../http/reply.ts'

const states = [...TO_TELL, ...NOT_SENT].map(state => `'${state}'`).join(', ')

/** What waits beside the cases that somebody sees: one look at three short lists. */
const waitingOf = (seen: string): string => `SELECT COUNT(*) AS count FROM (
	SELECT "case" FROM outbox WHERE state IN (${states})
	UNION ALL SELECT "case" FROM erasure_requests WHERE state = 'open'
	UNION ALL SELECT "case" FROM survey_followups WHERE state = 'open'
) AS waiting JOIN cases ON cases.id = waiting."case" WHERE ${seen}`

/** GET /api/sila/staff/waiting, as core/api/contract.ts documents it. */
export function waiting(e: core.RequestEvent): Reply {
	const row = new DynamicModel({ count: 0 }) as { count: number }
	e.app
		.db()
		.newQuery(waitingOf(conditionOf(holderOf(e))))
		.one(row)
	return { status: 200, body: { tasks: row.count } }
}
