import type { CaseKind, CaseStatus } from '../case/status.ts'
import type { Text } from '../language/text.ts'
import type { Estimate } from '../survey/figures.ts'
import { addDays, isDay } from '../time/clock.ts'

/*
 * What staff count for their board. Days are YYYY-MM-DD in Riyadh and both ends of a period count. It tells nothing about
 * a person: names, texts and references are not in it. Restricted cases are in no figure, whoever asks, for a report is
 * handed on; nor is a case that is kept from who asks.
 */

/** How many have a code in a period, and how many in the one before. */
export interface Tally {
	code: string
	count: number
	before: number
}

export interface Period {
	from: string
	to: string
}

/**
 * By whose word there was a last day for an answer: `policy`, which the association published; `own`, a target or period
 * that it set itself, which is no promise to anybody.
 */
export const BASES = ['policy', 'own'] as const
export type Basis = (typeof BASES)[number]

/** The first days of the ages by which open cases are counted; the last has no end. */
export const AGES = [0, 8, 31, 91] as const

/** What is counted of a kind of case in a period. */
export interface KindFigures {
	/** Arrived in it. */
	came: number
	/** Got their answer in it: a request its decision, a complaint a settlement or its end, an inquiry its answer. */
	answered: number
	/** Ended in it without one: withdrawn, closed before, or erased. */
	ended: number
	/** Of the answered: by the last day for it, and after; null for a basis under which none had such a day. */
	promise: Record<Basis, { within: number; late: number } | null>
	/** Of the answered requests. */
	accepted: number
	rejected: number
	/**
	 * From the day a request was first complete, and a complaint or inquiry arrived, to the day of the answer; of those
	 * answered in the period. Calendar days; 0 is the same day. Null where nothing was answered.
	 */
	medianDays: number | null
	longestDays: number | null
	open: OpenFigures
}

/** What the association owed an answer to at the end of a day. What was taken up once more since counts as open all the while. */
export interface OpenFigures {
	/** That day: the last of the period, or today. */
	on: string
	total: number
	/** Its last day for an answer, by policy or by the association itself, had passed. */
	late: number
	/** By age in days, as in AGES. */
	ages: number[]
	/** Days since the oldest arrived; null where none is open. */
	oldestDays: number | null
}

/** What of the refused requests can be counted. Reasons are texts to their applicants, which nobody counts and no report prints. */
export interface RefusalGrounds {
	/** A document of the form was missing or sent back when it was decided. */
	documents: number
	/** The applicant was not sure of a condition; null where the caller does not see what was answered. */
	conditions: number | null
	/** Neither. */
	neither: number | null
}

export interface KindReport {
	kind: CaseKind
	/** Ids of the associations of which it is counted: where the caller's roles count all of it. */
	associations: string[]
	/**
	 * Whether all of it is counted. Else the caller's role sees it on a part of its way only: then what is open there now
	 * is counted and nothing else.
	 */
	whole: boolean
	/** Which list has the cases behind a figure: the work list, or the oversight's for who may count and not open them. */
	list: 'cases' | 'oversight'
	now: KindFigures
	before: KindFigures
	/** To which association they came, by the ids of their records. */
	places: Tally[]
	/** By which channel they came; the code is empty where none was recorded. The most first. */
	channels: Tally[]
	/** Where they stand today that came in the period. */
	statuses: { code: CaseStatus; count: number }[]
	/** When they arrived: YYYY-MM, the earliest first; empty for a period within one month. */
	months: { code: string; count: number }[]
	/** Of requests. */
	services: (Tally & { name: Text; association: string })[]
	grounds: RefusalGrounds | null
}

/** What people answered to the first question of the surveys. */
export interface SatisfactionFigures {
	/** How many answered. */
	n: number
	/** Share of 4 and 5 of five points, and the mean, each with its interval. */
	satisfied: Estimate
	mean: Estimate | null
}

export interface BoardReport extends Period {
	/** When it was counted. */
	made: string
	/** Id of the association, or empty for all that the caller counts. */
	association: string
	/** The period that it is held against. */
	before: Period
	/** Whether the caller is named for restricted cases, which lists then have and the report has not. */
	apart: boolean
	kinds: KindReport[]
	/**
	 * Answers have no day but their month, so for whole months alone; null where the period is another or the caller's role
	 * does not read results. An association with fewer than five answers is left out, and where that is all of them `now` or
	 * `before` is null.
	 */
	satisfaction: { now: SatisfactionFigures | null; before: SatisfactionFigures | null } | null
}

const firstOf = (day: string) => `${day.slice(0, 7)}-01`
const lastOf = (day: string) => addDays(firstOf(addDays(firstOf(day), 31)), -1)

/** The whole month of a day, moved by whole months. */
export function monthOf(day: string, moved = 0): Period {
	const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + moved
	const from = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
	return { from, to: lastOf(from) }
}

/** How many whole months a period is; 0 where it is none. */
export function wholeMonths({ from, to }: Period): number {
	if (from !== firstOf(from) || to !== lastOf(to)) return 0
	return (
		12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
		Number(to.slice(5, 7)) -
		Number(from.slice(5, 7)) +
		1
	)
}

/** The period that somebody asks for, with what they left out: last month where that is both; `today` is a day in Riyadh. */
export function reportPeriod(from: string, to: string, today: string): Period {
	if (!from && !to) return monthOf(today, -1)
	const end = to || today
	return { from: from || firstOf(end), to: end }
}

/** The period that another is held against: as many whole months before it, or as many days. */
export function periodBefore(period: Period): Period {
	const months = wholeMonths(period)
	if (months > 0) return { from: monthOf(period.from, -months).from, to: addDays(period.from, -1) }
	const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
	return { from: addDays(period.from, -days), to: addDays(period.from, -1) }
}

export type PeriodCode = 'day' | 'order'

/** What is wrong with a period. */
export function checkPeriod({ from, to }: Period): Partial<Record<keyof Period, PeriodCode>> {
	const problems: Partial<Record<keyof Period, PeriodCode>> = {}
	if (!isDay(from)) problems.from = 'day'
	if (!isDay(to)) problems.to = 'day'
	return problems.from || problems.to || from <= to ? problems : { from: 'order' }
}

/** The middle of numbers that are given with how often each occurs; the mean of the middle two where there are two. Null of nothing. */
export function median(tallies: { value: number; count: number }[]): number | null {
	const sorted = tallies.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value)
	const all = sorted.reduce((sum, { count }) => sum + count, 0)
	if (all === 0) return null
	const at = (index: number) => {
		let before = 0
		return sorted.find(({ count }) => {
			before += count
			return index < before
		})?.value as number
	}
	return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2
}
