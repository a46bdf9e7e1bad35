import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { makeClone, runIn } from './clone.ts'
import { long } from './slice.ts'

/* The official release over real HTTP, for a machine without Go. */

const clone = makeClone()
after(() => fs.rmSync(clone, { recursive: true, force: true }))
const bin = path.join(clone, '.sila/bin')

let serve: RequestListener
const server = createServer((request, response) => serve(request, response)).listen(0, '127.0.0.1')
after(() => server.closeAllConnections())
after(() => server.close())
await once(server, 'listening')
const address = server.address()
const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`

const program = strToU8('#!/bin/sh\necho the program ran >&2\nexit 7\n')
const zip = zipSync({ 'LICENSE.md': strToU8('…'), pocketbase: program, 'pocketbase.exe': program })
const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[os.platform() as 'linux']
const name = `pocketbase_0.40.4_${system}_${process.arch === 'x64' ? 'amd64' : process.arch}.zip`
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const files: Record<string, string | Uint8Array> = {}

beforeEach(() => {
	files['checksums.txt'] = `${'0'.repeat(64)}  pocketbase_0.40.4_other.zip\n${sum(zip)}  ${name}\n`
	files[name] = zip
	serve = ({ url = '' }, response) => {
		const file = files[url.replace('/v0.40.4/', '')]
		if (file) response.end(file)
		else response.writeHead(404).end()
	}
})

async function start(): Promise<string> {
	const run = await runIn(clone, { POCKETBASE_BIN: '', PATH: '/nowhere', POCKETBASE_RELEASES: base })
	assert.equal(await run.ended, 1)
	return run.output()
}

async function failsWith(reason: RegExp): Promise<void> {
	const output = await start()
	assert.match(output.trim().split('\n').at(-1) ?? '', reason)
	assert.deepEqual(fs.readdirSync(bin), [], 'nothing half-written is left')
}

test('a checksum that is not the stated one', async () => {
	files['checksums.txt'] = `${sum(program)}  ${name}\n`
	await failsWith(/does not have the checksum its release states/)
})

test('no checksum for this machine', async () => {
	files['checksums.txt'] = `${sum(zip)}  another.zip\n`
	await failsWith(/states no checksum for pocketbase_0\.40\.4_/)
})

test('a missing release', async () => {
	delete files[name]
	await failsWith(/\.zip answered 404/)
})

test('a connection cut in the middle', async () => {
	const whole = serve
	serve = (request, response) => {
		if (request.url?.endsWith('.txt')) return whole(request, response)
		response.writeHead(200, { 'content-length': zip.length })
		response.write(zip.subarray(0, 20), () => response.destroy())
	}
	await failsWith(/\.zip could not be downloaded/)
})

test('a zip without the program', async () => {
	const other = zipSync({ 'README.md': program })
	files[name] = other
	files['checksums.txt'] = `${sum(other)}  ${name}\n`
	await failsWith(/holds no pocketbase/)
})

long('a good release is unpacked and run, and not fetched again', async () => {
	// It stands in for PocketBase just as far as to show that what was served is what runs.
	assert.match(await start(), /PocketBase ended \(7\) instead of starting: the program ran/)
	assert.deepEqual(fs.readFileSync(path.join(bin, 'pocketbase')), Buffer.from(program))
	serve = (_, response) => response.writeHead(500).end()
	assert.match(await start(), /the program ran/)
})
