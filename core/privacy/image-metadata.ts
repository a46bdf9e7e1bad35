/*
 * What a picture says beside what it shows: where and when it was taken, on which device, by whom. It is taken out of
 * pictures of anonymous complaints. What is needed to show them stays, and which way is up.
 *
 * The server's script engine takes microseconds for each byte it looks at, so only the heads of segments are read, and
 * whoever has the file looks for bytes in the picture itself.
 */

/** A file that is read here and there. */
export interface PictureSource {
	/** In bytes. */
	size: number
	/** Bytes from a place on; fewer where the file ends. */
	read(from: number, count: number): ArrayLike<number>
	/** The place of the next JPEG marker at or after `from` that is neither a restart nor an escaped byte; `size` for none. */
	nextMarker(from: number): number
}

/** What the clean file is made of, in order: stretches of the old one, from a byte up to another, and bytes of our own. */
export type PicturePart = [from: number, to: number] | { bytes: number[] }

/**
 * The parts of a JPEG or PNG without its metadata. Only segments that a decoder needs are kept, and nothing after the
 * picture's end, where phones append more. Of what cannot be read to its end no more is kept than could be read.
 */
export function cleanParts(source: PictureSource): PicturePart[] {
	return source.read(0, 1)[0] === 0x89 ? pngParts(source) : jpegParts(source)
}

const [SOI, EOI, SOS, APP1] = [0xd8, 0xd9, 0xda, 0xe1]

/** APP0 (JFIF) and APP14 (Adobe) say how colours are meant; the other APPs and comments carry what people wrote, or places. */
const isKept = (marker: number) =>
	marker === 0xe0 || marker === 0xee || !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)

function jpegParts(source: PictureSource): PicturePart[] {
	const parts: PicturePart[] = [[0, 2]]
	let at = 2
	let turned = false
	while (at + 2 <= source.size) {
		const [mark, marker = 0, high = 0, low = 0] = Array.from(source.read(at, 4))
		if (mark !== 0xff) break
		// Padding before a marker is allowed.
		if (marker === 0xff) {
			at++
			continue
		}
		if (marker === EOI) parts.push([at, at + 2])
		if (marker === EOI || marker === SOI) break
		const end = at + 2 + (high << 8) + low
		if (high + low === 0 || end > source.size) break
		if (marker === APP1 && !turned) {
			const turn = orientation(source.read(at + 4, Math.min(end - at - 4, EXIF_HEAD)))
			if (turn > 1) parts.push({ bytes: uprightSegment(turn) })
			turned = turn > 1
		}
		const to = marker === SOS ? source.nextMarker(end) : end
		if (isKept(marker)) parts.push([at, to])
		at = to
	}
	return parts
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

function pngParts(source: PictureSource): PicturePart[] {
	const parts: PicturePart[] = [[0, 8]]
	for (let at = 8; at + 12 <= source.size; ) {
		const [a = 0, b = 0, c = 0, d = 0, ...name] = Array.from(source.read(at, 8))
		const type = String.fromCharCode(...name)
		const end = at + 12 + a * 0x1000000 + b * 0x10000 + c * 0x100 + d
		if (end > source.size) break
		if (PNG_KEPT.includes(type)) parts.push([at, end])
		if (type === 'IEND') break
		at = end
	}
	return parts
}
