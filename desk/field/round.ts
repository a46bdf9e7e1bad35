import type { PublishedSurvey, PublishedWithFeedback, Round } from '../../core/api/surveys.ts'
import { fill, foldDigits, tidy } from '../../core/language/text.ts'
import { isOpenOn, STAFF_METHODS, type StaffMethod } from '../../core/survey/answers.ts'
import { isDay, riyadhDay } from '../../core/time/clock.ts'
import type { KeptRound } from './store.ts'
import { fieldWords } from './words.ts'

/* What is written down of a round before anybody is asked: which survey, how, where, and of how many. */

export const NAMES = [
	'association',
	'survey',
	'campaign',
	'service',
	'channel',
	'method',
	'place',
	'sample',
	'on',
] as const
export type Name = (typeof NAMES)[number]
export type RoundValues = Record<Name, string>

const LONGEST_PLACE = 200
const LARGEST_SAMPLE = 100_000

/** What the form begins with: today, or the round that is corrected. */
export const valuesOf = (given?: KeptRound): RoundValues => ({
	...(Object.fromEntries(NAMES.map(name => [name, ''])) as RoundValues),
	on: riyadhDay(new Date().toISOString()),
	...(given && {
		association: given.association,
		...Object.fromEntries(Object.entries(given.round).map(([name, value]) => [name, String(value)])),
	}),
})

/** What there is to choose from, and what of it is chosen. */
export interface Offer {
	place: PublishedWithFeedback | undefined
	surveys: PublishedSurvey[]
	survey: PublishedSurvey | undefined
	/** Those of the survey that are open on the day. */
	campaigns: PublishedWithFeedback['feedback']['campaigns']
}

export function offerOf(places: PublishedWithFeedback[], values: RoundValues, given?: KeptRound): Offer {
	const place = places.find(({ slug }) => slug === values.association) ?? places[0]
	const surveys = place?.feedback.surveys ?? []
	const survey = surveys.find(({ id, version }) => (given ? version === given.version : id === values.survey))
	const campaigns = (place?.feedback.campaigns ?? []).filter(
		entry => entry.survey === survey?.id && isOpenOn(entry, values.on),
	)
	return { place, surveys, survey, campaigns }
}

/** What is wrong, by name; a round that is corrected keeps its survey. */
export function faultsOf(
	values: RoundValues,
	campaigns: Offer['campaigns'],
	corrects: boolean,
): Partial<RoundValues> {
	const { setup: words } = fieldWords()
	const found: Partial<RoundValues> = {}
	const sample = foldDigits(values.sample.trim())
	const campaign = campaigns.find(({ slug }) => slug === values.campaign)
	if (!corrects && !values.survey) found.survey = words.chooseSurvey
	if (!STAFF_METHODS.includes(values.method as StaffMethod)) found.method = words.chooseMethod
	if (tidy(values.place).length > LONGEST_PLACE) found.place = fill(words.longPlace, { max: LONGEST_PLACE })
	if (sample && !(/^\d{1,6}$/.test(sample) && Number(sample) <= LARGEST_SAMPLE))
		found.sample = words.wrongSample
	if (!isDay(values.on)) found.on = words.wrongDay
	else if (campaign && !isOpenOn(campaign, values.on)) found.on = words.outsideCampaign
	return found
}

/** The round as the server takes it. */
export const roundOf = (key: string, values: RoundValues, campaigns: Offer['campaigns']): Round => ({
	key,
	method: values.method as StaffMethod,
	on: values.on,
	// One that is not among the choices any more was not chosen.
	...(campaigns.some(({ slug }) => slug === values.campaign) && { campaign: values.campaign }),
	...(values.service && { service: values.service }),
	...(values.channel && { channel: values.channel as NonNullable<Round['channel']> }),
	...(tidy(values.place) && { place: tidy(values.place) }),
	...(values.sample.trim() && { sample: Number(foldDigits(values.sample.trim())) }),
})
