import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import type { FollowedCase } from '../../core/api/followed.ts'
import type { AnswerReceipt, AnswerSubmission, Invitation, InvitationQuery } from '../../core/api/surveys.ts'
import { type Lang, tidy } from '../../core/language/text.ts'
import {
	checkSurvey,
	isOpenOn,
	normalizeAnswers,
	parseInvitation,
	readAnswers,
	type SurveyProblem,
} from '../../core/survey/answers.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { type OwnField, openCase, type Query, readQuery, textOf, tooMany } from '../applicant/access.ts'
import { followed } from '../applicant/follow.ts'
import { actBy } from '../base/audit.ts'
import { byId, findOne, newRecord, slugById } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { applicantSteps } from '../case/process.ts'
import { countGuess, guessesTooMuch } from '../http/guesses.ts'
import { unknownFields } from '../http/multipart.ts'
import { header, preferredLang, type Reply, refusal } from '../http/reply.ts'
import { dropReminder } from '../telling/outbox.ts'
import { askedNow, invitationByToken, invitationOf, isCondition, onceOf, thisMonth } from './invitations.ts'
import { surveyRefusal } from './reply.ts'
import { answerId, answersBy, type StoredAnswers, sameAnswers, storeAnswers } from './store.ts'
import { acceptedVersion } from './surveys.ts'

/* What people answer by themselves; core/api/contract.ts documents the routes. */

/** Bytes of an answer: enough that a comment which is too long is named as what it is. */
const LONGEST = 262_144

const FIELDS: OwnField<AnswerSubmission>[] = [
	'association',
	'version',
	'answers',
	'comment',
	'campaign',
	'service',
	'token',
	'followUp',
]
const OPENING = ['reference', 'code', 'lang']

/** What is answered: a campaign or an invitation. */
interface Occasion {
	association: Stored<'associations'>
	survey: string
	/** What the answers are stored with, of what they answer. */
	about: Pick<StoredAnswers, 'service' | 'campaign' | 'channel' | 'method' | 'once'>
	/** Why nothing more is taken; what was stored before is still acknowledged. */
	shut: SurveyProblem | null
	invited: Stored<'invitations'> | null
}

/** POST /api/sila/surveys/invitation */
export function invitation(e: core.RequestEvent): Reply {
	const query = readQuery<InvitationQuery>(e)
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], preferredLang(e))
	const lang = langOf(query)
	const found = byToken(e, textOf(query.token), lang)
	if ('body' in found) return found
	const { record, invited } = found
	const body: Invitation = {
		association: slugById(e.app, 'associations', record.getString('association')),
		service: slugById(e.app, 'services', record.getString('service')),
		survey: askedNow(e.app, invited, record),
		state: invited.getString('state'),
		condition: isCondition(e.app, record),
	}
	return { status: 200, body }
}

/** POST /api/sila/surveys/answers */
export function answer(e: core.RequestEvent): Reply {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) {
		return surveyRefusal(400, [{ field: 'key', code: 'bad_key' }], preferredLang(e))
	}
	const query = readQuery<AnswerSubmission>(e, LONGEST)
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], preferredLang(e))
	const lang = langOf(query)
	const opened = occasion(e, query)
	if ('body' in opened) return opened
	const version = textOf(query.version)
	const asked = acceptedVersion(e.app, opened.survey, version)
	// The questions of what was stored before are still known, also once they are too old for a new answer.
	const questions = (asked ?? acceptedVersion(e.app, opened.survey, version, true))?.questions ?? []
	const answers = readAnswers(questions, query.answers)
	const comment = tidy(textOf(query.comment))
	const kept = normalizeAnswers(questions, answers)
	const earlier = answersBy(e.app, key)
	if (earlier) return again(e.app, query, opened, earlier, { answers: kept, comment }, lang)

	if (opened.shut) return surveyRefusal(409, [opened.shut], lang)
	if (!asked) return surveyRefusal(409, [{ field: 'version', code: 'form_changed' }], lang)
	const problems = [
		...unknownAnswerFields(query, [...FIELDS, ...OPENING]),
		// Who answers a campaign is not known, and so cannot be contacted.
		...(query.followUp === true && !opened.invited ? [NOBODY_TO_CONTACT] : []),
		...checkSurvey(asked.questions, answers, comment),
	]
	if (problems.length > 0) return surveyRefusal(400, problems, lang, asked.questions)

	const stored = store(e.app, opened, key, query.followUp === true, {
		version,
		lang,
		answers: kept,
		comment,
	})
	if (stored === 'spent') return surveyRefusal(409, [SPENT], lang)
	if (stored) return again(e.app, query, opened, stored, { answers: kept, comment }, lang)
	return acknowledged(e.app, query, opened, 201, false, lang)
}

