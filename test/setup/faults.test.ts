import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { after, test } from 'node:test'
import { run } from '../../scripts/lib/child.ts'
import { toolFailure } from '../../scripts/lib/failure.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { serve } from '../../scripts/pocketbase/serve.ts'
import { follow, makeClone, processesIn, type Run, runIn } from './clone.ts'
import { long } from './slice.ts'

/* What goes wrong at `npm start` is told in one line that says what to do. */

const clone = makeClone()
after(() => fs.rmSync(clone, { recursive: true, force: true }))

async function refused(run: Run, line: RegExp): Promise<void> {
	assert.equal(await run.ended, 1)
	const last = run.output().trim().split('\n').at(-1) ?? ''
	assert.match(last, line)
	assert.doesNotMatch(run.output(), /\n\s+at /, 'no stack trace')
}

test('a port that another program holds', async () => {
	const server = createServer().listen(0, '127.0.0.1')
	after(() => server.close())
	await once(server, 'listening')
	const address = server.address()
	const port = typeof address === 'object' ? address?.port : 0
	await refused(
		await runIn(clone, { PORT: String(port) }),
		new RegExp(`^Port ${port} is taken .*PORT=8090 npm start$`),
	)
})

test('a port that is none', async () => {
	for (const PORT of ['abc', '0', '70000', '80.5', '-1']) {
		await refused(await runIn(clone, { PORT }), new RegExp(`^PORT is "${PORT}", which is no port`))
	}
})

test('a POCKETBASE_BIN that is missing, no program, or another version', async () => {
	const file = path.join(clone, 'other')
	await refused(
		await runIn(clone, { POCKETBASE_BIN: file }),
		/^POCKETBASE_BIN names .*other, which does not exist\./,
	)
	fs.writeFileSync(file, 'no program')
	await refused(
		await runIn(clone, { POCKETBASE_BIN: file }),
		/^POCKETBASE_BIN names .*other, which does not run/,
	)
	fs.writeFileSync(file, '#!/bin/sh\necho pocketbase version 0.22.0\n')
	fs.chmodSync(file, 0o755)
	await refused(
		await runIn(clone, { POCKETBASE_BIN: file }),
		/^POCKETBASE_BIN names PocketBase 0\.22\.0\. .*0\.40\.4/,
	)
})

test('no Go and no network', async () => {
	const env = { POCKETBASE_BIN: '', PATH: '/nowhere', POCKETBASE_RELEASES: 'http://127.0.0.1:1' }
	const run = await runIn(clone, env)
	await refused(
		run,
		/^PocketBase 0\.40\.4 is not to be had: Go is not installed, and http.* could not be downloaded\. .*POCKETBASE_BIN=/,
	)
	assert.deepEqual(fs.readdirSync(path.join(clone, '.sila/bin')), [])
})

test('a server that neither answers nor says why', async () => {
	const binary = path.join(clone, 'silent')
	// The signal at which a program in Go writes what it is doing.
	fs.writeFileSync(
		binary,
		'#!/bin/sh\ntrap "echo waiting; exit 2" QUIT\necho preparing\nwhile :; do sleep 0.1; done\n',
	)
	fs.chmodSync(binary, 0o755)
	const dataDir = path.join(clone, 'silent-data')
	const lines: string[] = []
	const onLine = (line: string) => lines.push(line)
	await assert.rejects(
		serve({ binary, port: await freePort(), dataDir, publicDir: dataDir, silence: 1000, onLine }),
		/^Error: PocketBase did not answer at http:\/\/127\.0\.0\.1:\d+, and said nothing for 1 s: preparing$/,
	)
	assert.deepEqual(lines, ['preparing', 'waiting'], 'it was asked what it was doing')
	assert.deepEqual(processesIn(dataDir), [], 'it is ended')
})

test('a full disk', async () => {
	// A device that is always full, written by a child as any of the tools would.
	const { output } = await run(process.execPath, ['-e', 'require("fs").writeFileSync("/dev/full", "x")'])
	assert.equal(
		toolFailure('The widgets could not be built', output).message,
		'The disk is full: free some space and start again.',
	)
})

test('a folder that may not be written', async t => {
	const locked = makeClone()
	after(() => {
		fs.chmodSync(locked, 0o755)
		fs.rmSync(locked, { recursive: true, force: true })
	})
	fs.chmodSync(locked, 0o555)
	const start = [process.execPath, 'scripts/run.mjs', 'start']
	// Root may write anywhere, unless it gives that up.
	const asUser = ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override', ...start]
	const [command = '', ...args] = process.getuid?.() === 0 ? asUser : start
	const child = spawn(command, args, { cwd: locked, stdio: ['ignore', 'pipe', 'pipe'] })
	child.once('error', () => t.skip('setpriv is not here'))
	await refused(follow(child), /^Sila cannot write in .* \(EACCES\): /)
})

test('a Node that is too old', async () => {
	const old = path.join(clone, 'old.mjs')
	fs.writeFileSync(old, 'Object.defineProperty(process.versions, "node", { value: "18.20.0" })\n')
	const child = spawn(process.execPath, ['--import', old, 'scripts/run.mjs', 'start'], {
		cwd: clone,
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	await refused(follow(child), /^Sila needs Node 20 or newer, and this is 18\.20\.0/)
})

long('packages that cannot be installed', async () => {
	fs.rmSync(path.join(clone, 'node_modules'))
	const registry = {
		npm_config_registry: 'http://127.0.0.1:1',
		npm_config_cache: path.join(clone, 'cache'),
		npm_config_fetch_retries: '0',
	}
	await refused(
		await runIn(clone, registry),
		/^The packages could not be installed: the npm registry does not answer; .*npm-ci\.log$/,
	)
})

test('a word that means nothing to npm test', async () => {
	const other = makeClone()
	after(() => fs.rmSync(other, { recursive: true, force: true }))
	await refused(
		await runIn(other, {}, ['test', 'nothing']),
		/^No step and no test file is called "nothing"\. The steps are lint, /,
	)
})
