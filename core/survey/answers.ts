import { foldDigits, type Lang, type Text, tidy } from '../language/text.ts'

import type { SurveyQuestion } from './definition.ts'

/*
 * Answers to a survey: what may be sent, checked by the widget while it is asked and by the server again, and the
 * one spelling in which it is kept.
 */

const SURVEY_KINDS = ['after-service', 'periodic'] as const
export type SurveyKind = (typeof SURVEY_KINDS)[number]

/** How an answer was gathered. Staff enter the last four for those they asked (Kadi, article 8: surveys, field surveys, supervisory visits, interviews). */
export const METHODS = ['after-service', 'web', 'paper', 'field', 'visit', 'interview'] as const
export type Method = (typeof METHODS)[number]
export const STAFF_METHODS = ['paper', 'field', 'visit', 'interview'] as const
export type StaffMethod = (typeof STAFF_METHODS)[number]

/** The most letters of a comment, and of an answer in words. */
export const LONGEST_COMMENT = 2000

/** By question id: 1–5 of a rating, 0–10 of a scale, `yes` or `no`, an option's id, or text. What was skipped is absent. */
export type SurveyAnswers = Record<string, number | string>

/** What can be wrong with answers to a survey. Codes are part of the HTTP API; the words are for people. */
export type SurveyProblemCode =
	| 'required'
	| 'choose'
	| 'out_of_range'
	| 'too_long'
	| 'unknown_field'
	| 'unknown_survey'
	| 'form_changed'
	| 'another'
	| 'key_taken'
	| 'not_open'
	| 'closed_campaign'
	| 'spent'
	| 'link'
	| 'one_of'
	| 'day'
	| 'method'
	| 'channel'
	| 'sample'
	| 'batch'
	| 'bad_key'
	| 'period'

/** One thing that is wrong. `field`: `answers.<id>`, `comment`, or as core/api/surveys.ts has it. */
export interface SurveyProblem {
	field: string
	code: SurveyProblemCode
	values?: Record<string, string | number>
}

/** The ends of a scale, both included. */
export const RANGE = { rating: [1, 5], scale: [0, 10] } as const

/**
 * Untrusted answers in the shape of answers: points may come as digits of any script, text is tidied, and what is
 * empty counts as skipped. What has the shape of nothing stays, as a text that no question of points accepts.
 */
export function readAnswers(questions: readonly SurveyQuestion[], value: unknown): SurveyAnswers {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
	// Without a prototype: a sender's own field may be called `constructor`.
	const answers: SurveyAnswers = Object.create(null)
	for (const [id, given] of Object.entries(value)) {
		if (given === null || given === '') continue
		const type = questions.find(question => question.id === id)?.type
		const points = type === 'rating' || type === 'scale'
		const text = typeof given === 'string' || typeof given === 'number' ? tidy(String(given)) : '?'
		const digits = foldDigits(text)
		if (points && /^\d{1,2}$/.test(digits)) answers[id] = Number(digits)
		else if (text) answers[id] = text
	}
	return answers
}

/** Everything that is wrong with answers, in the order of the questions; empty when they can be accepted. */
export function checkSurvey(
	questions: readonly SurveyQuestion[],
	answers: SurveyAnswers,
	comment: string,
): SurveyProblem[] {
	const problems = questions.flatMap(question => {
		const found = fault(question, answers[question.id])
		return found ? [{ field: `answers.${question.id}`, ...found }] : []
	})
	const unknown = Object.keys(answers)
		.filter(id => !questions.some(question => question.id === id))
		.map((id): SurveyProblem => ({ field: `answers.${id.slice(0, 40)}`, code: 'unknown_field' }))
	const long = comment.length > LONGEST_COMMENT
	return [
		...problems,
		...unknown,
		...(long ? [{ field: 'comment', code: 'too_long' as const, values: { max: LONGEST_COMMENT } }] : []),
	]
}

/** What is wrong with the answer to one question; null when nothing is. The widget asks this before it goes on. */
export function fault(
	question: SurveyQuestion,
	answer: number | string | undefined,
): Omit<SurveyProblem, 'field'> | null {
	const { type } = question
	if (answer === undefined) return question.required ? { code: 'required' } : null
	if (type === 'rating' || type === 'scale') {
		const [min, max] = RANGE[type]
		const within = Number.isInteger(answer) && (answer as number) >= min && (answer as number) <= max
		return within ? null : { code: 'out_of_range', values: { min, max } }
	}
	if (type === 'yes-no') return answer === 'yes' || answer === 'no' ? null : { code: 'choose' }
	if (type === 'choice') {
		return question.options.some(option => option.id === answer) ? null : { code: 'choose' }
	}
	return String(answer).length > LONGEST_COMMENT
		? { code: 'too_long', values: { max: LONGEST_COMMENT } }
		: null
}

/** Checked answers as they are kept: in the order of the questions. */
export function normalizeAnswers(
	questions: readonly SurveyQuestion[],
	answers: SurveyAnswers,
): SurveyAnswers {
	return Object.fromEntries(
		questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
	)
}

/** Whether somebody is unhappy enough to be asked if the association may contact them: a rating of 1 or 2, 0–4 of 10, or a no. */
export function isLow(questions: readonly SurveyQuestion[], answers: SurveyAnswers): boolean {
	return questions.some(({ id, type }) => {
		const answer = answers[id]
		if (answer === undefined) return false
		if (type === 'rating') return Number(answer) <= 2
		if (type === 'scale') return Number(answer) <= 4
		return type === 'yes-no' && answer === 'no'
	})
}

/** Letters that nobody confuses, on paper or aloud; 32 of them, so that each stands for 5 bits. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The secret part of an invitation's link, 16 letters, from random hexadecimal digits (at least 20). */
export function tokenFrom(hex: string): string {
	const bits = hex
		.slice(0, 20)
		.split('')
		.map(digit => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
		.join('')
	return (bits.match(/.{5}/g) ?? []).map(five => LETTERS[Number.parseInt(five, 2)]).join('')
}

/** What an invitation's link says after its `#`: whose it is, and the first answer where one was chosen in the e-mail. */
export interface InvitationLink {
	token: string
	first: number | null
}

/** Reads the part of an address after `#`, with or without the sign; null when it is no invitation's. */
export function parseInvitation(fragment: string): InvitationLink | null {
	const match = /^#?([a-z2-9]{16})(?:-([1-5]))?$/.exec(fragment.trim())
	return match?.[1] ? { token: match[1], first: match[2] ? Number(match[2]) : null } : null
}

/** Path of an invitation's page. The token follows behind a `#`, which no browser sends and no server logs. */
export const invitationPath = (lang: Lang): string => (lang === 'en' ? '/en/s/' : '/s/')

/** Whether a campaign takes answers on a day, YYYY-MM-DD in Riyadh: both its days are included. */
export function isOpenOn(campaign: { opensOn: string; closesOn?: string | undefined }, day: string): boolean {
	return campaign.opensOn <= day && (!campaign.closesOn || day <= campaign.closesOn)
}

/** What a field of an answer is called in a sentence: its question where it is one. */
export function surveyLabel(
	questions: readonly { id: string; text: Text }[],
	field: string,
	names: Record<string, string>,
	lang: Lang,
): string {
	const id = /^answers\.(.*)$/.exec(field)?.[1]
	if (id !== undefined) return questions.find(question => question.id === id)?.text[lang] ?? id
	return Object.hasOwn(names, field) ? (names[field] ?? field) : field
}
