import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ROUTES, type RoutePath } from '../../core/api/routes.ts'
import { onceFrom } from '../../core/case/once.ts'
import { startMailServer } from '../setup/smtp.ts'
import { ask, numbers } from './applicant.ts'
import { decision, go, NO_CLOCK, arrive as ofYusr, openWith } from './cases.ts'
import { anonymous, complaint, inquiry, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { DOORS, opensNothing } from './numbers.ts'
import { arrive, reachedBy, sending, told } from './outbox.ts'
import { type Answer, caseBy, comesTo, databaseIn, follow, newKey } from './support.ts'

/* Who lost the secret code of a case gets another over the means on file; the old one is tried at every door afterwards. */

const backend = await openWith(NO_CLOCK)
const { url, staff, administrator, dir } = backend
const mail = await startMailServer()
test.after(() => mail.stop())
await administrator.settings.update({
	smtp: { enabled: true, host: mail.host, port: mail.port, tls: false },
	meta: { senderAddress: 'sila@example.org', appURL: 'https://care.example.org' },
})
const secret = fs.readFileSync(path.join(dir, 'sila.secret'), 'utf8').trim()

async function call(route: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
	const init = { method: 'POST', body: JSON.stringify(body), headers }
	const response = await fetch(`${url}/api/sila/cases/${route}`, init)
	return { status: response.status, body: await response.json(), headers: response.headers }
}
const lost = (reference: string) => call('lost-code', { reference, lang: 'ar' })
const take = (reference: string, once: string, key = newKey()) =>
	call('new-code', { reference, once, lang: 'ar' }, key ? { 'Idempotency-Key': key } : {})
const sql = <T = Record<string, unknown>>(text: string, ...values: string[]): T[] => {
	const database = databaseIn(dir)
	try {
		return database.prepare(text).all(...values) as T[]
	} finally {
		database.close()
	}
}
/** The trail of a case is so many days older, as time makes it; its trigger, which time does not ask, stands aside. */
function past(table: 'audit', days: number, id: string): void {
	const database = databaseIn(dir)
	const { sql: trigger } = database
		.prepare("SELECT sql FROM sqlite_master WHERE name = 'audit_no_update'")
		.get() as { sql: string }
	database.exec('DROP TRIGGER audit_no_update')
	const then = new Date(Date.now() - days * 86_400_000).toISOString().replace('T', ' ')
	database.prepare(`UPDATE ${table} SET at = ? WHERE "case" = ?`).run(then, id)
	database.exec(trigger)
	database.close()
}
/** The one-time codes that a case was given, the latest last. */
const onces = (reference: string): string[] =>
	sql<{ id: string }>(
		"SELECT id FROM lost_codes WHERE reference = ? AND `case` != '' ORDER BY rowid",
		reference,
	).map(({ id }) => onceFrom(createHmac('sha256', secret).update(`one-time:${id}`).digest('hex')))
const kinds = async (id: string) => (await told(staff, id)).map(({ kind, state }) => [kind, state])
const codes = ({ status, body }: Answer) => [
	status,
	Object.fromEntries(
		Object.entries(body.data ?? {}).map(([name, one]) => [name, (one as { code: string }).code]),
	),
]

test('a one-time code by e-mail brings a new code, once; the old one opens nothing at any door', async () => {
	const key = newKey()
	const { record, receipt } = await arrive(backend, { key })
	const { reference } = receipt
	await go(staff, record.id, { status: 'complete' })
	const before = await staff.collection('cases').getOne(record.id)
	await sending(staff, record.id, 'sent')
	assert.deepEqual([(await lost(reference)).status, (await lost(reference)).body], [200, { asked: true }])
	const [, once = ''] = onces(reference)
	// Nobody who reads what is to be told, or the database, reads the code.
	const rows = await told(staff, record.id)
	assert.match(rows.at(-1)?.text ?? '', /••••\u00a0••••/)
	assert.ok(!JSON.stringify(rows).includes(once.slice(0, 4)))
	await sending(staff, record.id, 'sent')
	const sent = mail.mails.at(-1)
	assert.equal(sent?.to?.[0]?.address, 'huda@example.net')
	assert.ok(sent?.text?.includes(`${once.slice(0, 4)}\u00a0${once.slice(4)}`), sent?.text)
	assert.ok(!sent?.text?.includes(receipt.code))

	const wrong = String((Number(once) + 1) % 100_000_000).padStart(8, '0')
	assert.deepEqual(codes(await take(reference, wrong)), [404, { once: 'once' }])
	assert.equal((await follow(url, numbers(receipt))).status, 200)
	const mine = newKey()
	const { status, body } = await take(reference, `${once.slice(0, 4)} ${once.slice(4)}`, mine)
	assert.equal(status, 200, JSON.stringify(body))
	assert.match(body.code, /^\d{12}$/)
	assert.notEqual(body.code, receipt.code)
	// Asked again because the answer was lost, it is the same; by anybody else nothing.
	assert.deepEqual((await take(reference, once, mine)).body, body)
	assert.deepEqual(codes(await take(reference, once)), [404, { once: 'once' }])
	assert.deepEqual(codes(await take(reference, onces(reference)[0] ?? '')), [404, { once: 'once' }])

	await opensNothing(url, receipt)
	const found = await follow(url, numbers({ reference, code: body.code }))
	assert.equal(found.status, 200)
	const after = await staff.collection('cases').getOne(record.id)
	const days = [
		'status',
		'due_on',
		'earliest_reply_on',
		'target_on',
		'completed_at',
		'created',
		'contact',
		'letter',
	]
	assert.deepEqual(
		days.map(name => after[name]),
		days.map(name => before[name]),
	)
	// What made the case, sent again, gives neither code.
	const again = await arrive(backend, { key }).catch((error: Error) => error)
	assert.ok(again instanceof Error)
	assert.deepEqual(Object.keys(JSON.parse(again.message).data), ['key'])
	assert.equal(JSON.parse(again.message).data.key.code, 'code_replaced')
	assert.ok(!again.message.includes(body.code) && !again.message.includes(receipt.code))

	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.deepEqual(
		trail.slice(-1).map(({ action, actor, detail, changed }) => [action, actor, detail, changed]),
		[['code-replaced', 'applicant', { identified: 'one-time-code' }, ['code_hash']]],
	)
	const [last] = (await told(staff, record.id)).slice(-1)
	assert.deepEqual([last?.kind, last?.to], ['code-replaced', 'huda@example.net'])
	assert.ok(!last?.text.includes(body.code))
})

test('whether there is such a case, of what kind and with what means, no answer tells', async () => {
	const kept = (id: string, definition: object) =>
		administrator.collection('services').update(id, { definition })
	const plain = await arrive(backend)
	const same = (await lost(plain.receipt.reference)).body
	const service = await administrator.collection('services').getOne(plain.record.service)
	const quiet = await arrive(backend)
	const named = await submit(url, 'complaint', {
		...complaint,
		contactMeans: 'email',
		email: 'a@example.net',
	})
	const nameless = await submit(url, 'complaint', anonymous)
	const asked = await submit(url, 'inquiry', inquiry)
	const gone = await arrive(backend)
	sql("UPDATE cases SET erased_at = '2026-01-01 00:00:00.000Z' WHERE id = ? RETURNING id", gone.record.id)
	const moved = await arrive(backend)
	await ask(url, 'contact', moved.receipt, { contactMeans: 'email', email: 'other@example.net' })
	const closed = await ofYusr(backend)
	sql("UPDATE cases SET restricted = 'protection' WHERE id = ? RETURNING id", closed.record.id)
	await kept(service.id, { ...service.definition, sensitive: true })
	for (const reference of [
		'100000009',
		quiet.receipt.reference,
		named.body.reference,
		nameless.body.reference,
		gone.receipt.reference,
		moved.receipt.reference,
		closed.receipt.reference,
	]) {
		const { status, body } = await lost(reference)
		assert.deepEqual([status, body], [200, same], reference)
		assert.deepEqual(onces(reference), [], reference)
		assert.deepEqual(codes(await take(reference, '12345678')), [404, { once: 'once' }], reference)
	}
	await kept(service.id, service.definition)
	assert.equal((await lost(asked.body.reference)).status, 200)
	assert.equal((await lost(quiet.receipt.reference)).status, 200)
	assert.equal(onces(quiet.receipt.reference).length, 1)
	assert.equal((await lost(moved.receipt.reference)).status, 200)
	assert.deepEqual(onces(moved.receipt.reference), [])
	// Fourteen days after the change it is sent again.
	past('audit', 15, moved.record.id)
	assert.equal((await lost(moved.receipt.reference)).status, 200)
	assert.equal(onces(moved.receipt.reference).length, 1)
})

test('a means that no machine carries becomes a task for staff, one at a time', async () => {
	const answers = reachedBy('phone', { phone: '0501234567' })
	const { record, receipt } = await arrive(backend, { answers })
	await lost(receipt.reference)
	await lost(receipt.reference)
	const open = (await kinds(record.id)).filter(([kind]) => kind === 'code-asked')
	assert.deepEqual(open, [
		['code-asked', 'superseded'],
		['code-asked', 'task'],
	])
	const [last] = (await told(staff, record.id)).slice(-1)
	assert.deepEqual([last?.means, last?.to], ['phone', '+966501234567'])
	assert.ok(!last?.text.includes('••••'))
})

test('it is good for a while and a few attempts, and is sent five times a day', async () => {
	const { receipt } = await arrive(backend)
	const { reference } = receipt
	await lost(reference)
	const [once = ''] = onces(reference)
	for (let i = 0; i < 5; i++) assert.equal((await take(reference, '00000000')).status, 404)
	assert.equal((await take(reference, once)).status, 404)
	await lost(reference)
	const [, second = ''] = onces(reference)
	sql(
		"UPDATE lost_codes SET expires_at = '2020-01-01 00:00:00.000Z' WHERE reference = ? RETURNING id",
		reference,
	)
	assert.equal((await take(reference, second)).status, 404)
	for (let i = 0; i < 6; i++) await lost(reference)
	assert.equal(onces(reference).length, 5)
	assert.equal((await follow(url, numbers(receipt))).status, 200)
})

test('what has not left does not once it is of no use, and nothing of it stays', async () => {
	const { record, receipt } = await arrive(backend)
	await lost(receipt.reference)
	await lost('100000009')
	await ask(url, 'contact', receipt, { contactMeans: 'email', email: 'new@example.net' })
	const open = (await kinds(record.id)).find(([kind]) => kind === 'one-time-code')
	assert.deepEqual(open, ['one-time-code', 'superseded'])
	assert.deepEqual(codes(await take(receipt.reference, onces(receipt.reference)[0] ?? '')), [
		404,
		{ once: 'once' },
	])
	sql(
		"UPDATE lost_codes SET expires_at = '2020-01-01 00:00:00.000Z', created = '2020-01-01 00:00:00.000Z' RETURNING id",
	)
	await administrator.crons.run('sila-lost-codes')
	await comesTo(() => sql('SELECT id FROM lost_codes').length, 0)
})

test('an objection opens with the new code of its request, and not with the old', async () => {
	const { record, receipt } = await arrive(backend)
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'rejected', ...decision() },
	)
	const sent = await call(
		'objection',
		{ ...numbers(receipt), reason: 'أعترض على القرار.' },
		{ 'Idempotency-Key': newKey() },
	)
	assert.equal(sent.status, 201, JSON.stringify(sent.body))
	const objection = { reference: sent.body.reference, code: receipt.code }
	assert.equal((await follow(url, numbers(objection))).status, 200)
	await lost(objection.reference)
	const { body } = await take(objection.reference, onces(objection.reference)[0] ?? '')
	await opensNothing(url, receipt)
	assert.equal((await follow(url, numbers(objection))).status, 404)
	for (const reference of [receipt.reference, objection.reference])
		assert.equal((await follow(url, numbers({ reference, code: body.code }))).status, 200)
})

