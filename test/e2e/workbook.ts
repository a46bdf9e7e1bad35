import { strFromU8, unzipSync } from 'fflate'

/** The texts and numbers of a workbook's sheet, by row, and the sheet's own markup. */
export function sheetOf(bytes: Buffer, n: number): { rows: string[][]; markup: string } {
	const files = unzipSync(new Uint8Array(bytes))
	const text = (file: string) => strFromU8(files[file] ?? new Uint8Array())
	const plain = (xml: string) =>
		xml
			.replace(/<[^>]*>/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&#39;', "'")
			.replaceAll('&apos;', "'")
			.replaceAll('&amp;', '&')
	const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) =>
		plain(one ?? ''),
	)
	const markup = text(`xl/worksheets/sheet${n}.xml`)
	const rows = [...markup.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
		[...(row ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, about, value]) =>
			/t="s"/.test(about ?? '') ? (shared[Number(plain(value ?? ''))] ?? '') : plain(value ?? ''),
		),
	)
	return { rows, markup }
}
