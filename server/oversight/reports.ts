import { conditionOf } from '../../core/access/sights.ts'
import type { ApiError } from '../../core/api/errors.ts'
import {
	checkPeriod,
	type Decisions,
	median,
	type Period,
	type RequestsReport,
	reportPeriod,
	type Tally,
} from '../../core/api/report.ts'

import { awaitsAssociation, isDecision, STATUSES } from '../../core/case/status.ts'
import { addDays, riyadhDay, startOfDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { byId, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import { associationOf } from '../content/content.ts'
import type { Reply } from '../http/reply.ts'

/* What staff count, as core/api/contract.ts documents it. The database groups: no case is read one by one. */

const TEXTS = {
	required: 'يلزم اختيار الجمعية · say which association',
	unknown_association: 'لا توجد جمعية بهذا الاسم · there is no association of this name',
	day: 'يلزم يوم صحيح، مثل 2026-01-31 · write a day of the calendar, like 2026-01-31',
	order: 'تبدأ المدة بعد نهايتها · the period begins after its end',
	unknown_field: 'لا يُعرف هذا المعيار · this parameter is not known',
} as const

/** GET /api/sila/staff/reports/requests */
export function requestsReport(e: core.RequestEvent): Reply {
	const { association: slug = '', from = '', to = '', ...others } = e.requestInfo().query
	const today = riyadhDay(new Date().toISOString())
	const period = reportPeriod(from, to, today)
	const named = findOne(e.app, 'associations', { slug })
	const association = named && theirs(e, 'staff/reports/requests')(named.id) ? named : null
	const unknown = Object.keys(others).map(name => [name.slice(0, 40), 'unknown_field'] as const)
	const problems = {
		...(!association && { association: slug ? 'unknown_association' : 'required' }),
		...checkPeriod(period),
		...Object.fromEntries(unknown),
	} as Record<string, keyof typeof TEXTS>
	if (!association || Object.keys(problems).length > 0) return refused(problems)
	return {
		status: 200,
		body: report(e.app, association, period, today, conditionOf(holderOf(e), { counted: true })),
	}
}

function refused(problems: Record<string, keyof typeof TEXTS>): Reply {
	const data = Object.entries(problems).map(
		([field, code]) => [field, { code, message: TEXTS[code] }] as const,
	)
	const message = data[0]?.[1].message ?? ''
	return { status: 400, body: { status: 400, message, data: Object.fromEntries(data) } satisfies ApiError }
}

/** The requests of an association that arrived in a period, of those that somebody sees. */
const arrived = (seen: string) =>
	`association = {:association} AND kind = 'request' AND created >= {:from} AND created < {:until} AND ${seen}`
const list = (codes: readonly string[]) => codes.map(code => `'${code}'`).join()

export const countsOf = (
	seen: string,
): string => `SELECT channel, service, status, strftime('%Y-%m', created, '+3 hours') AS month, COUNT(*) AS count
	FROM cases WHERE ${arrived(seen)} GROUP BY channel, service, status, month`

/** Days from completeness to the first decision, -1 where there is none, and how that stands to the last day for it. */
export const decisionsOf = (seen: string): string => `SELECT days, verdict, COUNT(*) AS count FROM (
	SELECT IFNULL(CAST(julianday(decided) - julianday(date(completed_at, '+3 hours')) AS INTEGER), -1) AS days, CASE
		WHEN due_on = '' THEN ''
		WHEN decided <= due_on THEN 'within'
		WHEN decided > due_on THEN 'late'
		WHEN status NOT IN (${list(STATUSES.filter(status => awaitsAssociation('request', status)))}) THEN ''
		WHEN due_on < {:today} THEN 'overdue'
		ELSE 'waiting' END AS verdict
	FROM (SELECT completed_at, due_on, status, (
		SELECT date(MIN(\`at\`), '+3 hours') FROM audit WHERE \`case\` = cases.id AND \`to\` IN (${list(STATUSES.filter(isDecision))})
	) AS decided FROM cases WHERE ${arrived(seen)} AND completed_at != '')
) GROUP BY days, verdict`

interface Counted {
	channel: string
	service: string
	status: string
	month: string
	count: number
}

/** A moment as the database has it. */
const stored = (moment: string) => moment.replace('T', ' ')

function report(
	app: core.App,
	association: Stored<'associations'>,
	period: Period,
	today: string,
	seen: string,
): RequestsReport {
	const values = {
		association: association.id,
		from: stored(startOfDay(period.from)),
		until: stored(startOfDay(addDays(period.to, 1))),
	}
	const row = new DynamicModel({ channel: '', service: '', status: '', month: '', count: 0 })
	const rows = arrayOf(row) as Counted[]
	app.db().newQuery(countsOf(seen)).bind(values).all(rows)
	const by = (name: 'channel' | 'service' | 'status' | 'month'): Tally[] => {
		const tallies: Record<string, number> = {}
		for (const row of rows) tallies[row[name]] = (tallies[row[name]] ?? 0) + row.count
		return Object.entries(tallies).map(([code, count]) => ({ code, count }))
	}
	const most = (a: Tally, b: Tally) => b.count - a.count || (a.code < b.code ? -1 : 1)
	return {
		association: association.getString('slug'),
		...period,
		total: rows.reduce((sum, { count }) => sum + count, 0),
		channels: by('channel').sort(most),
		services: by('service')
			.sort(most)
			.map(({ code, count }) => {
				const service = byId(app, 'services', code)
				const name = { ar: service.getString('name_ar'), en: service.getString('name_en') }
				return { code: service.getString('slug'), name, count }
			}),
		statuses: by('status').sort(most) as RequestsReport['statuses'],
		months: by('month').sort((a, b) => (a.code < b.code ? -1 : 1)),
		decisions: decisions(app, association, { ...values, today }, seen),
	}
}

function decisions(
	app: core.App,
	association: Stored<'associations'>,
	values: Record<string, string>,
	seen: string,
): Decisions {
	const rows = arrayOf(new DynamicModel({ days: 0, verdict: '', count: 0 })) as {
		days: number
		verdict: string
		count: number
	}[]
	app.db().newQuery(decisionsOf(seen)).bind(values).all(rows)
	const decided = rows.filter(({ days }) => days >= 0).map(({ days, count }) => ({ value: days, count }))
	const number = (verdict: string) =>
		rows.filter(row => row.verdict === verdict).reduce((sum, { count }) => sum + count, 0)
	const promised = associationOf(association).reply.kind === 'deadline' || rows.some(({ verdict }) => verdict)
	return {
		count: decided.reduce((sum, { count }) => sum + count, 0),
		medianDays: median(decided),
		longestDays: decided.length > 0 ? Math.max(...decided.map(({ value }) => value)) : null,
		deadline: promised
			? {
					within: number('within'),
					late: number('late'),
					overdue: number('overdue'),
					waiting: number('waiting'),
				}
			: null,
	}
}
