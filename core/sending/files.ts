import type { Service } from '../policy/association.ts'
import type { FileProblemCode, Problem } from './problems.ts'

/** The file types a person may attach: what a phone's camera and a scanner make. The first extension is the one files are stored under. */
export const FILE_TYPES = {
	'application/pdf': ['pdf'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png'],
} as const

export type FileType = keyof typeof FILE_TYPES

/** As many bytes as the server takes at once; what is more goes ahead in parts (uploads.ts). */
export const MOST_BYTES = 8 * 1024 * 1024

/** The same from staff who are signed in: the desk sends files in one piece. */
export const MOST_BYTES_STAFF = 32 * 1024 * 1024

/**
 * Limits for attached files: bytes of one file, how many are sent at once, and how many a case may come to have.
 */
export const FILE_LIMITS = { bytes: 5 * 1024 * 1024, count: 6, inCase: 20 } as const

/** How many leading bytes `sniff` wants to see. */
export const SNIFF_BYTES = 1024

/**
 * The type a file really is, by its first bytes, or null. Neither the name nor the browser's word is asked: phones call
 * a picture `image:1000000036` or `download.jfif`, and a program renamed to .pdf is still a program. A PDF may have
 * other bytes before its header, such as line breaks or a byte order mark, within the first `SNIFF_BYTES`.
 */
export function sniff(head: ArrayLike<number>): FileType | null {
	if (has(head, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
	if (has(head, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
	const end = Math.min(head.length, SNIFF_BYTES)
	for (let at = 0; at < end; at++) if (has(head, at, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
	return null
}

const has = (head: ArrayLike<number>, at: number, ...bytes: number[]) =>
	bytes.every((byte, i) => head[at + i] === byte)

/** Brands of HEIF pictures whose coding is HEVC, and of HEIF whatever the coding. */
const HEIC = 'heic heix heim heis hevc hevx hevm hevs mif1 msf1'.split(' ')

/** Whether a file is a picture as iPhones keep them (HEIC, HEIF), by its first bytes: few devices but theirs show one. */
export function isHeic(head: ArrayLike<number>): boolean {
	const brand = (at: number) => String.fromCharCode(...Array.from({ length: 4 }, (_, i) => head[at + i] ?? 0))
	return brand(4) === 'ftyp' && HEIC.includes(brand(8))
}

/** The extension of a file name in lower case, without the dot; empty when it has none. */
export function extension(name: string): string {
	return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}

/** What a file's first bytes say: fine, or why it is not taken. The name only tells what it was meant to be. */
export function checkFile(file: {
	name: string
	size: number
	head: ArrayLike<number>
}): FileProblemCode | null {
	if (file.size === 0) return 'file_empty'
	if (isHeic(file.head)) return 'file_heic'
	const type = sniff(file.head)
	const meant = Object.values(FILE_TYPES).some(names =>
		(names as readonly string[]).includes(extension(file.name)),
	)
	if (!type) return meant ? 'file_content' : 'file_type'
	return file.size > FILE_LIMITS.bytes ? 'file_size' : null
}

/** Document id of whatever the applicant adds of their own accord; every form takes it. */
export const SUPPORTING = 'supporting'

/** An attached file as both sides can see it: `document` is the id of the document it is for; size in bytes. */
export interface AttachedFile {
	document: string
	name: string
	size: number
	/** Its first bytes, at least `SNIFF_BYTES` where it has that many. */
	head: ArrayLike<number>
}

/** What is wrong with files that are sent at once, at most `max`, for the documents of a form. */
export function checkFiles(
	service: Pick<Service, 'documents'>,
	files: AttachedFile[],
	max: number,
): Problem[] {
	const problems: Problem[] = []
	for (const file of files) {
		const field = `documents.${file.document}`
		if (file.document !== SUPPORTING && !service.documents.some(({ id }) => id === file.document)) {
			problems.push({ field, code: 'unknown_field' })
			continue
		}
		const code = checkFile(file)
		if (code) problems.push({ field, code, values: { file: file.name, mb: FILE_LIMITS.bytes / 1024 / 1024 } })
	}
	if (files.length > max) problems.push({ field: 'documents', code: 'file_count', values: { max } })
	return problems
}
