import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './export-words.ar.ts'
import { words as en } from './export-words.en.ts'

export type SavedAs = 'locked' | 'xlsx' | 'csv'
export type ExportColumn =
	| 'reference'
	| 'kind'
	| 'about'
	| 'association'
	| 'applicant'
	| 'served'
	| 'status'
	| 'since'
	| 'arrived'
	| 'due'
	| 'resolved'
	| 'holder'
	| 'channel'
	| 'means'
	| 'phone'
	| 'email'

/** What is said where cases are taken along in a file. */
export interface ExportWords {
	/** Above what is done with those that are chosen. */
	chosen: string
	how: string
	as: Record<SavedAs, string>
	/** That it is written down, and what is in it. */
	hint: string
	/** This page has no cryptography. */
	notLocked: string
	password: string
	passwordHint: string
	/** {least} */
	short: string
	save: string
	making: string
	/** Name of the file and of its sheet. */
	name: string
	rows: Counted
	/** {rows} */
	done: string
	/** What was asked for is not seen any more. */
	none: string
	/** There are more than went along. */
	more: string
	columns: Record<ExportColumn, string>
}

export const exportWords = (): ExportWords => (language() === 'en' ? en : ar)
