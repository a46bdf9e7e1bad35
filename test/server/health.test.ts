import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import type { BackupState } from '../../core/backup/state.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { startBackend } from '../setup/backend.ts'
import { comesTo, databaseIn, good, open, send, stored } from './support.ts'

/* Health says what is so: whether it lives, whether it takes what is sent, and figures for whoever runs it. */

const TOKEN = 'a-token-of-more-than-32-characters'
const backend = await open({ env: { SILA_METRICS_TOKEN: TOKEN } })
test.after(() => backend.stop())
const { url, dir, administrator, staff } = backend

const ask = (address: string, token = '', at = url) =>
	fetch(`${at}/api/sila/${address}`, token ? { headers: { Authorization: token } } : {})
const readiness = async (at = url): Promise<[number, string[]]> => {
	const response = await ask('ready', '', at)
	const { data = {} } = (await response.json()) as { data?: Record<string, { code: string }> }
	return [response.status, Object.entries(data).map(([field, { code }]) => `${field} ${code}`)]
}
const READY: [number, string[]] = [200, []]
const vitals = async () => (await (await ask('ready', `Bearer ${TOKEN}`)).json()).vitals
const figures = async () => (await ask('metrics', `Bearer ${TOKEN}`)).text()
const figure = async (name: string) => {
	const line = (await figures()).split('\n').find(one => one.startsWith(`${name} `))
	return line === undefined ? undefined : Number(line.slice(name.length))
}

test('it lives, and takes what is sent; how it stands is for the administrator and the token', async () => {
	assert.deepEqual(await (await ask('health')).json(), { alive: true })
	assert.deepEqual(await (await ask('ready')).json(), { ready: true })
	for (const token of [`Bearer ${TOKEN}`, administrator.authStore.token]) {
		const { vitals } = await (await ask('ready', token)).json()
		assert.deepEqual([vitals.writable, vitals.mail, vitals.backup], [true, 'none', ''])
		assert.ok(vitals.disk.free > 0 && vitals.disk.free < vitals.disk.size)
		assert.equal((await ask('metrics', token)).status, 200)
	}
	for (const token of ['', 'Bearer ', TOKEN, `Bearer ${TOKEN}x`, staff.authStore.token]) {
		assert.equal((await ask('metrics', token)).status, 403, token)
		assert.deepEqual(await (await ask('ready', token)).json(), { ready: true }, token)
	}
})

test('without a token in its settings the administrator alone reads figures, and a short one keeps it from starting', async () => {
	const other = await startBackend()
	test.after(() => other.stop())
	for (const token of ['', 'Bearer ', 'Bearer undefined', `Bearer ${TOKEN}`])
		assert.equal((await ask('metrics', token, other.url)).status, 403, token)
	await assert.rejects(
		startBackend({ env: { SILA_METRICS_TOKEN: 'short' } }),
		/SILA_METRICS_TOKEN is too short: it needs at least 32 characters/,
	)
})

test('figures are in Prometheus’ form, and hold nothing of a person', async () => {
	await send(url)
	const response = await ask('metrics', `Bearer ${TOKEN}`)
	assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
	assert.equal(response.headers.get('cache-control'), 'no-store')
	const text = await response.text()
	assert.ok(text.endsWith('\n'))
	const said = new Map<string, string[]>()
	for (const line of text.trimEnd().split('\n')) {
		const [, kind, name = ''] = /^# (HELP|TYPE) (\w+) \S/.exec(line) ?? []
		if (kind) said.set(name, [...(said.get(name) ?? []), kind])
		else {
			const [, metric = ''] =
				/^(\w+)(?:\{\w+="[\w-]*"(?:,\w+="[\w-]*")*\})? \d+(?:\.\d+)?$/.exec(line) ?? assert.fail(line)
			assert.deepEqual(said.get(metric), ['HELP', 'TYPE'], line)
		}
	}
	assert.equal(await figure('sila_ready'), 1)
	assert.equal(await figure('sila_cases{kind="request"}'), 1)
	assert.equal(await figure('sila_cases{kind="complaint"}'), 0)
	assert.equal(await figure('sila_mail{state="none"}'), 1)
	for (const name of [
		'sila_disk_free_bytes',
		'sila_database_bytes',
		'process_resident_memory_bytes',
		'process_cpu_seconds_total',
	])
		assert.ok(((await figure(name)) ?? 0) > 0, name)
	assert.doesNotMatch(text, /[\u0600-\u06ff]|yusr|@/)
	for (const written of Object.values(good.answers)) assert.ok(written.length < 4 || !text.includes(written))
})

