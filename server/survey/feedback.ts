import type { StoredFault } from '../../core/api/policies.ts'
import type {
	PublishedCampaign,
	PublishedFeedback,
	PublishedImprovement,
	PublishedResults,
} from '../../core/api/surveys.ts'
import { addDays, isDay } from '../../core/time/clock.ts'
import { findAll, findOne, json, slugById } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { isReadable } from '../content/readable.ts'
import { publishedSurveys } from './surveys.ts'

/** What an association asks, has published and has improved, for the portal's build on a day in Riyadh. */
export function feedbackOf(
	app: core.App,
	association: Stored<'associations'>,
	day: string,
): PublishedFeedback {
	return {
		surveys: publishedSurveys(app, association),
		campaigns: campaigns(app, association, day),
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
function campaigns(app: core.App, association: Stored<'associations'>, day: string): PublishedCampaign[] {
	const since = addDays(day, -DAYS_AFTER)
	const filter = "survey.active = true && id != ''"
	return list(app, 'campaigns', filter, '-opens_on,-created', association)
		.filter(record => campaignFaults(app, record).length === 0)
		.filter(record => !record.getString('closes_on') || record.getString('closes_on') >= since)
		.map(record => {
			const service = slugById(app, 'services', record.getString('service'))
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

/** What keeps a campaign from being shown: its own days and words, and its survey. Empty when nothing does. */
export function campaignFaults(app: core.App, record: Stored<'campaigns'>): StoredFault[] {
	const [opens, closes] = [record.getString('opens_on'), record.getString('closes_on')]
	const survey = findOne(app, 'surveys', { id: record.getString('survey') })
	const target: string = record.getString('target')
	const faults: [path: string, wrong: boolean, text: string][] = [
		['title', !record.getString('title_ar') || !record.getString('title_en'), 'فارغ · empty'],
		['slug', !/^[a-z0-9][a-z0-9-]{1,39}$/.test(record.getString('slug')), 'ليس عنوانًا · no address'],
		['opens_on', !isDay(opens), 'ليس يومًا · no day'],
		['closes_on', closes !== '' && !isDay(closes), 'ليس يومًا · no day'],
		['target', !['all', 'service', 'channel'].includes(target), 'غير معروف · unknown'],
		['survey', !survey || !isReadable(survey), 'لا تُقرأ · cannot be read'],
	]
	return faults.filter(([, wrong]) => wrong).map(([path, , text]) => ({ path, text }))
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
		const service = slugById(app, 'services', record.getString('service'))
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
