import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { FileMark } from '../data/files.ts'
import { allFiles, flush } from '../data/files.ts'
import { OWNER_FILE, OWNER_FOLDER } from '../data/place.ts'
import { Failure } from '../lib/failure.ts'

/*
 * Where encrypted backups stand: a folder, or a bucket of S3 (s3.ts). Of each there is an archive of everything but the
 * uploads, and an index, which is written last: a backup without one is none. Each upload stands once, whatever many
 * backups have it, since nothing ever writes in one.
 */

export interface Store {
	/** As people know it. */
	readonly place: string
	/** Every file in it. */
	list(): Promise<Map<string, Listed>>
	/** Throws a Failure where it is not there. */
	read(name: string): Promise<Readable>
	/** Brings a file in, whole or not at all. */
	put(name: string, file: string): Promise<void>
	remove(name: string): Promise<void>
}

/** Its size in bytes, and when it was stored, in milliseconds. */
export interface Listed {
	size: number
	at: number
}

/** What a backup says of itself to whoever has no key. */
export interface Index {
	format: 1
	/** UTC, ISO 8601. */
	made: string
	sila: string
	/** Of the key that opens it. */
	key: string
	/** Of the archive, as it is encrypted. */
	archive: FileMark
	/** The names of its uploads in the store. */
	files: string[]
}

/** A name tells the moment, to the second; two of one second have a number. */
const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)Z(?:-\d+)?$/
const UPLOAD = /^[0-9a-f]{64}$/

export const archiveOf = (name: string): string => `${name}.age`
export const indexOf = (name: string): string => `${name}.json`
/** Two letters of the name are a folder: no folder gets too many. */
export const uploadOf = (name: string): string => `files/${name.slice(0, 2)}/${name}.age`
export const isUpload = (place: string): boolean => /^files\/[0-9a-f]{2}\/[0-9a-f]{64}\.age$/.test(place)

/** What came since the last backup (journal.ts). */
export const journalOf = (made: string): string => `since/${made.replaceAll(':', '-')}.json`
export const isJournal = (place: string): boolean =>
	/^since\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.json$/.test(place)

/** An upload's name in a store: the same for the same bytes in the same place, and telling nothing of either. */
export const uploadName = (file: string, { sha256 }: FileMark): string =>
	createHash('sha256').update(`${file}\n${sha256}`).digest('hex')

/** The moment at which a backup of this name was made. */
export const momentOf = (name: string): string => name.replace(NAME, '$1:$2:$3.000Z')

/** A name for a backup of this moment that no other has. */
export function nameFor(made: string, there: (name: string) => boolean): string {
	const time = `${made.slice(0, 19).replaceAll(':', '-')}Z`
	for (let n = 1; ; n++) {
		const name = n > 1 ? `${time}-${n}` : time
		if (!there(name)) return name
	}
}

/** The names of the whole backups among the files of a store, the newest first. */
export const backupsAmong = (files: Iterable<string>): string[] =>
	[...files]
		.filter(file => file.endsWith('.json') && NAME.test(file.slice(0, -5)))
		.map(file => file.slice(0, -5))
		.sort()
		.reverse()

/** Throws a Failure where it cannot be read or says what it cannot say. */
export async function readIndex(store: Store, name: string): Promise<Index> {
	const index = JSON.parse(await text(await store.read(indexOf(name)))) as Index
	if (index.format !== 1)
		throw new Failure(`The backup ${name} was made by a later version of Sila: restore it with that one.`)
	if (!index.files.every(file => UPLOAD.test(file))) throw new Failure(`${indexOf(name)} is damaged`)
	return index
}

/** A folder as a store. */
export function folderStore(folder: string): Store {
	return {
		place: folder,
		async list() {
			const isOurs = (file: string) =>
				backupsAmong([file]).length > 0 || isArchive(file) || isUpload(file) || isJournal(file)
			const listed = allFiles(folder)
				.filter(isOurs)
				.map(file => {
					const { size, mtimeMs } = fs.statSync(path.join(folder, file))
					return [file, { size, at: mtimeMs }] as const
				})
			return new Map(listed)
		},
		async read(name) {
			const place = path.join(folder, name)
			if (!fs.existsSync(place)) throw new Failure(`${name} is missing`)
			return fs.createReadStream(place)
		},
		put: (name, file) => write(folder, name, fs.createReadStream(file)),
		async remove(name) {
			fs.rmSync(path.join(folder, name), { force: true })
		},
	}
}

const isArchive = (file: string) => NAME.test(file.replace(/\.age$/, ''))

/** Writes a stream as a file of a folder: it appears under its name once it is on the disk whole. */
export async function write(folder: string, name: string, source: Readable): Promise<void> {
	const place = path.join(folder, name)
	// Two that store the same at once do not write into one another.
	const part = `${place}.${process.pid}.part`
	fs.mkdirSync(path.dirname(place), { recursive: true, mode: OWNER_FOLDER })
	try {
		await pipeline(source, fs.createWriteStream(part, { mode: OWNER_FILE, flush: true }))
		fs.renameSync(part, place)
		flush(path.dirname(place))
	} catch (error) {
		fs.rmSync(part, { force: true })
		throw error
	}
}

/** A write that is this old has been interrupted, in milliseconds. */
const INTERRUPTED = 24 * 3_600_000

/** Removes what interrupted writes left. */
export function removeParts(folder: string): void {
	for (const file of allFiles(folder)) {
		const [top = '', ...below] = file.split('/')
		if (!file.endsWith('.part') || !(below.length === 0 || top === 'files' || top === 'since')) continue
		const stat = fs.statSync(path.join(folder, file), { throwIfNoEntry: false })
		if (stat && Date.now() - stat.mtimeMs > INTERRUPTED) fs.rmSync(path.join(folder, file), { force: true })
	}
}
