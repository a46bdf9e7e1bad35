import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Failure } from '../lib/failure.ts'

const LEVEL = 9

/**
 * Packs `folder` into `<folder>.tar.gz`, with its SHA-256 in a file beside it. The same files give the same bytes: they
 * stand in order, belong to root, and are all as old as `seconds` since 1970 says.
 */
export async function pack(folder: string, seconds: number): Promise<{ archive: string; sha256: string }> {
	const archive = `${folder}.tar.gz`
	const name = path.basename(folder)
	const order = ['--sort=name', '--format=gnu', `--mtime=@${seconds}`]
	const owner = ['--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX']
	const tar = spawn('tar', ['-c', ...order, ...owner, '-C', path.dirname(folder), name], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const code = new Promise<number>((resolve, reject) => {
		tar.once('error', reject)
		tar.once('close', code => resolve(code ?? 1))
	})
	const hash = createHash('sha256')
	await pipeline(
		tar.stdout,
		createGzip({ level: LEVEL }),
		async function* (chunks) {
			for await (const chunk of chunks) {
				hash.update(chunk)
				yield chunk
			}
		},
		fs.createWriteStream(archive),
	)
	if ((await code) !== 0) throw new Failure('GNU tar could not pack the release; it says why above.')
	const sha256 = hash.digest('hex')
	fs.writeFileSync(`${archive}.sha256`, `${sha256}  ${path.basename(archive)}\n`)
	return { archive, sha256 }
}
