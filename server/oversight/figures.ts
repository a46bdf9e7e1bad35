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
import { answersOf, type CaseKind } from '../../core/case/status.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { endOf, LAST_DAY, lateBefore, startOf, unled } from '../case/narrowing.ts'
import { partsOf, TALLIES, tallied, type What } from './tallies.ts'

/*
 * The figures of a report about one kind of case. Each statement counts by the same conditions that
 * server/case/narrowing.ts lists by, and names its index: of two that would do SQLite may choose the one from which it must
 * read each case.
 */

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
	return `association IN (${ids}) AND kind = '${kind}' AND ${unled(conditionOf(holder, { counted: true, named: false, kind, associations }))}`
}

/** So many of what is added up in the period, or in the one before it: under a code, in an association, in a month. */
export interface Sum {
	what: What | 'place' | 'month'
	now: number
	code: string
	count: number
}

/** All that is added up of both periods, in one look. */
export function sumsSql({ where, kind, period, before }: Omit<Scope, 'app' | 'today'>): string {
	const now = partsOf(period, true)
	const both = [...now, ...partsOf(before, false)]
	const from = (whats: readonly What[], parts = both) => `(${tallied(where, kind, whats, parts)})`
	return [
		`SELECT what, now, code, SUM(count) AS count FROM ${from(Object.keys(TALLIES) as What[])} GROUP BY what, now, code`,
		`SELECT 'place', now, association, SUM(count) FROM ${from(['channel'])} GROUP BY now, association`,
		`SELECT 'month', 1, month, SUM(count) FROM ${from(['channel'], now)} GROUP BY month`,
	].join(' UNION ALL ')
}

export function sums(scope: Scope): Sum[] {
	const rows = arrayOf(new DynamicModel({ what: '', now: 0, code: '', count: 0 })) as Sum[]
	scope.app.db().newQuery(sumsSql(scope)).all(rows)
	const found = rows.map(({ what, now, code, count }) => ({ what, now, code, count }))
	// What nothing is left under stays as a zero.
	return found.filter(({ count }) => count > 0)
}

/** The sums of one thing, of the period or of the one before it. */
const among = (rows: readonly Sum[], what: Sum['what'], now: number): Sum[] =>
	rows.filter(row => row.what === what && row.now === now)

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** Where those stand that came in the period, or in which months they did: by their codes. */
export const courses = (rows: readonly Sum[], what: 'status' | 'month'): { code: string; count: number }[] =>
	among(rows, what, 1)
		.map(({ code, count }) => ({ code, count }))
		.sort((a, b) => (a.code < b.code ? -1 : 1))

/** The figures of the period and of the one before. */
export function figures(scope: Scope, rows: readonly Sum[]): { now: KindFigures; before: KindFigures } {
	const of = (now: number, { to }: Period): KindFigures => ({
		came: total(among(rows, 'channel', now)),
		...answers(scope.kind, rows, now),
		open: openAt(scope, to < scope.today ? to : scope.today),
	})
	return { now: of(1, scope.period), before: of(0, scope.before) }
}

function answers(kind: CaseKind, rows: readonly Sum[], now: number): Omit<KindFigures, 'came' | 'open'> {
	const [resolved, kept] = [among(rows, 'resolved', now), among(rows, 'kept', now)]
	const codes: readonly string[] = answersOf(kind)
	const answered = total(resolved.filter(({ code }) => codes.includes(code)))
	const days = among(rows, 'days', now).map(({ code, count }) => ({ value: Number(code), count }))
	const as = (code: string, sums = resolved) => total(sums.filter(row => row.code === code))
	const promise = (basis: string) => {
		const [within, late] = [as(`${basis} within`, kept), as(`${basis} late`, kept)]
		return within + late > 0 ? { within, late } : null
	}
	return {
		answered,
		ended: total(resolved) - answered,
		promise: Object.fromEntries(BASES.map(basis => [basis, promise(basis)])) as KindFigures['promise'],
		accepted: as('accepted'),
		rejected: as('rejected'),
		medianDays: median(days),
		longestDays: days.length > 0 ? Math.max(...days.map(({ value }) => value)) : null,
	}
}

/** What of the requests refused in the period can be counted; `conditions`: whether who asks sees what was answered. */
export function grounds(rows: readonly Sum[], conditions: boolean): RefusalGrounds {
	const refused = among(rows, 'grounds', 1).map(({ code, count }) => ({ code: code.split(' '), count }))
	const found = (at: 0 | 1) => total(refused.filter(({ code }) => code[at] === '1'))
	const neither = total(refused.filter(({ code }) => !code.includes('1')))
	return {
		documents: found(0),
		conditions: conditions ? found(1) : null,
		neither: conditions ? neither : null,
	}
}

/** In less than so many days cases got their answer, by the classes in which an index has them; those of the last took longer. */
const LENGTHS = [8, 32, 128, 512]
const SPAN = `CASE ${LENGTHS.map((days, n) => `WHEN julianday(resolved_at) - julianday(created) < ${days} THEN ${n}`).join(' ')} ELSE ${LENGTHS.length} END`

/**
 * What is open at the end of a day: what is not resolved, and what was resolved after it. Of that, what was short is looked
 * for shortly after the day: a year ago most is what came and went since.
 */
export function openSql(where: string, on: string, late: string): string {
	const ages = AGES.slice(0, -1).map(
		(_, i) => `WHEN created >= '${startOf(ageDays(on, i).came_from ?? on)}' THEN ${i}`,
	)
	const rows = (index: string, resolved: string) =>
		`SELECT created, due_on, target_on FROM cases INDEXED BY ${index} WHERE ${where} AND ${resolved} AND created < '${endOf(on)}'`
	const since = [...LENGTHS, null].map((days, n) => {
		// A day more, for the length is a fraction.
		const until = days === null ? '' : ` AND resolved_at < '${endOf(addDays(on, days + 1))}'`
		return rows(
			'cases_spans',
			`resolved_at != '' AND ${SPAN} = ${n} AND resolved_at >= '${endOf(on)}'${until}`,
		)
	})
	return `SELECT CASE ${ages.join(' ')} ELSE ${ages.length} END AS age,
		${LAST_DAY} != '' AND ${LAST_DAY} < '${late}' AS late, COUNT(*) AS count, MIN(created) AS oldest
		FROM (${[rows('cases_resolved', "resolved_at = ''"), ...since].join(' UNION ALL ')}) GROUP BY age, late`
}

/** What is open at the end of a day. */
export function openAt(
	{ app, where, today }: Pick<Scope, 'app' | 'where' | 'today'>,
	on: string,
): OpenFigures {
	const shape = { age: 0, late: 0, count: 0, oldest: '' }
	const rows = arrayOf(new DynamicModel(shape)) as unknown as (typeof shape)[]
	app
		.db()
		.newQuery(openSql(where, on, lateBefore(on, today)))
		.all(rows)
	const found = [...rows]
	const [oldest] = found.map(row => row.oldest).sort()
	return {
		on,
		total: total(found),
		late: total(found.filter(({ late }) => late === 1)),
		ages: AGES.map((_, i) => total(found.filter(({ age }) => age === i))),
		oldestDays: oldest ? daysFrom(oldest, on) : null,
	}
}

const daysFrom = (moment: string, on: string): number =>
	(Date.parse(on) - Date.parse(riyadhDay(moment.replace(' ', 'T')))) / 86_400_000
