import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { NamedUpload } from '../../core/sending/uploads.ts'
import { nobodysFiles } from './killing.ts'
import { badLine, chances, FAULTS } from './storm.ts'
import { type Answer, databaseIn, filesIn, newKey, type Opened, open, PDF, send } from './support.ts'
import { upload } from './uploads.ts'

/*
 * What was acknowledged is there once, with its files, its audit record and its notification, and what was not is still
 * with its sender, however often the server dies and whatever the line does. `npm run test:long` has a hundred deaths and a
 * thousand people.
 */

const isLong = Boolean(process.env.SILA_LONG)
const DEATHS = isLong ? 100 : 4
const PEOPLE = isLong ? 1000 : 40
/** So many send at once. */
const AT_ONCE = 6
/** How often somebody tries before leaving it for later. */
const TRIES = 4
/** Of a file, in bytes: more than one part. */
const SIZE = 300_000

/** Somebody who sends, until it is acknowledged. */
interface Sender {
	key: string
	name: string
	answer?: Answer['body']
}
const senders = (count: number): Sender[] =>
	Array.from({ length: count }, (_, i) => ({ key: newKey(), name: `هدى بنت سالم ${'ابجدهوز'[i % 7]}` }))

const document = Buffer.alloc(SIZE, PDF)
const DOCUMENTS = ['documents.marital-status-proof', 'documents.supporting']

/** How files are sent: ahead in parts, or with the request. */
type Way = 'parts' | 'along'

async function attempt(url: string, sender: Sender, way: Way): Promise<boolean> {
	try {
		const named: NamedUpload[] = []
		for (const field of way === 'parts' ? DOCUMENTS : [])
			named.push(await upload(url, field, 'صك.pdf', document))
		const answers = {
			status: 'widowed',
			'national-id': '1000000008',
			contactMeans: 'sms',
			phone: '0501234567',
		}
		const change = { answers: { ...answers, fullName: sender.name }, signature: sender.name }
		const parts: [string, string][] = [['uploads', JSON.stringify(named)]]
		const { status, body } = await send(url, change, { key: sender.key, ...(way === 'parts' && { parts }) })
		assert.ok(status === 200 || status === 201, `${status}: ${JSON.stringify(body)}`)
		sender.answer = body
		return true
	} catch (error) {
		// A line that broke; a refusal is none.
		if (error instanceof assert.AssertionError) throw error
		return false
	}
}

/** One case for each of these, with its first audit record, its notification and its numbers; and nothing that is nobody's. */
async function eachOnce(backend: Opened, all: Sender[], way: Way): Promise<void> {
	const acknowledged = all.filter(({ answer }) => answer)
	for (const { answer } of acknowledged) assert.match(answer.reference, /^\d{9}$/)
	// What is still with its sender is sent once the line is good again, and then stands once as well.
	for (const sender of all) {
		const before = sender.answer
		assert.ok(await attempt(backend.url, sender, way))
		const { reference, code } = sender.answer
		if (before) assert.deepEqual({ reference, code }, { reference: before.reference, code: before.code })
	}
	const files = way === 'parts' ? DOCUMENTS.length : 1
	const references = all.map(({ answer }) => answer.reference)
	assert.equal(new Set(references).size, all.length)
	const database = databaseIn(backend.dir)
	const list = JSON.stringify(references)
	const rows = database
		.prepare(
			`SELECT reference, json_array_length(files) AS files,
				(SELECT count(*) FROM audit WHERE "case" = cases.id AND action = 'received') AS audit,
				(SELECT count(*) FROM outbox WHERE "case" = cases.id AND kind = 'received') AS told
			FROM cases WHERE reference IN (SELECT value FROM json_each(?))`,
		)
		.all(list)
	assert.equal(rows.length, all.length, 'none is lost and none is there twice')
	assert.deepEqual(
		rows.filter(row => row.audit !== 1 || row.told !== 1 || row.files !== files),
		[],
	)
	assert.deepEqual(
		database
			.prepare('PRAGMA integrity_check')
			.all()
			.map(row => row.integrity_check),
		['ok'],
	)
	const total = database.prepare('SELECT count(*) AS n FROM cases').get()
	database.close()
	assert.equal(total?.n, all.length)
}

test('killed again and again while people send with files in parts, it loses nothing, doubles nothing and leaves nothing', async t => {
	const backend = await open()
	t.after(() => backend.stop())
	const next = chances(20_261)
	const all: Sender[] = []
	let over = false
	const work = async () => {
		while (!over) {
			const [sender] = senders(1)
			if (!sender) return
			all.push(sender)
			while (!over && !(await attempt(backend.url, sender, 'parts'))) await wait(20)
		}
	}
	const working = Array.from({ length: AT_ONCE }, work)
	for (let death = 0; death < DEATHS; death++) {
		await wait(next() * 900)
		await backend.kill()
		await backend.restart()
	}
	over = true
	await Promise.all(working)
	await eachOnce(backend, all, 'parts')
	// What a death left behind of a request that never was goes at the next start.
	await backend.kill()
	await backend.restart()
	assert.deepEqual(await nobodysFiles(backend), [])
	const whole = filesIn(path.join(backend.dir, 'storage')).filter(name => name.endsWith('.pdf'))
	assert.equal(whole.length, all.length * DOCUMENTS.length)
})

test('over a line that cuts, slows, resets and repeats, each arrives once or is still with its sender', async t => {
	const backend = await open()
	t.after(() => backend.stop())
	const line = await badLine(backend.url, chances(45))
	t.after(() => line.close())
	const all = senders(PEOPLE)
	const waiting = [...all]
	const work = async () => {
		for (let sender = waiting.pop(); sender; sender = waiting.pop())
			for (let tried = 0; tried < TRIES && !(await attempt(line.url, sender, 'along')); tried++);
	}
	await Promise.all(Array.from({ length: AT_ONCE }, work))
	for (const fault of FAULTS) assert.ok(line.met[fault] > 0, `the line met «${fault}»`)
	await eachOnce(backend, all, 'along')
})
