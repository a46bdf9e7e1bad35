import fs from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withLock } from '../lib/lock.ts'
import { root } from '../lib/paths.ts'
import { version as pocketbase } from '../pocketbase/version.ts'
import { checkFiles } from './check.ts'
import {
	appliedMigrations,
	copyDatabase,
	DATABASES,
	type Named,
	namedFiles,
	type Rows,
	uploadsAreElsewhere,
} from './database.ts'
import { allFiles, bring, dataFiles, type FileMark, flush, isGone, markOf, UPLOADS } from './files.ts'
import { DATA, type Manifest, writeManifest } from './manifest.ts'
import { OWNER_FILE, OWNER_FOLDER } from './place.ts'
import { holdsSecret, secretMark } from './secret.ts'

export interface BackupOptions {
	dataDir: string
	/** The folder that copies stand in; each is a folder of its own, named by the time. */
	into: string
	why: 'before an update' | 'before a restore'
	tell?: (how: string) => void
}

export interface Backup {
	folder: string
	manifest: Manifest
}

const UNFINISHED = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ.*-before-.*\.part$/

/** While one process copies or swaps the data of a folder, no other does. */
export const withData = <T>(dataDir: string, work: () => Promise<T>): Promise<T> =>
	withLock(`${dataDir}.copying`, work)

const ENDINGS: Record<BackupOptions['why'], string> = {
	'before an update': '-before-update',
	'before a restore': '-before-restore',
}

/** How many copies that Sila made by itself are kept: the newest. */
const KEPT = 5

/**
 * Makes a whole copy of the data as a folder, and checks it: what undoes an update or a restore, on the same disk, with
 * uploads as second names of the same files where the disk can. It appears under its name once it is whole; a Failure is
 * thrown, and nothing left, when it cannot be. What outlives the disk is scripts/backups/snapshot.ts.
 */
export const makeBackup = (options: BackupOptions): Promise<Backup> =>
	withData(options.dataDir, async () => {
		const { dataDir, into, why, tell = () => {} } = options
		fs.mkdirSync(into, { recursive: true, mode: OWNER_FOLDER })
		// Of one that was interrupted; while this lock is held, none is being made.
		for (const name of fs.readdirSync(into).filter(name => UNFINISHED.test(name)))
			fs.rmSync(path.join(into, name), { recursive: true })
		const made = new Date().toISOString()
		const folder = path.join(into, freeName(into, made.slice(0, 19).replaceAll(':', '-'), ENDINGS[why]))
		const part = `${folder}.part`
		const data = path.join(part, DATA)
		try {
			const upload: BringUpload = (from, to) => bring(from, to, true)
			const copy = await copyData({ dataDir, to: data, upload, tell })
			const files = await marks(data, tell)
			const manifest = manifestOf(data, { ...copy, made, why, files })
			for (const file of Object.keys(files)) flush(path.join(data, file))
			await checkFiles(data, files, tell)
			writeManifest(part, manifest)
			fs.renameSync(part, folder)
			flush(into)
			return { folder, manifest }
		} finally {
			fs.rmSync(part, { recursive: true, force: true })
		}
	})

/** What a copy says of itself, from the data in it. */
export function manifestOf(
	data: string,
	copy: Pick<Manifest, 'made' | 'why' | 'rows' | 'missing' | 'files'>,
): Manifest {
	const database = path.join(data, 'data.db')
	const secret = secretMark(data)
	return {
		format: 1,
		sila: JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version,
		pocketbase,
		migrations: appliedMigrations(database),
		secret,
		holdsSecret: secret !== '' && holdsSecret(data, secret),
		uploadsElsewhere: uploadsAreElsewhere(database),
		...copy,
	}
}

function freeName(into: string, time: string, ending: string): string {
	for (let n = 1; ; n++) {
		const name = `${time}Z${n > 1 ? `-${n}` : ''}${ending}`
		if (!fs.existsSync(path.join(into, name))) return name
	}
}

/** Brings an upload into a copy; what vanished meanwhile throws ENOENT. `file` is its path within the data. */
export type BringUpload = (from: string, to: string, file: string) => Promise<void> | void

