import { cleanParts, type PictureSource } from '../../core/privacy/image-metadata.ts'
import { sniff } from '../../core/sending/files.ts'

/**
 * An uploaded file under a name of the server's own, and, where it is a picture, without what a camera or a program
 * wrote into it about place, time, device and author. A PDF is kept as it is.
 */
export function withoutMetadata(app: core.App, part: multipart.FileHeader, name: string): filesystem.File {
	const opened = part.open()
	try {
		const read = (from: number, count: number): number[] => {
			opened.seek(from, 0)
			return toBytes(opened, count)
		}
		const pdf = sniff(read(0, HEAD)) === 'application/pdf'
		const nextMarker = finder(app, () => read(0, part.size), part.size)
		const file = pdf
			? $filesystem.fileFromMultipart(part)
			: $filesystem.fileFromBytes(joined({ size: part.size, read, nextMarker }), name)
		if (!file) throw new Error('unreachable: an upload makes a file')
		file.name = name
		file.originalName = name
		return file
	} finally {
		opened.close()
	}
}

const HEAD = 16

/** The clean copy. It is put together in a temporary file, since the script engine is slow with bytes; no other part is ever written. */
function joined(source: PictureSource): number[] {
	const folder = $os.openRoot($os.tempDir()) as os.Root
	const name = `sila-clean-${$security.randomString(20)}`
	const file = folder.create(name)
	try {
		for (const part of cleanParts(source)) {
			file.write('bytes' in part ? part.bytes : (source.read(part[0], part[1] - part[0]) as number[]))
		}
		return $os.readFile($filepath.join($os.tempDir(), name)) as number[]
	} finally {
		file.close()
		folder.remove(name)
		folder.close()
	}
}

/** What can follow a scan of a JPEG: tables, the next scan, the end, comments and what applications add. */
const MARKERS = ['c4', 'd9', 'da', 'db', 'dc', 'dd', 'fe', ...'123456789abcdef'.split('').map(n => `e${n}`)]

/**
 * Finds the next marker in the coded picture, where none of these can stand by chance. SQLite looks for it, for the
 * script engine would take minutes. A marker that was not found once is not looked for again.
 */
function finder(app: core.App, whole: () => number[], size: number): PictureSource['nextMarker'] {
	let bytes: number[] | undefined
	let known = MARKERS
	return from => {
		bytes ??= whole()
		const places = new DynamicModel(Object.fromEntries(known.map(marker => [marker, 0])))
		const columns = known.map(marker => `instr(rest, x'ff${marker}') AS ${marker}`)
		app
			.db()
			.newQuery(`SELECT ${columns.join()} FROM (SELECT substr({:bytes}, {:from}) AS rest)`)
			.bind({ bytes, from: from + 1 })
			.one(places)
		const found = places as unknown as Record<string, number>
		known = known.filter(marker => found[marker])
		return Math.min(size, ...known.map(marker => from - 1 + (found[marker] ?? 0)))
	}
}
