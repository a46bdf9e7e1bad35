import type { Lang } from '../../core/language/text.ts'
import type { Method, SurveyAnswers } from '../../core/survey/answers.ts'
import { canonical, findOne, json } from '../base/records.ts'
import { askedIn } from './surveys.ts'

/* Storing one person's answers, whoever sends them. */

export interface StoredAnswers {
	/** Made by answerId. */
	id: string
	/** Ids of records; empty where there is none. */
	association: string
	survey: string
	version: string
	service: string
	campaign: string
	round: string
	method: Method
	/** Kind of a channel; empty where it is not known. */
	channel: string
	lang: Lang
	/** Checked and normalized. */
	answers: SurveyAnswers
	comment: string
	/** YYYY-MM. */
	month: string
	/** Keeps a case from answering twice; empty where there is no case. */
	once: string
}

/** The id that a sending's key gives its answers: the same sending again is the same record. */
export const answerId = (key: string): string => $security.sha256(`survey:${key}`).slice(0, 15)

export const answersBy = (app: core.App, key: string): core.Record | null =>
	findOne(app, 'survey_answers', 'id = {:id}', { id: answerId(key) })

/** Whether a sending that comes again says what is stored. */
export function sameAnswers(record: core.Record, answers: SurveyAnswers, comment: string): boolean {
	return canonical(json(record, 'answers')) === canonical(answers) && record.getString('comment') === comment
}

/** Stores answers. `app` is the transaction of all that goes with them. */
export function storeAnswers(app: core.App, values: StoredAnswers): void {
	const record = new Record(app.findCollectionByNameOrId('survey_answers'), {
		...values,
		answers: JSON.stringify(values.answers),
	})
	app.save(record)
	// SQLite numbers rows as they come: beside the audit trail, that order would tell whose answer is whose.
	app
		.db()
		.newQuery('UPDATE survey_answers SET rowid = abs(random() % 4503599627370496) + 1 WHERE id = {:id}')
		.bind({ id: record.id })
		.execute()
}

/** Leaves of answers only what is counted, and nothing that leads back to their case. */
export function forgetWords(app: core.App, record: core.Record): void {
	const version = findOne(app, 'survey_versions', 'id = {:id}', { id: record.getString('version') })
	const questions = version ? askedIn(version).questions : []
	const counted = questions.filter(({ type }) => type !== 'text').map(({ id }) => id)
	const answers = Object.entries(json<SurveyAnswers>(record, 'answers'))
	const kept = answers.filter(([id]) => counted.includes(id))
	record.set('answers', JSON.stringify(Object.fromEntries(kept)))
	record.set('comment', '')
	record.set('once', $security.randomString(64))
	app.save(record)
}
