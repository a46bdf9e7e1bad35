/*
 * What a picture says beside what it shows: where and when it was taken, on which device, by whom. It is taken out of
 * every picture that is sent. What is needed to show them stays, and which way is up.
 *
 * The server's script engine takes microseconds for each byte it looks at, so only the heads of segments are read, and
 * whoever has the file looks for bytes in the picture itself. The work grows as the file does, and no faster.
 */

/** A file that is read here and there. */
export interface PictureSource {
	/** In bytes. */
	size: number
	/** Bytes from a place on; fewer where the file ends. */
	read(from: number, count: number): ArrayLike<number>
	/**
	 * The place of the next JPEG marker at or after `from` that is neither a restart nor an escaped byte; `size` for none.
	 * Padding may stand before it.
	 */
	nextMarker(from: number): number
}

/** What the clean file is made of, in order: stretches of the old one, from a byte up to another, and bytes of our own. */
export type PicturePart = [from: number, to: number] | { bytes: number[] }

/** As many segments of a JPEG, or chunks of a PNG, as a camera or a program ever makes; each takes a look. */
export const MOST_SEGMENTS = { jpeg: 1000, png: 5000 } as const

/**
 * The parts of a JPEG or PNG without its metadata; null where it is damaged, breaks off or is put together as no camera
 * does. Only segments that a decoder needs are kept, and nothing after the picture's end, where phones append more. What
 * stands between segments without being one is left out, as decoders pass over it.
 */
export function cleanParts(source: PictureSource): PicturePart[] | null {
	const parts = source.read(0, 1)[0] === 0x89 ? pngParts(source) : jpegParts(source)
	return parts && joined(parts)
}

/** The same with stretches that follow one another made one. */
function joined(parts: PicturePart[]): PicturePart[] {
	const all: PicturePart[] = []
	for (const part of parts) {
		const last = all.at(-1)
		if (last && !('bytes' in last) && !('bytes' in part) && last[1] === part[0]) last[1] = part[1]
		else all.push('bytes' in part ? part : [...part])
	}
	return all
}

const [SOI, EOI, SOS, APP1] = [0xd8, 0xd9, 0xda, 0xe1]

/** APP0 (JFIF) and APP14 (Adobe) say how colours are meant; the other APPs and comments carry what people wrote, or places. */
const isKept = (marker: number) =>
	marker === 0xe0 || marker === 0xee || !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)

/** A frame's head says how large the picture is; in this range stand three that are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Without a segment of their own: restarts, and what stands for a byte of the picture or for nothing. */
const isBare = (marker: number) => marker <= 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)

function jpegParts(source: PictureSource): PicturePart[] | null {
	const parts: PicturePart[] = [[0, 2]]
	const seen = { frame: false, scan: false, turned: false }
	let at = 2
	let scan: number | undefined
	for (let looks = 0; looks < MOST_SEGMENTS.jpeg && at + 2 <= source.size; looks++) {
		const [mark, marker = 0, high = 0, low = 0] = Array.from(source.read(at, 4))
		if (mark !== 0xff || isBare(marker)) {
			at = source.nextMarker(at + 1)
			continue
		}
		if (scan !== undefined) parts.push([scan, at])
		// A scan without a byte of picture shows nothing.
		seen.scan ||= scan !== undefined && at > scan
		scan = undefined
		if (marker === EOI) {
			parts.push([at, at + 2])
			return seen.frame && seen.scan ? parts : null
		}
		const end = at + 2 + (high << 8) + low
		if (marker === SOI || end < at + 4 || end > source.size) return null
		if (marker === APP1 && !seen.turned) {
			const turn = orientation(source.read(at + 4, Math.min(end - at - 4, EXIF_HEAD)))
			if (turn > 1) parts.push({ bytes: uprightSegment(turn) })
			seen.turned = turn > 1
		}
		if (isKept(marker)) parts.push([at, end])
		seen.frame ||= isFrame(marker)
		if (marker === SOS) scan = end
		at = marker === SOS ? source.nextMarker(end) : end
	}
	return null
}

/** The directory that says which way is up stands in front, before everything else that EXIF has. */
const EXIF_HEAD = 1024
const ORIENTATION = 0x0112

/** How an EXIF segment says the picture is turned, 1 to 8; 0 where it does not. */
function orientation(head: ArrayLike<number>): number {
	const text = Array.from({ length: 6 }, (_, i) => String.fromCharCode(head[i] ?? 0)).join('')
	if (text !== 'Exif\0\0') return 0
	const little = head[6] === 0x49
	const number = (at: number, bytes: number): number => {
		let value = 0
		for (let i = 0; i < bytes; i++) value = value * 256 + (head[at + (little ? bytes - 1 - i : i)] ?? 0)
		return value
	}
	const directory = 6 + number(10, 4)
	for (let entry = 0; entry < number(directory, 2) && entry < 64; entry++) {
		const at = directory + 2 + entry * 12
		const turn = number(at + 8, 2)
		if (number(at, 2) === ORIENTATION) return turn <= 8 ? turn : 0
	}
	return 0
}

/** A segment of EXIF that says which way is up and nothing else. */
// biome-ignore format: each line is one thing of the format
const uprightSegment = (turn: number): number[] => [
	0xff, APP1, 0, 34,
	...[...'Exif\0\0'].map(letter => letter.charCodeAt(0)),
	0x4d, 0x4d, 0, 42, 0, 0, 0, 8,
	0, 1,
	0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0,
	0, 0, 0, 0,
]

/** Chunks that say how the picture is to be shown; of the others a decoder needs none. */
const PNG_KEPT = 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT'.split(' ')

function pngParts(source: PictureSource): PicturePart[] | null {
	const parts: PicturePart[] = [[0, 8]]
	let shown = 0
	let at = 8
	for (let looks = 0; looks < MOST_SEGMENTS.png && at + 12 <= source.size; looks++) {
		const [a = 0, b = 0, c = 0, d = 0, ...name] = Array.from(source.read(at, 8))
		const type = String.fromCharCode(...name)
		const length = a * 0x1000000 + b * 0x10000 + c * 0x100 + d
		const end = at + 12 + length
		if (end > source.size || (type === 'IHDR') !== (looks === 0)) return null
		if (PNG_KEPT.includes(type)) parts.push([at, end])
		if (type === 'IDAT') shown += length
		if (type === 'IEND') return shown > 0 ? parts : null
		at = end
	}
	return null
}
