import type { OfficerEntry, OpenEntry } from '../../core/api/complaints.ts'
import { count } from '../../core/language/count.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { labels, statusLabel } from '../labels.ts'
import { daysText } from '../reports/sections.ts'

/* What the oversight says, in words: the page and the files that are saved show the same. */

const HOURS = { one: 'ساعة واحدة', two: 'ساعتان', few: '{n} ساعات', many: '{n} ساعة', other: '{n} ساعة' }
/** From so many hours on, days say more. */
const TWO_DAYS = 48

/** How long an answer took. */
export function hoursText(hours: number | null): string {
	if (hours === null) return '—'
	if (hours < 1) return 'أقل من ساعة'
	return hours < TWO_DAYS ? count(Math.round(hours), HOURS, 'ar') : daysText(Math.round(hours / 24))
}

/** «شكوى بلا اسم: التأخر». */
export const whatText = ({ kind, topic, anonymous }: OpenEntry): string =>
	`${labels.cases.values.kind[kind]}${anonymous ? ' بلا اسم' : ''}: ${labels.cases.values.topic[topic]}`

const statusText = ({ kind, status }: OpenEntry): string => statusLabel(kind, status)

export const ageText = ({ days }: OpenEntry): string => (days === 0 ? 'اليوم' : daysText(days))

const roles: Record<string, string> = labels.officers.values.role
export const roleText = ({ role }: OfficerEntry): string => roles[role] ?? role

type Row = (string | number)[]

/** What is open, for a spreadsheet. Nobody is named: a case by its number, an officer by what they do. */
export function openRows(open: OpenEntry[], officers: OfficerEntry[], names: Map<string, string>): Row[] {
	const doing = new Map(officers.map(officer => [officer.id, roleText(officer)]))
	return [
		['الرقم', 'الجمعية', 'ما هو', 'الحالة', 'وصل في', 'العمر بالأيام', 'آخر يوم', 'متأخر', 'عند'],
		...open.map(entry => [
			entry.reference,
			names.get(entry.association) ?? '',
			whatText(entry),
			statusText(entry),
			riyadhDay(entry.received),
			entry.days,
			entry.due,
			entry.overdue ? 'نعم' : 'لا',
			doing.get(entry.holder) ?? 'لا أحد',
		]),
	]
}

/** How long officers take, for a spreadsheet, each by what they do and a number of their own. */
export const officerRows = (officers: OfficerEntry[], names: Map<string, string>): Row[] => [
	[
		'المسؤول',
		'الجمعية',
		'العمل',
		'مفتوح عنده',
		'منه متأخر',
		'أجاب عن',
		'وسيط الإجابة بالساعات',
		'أطولها بالساعات',
	],
	...officers.map((officer, i) => [
		i + 1,
		names.get(officer.association) ?? '',
		roleText(officer),
		officer.open,
		officer.overdue,
		officer.answered,
		officer.median ?? '',
		officer.longest ?? '',
	]),
]
