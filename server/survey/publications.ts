import type { PublishedQuestion, PublishedResults } from '../../core/api/surveys.ts'
import { boundOf, isMixed, publishedCells, SMALLEST } from '../../core/survey/disclosure.ts'
import { type CountedType, figures, isCounted } from '../../core/survey/figures.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { byId, findAll, findOne, newRecord, slugById, toJson } from '../base/records.ts'
import type { Texts } from '../base/stored.ts'
import { contentChanged } from '../content/version.ts'
import { responseOf } from './response.ts'
import { type Asked, questionsOf, type Row, rowsWhere, valuesOf } from './rows.ts'
import { newRecordId } from './surveys.ts'

/*
 * Results that an association publishes. Each covers the answers that none before it covered, and then never changes:
 * two states of one figure that grows would differ by the answers in between, and a few of those can be worked out.
 */

/** Days between two publications of one survey. */
const PAUSE = 28

/** The job of each night. `moment` is UTC, ISO 8601. */
export function publishDue(app: core.App, moment: string): void {
	const today = riyadhDay(moment)
	for (const setting of findAll(app, 'survey_settings', 'publish = true')) {
		const association = setting.getString('association')
		for (const occasion of occasions(app, association)) {
			try {
				app.runInTransaction(tx => publish(tx, association, occasion, today))
			} catch (error) {
				// One that cannot be worked out does not hold up the others.
				app
					.logger()
					.error('Sila failed to publish results', 'survey', occasion.survey, 'error', String(error))
			}
		}
	}
}

/** Hook of an association's settings: what it now publishes appears at once. */
export const publishNow = (e: core.RecordEvent): void => publishDue(e.app, new Date().toISOString())

/** At night: the portal is built anew where a campaign opens or has closed, since its pages say so. */
export function campaignsTurned(app: core.App, moment: string): void {
	const today = riyadhDay(moment)
	const filter = 'opens_on = {:today} || closes_on = {:yesterday}'
	const params = { today, yesterday: addDays(today, -1) }
	if (findOne(app, 'campaigns', filter, params)) contentChanged(app)
}

/** What is published by itself: a survey outside of campaigns, and each campaign. */
interface Occasion {
	survey: string
	campaign: string
}

function occasions(app: core.App, association: string): Occasion[] {
	const found = arrayOf(new DynamicModel({ survey: '', campaign: '' })) as unknown as Occasion[]
	app
		.db()
		.newQuery(
			`SELECT DISTINCT survey, campaign FROM survey_answers
			WHERE association = {:association} AND publication = '' ORDER BY survey, campaign`,
		)
		.bind({ association })
		.all(found)
	return found.map(({ survey, campaign }) => ({ survey, campaign }))
}

const OCCASION = 'survey = {:survey} AND campaign = {:campaign}'

function publish(app: core.App, association: string, occasion: Occasion, today: string): void {
	const params = { survey: occasion.survey, campaign: occasion.campaign }
	const last = findAll(app, 'survey_publications', params, {}, '-on,-@rowid', 1)[0]
	const before = last?.getString('on') ?? ''
	if (before && addDays(before, PAUSE) > today) return
	const rows = rowsWhere(app, `${OCCASION} AND publication = ''`, params)
	if (rows.length < SMALLEST) return
	const id = newRecordId()
	const content = contentOf(app, association, occasion, rows, before)
	app.save(
		newRecord(app, 'survey_publications', {
			id,
			association,
			...params,
			on: today,
			content: toJson(content),
		}),
	)
	app
		.db()
		.newQuery(`UPDATE survey_answers SET publication = {:id} WHERE ${OCCASION} AND publication = ''`)
		.bind({ ...params, id })
		.execute()
}

function contentOf(
	app: core.App,
	association: string,
	{ survey, campaign }: Occasion,
	rows: Row[],
	before: string,
): Omit<PublishedResults, 'id' | 'on'> {
	const asks = byId(app, 'surveys', survey)
	const titled: Texts<'title_ar' | 'title_en'> = campaign ? byId(app, 'campaigns', campaign) : asks
	const asked = questionsOf(app, rows)
	const slug = slugById(app, 'campaigns', campaign)
	const scope = { association, survey, campaign, service: '', channel: '', method: '', to: '' }
	const response = responseOf(app, { ...scope, from: before && addDays(before, 1) })
	return {
		title: { ar: titled.getString('title_ar'), en: titled.getString('title_en') },
		kind: asks.getString('kind'),
		...(slug && { campaign: slug }),
		answers: rows.length,
		...(response && response.answered <= response.invited && { response }),
		questions: asked.flatMap(publishedQuestion),
		services: services(app, asked),
	}
}

function publishedQuestion({ question, rows }: Asked): PublishedQuestion[] {
	const { id, type, text } = question
	const values = valuesOf(id, rows)
	if (!isCounted(type) || values.length < SMALLEST) return []
	const full = isMixed(type, values)
	return [
		{
			id,
			type,
			text,
			n: values.length,
			figures: full ? figures(type, values) : null,
			bound: full ? null : boundOf(type, values),
		},
	]
}

/** The first question by service, in its newest wording: another wording beside it could be subtracted. */
function services(app: core.App, asked: Asked[]): PublishedResults['services'] {
	const whole = asked.find(({ overall }) => overall)
	if (!whole || !isMixed('rating', valuesOf(whole.question.id, whole.rows))) return []
	const { id } = whole.question
	const ids = [...new Set(whole.rows.map(({ service }) => service))]
	const cells = ids.map(service => ({
		key: service,
		values: valuesOf(
			id,
			whole.rows.filter(row => row.service === service),
		),
	}))
	const type: CountedType = 'rating'
	return publishedCells(type, cells).flatMap(({ key, values }) => {
		const service = slugById(app, 'services', key)
		const its = figures(type, values)
		return service && its ? [{ service, figures: its }] : []
	})
}
