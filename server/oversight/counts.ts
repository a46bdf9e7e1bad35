import { conditionOf } from '../../core/access/sights.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import { holderOf } from '../base/grants.ts'
import type { Reply } from '../http/reply.ts'

/** GET /api/sila/cases/counts, as core/api/contract.ts documents it: one look at an index, of what is seen alone. */
export function counts(e: core.RequestEvent): Reply {
	const rows = arrayOf(new DynamicModel({ association: '', kind: '', status: '', count: 0 })) as CaseCount[]
	e.app
		.db()
		.newQuery(
			`SELECT association, kind, status, COUNT(*) AS count FROM cases WHERE ${conditionOf(holderOf(e))} GROUP BY kind, status, association`,
		)
		.all(rows)
	const body = rows.map(({ association, kind, status, count }) => ({ association, kind, status, count }))
	return { status: 200, body }
}
