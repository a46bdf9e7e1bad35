import { median } from '../../core/api/report.ts'
import { startOfDay } from '../../core/time/clock.ts'

/** How long an officer took to answer, in hours around the clock. */
export interface Answering {
	officer: string
	answered: number
	middle: number
	longest: number
}

/** In how many hours each officer answered how many, as pairs of numbers: `3 12,5 1`. */
export const answeringSql = (seen: string): string =>
	`SELECT officer, group_concat(hours || ' ' || count) AS times FROM (
		SELECT answered_by AS officer, answered_hours AS hours, COUNT(*) AS count
		FROM cases INDEXED BY cases_answered WHERE ${seen} AND answered_by != '' AND answered_at >= {:since} GROUP BY 1, 2
	) GROUP BY officer`

/** Of those who answered since a day, of what `seen` lets through. */
export function answeringTimes(app: core.App, seen: string, from: string): Answering[] {
	const rows = arrayOf(new DynamicModel({ officer: '', times: '' })) as { officer: string; times: string }[]
	const since = startOfDay(from).replace('T', ' ')
	app.db().newQuery(answeringSql(seen)).bind({ since }).all(rows)
	return rows.map(({ officer, times }) => {
		const each = times.split(',').map(pair => {
			const [value = 0, count = 0] = pair.split(' ').map(Number)
			return { value, count }
		})
		return {
			officer,
			answered: each.reduce((sum, { count }) => sum + count, 0),
			middle: median(each) ?? 0,
			longest: Math.max(...each.map(({ value }) => value)),
		}
	})
}
