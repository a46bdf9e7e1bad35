import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import type { Rehearsal } from '../../core/backup/state.ts'
import { allFiles, markOf, UPLOADS } from '../data/files.ts'
import { DATA, type Manifest } from '../data/manifest.ts'
import { isSecretOf } from '../data/secret.ts'

/** What a rehearsal showed: all is well, or what is not, in a word and a sentence. */
export interface Shown {
	found: Rehearsal
	/** What was compared, or what is wrong. */
	how: string
}

type Row = Record<string, unknown>

/**
 * Compares an opened backup, whose every byte was checked, with the data that live on: its last entry of the audit trail
 * and its last case, which nobody changes afterwards; its newest upload, byte for byte; and whether the secret at hand is
 * the one that the codes of its cases are made with.
 */
export async function compare(
	folder: string,
	manifest: Manifest,
	{ dataDir, secret }: { dataDir: string; secret: string },
): Promise<Shown> {
	const data = path.join(folder, DATA)
	if (manifest.secret && !isSecretOf(secret, manifest.secret))
		return { found: 'secret', how: 'the secret is missing that the codes of its cases are made with' }
	const live = path.join(dataDir, 'data.db')
	if (!fs.existsSync(live)) return { found: 'good', how: 'whole; there are no data here to compare it with' }
	const rows = compareRows(path.join(data, 'data.db'), live)
	if (rows.differs) return { found: 'differs', how: rows.differs }
	const upload = newestUpload(data, manifest)
	if (upload) {
		const here = path.join(dataDir, upload)
		if (fs.existsSync(here) && (await markOf(here)).sha256 !== manifest.files[upload]?.sha256)
			return { found: 'differs', how: `${upload} is not the same in the backup and in the data` }
	}
	const codes = rows.cases ? `codes of ${rows.cases} cases` : 'no case yet'
	return { found: 'good', how: `last rows, ${upload ? 'last file' : 'no file yet'}, ${codes}` }
}

/** The last entry of the audit trail is final, and so is whose case has which reference. */
function compareRows(backup: string, live: string): { differs: string; cases: number } {
	const [then, now] = [backup, live].map(file => new DatabaseSync(file, { readOnly: true, timeout: 10_000 }))
	if (!then || !now) throw new Error('no database')
	try {
		const last = (table: string, columns: string) =>
			then.prepare(`SELECT ${columns} FROM ${table} ORDER BY rowid DESC LIMIT 1`).get() as Row | undefined
		for (const [table, columns] of [
			['audit', '*'],
			['cases', 'id, reference'],
		] as const) {
			const row = last(table, columns)
			if (!row) continue
			const same = now.prepare(`SELECT ${columns} FROM ${table} WHERE id = ?`).get(String(row.id))
			// What a migration added since is in the data alone.
			const known = same && Object.fromEntries(Object.keys(row).map(name => [name, same[name]]))
			if (!isDeepStrictEqual({ ...row }, known))
				return { differs: `the last row of ${table} is not the same in the backup and in the data`, cases: 0 }
		}
		return { differs: '', cases: Number(then.prepare('SELECT count(*) AS n FROM cases').get()?.n) }
	} finally {
		then.close()
		now.close()
	}
}

/** The upload that was stored last, as the disk of the backup tells by its cases: that of the newest case with files. */
function newestUpload(data: string, { files }: Manifest): string | undefined {
	const database = new DatabaseSync(path.join(data, 'data.db'), { readOnly: true })
	try {
		const newest = database
			.prepare("SELECT id FROM cases WHERE files NOT IN ('', '[]') ORDER BY rowid DESC LIMIT 1")
			.get()
		const uploads = allFiles(data).filter(file => file.startsWith(UPLOADS) && files[file])
		return uploads.find(file => newest && file.includes(`/${newest.id}/`)) ?? uploads.at(-1)
	} finally {
		database.close()
	}
}
