import { quoted } from '../../core/access/sights.ts'
import { byIds } from '../base/records.ts'
import { askedIn } from './surveys.ts'

/** How many answered the first question of a survey so, in an association and a month (YYYY-MM). */
export interface Overall {
	association: string
	month: string
	value: number
	count: number
}

/**
 * What was answered to the first question of the surveys of some associations, in some months: counted where it lies, since
 * answers are many and hold all that was said.
 */
export function overallOf(
	app: core.App,
	associations: readonly string[],
	from: string,
	to: string,
): Overall[] {
	const asked = arrayOf(new DynamicModel({ id: '', survey: '' })) as { id: string; survey: string }[]
	const there = `association IN (${quoted(associations)})`
	app
		.db()
		.newQuery(
			`SELECT id, survey FROM survey_versions WHERE survey IN (SELECT id FROM surveys WHERE ${there})`,
		)
		.all(asked)
	const first = byIds(
		app,
		'survey_versions',
		asked.map(({ id }) => id),
	).flatMap(version => {
		const [question] = askedIn(version).questions
		return question ? [`WHEN '${version.id}' THEN ${quoted([`$."${question.id}"`])}`] : []
	})
	if (first.length === 0) return []
	const surveys = quoted([...new Set(asked.map(({ survey }) => survey))])
	const rows = arrayOf(new DynamicModel({ association: '', month: '', value: -0, count: 0 })) as Overall[]
	app
		.db()
		.newQuery(
			`SELECT association, month, value, COUNT(*) AS count FROM (
				SELECT association, month, json_extract(answers, CASE version ${first.join(' ')} END) AS value FROM survey_answers
				WHERE ${there} AND survey IN (${surveys}) AND month >= {:from} AND month <= {:to}
			) WHERE value IS NOT NULL GROUP BY association, month, value`,
		)
		.bind({ from, to })
		.all(rows)
	return rows.map(({ association, month, value, count }) => ({ association, month, value, count }))
}
