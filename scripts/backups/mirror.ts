import fs from 'node:fs'
import path from 'node:path'
import { type KeepRule, kept } from '../../core/backup/keep.ts'
import { Unreached } from './s3.ts'
import {
	archiveOf,
	backupsAmong,
	folderStore,
	type Index,
	indexOf,
	isUpload,
	readIndex,
	type Store,
	uploadOf,
} from './store.ts'

/**
 * Brings into another store what it lacks of the backups in a folder: uploads, then archives, then the indexes that make
 * them backups; with `anew` what it has of these once more. Gives how many files came.
 */
export async function mirror(
	folder: string,
	to: Store,
	anew: boolean,
	tell: (how: string) => void,
): Promise<{ files: number; bytes: number }> {
	const [here, there] = [await folderStore(folder).list(), await to.list()]
	const lacking = [...here]
		.filter(([name, size]) => anew || there.get(name) !== size)
		.sort(([a], [b]) => rank(a) - rank(b))
	let bytes = 0
	for (const [n, [name, size]] of lacking.entries()) {
		tell(`${n + 1} of ${lacking.length} files to ${to.place}`)
		await to.put(name, path.join(folder, name))
		bytes += size
	}
	const now = await to.list()
	const wrong = lacking.find(([name, size]) => now.get(name) !== size)
	if (wrong) throw new Unreached(`${to.place} has not kept ${wrong[0]} as it was sent.`)
	return { files: lacking.length, bytes }
}

const rank = (name: string) => (isUpload(name) ? 0 : name.endsWith('.json') ? 2 : 1)

/**
 * Removes from a store the backups that the rule does not keep, and the uploads that no backup has any more. Where a backup
 * that stays cannot be read, nothing is removed. Gives the names of the backups that went.
 */
export async function discard(store: Store, rule: KeepRule, now: string): Promise<string[]> {
	const files = await store.list()
	const names = backupsAmong(files.keys())
	const indexes = new Map<string, Index>()
	for (const name of names) indexes.set(name, await readIndex(store, name))
	const keep = kept(
		[...indexes.values()].map(({ made }) => made),
		rule,
		now,
	)
	const gone = names.filter(name => !keep.has(indexes.get(name)?.made ?? ''))
	const used = new Set(
		names
			.filter(name => !gone.includes(name))
			.flatMap(name => (indexes.get(name)?.files ?? []).map(uploadOf)),
	)
	// The index first: what is half removed is no backup any more.
	for (const name of gone) {
		await store.remove(indexOf(name))
		await store.remove(archiveOf(name))
	}
	const whole = new Set(names.map(archiveOf))
	for (const file of files.keys()) {
		const leftover = isUpload(file) ? !used.has(file) : file.endsWith('.age') && !whole.has(file)
		if (leftover) await store.remove(file)
	}
	return gone
}

/** Whether a folder is on another disk than the data: a copy there outlives that of the data. */
export const isElsewhere = (folder: string, dataDir: string): boolean =>
	fs.statSync(folder).dev !== fs.statSync(dataDir).dev
