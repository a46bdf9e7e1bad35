import { cleanParts, type PicturePart } from '../../core/privacy/image-metadata.ts'
import { type AttachedFile, FILE_LIMITS, sniff } from '../../core/sending/files.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { passing } from '../base/passing.ts'
import { headOf } from '../http/head.ts'

/** A file that was sent and can be read here and there. */
export interface Readable extends Pick<AttachedFile, 'name' | 'size' | 'head'> {
	open(): io.ReadSeekCloser
	/** What its clean copy is made of, once that was looked for; null where the picture is damaged. */
	parts?: PicturePart[] | null
}

/**
 * Pictures that are damaged or put together as no camera does, as problems. Nothing of them is kept, since nobody could
 * say what they hold. `fieldOf` names the field that a file was sent in.
 */
export function checkPictures<File extends Readable>(
	app: core.App,
	files: File[],
	fieldOf: (file: File) => string,
): Problem[] {
	return files.flatMap(file => {
		if (!isPicture(file) || partsOf(app, file)) return []
		const values = { file: file.name, mb: FILE_LIMITS.bytes / 1024 / 1024 }
		return [{ field: fieldOf(file), code: 'file_content' as const, values }]
	})
}

/** The same for files of a record that staff save: damaged pictures are refused, the others are cleaned where they are. */
export function cleanRecordFiles(
	app: core.App,
	files: filesystem.File[],
	field: string,
	refuse: (problems: Problem[]) => void,
): void {
	for (const file of files) {
		const reader = file.reader as filesystem.FileReader
		const sent = { name: file.originalName, size: file.size, head: headOf(file), open: () => reader.open() }
		const problems = checkPictures(app, [sent], () => field)
		if (problems.length > 0) refuse(problems)
		const clean = withoutMetadata(app, sent)
		if (!clean) continue
		file.reader = clean.reader
		file.size = clean.size
	}
}

/**
 * A picture as it is stored, without what a camera or a program wrote into it about place, time, device and author; null
 * where nothing is to be taken out of a file. A PDF is kept as it is.
 */
export function withoutMetadata(app: core.App, file: Readable): filesystem.File | null {
	if (!isPicture(file)) return null
	const parts = partsOf(app, file)
	if (!parts) throw new Error('unreachable: damaged pictures are refused before')
	const [first, ...others] = parts
	const whole = others.length === 0 && first && !('bytes' in first) && first[1] === file.size
	return whole ? null : reading(file, read => $filesystem.fileFromBytes(joined(app, parts, read), 'picture'))
}

const isPicture = ({ head }: Readable) => sniff(head)?.startsWith('image/') === true

type Read = (from: number, count: number) => number[]

function reading<Result>(file: Readable, run: (read: Read) => Result): Result {
	const opened = file.open()
	try {
		return run((from, count) => {
			opened.seek(from, 0)
			return toBytes(opened, count)
		})
	} finally {
		opened.close()
	}
}

/** Looked for once, since each time the whole file is read. */
function partsOf(app: core.App, file: Readable): PicturePart[] | null {
	const { size } = file
	if (file.parts === undefined)
		file.parts = reading(file, read =>
			cleanParts({ size, read, nextMarker: from => nextMarker(app, read, from, size) }),
		)
	return file.parts
}

/** The clean copy. It is put together in a file that is passing through, since the script engine is slow with bytes. */
function joined(app: core.App, parts: PicturePart[], read: Read): number[] {
	return passing(app, ({ file, path }) => {
		for (const part of parts) file.write('bytes' in part ? part.bytes : read(part[0], part[1] - part[0]))
		return $os.readFile(path) as number[]
	})
}

/** Bytes that are looked through at first, and at most, for one marker. */
const [NEAR, FAR] = [1024, 256 * 1024]

/** What can stand in a coded picture and is no marker: escaped bytes, restarts, and padding, which stands before one. */
const NONE = ['ffff', 'ff00', ...'01234567'].map(n => (n.length === 1 ? `ffd${n}` : n))

/** Blanks out what is no marker; of padding the last byte stays. */
const BLANKED = NONE.reduce(
	(rest, none) => `replace(${rest}, x'${none}', x'00${none === 'ffff' ? 'ff' : '00'}')`,
	'{:bytes}',
)

/**
 * Finds the next marker in the coded picture. SQLite looks for it, for the script engine would take minutes; each time in
 * a longer stretch than before, so that many short scans cost no more than a long one.
 */
function nextMarker(app: core.App, read: Read, from: number, size: number): number {
	let at = from
	for (let length = NEAR; at < size; length = Math.min(length * 4, FAR)) {
		const bytes = read(at, length)
		const found = new DynamicModel({ place: 0 })
		app.db().newQuery(`SELECT instr(${BLANKED}, x'ff') AS place`).bind({ bytes }).one(found)
		const { place } = found as unknown as { place: number }
		// What comes after the last byte of a stretch decides whether it begins a marker.
		if (place > 0 && (place < bytes.length || at + place === size)) return at + place - 1
		at += place > 0 ? place - 1 : bytes.length
	}
	return size
}
