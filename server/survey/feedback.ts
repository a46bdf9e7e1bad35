import type {
	PublishedCampaign,
	PublishedFeedback,
	PublishedImprovement,
	PublishedResults,
} from '../../core/api/surveys.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { findOne, json } from '../base/records.ts'
import { publishedSurveys, slugOf } from './surveys.ts'

/** What an association asks, has published and has improved, for the portal's build. */
export function feedbackOf(app: core.App, association: core.Record): PublishedFeedback {
	return {
		surveys: publishedSurveys(app, association),
		campaigns: campaigns(app, association),
		results: results(app, association),
		improvements: improvements(app, association),
	}
}

const list = (app: core.App, collection: string, filter: string, order: string, association: core.Record) =>
	app.findRecordsByFilter(collection, `association = {:id} && ${filter}`, order, 0, 0, {
		id: association.id,
	}) as core.Record[]

/** How long the address of a campaign still says that it ended: its QR code hangs on paper. */
const DAYS_AFTER = 365

/** Those that are open, will be, or ended within a year. */
function campaigns(app: core.App, association: core.Record): PublishedCampaign[] {
	const since = addDays(riyadhDay(new Date().toISOString()), -DAYS_AFTER)
	const filter = "survey.active = true && id != ''"
	return list(app, 'campaigns', filter, '-opens_on,-created', association)
		.filter(record => !record.getString('closes_on') || record.getString('closes_on') >= since)
		.map(record => {
			const service = slugOf(app, 'services', record.getString('service'))
			const channel = record.getString('channel')
			const closesOn = record.getString('closes_on')
			return {
				slug: record.getString('slug'),
				survey: record.getString('survey'),
				title: { ar: record.getString('title_ar'), en: record.getString('title_en') },
				target: record.getString('target') as PublishedCampaign['target'],
				...(service && { service }),
				...(channel && { channel: channel as NonNullable<PublishedCampaign['channel']> }),
				opensOn: record.getString('opens_on'),
				...(closesOn && { closesOn }),
			}
		})
}

/** What was worked out, where the association publishes it. */
function results(app: core.App, association: core.Record): PublishedResults[] {
	const switched = 'association = {:id} && publish = true'
	if (!findOne(app, 'survey_settings', switched, { id: association.id })) return []
	return list(app, 'survey_publications', "id != ''", '-on,-@rowid', association).map(record => ({
		...json<Omit<PublishedResults, 'id' | 'on'>>(record, 'content'),
		id: record.id,
		on: record.getString('on'),
	}))
}

function improvements(app: core.App, association: core.Record): PublishedImprovement[] {
	const filter = "published = true && done_on != ''"
	return list(app, 'improvements', filter, '-done_on,@rowid', association).map(record => {
		const service = slugOf(app, 'services', record.getString('service'))
		const text = (name: string) => ({
			ar: record.getString(`${name}_ar`),
			en: record.getString(`${name}_en`),
		})
		return {
			id: record.id,
			...(service && { service }),
			finding: text('finding'),
			action: text('action'),
			on: record.getString('done_on'),
		}
	})
}
