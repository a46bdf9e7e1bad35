import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { OWNER_FILE, OWNER_FOLDER } from './place.ts'

/** A file of a copy: its size in bytes and its SHA-256 in hexadecimal. */
export interface FileMark {
	size: number
	sha256: string
}

/**
 * What PocketBase makes again by itself, or is no part of the data: its own backups, what it is writing just now, files that
 * pass through and those that belong to nothing yet.
 */
const LEFT_OUT = [
	/^backups\//,
	/^passing\//,
	/^uploads\//,
	/^\.pb_temp_to_delete\//,
	/^backups\.json(?:\.part)?$/,
	/^types\.d\.ts$/,
	/^portal\//,
	/\.tmp$/,
]
/** Copied by SQLite itself, with their logs. */
const DATABASE = /^(?:data|auxiliary)\.db(?:-\w+)?$/

/** The folder of uploads within the data. */
export const UPLOADS = 'storage/'

/** Every file of the data but its databases, by its path with `/`; what vanishes meanwhile is not among them. */
export function dataFiles(folder: string): string[] {
	return walk(folder, '')
		.filter(file => !DATABASE.test(file) && !LEFT_OUT.some(pattern => pattern.test(file)))
		.sort()
}

function walk(folder: string, below: string): string[] {
	return entries(path.join(folder, below)).flatMap(entry => {
		if (entry.isDirectory()) return walk(folder, `${below}${entry.name}/`)
		return entry.isFile() ? [below + entry.name] : []
	})
}

function entries(folder: string): fs.Dirent[] {
	try {
		return fs.readdirSync(folder, { withFileTypes: true })
	} catch (error) {
		if (isGone(error)) return []
		throw error
	}
}

export const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Every file below a folder, whatever it is. */
export const allFiles = (folder: string): string[] => walk(folder, '').sort()

export async function markOf(file: string): Promise<FileMark> {
	const hash = createHash('sha256')
	let size = 0
	await pipeline(fs.createReadStream(file), async chunks => {
		for await (const chunk of chunks) {
			size += chunk.length
			hash.update(chunk)
		}
	})
	return { size, sha256: hash.digest('hex') }
}

/**
 * Brings a file into a copy, for its owner alone. `link`: as a second name of the same file where the disk can. Only for what
 * is never written in place, as uploads are (PocketBase writes them beside and renames), and only for copies that are to
 * undo a change: a disk that damages the one damages the other.
 */
export function bring(from: string, to: string, link: boolean): void {
	fs.mkdirSync(path.dirname(to), { recursive: true, mode: OWNER_FOLDER })
	if (link) {
		try {
			fs.linkSync(from, to)
			return
		} catch (error) {
			if (isGone(error)) throw error
			// Another disk, or one that knows no links.
		}
	}
	fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE)
	fs.chmodSync(to, OWNER_FILE)
}

/** Writes a text as a file for its owner alone, whole or not at all, and on the disk once this returns. */
export function writeWhole(place: string, text: string): void {
	const part = `${place}.part`
	fs.writeFileSync(part, text, { mode: OWNER_FILE, flush: true })
	fs.renameSync(part, place)
	flush(path.dirname(place))
}

/** Waits until a file or a folder is on the disk. */
export function flush(place: string): void {
	const handle = fs.openSync(place, 'r')
	try {
		fs.fsyncSync(handle)
	} catch {
		// Some systems cannot wait for a folder, or for what was opened for reading.
	} finally {
		fs.closeSync(handle)
	}
}
