import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { hooksDir } from '../../scripts/lib/paths.ts'
import { caseBy, comesTo, follow, newKey, open, proof, send } from './support.ts'

test('what was acknowledged is there after the process was killed in the same moment', async t => {
	const backend = await open()
	t.after(() => backend.stop())
	const key = newKey()
	const { status, body } = await send(backend.url, {}, { key })
	await backend.kill()
	assert.equal(status, 201)
	await backend.restart()
	const staff = await backend.superuser()
	assert.deepEqual((await send(backend.url, {}, { key })).body, body)
	assert.equal(
		(await follow(backend.url, { ...body, received: undefined, changed: undefined, lang: 'ar' })).status,
		200,
	)
	const record = await caseBy(staff, `reference="${body.reference}"`)
	const token = await staff.files.getToken()
	const got = await fetch(staff.files.getURL(record, record.files[0], { token }))
	assert.equal((await got.arrayBuffer()).byteLength, proof[1][0].size)
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"` })
	assert.equal(trail.length, 1)
})

test('each commit waits for the disk, and a job says so again every minute', async t => {
	const hooks = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-hooks-'))
	t.after(() => fs.rmSync(hooks, { recursive: true, force: true }))
	fs.cpSync(hooksDir, hooks, { recursive: true })
	// Only the writing connection itself can tell.
	fs.writeFileSync(
		path.join(hooks, 'probe.pb.js'),
		`routerAdd('GET', '/probe', e => {
			const row = new DynamicModel({ synchronous: -1 })
			e.app.nonconcurrentDB().newQuery('PRAGMA synchronous').one(row)
			return e.json(200, row)
		})
		routerAdd('GET', '/forget', e => {
			e.app.nonconcurrentDB().newQuery('PRAGMA synchronous=NORMAL').execute()
			return e.json(200, {})
		})`,
	)
	const backend = await open({ hooksDir: hooks })
	t.after(() => backend.stop())
	const synchronous = async () =>
		((await (await fetch(`${backend.url}/probe`)).json()) as { synchronous: number }).synchronous
	const FULL = 2
	assert.equal(await synchronous(), FULL)
	await fetch(`${backend.url}/forget`)
	assert.equal(await synchronous(), 1)
	const job = (await backend.administrator.crons.getFullList()).find(({ id }) => id === 'sila-durable')
	assert.equal(job?.expression, '* * * * *')
	await backend.administrator.crons.run('sila-durable')
	await comesTo(synchronous, FULL)
})
