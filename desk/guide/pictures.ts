/* The pictures of the guide for staff, as the build of the desk takes them from docs/. It runs in no browser. */

/** The pictures that a text in Markdown shows: the path of each from the text, and what is said of it to who does not see it. */
export const picturesIn = (markdown: string): { file: string; said: string }[] =>
	[...markdown.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, said = '', file = '']) => ({ file, said }))

/** Where a WebP says how large it is: the frame of a lossy one, and the head of one that has more than a frame. */
const FRAME = { at: 26, bits: 0x3fff }
const HEAD = { at: 24, bits: 0xffffff }

/** How large a WebP is, in pixels; it is one that Chromium wrote, and lossy. */
export function webpSize(bytes: Uint8Array): { width: number; height: number } {
	const kind = new TextDecoder('latin1').decode(bytes.subarray(8, 16))
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const read = ({ at, bits }: typeof FRAME) => view.getUint32(at, true) & bits
	if (kind === 'WEBPVP8 ') return { width: read(FRAME), height: read({ ...FRAME, at: FRAME.at + 2 }) }
	// There it is one less.
	if (kind === 'WEBPVP8X') return { width: read(HEAD) + 1, height: read({ ...HEAD, at: HEAD.at + 3 }) + 1 }
	throw new Error(`not a lossy WebP: ${kind}`)
}
