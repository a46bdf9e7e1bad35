import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../../scripts/lib/paths.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { complaint, submit } from '../server/complaints.ts'
import { follow } from '../server/support.ts'
import { follow as heed } from './clone.ts'

/* A release is made, unpacked where nothing is, and started without Go, Node or npm on the path. */

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-release-'))
fs.chmodSync(top, 0o755)
test.after(() => fs.rmSync(top, { recursive: true, force: true }))
/** The path of a bare Debian, of which the tests' machine has what is in these two. */
const bare = path.join(top, 'bare')
fs.mkdirSync(bare)
for (const program of ['sh', 'dirname', 'readlink', 'tar', 'gzip', 'sha256sum', 'mv']) {
	const found = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim()
	fs.symlinkSync(found, path.join(bare, program))
}
const onBare = (line: string, cwd: string) =>
	spawnSync('/bin/sh', ['-c', line], { cwd, env: { PATH: bare }, encoding: 'utf8' })
const unpacked = path.join(top, 'opt')

test('a release is one archive with its sum beside it, and says what it is', () => {
	const made = spawnSync(process.execPath, ['scripts/run.mjs', 'release', top], {
		cwd: root,
		encoding: 'utf8',
	})
	assert.equal(made.status, 0, made.stdout + made.stderr)
	const [archive = '', sum = '', ...others] = fs
		.readdirSync(top)
		.filter(name => name.startsWith('sila-'))
		.sort()
	assert.deepEqual([sum, others], [`${archive}.sha256`, []])
	assert.equal(onBare(`sha256sum -c ${sum}`, top).stdout, `${archive}: OK\n`)
	fs.mkdirSync(unpacked)
	assert.equal(onBare(`tar -xzf ../${archive} && mv sila-* sila`, unpacked).status, 0)
	assert.match(
		onBare('sila/sila version', unpacked).stdout,
		new RegExp(
			`^Sila \\S+ \\(${process.platform}-${process.arch}, Node 24\\S*, PocketBase \\S+, commit [0-9a-f]{40}\\)`,
		),
	)
	const times = onBare(`tar -tvzf ../${archive}`, unpacked).stdout.trim().split('\n')
	const ages = new Set(
		times.map(line => line.split(/\s+/).slice(1, 2).concat(line.split(/\s+/).slice(3, 5)).join(' ')),
	)
	assert.equal(ages.size, 1, 'all belong to root and are of one age')
	assert.ok(!times.some(line => /\.test\.ts$|\/test\//.test(line) && !line.includes('node_modules')))
})

test('it starts as somebody who may not write in it, takes a request, and builds its portal', async () => {
	const home = path.join(top, 'home')
	fs.mkdirSync(home)
	const port = await freePort()
	const isRoot = process.getuid?.() === 0
	const NOBODY = 65_534
	if (isRoot) fs.chownSync(home, NOBODY, NOBODY)
	const run = (...words: string[]) =>
		heed(
			spawn('/bin/sh', ['-c', 'umask 0077; exec "$@"', 'sh', path.join(unpacked, 'sila/sila'), ...words], {
				cwd: home,
				env: {
					PATH: bare,
					SILA_HOME: home,
					PORT: String(port),
					SILA_SITE: 'https://care.example.org',
					SILA_SEED: path.join(unpacked, 'sila/associations/kadi.json'),
				},
				stdio: ['ignore', 'pipe', 'pipe'],
				...(isRoot && { uid: NOBODY, gid: NOBODY }),
			}),
		)
	const sila = run('serve')
	test.after(() => sila.process.kill())
	await sila.until('Server started')
	const url = `http://127.0.0.1:${port}`
	const sent = await submit(url, 'complaint', complaint)
	assert.equal(sent.status, 201, JSON.stringify(sent.body))
	const { reference, code } = sent.body
	assert.equal((await follow(url, { reference, code, lang: 'ar' })).body.status, 'received')

	const second = run('serve')
	assert.equal(await second.ended, 1)
	assert.match(second.output(), /is served already, at http:\/\/127\.0\.0\.1/)

	const portal = run('portal')
	assert.equal(await portal.ended, 0, portal.output())
	const page = await fetch(`${url}/kadi/`)
	assert.equal(page.status, 200)
	assert.match(await page.text(), /<link rel="canonical" href="https:\/\/care\.example\.org\/kadi\/">/)
	assert.equal((await fetch(`${url}/desk/`)).status, 200)
	const again = run('portal')
	assert.equal(await again.ended, 0)
	assert.match(again.output(), /Portal: unchanged/)
	sila.process.kill()
	await sila.ended
})
