import { encode } from 'uqr'

/** A QR code as the path of an SVG whose sides are `size`. */
export interface Code {
	size: number
	path: string
}

/** The QR code of a text, its quiet edge included. */
export function qr(text: string): Code {
	const { data, size } = encode(text, { ecc: 'M', border: 4 })
	const path = data
		.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
		.join('')
	return { size, path }
}
