import { workersOf } from '../../core/access/acts.ts'
import { type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import { conditionOf, NAMED_ROLES, quoted } from '../../core/access/sights.ts'
import type { CaseQuery } from '../../core/api/case-query.ts'
import { type AwayToday, DAY_LISTS, type Day, type DayListName, MOST_COUNTED } from '../../core/api/day.ts'
import { awaitsAssociation, KINDS, statusesOf } from '../../core/case/status.ts'
import { holderOf } from '../base/grants.ts'
import { caseEntries } from '../case/list.ts'
import { knownOf } from '../case/list-query.ts'
import { namesOf } from '../case/names.ts'
import { unled } from '../case/narrowing.ts'
import { idsSql, wanted } from '../case/wanted.ts'
import { contentAwaiting } from '../content/overview.ts'
import type { Reply } from '../http/reply.ts'
import { absencesOn, today } from '../people/away.ts'
import { type Team, teamOf } from '../people/held.ts'
import { awaitingOf } from '../people/people.ts'

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
	const team = teamOf(app, caller)
	const has = (roles: readonly Role[]) => roles.some(role => caller.grants[role].length > 0)
	const lists = (Object.keys(DAY_LISTS) as DayListName[])
		.filter(name => has(WORKERS) || has(ALSO[name] ?? []))
		.map(name => ({ name, ids: idsOf(app, caller, DAY_LISTS[name], team) }))
	const restricted = unopened(app, caller)
	const shown = new Set([...lists.flatMap(({ ids }) => ids.slice(0, SHOWN)), ...restricted])
	const entries = new Map(
		caseEntries(app, caller, [...shown], now, team).map(entry => [entry.id, entry] as const),
	)
	const rows = (ids: string[]) => ids.slice(0, SHOWN).flatMap(id => entries.get(id) ?? [])
	const body: Day = {
		day: now,
		lists: lists.map(({ name, ids }) => ({
			name,
			count: Math.min(ids.length, MOST_COUNTED),
			more: ids.length > MOST_COUNTED,
			cases: rows(ids),
		})),
		restricted: rows(restricted),
		proposals: awaitingOf(app, caller),
		contents: contentAwaiting(app, caller),
		away: awayToday(app, caller, now),
	}
	return { status: 200, body }
}

/** The ids of a list in its order, as many as are counted and one more: the list and its number are one look. */
function idsOf(app: core.App, caller: Holder, query: CaseQuery, team: Team): string[] {
	const asked = wanted(caller, query, knownOf(app, caller, query, team))
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(idsSql(asked, MOST_COUNTED + 1, 0))
		.bind(asked.values)
		.all(rows)
	return rows.map(({ id }) => id)
}

const OPEN = quoted([
	...new Set(KINDS.flatMap(kind => statusesOf(kind).filter(status => awaitsAssociation(kind, status)))),
])

/** The ids of restricted cases that somebody sees and no member of staff has opened, the oldest first. */
function unopened(app: core.App, caller: Holder): string[] {
	const seen = conditionOf(caller, { roles: NAMED_ROLES })
	if (!NAMED_ROLES.some(role => caller.grants[role].length > 0)) return []
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			`SELECT cases.id FROM case_rows AS cases INDEXED BY case_rows_restricted
			WHERE cases.restricted > '' AND cases.status IN (${OPEN}) AND ${unled(seen)}
				AND NOT EXISTS (SELECT 1 FROM access_log WHERE access_log.\`case\` = cases.id AND what = 'case' AND actor_kind = 'staff')
			ORDER BY cases.n LIMIT ${SHOWN}`,
		)
		.all(rows)
	return rows.map(({ id }) => id)
}

/** Colleagues of the caller’s associations who are away, each once. */
function awayToday(app: core.App, caller: Holder, now: string): AwayToday[] {
	const associations = new Set(ROLES.flatMap(role => caller.grants[role]))
	const entries = absencesOn(app, now).filter(
		entry => associations.has(entry.getString('association')) && entry.getString('account') !== caller.id,
	)
	const nameOf = namesOf(app, {
		staff: entries.flatMap(entry => [entry.getString('account'), entry.getString('substitute')]),
	})
	const named = (id: string) => nameOf('staff', id)?.ar ?? ''
	const each = new Map<string, AwayToday>()
	for (const entry of entries) {
		const [account, substitute] = [entry.getString('account'), entry.getString('substitute')]
		each.set(`${account} ${substitute}`, {
			name: named(account),
			until: entry.getString('until'),
			substitute: named(substitute),
		})
	}
	return [...each.values()]
}
