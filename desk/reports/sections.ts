import type { RequestsReport, Tally } from '../../core/api/report.ts'
import { STATUSES } from '../../core/case/status.ts'
import { count } from '../../core/language/count.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { addDays } from '../../core/time/clock.ts'
import { labels, statuses } from '../labels.ts'

/* What a report says, in words and in order: the page and the file that is saved show the same. */

/** One way to divide the requests: rows that add up to a total. */
export interface Section {
	title: string
	/** What its rows are. */
	head: string
	/** What the figures mean, where their title does not say it. */
	about?: string
	rows: { label: string; count: number }[]
}

const channels: Record<string, string> = labels.cases.values.channel
const months = new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC',
})
/** More months than these are not filled in where nothing arrived. */
const MOST_MONTHS = 36

/** The months from the first in which something arrived to the last, those between them included. */
function everyMonth(tallies: Tally[]): Tally[] {
	const last = tallies.at(-1)?.code ?? ''
	const filled: Tally[] = []
	for (let month = tallies[0]?.code ?? ''; month && month <= last; month = following(month))
		filled.push({ code: month, count: tallies.find(({ code }) => code === month)?.count ?? 0 })
	return filled.length > MOST_MONTHS ? tallies : filled
}
const following = (month: string) => addDays(`${month}-01`, 31).slice(0, 7)

/** The codes in their order, each with its number, and after them what has another code. */
function ordered(tallies: Tally[], codes: readonly string[]): Tally[] {
	const number = (code: string) => tallies.find(tally => tally.code === code)?.count ?? 0
	return [
		...codes.map(code => ({ code, count: number(code) })),
		...tallies.filter(({ code }) => !codes.includes(code)),
	]
}

export function sections(report: RequestsReport, association: PublishedAssociation | undefined): Section[] {
	const rows = (tallies: Tally[], label: (code: string) => string | undefined) =>
		tallies.map(({ code, count }) => ({ label: label(code) ?? code, count }))
	const kinds = association?.channels.map(({ kind }) => kind) ?? []
	const services = association?.services ?? []
	const names: Record<string, string> = Object.fromEntries([
		...report.services.map(({ code, name }) => [code, name.ar]),
		...services.map(({ slug, name }) => [slug, name.ar]),
	])
	const slugs = services.map(({ slug }) => slug)
	const { deadline } = report.decisions
	return [
		{
			title: 'بحسب القناة',
			head: 'القناة',
			rows: rows(ordered(report.channels, kinds), code => channels[code] ?? (code ? code : 'لم تُسجَّل')),
		},
		{
			title: 'بحسب الخدمة',
			head: 'الخدمة',
			rows: rows(ordered(report.services, slugs), code => names[code]),
		},
		{
			title: 'بحسب الحالة الآن',
			head: 'الحالة',
			rows: rows(
				ordered(report.statuses, STATUSES).filter(tally => tally.count > 0),
				code => statuses[code as keyof typeof statuses],
			),
		},
		{
			title: 'بحسب شهر الوصول',
			head: 'الشهر',
			rows: rows(everyMonth(report.months), code => months.format(new Date(`${code}-01T00:00:00Z`))),
		},
		...(deadline
			? [
					{
						title: 'المهلة التي تحددها السياسة',
						head: 'القرار',
						about: 'لما اكتمل من هذه الطلبات، بآخر يوم حُدد لكل منها عند اكتماله.',
						rows: [
							{ label: 'صدر في المهلة', count: deadline.within },
							{ label: 'صدر بعدها', count: deadline.late },
							{ label: 'لم يصدر وقد مضت', count: deadline.overdue },
							{ label: 'لم يصدر ولم تمضِ', count: deadline.waiting },
						],
					},
				]
			: []),
	]
}

export const totalOf = ({ rows }: Section): number => rows.reduce((sum, row) => sum + row.count, 0)

const DAYS = { one: 'يوم واحد', two: 'يومان', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' }

/** «5 أيام»; a decision on the day itself took none. */
export const daysText = (days: number): string => (days === 0 ? 'في اليوم نفسه' : count(days, DAYS, 'ar'))
