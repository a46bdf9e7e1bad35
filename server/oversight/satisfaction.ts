import {
	type BoardReport,
	type Period,
	type SatisfactionFigures,
	wholeMonths,
} from '../../core/api/report.ts'
import { SMALLEST } from '../../core/survey/disclosure.ts'
import { figures } from '../../core/survey/figures.ts'
import { overallOf } from '../survey/overall.ts'

/**
 * How satisfied people said they are, by the rules for what staff may be shown of results: an association with few answers
 * is left out, so that no difference of two reports tells what these few said.
 */
export function satisfaction(
	app: core.App,
	associations: readonly string[],
	period: Period,
	before: Period,
): BoardReport['satisfaction'] {
	if (associations.length === 0 || wholeMonths(period) === 0) return null
	const month = (day: string) => day.slice(0, 7)
	const rows = overallOf(app, associations, month(before.from), month(period.to))
	const of = ({ from, to }: Period): SatisfactionFigures | null => {
		const within = rows.filter(row => row.month >= month(from) && row.month <= month(to))
		const said = associations.map(id => within.filter(({ association }) => association === id))
		const values = said
			.filter(own => own.reduce((sum, { count }) => sum + count, 0) >= SMALLEST)
			.flat()
			.flatMap(({ value, count }) => Array<number>(count).fill(value))
		const found = figures('rating', values)
		return found && { n: found.n, satisfied: found.satisfied, mean: found.mean ?? null }
	}
	return { now: of(period), before: of(before) }
}
