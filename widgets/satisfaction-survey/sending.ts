import type { AnswerReceipt, AnswerSubmission, PublishedSurvey } from '../../core/api/surveys.ts'
import { isLow } from '../../core/survey/answers.ts'
import { post } from '../shared/api.ts'
import type { Occasion, Personal } from './occasion.ts'
import type { State } from './state.ts'
import type { SurveyElementWords } from './words.ts'

/** What became of the sending: received, too late or never possible, of other questions, other than what its key stored, or wrong at a step. */
export type Outcome =
	| { receipt: AnswerReceipt }
	| { shut: string }
	| { changed: string }
	| { another: string }
	| { step?: number | undefined; problem: string }

/** Sends the answers; it may be done again, since the key is the same. */
export async function sendAnswers(
	origin: string,
	words: SurveyElementWords,
	{ version, questions }: PublishedSurvey,
	{ association, campaign }: Occasion,
	{ answers, comment, followUp, key }: State,
	{ token, reference, code = '' }: Personal,
	service: string | undefined,
): Promise<Outcome> {
	const about = token ? { token } : reference ? { reference, code } : { campaign: campaign?.slug ?? '' }
	const sent: AnswerSubmission = {
		association,
		version,
		lang: words.lang,
		answers,
		...about,
		...(comment && { comment }),
		...(service && campaign?.target === 'all' && { service }),
		...(!campaign && followUp && isLow(questions, answers) && { followUp }),
	}
	const { status, body } = await post(origin, 'surveys/answers', sent, { key })
	if (!body) return { problem: words.lost }
	if (status < 300) return { receipt: body }
	const { data = {}, message = words.server } = body
	if (data.version) return { changed: message }
	if (data.key && status === 409) return { another: message }
	if (status === 404 || status === 409) return { shut: message }
	const wrong = questions.findIndex(({ id }) => data[`answers.${id}`])
	if (wrong >= 0) return { step: wrong, problem: message }
	return { problem: status < 500 ? message : words.server }
}
