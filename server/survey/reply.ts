import type { ApiError } from '../../core/api/errors.ts'
import { type Lang, sentence, type Text } from '../../core/language/text.ts'
import { surveyWords as ar } from '../../core/language/words/survey.ar.ts'
import { surveyWords as en } from '../../core/language/words/survey.en.ts'
import { type SurveyProblem, surveyLabel } from '../../core/survey/answers.ts'
import type { Reply } from '../http/reply.ts'

const words = { ar, en }

/** Says what is wrong, field by field; `questions` lend their texts. The sentence of the first stands for all. */
export function surveyRefusal(
	status: number,
	problems: SurveyProblem[],
	lang: Lang,
	questions: readonly { id: string; text: Text }[] = [],
): Reply {
	return { status, body: { status, ...said(problems, lang, questions) } satisfies ApiError }
}

/** Problems as sentences, without what kind of answer they make. */
export function said(
	problems: SurveyProblem[],
	lang: Lang,
	questions: readonly { id: string; text: Text }[],
): Pick<ApiError, 'message' | 'data'> {
	// Without a prototype: a sender's own field may be called `constructor`.
	const data: ApiError['data'] = Object.create(null)
	let message = ''
	for (const { field, code, values } of problems) {
		const label = surveyLabel(questions, field, words[lang].fields, lang)
		const text = sentence(words[lang].problems[code], { field: label, ...values })
		message ||= text
		data[field] ??= { code, message: text }
	}
	return { message, data }
}
