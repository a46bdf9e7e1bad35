import fs from 'node:fs'
import path from 'node:path'
import { checkBackup } from '../data/check.ts'
import { flush, markOf, UPLOADS, writeWhole } from '../data/files.ts'
import { DATA, MANIFEST, type Manifest, readManifest, writeManifest } from '../data/manifest.ts'
import { OWNER_FOLDER } from '../data/place.ts'
import { isSecretOf, SECRET_FILE, secretPlace } from '../data/secret.ts'
import { Failure } from '../lib/failure.ts'
import { WrongKey } from './age.ts'
import { SEAL, sealOf, unpack, unpackFile } from './archive.ts'
import type { Key } from './key.ts'
import { backupsAmong, readIndex, type Store, uploadName, uploadOf } from './store.ts'

/** The backup of a store that is meant: by its name, or the newest. */
export async function meantIn(store: Store, name = 'newest'): Promise<string> {
	const names = backupsAmong((await store.list()).keys())
	const [newest] = names
	if (!newest) throw new Failure(`There is no backup in ${store.place}.`)
	if (name === 'newest') return newest
	if (!names.includes(name))
		throw new Failure(`There is no backup ${name} in ${store.place}. The newest is ${newest}.`)
	return name
}

/** How much larger a database may be than its archive. */
const PACKED = 8

/** About how many bytes a backup takes once it is opened. */
export async function openedSize(store: Store, name: string): Promise<number> {
	const [there, { archive, files }] = [await store.list(), await readIndex(store, name)]
	return files.reduce((sum, file) => sum + (there.get(uploadOf(file))?.size ?? 0), PACKED * archive.size)
}

/** The key is not that of a backup. */
export class OtherKey extends Failure {}

/**
 * Opens an encrypted backup into a folder, as a whole copy of the data with its manifest, and checks every byte of it.
 * Throws a Failure that says what is damaged, or whose key it is.
 */
export async function openSnapshot(
	store: Store,
	name: string,
	key: Key,
	folder: string,
	tell: (how: string) => void = () => {},
): Promise<Manifest> {
	fs.rmSync(folder, { recursive: true, force: true })
	fs.mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
	try {
		const index = await readIndex(store, name)
		if (index.key !== key.mark) throw otherKey(name, index.key, key)
		tell('decrypting the database')
		await unpack(store, name, index, key, folder)
		checkSeal(folder, key)
		const uploads = Object.entries(readManifest(folder).files).filter(([file]) => file.startsWith(UPLOADS))
		for (const [n, [file, mark]] of uploads.entries()) {
			tell(`decrypting ${n + 1} of ${uploads.length} files`)
			await unpackFile(store, uploadOf(uploadName(file, mark)), key, placeOf(folder, file))
		}
	} catch (error) {
		if (error instanceof WrongKey) throw otherKey(name, 'another', key)
		if (error instanceof OtherKey || !(error instanceof Failure || error instanceof SyntaxError)) throw error
		throw new Failure(`The backup ${name} in ${store.place} is damaged: ${error.message}.`)
	}
	return checkBackup(folder, tell)
}

const otherKey = (name: string, its: string, key: Key) =>
	new OtherKey(
		`The key ${key.mark} does not open the backup ${name}: it was made for the key ${its}. Give the sheet of that key: --keys <file>`,
	)

/** What the manifest was when it was packed, only who has the secret key could say. */
function checkSeal(folder: string, key: Key): void {
	const read = (name: string) => {
		const file = path.join(folder, name)
		return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
	}
	if (read(SEAL) !== sealOf(read(MANIFEST), key))
		throw new Failure('its seal is broken, so it was not made by who has the key')
	fs.rmSync(path.join(folder, SEAL))
}

/** Where a file of the data belongs in an opened backup; what leads out of it is refused. */
export function placeOf(folder: string, file: string): string {
	const data = path.resolve(folder, DATA)
	const place = path.resolve(data, file)
	if (!place.startsWith(data + path.sep)) throw new Failure(`it holds ${file}`)
	return place
}

/** How a backup comes to the secret that its codes need. */
export type SecretFrom = 'backup' | 'environment' | 'sheet' | 'data' | 'nowhere'

/**
 * Sees that an opened backup has the secret that its codes need; where it was kept out, it comes from the first of the
 * `others` that has it.
 */
export async function bringSecret(
	folder: string,
	manifest: Manifest,
	others: { from: SecretFrom; secret: string }[],
): Promise<SecretFrom> {
	const data = path.join(folder, DATA)
	if (!manifest.secret) return 'backup'
	const place = secretPlace(data, manifest.secret)
	if (place !== 'nowhere') return place === 'folder' ? 'backup' : 'environment'
	const found = others.find(({ secret }) => isSecretOf(secret, manifest.secret))
	// A SILA_SECRET that is set is the one that the server would take.
	if (!found || process.env.SILA_SECRET) return 'nowhere'
	await putSecret(folder, manifest, found.secret)
	return found.from
}

/** Puts a secret into an opened backup, which is whole with it. */
export async function putSecret(folder: string, manifest: Manifest, secret: string): Promise<void> {
	const file = path.join(folder, DATA, SECRET_FILE)
	writeWhole(file, secret)
	const files = { ...manifest.files, [SECRET_FILE]: await markOf(file) }
	writeManifest(folder, { ...manifest, files, holdsSecret: true })
	flush(folder)
}
