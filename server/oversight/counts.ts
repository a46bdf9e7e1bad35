import { conditionOf, reachOf } from '../../core/access/sights.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import { holderOf } from '../base/grants.ts'
import type { Reply } from '../http/reply.ts'

/** Which index has what somebody counts: all of a kind, what they wrote down, or what is restricted. */
const INDEX = { all: 'counted', own: 'entered', restricted: 'restricted' } as const

/** GET /api/sila/cases/counts, as core/api/contract.ts documents it: one look at an index, of what is seen alone. */
export function counts(e: core.RequestEvent): Reply {
	const holder = holderOf(e)
	const each = reachOf(holder).map(({ association, kind, only }) => {
		const seen = conditionOf(holder, { associations: [association], kind })
		return `SELECT cases.association, cases.kind, cases.status, COUNT(*) AS count FROM case_rows AS cases INDEXED BY case_rows_${INDEX[only ?? 'all']}
			WHERE cases.association = '${association}' AND cases.kind = '${kind}' AND ${seen}${only === 'restricted' ? " AND cases.restricted > ''" : ''} GROUP BY cases.status`
	})
	if (each.length === 0) return { status: 200, body: [] }
	const rows = arrayOf(new DynamicModel({ association: '', kind: '', status: '', count: 0 })) as CaseCount[]
	e.app.db().newQuery(each.join(' UNION ALL ')).all(rows)
	const body = rows.map(({ association, kind, status, count }) => ({ association, kind, status, count }))
	return { status: 200, body }
}
