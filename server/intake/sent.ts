import { IDEMPOTENCY_KEY } from '../../core/api/requests.ts'
import type { Actor } from '../../core/case/process.ts'
import { tidy } from '../../core/language/text.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { header } from '../http/reply.ts'
import { fileParts, MOST, multipartForm, parse, type Upload, upload } from './arrival.ts'

/** Something new that was sent as multipart/form-data: one part with JSON, and files. Nothing of it is trusted. */
export interface Sent<T> {
	key: string
	/** As staff name it; empty where a person sends it themselves. */
	channel: string
	value: T
	uploads: Upload[]
	/** The fields nobody asked for. */
	problems: Problem[]
}

/** Parts with files that are for no document of a form. */
export const NUMBERED_FILE = /^files\.(\d{1,2})$/

/** What was sent, or the one problem for which it cannot be read. `part` has the JSON; `files` are names of parts. */
export function readSent<T extends object>(
	e: core.RequestEvent,
	by: Actor,
	part: string,
	read: (value: unknown) => T | null,
	files: RegExp | null,
): Sent<T> | Problem {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return { field: 'key', code: 'bad_key' }
	// What an anonymous complaint brings is on no disk before it was cleaned.
	const form = multipartForm(e, MOST)
	if ('code' in form) return form
	const given = parse(form.value[part])
	const value = read(given)
	if (!value) return { field: 'request', code: 'bad_request' }
	const parts = by === 'staff' ? [part, 'channel'] : [part]
	const names = [
		...Object.keys(form.value).filter(name => !parts.includes(name)),
		...Object.keys(form.file).filter(name => !files?.test(name)),
		...Object.keys(given as object).filter(name => !Object.hasOwn(value, name)),
	]
	return {
		key,
		channel: (by === 'staff' && form.value.channel?.[0]) || '',
		value,
		uploads: files ? fileParts(form, files).flatMap(([document, part]) => upload(document, part)) : [],
		problems: names.map(name => ({ field: tidy(name).slice(0, 40), code: 'unknown_field' })),
	}
}
