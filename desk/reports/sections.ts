import type { RequestsReport, Tally } from '../../core/api/report.ts'
import { STATUSES } from '../../core/case/status.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { addDays } from '../../core/time/clock.ts'
import { counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { labels, statuses } from '../labels.ts'
import { reportWords } from './words.ts'

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

const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' }
const months = {
	ar: new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', MONTH),
	en: new Intl.DateTimeFormat('en-GB', MONTH),
}
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

type Names = Record<string, string | undefined>

const rows = (tallies: Tally[], label: (code: string) => string | undefined) =>
	tallies.map(({ code, count }) => ({ label: label(code) ?? code, count }))

/** What services are called: as the report has them, or as they are published now. */
function servicesOf(report: RequestsReport, association: PublishedAssociation | undefined): Names {
	const lang = language()
	return Object.fromEntries([
		...report.services.map(({ code, name }) => [code, name[lang]]),
		...(association?.services.map(({ slug, name }) => [slug, name[lang]]) ?? []),
	])
}

/** Whether decisions came in the time that the policy sets; nothing where it sets none. */
function deadlineSection({ deadline }: RequestsReport['decisions']): Section[] {
	const words = reportWords()
	if (!deadline) return []
	const parts = ['within', 'late', 'overdue', 'waiting'] as const
	return [
		{
			...words.parts.deadline,
			about: words.deadlineAbout,
			rows: parts.map(part => ({ label: words.deadline[part], count: deadline[part] })),
		},
	]
}

export function sections(report: RequestsReport, association: PublishedAssociation | undefined): Section[] {
	const { parts, noChannel } = reportWords()
	const channels: Names = labels.cases.values.channel
	const names = servicesOf(report, association)
	const kinds = association?.channels.map(({ kind }) => kind) ?? []
	const slugs = association?.services.map(({ slug }) => slug) ?? []
	const month = (code: string) => months[language()].format(new Date(`${code}-01T00:00:00Z`))
	const there = ordered(report.statuses, STATUSES).filter(tally => tally.count > 0)
	return [
		{
			...parts.channel,
			rows: rows(ordered(report.channels, kinds), code => channels[code] ?? (code || noChannel)),
		},
		{ ...parts.service, rows: rows(ordered(report.services, slugs), code => names[code]) },
		{ ...parts.status, rows: rows(there, code => statuses[code as keyof typeof statuses]) },
		{ ...parts.month, rows: rows(everyMonth(report.months), month) },
		...deadlineSection(report.decisions),
	]
}

export const totalOf = ({ rows }: Section): number => rows.reduce((sum, row) => sum + row.count, 0)

/** «5 أيام»; a decision on the day itself took none. */
export function daysText(days: number): string {
	const words = reportWords()
	return days === 0 ? words.sameDay : counted(days, words.days)
}
