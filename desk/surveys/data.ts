import type {
	CampaignsRecord,
	ImprovementsRecord,
	SurveyAnswersRecord,
	SurveySettingsRecord,
	SurveysRecord,
	SurveyVersionsRecord,
} from '../../core/api/collections.ts'
import type { PublishedWithFeedback, SurveyResults } from '../../core/api/surveys.ts'
import { upgraded } from '../../core/policy/upgrade/upgrade.ts'
import { ask } from '../api.ts'
import { pb } from '../frame/session.ts'
import { isReadable } from '../policies/data.ts'
import { headers, listPublished } from './published.ts'
import { surveyPageWords } from './words.ts'

/* What the pages of surveys ask of the server; core/api/contract.ts documents it. */

/** An association as the server publishes it, with the id of its record. */
export type Place = PublishedWithFeedback & { id: string }

/** The associations with their services and channels, what they ask now, and the ids of their records. */
export async function listPlaces(): Promise<Place[]> {
	const [forms, records] = await Promise.all([
		listPublished(),
		pb
			.collection('associations')
			.getFullList<{ id: string; slug: string }>({ fields: 'id,slug', requestKey: 'sila-places' }),
	])
	return forms.flatMap(form => {
		const record = records.find(({ slug }) => slug === form.slug)
		return record ? [{ ...form, id: record.id }] : []
	})
}

/** All surveys, those out of use too, since their answers stay. */
export const listSurveys = (): Promise<SurveysRecord[]> =>
	pb.collection('surveys').getFullList<SurveysRecord>({ sort: 'created', requestKey: 'sila-surveys' })

/** All campaigns, the latest first. */
export const listCampaigns = (): Promise<CampaignsRecord[]> =>
	pb
		.collection('campaigns')
		.getFullList<CampaignsRecord>({ sort: '-opens_on,-created', requestKey: 'sila-campaigns' })

/** What narrows results, as the address of the page has it; what is empty narrows nothing. */
export interface ResultsQuery {
	association: string
	survey: string
	campaign: string
	service: string
	channel: string
	method: string
	from: string
	to: string
}
export const FILTERS = [
	'association',
	'survey',
	'campaign',
	'service',
	'channel',
	'method',
	'from',
	'to',
] as const satisfies (keyof ResultsQuery)[]

/** The parts of a query that say something. */
export const asked = (query: ResultsQuery): Partial<ResultsQuery> =>
	Object.fromEntries(FILTERS.flatMap(name => (query[name] ? [[name, query[name]]] : [])))

export const loadResults = (query: ResultsQuery): Promise<SurveyResults> =>
	ask('staff/surveys/results', 'sila-results', {
		query: { ...asked(query), association: query.association },
		headers: headers(),
	})

/** A service by its ids: a slug is unique within an association. */
export interface ServiceId {
	id: string
	slug: string
	association: string
}

export const listServices = (): Promise<ServiceId[]> =>
	pb.collection('services').getFullList({ fields: 'id,slug,association', requestKey: 'sila-services' })

export async function loadSurvey(id: string): Promise<SurveysRecord> {
	const survey = await pb.collection('surveys').getOne<SurveysRecord>(id, { requestKey: 'sila-survey' })
	if (isReadable(survey)) return survey
	throw { status: 422, message: surveyPageWords().unreadable }
}

export const loadCampaign = (id: string): Promise<CampaignsRecord> =>
	pb.collection('campaigns').getOne<CampaignsRecord>(id, { requestKey: 'sila-campaign' })

/** How many answers are fetched at once. */
const BATCH = 500

/** Every answer that a query finds, by month and in no order within it, with the versions of the questions they answer. */
export async function listAnswers(
	query: ResultsQuery,
	ids: Record<'association' | 'campaign' | 'service', string>,
): Promise<{ answers: SurveyAnswersRecord[]; versions: SurveyVersionsRecord[] }> {
	const { survey, channel, method, from, to } = query
	const values = { ...ids, survey, channel, method, from, to }
	const equal = ['association', 'campaign', 'service', 'survey', 'channel', 'method'] as const
	const filters = [
		...equal.filter(name => values[name]).map(name => `${name} = {:${name}}`),
		...(from ? ['month >= {:from}'] : []),
		...(to ? ['month <= {:to}'] : []),
	]
	const answers = await pb.collection('survey_answers').getFullList<SurveyAnswersRecord>({
		batch: BATCH,
		filter: pb.filter(filters.join(' && '), values),
		sort: '-month,id',
		requestKey: null,
	})
	const used = new Set(answers.map(({ version }) => version))
	const all = await pb.collection('survey_versions').getFullList<SurveyVersionsRecord>({
		filter: pb.filter('survey.association = {:association}', ids),
		sort: '-created',
		requestKey: null,
	})
	const versions = all.filter(({ id }) => used.has(id))
	return {
		answers,
		versions: versions.map(entry => ({ ...entry, content: upgraded('survey', entry.content) })),
	}
}

/** What is to be improved and what was, the newest first. */
export const listImprovements = (): Promise<ImprovementsRecord[]> =>
	pb
		.collection('improvements')
		.getFullList<ImprovementsRecord>({ sort: '-created', requestKey: 'sila-improvements' })

export const listPublishing = (): Promise<SurveySettingsRecord[]> =>
	pb.collection('survey_settings').getFullList<SurveySettingsRecord>({ requestKey: 'sila-survey-settings' })
