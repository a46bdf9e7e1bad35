import { sniff } from './files.ts'

/*
 * What a picture says beside what it shows: where and when it was taken, on which device, by whom. It is taken out of
 * pictures of anonymous complaints. All that is needed to show them stays: sizes, colours, and which way is up is lost
 * with the rest, as it is written beside the place.
 */

/**
 * A picture without its metadata. Only segments that a decoder needs are kept, and nothing after the picture's end,
 * where phones append more of it. What cannot be read as a JPEG or PNG to its end keeps no more than could be read.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
	return joined(bytes, sniff(bytes) === 'image/png' ? pngParts(bytes) : jpegParts(bytes))
}

/** A stretch of the file that is kept: from a byte, up to another. */
type Part = [from: number, to: number]

function joined(bytes: Uint8Array, parts: Part[]): Uint8Array {
	const kept = new Uint8Array(parts.reduce((sum, [from, to]) => sum + to - from, 0))
	let at = 0
	for (const [from, to] of parts) {
		kept.set(bytes.subarray(from, to), at)
		at += to - from
	}
	return kept
}

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda]
/** APP0 (JFIF) and APP14 (Adobe) say how colours are meant; the other APPs and comments carry what people wrote, or places. */
const isKept = (marker: number) =>
	marker === 0xe0 || marker === 0xee || !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)
/** Markers without a length of their own: restarts inside a scan, and a temporary one. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

function jpegParts(bytes: Uint8Array): Part[] {
	const parts: Part[] = [[0, 2]]
	let at = 2
	while (at + 4 <= bytes.length) {
		// Padding before a marker is allowed.
		if (bytes[at] !== 0xff) break
		const marker = bytes[at + 1] as number
		if (marker === 0xff) {
			at++
			continue
		}
		if (marker === EOI || marker === SOI) break
		const end = isBare(marker)
			? at + 2
			: at + 2 + ((bytes[at + 2] as number) << 8) + (bytes[at + 3] as number)
		if (end > bytes.length) break
		const to = marker === SOS ? endOfScan(bytes, end) : end
		if (isKept(marker)) parts.push([at, to])
		at = to
	}
	const last = bytes.subarray(at, at + 2)
	if (last[0] === 0xff && last[1] === EOI) parts.push([at, at + 2])
	return parts
}

/** Where the coded picture of a scan ends: at the next marker that is no restart and no escaped byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1]
		if (next !== undefined && next !== 0 && next !== 0xff && !isBare(next)) return at
	}
	return bytes.length
}

/** Chunks that say how the picture is to be shown; of the others a decoder needs none. */
const PNG_KEPT = [
	'IHDR',
	'PLTE',
	'IDAT',
	'IEND',
	'tRNS',
	'gAMA',
	'cHRM',
	'sRGB',
	'sBIT',
	'bKGD',
	'pHYs',
	'acTL',
	'fcTL',
	'fdAT',
]

function pngParts(bytes: Uint8Array): Part[] {
	const parts: Part[] = [[0, 8]]
	for (let at = 8; at + 12 <= bytes.length; ) {
		const [a = 0, b = 0, c = 0, d = 0, ...name] = bytes.subarray(at, at + 8)
		const type = String.fromCharCode(...name)
		const end = at + 12 + ((a << 24) | (b << 16) | (c << 8) | d)
		if (end < at + 12 || end > bytes.length) break
		if (PNG_KEPT.includes(type)) parts.push([at, end])
		if (type === 'IEND') break
		at = end
	}
	return parts
}
