import type { Lang } from '../../core/language/text.ts'
import { type AttachedFile, FILE_LIMITS } from '../../core/sending/files.ts'
import type { ShownProblem } from '../../core/sending/problems.ts'

/** A file that passed the check, held in memory so that it stays whatever becomes of it on the device. */
export interface ChosenFile extends AttachedFile {
	/** All its bytes, which are also what it is known by. */
	head: Uint8Array<ArrayBuffer>
	/** What it is called on its way ahead of what it belongs to, once it began; so it goes on where it stopped. */
	upload?: string
}

/** What is being done with a chosen file of a field, in words; empty while there is nothing to say of it. */
export interface Doing {
	field: string
	text: string
}

/** `mb` of a file, and the `max` number of files. */
export const LIMITS = { mb: FILE_LIMITS.bytes / 1024 / 1024, max: FILE_LIMITS.count }

/** The id of the document that a field of files is for; a field for files of any kind, `files`, has none. */
export const documentOf = (field: string): string => field.slice('documents.'.length)

/** What a file is chosen for: the field, what it is called, and how many files are there already. */
export interface Place {
	field: string
	label: string
	lang: Lang
	already: number
}

/** A file that may be sent, or why it may not. */
export type Taken = { chosen: ChosenFile } | { problem: ShownProblem }
