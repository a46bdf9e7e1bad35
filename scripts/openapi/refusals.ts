import type { ErrorCode } from '../../core/api/errors.ts'
import type { Errors, RoutePath } from '../../core/api/routes.ts'
import { fill } from '../../core/language/text.ts'
import { accountWords } from '../../core/language/words/accounts.en.ts'
import { complaintWords } from '../../core/language/words/complaint.en.ts'
import { contentProblemWords } from '../../core/language/words/content.en.ts'
import { requestWords } from '../../core/language/words/request.en.ts'
import { surveyWords } from '../../core/language/words/survey.en.ts'
import type { Schema } from './schemas.ts'

/* The errors of a route, each code with the sentence that people read. */

const SAID: Record<string, string> = {
	...contentProblemWords,
	...accountWords.problems,
	...surveyWords.problems,
	...complaintWords.problems,
	...requestWords.problems,
	order: 'The period begins after its end.',
	refused: 'There is no such association, or the number of months is not between 0 and 600.',
}

/** Of surveys and accounts, whose sentences are other ones for some codes. */
const ownWords = (address: RoutePath): object => {
	if (address.startsWith('staff/content')) return contentProblemWords
	if (address.includes('surveys/')) return surveyWords.problems
	return address.startsWith('accounts') ? accountWords.problems : {}
}
const saidOf = (address: RoutePath, code: ErrorCode) =>
	(ownWords(address) as Record<string, string>)[code] || SAID[code] || ''

/** What a code is said of, where it is always the same; by it, in what an example fills the sentence. */
const FIELDS: Partial<Record<ErrorCode, string>> = {
	bad_key: 'key',
	bad_request: 'request',
	server: 'request',
	busy: 'request',
	too_many: 'request',
	too_many_messages: 'text',
	too_large: 'documents',
	unknown_service: 'service',
	unknown_association: 'association',
	unknown_survey: 'campaign',
	form_changed: 'formVersion',
	not_found: 'reference',
	not_now: 'status',
	settlement_changed: 'since',
	link: 'token',
	spent: 'token',
	not_open: 'campaign',
	closed_campaign: 'campaign',
	day: 'from',
	required: 'association',
	refused: 'months',
}

const VALUES = { field: 'name', file: 'scan.pdf', max: 3000, mb: 10, min: 0, phone: '1919' }

/** The same for every route that has them, and described once: of these codes alone. */
const SHARED: Record<string, { status: number; codes: readonly ErrorCode[]; description?: string }> = {
	signedOut: { status: 401, codes: [], description: 'Not signed in.' },
	notAllowed: { status: 403, codes: [], description: 'Not signed in as who may do this.' },
	tooLarge: { status: 413, codes: ['bad_request'] },
	tooLargeWithFiles: { status: 413, codes: ['too_large'] },
	tooMany: { status: 429, codes: ['too_many'] },
	failed: { status: 500, codes: ['server'] },
	busy: { status: 503, codes: ['busy'] },
}

export const sharedRefusals = (error: Schema) =>
	Object.fromEntries(
		Object.entries(SHARED).map(([name, { status, codes, description }]) => [
			name,
			refusal('content', error, status, codes, description),
		]),
	)

/** The responses of a route that say what is wrong; of those that are not open to all also those to who is not signed in. */
export function refusals(address: RoutePath, errors: Errors, error: Schema, guarded: boolean) {
	const all = Object.entries<readonly ErrorCode[]>({ ...errors, ...(guarded && { 401: [], 403: [] }) })
	return Object.fromEntries(
		all.map(([status, codes]) => {
			const shared = Object.entries(SHARED).find(
				([, entry]) => entry.status === Number(status) && String(entry.codes) === String(codes),
			)
			if (shared) return [status, { $ref: `#/components/responses/${shared[0]}` }]
			return [status, refusal(address, error, Number(status), codes)]
		}),
	)
}

function refusal(
	address: RoutePath,
	error: Schema,
	status: number,
	codes: readonly ErrorCode[],
	description = codes.map(code => `- \`${code}\`: ${saidOf(address, code)}`).join('\n'),
) {
	const [code] = codes
	const message = code
		? fill(saidOf(address, code), VALUES)
		: 'The request requires valid record authorization token.'
	const data = code ? { [FIELDS[code] ?? 'name']: { code, message } } : {}
	return response(description, narrowed(error, status, codes), { status, message, data })
}

const response = (description: string, schema: Schema, example: object) => ({
	description,
	content: { 'application/json': { schema, example } },
})

/** An error of this status with one of these codes. */
const narrowed = (error: Schema, status: number, codes: readonly ErrorCode[]): Schema => ({
	allOf: [
		error,
		{
			properties: {
				status: { const: status },
				data: codes.length
					? { additionalProperties: { properties: { code: { enum: codes } } } }
					: { maxProperties: 0 },
			},
		},
	],
})
