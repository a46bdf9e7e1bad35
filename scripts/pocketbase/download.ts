import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { unzipSync } from 'fflate'
import { Failure } from '../lib/failure.ts'
import { version } from './version.ts'

const RELEASES = 'https://github.com/pocketbase/pocketbase/releases/download'
const systems: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' }
const processors: Record<string, string> = {
	x64: 'amd64',
	arm64: 'arm64',
	arm: 'armv7',
	s390x: 's390x',
	ppc64: 'ppc64le',
}

/**
 * Writes the official binary for this machine into `file`, once its zip has the sum that the release states.
 * POCKETBASE_RELEASES names a mirror with the same layout: `<base>/v<version>/<file>`.
 */
export async function download(file: string, tell: (how: string) => void): Promise<void> {
	const zip = `pocketbase_${version}_${systems[process.platform]}_${processors[process.arch]}.zip`
	const base = `${process.env.POCKETBASE_RELEASES ?? RELEASES}/v${version}`
	const sums = new TextDecoder().decode(await get(`${base}/checksums.txt`, tell))
	const stated = sums
		.split('\n')
		.find(line => line.trim().endsWith(` ${zip}`))
		?.slice(0, 64)
	if (!stated) throw new Failure(`the release at ${base} states no checksum for ${zip}`)
	const bytes = await get(`${base}/${zip}`, tell)
	if (createHash('sha256').update(bytes).digest('hex') !== stated) {
		throw new Failure(`${base}/${zip} does not have the checksum its release states, so it was thrown away`)
	}
	const name = process.platform === 'win32' ? 'pocketbase.exe' : 'pocketbase'
	const binary = unzipSync(bytes, { filter: entry => entry.name === name })[name]
	if (!binary) throw new Failure(`${base}/${zip} holds no ${name}`)
	fs.writeFileSync(file, binary)
}

/** The whole of `url`, or a Problem that names it. */
async function get(url: string, tell: (how: string) => void): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = []
	try {
		const response = await fetch(url)
		if (!response.ok || !response.body) throw new Failure(`${url} answered ${response.status}`)
		const total = Number(response.headers.get('content-length'))
		let done = 0
		for await (const chunk of response.body) {
			chunks.push(chunk)
			done += chunk.length
			tell(`downloading, ${total ? `${Math.floor((done / total) * 100)} %` : `${done} bytes`}`)
		}
	} catch (error) {
		if (error instanceof Failure) throw error
		throw new Failure(`${url} could not be downloaded`)
	}
	return Buffer.concat(chunks)
}
