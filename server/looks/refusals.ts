import { type GlassProblem, MOST_GLASS_MINUTES } from '../../core/access/glass.ts'
import { REASON } from '../../core/access/looks.ts'
import type { ApiError } from '../../core/api/errors.ts'
import { type Lang, sentence } from '../../core/language/text.ts'
import { glassWords as ar } from '../../core/language/words/glass.ar.ts'
import { glassWords as en } from '../../core/language/words/glass.en.ts'
import { type Reply, refusal } from '../http/reply.ts'

/* How the routes of those who look with a reason refuse: the administrator through a glass, and senior management. */

const words = { ar, en }

export const unreadable = (lang: Lang): Reply =>
	refusal(400, [{ field: 'request', code: 'bad_request' }], lang)

export const unknownIn = (query: object, fields: string[]): GlassProblem[] =>
	Object.keys(query)
		.filter(name => !fields.includes(name))
		.map(name => ({ field: name.slice(0, 40), code: 'unknown_field' }))

/** Says what is wrong, field by field. The sentence of the first stands for all. */
export function wrong(status: number, problems: GlassProblem[], lang: Lang): Reply {
	const data: ApiError['data'] = Object.create(null)
	let message = ''
	for (const { field, code } of problems) {
		const label = (words[lang].fields as Record<string, string>)[field] ?? field
		const max = code === 'minutes' ? MOST_GLASS_MINUTES : REASON.most
		const text = sentence(words[lang].problems[code], { field: label, max, least: REASON.least })
		message ||= text
		data[field] ??= { code, message: text }
	}
	return { status, body: { status, message, data } satisfies ApiError }
}
