import { html } from 'lit'
import { icon } from '../cases/parts.ts'
import { app } from '../host.ts'
import type { Cells } from '../surveys/spreadsheet.ts'
import { csv, download } from './csv.ts'

/** The two ways to save a table; `name` is the file's, `sheet` what a workbook calls it, and `rows` are made when one is chosen. */
export const saveButtons = (name: string, sheet: string, rows: () => Cells) => {
	const save = async (kind: 'csv' | 'xlsx') => {
		try {
			const content =
				kind === 'csv'
					? csv(rows())
					: await (await import('../surveys/spreadsheet.ts')).workbook([{ name: sheet, rows: rows() }])
			download(`${name}.${kind}`, content)
		} catch {
			app.toasts.error('تعذر حفظ الملف. تحقق من الاتصال ثم حاول من جديد.')
		}
	}
	const button = (kind: 'csv' | 'xlsx', label: string) =>
		html`<button type="button" class="sila-button" aria-label=${`${label}: ${sheet}`} @click=${() => save(kind)}>${icon('download')} ${label}</button>`
	return html`${button('xlsx', 'ملف Excel')}${button('csv', 'ملف CSV')}`
}
