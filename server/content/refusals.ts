import type { ContentProblemCode } from '../../core/api/content.ts'
import type { ApiError, ErrorCode } from '../../core/api/errors.ts'
import { fill } from '../../core/language/text.ts'
import { contentProblemWords as ar } from '../../core/language/words/content.ar.ts'
import { contentProblemWords as en } from '../../core/language/words/content.en.ts'
import { preferredLang, type Reply } from '../http/reply.ts'

/* How the routes of what is published refuse: each sentence stands at its field. */

const words = { ar, en }

export interface ContentProblem {
	field: string
	code: ContentProblemCode | 'bad_request' | 'unknown_field' | 'not_found' | 'two_people'
	least?: number
	/** Another sentence than that of the code. */
	says?: 'reason'
}

export function refused(e: core.RequestEvent, status: number, problems: ContentProblem[]): Reply {
	const own = words[preferredLang(e)]
	const data: ApiError['data'] = Object.create(null)
	let message = ''
	for (const { field, code, least = 1, says } of problems) {
		const text = fill(code === 'clash' ? own.changed : own[says ?? code], { least })
		message ||= text
		data[field] ??= { code: code as ErrorCode, message: text }
	}
	return { status, body: { status, message, data } satisfies ApiError }
}

export const unreadable = (e: core.RequestEvent): Reply =>
	refused(e, 400, [{ field: 'request', code: 'bad_request' }])

export const notFound = (e: core.RequestEvent, field: string): Reply =>
	refused(e, 404, [{ field, code: 'not_found' }])

export const unknownIn = (query: object, fields: string[]): ContentProblem[] =>
	Object.keys(query)
		.filter(name => !fields.includes(name))
		.map(name => ({ field: name.slice(0, 40), code: 'unknown_field' }))
