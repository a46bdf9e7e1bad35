import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decision, go } from './cases.ts'
import { arrive, reachedBy, told } from './outbox.ts'
import { databaseIn, newKey, open, refused, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')
const outbox = staff.collection('outbox')
const total = async () => (await outbox.getList(1, 1)).totalItems

test('what no machine can carry becomes a task for staff, with what to say and where', async () => {
	const means: [string, Record<string, string>, string][] = [
		['phone', { phone: '0501234567' }, '+966501234567'],
		['sms', { phone: '0501234567' }, '+966501234567'],
		['email', { email: 'huda@example.net' }, 'huda@example.net'],
		['letter', { address: 'جدة، حي الرحاب' }, 'جدة، حي الرحاب'],
		['visit', {}, ''],
	]
	for (const [name, detail, to] of means) {
		// Kadi takes no letters.
		const association = name === 'letter' ? 'artwa' : 'kadi'
		const { record, receipt } = await arrive(backend, { association, answers: reachedBy(name, detail) })
		const [entry, ...more] = await told(staff, record.id)
		assert.deepEqual(more, [])
		assert.deepEqual(
			[entry?.state, entry?.means, entry?.to, entry?.kind, entry?.lang],
			['task', name, to, 'received', 'ar'],
		)
		assert.match(entry?.text ?? '', /وصل الطلب/)
		assert.ok(entry?.text.replaceAll('\u00a0', '').includes(receipt.reference))
		assert.doesNotMatch(entry?.text ?? '', /هدى|أحتاج|0501234567/)
		assert.ok(!entry?.text.includes(receipt.code))
	}
})

test('a request sent again tells nothing again', async () => {
	const key = newKey()
	const before = await total()
	await arrive(backend, { key })
	await Promise.all([arrive(backend, { key }), arrive(backend, { key })])
	assert.equal(await total(), before + 1)
})

test('each status that matters to the applicant is told once, however often it is saved', async () => {
	const { record } = await arrive(backend)
	const steps = [
		{ status: 'needs-completion', missing: 'صورة الهوية' },
		{ status: 'needs-completion', missing: 'صورة الهوية وإثبات الدخل' },
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', studied_on: '2026-03-01', decided_by: 'الإدارة', reason: 'استوفى الشروط' },
	]
	for (const step of steps) {
		await cases.update(record.id, step)
		await cases.update(record.id, step)
	}
	const entries = await told(staff, record.id)
	assert.deepEqual(
		entries.map(({ kind, cause }) => `${kind} ${cause.split(' ')[0]}`),
		['received received', 'status needs-completion', 'status accepted'],
	)
	// What staff wrote about a person is read behind the code only.
	for (const { subject, text } of entries) assert.doesNotMatch(subject + text, /الهوية|استوفى|الإدارة/)
})

test('it is told when, and only when, the change itself is stored', async () => {
	const { record } = await arrive(backend)
	const before = [await total(), await stored(backend)]
	const database = databaseIn(dir)
	try {
		database.exec("CREATE TRIGGER broken BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk'); END")
		const step = { status: 'needs-completion', missing: 'صورة الهوية' }
		await refused(cases.update(record.id, step), 400)
		assert.equal((await send(url)).status, 500)
		database.exec('DROP TRIGGER broken')
		database.exec("CREATE TRIGGER broken BEFORE UPDATE ON cases BEGIN SELECT RAISE(ABORT, 'disk'); END")
		await refused(cases.update(record.id, step), 400)
		database.exec('DROP TRIGGER broken')
		assert.throws(
			() =>
				database.exec(
					"INSERT INTO outbox (id, `case`, kind, cause) SELECT 'x', `case`, kind, cause FROM outbox LIMIT 1",
				),
			/UNIQUE/,
		)
	} finally {
		database.close()
	}
	assert.deepEqual([await total(), await stored(backend)], before)
})

test('staff tick a task off; who and when is the server’s word, and the address is gone', async () => {
	const { record } = await arrive(backend)
	const [entry] = await told(staff, record.id)
	const done = await outbox.update(entry?.id ?? '', { state: 'done' })
	assert.deepEqual([done.state, done.to, done.done_by], ['done', '', 'staff@example.org'])
	assert.ok(done.done_at)
})

test('nothing else of a notification can be changed by hand', async () => {
	const { record } = await arrive(backend)
	const [entry] = await told(staff, record.id)
	assert.ok(entry)
	const id = entry.id
	const changes: Record<string, unknown>[] = [
		{ to: 'other@example.net' },
		{ text: 'x' },
		{ subject: 'x' },
		{ done_by: 'x' },
		{ state: 'done', done_by: 'somebody@else' },
		{ cause: 'x' },
		{ next_at: '2020-01-01 00:00:00.000Z' },
		{ state: 'queued' },
		{ state: 'sent' },
	]
	for (const change of changes) {
		const error = await refused(outbox.update(id, change), 400)
		assert.match(error.message, /[ء-ي]{3}.*[a-z]{3}/s)
	}
	await refused(outbox.delete(id), 403)
	await refused(outbox.create({ ...entry, id: '', cause: 'other' }), 403)
	assert.deepEqual((await told(staff, record.id))[0], entry)
})

test('a decision is told, whichever it is, and no step that leads to it', async () => {
	for (const status of ['accepted', 'rejected']) {
		const { record } = await arrive(backend)
		await go(staff, record.id, { status: 'complete' }, { status: 'study' }, { status, ...decision() })
		const [, ...later] = await told(staff, record.id)
		assert.deepEqual(
			later.map(({ kind, cause, to }) => [kind, cause.split(' ')[0], to]),
			[['status', status, 'huda@example.net']],
		)
	}
})

test('a newer notification takes the place of an older one that was never told, which stays as it was written', async () => {
	const { record } = await arrive(backend)
	const step = { status: 'needs-completion', missing: 'صورة الهوية' }
	await go(staff, record.id, step)
	const states = async () => (await told(staff, record.id)).map(({ kind, state }) => `${kind} ${state}`)
	assert.deepEqual(await states(), ['received superseded', 'status task'])
	const [older, newer] = await told(staff, record.id)
	assert.deepEqual([older?.to, newer?.to], ['', 'huda@example.net'])
	assert.match(older?.text ?? '', /وصل الطلب/)
	// A message says something else, and so does its own next one not.
	const write = () => staff.collection('messages').create({ case: record.id, text: 'مرحبًا' })
	await write()
	await write()
	assert.deepEqual(await states(), [
		'received superseded',
		'status task',
		'message superseded',
		'message task',
	])
	// What was told, or may have been, is left as it is.
	await outbox.update(newer?.id ?? '', { state: 'done' })
	const database = databaseIn(dir)
	database.prepare("UPDATE outbox SET state = 'unknown' WHERE `case` = ? AND state = 'task'").run(record.id)
	database.close()
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decision() },
	)
	await write()
	assert.deepEqual(await states(), [
		'received superseded',
		'status done',
		'message superseded',
		'message unknown',
		'status task',
		'message task',
	])
	// One that was replaced cannot be sent or ticked off after all.
	for (const state of ['queued', 'done']) await refused(outbox.update(older?.id ?? '', { state }), 400)
})
