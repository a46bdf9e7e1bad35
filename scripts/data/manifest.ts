import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '../lib/failure.ts'
import type { Rows } from './database.ts'
import { type FileMark, flush } from './files.ts'
import { OWNER_FILE } from './place.ts'

/** What a copy of the data says of itself, in `manifest.json` beside the folder `data`. */
export interface Manifest {
	format: 1
	/** When it was made: UTC, ISO 8601. */
	made: string
	why: 'to be kept' | 'before an update' | 'before a restore'
	/** Versions that the data were used with. */
	sila: string
	pocketbase: string
	/** Every migration that was applied to them. */
	migrations: string[]
	/** A mark of the secret that their codes are derived from; empty where there was none yet. */
	secret: string
	/** Whether that secret is in the copy; else it stood in SILA_SECRET. */
	holdsSecret: boolean
	/** Whether uploads are kept elsewhere, in S3, and so not here. */
	uploadsElsewhere: boolean
	/** How many rows each table of each database has. */
	rows: Record<string, Rows>
	/** Every file below `data`, by its path. */
	files: Record<string, FileMark>
	/** Files that records name and that were not there when the copy was made. */
	missing: string[]
}

export const MANIFEST = 'manifest.json'
const SUM = 'manifest.sha256'
/** The folder of a copy that holds the data. */
export const DATA = 'data'

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Writes it, and gives its text. */
export function writeManifest(folder: string, manifest: Manifest): string {
	const text = `${JSON.stringify(manifest, null, '\t')}\n`
	for (const [name, content] of [
		[MANIFEST, text],
		[SUM, `${sumOf(text)}  ${MANIFEST}\n`],
	] as const) {
		fs.writeFileSync(path.join(folder, name), content, { mode: OWNER_FILE })
		flush(path.join(folder, name))
	}
	return text
}

/** The manifest of a copy. Throws a Problem where the folder is no whole copy. */
export function readManifest(folder: string): Manifest {
	const read = (name: string) => {
		const file = path.join(folder, name)
		if (!fs.existsSync(file)) throw new Failure(`${folder} is no backup of Sila: it has no ${name}.`)
		return fs.readFileSync(file, 'utf8')
	}
	const text = read(MANIFEST)
	if (read(SUM) !== `${sumOf(text)}  ${MANIFEST}\n`)
		throw new Failure(`The backup ${folder} is damaged: ${MANIFEST} or ${SUM}.`)
	const manifest = JSON.parse(text) as Manifest
	if (manifest.format !== 1)
		throw new Failure(`The backup ${folder} was made by a later version of Sila: restore it with that one.`)
	return manifest
}
