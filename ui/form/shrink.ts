import { FILE_LIMITS } from '../../core/sending/files.ts'

/*
 * Makes a photo smaller on the device, upright and legible, before it is sent: what a phone takes has many times the
 * bytes that a document needs, and a poor line pays for each.
 */

/** The long side, in pixels: the small print of an A4 page is legible. */
const LONG_SIDE = 2400
/** As JPEG; the next where a photo is still too large. */
const QUALITIES = [0.85, 0.7, 0.5]

/** The photo as a JPEG of at most what the server takes; null where this browser cannot show it. */
export async function shrunk(photo: Blob): Promise<Blob | null> {
	const picture = await decoded(photo)
	if (!picture) return null
	try {
		const share = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
		const canvas = document.createElement('canvas')
		canvas.width = Math.max(1, Math.round(picture.width * share))
		canvas.height = Math.max(1, Math.round(picture.height * share))
		const context = canvas.getContext('2d')
		if (!context) return null
		// What is seen through has the paper behind it; JPEG would make it black.
		context.fillStyle = '#fff'
		context.fillRect(0, 0, canvas.width, canvas.height)
		context.imageSmoothingQuality = 'high'
		context.drawImage(picture, 0, 0, canvas.width, canvas.height)
		for (const quality of QUALITIES) {
			const made = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality))
			if (made && made.size <= FILE_LIMITS.bytes) return made
		}
		return null
	} finally {
		picture.close()
	}
}

/** The picture as it is seen, whichever way up the camera was held. */
async function decoded(photo: Blob): Promise<ImageBitmap | null> {
	const upright = { imageOrientation: 'from-image', resizeQuality: 'high' } as const
	try {
		const size = dimensions(new Uint8Array(await photo.slice(0, 1024 * 1024).arrayBuffer()))
		// A cheap phone has no memory for all pixels of a large photo at once.
		if (size && Math.max(...size) > 2 * LONG_SIDE) {
			const small = await createImageBitmap(photo, { ...upright, resizeWidth: LONG_SIDE })
			if (sameShape(size, [small.width, small.height])) return small
			small.close()
		}
		return await createImageBitmap(photo, upright)
	} catch {
		return null
	}
}

/** Whether one has the sides of the other in the same ratio, or turned: some browsers mistake a turned photo's sides. */
function sameShape([a, b]: [number, number], [c, d]: [number, number]): boolean {
	const near = (one: number, other: number) => Math.abs(one / other - 1) < 0.02
	return near(a / b, c / d) || near(b / a, c / d)
}

/** Width and height as a JPEG's or PNG's head says them; null where it does not. */
function dimensions(head: Uint8Array): [number, number] | null {
	const number = (at: number, bytes: number) => {
		let value = 0
		for (let i = 0; i < bytes; i++) value = value * 256 + (head[at + i] ?? 0)
		return value
	}
	if (head[0] === 0x89) return [number(16, 4), number(20, 4)]
	for (let at = 2; head[at] === 0xff && at + 9 < head.length; at += 2 + number(at + 2, 2)) {
		const marker = head[at + 1] ?? 0
		const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
		if (frame) return [number(at + 7, 2), number(at + 5, 2)]
	}
	return null
}
