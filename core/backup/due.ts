import { addDays, riyadhDay, startOfDay } from '../time/clock.ts'

const [HOUR, MINUTE] = [3_600_000, 60_000]
/** The hour in Riyadh: few write at night, and yesterday is whole. */
const AT = 2
const RETRY = HOUR
/** Days between rehearsals. */
const REHEARSE = 30

/**
 * When the next backup is due, in milliseconds: the first at once, then each night; one that failed again after an hour.
 * A night in which the machine was off is made up for as soon as it runs.
 */
export function nextBackup(made: string | null, failed: string | null): number {
	if (failed) return Date.parse(failed) + RETRY
	if (!made) return 0
	const night = Date.parse(startOfDay(riyadhDay(made))) + AT * HOUR
	// One that was made a moment before its hour is that night's.
	if (Date.parse(made) < night - 10 * MINUTE) return night
	return Date.parse(startOfDay(addDays(riyadhDay(made), 1))) + AT * HOUR
}

/** Whether a backup is to be restored on trial again, by when one last was with success. */
export const rehearsalIsDue = (good: string | null, now: number): boolean =>
	!good || now - Date.parse(good) > REHEARSE * 24 * HOUR
