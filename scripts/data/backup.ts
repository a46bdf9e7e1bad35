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
import { LAST_COPY, OWNER_FILE, OWNER_FOLDER } from './place.ts'
import { holdsSecret, secretMark } from './secret.ts'

export interface BackupOptions {
	dataDir: string
	/** The folder that copies stand in; each is a folder of its own, named by the time. */
	into: string
	why: Manifest['why']
	/** Uploads as second names of the same files where the disk can: quick, and no more than an undo. */
	link?: boolean
	tell?: (how: string) => void
}

export interface Backup {
	folder: string
	manifest: Manifest
}

const UNFINISHED = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ.*\.part$/

/** While one process copies or swaps the data of a folder, no other does. */
export const withData = <T>(dataDir: string, work: () => Promise<T>): Promise<T> =>
	withLock(`${dataDir}.copying`, work)

const ENDINGS: Record<Manifest['why'], string> = {
	'by hand': '',
	'before an update': '-before-update',
	'before a restore': '-before-restore',
}

/** How many copies that Sila made by itself are kept: the newest. Those made by hand stay until somebody removes them. */
const KEPT = 5

/**
 * Makes a whole copy of the data and checks it, also while a server works on them. It appears under its name once it is
 * whole; a Problem is thrown, and nothing left, when it cannot be.
 */
export const makeBackup = (options: BackupOptions): Promise<Backup> =>
	withData(options.dataDir, async () => {
		const { into, why, tell = () => {} } = options
		fs.mkdirSync(into, { recursive: true, mode: OWNER_FOLDER })
		// Of one that was interrupted; while this lock is held, none is being made.
		for (const name of fs.readdirSync(into).filter(name => UNFINISHED.test(name)))
			fs.rmSync(path.join(into, name), { recursive: true })
		const made = new Date().toISOString()
		const folder = path.join(into, freeName(into, made.slice(0, 19).replaceAll(':', '-'), ENDINGS[why]))
		const part = `${folder}.part`
		try {
			const copy = await copyData(options, path.join(part, DATA), tell)
			const files = await marks(path.join(part, DATA), tell)
			const data = path.join(part, DATA)
			const secret = secretMark(data)
			const manifest: Manifest = {
				format: 1,
				made,
				why,
				sila: JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version,
				pocketbase,
				migrations: appliedMigrations(path.join(data, 'data.db')),
				secret,
				holdsSecret: secret !== '' && holdsSecret(data, secret),
				uploadsElsewhere: uploadsAreElsewhere(path.join(data, 'data.db')),
				...copy,
				files,
			}
			for (const file of Object.keys(files)) flush(path.join(data, file))
			await checkFiles(data, files, tell)
			writeManifest(part, manifest)
			fs.renameSync(part, folder)
			flush(into)
			fs.writeFileSync(path.join(options.dataDir, LAST_COPY), made, { mode: OWNER_FILE })
			return { folder, manifest }
		} finally {
			fs.rmSync(part, { recursive: true, force: true })
		}
	})

function freeName(into: string, time: string, ending: string): string {
	for (let n = 1; ; n++) {
		const name = `${time}Z${n > 1 ? `-${n}` : ''}${ending}`
		if (!fs.existsSync(path.join(into, name))) return name
	}
}

/**
 * The database first, then the files. A file is on the disk before the record that names it is committed, and is removed
 * only after the record is: so whatever the copied database names was there when it was copied. What was removed since is
 * missed here, and then all of it is copied anew, until nothing is missed or the same as before: that is missing
 * in the data themselves. What came since has no record in the copy; the server removes it at its next start, since it is
 * noted as it notes what it is storing (server/privacy/orphaned-files.ts).
 */
async function copyData(
	{ dataDir, link = false }: BackupOptions,
	to: string,
	tell: (how: string) => void,
): Promise<{ rows: Record<string, Rows>; missing: string[] }> {
	for (let before: string[] | undefined; ; ) {
		fs.rmSync(to, { recursive: true, force: true })
		fs.mkdirSync(to, { recursive: true, mode: OWNER_FOLDER })
		const rows: Record<string, Rows> = {}
		for (const name of DATABASES) {
			const from = path.join(dataDir, name)
			if (fs.existsSync(from)) rows[name] = await copyDatabase(from, path.join(to, name), tell)
		}
		const files = dataFiles(dataDir)
		for (const [n, file] of files.entries()) {
			tell(`file ${n + 1} of ${files.length}`)
			try {
				// The server writes its small files in place: a second name would change with them.
				bring(path.join(dataDir, file), path.join(to, file), link && file.startsWith(UPLOADS))
			} catch (error) {
				if (!isGone(error)) throw error
			}
			if (n % 100 === 99) await new Promise(setImmediate)
		}
		const named = namedFiles(path.join(to, 'data.db'))
		const missing = uploadsAreElsewhere(path.join(to, 'data.db')) ? [] : missed(to, named)
		if (missing.length === 0 || isDeepStrictEqual(missing, before)) {
			noteUnnamed(to, named)
			return { rows, missing }
		}
		before = missing
	}
}

const placeOf = (collection: string, record: string, file: string) =>
	`${UPLOADS}${collection}/${record}/${file}`

/** The files that records name and that are not there. */
function missed(data: string, named: Map<string, Named>): string[] {
	return [...named]
		.flatMap(([collection, { files }]) =>
			[...files].flatMap(([record, names]) => names.map(name => placeOf(collection, record, name))),
		)
		.filter(file => !fs.existsSync(path.join(data, file)))
		.sort()
}

/** Notes the folders of records in which something lies that the copied database does not name. */
function noteUnnamed(data: string, named: Map<string, Named>): void {
	for (const [collection, { name, files }] of named) {
		const folder = path.join(data, UPLOADS, collection)
		for (const file of allFiles(folder)) {
			const [record = '', first = ''] = file.split('/')
			const stored = first.replace(/^thumbs_|\.attrs$/g, '')
			if (files.get(record)?.includes(stored)) continue
			const notes = path.join(data, 'storing')
			fs.mkdirSync(notes, { recursive: true, mode: OWNER_FOLDER })
			fs.writeFileSync(path.join(notes, `${name}.${record}`), '', { mode: OWNER_FILE })
		}
	}
}

async function marks(data: string, tell: (how: string) => void): Promise<Record<string, FileMark>> {
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
