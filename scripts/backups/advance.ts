import fs from 'node:fs'
import path from 'node:path'
import { manifestOf, marks } from '../data/backup.ts'
import { copyDatabase, namedFiles } from '../data/database.ts'
import { UPLOADS } from '../data/files.ts'
import { DATA, type Manifest, writeManifest } from '../data/manifest.ts'
import { Failure } from '../lib/failure.ts'
import { unpackFile } from './archive.ts'
import { uploadsSince } from './journal.ts'
import type { Key } from './key.ts'
import { placeOf } from './open.ts'
import { type Store, uploadName, uploadOf } from './store.ts'

/**
 * Brings an opened backup to where a later database is, which was replicated by itself: the uploads that came since are
 * taken from the store, and whatever else the backup has stays. Gives its manifest, which names what is missing.
 */
export async function advance(
	folder: string,
	before: Manifest,
	database: string,
	{ store, key }: { store: Store; key: Key },
	tell: (how: string) => void,
): Promise<Manifest> {
	if (!fs.existsSync(database)) throw new Failure(`There is no database ${database}.`)
	const data = path.join(folder, DATA)
	const main = path.join(data, 'data.db')
	fs.rmSync(main)
	const rows = { ...before.rows, 'data.db': await copyDatabase(database, main, tell) }
	const since = await uploadsSince(store, key)
	const missing: string[] = []
	for (const file of named(main)) {
		const place = placeOf(folder, file)
		if (fs.existsSync(place)) continue
		const mark = since[file]
		tell(`decrypting ${file}`)
		if (mark) await unpackFile(store, uploadOf(uploadName(file, mark)), key, place)
		else missing.push(file)
	}
	const made = new Date().toISOString()
	const manifest = manifestOf(data, {
		made,
		why: 'to be kept',
		rows,
		missing: missing.sort(),
		files: await marks(data, tell),
	})
	writeManifest(folder, { ...manifest, secret: before.secret, holdsSecret: before.holdsSecret })
	return { ...manifest, secret: before.secret, holdsSecret: before.holdsSecret }
}

/** The uploads that records name, by their paths within the data. */
const named = (database: string): string[] =>
	[...namedFiles(database)].flatMap(([collection, { files }]) =>
		[...files].flatMap(([record, names]) => names.map(name => `${UPLOADS}${collection}/${record}/${name}`)),
	)
