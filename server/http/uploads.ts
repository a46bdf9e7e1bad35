import type { UploadQuery, UploadSize } from '../../core/api/uploads.ts'
import { FILE_LIMITS, SNIFF_BYTES } from '../../core/sending/files.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { type NamedUpload, PART_BYTES, UPLOAD } from '../../core/sending/uploads.ts'
import type { Asking } from '../base/stored.ts'
import { fail } from './edge.ts'
import { BAD_REQUEST, TOO_LARGE } from './problems.ts'
import { preferredLang, type Reply, refusal } from './reply.ts'
import { unkept } from './unkept.ts'
import { writeReply } from './write.ts'

/*
 * Files that were uploaded ahead of what they belong to: one each under its upload's name, beside the database, where
 * nobody but the server's own user may look. What is not sent goes after a day.
 */

const FOLDER = 'uploads'
/** Bytes of uploads that were not sent yet: from one address, and in all. */
const MOST_UNSENT = { address: 300 * 2 ** 20, all: 3 * 2 ** 30 }
/** Milliseconds that an upload waits to be sent. */
const LIFE = 24 * 60 * 60_000
/** What the smallest file takes on a disk. */
const BLOCK = 4096
/** O_WRONLY, the same wherever the server runs. */
const WRITE = 1

/** Instead of a record: takes a part in. PocketBase has read it before any script engine was asked. */
export function takePart(e: Asking<'upload_parts'>): void {
	unkept(e)
	const { requestEvent } = e as unknown as { requestEvent: core.RequestEvent }
	try {
		writeReply(requestEvent, partTaken(e))
	} catch (error) {
		// A full disk is no fault of the part: who hears that it is ours keeps it, and sends it again.
		fail(requestEvent, true, error)
	}
}

function partTaken(e: Asking<'upload_parts'>): Reply {
	const { app, record } = e
	const [upload, from] = [record.getString('upload'), record.getInt('from')]
	const part = (record.getUnsavedFiles('part') as filesystem.File[])[0]
	if (!UPLOAD.test(upload) || from < 0 || !part) return refusal(400, [BAD_REQUEST], preferredLang(e))
	const end = from + part.size
	if (part.size > PART_BYTES || end > FILE_LIMITS.bytes) return refusal(413, [TOO_LARGE], preferredLang(e))
	return inFolder(app, folder => {
		const size = sizeOf(folder, upload)
		// There already, since its answer was lost; or one before it is missing. The sender goes on from where it is told.
		if (end <= size || from > size) return { status: 200, body: { size } satisfies UploadSize }
		const room = Math.max(part.size, BLOCK)
		if (!reserve(app, e.realIP(), room))
			return refusal(429, [{ field: 'request', code: 'too_many' }], preferredLang(e))
		const file =
			size === 0 ? folder.create(upload) : folder.openFile(upload, WRITE, 0o600 as unknown as fs.FileMode)
		const bytes = part.reader?.open()
		try {
			// At its own place, so that the same part written twice at once is still there once.
			file?.writeAt(toBytes(bytes, PART_BYTES), from)
		} catch (error) {
			reserve(app, e.realIP(), -room)
			throw error
		} finally {
			bytes?.close()
			file?.close()
		}
		return { status: 200, body: { size: end } satisfies UploadSize }
	})
}

/** POST /api/sila/uploads: how much of an upload has arrived. */
export function uploaded(e: core.RequestEvent): Reply {
	const query: Partial<UploadQuery> | null = parse(e)
	const upload = query?.upload
	if (typeof upload !== 'string' || !UPLOAD.test(upload)) return refusal(400, [BAD_REQUEST], preferredLang(e))
	return inFolder(e.app, folder => ({
		status: 200,
		body: { size: sizeOf(folder, upload) } satisfies UploadSize,
	}))
}

function parse(e: core.RequestEvent): Partial<UploadQuery> | null {
	try {
		return JSON.parse(readerToString(e.request?.body))
	} catch {
		return null
	}
}

