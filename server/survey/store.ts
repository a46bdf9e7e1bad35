import type { Lang } from '../../core/language/text.ts'
import type { Channel } from '../../core/policy/association.ts'
import type { Method, SurveyAnswers } from '../../core/survey/answers.ts'
import { canonical, findOne, json, newRecord, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
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
	channel: Channel['kind'] | ''
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

export const answersBy = (app: core.App, key: string): Stored<'survey_answers'> | null =>
	findOne(app, 'survey_answers', { id: answerId(key) })

/** Whether a sending that comes again says what is stored. */
export function sameAnswers(
	record: Stored<'survey_answers'>,
	{ answers, comment }: Pick<StoredAnswers, 'answers' | 'comment'>,
): boolean {
	return canonical(json(record, 'answers')) === canonical(answers) && record.getString('comment') === comment
}

/** Stores answers. `app` is the transaction of all that goes with them. */
export function storeAnswers(app: core.App, values: StoredAnswers): void {
	const record = newRecord(app, 'survey_answers', {
		...values,
		answers: toJson(values.answers),
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
export function forgetWords(app: core.App, record: Stored<'survey_answers'>): void {
	const version = findOne(app, 'survey_versions', 'id = {:id}', { id: record.getString('version') })
	const questions = version ? askedIn(version).questions : []
	const counted = questions.filter(({ type }) => type !== 'text').map(({ id }) => id)
	const answers = Object.entries(json(record, 'answers'))
	const kept = answers.filter(([id]) => counted.includes(id))
	record.set('answers', toJson(Object.fromEntries(kept)))
	record.set('comment', '')
	record.set('once', $security.randomString(64))
	app.save(record)
}
