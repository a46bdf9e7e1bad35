import fs from 'node:fs'
import path from 'node:path'
import { type KeepRule, kept } from '../../core/backup/keep.ts'
import { readJournal } from './journal.ts'
import { Unreached } from './s3.ts'
import {
	archiveOf,
	backupsAmong,
	folderStore,
	type Index,
	indexOf,
	isJournal,
	isUpload,
	type Listed,
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
	const isSame = (name: string, size: number, where: Map<string, Listed>) => where.get(name)?.size === size
	const lacking = [...here]
		.filter(([name, { size }]) => anew || !isSame(name, size, there))
		.sort(([a], [b]) => rank(a) - rank(b))
	let bytes = 0
	for (const [n, [name, { size }]] of lacking.entries()) {
		tell(`${n + 1} of ${lacking.length} files to ${to.place}`)
		await to.put(name, path.join(folder, name))
		bytes += size
	}
	const now = await to.list()
	const wrong = lacking.find(([name, { size }]) => !isSame(name, size, now))
	if (wrong) throw new Unreached(`${to.place} has not kept ${wrong[0]} as it was sent.`)
	return { files: lacking.length, bytes }
}

const rank = (name: string) => (isUpload(name) ? 0 : name.endsWith('.json') ? 2 : 1)

/** What was stored so recently may belong to a backup or a journal that is still being written, in milliseconds. */
const RECENT = 24 * 3_600_000

/**
 * Removes from a store the backups that the rule does not keep, journals that a later backup has made idle, and the uploads
 * that neither have any more. Where one that stays cannot be read, nothing is removed. Gives the names of the backups
 * that went.
 */
export async function discard(store: Store, rule: KeepRule, now: string): Promise<string[]> {
	const files = await store.list()
	const names = backupsAmong(files.keys())
	const indexes = new Map<string, Index>()
	for (const name of names) indexes.set(name, await readIndex(store, name))
	const moments = [...indexes.values()].map(({ made }) => made)
	const keep = kept(moments, rule, now)
	const gone = names.filter(name => !keep.has(indexes.get(name)?.made ?? ''))
	const used = new Set(
		names.filter(name => !gone.includes(name)).flatMap(name => indexes.get(name)?.files ?? []),
	)
	const newest = moments.sort().at(-1) ?? ''
	const idle: string[] = []
	for (const file of [...files.keys()].filter(isJournal)) {
		const journal = await readJournal(store, file)
		if (journal.made < newest) idle.push(file)
		else for (const upload of journal.files) used.add(upload)
	}
	// The index first: what is half removed is no backup any more.
	for (const name of gone) {
		await store.remove(indexOf(name))
		await store.remove(archiveOf(name))
	}
	for (const file of [...idle, ...leftovers(files, names, used, Date.parse(now))]) await store.remove(file)
	return gone
}

/** Uploads that nothing has, and archives without an index. */
function leftovers(files: Map<string, Listed>, names: string[], used: Set<string>, now: number): string[] {
	const needed = new Set([...[...used].map(uploadOf), ...names.map(archiveOf)])
	return [...files]
		.filter(([file, { at }]) => file.endsWith('.age') && !needed.has(file) && now - at > RECENT)
		.map(([file]) => file)
}

/** Whether a folder is on another disk than the data: a copy there outlives that of the data. */
export const isElsewhere = (folder: string, dataDir: string): boolean =>
	fs.statSync(folder).dev !== fs.statSync(dataDir).dev
