import type { Lang, Text } from '../language/text.ts'
import type { Channel } from '../policy/association.ts'
import type { PublishedAssociation } from '../policy/published.ts'
import type { Method, StaffMethod, SurveyAnswers, SurveyKind } from '../survey/answers.ts'
import type { SurveyDefinition, SurveyQuestion } from '../survey/definition.ts'
import type { Estimate, Figures } from '../survey/figures.ts'
import type { ApiError } from './errors.ts'
import type { FollowedCase } from './followed.ts'

/*
 * What is sent to the HTTP API and answered about satisfaction surveys; contract.ts has the routes.
 *
 * What a survey asks is static: `/<association>/survey.json` is the PublishedFeedback that the portal was built with, in
 * both languages. Showing a survey never touches the backend, and it is apart from association.json because a request
 * form has no use for it.
 *
 * An invitation's link is `<portal>/s/#<token>` or `<portal>/en/s/#<token>`, and `#<token>-<1…5>` where the answer to the
 * first question was chosen in the e-mail (parseInvitation of core/survey/answers.ts). Opening it stores nothing, so that a mail
 * scanner answers for nobody: the page comes up with the answer chosen, and the person goes on. Without a token, as in a
 * notification that staff read at the desk, that page leads to `/track/`.
 */

/** An association as the backend publishes it for the portal's build. */
export type PublishedWithFeedback = PublishedAssociation & { feedback: PublishedFeedback }

/** What an association asks, has published and has improved. */
export interface PublishedFeedback {
	/** Those in use; of kind `after-service` at most one for all services and one for each service. */
	surveys: PublishedSurvey[]
	/** Those that are open, will be or ended within a year, the latest first. Whether one is open today is for isOpenOn of core/survey/answers.ts. */
	campaigns: PublishedCampaign[]
	/** The latest first; empty unless the association publishes its results. */
	results: PublishedResults[]
	/** What was improved and may be told, the latest first. */
	improvements: PublishedImprovement[]
}

export interface PublishedSurvey extends SurveyDefinition {
	/** Id of its record. */
	id: string
	kind: SurveyKind
	/** Slug of the service it is for; null for all that have none of their own. */
	service: string | null
	title: Text
	/** Of its questions; answers are bound to it. */
	version: string
}

export interface PublishedCampaign {
	/** Its part of the address: `/<association>/satisfaction/<slug>/`. Unique within the association. */
	slug: string
	/** Id of the survey it asks. */
	survey: string
	title: Text
	/** For everybody, those who had a service, or those who came by a channel. */
	target: 'all' | 'service' | 'channel'
	/** Slug; only with the target `service`. */
	service?: string
	/** Only with the target `channel`. */
	channel?: Channel['kind']
	/** First and last day, YYYY-MM-DD in Riyadh; one without a last day stays open. */
	opensOn: string
	closesOn?: string
}

export interface InvitationQuery {
	token: string
	lang: Lang
}

export interface Invitation {
	/** Slugs. */
	association: string
	service: string
	/** Id of the survey to ask; its questions are in survey.json. */
	survey: string
	/** `finished`: it was answered, and the link is spent. */
	state: 'open' | 'finished'
	/** Whether evaluating it afterwards is one of the service's conditions (Yusr). To be said kindly: nothing is withheld for it. */
	condition: boolean
}

/**
 * Answers of one person. Exactly one of `campaign`, `token` and `reference` with `code` says what they answer: a
 * campaign, or an invitation, by its link or from the tracker.
 */
export interface AnswerSubmission {
	/** Slug. */
	association: string
	/** PublishedSurvey.version that was shown. */
	version: string
	lang: Lang
	/** Skipped questions are left out. */
	answers: SurveyAnswers
	/** At most 2000 letters, for staff only; may be left out. */
	comment?: string
	/** PublishedCampaign.slug. */
	campaign?: string
	/** With a campaign for everybody: slug of the service it is about, where the person or the page says so. */
	service?: string
	token?: string
	reference?: string
	code?: string
	/**
	 * The person wants to be contacted about it: staff then see who answered this. Only with an invitation, and only if
	 * asked in so many words.
	 */
	followUp?: boolean
}

export interface AnswerReceipt {
	/** True when this key had arrived before with other answers to the same invitation: the first are what is stored. */
	changed: boolean
	/** The case as it stands now; only for `reference` and `code`. */
	case?: FollowedCase
}

/** Answers that staff gathered in one go. */
export interface RoundSubmission {
	association: string
	/** PublishedSurvey.version that was asked; any version that the survey ever had, since a phone may have been off for long. */
	version: string
	round: Round
	/** 1–50. */
	answers: RoundAnswer[]
}

