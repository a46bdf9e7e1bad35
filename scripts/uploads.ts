/**
 * `npm run uploads`: stores each upload within seconds of its coming, encrypted, here and elsewhere, until it is ended. It
 * stands beside a program that replicates the database (docs/backup.md), which knows nothing of files.
 */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newUploads } from './backups/arriving.ts'
import { writeJournal } from './backups/journal.ts'
import { keyFor } from './backups/key.ts'
import { type Other, otherPlaces } from './backups/settings.ts'
import { storeUpload } from './backups/snapshot.ts'
import { backupState, faultOf, noteState } from './backups/state.ts'
import { type FileMark, isGone } from './data/files.ts'
import { backupsDir, dataDir, keyFile } from './data/place.ts'
import { explain, Failure } from './lib/failure.ts'

/** Milliseconds between two looks. */
const LOOK = 2000

/** What each other place has, as it was listed at the start and came since. */
const listed = new Map<Other, Map<string, number>>()

async function bring(place: Other, names: string[]): Promise<void> {
	const there =
		listed.get(place) ?? new Map([...(await place.store.list())].map(([name, { size }]) => [name, size]))
	listed.set(place, there)
	for (const name of names) {
		const file = path.join(backupsDir, name)
		const { size } = fs.statSync(file)
		if (there.get(name) === size) continue
		await place.store.put(name, file)
		there.set(name, size)
	}
}

/** Stores some uploads here and elsewhere, and then says so in a journal. */
async function store(files: string[], places: Other[]): Promise<void> {
	const key = await keyFor(keyFile)
	const marks: Record<string, FileMark> = {}
	const names: string[] = []
	for (const file of files) {
		try {
			const { mark, name } = await storeUpload(backupsDir, path.join(dataDir, file), file, {
				key,
				anew: false,
			})
			marks[file] = mark
			names.push(name)
		} catch (error) {
			// Its request never was.
			if (!isGone(error)) throw error
		}
	}
	if (names.length === 0) return
	const uploads = names.map(name => path.basename(name, '.age'))
	for (const place of places) await bring(place, names)
	// Once they are there: while another place is not reached, no journal is written for each try.
	const journal = await writeJournal(backupsDir, marks, uploads, key)
	for (const place of places) await bring(place, [journal])
}

async function follow(): Promise<void> {
	const places = otherPlaces(undefined)
	if (places.length === 0)
		throw new Failure('There is no place to bring uploads to: set SILA_BACKUP_TO or SILA_BACKUP_S3_URL.')
	const { made } = backupState(dataDir)
	// On a machine that was just restored none was made yet: then each upload is looked at once.
	const arrived = newUploads(dataDir, made ? Date.parse(made.at) : 0)
	let failed = false
	for (;;) {
		const files = arrived.look()
		try {
			if (files.length > 0) await store(files, places)
			arrived.done(files)
			if (failed) console.log('Uploads are stored again.')
			failed = false
		} catch (error) {
			if (!failed) {
				console.error(explain(error))
				noteState(dataDir, {
					elsewhere: { at: backupState(dataDir).elsewhere?.at ?? '', why: faultOf(error) },
				})
			}
			failed = true
		}
		await wait(LOOK)
	}
}

follow().catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