test('every route that opens a case by its numbers is among the doors that are tried', () => {
	const routes = (Object.keys(ROUTES) as RoutePath[]).filter(route => ROUTES[route].who === 'applicant')
	assert.deepEqual(routes.map(route => route.replace('cases/', '')).sort(), Object.keys(DOORS).sort())
})

test('no receipt has a code that another has taken the place of, whatever was sent and by whomever', async () => {
	const token = {
		headers: { Authorization: staff.authStore.token },
		parts: [['channel', 'phone']] as [string, string][],
	}
	const again: ((key: string) => Promise<Answer>)[] = [
		key => submit(url, 'complaint', complaint, { key }),
		key => submit(url, 'inquiry', inquiry, { key }),
		key => submit(url, 'complaint', complaint, { key, staff: true, ...token }),
		key => submit(url, 'inquiry', inquiry, { key, staff: true, ...token }),
		key => enter({ url, staff }, {}, { key }),
	]
	for (const send of again) {
		const key = newKey()
		const { status, body } = await send(key)
		assert.equal(status, 201, JSON.stringify(body))
		assert.deepEqual((await send(key)).body.code, body.code)
		sql("UPDATE cases SET code_hash = 'another' WHERE reference = ? RETURNING id", body.reference)
		assert.deepEqual(codes(await send(key)), [409, { key: 'code_replaced' }])
	}
})