/** When, where and how people were asked. The same key is the same round, and what it says first stays. */
export interface Round {
	/** As IDEMPOTENCY_KEY of core/api/common.ts, made once for the round. */
	key: string
	method: StaffMethod
	/** Slug of the campaign it is part of; its days must include `on`. */
	campaign?: string
	/** Slug of the service that is asked about. */
	service?: string
	/** One of the association's channels, by its kind. */
	channel?: Channel['kind']
	/** At most 200 letters, without anything that points to a person. */
	place?: string
	/** How many were asked to answer, 0–100000; 0 where nobody counted. */
	sample?: number
	/** The day, YYYY-MM-DD in Riyadh; not later than today. */
	on: string
}

export interface RoundAnswer {
	/** As IDEMPOTENCY_KEY of core/api/common.ts, made once per answer. */
	key: string
	lang: Lang
	answers: SurveyAnswers
	comment?: string
}

export interface RoundReceipt {
	/** Id of the round's record; absent while nothing of it is stored. */
	round?: string
	/** In the order they were sent. */
	answers: AnswerAcknowledgement[]
}

export interface AnswerAcknowledgement {
	key: string
	/**
	 * `known`: it was stored before, as it is. `refused`: it is wrong, see `data`, and nothing of it is stored; with `key:
	 * another` its key stored other answers, and if these are somebody else's they are sent under a key of their own.
	 */
	state: 'stored' | 'known' | 'refused'
	/** As in ApiError; only where it was refused. */
	message?: string
	data?: ApiError['data']
}

/** A group of answers, by service, channel, method or month. */
export interface Group {
	/** Slug of a service, kind of a channel, method, or YYYY-MM; empty where it is not known. */
	key: string
	/** Of the overall question; null where fewer than 5 answered, or where it would let such a group be worked out. */
	figures: Figures | null
}

/** What staff see. Groups of fewer than 5 are hidden, and more where they could be worked out by subtraction. */
export interface SurveyResults {
	/** How many answers there are. */
	answers: number
	/** How many were invited or asked and how many of these answered; null where nobody counted. */
	response: { invited: number; answered: number; rate: Estimate | null } | null
	/** The first question of every survey: the whole. Null where fewer than 5 answered. */
	overall: Figures | null
	/** Each question as it was worded, with all the answers it got; the newest wording first. */
	questions: QuestionResult[]
	/** Of the overall question. */
	by: { service: Group[]; channel: Group[]; method: Group[] }
	/** Of the overall question, by month, oldest first. */
	trend: Group[]
	/** Comments and answers in words, the newest months first, at most 500; within a month in no order. */
	comments: SurveyComment[]
}

export interface QuestionResult {
	id: string
	type: SurveyQuestion['type']
	text: Text
	n: number
	/** Null for choices and words, and where fewer than 5 answered. */
	figures: Figures | null
	/** How many chose each point, `yes` and `no`, or option; null for words and where fewer than 5 answered. */
	counts: { value: number | string; label: Text; count: number }[] | null
}

export interface SurveyComment {
	/** YYYY-MM. */
	month: string
	/** Slug; empty where it is not known. */
	service: string
	method: Method
	/** The question it answers; null for the comment of the whole. */
	question: Text | null
	text: string
	/** Of the comment of the whole: id of its record in `survey_answers`, whose `comment` can be emptied. */
	answer: string | null
}

/**
 * Results as an association publishes them. Each answer is in at most one of these, they never change, and each covers
 * at least 5: so no two can be subtracted to leave a few. Within one, groups are shown in full only where at least three
 * were satisfied and at least three were not, and what is left over by subtraction is such a group too.
 */
export interface PublishedResults {
	/** Id of its record. */
	id: string
	title: Text
	kind: SurveyKind
	/** Slug of the campaign whose answers these are; absent for a survey after service. */
	campaign?: string
	/** The day it was worked out, YYYY-MM-DD. */
	on: string
	/** How many answers it covers. */
	answers: number
	/** Only where it is known how many were invited or asked. */
	response?: { invited: number; answered: number }
	/** Ratings, scales and yes-or-no questions that at least 5 answered, in their order. */
	questions: PublishedQuestion[]
	/** Of the first question, by service; empty where it cannot be told apart safely. */
	services: { service: string; figures: Figures }[]
}

export interface PublishedQuestion {
	id: string
	type: 'rating' | 'scale' | 'yes-no'
	text: Text
	/** How many answered it. */
	n: number
	/** In full; null where nearly all answered alike, and then `bound` says what may be said. */
	figures: Figures | null
	/** `at-least` or `at-most` this share, 0–1, was satisfied; null where `figures` are there. */
	bound: { kind: 'at-least' | 'at-most'; share: number } | null
}

/** You said, we did. */
export interface PublishedImprovement {
	id: string
	/** Slug of the service it is in; absent for the whole association. */
	service?: string
	finding: Text
	action: Text
	/** The day it was done, YYYY-MM-DD. */
	on: string
}
