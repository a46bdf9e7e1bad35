import { ROLES, type Role } from '../../core/access/roles.ts'
import type { OpenedBy, Opener } from '../../core/api/followed.ts'
import type { Stored } from '../base/stored.ts'

/* By which functions a case was opened, from the record of who looked: what its holder is told of that. */

/** How many are told. */
const MOST = 20

/** Whoever runs the system sees a case through a glass; of staff, rows of a list and searches open nothing. */
const LOOKS = `SELECT actor_kind AS kind, function AS functions, date(at, '+3 hours') AS day FROM access_log
	WHERE \`case\` = {:id} AND (actor_kind = 'administrator' OR what IN ('case', 'file', 'reason'))
	GROUP BY kind, functions, day ORDER BY MAX(rowid) DESC LIMIT ${MOST}`

const ROW = { kind: '', functions: '', day: '' }

export function openedBy(app: core.App, { id }: Stored<'cases'>): OpenedBy[] {
	const rows = arrayOf(new DynamicModel(ROW)) as (typeof ROW)[]
	app.db().newQuery(LOOKS).bind({ id }).all(rows)
	const found = new Map<string, OpenedBy>()
	for (const { kind, functions, day: on } of rows)
		for (const opener of kind === 'administrator' ? (['administrator'] as const) : openersOf(functions))
			if (!found.has(`${opener} ${on}`)) found.set(`${opener} ${on}`, { function: opener, on })
	return [...found.values()].slice(0, MOST)
}

const openersOf = (functions: string): Opener[] =>
	ROLES.filter(role => functions.split(',').includes(role)).map(openerOf)

const openerOf = (role: Role): Opener =>
	role === 'confidential' || role === 'protection' ? 'assigned' : role
