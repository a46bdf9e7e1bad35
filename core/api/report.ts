import type { Status } from '../case/status.ts'
import type { Text } from '../language/text.ts'
import { isDay } from '../time/clock.ts'

/*
 * What staff count. Days are YYYY-MM-DD in Riyadh and both count; without `to` it is today, without `from` the first of
 * January of that year. It tells nothing about a person: names, texts and references are not in it.
 */

/** How many of the counted requests have this code; those without any are left out. */
export interface Tally {
	code: string
	count: number
}

/**
 * The requests of an association that arrived in a period, as they stand now. One whose data were erased is counted, its
 * dates stay; one that staff deleted is gone. Complaints and inquiries are not among them.
 */
export interface RequestsReport {
	/** Slug. */
	association: string
	from: string
	to: string
	total: number
	/** By which channel they came, by its kind; the code is empty where none was recorded. */
	channels: Tally[]
	/** Which service they ask for, by its slug and in words. */
	services: (Tally & { name: Text })[]
	/** Where they stand. */
	statuses: (Tally & { code: Status })[]
	/** When they arrived: YYYY-MM in Riyadh, the earliest first. */
	months: Tally[]
	decisions: Decisions
}

/**
 * How long the decision took: from the day on which the request was first complete to the day on which it was first
 * accepted or rejected, as the server recorded both. Calendar days in Riyadh; 0 is the same day.
 */
export interface Decisions {
	/** How many were complete and are decided. */
	count: number
	/** Half of them took no longer; null where nothing is decided. */
	medianDays: number | null
	longestDays: number | null
	/** By the last day that the policy allowed for the reply when each was complete; null where it allowed none. */
	deadline: {
		/** Decided no later than on that day. */
		within: number
		/** Decided after it. */
		late: number
		/** Still not decided, and the day has passed. */
		overdue: number
		/** Still not decided, and there is time. */
		waiting: number
	} | null
}

export interface Period {
	from: string
	to: string
}

/** The period that somebody asks for, with what they left out; `today` is a day in Riyadh. */
export function reportPeriod(from: string, to: string, today: string): Period {
	const end = to || today
	return { from: from || `${end.slice(0, 4)}-01-01`, to: end }
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
