import { startOfDay } from '../../core/time/clock.ts'

/** How long an officer took to answer, in hours around the clock. */
export interface Answering {
	officer: string
	answered: number
	middle: number
	longest: number
}

/** How many an officer answered, and in how many hours the middle one and the longest. */
export const answeringSql = (seen: string): string =>
	`SELECT officer, COUNT(*) AS answered, MAX(hours) AS longest, AVG(CASE WHEN n IN ((total + 1) / 2, (total + 2) / 2) THEN hours END) AS middle
	FROM (
		SELECT answered_by AS officer, answered_hours AS hours,
			ROW_NUMBER() OVER (PARTITION BY answered_by ORDER BY answered_hours) AS n,
			COUNT(*) OVER (PARTITION BY answered_by) AS total
		FROM cases INDEXED BY cases_answered WHERE ${seen} AND answered_by != '' AND answered_at >= {:since}
	) GROUP BY officer`

/** Of those who answered since a day, of what `seen` lets through. */
export function answeringTimes(app: core.App, seen: string, from: string): Answering[] {
	const rows = arrayOf(
		new DynamicModel({ officer: '', answered: 0, longest: -0, middle: -0 }),
	) as unknown as Answering[]
	const since = startOfDay(from).replace('T', ' ')
	app.db().newQuery(answeringSql(seen)).bind({ since }).all(rows)
	return [...rows]
}
