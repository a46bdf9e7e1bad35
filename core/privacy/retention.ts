import { riyadhDay } from '../time/clock.ts'

/**
 * The day, YYYY-MM-DD in Riyadh, from which a case is anonymised that settled at a moment (UTC, ISO 8601), when it is
 * kept so many months; where that month is too short, its last day. Null with 0: it is kept for good.
 */
export function retainedUntil(settled: string, months: number): string | null {
	if (months <= 0) return null
	const [year = 0, month = 0, day = 0] = riyadhDay(settled).split('-').map(Number)
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
	const until = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
	return until.toISOString().slice(0, 10)
}

/** When the job of each night runs, in UTC. */
export const NIGHT = { hour: 22, minute: 30 }

/** The day, YYYY-MM-DD in Riyadh, that the job of the coming night goes by; `now` is UTC, ISO 8601. */
export function comingNight(now: string): string {
	const next = new Date(now)
	next.setUTCHours(NIGHT.hour, NIGHT.minute, 0, 0)
	if (next.getTime() <= Date.parse(now)) next.setUTCDate(next.getUTCDate() + 1)
	return riyadhDay(next.toISOString())
}
