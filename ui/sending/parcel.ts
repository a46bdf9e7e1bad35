import type { ChosenFile } from '../form/limits.ts'

/** A file as it is sent: the field that it is for, and what it is called. */
export interface ParcelFile {
	field: string
	name: string
	file: ChosenFile
}
