import type { TemplateResult } from 'lit'
import { fill, tidy } from '../../core/language/text.ts'
import { fault, LONGEST_COMMENT, type SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { newKey } from '../../ui/key.ts'
import type { SurveyElementWords } from './words.ts'

/* What a person did in a survey, what is wrong with it, and how it is kept in the browser's own store until it is sent. */

/** What is kept of it. */
export interface SavedAnswers {
	/** Index of the step shown: the questions one by one, then the comment. */
	step: number
	answers: SurveyAnswers
	comment: string
	followUp: boolean
	/** Idempotency key: however often it is sent, it is one opinion. */
	key: string
	/** PublishedSurvey.version that it answers. */
	version: string
}

export interface State extends SavedAnswers {
	/** Changes with the step. */
	turn: 0 | 1
	/** What is wrong with the step shown, or asked before it can be sent. */
	problem?: string | TemplateResult | undefined
	/** What happened, for no question in particular. */
	notice?: string | undefined
	sending?: boolean
	/** It was received; `changed`: and had been before, with other answers. */
	sent?: { changed: boolean }
	/** Why the server will not take it. */
	shut?: string
	/** It is kept on the device. */
	kept?: boolean
}

export const hasAnswers = (): State => ({
	turn: 0,
	step: 0,
	answers: {},
	comment: '',
	followUp: false,
	key: newKey(),
	version: '',
})

/** Takes over what a control says: of a question, the comment, or the wish to be contacted. */
export function take(
	state: State,
	{ name, value, checked }: HTMLInputElement,
	question: SurveyQuestion | undefined,
): void {
	if (name === 'comment') state.comment = value
	if (name === 'followUp') state.followUp = checked
	if (!question) return
	const { id, type } = question
	if (value) state.answers[id] = type === 'rating' || type === 'scale' ? Number(value) : value
	else delete state.answers[id]
}

/** Those of the answers that fit the questions. */
export function fit(questions: SurveyQuestion[], answers: SurveyAnswers): SurveyAnswers {
	return Object.fromEntries(
		questions.flatMap(question => {
			const answer = answers[question.id]
			return answer === undefined || fault(question, answer) ? [] : [[question.id, answer]]
		}),
	)
}

/** The first step, up to the one shown, with which something is wrong. */
export function wrong(
	{ questions }: { questions: SurveyQuestion[] },
	{ step, answers, comment }: State,
	{ lang, asked, comment: label }: SurveyElementWords,
): { step: number; problem: string } | null {
	const say = (at: number, code: string) => ({
		step: at,
		problem: fill(asked.problems[code === 'too_long' ? code : 'required'], {
			field: questions[at]?.text[lang] ?? label,
			max: LONGEST_COMMENT,
		}),
	})
	for (const [at, question] of questions.slice(0, step + 1).entries()) {
		const found = fault(question, answers[question.id])
		if (found) return say(at, found.code)
	}
	return tidy(comment).length > LONGEST_COMMENT ? say(questions.length, 'too_long') : null
}

const PREFIX = 'sila-survey-'
/** Milliseconds. */
const LIFE = 7 * 24 * 60 * 60_000

/**
 * Names what is kept without saying what it is: a device may be shared, and a link or a reference is one person's.
 * Two that should ever share a name would be of different versions, and so not be taken for each other.
 */
export const nameOf = (about: string): string =>
	PREFIX + [...about].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7).toString(36)

/** What was kept; null where there is nothing, or the browser allows no storage. Whatever is too old is deleted. */
export function recall(name: string): SavedAnswers | null {
	try {
		for (const each of Object.keys(localStorage)) {
			// Also those of the future: the clock was wrong, and they would stay for ever.
			if (each.startsWith(PREFIX) && !(Math.abs(Date.now() - JSON.parse(localStorage[each]).at) < LIFE))
				localStorage.removeItem(each)
		}
		return JSON.parse(localStorage[name])
	} catch {
		return null
	}
}

/** Keeps it once something is answered, and else forgets it; whether it is kept, which some browsers do not allow. */
export function keep(name: string, state: State | null): boolean {
	try {
		localStorage.removeItem(name)
		if (!state || !(state.comment || Object.keys(state.answers)[0])) return false
		const { step, answers, comment, followUp, key, version } = state
		const kept: SavedAnswers & { at: number } = {
			step,
			answers,
			comment,
			followUp,
			key,
			version,
			at: Date.now(),
		}
		localStorage[name] = JSON.stringify(kept)
		return true
	} catch {
		return false
	}
}
