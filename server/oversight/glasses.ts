import { STAFF_ACCESS } from '../../core/access/collections.ts'
import { holds } from '../../core/access/roles.ts'
import type { SeenGlass } from '../../core/api/glasses.ts'
import { startOfDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { findAll } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { glassOf } from '../looks/glasses.ts'

/* The glasses of the administrator as oversight shows them: to who may read who looked, in their associations. */

/** How many are shown. */
const MOST = 50

/** Those opened since a day on some associations, the latest first; null for who may not read who looked in any of them. */
export function seenGlasses(e: core.RequestEvent, from: string, associations: string[]): SeenGlass[] | null {
	const { grants } = holderOf(e)
	const own = associations.filter(id => holds(grants, STAFF_ACCESS.access_log.acts.list ?? [], id))
	if (own.length === 0) return null
	const since = startOfDay(from).replace('T', ' ')
	const glasses = findAll(e.app, 'glasses', 'from >= {:since}', { since }, '-from,-@rowid')
	return glasses
		.filter(glass => ['', ...own].includes(glass.getString('association')))
		.slice(0, MOST)
		.map(glass => ({ ...glassOf(glass), read: readThrough(e.app, glass, own) }))
}

const READ = { cases: 0, files: 0, copies: 0 }

/** While two are open at once, what is read counts for both. */
function readThrough(app: core.App, glass: Stored<'glasses'>, own: string[]): SeenGlass['read'] {
	const rows = arrayOf(new DynamicModel(READ)) as SeenGlass['read'][]
	app
		.db()
		.newQuery(
			`SELECT COUNT(DISTINCT NULLIF(\`case\`, '')) AS cases, COUNT(CASE WHEN what = 'file' THEN 1 END) AS files,
				COUNT(DISTINCT CASE WHEN what = 'export' THEN detail END) AS copies
			FROM access_log WHERE actor = {:administrator} AND actor_kind = 'administrator'
				AND at >= {:from} AND at <= {:until} AND what IN ('records', 'file', 'export')
				AND association IN (${own.map(id => `'${id}'`).join()})`,
		)
		.bind({
			administrator: glass.getString('administrator'),
			from: glass.getString('from'),
			until: glass.getString('closed') || glass.getString('until'),
		})
		.all(rows)
	const { cases, files, copies } = rows[0] as SeenGlass['read']
	return { cases, files, copies }
}
