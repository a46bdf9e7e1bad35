import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import { tidy } from '../../core/language/text.ts'
import { fileName, LONGEST_NAME } from '../../core/sending/file-name.ts'
import {
	type AttachedFile,
	FILE_LIMITS,
	MOST_BYTES_STAFF,
	SNIFF_BYTES,
	sniff,
} from '../../core/sending/files.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { type NamedUpload, readUploads, UPLOADS_PART } from '../../core/sending/uploads.ts'
import { BAD_REQUEST, MOST_PROBLEMS, TOO_LARGE } from './problems.ts'
import { header } from './reply.ts'
import { type Uploaded, uploadOf } from './uploads.ts'

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

/** A file that was sent: its bytes, and what it is stored from. `missing`: it was named, and is not there whole. */
export interface Upload extends AttachedFile, Omit<Uploaded, 'head' | 'drop'> {
	missing?: boolean
	drop?(): void
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

/** Letters of JSON: more than any form can fill. */
const LONGEST = 200_000

/**
 * More files than this are not looked at one by one, whatever they are for: each costs an opening and a look at its name.
 * What a form may have is less, and said with what else is wrong.
 */
const MOST_FILES = 4 * FILE_LIMITS.count

const filesIn = (form: multipart.Form): number =>
	Object.values(form.file).reduce((sum, parts) => sum + parts.length, 0)

const tooManyFiles = (files: RegExp): Problem => ({
	field: files === DOCUMENT_PART ? 'documents' : 'files',
	code: 'file_count',
	values: { max: FILE_LIMITS.count },
})

/** The parts, or the one problem for which they cannot be read. All of it is in memory: nothing is on a disk before it was cleaned. */
export function readParts(e: core.RequestEvent, { json, files, texts = [] }: PartNames): Parts | Problem {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return { field: 'key', code: 'bad_key' }
	try {
		e.request?.parseMultipartForm(MOST_BYTES_STAFF)
	} catch (error) {
		return /too large/.test(String(error)) ? TOO_LARGE : BAD_REQUEST
	}
	const form = e.request?.multipartForm
	if (!form) return BAD_REQUEST
	const named = namedIn(form, files)
	if (!named) return BAD_REQUEST
	if (files && filesIn(form) + named.length > MOST_FILES) return tooManyFiles(files)
	const known = [json, ...texts, ...(files ? [UPLOADS_PART] : [])]
	const unknown = [
		...Object.keys(form.value).filter(name => !known.includes(name)),
		...[...Object.keys(form.file), ...named.map(({ field }) => field)].filter(name => !files?.test(name)),
	]
	return {
		key,
		given: parse(form.value[json]),
		text: name => form.value[name]?.[0] ?? '',
		uploads: () =>
			files ? [...uploadsOf(form, files), ...named.flatMap(one => uploadedAs(e, one, files))] : [],
		problems: unknownFields(unknown),
	}
}

/** Fields that nobody asked for, as problems: as many as an answer names (reply.ts). */
export const unknownFields = (names: string[]): { field: string; code: 'unknown_field' }[] =>
	names
		.slice(0, MOST_PROBLEMS)
		.map(name => ({ field: tidy(name.slice(0, 200)).slice(0, 40), code: 'unknown_field' }))

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

/** The files that were uploaded before and are named here; null where they are not named in the right way. */
function namedIn(form: multipart.Form, files: RegExp | null): NamedUpload[] | null {
	const texts = files ? form.value[UPLOADS_PART] : undefined
	if (!texts) return []
	try {
		const [text = '', ...others] = texts
		return others.length === 0 && text.length <= LONGEST ? readUploads(JSON.parse(text)) : null
	} catch {
		return null
	}
}

function uploadedAs(e: core.RequestEvent, named: NamedUpload, files: RegExp): Upload[] {
	const document = files.exec(named.field)?.[1]
	if (!document) return []
	const uploaded = uploadOf(e, named)
	const { head } = uploaded
	const name = fileName(named.name, sniff(head)).slice(-LONGEST_NAME)
	return [{ ...uploaded, document, name, size: named.size, missing: named.size > 0 && head.length === 0 }]
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

/** Takes what was uploaded out of where it waited, once what it belongs to is stored. */
export function dropUploads(uploads: Upload[]): void {
	for (const { drop } of uploads) drop?.()
}
