import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { type FileMark, writeWhole } from '../data/files.ts'
import { OWNER_FOLDER } from '../data/place.ts'
import { Failure } from '../lib/failure.ts'
import { decrypted, encrypted } from './age.ts'
import type { Key } from './key.ts'
import { isJournal, journalOf, type Store } from './store.ts'

/*
 * Which uploads came since the last backup: they are stored within seconds, so that a database that was replicated by
 * itself finds its files. A journal names them in the store to whoever looks, and where they belong to who has the key.
 */

export interface Journal {
	format: 1
	/** UTC, ISO 8601: what it names was there then. */
	made: string
	/** The names of the uploads in the store. */
	files: string[]
	/** By the path within the data the marks of each, as JSON, encrypted, in Base64. */
	places: string
}

const FILE = /^[0-9a-f]{64}$/

/** Writes one into a folder that is a store; gives its name there. */
export async function writeJournal(
	folder: string,
	uploads: Record<string, FileMark>,
	files: string[],
	key: Key,
): Promise<string> {
	const made = new Date().toISOString()
	const places = await buffer(await encrypted(Readable.from([Buffer.from(JSON.stringify(uploads))]), key))
	const journal: Journal = { format: 1, made, files, places: places.toString('base64') }
	const name = journalOf(made)
	fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true, mode: OWNER_FOLDER })
	writeWhole(path.join(folder, name), `${JSON.stringify(journal)}\n`)
	return name
}

/** Throws a Failure where it says what it cannot say. */
export async function readJournal(store: Store, name: string): Promise<Journal> {
	const journal = JSON.parse(await text(await store.read(name))) as Journal
	if (journal.format !== 1 || !journal.files.every(file => FILE.test(file)))
		throw new Failure(`${name} in ${store.place} is damaged.`)
	return journal
}

/** Where every upload belongs that came since the last backup, by the path within the data. */
export async function uploadsSince(store: Store, key: Key): Promise<Record<string, FileMark>> {
	const all: Record<string, FileMark> = {}
	for (const name of [...(await store.list()).keys()].filter(isJournal).sort()) {
		const { places } = await readJournal(store, name)
		const plain = await text(await decrypted(Readable.from([Buffer.from(places, 'base64')]), key))
		Object.assign(all, JSON.parse(plain))
	}
	return all
}
