import { addDays, riyadhDay } from '../time/clock.ts'

/** Of how many days, weeks and months the last backup is kept. */
export interface KeepRule {
	days: number
	weeks: number
	months: number
}

export const KEEP: KeepRule = { days: 7, weeks: 5, months: 12 }

/** Backups of so many days are all kept: who makes one before they try something still has it. */
const ALL_OF = 2

/** A rule as three numbers with spaces between them, such as `7 5 12`; undefined where it is none, or keeps no day. */
export function readKeepRule(text: string): KeepRule | undefined {
	const numbers = /^(\d{1,4}) (\d{1,4}) (\d{1,4})$/.exec(text.trim())?.slice(1).map(Number)
	if (!numbers) return undefined
	const [days = 0, weeks = 0, months = 0] = numbers
	return days > 0 ? { days, weeks, months } : undefined
}

/**
 * Which of some backups are kept, by the moments at which they were made (UTC, ISO 8601): all of these two days, and the
 * last one of each of the last days, weeks (from Sunday) and months that have any, in Riyadh. So a machine that stood still
 * for a year loses none by that, and the newest always stays.
 */
export function kept(moments: readonly string[], rule: KeepRule, now: string): Set<string> {
	const newestFirst = [...moments].sort().reverse()
	const recent = addDays(riyadhDay(now), 1 - ALL_OF)
	const keep = new Set(newestFirst.filter(moment => riyadhDay(moment) >= recent))
	const lastOf = (period: (day: string) => string, count: number) => {
		const seen = new Set<string>()
		for (const moment of newestFirst) {
			const name = period(riyadhDay(moment))
			if (seen.has(name)) continue
			if (seen.size === count) return
			seen.add(name)
			keep.add(moment)
		}
	}
	lastOf(day => day, rule.days)
	lastOf(sundayOf, rule.weeks)
	lastOf(day => day.slice(0, 7), rule.months)
	return keep
}

const sundayOf = (day: string) => addDays(day, -new Date(`${day}T12:00:00Z`).getUTCDay())
