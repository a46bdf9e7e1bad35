import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import { tidy } from '../../core/language/text.ts'
import { type AttachedFile, fileName, MOST_BYTES, SNIFF_BYTES, sniff } from '../../core/sending/files.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { header } from './reply.ts'

/* Reads what is sent as multipart/form-data under an Idempotency-Key: one part with JSON, and files. Nothing of it is trusted. */

/** What the parts are called. */
export interface PartNames {
	/** Of the one with JSON. */
	json: string
	/** Of those with files; what it finds in the name is the file's document, or its number. Null: no files. */
	files: RegExp | null
	/** Of those with text. */
	texts?: string[]
}

/** A file that was sent: its bytes, and what it is stored from. */
export interface Upload extends AttachedFile {
	open(): io.ReadSeekCloser
	whole(): filesystem.File
}

export interface Parts {
	key: string
	/** What the part with JSON holds; null where it cannot be read. */
	given: unknown
	text(name: string): string
	/** The files, in an order that is the same each time. */
	uploads(): Upload[]
	/** The parts nobody asked for. */
	problems: Problem[]
}

/** Parts with files for a document of a form, and with files that are for none. */
export const DOCUMENT_PART = /^documents\.([a-z][a-z0-9-]{1,39})$/
export const NUMBERED_PART = /^files\.(\d{1,2})$/

/** The field that problems with a file are told at. */
export const fieldOf =
	({ files }: Pick<PartNames, 'files'>) =>
	({ document }: Pick<AttachedFile, 'document'>): string =>
		files === DOCUMENT_PART ? `documents.${document}` : 'files'

/** Of an original file name, which is only shown. */
export const LONGEST_NAME = 200
/** Letters of JSON: more than any form can fill. */
const LONGEST = 200_000

export const BAD_REQUEST: Problem = { field: 'request', code: 'bad_request' }
/** More than the server takes at all, which only files can come to. */
export const TOO_LARGE: Problem = { field: 'documents', code: 'too_large' }

/** The parts, or the one problem for which they cannot be read. What is more than `memory` bytes waits in the system's folder for temporary files. */
export function readParts(
	e: core.RequestEvent,
	{ json, files, texts = [] }: PartNames,
	memory: number = MOST_BYTES,
): Parts | Problem {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return { field: 'key', code: 'bad_key' }
	try {
		e.request?.parseMultipartForm(memory)
	} catch (error) {
		return /too large/.test(String(error)) ? TOO_LARGE : BAD_REQUEST
	}
	const form = e.request?.multipartForm
	if (!form) return BAD_REQUEST
	const unknown = [
		...Object.keys(form.value).filter(name => name !== json && !texts.includes(name)),
		...Object.keys(form.file).filter(name => !files?.test(name)),
	]
	return {
		key,
		given: parse(form.value[json]),
		text: name => form.value[name]?.[0] ?? '',
		uploads: () => (files ? uploadsOf(form, files) : []),
		problems: unknownFields(unknown),
	}
}

/** Fields that nobody asked for, as problems. */
export const unknownFields = (names: string[]): { field: string; code: 'unknown_field' }[] =>
	names.map(name => ({ field: tidy(name).slice(0, 40), code: 'unknown_field' }))

/** The JSON in a form’s one part of a name; null for anything else. */
function parse(parts: string[] | undefined): unknown {
	const text = parts?.length === 1 ? (parts[0] ?? '') : ''
	if (text.length > LONGEST) return null
	try {
		const value = JSON.parse(text)
		return Array.isArray(value) ? null : value
	} catch {
		return null
	}
}

/** Go keeps them in no order, and the same request must read the same each time. */
const uploadsOf = (form: multipart.Form, files: RegExp): Upload[] =>
	Object.keys(form.file)
		.sort()
		.flatMap(name => {
			const document = files.exec(name)?.[1]
			return document ? [...form.file[name]].map(part => upload(document, part)) : []
		})

function upload(document: string, part: multipart.FileHeader): Upload {
	const file = part.open()
	try {
		const head = toBytes(file, SNIFF_BYTES)
		const name = fileName(part.filename, sniff(head)).slice(-LONGEST_NAME)
		return { document, name, size: part.size, head, open: () => part.open(), whole: () => wholeOf(part) }
	} finally {
		file.close()
	}
}

function wholeOf(part: multipart.FileHeader): filesystem.File {
	const file = $filesystem.fileFromMultipart(part)
	if (!file) throw new Error('unreachable: an upload makes a file')
	return file
}
