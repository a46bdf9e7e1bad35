import { IDEMPOTENCY_KEY } from '../../core/api/requests.ts'
import type { Actor } from '../../core/case/process.ts'
import { tidy } from '../../core/language/text.ts'
import { type AttachedFile, FILE_LIMITS, SNIFF_BYTES } from '../../core/sending/files.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { type RequestSubmission, readSubmission } from '../../core/sending/request.ts'
import { header } from '../http/reply.ts'

/* Reads a sent request from multipart/form-data, trusting nothing about its form. */

export interface Upload extends AttachedFile {
	part: multipart.FileHeader
}

/** A request that could be read. `problems` are the fields nobody asked for. */
export interface Arrival {
	key: string
	/** As staff name it; empty where an applicant sends their own request. */
	channel: string
	request: RequestSubmission
	uploads: Upload[]
	problems: Problem[]
}

/** Letters of the `request` part: more than any form can fill. */
const LONGEST = 200_000
/** Of an original file name, which is only shown. */
export const LONGEST_NAME = 200
/** Parts with files for a document. */
export const FILE_PART = /^documents\.([a-z][a-z0-9-]{1,39})$/

/** The request, or the one problem for which it cannot be read. Only staff say by which `channel` it came, and by what referral. */
export function arrival(e: core.RequestEvent, by: Actor): Arrival | Problem {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return { field: 'key', code: 'bad_key' }
	const form = multipartForm(e)
	if ('code' in form) return form
	const value = parse(form.value.request)
	const read = readSubmission(value)
	if (!read) return BAD
	const { referral: _, ...own } = read
	const request = by === 'staff' ? read : own
	const parts = by === 'staff' ? ['request', 'channel'] : ['request']
	return {
		key,
		channel: (by === 'staff' && form.value.channel?.[0]) || '',
		request,
		uploads: fileParts(form, FILE_PART).flatMap(([document, part]) => upload(document, part)),
		problems: unknownFields(form, parts, value as object, request),
	}
}

const BAD: Problem = { field: 'request', code: 'bad_request' }
/** More than the server takes at all, which only files can come to. */
export const TOO_LARGE: Problem = { field: 'documents', code: 'too_large' }

/** As many bytes as the server takes at all. */
export const MOST = 32 * 1024 * 1024

/** The parts of a request, or why they cannot be read. What is more than `memory` bytes waits in the system's folder for temporary files. */
export function multipartForm(
	e: core.RequestEvent,
	memory: number = FILE_LIMITS.bytes,
): multipart.Form | Problem {
	try {
		e.request?.parseMultipartForm(memory)
	} catch (error) {
		return /too large/.test(String(error)) ? TOO_LARGE : BAD
	}
	return e.request?.multipartForm ?? BAD
}

/** The JSON in a form’s one part of a name; null for anything else. */
export function parse(parts: string[] | undefined): unknown {
	const text = parts?.length === 1 ? (parts[0] ?? '') : ''
	if (text.length > LONGEST) return null
	try {
		const value = JSON.parse(text)
		return Array.isArray(value) ? null : value
	} catch {
		return null
	}
}

/** The files of a form by what `pattern` finds in the names of their parts. */
export const fileParts = (form: multipart.Form, pattern: RegExp): [string, multipart.FileHeader[]][] =>
	// Go keeps them in no order, and the same request must read the same each time.
	Object.keys(form.file)
		.sort()
		.flatMap(name => {
			const document = pattern.exec(name)?.[1]
			return document ? [[document, [...form.file[name]]]] : []
		})

export function upload(document: string, parts: multipart.FileHeader[]): Upload[] {
	return parts.map(part => {
		const file = part.open()
		try {
			const head = toBytes(file, SNIFF_BYTES)
			return { document, name: tidy(part.filename).slice(-LONGEST_NAME), size: part.size, head, part }
		} finally {
			file.close()
		}
	})
}

function unknownFields(
	form: multipart.Form,
	parts: string[],
	value: object,
	request: RequestSubmission,
): Problem[] {
	const known = Object.keys(request)
	const { referral } = value as { referral?: object }
	const inner = request.referral ? Object.keys(Object(referral)) : []
	const names = [
		...Object.keys(form.value).filter(name => !parts.includes(name)),
		...Object.keys(form.file).filter(name => !FILE_PART.test(name)),
		...Object.keys(value).filter(name => !known.includes(name)),
		...inner.filter(name => !['by', 'number', 'on'].includes(name)).map(name => `referral.${name}`),
	]
	return names.map(name => ({ field: tidy(name).slice(0, 40), code: 'unknown_field' }))
}
