import { tidyLine } from '../../core/language/text.ts'
import { saveFile } from '../../ui/keep.ts'

/** A spreadsheet takes what begins with one of these for a formula, and would run it. */
const FORMULA = /^[\s]*[=+\-@\t\r]/

/** Whether a spreadsheet would run it; it folds letters of full width too, and looks past what shows nothing. */
const isFormula = (text: string): boolean => FORMULA.test(text) || FORMULA.test(tidyLine(text))

/** A text for a spreadsheet: what could be a formula is marked as text. */
export const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text)

/** One cell. Texts are quoted. */
export const cell = (value: string | number): string =>
	typeof value === 'number' ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`

export const csv = (rows: (string | number)[][]): string =>
	// The mark at its start tells Excel that it is Unicode.
	`\ufeff${rows.map(row => `${row.map(cell).join()}\r\n`).join('')}`

/** Saves a file: a text is CSV. */
export const download = (name: string, content: string | Blob): void =>
	saveFile(
		name,
		typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content,
	)
