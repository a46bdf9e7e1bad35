import type { OfficerEntry, OpenEntry } from '../../core/api/complaints.ts'
import type { SeenGlass } from '../../core/api/glasses.ts'
import { fill } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { partWords } from '../cases/part-words.ts'
import { counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { labels, statusLabel } from '../labels.ts'
import { daysText } from '../reports/texts.ts'
import { oversightWords } from './words.ts'

/* What the oversight says, in words: the page and the files that are saved show the same. */

/** From so many hours on, days say more. */
const TWO_DAYS = 48

/** How long an answer took. */
export function hoursText(hours: number | null): string {
	const words = oversightWords()
	if (hours === null) return '—'
	if (hours < 1) return words.lessThanAnHour
	return hours < TWO_DAYS ? counted(Math.round(hours), words.hours) : daysText(Math.round(hours / 24))
}

/** «شكوى بلا اسم: التأخر», and of a request the service. */
export function whatText({ kind, topic, anonymous, service }: OpenEntry): string {
	const { values } = labels.cases
	if (!topic) return service?.[language()] ?? values.kind[kind]
	const what = anonymous ? fill(oversightWords().unnamed, { kind: values.kind[kind] }) : values.kind[kind]
	return `${what}: ${values.topic[topic]}`
}

const statusText = ({ kind, status }: OpenEntry): string => statusLabel(kind, status)

export const ageText = ({ days }: OpenEntry): string => (days === 0 ? oversightWords().today : daysText(days))

/** How much was read through a glass. */
export function readText({ read: { cases, files, copies } }: SeenGlass): string {
	const { readCases, readFiles, readCopies, nothingRead } = oversightWords()
	const parts = [
		...(cases ? [counted(cases, readCases)] : []),
		...(files ? [counted(files, readFiles)] : []),
		...(copies ? [counted(copies, readCopies)] : []),
	]
	return parts.length > 0 ? parts.join(partWords().comma) : nothingRead
}

export function roleText({ role }: OfficerEntry): string {
	const roles: Record<string, string> = labels.officers.values.role
	return roles[role] ?? role
}

type Row = (string | number)[]

/** What is open, for a spreadsheet. Nobody is named: a case by its number, an officer by what they do. */
export function openRows(open: OpenEntry[], officers: OfficerEntry[], names: Map<string, string>): Row[] {
	const { columns, yes, no, nobody, somebody } = oversightWords()
	const { number, association, what, status, came, ageInDays, lastDay, late } = columns
	const doing = new Map(officers.map(officer => [officer.id, roleText(officer)]))
	return [
		[number, association, what, status, came, ageInDays, lastDay, late, columns.with],
		...open.map(entry => [
			entry.reference,
			names.get(entry.association) ?? '',
			whatText(entry),
			statusText(entry),
			riyadhDay(entry.received),
			entry.days,
			entry.due,
			entry.overdue ? yes : no,
			doing.get(entry.holder) ?? (entry.holder ? somebody : nobody),
		]),
	]
}

/** How long officers take, for a spreadsheet, each by what they do and a number of their own. */
export function officerRows(officers: OfficerEntry[], names: Map<string, string>): Row[] {
	const { officer: who, association, work, openWith, lateWith, answered, ...of } = oversightWords().columns
	return [
		[who, association, work, openWith, lateWith, answered, of.medianHours, of.longestHours],
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
}
