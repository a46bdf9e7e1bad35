import type {
	PublishedCampaign,
	PublishedFeedback,
	PublishedImprovement,
	PublishedResults,
} from '../../core/api/surveys.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { findAll, findOne, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { publishedSurveys, slugOf } from './surveys.ts'

/** What an association asks, has published and has improved, for the portal's build. */
export function feedbackOf(app: core.App, association: Stored<'associations'>): PublishedFeedback {
	return {
		surveys: publishedSurveys(app, association),
		campaigns: campaigns(app, association),
		results: results(app, association),
		improvements: improvements(app, association),
	}
}

const list = <C extends 'campaigns' | 'survey_publications' | 'improvements'>(
	app: core.App,
	collection: C,
	filter: string,
	order: string,
	association: Stored<'associations'>,
) => findAll(app, collection, `association = {:id} && ${filter}`, { id: association.id }, order)

/** How long the address of a campaign still says that it ended: its QR code hangs on paper. */
const DAYS_AFTER = 365

/** Those that are open, will be, or ended within a year. */
function campaigns(app: core.App, association: Stored<'associations'>): PublishedCampaign[] {
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
				target: record.getString('target'),
				...(service && { service }),
				...(channel && { channel }),
				opensOn: record.getString('opens_on'),
				...(closesOn && { closesOn }),
			}
		})
}

/** What was worked out, where the association publishes it. */
function results(app: core.App, association: Stored<'associations'>): PublishedResults[] {
	const switched = 'association = {:id} && publish = true'
	if (!findOne(app, 'survey_settings', switched, { id: association.id })) return []
	return list(app, 'survey_publications', "id != ''", '-on,-@rowid', association).map(record => ({
		...json(record, 'content'),
		id: record.id,
		on: record.getString('on'),
	}))
}

function improvements(app: core.App, association: Stored<'associations'>): PublishedImprovement[] {
	const filter = "published = true && done_on != ''"
	return list(app, 'improvements', filter, '-done_on,@rowid', association).map(record => {
		const service = slugOf(app, 'services', record.getString('service'))
		const text = (name: 'finding' | 'action') => ({
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
