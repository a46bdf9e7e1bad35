import type { Holder } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import {
	AGES,
	BASES,
	type KindFigures,
	median,
	type OpenFigures,
	type Period,
	type RefusalGrounds,
} from '../../core/api/report.ts'
import { ageDays } from '../../core/api/report-lists.ts'
import { answersOf, type CaseKind, type CaseStatus } from '../../core/case/status.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import {
	basisOf,
	dayIn,
	endOf,
	GROUNDS,
	KEPT,
	LAST_DAY,
	lateBefore,
	startOf,
	unled,
} from '../case/narrowing.ts'

/*
 * The figures of a report about one kind of case. The database groups, from indexes: no case is read one by one. Each
 * statement counts by the same conditions that server/case/narrowing.ts lists by.
 */

// Each statement names its index: of two that would do SQLite may choose the one from which it must read each case.

/** What is counted: a kind, in some associations, as far as somebody counts it. */
export interface Scope {
	app: core.App
	kind: CaseKind
	/** Of the rows, as SQL. */
	where: string
	period: Period
	before: Period
	today: string
}

/** Cases of a kind in some associations that somebody counts. Ids and words of core's tables alone stand in it. */
export function scopeOf(holder: Holder, kind: CaseKind, associations: readonly string[]): string {
	const ids = associations.map(id => `'${id}'`).join()
	return `association IN (${ids}) AND kind = '${kind}' AND ${unled(conditionOf(holder, { counted: true, named: false, kind }))}`
}

export const cameSql = (where: string): string =>
	`SELECT created >= {:from} AS now, association, channel, service, COUNT(*) AS count FROM cases INDEXED BY cases_came
		WHERE ${where} AND created >= {:before} AND created < {:until} GROUP BY association, now, channel, service`

export const statusesSql = (where: string): string =>
	`SELECT status AS code, COUNT(*) AS count FROM cases INDEXED BY cases_came
		WHERE ${where} AND created >= {:from} AND created < {:until} GROUP BY status`

export const monthsSql = (where: string): string =>
	`SELECT strftime('%Y-%m', created, '+3 hours') AS code, COUNT(*) AS count FROM cases INDEXED BY cases_came
		WHERE ${where} AND created >= {:from} AND created < {:until} GROUP BY code`

/** A request’s days run from its first completeness; one that was never complete has none. */
const began = (kind: CaseKind) => dayIn(kind === 'request' ? "NULLIF(completed_at, '')" : 'created')

export const resolvedSql = (where: string, kind: CaseKind): string =>
	`SELECT resolved_at >= {:from} AS now, resolved_as, ${basisOf(kind)} AS basis, ${KEPT} AS kept,
		IFNULL(CAST(julianday(${dayIn('resolved_at')}) - julianday(${began(kind)}) AS INTEGER), -1) AS days, COUNT(*) AS count
	FROM cases INDEXED BY cases_resolved WHERE ${where} AND resolved_at >= {:before} AND resolved_at < {:until} GROUP BY now, resolved_as, basis, kept, days`

/** What is open at a moment is what is not resolved, and what was resolved after it. */
export function openSql(where: string): string {
	const ages = AGES.slice(0, -1).map((_, i) => `WHEN created >= {:age${i}} THEN ${i}`)
	const rows = (resolved: string) =>
		`SELECT created, due_on, target_on FROM cases INDEXED BY cases_resolved WHERE ${where} AND ${resolved} AND created < {:until}`
	return `SELECT CASE ${ages.join(' ')} ELSE ${ages.length} END AS age,
		${LAST_DAY} != '' AND ${LAST_DAY} < {:late} AS late, COUNT(*) AS count, MIN(created) AS oldest
		FROM (${rows("resolved_at = ''")} UNION ALL ${rows('resolved_at >= {:until}')}) GROUP BY age, late`
}

const GROUNDS_SQL = (where: string): string =>
	`SELECT COUNT(*) AS count, TOTAL(documents) AS documents, TOTAL(conditions) AS conditions, TOTAL(documents OR conditions) AS some
	FROM (SELECT ${GROUNDS.documents} AS documents, ${GROUNDS.conditions} AS conditions FROM cases INDEXED BY cases_resolved
		WHERE ${where} AND resolved_at >= {:from} AND resolved_at < {:until} AND resolved_as = 'rejected')`

function all<Row extends object>(
	app: core.App,
	sql: string,
	shape: Row,
	values: Record<string, string>,
): Row[] {
	const rows = arrayOf(new DynamicModel(shape as Record<string, unknown>)) as unknown as Row[]
	app.db().newQuery(sql).bind(values).all(rows)
	return [...rows]
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)

