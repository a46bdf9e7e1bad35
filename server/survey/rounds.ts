import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import type { AnswerAcknowledgement, RoundReceipt, RoundSubmission } from '../../core/api/surveys.ts'
import { type Lang, tidy } from '../../core/language/text.ts'
import type { Channel } from '../../core/policy/association.ts'
import {
	checkSurvey,
	isOpenOn,
	normalizeAnswers,
	readAnswers,
	STAFF_METHODS,
	type StaffMethod,
	type SurveyProblem,
} from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { isDay, riyadhDay } from '../../core/time/clock.ts'
import { type Query, readQuery, textOf } from '../applicant/access.ts'
import { findOne, newRecord } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import { associationOf } from '../content/content.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { unknownAnswerFields } from './answers.ts'
import { said, surveyRefusal } from './reply.ts'
import { answerId, answersBy, type StoredAnswers, sameAnswers, storeAnswers } from './store.ts'
import { askedIn } from './surveys.ts'

/* What staff gathered from people, in the field, at a visit, in an interview or on paper; core/api/contract.ts documents it. */

const LONGEST = 8 * 1024 * 1024
const MOST = 50
/** Its key stored other answers: whoever gathered them says whether these are of somebody else. */
const ANOTHER: SurveyProblem[] = [{ field: 'key', code: 'another' }]
const LONGEST_PLACE = 200
const LARGEST_SAMPLE = 100_000
const ROUND_FIELDS = ['key', 'method', 'campaign', 'service', 'channel', 'place', 'sample', 'on']
const ANSWER_FIELDS = ['key', 'lang', 'answers', 'comment']

/** A round as its record has it, with ids of records. */
interface ReadRound {
	id: string
	association: string
	survey: string
	campaign: string
	service: string
	channel: Channel['kind'] | ''
	method: StaffMethod
	place: string
	sample: number
	on: string
}

/** POST /api/sila/staff/surveys/answers */
export function staffAnswers(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<RoundSubmission>(e, LONGEST)
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], lang)
	const association = findOne(e.app, 'associations', { slug: textOf(query.association) })
	if (!association || !theirs(e, 'staff/surveys/answers')(association.id))
		return surveyRefusal(404, [{ field: 'association', code: 'unknown_survey' }], lang)
	// A phone may have been off for long, and the questions it asked were asked.
	const params = { version: textOf(query.version), association: association.id }
	const filter = 'id = {:version} && survey.association = {:association}'
	const version = findOne(e.app, 'survey_versions', filter, params)
	if (!version) return surveyRefusal(409, [{ field: 'version', code: 'form_changed' }], lang)

	const given = objectOf(query.round)
	const { round, problems } = readRound(e.app, association, version.getString('survey'), given)
	const list = Array.isArray(query.answers) ? query.answers : []
	if (list.length < 1 || list.length > MOST) {
		problems.push({ field: 'answers', code: 'batch', values: { max: MOST } })
	}
	problems.push(...unknownAnswerFields(query, ['association', 'version', 'round', 'answers']))
	if (problems.length > 0) return surveyRefusal(400, problems, lang)
	const { questions } = askedIn(version)
	return { status: 200, body: store(e, round, version.id, questions, list.map(objectOf), lang) }
}

const objectOf = (value: unknown): Query =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Query) : {}

const OWN_SLUG = 'association = {:association} && slug = {:slug}'

