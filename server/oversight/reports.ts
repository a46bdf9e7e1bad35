import type { Holder } from '../../core/access/roles.ts'
import { partlySees, quoted, wholeIn } from '../../core/access/sights.ts'
import type { ApiError } from '../../core/api/errors.ts'
import {
	type BoardReport,
	checkPeriod,
	type KindFigures,
	type KindReport,
	periodBefore,
	reportPeriod,
	type Tally,
	wholeMonths,
} from '../../core/api/report.ts'
import { type CaseKind, KINDS } from '../../core/case/status.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { allAssociations, theirs } from '../base/theirs.ts'
import type { Reply } from '../http/reply.ts'
import { courses, figures, grounds, openAt, type Scope, type Sum, scopeOf, sums } from './figures.ts'
import { satisfaction } from './satisfaction.ts'

/* What staff count for their board, as core/api/contract.ts documents it. */

const TEXTS = {
	unknown_association: 'لا توجد جمعية بهذا الاسم · there is no association of this name',
	day: 'يلزم يوم صحيح، مثل 2026-01-31 · write a day of the calendar, like 2026-01-31',
	order: 'تبدأ المدة بعد نهايتها · the period begins after its end',
	unknown_field: 'لا يُعرف هذا المعيار · this parameter is not known',
} as const

/** GET /api/sila/staff/reports */
export function boardReport(e: core.RequestEvent): Reply {
	const { association = '', from = '', to = '', ...others } = e.requestInfo().query
	const today = riyadhDay(new Date().toISOString())
	const period = reportPeriod(from, to, today)
	const all = allAssociations(e.app)
	const mine = all.filter(theirs(e, 'staff/reports'))
	const unknown = Object.keys(others).map(name => [name.slice(0, 40), 'unknown_field'] as const)
	const problems = {
		...(association && !mine.includes(association) && { association: 'unknown_association' }),
		...checkPeriod(period),
		...Object.fromEntries(unknown),
	} as Record<string, keyof typeof TEXTS>
	if (Object.keys(problems).length > 0) return refused(problems)
	const chosen = association ? [association] : mine
	const holder = holderOf(e)
	const before = periodBefore(period)
	const shared = { app: e.app, period, before, today }
	const body: BoardReport = {
		...period,
		made: new Date().toISOString(),
		association,
		before,
		apart: holder.grants.confidential.length + holder.grants.protection.length > 0,
		kinds: KINDS.flatMap(kind => kindReport(holder, kind, chosen, shared) ?? []),
		satisfaction: satisfaction(e.app, chosen.filter(theirs(e, 'staff/surveys/results')), period, before),
	}
	return { status: 200, body }
}

function refused(problems: Record<string, keyof typeof TEXTS>): Reply {
	const data = Object.entries(problems).map(
		([field, code]) => [field, { code, message: TEXTS[code] }] as const,
	)
	const message = data[0]?.[1].message ?? ''
	return { status: 400, body: { status: 400, message, data: Object.fromEntries(data) } satisfies ApiError }
}

type Shared = Pick<Scope, 'app' | 'period' | 'before' | 'today'>

/** Of a kind; nothing where the caller counts none of it. */
function kindReport(holder: Holder, kind: CaseKind, chosen: string[], shared: Shared): KindReport | null {
	const within = (ids: readonly string[]) => chosen.filter(id => ids.includes(id))
	const counted = within(wholeIn(holder, kind, { counted: true }))
	if (counted.length === 0) return partReport(holder, kind, within(partlySees(holder, kind)), shared)
	const scope: Scope = { ...shared, kind, where: scopeOf(holder, kind, counted) }
	const rows = sums(scope)
	const months =
		wholeMonths(shared.period) > 1 || shared.period.from.slice(0, 7) !== shared.period.to.slice(0, 7)
	const seen = wholeIn(holder, kind)
	const answers = wholeIn(holder, kind, { shows: 'content' })
	return {
		kind,
		associations: counted,
		whole: true,
		list: counted.every(id => seen.includes(id)) ? 'cases' : 'oversight',
		...figures(scope, rows),
		places: tallies(rows, 'place'),
		channels: tallies(rows, 'channel'),
		statuses: courses(rows, 'status') as KindReport['statuses'],
		months: months ? courses(rows, 'month') : [],
		services: services(shared.app, tallies(rows, 'service')),
		grounds:
			kind === 'request'
				? grounds(
						rows,
						counted.every(id => answers.includes(id)),
					)
				: null,
	}
}

const NOTHING: Omit<KindFigures, 'open'> = {
	came: 0,
	answered: 0,
	ended: 0,
	promise: { policy: null, own: null },
	accepted: 0,
	rejected: 0,
	medianDays: null,
	longestDays: null,
}

/** What a role sees on a part of its way: what is there now. What it no longer sees would be missing from any other figure. */
function partReport(
	holder: Holder,
	kind: CaseKind,
	associations: string[],
	shared: Shared,
): KindReport | null {
	if (associations.length === 0) return null
	const open = openAt({ ...shared, where: scopeOf(holder, kind, associations) }, shared.today)
	const now = { ...NOTHING, open }
	return {
		kind,
		associations,
		whole: false,
		list: 'cases',
		now,
		before: now,
		places: [],
		channels: [],
		statuses: [],
		months: [],
		services: [],
		grounds: null,
	}
}

function tallies(rows: readonly Sum[], what: 'place' | 'channel' | 'service'): Tally[] {
	const found = new Map<string, Tally>()
	for (const { code, now, count } of rows.filter(row => row.what === what)) {
		const tally = found.get(code) ?? { code, count: 0, before: 0 }
		tally[now === 1 ? 'count' : 'before'] += count
		found.set(code, tally)
	}
	return [...found.values()].sort(
		(a, b) => b.count - a.count || b.before - a.before || (a.code < b.code ? -1 : 1),
	)
}

/** With their names and whose they are. */
function services(app: core.App, found: Tally[]): KindReport['services'] {
	if (found.length === 0) return []
	const ids = quoted(found.map(({ code }) => code))
	const rows = arrayOf(new DynamicModel({ id: '', ar: '', en: '', association: '' })) as {
		id: string
		ar: string
		en: string
		association: string
	}[]
	app
		.db()
		.newQuery(`SELECT id, name_ar AS ar, name_en AS en, association FROM services WHERE id IN (${ids})`)
		.all(rows)
	const known = new Map(
		rows.map(({ id, ar, en, association }) => [id, { name: { ar, en }, association }] as const),
	)
	return found.flatMap(tally => {
		const service = known.get(tally.code)
		return service ? { ...tally, ...service } : []
	})
}
