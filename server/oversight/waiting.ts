import { NOT_SENT, TO_TELL } from '../../core/telling/waiting.ts'
import { theirs } from '../base/theirs.ts'
import type { Reply } from '../http/reply.ts'

const states = [...TO_TELL, ...NOT_SENT].map(state => `'${state}'`).join(', ')

/** What waits beside the cases, by association: one look at three short lists. */
const WAITING = `SELECT cases.association, COUNT(*) AS count FROM (
	SELECT "case" FROM outbox WHERE state IN (${states})
	UNION ALL SELECT "case" FROM erasure_requests WHERE state = 'open'
	UNION ALL SELECT "case" FROM survey_followups WHERE state = 'open'
) AS waiting JOIN cases ON cases.id = waiting."case" GROUP BY cases.association`

/** GET /api/sila/staff/waiting, as core/api/contract.ts documents it. */
export function waiting(e: core.RequestEvent): Reply {
	const rows = arrayOf(new DynamicModel({ association: '', count: 0 })) as {
		association: string
		count: number
	}[]
	e.app.db().newQuery(WAITING).all(rows)
	const isTheirs = theirs(e)
	const own = rows.filter(({ association }) => isTheirs(association))
	return { status: 200, body: { tasks: own.reduce((sum, { count }) => sum + count, 0) } }
}