/**
 * What is answered to a key that stored answers before. An invitation is one person's: other answers under it are their
 * correction, and the first stay. Who answers a campaign nobody knows, so whether these are somebody else's is asked.
 */
function again(
	app: core.App,
	query: Query<AnswerSubmission>,
	opened: Occasion,
	earlier: Stored<'survey_answers'>,
	given: Pick<StoredAnswers, 'answers' | 'comment'>,
	lang: Lang,
): Reply {
	const { service, campaign, once } = opened.about
	const isOf = campaign
		? earlier.getString('campaign') === campaign && !earlier.getString('round')
		: earlier.getString('once') === once
	if (!isOf) return surveyRefusal(409, [{ field: 'key', code: 'key_taken' }], lang)
	const same = sameAnswers(earlier, given) && earlier.getString('service') === service
	if (!same && campaign) return surveyRefusal(409, [{ field: 'key', code: 'another' }], lang)
	return acknowledged(app, query, opened, 200, !same, lang)
}

const langOf = (query: Query<AnswerSubmission>): Lang => (query.lang === 'en' ? 'en' : 'ar')

const NOBODY_TO_CONTACT: SurveyProblem = { field: 'followUp', code: 'unknown_field' }

const SPENT: SurveyProblem = { field: 'case', code: 'spent' }

const erased = (lang: Lang) => refusal(409, [{ field: 'status', code: 'not_now' }], lang)

/** The fields of an answer that nobody asked for, as problems. */
export const unknownAnswerFields = (given: object, known: string[]): SurveyProblem[] =>
	unknownFields(Object.keys(given).filter(name => !known.includes(name)))

/** What is answered, or why it cannot be found. */
function occasion(e: core.RequestEvent, query: Query<AnswerSubmission>): Occasion | Reply {
	const lang = langOf(query)
	const ways = (['campaign', 'token', 'reference'] as const).filter(name => textOf(query[name]) !== '')
	if (ways.length !== 1) return surveyRefusal(400, [{ field: 'campaign', code: 'one_of' }], lang)
	const slug = textOf(query.association)
	const association = findOne(e.app, 'associations', { slug })
	if (!association) return surveyRefusal(404, [{ field: 'association', code: 'unknown_survey' }], lang)
	if (ways[0] === 'campaign') return campaign(e.app, association, query, lang)
	if (ways[0] === 'token') {
		const found = byToken(e, textOf(query.token), lang)
		if ('body' in found) return found
		return invited(e.app, association, found.record, found.invited, lang)
	}
	const opened = openCase<AnswerSubmission>(e, query, FIELDS)
	if ('body' in opened) return opened
	const its = invitationOf(e.app, opened.record.id)
	return its ? invited(e.app, association, opened.record, its, lang) : erased(lang)
}

/** An erasure takes the invitation away with the rest. */
function byToken(
	e: core.RequestEvent,
	value: string,
	lang: Lang,
): { record: Stored<'cases'>; invited: Stored<'invitations'> } | Reply {
	if (guessesTooMuch(e)) return tooMany(lang)
	const token = parseInvitation(value)?.token
	const invited = token ? invitationByToken(e.app, token) : null
	if (invited) return { record: byId(e.app, 'cases', invited.getString('case')), invited }
	countGuess(e)
	return surveyRefusal(404, [{ field: 'token', code: 'link' }], lang)
}

