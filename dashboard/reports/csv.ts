import type { RequestsReport } from '../../core/report.ts'
import { type Section, totalOf } from './sections.ts'

/** A spreadsheet takes what begins with one of these for a formula, and would run it. */
const FORMULA = /^[\s]*[=+\-@\t\r]/

/** One cell. Texts are quoted, and what could be a formula is marked as text. */
export const cell = (value: string | number): string =>
	typeof value === 'number'
		? String(value)
		: `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

export const csv = (rows: (string | number)[][]): string =>
	// The mark at its start tells Excel that it is Unicode.
	`\ufeff${rows.map(row => `${row.map(cell).join()}\r\n`).join('')}`

/** A report as a table of one kind of row, which a spreadsheet can filter and sum. No person is in it. */
export function reportRows(report: RequestsReport, name: string, sections: Section[]): (string | number)[][] {
	const { from, to, decisions } = report
	const row = (part: string, item: string, value: string | number) => [name, from, to, part, item, value]
	return [
		['الجمعية', 'من', 'إلى', 'التقسيم', 'البند', 'العدد'],
		row('الكل', 'الطلبات', report.total),
		...sections.flatMap(section => [
			...section.rows.map(({ label, count }) => row(section.title, label, count)),
			row(section.title, 'المجموع', totalOf(section)),
		]),
		row('مدة القرار', 'طلبات صدر قرارها', decisions.count),
		row('مدة القرار', 'الوسيط بالأيام', decisions.medianDays ?? ''),
		row('مدة القرار', 'الأطول بالأيام', decisions.longestDays ?? ''),
	]
}

/** Saves a text as a file. */
export function download(name: string, text: string): void {
	const link = document.createElement('a')
	link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
