import { workersOf } from '../../core/access/acts.ts'
import { TELLING } from '../../core/access/callers.ts'
import { type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import { conditionOf, quoted } from '../../core/access/sights.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import {
	type AwayToday,
	DAY_LISTS,
	type Day,
	type DayListed,
	type DayListName,
	MOST_COUNTED,
} from '../../core/api/day.ts'
import { awaitsAssociation, KINDS, statusesOf } from '../../core/case/status.ts'
import { holderOf } from '../base/grants.ts'
import { findOne } from '../base/records.ts'
import { caseEntries } from '../case/list.ts'
import { knownOf } from '../case/list-query.ts'
import { countOwn } from '../case/own-work.ts'
import { countSql, idsSql, wanted } from '../case/wanted.ts'
import type { Reply } from '../http/reply.ts'
import { absencesOn, today } from '../people/away.ts'
import { awaitingOf } from '../people/people.ts'
import { countWaiting } from './waiting.ts'

/* What lies ready for who asks: short lists of the cases that they see, and what waits beside them. */

/** Of each list so many are shown; the whole of it is the work list. */
const SHOWN = 5

/** Who works on cases. */
const WORKERS: readonly Role[] = [...new Set(KINDS.flatMap(workersOf))]
/** The lists that others have use for too, or alone. */
const ALSO: { [N in DayListName]?: readonly Role[] } = {
	late: ['management', 'auditor'],
	today: ['management', 'auditor'],
	soon: ['management', 'auditor'],
	left: ['management'],
}

/** GET /api/sila/staff/day, as core/api/contract.ts documents it. */
export function day(e: core.RequestEvent): Reply {
	const { app } = e
	const caller = holderOf(e)
	const now = today()
	const has = (roles: readonly Role[]) => roles.some(role => caller.grants[role].length > 0)
	const body: Day = {
		day: now,
		lists: (Object.keys(DAY_LISTS) as DayListName[])
			.filter(name => has(WORKERS) || has(ALSO[name] ?? []))
			.map(name => listOf(app, caller, name)),
		tasks: has(TELLING) ? countWaiting(app, caller) : null,
		restricted: caseEntries(app, caller, unopened(app, caller), now),
		own: countOwn(app, caller, now),
		proposals: awaitingOf(app, caller),
		away: awayToday(app, caller, now),
	}
	return { status: 200, body }
}

function listOf(app: core.App, caller: Holder, name: DayListName): DayListed {
	const query: CaseQuery = DAY_LISTS[name]
	const known = knownOf(app, caller, query)
	const asked = wanted(caller, query, known)
	const row = new DynamicModel({ count: 0 }) as { count: number }
	app
		.db()
		.newQuery(countSql(asked, MOST_COUNTED + 1))
		.bind(asked.values)
		.one(row)
	const ids = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	if (row.count > 0)
		app
			.db()
			.newQuery(idsSql(asked, SHOWN, 0))
			.bind(asked.values)
			.all(ids)
	return {
		name,
		count: Math.min(row.count, MOST_COUNTED),
		more: row.count > MOST_COUNTED,
		cases: caseEntries(
			app,
			caller,
			ids.map(({ id }) => id),
			known.today,
		),
	}
}

const OPEN = quoted([
	...new Set(KINDS.flatMap(kind => statusesOf(kind).filter(status => awaitsAssociation(kind, status)))),
])

/** The ids of restricted cases that somebody sees and no member of staff has opened, the oldest first. */
function unopened(app: core.App, caller: Holder): string[] {
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			`SELECT cases.id FROM case_rows AS cases INDEXED BY case_rows_restricted
			WHERE cases.restricted > '' AND cases.status IN (${OPEN}) AND ${conditionOf(caller)}
				AND NOT EXISTS (SELECT 1 FROM access_log WHERE access_log.\`case\` = cases.id AND what = 'case' AND actor_kind = 'staff')
			ORDER BY cases.n LIMIT ${SHOWN}`,
		)
		.all(rows)
	return rows.map(({ id }) => id)
}

/** Colleagues of the caller’s associations who are away, each once. */
function awayToday(app: core.App, caller: Holder, now: string): AwayToday[] {
	const associations = new Set(ROLES.flatMap(role => caller.grants[role]))
	const each = new Map<string, AwayToday>()
	for (const entry of absencesOn(app, now)) {
		const account = entry.getString('account')
		if (!associations.has(entry.getString('association')) || account === caller.id) continue
		const nameOf = (id: string) => findOne(app, 'staff', { id })?.getString('name') ?? ''
		const substitute = nameOf(entry.getString('substitute'))
		each.set(`${account} ${substitute}`, {
			name: nameOf(account),
			until: entry.getString('until'),
			substitute,
		})
	}
	return [...each.values()]
}
