import fs from 'node:fs'
import path from 'node:path'
import { MANIFEST } from '../data/manifest.ts'
import { backupsDir, keyFile } from '../data/place.ts'
import { Failure } from '../lib/failure.ts'
import { type Key, ownKey, readSheet } from './key.ts'
import { s3Store } from './s3.ts'
import { folderStore, type Store } from './store.ts'

/** Which backup the words of a command mean. */
export interface Meant {
	/** Where an encrypted one stands; undefined for a copy that Sila made before an update or a restore. */
	store?: Store
	/** The name of an encrypted one, or `newest`; else the copy's folder. */
	name: string
	/** The file with its keys, where they are not those of this machine. */
	sheet: string | undefined
	/** A later database, which was replicated by itself. */
	database: string | undefined
	/** Words that begin with --. */
	flags: string[]
}

/** Reads `[place] [backup] [--keys <file>] [--database <file>]`: the place is a folder or `s3`; unless said, it is Sila's own. */
export function meant(given: string[]): Meant {
	const words = [...given]
	const after = (flag: string) => {
		const at = words.indexOf(flag)
		const [, value] = at < 0 ? [] : words.splice(at, 2)
		if (at >= 0 && !value) throw new Failure(`Say which file: ${flag} <file>`)
		return value
	}
	const [sheet, database] = [after('--keys'), after('--database')]
	const flags = words.filter(word => word.startsWith('--'))
	const [place = 'newest', name = 'newest'] = words.filter(word => !word.startsWith('--'))
	const more = { sheet, database, flags }
	if (place === 's3') {
		const store = s3Store()
		if (!store) throw new Failure('No bucket is set: SILA_BACKUP_S3_URL names it.')
		return { store, name, ...more }
	}
	// A copy that undoes, by its name or its path.
	const copies = [path.resolve(place), path.join(backupsDir, place)]
	const copy = copies.find(folder => fs.existsSync(path.join(folder, MANIFEST)))
	if (copy) return { name: copy, ...more }
	const file = path.resolve(place)
	if (/\.(?:age|json)$/.test(place) && fs.existsSync(file)) {
		const { dir, name } = path.parse(file)
		return { store: folderStore(dir), name, ...more }
	}
	if (fs.existsSync(file) && fs.statSync(file).isDirectory())
		return { store: folderStore(file), name, ...more }
	if (place.includes('/')) throw new Failure(`There is nothing at ${file}.`)
	return { store: folderStore(backupsDir), name: place, ...more }
}

/** The keys of a sheet, or of this machine. */
export async function keysFrom(sheet: string | undefined): Promise<{ key: Key; secret: string }> {
	if (sheet) return readSheet(path.resolve(sheet))
	const key = await ownKey(keyFile)
	if (!key)
		throw new Failure(
			`The key of the backups is not on this machine (${keyFile}): name the sheet that was kept apart with --keys <file>.`,
		)
	return { key, secret: '' }
}