function readRound(app: core.App, association: Stored<'associations'>, survey: string, given: Query) {
	const problems: SurveyProblem[] = unknownAnswerFields(given, ROUND_FIELDS).map(problem => ({
		...problem,
		field: `round.${problem.field}`,
	}))
	const wrong = (field: string, code: SurveyProblem['code'], values?: SurveyProblem['values']) =>
		problems.push({ field: `round.${field}`, code, ...(values && { values }) })
	const slugged = <C extends 'campaigns' | 'services'>(collection: C, slug: string) =>
		slug ? findOne(app, collection, OWN_SLUG, { association: association.id, slug }) : null
	const campaign = slugged('campaigns', textOf(given.campaign))
	const service = slugged('services', textOf(given.service))
	const key = textOf(given.key)
	const channel = textOf(given.channel) as Channel['kind'] | ''
	const sample = given.sample ?? 0
	const round: ReadRound = {
		id: $security.sha256(`survey-round:${key}`).slice(0, 15),
		association: association.id,
		survey,
		campaign: campaign?.id ?? '',
		service: service?.id || (campaign?.getString('service') ?? ''),
		channel: channel || (campaign?.getString('channel') ?? ''),
		method: textOf(given.method) as StaffMethod,
		place: tidy(textOf(given.place)),
		sample: Number(sample),
		on: textOf(given.on),
	}
	const { method, on, place } = round
	const known = findOne(app, 'survey_rounds', { id: round.id })
	const other =
		known && (known.getString('survey') !== survey || known.getString('association') !== association.id)
	if (!IDEMPOTENCY_KEY.test(key) || other) wrong('key', 'bad_key')
	if (!STAFF_METHODS.includes(method)) wrong('method', 'method')
	if (textOf(given.campaign) && campaign?.getString('survey') !== survey) wrong('campaign', 'unknown_survey')
	if (textOf(given.service) && !service) wrong('service', 'choose')
	if (channel && !channelsOf(association).includes(channel)) wrong('channel', 'channel')
	if (place.length > LONGEST_PLACE) wrong('place', 'too_long', { max: LONGEST_PLACE })
	if (!Number.isInteger(sample) || round.sample < 0 || round.sample > LARGEST_SAMPLE) {
		wrong('sample', 'sample', { min: 0, max: LARGEST_SAMPLE })
	}
	if (!isDay(on) || on > riyadhDay(new Date().toISOString())) wrong('on', 'day')
	else if (campaign) {
		const days = { opensOn: campaign.getString('opens_on'), closesOn: campaign.getString('closes_on') }
		if (!isOpenOn(days, on)) wrong('campaign', on < days.opensOn ? 'not_open' : 'closed_campaign')
	}
	return { round, problems }
}

const channelsOf = (association: Stored<'associations'>) =>
	associationOf(association).channels.map(({ kind }) => kind)

/** Stores those that can be accepted, all in one transaction, and says of each what became of it. */
function store(
	e: core.RequestEvent,
	round: ReadRound,
	version: string,
	questions: SurveyQuestion[],
	list: Query[],
	lang: Lang,
): RoundReceipt {
	const read = list.map(given => readOne(given, questions, lang))
	let answers: AnswerAcknowledgement[] = []
	let stored = false as boolean
	e.app.runInTransaction(tx => {
		let known = findOne(tx, 'survey_rounds', { id: round.id })
		answers = read.map(({ key, refused, kept }) => {
			if (refused) return { key, state: 'refused', ...refused }
			const earlier = answersBy(tx, key)
			if (earlier) {
				const same = earlier.getString('round') === round.id && sameAnswers(earlier, kept)
				return same ? { key, state: 'known' } : { key, state: 'refused', ...said(ANOTHER, lang, questions) }
			}
			known ??= keepRound(tx, round, e.auth?.email() ?? '')
			storeAnswers(tx, { ...kept, ...placed(known), id: answerId(key), version, once: '' })
			return { key, state: 'stored' }
		})
		stored = known !== null
	})
	return { ...(stored && { round: round.id }), answers }
}

function readOne(given: Query, questions: SurveyQuestion[], lang: Lang) {
	const key = textOf(given.key)
	const answers = readAnswers(questions, given.answers)
	const comment = tidy(textOf(given.comment))
	const problems: SurveyProblem[] = [
		...(IDEMPOTENCY_KEY.test(key) ? [] : [{ field: 'key', code: 'bad_key' as const }]),
		...unknownAnswerFields(given, ANSWER_FIELDS),
		...checkSurvey(questions, answers, comment),
	]
	const spoken: Lang = given.lang === 'en' ? 'en' : 'ar'
	return {
		key,
		refused: problems.length > 0 ? said(problems, lang, questions) : null,
		kept: { lang: spoken, answers: normalizeAnswers(questions, answers), comment },
	}
}

function keepRound(app: core.App, round: ReadRound, by: string): Stored<'survey_rounds'> {
	const record = newRecord(app, 'survey_rounds', { ...round, by })
	app.save(record)
	return record
}

/** What the answers of a round have from it, as it was stored first. */
function placed(
	record: Stored<'survey_rounds'>,
): Pick<
	StoredAnswers,
	'association' | 'survey' | 'service' | 'campaign' | 'round' | 'method' | 'channel' | 'month'
> {
	return {
		association: record.getString('association'),
		survey: record.getString('survey'),
		service: record.getString('service'),
		campaign: record.getString('campaign'),
		round: record.id,
		method: record.getString('method'),
		channel: record.getString('channel'),
		month: record.getString('on').slice(0, 7),
	}
}
