import fs from 'node:fs'
import path from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { Failure } from '../lib/failure.ts'
import { OWNER_FILE } from './place.ts'

/** The databases of a data folder: what is kept, and PocketBase's logs. Neither refers to the other. */
export const DATABASES = ['data.db', 'auxiliary.db']

/** How many rows each table has. */
export type Rows = Record<string, number>

/** How long it waits for a server that is writing, in milliseconds. */
const PATIENCE = 60_000
const PAGES_AT_ONCE = 1000

function rowsOf(database: DatabaseSync): Rows {
	const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
	const count = (name: string) =>
		Number(database.prepare(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`).get()?.n)
	return Object.fromEntries(tables.map(({ name }) => [String(name), count(String(name))]))
}

/**
 * Copies a database as it is at one moment, also while a server writes in it, and checks the copy; gives its rows. Page by
 * page, because `VACUUM INTO` may give rows other numbers, and records are in the order of theirs. The transaction holds
 * that moment: without it each write of the server would make SQLite begin anew.
 */
export async function copyDatabase(
	from: string,
	to: string,
	tell: (how: string) => void = () => {},
): Promise<Rows> {
	const name = path.basename(from)
	const source = new DatabaseSync(from, { timeout: PATIENCE })
	let rows: Rows
	try {
		source.exec('BEGIN')
		rows = rowsOf(source)
		const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }) =>
			tell(`${name}, ${Math.floor(100 - (remainingPages / Math.max(totalPages, 1)) * 100)} %`)
		await backup(source, to, { rate: PAGES_AT_ONCE, progress })
		source.exec('COMMIT')
	} finally {
		source.close()
	}
	fs.chmodSync(to, OWNER_FILE)
	// One file, with no log beside it; PocketBase keeps a log again once it opens it.
	const copy = new DatabaseSync(to)
	copy.exec('PRAGMA journal_mode = DELETE')
	copy.close()
	checkDatabase(to, rows)
	return rows
}

/** Throws a Problem that names the database where it is damaged or does not hold these rows. */
export function checkDatabase(file: string, rows: Rows): void {
	const name = path.basename(file)
	const database = new DatabaseSync(file, { readOnly: true })
	try {
		const found = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
		if (found !== 'ok') throw new Failure(`${name} is damaged: ${found}`)
		const there = rowsOf(database)
		for (const [table, count] of Object.entries(rows)) {
			if (there[table] !== count)
				throw new Failure(`${name} has ${there[table] ?? 'no'} rows in ${table}, and not ${count}`)
		}
	} finally {
		database.close()
	}
}

/** SQLite's own numbers for a database that another connection holds. */
const HELD = [5, 6]

/** Whether a process has this database open: as long as one does, nobody else may take it out of its log. */
export function isOpen(file: string): boolean {
	const database = new DatabaseSync(file)
	try {
		return database.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode !== 'delete'
	} catch (error) {
		return HELD.includes(Number((error as { errcode?: number }).errcode))
	} finally {
		database.close()
	}
}

/** The migrations that were applied to a database, PocketBase's own among them. */
export function appliedMigrations(file: string): string[] {
	return reading(file, database => {
		const known = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_migrations'").get()
		return known
			? database
					.prepare('SELECT file FROM _migrations ORDER BY file')
					.all()
					.map(row => String(row.file))
			: []
	})
}

/** The collections with fields of files, by id: their names, and the files that each of their records names. */
export interface Named {
	name: string
	files: Map<string, string[]>
}

/** Which files the records of a database name. */
export function namedFiles(file: string): Map<string, Named> {
	return reading(file, database => {
		const collections = database.prepare('SELECT id, name, fields FROM _collections').all()
		const named = new Map<string, Named>()
		for (const { id, name, fields } of collections) {
			const columns = (JSON.parse(String(fields)) as { name: string; type: string }[])
				.filter(({ type }) => type === 'file')
				.map(field => `"${field.name}"`)
			if (columns.length === 0) continue
			const records = database.prepare(`SELECT id, ${columns.join(', ')} FROM "${name}"`).all()
			const files = records.map(
				({ id, ...values }) => [String(id), Object.values(values).flatMap(names)] as const,
			)
			named.set(String(id), { name: String(name), files: new Map(files) })
		}
		return named
	})
}

/** A field of one file holds its name, one of several a list of them as JSON. */
function names(value: unknown): string[] {
	const text = String(value ?? '')
	return text.startsWith('[') ? JSON.parse(text) : text ? [text] : []
}

/** Whether PocketBase keeps uploads elsewhere, by its own settings. */
export function uploadsAreElsewhere(file: string): boolean {
	return reading(file, database => {
		const value = database.prepare("SELECT value FROM _params WHERE id = 'settings'").get()?.value
		try {
			return JSON.parse(String(value)).s3?.enabled === true
		} catch {
			return false
		}
	})
}

function reading<T>(file: string, read: (database: DatabaseSync) => T): T {
	const database = new DatabaseSync(file, { timeout: PATIENCE })
	try {
		return read(database)
	} finally {
		database.close()
	}
}
