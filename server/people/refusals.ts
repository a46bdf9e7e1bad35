import type { ApiError } from '../../core/api/errors.ts'
import { type Lang, sentence } from '../../core/language/text.ts'
import { accountWords as ar } from '../../core/language/words/accounts.ar.ts'
import { accountWords as en } from '../../core/language/words/accounts.en.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { TEXT_LIMITS } from '../../core/sending/problems.ts'
import { type Reply, refusal } from '../http/reply.ts'

/* How the routes of accounts and offices refuse. */

const words = { ar, en }
export const LONGEST_NAME = 120
export const LONGEST_REASON = 2000
/** A word that a case is handed over with. */
export const LONGEST_WORD = 500
/** The name of a set of filters. */
export const LONGEST_VIEW = 60
/** Of texts that are longer than a name. */
const LONGEST: Record<string, number> = {
	reason: LONGEST_REASON,
	word: LONGEST_WORD,
	view: LONGEST_VIEW,
	note: TEXT_LIMITS.paragraph,
}

export const unreadable = (lang: Lang): Reply =>
	refusal(400, [{ field: 'request', code: 'bad_request' }], lang)

export const unknownIn = (query: object, fields: string[]): AccountProblem[] =>
	Object.keys(query)
		.filter(name => !fields.includes(name))
		.map(name => ({ field: name.slice(0, 40), code: 'unknown_field' }))

/** Says what is wrong, field by field. The sentence of the first stands for all. */
export function wrong(status: number, problems: AccountProblem[], lang: Lang): Reply {
	const data: ApiError['data'] = Object.create(null)
	let message = ''
	for (const { field, code } of problems) {
		const label = (words[lang].fields as Record<string, string>)[field] ?? field
		const max = LONGEST[field] ?? LONGEST_NAME
		const text = sentence(words[lang].problems[code], { field: label, max })
		message ||= text
		data[field] ??= { code, message: text }
	}
	return { status, body: { status, message, data } satisfies ApiError }
}
