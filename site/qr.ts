import { encode } from 'uqr'

/** The light margin that readers want around it, in modules. */
const QUIET = 4

/** A QR code with its margin as one path of an SVG whose side is `size`; each dark run of a row is a bar one unit high. */
export function qrCode(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { border: QUIET })
	const bars = data.flatMap((row, y) =>
		row.flatMap((dark, x) => {
			if (!dark || row[x - 1]) return []
			const end = row.indexOf(false, x)
			const length = (end < 0 ? row.length : end) - x
			return [`M${x} ${y}h${length}v1h-${length}z`]
		}),
	)
	return { size, path: bars.join('') }
}
