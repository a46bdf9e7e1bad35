import type { AnswerReceipt, AnswerSubmission, PublishedSurvey, SurveyError } from '../../core/api/surveys.ts'
import { isLow } from '../../core/survey/answers.ts'
import type { Occasion, Personal } from './occasion.ts'
import type { State } from './state.ts'
import type { SurveyElementWords } from './words.ts'

/** An idempotency key: 128 random bits as digits; `getRandomValues` also works on pages without https. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/** How long an answer may take before the connection counts as broken, in milliseconds. */
const PATIENCE = 60_000

/** Posts JSON; with status 0 when no answer came. Never rejects. */
export async function call<Body>(
	address: string,
	content: object,
	key?: string,
): Promise<{ status: number; body: (Body & Partial<SurveyError>) | null }> {
	try {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
			body: JSON.stringify(content),
			signal: AbortSignal.timeout(PATIENCE),
		})
		return { status: response.status, body: await response.json() }
	} catch {
		return { status: 0, body: null }
	}
}

/** What became of the sending: received, too late or never possible, of other questions, or wrong at a step. */
export type Outcome =
	| { receipt: AnswerReceipt }
	| { shut: string }
	| { changed: string }
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
	const { status, body } = await call<AnswerReceipt>(`${origin}/api/sila/surveys/answers`, sent, key)
	if (!body) return { problem: words.lost }
	if (status < 300) return { receipt: body }
	const { data = {}, message = words.server } = body
	if (data.version) return { changed: message }
	if (status === 404 || status === 409) return { shut: message }
	const wrong = questions.findIndex(({ id }) => data[`answers.${id}`])
	if (wrong >= 0) return { step: wrong, problem: message }
	return { problem: status < 500 ? message : words.server }
}
