import { html } from 'lit'
import type { BoardReport } from '../../core/api/report.ts'
import type { Named } from '../cases/list-data.ts'
import { notice } from '../frame/notice.ts'
import { icon } from '../frame/page-icons.ts'
import type { Cells } from '../surveys/spreadsheet.ts'
import { ownerText, tablesOf } from './board.ts'
import type { Table } from './model.ts'
import { type FileKind, saveSheets } from './save.ts'
import { gregorianText, hijriPeriodText } from './texts.ts'
import { reportWords } from './words.ts'

/* A report as a file. No case is in it, and so nobody. */

const all = (report: BoardReport, associations: Named[]): Table[] => {
	const { first, rest } = tablesOf(report, associations)
	return [...first, ...rest].filter(({ lines }) => lines.length > 0)
}

/** One table with one kind of row, which a spreadsheet can filter and sum. */
function longRows(report: BoardReport, associations: Named[]): Cells {
	const owner = ownerText(report, associations)
	const rows = all(report, associations).flatMap(({ title, columns, lines }) =>
		lines.flatMap(({ label, cells }) =>
			cells.map(({ value }, i) => [owner, report.from, report.to, title, label, columns[i] ?? '', value]),
		),
	)
	return [reportWords().columns, ...rows.filter(row => row.at(-1) !== '')]
}

/** A sheet for each table; names of sheets have 31 letters at most, and not these. */
const sheetName = (title: string) => title.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31)

function sheets(report: BoardReport, associations: Named[]): { name: string; rows: Cells }[] {
	const about = [ownerText(report, associations), gregorianText(report), hijriPeriodText(report)]
	return all(report, associations).map(({ title, head, columns, lines }) => ({
		name: sheetName(title),
		rows: [
			[head || title, ...columns],
			...lines.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
			[''],
			...about.map(text => [text]),
		],
	}))
}

/** The ways to save a report, and to print it. */
export function fileButtons(report: BoardReport, associations: Named[]) {
	const words = reportWords()
	const name = `sila-${report.from}-${report.to}`
	const save = (kind: FileKind) =>
		saveSheets(
			name,
			kind,
			kind === 'csv'
				? [{ name: words.board, rows: longRows(report, associations) }]
				: sheets(report, associations),
		).catch(() => notice(words.saveFailed))
	const button = (kind: FileKind, label: string) =>
		html`<button type="button" class="sila-button" @click=${() => save(kind)}>${icon('download')} ${label}</button>`
	return html`<div class="sila-actions">
		<button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} ${words.print}</button>
		${button('xlsx', words.excel)}${button('csv', words.csv)}
	</div>`
}