interface Came {
	now: number
	association: string
	channel: string
	service: string
	count: number
}

interface Resolved {
	now: number
	resolved_as: string
	basis: string
	kept: string
	days: number
	count: number
}

const bounds = ({ period, before }: Scope) => ({
	before: startOf(before.from),
	from: startOf(period.from),
	until: endOf(period.to),
})

/** What came in both periods, by channel and service. */
export const came = (scope: Scope): Came[] =>
	all(
		scope.app,
		cameSql(scope.where),
		{ now: 0, association: '', channel: '', service: '', count: 0 },
		bounds(scope),
	)

/** Where they stand that came in the period, and in which months they did. */
export function courses(scope: Scope, months: boolean) {
	const { from, until } = bounds(scope)
	const ask = (sql: string) => all(scope.app, sql, { code: '', count: 0 }, { from, until })
	const plain = (rows: { code: string; count: number }[]) => rows.map(({ code, count }) => ({ code, count }))
	return {
		statuses: plain(ask(statusesSql(scope.where))) as { code: CaseStatus; count: number }[],
		months: months ? plain(ask(monthsSql(scope.where))) : [],
	}
}

/** The figures of the period and of the one before, of what came in both. */
export function figures(scope: Scope, arrived: Came[]): { now: KindFigures; before: KindFigures } {
	const shape = { now: 0, resolved_as: '', basis: '', kept: '', days: -0, count: 0 }
	const rows: Resolved[] = all(scope.app, resolvedSql(scope.where, scope.kind), shape, bounds(scope))
	const of = (now: number, period: Period): KindFigures => ({
		came: sum(arrived.filter(row => row.now === now)),
		...answers(
			scope.kind,
			rows.filter(row => row.now === now),
		),
		open: openAt(scope, period.to < scope.today ? period.to : scope.today),
	})
	return { now: of(1, scope.period), before: of(0, scope.before) }
}

function answers(kind: CaseKind, rows: Resolved[]): Omit<KindFigures, 'came' | 'open'> {
	const codes: readonly string[] = answersOf(kind)
	const answered = rows.filter(({ resolved_as }) => codes.includes(resolved_as))
	const days = answered.filter(({ days }) => days >= 0).map(({ days, count }) => ({ value: days, count }))
	const promise = (basis: string) => {
		const its = answered.filter(row => row.basis === basis)
		const kept = (how: string) => sum(its.filter(row => row.kept === how))
		return its.length > 0 ? { within: kept('within'), late: kept('late') } : null
	}
	const as = (code: string) => sum(rows.filter(({ resolved_as }) => resolved_as === code))
	return {
		answered: sum(answered),
		ended: sum(rows) - sum(answered),
		promise: Object.fromEntries(BASES.map(basis => [basis, promise(basis)])) as KindFigures['promise'],
		accepted: as('accepted'),
		rejected: as('rejected'),
		medianDays: median(days),
		longestDays: days.length > 0 ? Math.max(...days.map(({ value }) => value)) : null,
	}
}

/** What is open at the end of a day. */
export function openAt(
	{ app, where, today }: Pick<Scope, 'app' | 'where' | 'today'>,
	on: string,
): OpenFigures {
	const ages = AGES.slice(0, -1).map((_, i) => [`age${i}`, startOf(ageDays(on, i).came_from ?? on)] as const)
	const rows = all(
		app,
		openSql(where),
		{ age: 0, late: 0, count: 0, oldest: '' },
		{ until: endOf(on), late: lateBefore(on, today), ...Object.fromEntries(ages) },
	)
	const [oldest] = rows.map(row => row.oldest).sort()
	return {
		on,
		total: sum(rows),
		late: sum(rows.filter(({ late }) => late === 1)),
		ages: AGES.map((_, i) => sum(rows.filter(({ age }) => age === i))),
		oldestDays: oldest ? daysFrom(oldest, on) : null,
	}
}

const daysFrom = (moment: string, on: string): number =>
	(Date.parse(on) - Date.parse(riyadhDay(moment.replace(' ', 'T')))) / 86_400_000

/** What of the requests refused in the period can be counted; `conditions`: whether who asks sees what was answered. */
export function grounds(scope: Scope, conditions: boolean): RefusalGrounds {
	const { from, until } = bounds(scope)
	const shape = { count: 0, documents: -0, conditions: -0, some: -0 }
	const [row] = all(scope.app, GROUNDS_SQL(scope.where), shape, { from, until })
	const found = row ?? shape
	return {
		documents: found.documents,
		conditions: conditions ? found.conditions : null,
		neither: conditions ? found.count - found.some : null,
	}
}