test('what is sent wrongly is said, and changes nothing', async () => {
	const { receipt } = await arrive(backend)
	for (const [route, sent, field, code] of [
		['lost-code', { reference: '123', lang: 'ar' }, 'reference', 'reference'],
		['lost-code', { reference: receipt.reference, lang: 'ar', code: '1' }, 'code', 'unknown_field'],
		['lost-code', 'x', 'request', 'bad_request'],
		['new-code', { reference: '123', once: '12345678', lang: 'en' }, 'reference', 'reference'],
		['new-code', { reference: receipt.reference, once: '1234', lang: 'ar' }, 'once', 'once'],
		['new-code', { reference: receipt.reference, once: '12345678', more: 1 }, 'more', 'unknown_field'],
		['new-code', 'x', 'request', 'bad_request'],
	] as const) {
		const answer = await call(route, sent, { 'Idempotency-Key': newKey() })
		assert.deepEqual(codes(answer), [400, { [field]: code }], JSON.stringify(sent))
	}
	assert.deepEqual(codes(await take(receipt.reference, '12345678', '')), [400, { key: 'bad_key' }])
	const large = { reference: receipt.reference, lang: 'ar', more: 'x'.repeat(2000) }
	for (const route of ['lost-code', 'new-code'])
		assert.equal((await call(route, large, { 'Idempotency-Key': newKey() })).status, 413)
	assert.equal((await caseBy(staff, `reference="${receipt.reference}"`)).status, 'received')
})
