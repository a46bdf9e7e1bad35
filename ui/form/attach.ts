import { fill, type Lang } from '../../core/language/text.ts'
import { cleanParts } from '../../core/privacy/image-metadata.ts'
import { fileName } from '../../core/sending/file-name.ts'
import { checkFile, FILE_LIMITS, isHeic, SNIFF_BYTES, sniff } from '../../core/sending/files.ts'
import type { ShownProblem } from '../../core/sending/problems.ts'
import { documentOf, LIMITS, type Place, type Taken } from './limits.ts'

/* What a form fetches with the first file: reading, checking, and the words for what is not taken. */

/** Photos of fewer bytes stay as they are. */
const LARGE_PHOTO = 1_500_000
/** Bytes of a photo that is still tried: more than a phone takes. */
const MOST_PHOTO = 25 * 1024 * 1024

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)))

/** What making a photo smaller is fetched with. */
const SHRINKING = {
	ar: () => import('./shrink.ar.ts'),
	en: () => import('./shrink.en.ts'),
}

/** A large photo made smaller, or one of an iPhone's own kind made a JPEG where this browser can; else null. */
async function smallerPhoto(file: File, lang: Lang, say: (text: string) => void): Promise<Blob | null> {
	const head = await bytesOf(file.slice(0, SNIFF_BYTES))
	const heic = isHeic(head)
	if (!heic && !sniff(head)?.startsWith('image/')) return null
	if (file.size > MOST_PHOTO || (!heic && file.size < LARGE_PHOTO)) return null
	const [{ shrunk }, { shrinking }] = await Promise.all([import('./shrink.ts'), SHRINKING[lang]()])
	say(fill(shrinking, { file: file.name }))
	const small = await shrunk(file)
	return small && (heic || small.size < file.size) ? small : null
}

/** A picture without what a camera wrote into it, as the server would store it; null where it is damaged. */
function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
	const parts = cleanParts({
		size: bytes.length,
		read: (from, count) => bytes.subarray(from, from + count),
		nextMarker(from) {
			for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
				const next = bytes[at + 1] ?? 0
				if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
			}
			return bytes.length
		},
	})
	if (!parts) return null
	const stretches = parts.map(part =>
		'bytes' in part ? Uint8Array.from(part.bytes) : bytes.subarray(part[0], part[1]),
	)
	const clean = new Uint8Array(stretches.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const stretch of stretches) {
		clean.set(stretch, at)
		at += stretch.length
	}
	return clean
}

/** Reads a chosen file and checks it. Nothing of it leaves the device. `say` is told what takes a while, in words. */
export async function readFile(
	file: File,
	{ field, label, lang, already }: Place,
	say: (text: string) => void,
): Promise<Taken> {
	const refuse = async (code: ShownProblem['code']): Promise<Taken> => {
		const values = { file: file.name, field: label, ...LIMITS }
		if (code === 'file_count') return { problem: { field, code, values, kept: true } }
		const { fileWords } = await (lang === 'ar'
			? import('../../core/language/words/files.ar.ts')
			: import('../../core/language/words/files.en.ts'))
		const message = fill(fileWords[code as keyof typeof fileWords], values)
		return { problem: { field, code, values, message, kept: true } }
	}
	if (already >= LIMITS.max) return refuse('file_count')
	const smaller = await smallerPhoto(file, lang, say)
	const source = smaller ?? file
	// Read whole: on phones a file can be gone by the time it is sent. One that cannot be read counts as empty.
	const part = source.size > FILE_LIMITS.bytes ? source.slice(0, SNIFF_BYTES) : source
	const head = await bytesOf(part)
	const chosen = { document: documentOf(field), name: file.name, size: head.length && source.size, head }
	const code = checkFile(chosen)
	if (code) return refuse(code)
	const type = sniff(head)
	const clean = type?.startsWith('image/') ? withoutMetadata(head) : head
	if (!clean) return refuse('file_content')
	return { chosen: { ...chosen, size: clean.length, head: clean, name: fileName(file.name, type) } }
}
