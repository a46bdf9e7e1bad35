/*
 * Working days as the associations count them: Sunday to Thursday in Riyadh, official holidays left out.
 * A day is written YYYY-MM-DD, a moment as UTC ISO 8601. Riyadh is UTC+3 all year.
 */

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Whether a text is a day of the Gregorian calendar, YYYY-MM-DD. Nothing here is older than three centuries: what looks
 * so is a Hijri day or a slip of the keyboard.
 */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1700') return false
	const moment = new Date(`${text}T00:00:00Z`)
	return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
}

/**
 * What is wrong with a day that was typed: `hijri` for one that reads as a day of the Hijri calendar, whose months have
 * 30 days at most; `day` for what is none at all; null for a day.
 */
export function dayFault(text: string): 'day' | 'hijri' | null {
	if (isDay(text)) return null
	return /^1[3-6]\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/.test(text) ? 'hijri' : 'day'
}

/**
 * Stands for today where a day is checked on a device: its clock may be wrong, and whether a day has come is for the
 * server to say.
 */
export const ANY_DAY = '9999-12-31'

/** The day it is in Riyadh at a moment. */
export function riyadhDay(moment: string): string {
	return new Date(Date.parse(moment) + 3 * HOUR).toISOString().slice(0, 10)
}

/** The moment a Riyadh day begins. */
export function startOfDay(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) - 3 * HOUR).toISOString()
}

/** `day` moved by whole calendar days. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whether associations work on this day. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
	return weekday <= 4 && !holidays.has(day)
}

/** Days of the year on which an official day falls by the Gregorian calendar: Founding Day and National Day. */
const FIXED = ['02-22', '09-23']

/** The day in lieu of such a day that falls on the weekend: Thursday for a Friday, Sunday for a Saturday; null where there is none. */
export function dayInLieu(day: string): string | null {
	if (!FIXED.includes(day.slice(5))) return null
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
	if (weekday < 5) return null
	return addDays(day, weekday === 5 ? -1 : 1)
}

/** The last day that is counted rightly: of the last year that has a holiday on record. Empty where none has. */
export function holidaysUntil(holidays: ReadonlySet<string>): string {
	const year = [...holidays].sort().at(-1)?.slice(0, 4)
	return year ? `${year}-12-31` : ''
}

/** Whether the holidays on record end so soon that staff should write the next ones: in the coming year. */
export const holidaysEndSoon = (today: string, holidays: ReadonlySet<string>): boolean =>
	addDays(today, 365) > holidaysUntil(holidays)

/**
 * The last day for something that is due within `workingDays` of `day`. The day itself does not count,
 * whatever its hour, as periods are counted from the day after the event.
 * (Kadi, article 3.3: within 15 working days of the request's completeness.)
 */
export function dueDay(day: string, workingDays: number, holidays: ReadonlySet<string>): string {
	let due = day
	for (let left = workingDays; left > 0; ) {
		due = addDays(due, 1)
		if (isWorkingDay(due, holidays)) left--
	}
	return due
}

/** The first day on which a reply may come where the policy sets a floor of whole weeks. Never a deadline. */
export function earliestReplyDay(day: string, weeks: number): string {
	return addDays(day, weeks * 7)
}

/** A reply is due soon when no more than so many working days are left for it. */
const SOON = 3

/** The last of the days on which a reply can be due to count as due soon, or late, on `today`. */
export function soonUntil(today: string, holidays: ReadonlySet<string>): string {
	return dueDay(today, SOON, holidays)
}

/** How a reply that is due on `due` stands on `today`; its own day is the last that is not late. Null while there is time. */
export function attention(
	due: string,
	today: string,
	holidays: ReadonlySet<string>,
): 'due-soon' | 'overdue' | null {
	if (today > due) return 'overdue'
	return due <= soonUntil(today, holidays) ? 'due-soon' : null
}
