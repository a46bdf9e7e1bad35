import type { CaseCount } from '../../core/api/requests.ts'
import { theirs } from '../base/theirs.ts'
import type { Reply } from '../http/reply.ts'

/** GET /api/sila/cases/counts, as core/api/contract.ts documents it: one look at an index, however many cases there are. */
export function counts(e: core.RequestEvent): Reply {
	const rows = arrayOf(new DynamicModel({ association: '', kind: '', status: '', count: 0 })) as CaseCount[]
	e.app
		.db()
		.newQuery(
			'SELECT association, kind, status, COUNT(*) AS count FROM cases GROUP BY kind, status, association',
		)
		.all(rows)
	const isTheirs = theirs(e)
	const own = rows.filter(({ association }) => isTheirs(association))
	const body = own.map(({ association, kind, status, count }) => ({ association, kind, status, count }))
	return { status: 200, body }
}
