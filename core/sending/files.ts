import type { Service } from '../policy/association.ts'
import type { Problem } from './problems.ts'

/** The file types a person may attach: what a phone's camera and a scanner make. */
export const FILE_TYPES = {
	'application/pdf': ['pdf'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png'],
} as const

export type FileType = keyof typeof FILE_TYPES

/** As many bytes as the server takes at once. */
export const MOST_BYTES = 32 * 1024 * 1024

/**
 * Limits for attached files: bytes of one file, how many are sent at once, and how many a case may come to have. Those
 * sent at once stay together below what the server takes.
 */
export const FILE_LIMITS = { bytes: 5 * 1024 * 1024, count: 6, inCase: 20 } as const

/** How many leading bytes `sniff` wants to see. */
export const SNIFF_BYTES = 1024

/**
 * The type a file really is, by its first bytes, or null. The name and the browser's word are not
 * trusted: a program renamed to .pdf is still a program.
 */
export function sniff(head: ArrayLike<number>): FileType | null {
	const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte)
	if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
	if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
	if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
	return null
}

/** The extension of a file name in lower case, without the dot; empty when it has none. */
export function extension(name: string): string {
	return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}

/** What a file's name and first bytes say together: fine, of a type not accepted, or a name that lies about the content. */
export function checkFile(file: { name: string; size: number; head: ArrayLike<number> }) {
	if (file.size === 0) return 'file_empty'
	if (file.size > FILE_LIMITS.bytes) return 'file_size'
	const type = sniff(file.head)
	const known = Object.values(FILE_TYPES).some(names =>
		(names as readonly string[]).includes(extension(file.name)),
	)
	if (!type) return known ? 'file_content' : 'file_type'
	return (FILE_TYPES[type] as readonly string[]).includes(extension(file.name)) ? null : 'file_content'
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
