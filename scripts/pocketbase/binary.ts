import fs from 'node:fs'
import path from 'node:path'
import { run } from '../lib/child.ts'
import { explain, Failure } from '../lib/failure.ts'
import { made } from '../lib/paths.ts'
import { unlessUnchanged } from '../lib/unchanged.ts'
import { download } from './download.ts'
import { goBuild } from './go.ts'
import { version } from './version.ts'

/** Where the binary stands that Sila gets for itself. */
const own = path.join(made, 'bin', process.platform === 'win32' ? 'pocketbase.exe' : 'pocketbase')

/**
 * The PocketBase to run: POCKETBASE_BIN if set; else the one gotten before; else built by Go; else downloaded.
 * `tell` hears how far it is. Throws a Problem when there is none to be had.
 */
export async function pocketbase(tell: (how: string) => void = () => {}): Promise<string> {
	const given = process.env.POCKETBASE_BIN
	if (given) return checked(path.resolve(given))
	await unlessUnchanged(
		'pocketbase',
		{ inputs: ['go.mod', 'go.sum', 'scripts/pocketbase/go.ts'], output: own },
		() => get(tell),
	)
	return own
}

async function checked(file: string): Promise<string> {
	const advice = `Give POCKETBASE_BIN the path of PocketBase ${version}, or leave it unset.`
	if (!fs.existsSync(file)) throw new Failure(`POCKETBASE_BIN names ${file}, which does not exist. ${advice}`)
	const { output } = await run(file, ['--version']).catch(() => ({ output: '' }))
	const found = /version (\S+)/.exec(output)?.[1]
	if (!found) throw new Failure(`POCKETBASE_BIN names ${file}, which does not run as PocketBase. ${advice}`)
	if (found !== version) throw new Failure(`POCKETBASE_BIN names PocketBase ${found}. ${advice}`)
	return file
}

/** The PocketBase of a release: where Go is there, the same bytes on whichever machine it is built. */
export async function pocketbaseOfRelease(tell: (how: string) => void): Promise<string> {
	const binary = await pocketbase(tell)
	const file = `${own}-release`
	return process.env.POCKETBASE_BIN || (await goBuild(file, tell, true)) ? binary : file
}

async function get(tell: (how: string) => void): Promise<void> {
	fs.mkdirSync(path.dirname(own), { recursive: true })
	const part = `${own}.part`
	try {
		const noGo = await goBuild(part, tell)
		if (noGo) {
			await download(part, tell).catch(error => {
				throw new Failure(
					`PocketBase ${version} is not to be had: ${noGo}, and ${explain(error)}. Check the network, install Go (https://go.dev/dl), or name the binary: POCKETBASE_BIN=/path/to/pocketbase npm start`,
				)
			})
		}
		fs.chmodSync(part, 0o755)
		fs.renameSync(part, own)
	} finally {
		fs.rmSync(part, { force: true })
	}
}
