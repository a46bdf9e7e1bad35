import type { SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { byIds, canonical } from '../base/records.ts'
import { askedIn } from './surveys.ts'

/* Answers as figures are made of them: read in one look, and put to the questions as they were worded. */

/** One answer. Ids are of records. */
export interface Row {
	id: string
	version: string
	service: string
	channel: string
	method: string
	month: string
	comment: string
	answers: SurveyAnswers
}

/** A question as it was worded, and the rows that were asked it and answered. */
export interface Asked {
	question: SurveyQuestion
	/** Whether it was the first of its survey: the whole. */
	overall: boolean
	rows: Row[]
}

/** The answers that a condition on `survey_answers` finds, in no order. Values go into `params`. */
export function rowsWhere(app: core.App, condition: string, params: Record<string, string>): Row[] {
	const shape = {
		id: '',
		version: '',
		service: '',
		channel: '',
		method: '',
		month: '',
		comment: '',
		answers: '',
	}
	const found = arrayOf(new DynamicModel(shape)) as unknown as (typeof shape)[]
	app
		.db()
		.newQuery(
			`SELECT id, version, service, channel, method, month, comment, answers FROM survey_answers WHERE ${condition}`,
		)
		.bind(params)
		.all(found)
	return found.map(({ id, version, service, channel, method, month, comment, answers }) => ({
		id,
		version,
		service,
		channel,
		method,
		month,
		comment,
		answers: JSON.parse(answers),
	}))
}

/** The questions that rows answer, the newest wording first and in their order; the same wording in two versions is one. */
export function questionsOf(app: core.App, rows: Row[]): Asked[] {
	const versions = [...new Set(rows.map(({ version }) => version))]
	const records = byIds(app, 'survey_versions', versions).sort((a, b) =>
		a.getString('created') < b.getString('created') ? 1 : -1,
	)
	const asked = new Map<string, Asked>()
	for (const record of records) {
		const own = rows.filter(({ version }) => version === record.id)
		askedIn(record).questions.forEach((question, i) => {
			const { id, type, text } = question
			const options = type === 'choice' ? question.options : null
			const key = canonical({ id, type, text, options })
			const entry = asked.get(key) ?? { question, overall: i === 0, rows: [] }
			entry.rows.push(...own.filter(({ answers }) => answers[id] !== undefined))
			asked.set(key, entry)
		})
	}
	return [...asked.values()].filter(({ rows }) => rows.length > 0)
}

/** The answers of rows to a question. */
export const valuesOf = (id: string, rows: readonly Row[]): (number | string)[] =>
	rows.flatMap(({ answers }) => answers[id] ?? [])