function invited(
	app: core.App,
	association: Stored<'associations'>,
	record: Stored<'cases'>,
	invited: Stored<'invitations'>,
	lang: Lang,
): Occasion | Reply {
	if (record.getString('association') !== association.id) {
		return surveyRefusal(404, [{ field: 'association', code: 'unknown_survey' }], lang)
	}
	return {
		association,
		survey: askedNow(app, invited, record),
		about: {
			service: record.getString('service'),
			campaign: '',
			channel: record.getString('channel'),
			method: 'after-service',
			once: onceOf(app, record.id),
		},
		shut: invited.getString('state') === 'finished' ? SPENT : null,
		invited,
	}
}

function campaign(
	app: core.App,
	association: Stored<'associations'>,
	query: Query<AnswerSubmission>,
	lang: Lang,
): Occasion | Reply {
	const filter = 'association = {:association} && slug = {:slug}'
	const params = { association: association.id, slug: textOf(query.campaign) }
	const record = findOne(app, 'campaigns', filter, params)
	if (!record) return surveyRefusal(404, [{ field: 'campaign', code: 'unknown_survey' }], lang)
	const named = textOf(query.service)
	const service = named
		? findOne(app, 'services', filter, { association: association.id, slug: named })
		: null
	if (named && !service) return surveyRefusal(400, [{ field: 'service', code: 'choose' }], lang)
	return {
		association,
		survey: record.getString('survey'),
		about: {
			service: record.getString('service') || (service?.id ?? ''),
			campaign: record.id,
			channel: record.getString('channel'),
			method: 'web',
			once: '',
		},
		shut: shutCampaign(app, record),
		invited: null,
	}
}

function shutCampaign(app: core.App, record: Stored<'campaigns'>): SurveyProblem | null {
	const days = { opensOn: record.getString('opens_on'), closesOn: record.getString('closes_on') }
	const today = riyadhDay(new Date().toISOString())
	const active = byId(app, 'surveys', record.getString('survey')).getBool('active')
	if (active && isOpenOn(days, today)) return null
	return { field: 'campaign', code: today < days.opensOn ? 'not_open' : 'closed_campaign' }
}

/** Stores the answers with all that follows from them: null when they are new, else what their key stored a moment ago. */
function store(
	app: core.App,
	{ association, survey, about, invited }: Occasion,
	key: string,
	followUp: boolean,
	given: Pick<StoredAnswers, 'version' | 'lang' | 'answers' | 'comment'>,
): Stored<'survey_answers'> | null | 'spent' {
	let outcome: Stored<'survey_answers'> | null | 'spent' = null
	app.runInTransaction(tx => {
		outcome = answersBy(tx, key)
		if (outcome) return
		const { once } = about
		if (once && findOne(tx, 'survey_answers', { once })) {
			outcome = 'spent'
			return
		}
		const id = answerId(key)
		const month = thisMonth()
		storeAnswers(tx, { ...given, ...about, id, association: association.id, survey, round: '', month })
		if (invited) finish(tx, invited, followUp ? id : '')
	})
	return outcome
}

/** Spends an invitation and takes its case on; staff learn whose answer it was only where they were asked to make contact. */
function finish(app: core.App, invited: Stored<'invitations'>, answer: string): void {
	const record = byId(app, 'cases', invited.getString('case'))
	const its = byId(app, 'invitations', invited.id)
	its.set('state', 'finished')
	app.save(its)
	dropReminder(app, record)
	if (answer) {
		app.save(newRecord(app, 'survey_followups', { case: record.id, answer, state: 'open' }))
	}
	// One that staff have closed meanwhile is still heard, and stays closed.
	if (!applicantSteps(app, record).includes('evaluated')) return
	record.set('status', 'evaluated')
	actBy(record, 'applicant')
	app.save(record)
}

function acknowledged(
	app: core.App,
	query: Query<AnswerSubmission>,
	{ invited }: Occasion,
	status: number,
	changed: boolean,
	lang: Lang,
): Reply {
	const body: AnswerReceipt = { changed }
	if (invited && textOf(query.reference)) {
		const record = byId(app, 'cases', invited.getString('case'))
		// Only requests are invited.
		body.case = followed(app, record, lang) as FollowedCase
	}
	return { status, body }
}
