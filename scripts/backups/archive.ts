import { createHash, createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { allFiles, type FileMark } from '../data/files.ts'
import { OWNER_FILE, OWNER_FOLDER } from '../data/place.ts'
import { Failure } from '../lib/failure.ts'
import { decrypted, encrypted, WrongKey } from './age.ts'
import type { Key } from './key.ts'
import { archiveOf, type Index, type Store } from './store.ts'

/* A folder as one file, `tar | gzip | age`: with the key any of these three opens it, without Sila too. */

/** In the archive: proof that who made it had the secret half of the key, and not only the half that encrypts. */
export const SEAL = 'seal'

export const sealOf = (manifest: string, { identity }: Key): string =>
	createHmac('sha256', `sila backup ${identity}`).update(manifest).digest('hex')

/** A folder's files as an encrypted stream. */
export async function packed(folder: string, key: Key): Promise<Readable> {
	const tar = pack()
	fill(tar, folder).catch(error => tar.destroy(error))
	const zip = createGzip()
	const source = Readable.from(tar)
	source.once('error', error => zip.destroy(error))
	return encrypted(source.pipe(zip), key)
}

async function fill(tar: ReturnType<typeof pack>, folder: string): Promise<void> {
	for (const name of allFiles(folder)) {
		const place = path.join(folder, name)
		const { size, mtime } = fs.statSync(place)
		const entry = tar.entry({ name, size, mtime, mode: OWNER_FILE })
		for await (const chunk of fs.createReadStream(place)) {
			if (!entry.write(chunk)) await new Promise<void>(resolve => entry.once('drain', () => resolve()))
		}
		entry.end(undefined)
	}
	tar.finalize()
}

/** Where an archive may put a file: what a name says that leads elsewhere is refused. */
function placeIn(folder: string, name: string): string {
	const place = path.resolve(folder, name)
	if (path.isAbsolute(name) || !place.startsWith(folder + path.sep)) throw new Failure(`it holds ${name}`)
	return place
}

/** Puts an archive's files into a folder. Throws a Failure that says what is wrong with it, or with the key. */
export async function unpack(
	store: Store,
	name: string,
	index: Index,
	key: Key,
	folder: string,
): Promise<void> {
	const whole = path.resolve(folder)
	await opening(store, archiveOf(name), index.archive, key, async plain => {
		const tar = extract()
		tar.on('entry', (header, stream, next) => {
			const kept = async () => {
				if (header.type !== 'file') throw new Failure(`it holds ${header.name}, which is no file`)
				const place = placeIn(whole, header.name)
				fs.mkdirSync(path.dirname(place), { recursive: true, mode: OWNER_FOLDER })
				await pipeline(Readable.from(stream), fs.createWriteStream(place, { mode: OWNER_FILE, flags: 'wx' }))
			}
			kept().then(() => next(), next)
		})
		await pipeline(plain, createGunzip(), tar)
	})
}

/** Puts a single encrypted file of a store into place. */
export const unpackFile = (store: Store, name: string, key: Key, place: string): Promise<void> =>
	opening(store, name, undefined, key, async plain => {
		fs.mkdirSync(path.dirname(place), { recursive: true, mode: OWNER_FOLDER })
		await pipeline(plain, fs.createWriteStream(place, { mode: OWNER_FILE }))
	})

/** Reads what is encrypted in a store; what is wrong with it is a Failure that names it. */
async function opening(
	store: Store,
	name: string,
	mark: FileMark | undefined,
	key: Key,
	read: (plain: Readable) => Promise<void>,
): Promise<void> {
	const seen = { size: 0, hash: createHash('sha256') }
	const source = await store.read(name)
	const counted = new Transform({
		transform(chunk: Buffer, _, done) {
			seen.size += chunk.length
			seen.hash.update(chunk)
			done(null, chunk)
		},
	})
	source.once('error', error => counted.destroy(error))
	try {
		await read(await decrypted(source.pipe(counted), key))
	} catch (error) {
		const { errored } = source
		source.destroy()
		if (errored) throw errored
		// The system's own, such as a full disk, is no fault of what was read.
		if (error instanceof WrongKey || (error as NodeJS.ErrnoException).syscall) throw error
		throw new Failure(`${name} is not what was stored${error instanceof Failure ? `: ${error.message}` : ''}`)
	}
	if (mark && (seen.size !== mark.size || seen.hash.digest('hex') !== mark.sha256))
		throw new Failure(`${name} is not what its index says`)
}