test('the age of the last backup is told, and that a try failed', async () => {
	assert.equal(await figure('sila_backup_age_seconds'), undefined)
	const at = new Date(Date.now() - 7200_000).toISOString()
	const state: BackupState = {
		made: { at, bytes: 1 },
		failed: { at, why: 'room' },
		rehearsed: null,
		elsewhere: null,
		keysKept: false,
	}
	fs.writeFileSync(path.join(dir, 'backups.json'), JSON.stringify(state))
	const age = (await figure('sila_backup_age_seconds')) ?? 0
	assert.ok(age >= 7200 && age < 7200 + 600, String(age))
	assert.equal(await figure('sila_backup_failed'), 1)
	assert.deepEqual([(await vitals()).backup, await readiness()], [at, READY])
})

test('a mail server that is not reached is told, and keeps nothing from being taken', async () => {
	const smtp = { enabled: true, host: '127.0.0.1', port: await freePort() }
	await administrator.settings.update({
		smtp,
		meta: { senderAddress: 'sila@example.org', appURL: 'https://care.example.org' },
	})
	assert.equal((await vitals()).mail, 'ok')
	const answers = { ...good.answers, contactMeans: 'email', email: 'huda@example.net' }
	assert.equal((await send(url, { answers })).status, 201)
	await comesTo(async () => {
		await administrator.crons.run('sila-outbox-mail')
		return (await vitals()).mail
	}, 'failing')
	assert.equal(await figure('sila_mail{state="failing"}'), 1)
	assert.deepEqual(await readiness(), READY)
})

test('a database that another holds makes it not ready, and alive all the same; then it is ready again', async () => {
	const holder = databaseIn(dir)
	holder.exec('BEGIN IMMEDIATE')
	await comesTo(async () => readiness(), [503, ['database busy']])
	assert.equal((await ask('health')).status, 200)
	assert.equal(await figure('sila_ready'), 0)
	holder.exec('ROLLBACK')
	holder.close()
	await comesTo(async () => readiness(), READY)
})

test('a full disk makes it not ready before nothing fits, and it is ready again once there is room', async t => {
	const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-disk-'))
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' })
	} catch {
		fs.rmdirSync(disk)
		return t.skip('only root mounts a small disk')
	}
	const small = await open({ dataDir: path.join(disk, 'data') })
	t.after(async () => {
		await small.stop()
		execFileSync('umount', [disk])
		fs.rmdirSync(disk)
	})
	await comesTo(() => readiness(small.url), READY)
	const filling = path.join(disk, 'filling')
	const fill = (megabytes: number) => {
		for (let written = 0; written < megabytes; written++) fs.appendFileSync(filling, Buffer.alloc(2 ** 20))
	}
	const { bavail, bsize } = fs.statfsSync(disk)
	fill(Math.floor((bavail * bsize) / 2 ** 20) - 32)
	await comesTo(() => readiness(small.url), [503, ['disk full']])
	assert.equal((await send(small.url)).status, 201, 'what fits is taken')
	const before = await stored(small)
	assert.throws(() => fill(160), { code: 'ENOSPC' })
	const refused = await send(small.url)
	assert.deepEqual([refused.status, refused.body.data.request.code], [500, 'server'])
	assert.equal((await ask('health', '', small.url)).status, 200)
	assert.deepEqual((await readiness(small.url))[0], 503)
	fs.rmSync(filling)
	await comesTo(() => readiness(small.url), READY)
	assert.deepEqual(await stored(small), before)
	assert.equal((await send(small.url)).status, 201)
})
