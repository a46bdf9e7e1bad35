import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from '../lib/child.ts'
import { Failure } from '../lib/failure.ts'
import { made } from '../lib/paths.ts'
import { unlessUnchanged } from '../lib/unchanged.ts'

/** Puts the types of what hooks can call into .sila/pocketbase.d.ts. PocketBase writes them beside any database it opens. */
export function writeTypes(binary: string): Promise<boolean> {
	const output = path.join(made, 'pocketbase.d.ts')
	return unlessUnchanged('pocketbase-types', { inputs: ['go.mod'], output }, async () => {
		const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-types-'))
		try {
			// Not watched: the database appears in the same folder, and that would restart it.
			const empty = [`--hooksDir=${dir}`, '--hooksWatch=false', `--migrationsDir=${dir}`]
			await run(binary, [
				'migrate',
				'history-sync',
				'--dev=false',
				`--dir=${path.join(dir, 'data')}`,
				...empty,
			])
			const types = path.join(dir, 'data', 'types.d.ts')
			if (!fs.existsSync(types)) throw new Failure(`${binary} did not write the types of its hooks.`)
			fs.copyFileSync(types, output)
		} finally {
			fs.rmSync(dir, { recursive: true, force: true })
		}
	})
}