/** What is stored of an upload. */
export interface Uploaded {
	/** Its first bytes; none where it has not arrived whole. */
	head: ArrayLike<number>
	open(): io.ReadSeekCloser
	whole(): filesystem.File
	/** Takes it out of the folder, once it is stored for good. */
	drop(): void
}

/** A file that was uploaded before. */
export function uploadOf(e: core.RequestEvent, { upload, size }: NamedUpload): Uploaded {
	const { app } = e
	const path = $filepath.join(folderOf(app), upload)
	const open = () => inFolder(app, folder => folder.open(upload) as unknown as io.ReadSeekCloser)
	const head = inFolder(app, folder => {
		if (size === 0 || sizeOf(folder, upload) !== size) return []
		const file = folder.open(upload) as os.File
		try {
			return toBytes(file, SNIFF_BYTES) as number[]
		} finally {
			file.close()
		}
	})
	return {
		head,
		open,
		whole: () => $filesystem.fileFromPath(path) as filesystem.File,
		drop() {
			inFolder(app, folder => {
				if (sizeOf(folder, upload) === 0) return
				folder.remove(upload)
				reserve(app, e.realIP(), -Math.max(size, BLOCK))
			})
		},
	}
}

/** Files that were named and have not arrived whole, as problems. */
export const missingUploads = <File extends { name: string; missing?: boolean }>(
	files: File[],
	fieldOf: (file: File) => string,
): Problem[] =>
	files.flatMap(file =>
		file.missing
			? [{ field: fieldOf(file), code: 'upload_missing' as const, values: { file: file.name } }]
			: [],
	)

/** As a job: removes what was not sent within a day, and counts what is left. */
export function removeUnsent(app: core.App, now: string): void {
	const left = inFolder(app, folder => {
		let bytes = 0
		for (const entry of $os.readDir(folderOf(app))) {
			const file = folder.stat(entry.name()) as os.FileInfo
			const age = Date.parse(now) - file.modTime().unixMilli()
			if (Math.abs(age) > LIFE) folder.remove(entry.name())
			else bytes += Math.max(file.size(), BLOCK)
		}
		return bytes
	})
	// Who has nothing left is forgotten with it: addresses are in memory only, and no longer than they count.
	app.store().setFunc(UNSENT, (old: unknown) => {
		const { of } = unsentFrom(old)
		return JSON.stringify({ all: left, of: left > 0 ? of : {} })
	})
}

/** The name in PocketBase's store, which all script engines share, of the bytes that were not sent yet. */
const UNSENT = 'sila-unsent'

const unsentFrom = (kept: unknown): { all: number; of: Record<string, number> } =>
	kept ? JSON.parse(String(kept)) : { all: 0, of: {} }

/** Counts bytes that come, or go where negative; false where they are more than may wait. */
function reserve(app: core.App, address: string, bytes: number): boolean {
	let taken = false
	app.store().setFunc(UNSENT, (old: unknown) => {
		const { all, of } = unsentFrom(old)
		const own = Math.max(0, (of[address] ?? 0) + bytes)
		taken = bytes < 0 || (own <= MOST_UNSENT.address && all + bytes <= MOST_UNSENT.all)
		if (!taken) return old
		const { [address]: _, ...others } = of
		return JSON.stringify({
			all: Math.max(0, all + bytes),
			of: own > 0 ? { ...others, [address]: own } : others,
		})
	})
	return taken
}

const folderOf = (app: core.App) => $filepath.join(app.dataDir(), FOLDER)

function inFolder<Result>(app: core.App, use: (folder: os.Root) => Result): Result {
	const path = folderOf(app)
	const makeFolder = $os.mkdirAll as unknown as (path: string, mode: number) => void
	makeFolder(path, 0o700)
	const folder = $os.openRoot(path) as os.Root
	try {
		return use(folder)
	} finally {
		folder.close()
	}
}

function sizeOf(folder: os.Root, upload: string): number {
	try {
		return (folder.stat(upload) as os.FileInfo).size()
	} catch {
		return 0
	}
}
