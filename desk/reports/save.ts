import { html } from 'lit'
import { notice } from '../frame/notice.ts'
import { icon } from '../frame/page-icons.ts'
import type { Cells } from '../surveys/spreadsheet.ts'
import { csv, download } from './csv.ts'
import { reportWords } from './words.ts'

/** Tables for a spreadsheet, each with what a workbook calls it. */
export type Sheets = { name: string; rows: Cells }[]
export type FileKind = 'csv' | 'xlsx'

/** Saves tables as a file; CSV has no sheets, and takes the first. Throws where what makes workbooks cannot be fetched. */
export async function saveSheets(name: string, kind: FileKind, sheets: Sheets): Promise<void> {
	const content =
		kind === 'csv'
			? csv(sheets[0]?.rows ?? [])
			: await (await import('../surveys/spreadsheet.ts')).workbook(sheets)
	download(`${name}.${kind}`, content)
}

/** The two ways to save a table; `name` is the file's, `sheet` what a workbook calls it, and `rows` are made when one is chosen. */
export const saveButtons = (name: string, sheet: string, rows: () => Cells) => {
	const words = reportWords()
	const save = (kind: FileKind) =>
		saveSheets(name, kind, [{ name: sheet, rows: rows() }]).catch(() => notice(words.saveFailed))
	const button = (kind: FileKind, label: string) =>
		html`<button type="button" class="sila-button" aria-label=${`${label}: ${sheet}`} @click=${() => save(kind)}>${icon('download')} ${label}</button>`
	return html`${button('xlsx', words.excel)}${button('csv', words.csv)}`
}
