import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '../lib/failure.ts'
import { migrationsDir } from '../lib/paths.ts'
import { checkDatabase } from './database.ts'
import { allFiles, type FileMark, markOf } from './files.ts'
import { DATA, type Manifest, readManifest } from './manifest.ts'

/** Throws a Problem that names the first file that is not as it was marked, is missing, or is one too many. */
export async function checkFiles(
	data: string,
	files: Record<string, FileMark>,
	tell: (how: string) => void = () => {},
): Promise<void> {
	const expected = Object.entries(files)
	for (const [n, [file, mark]] of expected.entries()) {
		tell(`checking ${n + 1} of ${expected.length} files`)
		const place = path.join(data, file)
		if (!fs.existsSync(place)) throw new Failure(`${file} is missing`)
		const { size, sha256 } = await markOf(place)
		if (size !== mark.size) throw new Failure(`${file} has ${size} bytes, and not ${mark.size}`)
		if (sha256 !== mark.sha256) throw new Failure(`${file} is not what was copied`)
	}
	const other = allFiles(data).find(file => !files[file])
	if (other) throw new Failure(`${other} does not belong to it`)
}

/** Checks a copy whole, and gives what it says of itself. Throws a Problem that names what is wrong. */
export async function checkBackup(folder: string, tell: (how: string) => void = () => {}): Promise<Manifest> {
	const manifest = readManifest(folder)
	const data = path.join(folder, DATA)
	try {
		await checkFiles(data, manifest.files, tell)
		for (const [name, rows] of Object.entries(manifest.rows)) checkDatabase(path.join(data, name), rows)
	} catch (error) {
		if (error instanceof Failure) throw new Failure(`The backup ${folder} is damaged: ${error.message}.`)
		throw error
	}
	return manifest
}

/** Throws a Failure where this version of Sila does not fit a copy. */
export function checkFits(name: string, { migrations }: Manifest, known = migrationsDir): void {
	// PocketBase's own end in .go, and its version is checked by itself.
	const later = migrations.find(name => name.endsWith('.js') && !fs.existsSync(path.join(known, name)))
	if (later)
		throw new Failure(
			`The backup ${name} was made by another version of Sila, which knows ${later}: restore it with that one.`,
		)
}
