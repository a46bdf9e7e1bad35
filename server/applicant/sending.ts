import { IDEMPOTENCY_KEY } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { header, preferredLang, type Reply, refusal } from '../http/reply.ts'
import { MOST, multipartForm, parse } from '../intake/arrival.ts'
import { type OpenedCase, openCase, type Query } from './access.ts'

/** What an applicant sends about a case as multipart/form-data: a part with JSON, and files. */
export interface Sending extends OpenedCase {
	key: string
	form: multipart.Form
	query: Query
	/** The parts nobody asked for. */
	problems: Problem[]
}

/** Opens the case that a sending is about, or says why not. `part` has the JSON, with `fields` of its own; `files` are names of parts. */
export function openSending(
	e: core.RequestEvent,
	part: string,
	fields: string[],
	files: RegExp,
): Sending | Reply {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return refusal(400, [{ field: 'key', code: 'bad_key' }], preferredLang(e))
	// What comes about an anonymous complaint is on no disk before it was cleaned.
	const form = multipartForm(e, MOST)
	if ('code' in form) return refusal(form.code === 'too_large' ? 413 : 400, [form], preferredLang(e))
	const value = parse(form.value[part])
	const query = typeof value === 'object' ? (value as Query | null) : null
	const opened = openCase(e, query, fields)
	if ('body' in opened) return opened
	const names = [
		...Object.keys(form.value).filter(name => name !== part),
		...Object.keys(form.file).filter(name => !files.test(name)),
	]
	const problems = names.map(
		(name): Problem => ({
			field: tidy(name).slice(0, 40),
			code: 'unknown_field',
		}),
	)
	return { ...opened, key, form, query: query ?? {}, problems }
}
