import writeXlsxFile from 'write-excel-file/browser'
import { language } from '../frame/language.ts'
import { harmless } from '../reports/csv.ts'

export type Cells = (string | number)[][]

/**
 * A workbook for Excel, its sheets in the direction of the desk, the first row of each a heading. Texts are written as
 * texts, which no spreadsheet runs, and marked as such where somebody who edits the cell would make a formula of them.
 */
export function workbook(sheets: { name: string; rows: Cells }[]): Promise<Blob> {
	return writeXlsxFile(
		sheets.map(({ name, rows }) => ({
			sheet: name,
			rightToLeft: language() === 'ar',
			stickyRowsCount: 1,
			columns: (rows[0] ?? []).map((_, i) => ({ width: width(rows, i) })),
			data: rows.map((row, i) =>
				row.map(value =>
					typeof value === 'number'
						? { type: Number, value }
						: {
								type: String,
								value: harmless(value),
								wrap: true,
								...(i === 0 && { fontWeight: 'bold' as const }),
							},
				),
			),
		})),
	).toBlob()
}

/** As wide as its texts, within reason. */
const width = (rows: Cells, column: number): number =>
	Math.min(50, Math.max(10, ...rows.slice(0, 100).map(row => String(row[column] ?? '').length + 2)))