/**
 * The database first, then the files. A file is on the disk before the record that names it is committed, and is removed
 * only after the record is: so whatever the copied database names was there when it was copied. What was removed since is
 * missed here, and then all of it is copied anew, until nothing is missed or the same as before: that is missing
 * in the data themselves. What came since has no record in the copy; the server removes it at its next start, since it is
 * noted as it notes what it is storing (server/privacy/orphaned-files.ts).
 */
export async function copyData({
	dataDir,
	to,
	upload,
	leave = [],
	tell,
}: {
	dataDir: string
	to: string
	upload: BringUpload
	/** Files that are not copied, by their path within the data. */
	leave?: string[]
	tell: (how: string) => void
}): Promise<{ rows: Record<string, Rows>; missing: string[] }> {
	for (let before: string[] | undefined; ; ) {
		fs.rmSync(to, { recursive: true, force: true })
		fs.mkdirSync(to, { recursive: true, mode: OWNER_FOLDER })
		const rows: Record<string, Rows> = {}
		for (const name of DATABASES) {
			const from = path.join(dataDir, name)
			if (fs.existsSync(from)) rows[name] = await copyDatabase(from, path.join(to, name), tell)
		}
		const brought = await bringFiles(dataDir, to, upload, leave, tell)
		const named = namedFiles(path.join(to, 'data.db'))
		const missing = uploadsAreElsewhere(path.join(to, 'data.db')) ? [] : missed(brought, named)
		if (missing.length === 0 || isDeepStrictEqual(missing, before)) {
			noteUnnamed(to, brought, named)
			return { rows, missing }
		}
		before = missing
	}
}

/** Everything but the databases; gives what came. */
async function bringFiles(
	dataDir: string,
	to: string,
	upload: BringUpload,
	leave: string[],
	tell: (how: string) => void,
): Promise<Set<string>> {
	const brought = new Set<string>()
	const files = dataFiles(dataDir).filter(file => !leave.includes(file))
	for (const [n, file] of files.entries()) {
		tell(`file ${n + 1} of ${files.length}`)
		try {
			const [from, there] = [path.join(dataDir, file), path.join(to, file)]
			// The server writes its small files in place: a second name would change with them.
			if (file.startsWith(UPLOADS)) await upload(from, there, file)
			else bring(from, there, false)
			brought.add(file)
		} catch (error) {
			if (!isGone(error)) throw error
		}
		if (n % 100 === 99) await new Promise(setImmediate)
	}
	return brought
}

const placeOf = (collection: string, record: string, file: string) =>
	`${UPLOADS}${collection}/${record}/${file}`

/** The files that records name and that are not there. */
function missed(brought: Set<string>, named: Map<string, Named>): string[] {
	return [...named]
		.flatMap(([collection, { files }]) =>
			[...files].flatMap(([record, names]) => names.map(name => placeOf(collection, record, name))),
		)
		.filter(file => !brought.has(file))
		.sort()
}

/** Notes the folders of records in which something lies that the copied database does not name. */
function noteUnnamed(data: string, brought: Set<string>, named: Map<string, Named>): void {
	for (const file of brought) {
		if (!file.startsWith(UPLOADS)) continue
		const [collection = '', record = '', first = ''] = file.slice(UPLOADS.length).split('/')
		const known = named.get(collection)
		const stored = first.replace(/^thumbs_|\.attrs$/g, '')
		if (!known || known.files.get(record)?.includes(stored)) continue
		const notes = path.join(data, 'storing')
		fs.mkdirSync(notes, { recursive: true, mode: OWNER_FOLDER })
		fs.writeFileSync(path.join(notes, `${known.name}.${record}`), '', { mode: OWNER_FILE })
	}
}

export async function marks(data: string, tell: (how: string) => void): Promise<Record<string, FileMark>> {
	const files: Record<string, FileMark> = {}
	const all = allFiles(data)
	for (const [n, file] of all.entries()) {
		tell(`reading ${n + 1} of ${all.length} files`)
		files[file] = await markOf(path.join(data, file))
	}
	return files
}

/** Removes the oldest of the copies that Sila made by itself; `except` is in use. */
export function discardOld(into: string, except = ''): void {
	const own = fs.readdirSync(into).filter(name => /-before-(?:update|restore)$/.test(name))
	for (const name of own.sort().reverse().slice(KEPT))
		if (name !== path.basename(except)) fs.rmSync(path.join(into, name), { recursive: true, force: true })
}
