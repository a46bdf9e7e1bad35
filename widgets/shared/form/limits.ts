import type { Lang } from '../../../core/language/text.ts'
import { FILE_LIMITS } from '../../../core/sending/files.ts'
import type { ChosenFile, ShownProblem } from './state.ts'

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
