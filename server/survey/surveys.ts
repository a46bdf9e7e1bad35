import type { PublishedSurvey } from '../../core/api/surveys.ts'
import type { Text } from '../../core/language/text.ts'
import { upgraded } from '../../core/policy/upgrade/upgrade.ts'
import type { SurveyDefinition, SurveyQuestion } from '../../core/survey/definition.ts'
import {
	canonical,
	findAll,
	findOne,
	inTransaction,
	json,
	newRecord,
	slugById,
	toJson,
} from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { isReadable } from '../content/readable.ts'

/*
 * Surveys and the versions of their questions. A version is the hash of what a person is asked, so it changes with that
 * and with nothing else, and old answers stay with the questions they answer.
 */

/** For how long questions that were replaced are still accepted: somebody may be answering them. */
const GRACE_DAYS = 7

/** What a version keeps. */
export interface AskedSurvey {
	/** Version of the schema; of version 1 where it is absent. */
	schema: SurveyDefinition['schema']
	title: Text
	intro: Text
	questions: SurveyQuestion[]
}

const titleOf = (record: Stored<'surveys'>): Text => ({
	ar: record.getString('title_ar'),
	en: record.getString('title_en'),
})

function askedOf(record: Stored<'surveys'>): AskedSurvey {
	const { schema, intro, questions } = json(record, 'definition')
	return { schema, title: titleOf(record), intro, questions }
}

/** What was asked at a version, kept as it was written, in the present shape. */
export const askedIn = (version: Stored<'survey_versions'>): AskedSurvey =>
	upgraded('survey', json(version, 'content')) as AskedSurvey

/** Hook of a survey's save: gives it the version of its questions and keeps what that is. */
export function saveSurvey(e: Saving<'surveys'>): void {
	inTransaction(e, () => {
		const record = e.record
		if (!record.id) record.set('id', newRecordId())
		if (!isReadable(record)) return e.next()
		const asked = askedOf(record)
		// The version of the schema is none of what a person is asked.
		const { schema: _, ...said } = asked
		record.set('version', $security.sha256(canonical({ survey: record.id, ...said })).slice(0, 15))
		e.next()
		keep(e.app, record, asked)
	})
}

/** An id as PocketBase makes them, for records that others point to before they are stored. */
export const newRecordId = (): string =>
	$security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789')

/** Makes `asked` the one current version of a survey; one that comes back is no longer replaced. */
function keep(app: core.App, survey: Stored<'surveys'>, asked: AskedSurvey): void {
	const id = survey.getString('version')
	const params = { survey: survey.id, id }
	const others = "survey = {:survey} && id != {:id} && replaced = ''"
	for (const other of findAll(app, 'survey_versions', others, params)) {
		other.set('replaced', new DateTime())
		app.save(other)
	}
	const known = findOne(app, 'survey_versions', { id })
	if (known && !known.getString('replaced')) return
	const version = known ?? newRecord(app, 'survey_versions', {})
	if (!known) {
		version.set('id', id)
		version.set('survey', survey.id)
		version.set('content', toJson(asked))
	}
	version.set('replaced', '')
	app.save(version)
}

/** The questions of a survey's version; of one that was replaced more than a few days ago only where `any` is. */
export function acceptedVersion(
	app: core.App,
	survey: string,
	version: string,
	any = false,
): AskedSurvey | null {
	const params = { version, survey }
	const record = findOne(app, 'survey_versions', 'id = {:version} && survey = {:survey}', params)
	if (!record) return null
	const replaced = record.getDateTime('replaced')
	const late = !replaced.isZero() && replaced.addDate(0, 0, GRACE_DAYS).before(new DateTime())
	return late && !any ? null : askedIn(record)
}

/**
 * The survey that a delivered case of a service is asked: the service's own, else the association's; null where none is
 * in use, or it cannot be read.
 */
export function surveyFor(app: core.App, association: string, service: string): Stored<'surveys'> | null {
	const filter =
		"association = {:association} && kind = 'after-service' && active = true && service = {:service}"
	const found =
		findOne(app, 'surveys', filter, { association, service }) ??
		findOne(app, 'surveys', filter, { association, service: '' })
	return found && isReadable(found) ? found : null
}

/** The surveys of an association that are in use and can be read, as they are published. */
export function publishedSurveys(app: core.App, association: Stored<'associations'>): PublishedSurvey[] {
	const filter = 'association = {:association} && active = true'
	const params = { association: association.id }
	return findAll(app, 'surveys', filter, params, 'created,@rowid')
		.filter(isReadable)
		.map(record => ({
			id: record.id,
			kind: record.getString('kind'),
			service: slugById(app, 'services', record.getString('service')) || null,
			version: record.getString('version'),
			...askedOf(record),
		}))
}
