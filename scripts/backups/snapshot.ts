import fs from 'node:fs'
import path from 'node:path'
import { copyData, manifestOf, marks, withData } from '../data/backup.ts'
import { DATABASES } from '../data/database.ts'
import { allFiles, dataFiles, type FileMark, markOf, UPLOADS, writeWhole } from '../data/files.ts'
import { DATA, type Manifest, writeManifest } from '../data/manifest.ts'
import { OWNER_FOLDER, trialOf } from '../data/place.ts'
import { SECRET_FILE } from '../data/secret.ts'
import { encrypted, encryptedSize } from './age.ts'
import { packed, SEAL, sealOf, unpack } from './archive.ts'
import type { Key } from './key.ts'
import { seeRoom } from './room.ts'
import {
	archiveOf,
	folderStore,
	type Index,
	indexOf,
	nameFor,
	removeParts,
	uploadName,
	uploadOf,
	write,
} from './store.ts'

export interface SnapshotOptions {
	dataDir: string
	/** The folder of the store. */
	into: string
	key: Key
	/** Whether the secret stays out, since it is kept apart. */
	withoutSecret: boolean
	/** Whether uploads that are there already are stored once more, since a rehearsal found that some are damaged. */
	anew: boolean
	tell?: (how: string) => void
}

export interface Snapshot {
	name: string
	made: string
	manifest: Manifest
	/** What it has added to the store. */
	bytes: number
}

/** Where a copy waits for being encrypted: on the disk of the data, which holds the same unencrypted anyway. */
const workOf = (dataDir: string) => `${dataDir}.snapshot`

/**
 * Makes an encrypted backup of the data, also while a server works on them, and opens it once to check it. It is in the
 * store once it is whole there; where it cannot be made, something is thrown that says why, and what was there stays.
 */
export const makeSnapshot = (options: SnapshotOptions): Promise<Snapshot> =>
	withData(options.dataDir, async () => {
		const { dataDir, into, tell = () => {} } = options
		const work = workOf(dataDir)
		// Of one that was interrupted; while the data are held, none is at work.
		for (const left of [work, trialOf(dataDir)]) fs.rmSync(left, { recursive: true, force: true })
		removeParts(into)
		seeRoom(await needs(options))
		fs.mkdirSync(into, { recursive: true, mode: OWNER_FOLDER })
		fs.mkdirSync(work, { mode: OWNER_FOLDER })
		try {
			return await made(options, work, tell)
		} finally {
			fs.rmSync(work, { recursive: true, force: true })
		}
	})

async function made(
	{ dataDir, into, key, withoutSecret, anew }: SnapshotOptions,
	work: string,
	tell: (how: string) => void,
): Promise<Snapshot> {
	const at = new Date().toISOString()
	const name = nameFor(at, taken => fs.existsSync(path.join(into, archiveOf(taken))))
	const uploads: Record<string, FileMark> = {}
	let bytes = 0
	const data = path.join(work, DATA)
	const copy = await copyData({
		dataDir,
		to: data,
		leave: withoutSecret ? [SECRET_FILE] : [],
		upload: async (from, _, file) => {
			const { mark, added } = await storeUpload(into, from, file, { key, anew })
			uploads[file] = mark
			bytes += added
		},
		tell,
	})
	const files = { ...(await marks(data, tell)), ...uploads }
	const manifest = manifestOf(data, { ...copy, made: at, why: 'to be kept', files })
	writeWhole(path.join(work, SEAL), sealOf(writeManifest(work, manifest), key))
	tell('encrypting')
	await write(into, archiveOf(name), await packed(work, key))
	const place = path.join(into, archiveOf(name))
	const index: Index = {
		format: 1,
		made: at,
		sila: manifest.sila,
		key: key.mark,
		archive: await markOf(place),
		files: [...new Set(Object.entries(uploads).map(([file, mark]) => uploadName(file, mark)))].sort(),
	}
	try {
		tell('opening it to see that it is whole')
		await checkArchive(into, name, index, key, work)
		writeWhole(path.join(into, indexOf(name)), `${JSON.stringify(index)}\n`)
	} catch (error) {
		fs.rmSync(place, { force: true })
		throw error
	}
	return { name, made: at, manifest, bytes: bytes + index.archive.size }
}

/** Opens an archive that was just made beside what it was made of, and compares every file. */
async function checkArchive(into: string, name: string, index: Index, key: Key, work: string): Promise<void> {
	const again = path.join(work, 'again')
	await unpack(folderStore(into), name, index, key, again)
	const ours = allFiles(work).filter(file => !file.startsWith('again/'))
	const theirs = allFiles(again)
	if (ours.join('\n') !== theirs.join('\n'))
		throw new Error(`${archiveOf(name)} does not hold what it was made of`)
	for (const file of ours) {
		const [one, other] = [await markOf(path.join(work, file)), await markOf(path.join(again, file))]
		if (one.sha256 !== other.sha256) throw new Error(`${archiveOf(name)} holds another ${file}`)
	}
}

/** Encrypts an upload into a store, unless the same is there already. */
export async function storeUpload(
	into: string,
	from: string,
	file: string,
	{ key, anew }: Pick<SnapshotOptions, 'key' | 'anew'>,
): Promise<{ mark: FileMark; name: string; added: number }> {
	const mark = await markOf(from)
	const name = uploadOf(uploadName(file, mark))
	const place = path.join(into, name)
	const size = await encryptedSize(mark.size, key)
	if (!anew && fs.existsSync(place) && fs.statSync(place).size === size) return { mark, name, added: 0 }
	await write(into, name, await encrypted(fs.createReadStream(from), key))
	return { mark, name, added: size }
}

/** The database is copied and opened again beside the data, and stands encrypted in the store; uploads that are new come to them. */
async function needs({ dataDir, into, key }: SnapshotOptions) {
	const sizeOf = (file: string) => fs.statSync(path.join(dataDir, file), { throwIfNoEntry: false })?.size ?? 0
	const total = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + size, 0)
	const files = dataFiles(dataDir)
	const small = total([...DATABASES, ...files.filter(file => !file.startsWith(UPLOADS))].map(sizeOf))
	const uploads = total(
		await Promise.all(
			files.filter(file => file.startsWith(UPLOADS)).map(file => encryptedSize(sizeOf(file), key)),
		),
	)
	const there = await folderStore(into).list()
	const stored = total([...there].filter(([name]) => name.startsWith('files/')).map(([, { size }]) => size))
	return [
		{ folder: path.dirname(dataDir), bytes: 2 * small },
		{ folder: into, bytes: small + Math.max(0, uploads - stored) },
	]
}
