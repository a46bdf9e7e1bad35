import type { RequestsReport } from '../../core/api/report.ts'
import { tidyLine } from '../../core/language/text.ts'
import { saveFile } from '../../ui/keep.ts'
import { type Section, totalOf } from './sections.ts'
import { reportWords } from './words.ts'

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

/** A report as a table of one kind of row, which a spreadsheet can filter and sum. No person is in it. */
export function reportRows(report: RequestsReport, name: string, sections: Section[]): (string | number)[][] {
	const { from, to, decisions } = report
	const { file, total, decisions: of } = reportWords()
	const row = (part: string, item: string, value: string | number) => [name, from, to, part, item, value]
	return [
		file.columns,
		row(file.all, file.requests, report.total),
		...sections.flatMap(section => [
			...section.rows.map(({ label, count }) => row(section.title, label, count)),
			row(section.title, total, totalOf(section)),
		]),
		row(of.title, file.decided, decisions.count),
		row(of.title, file.median, decisions.medianDays ?? ''),
		row(of.title, file.longest, decisions.longestDays ?? ''),
	]
}

/** Saves a file: a text is CSV. */
export const download = (name: string, content: string | Blob): void =>
	saveFile(
		name,
		typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content,
	)
