import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { load } from '../../core/policy/associations.fixture.ts'
import { startBackend } from '../setup/backend.ts'
import { NO_CLOCK, openWith } from './cases.ts'
import { arrive, reachedBy, run, sending, told, until } from './outbox.ts'

/** What the gateway was sent, and how it answers. */
const messages: { headers: IncomingMessage['headers']; body: unknown }[] = []
let answer: (response: ServerResponse) => void
const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end('{}')
const gateway = createServer(async (request, response) => {
	const chunks: Buffer[] = []
	for await (const chunk of request) chunks.push(chunk)
	messages.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) })
	answer(response)
})
await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', () => resolve()))
const { port } = gateway.address() as AddressInfo

const env = {
	SILA_SMS_URL: `http://127.0.0.1:${port}/send`,
	SILA_SMS_TOKEN: 'gateway-token',
	SILA_SMS_BODY: '{"sender":"Sila","recipients":["{digits}"],"body":"{text}","number":"{to}"}',
}
const backend = await openWith(NO_CLOCK, { env })
test.after(() => {
	gateway.closeAllConnections()
	gateway.close()
})
const { staff, administrator } = backend
await administrator.settings.update({ meta: { appURL: 'https://portal.example.org' } })

const newCase = () => arrive(backend, { answers: reachedBy('sms', { phone: '0501234567' }) })

test('a text message goes through the gateway as its template says, with nothing but what is needed', async () => {
	answer = status(200)
	const { record, receipt } = await newCase()
	const sent = await sending(staff, record.id, 'sent')
	const { headers, body } = messages.at(-1) ?? assert.fail()
	assert.equal(headers.authorization, 'Bearer gateway-token')
	assert.equal(headers['idempotency-key'], sent.id)
	assert.match(headers['content-type'] ?? '', /^application\/json/)
	assert.deepEqual(body, {
		sender: 'Sila',
		recipients: ['966501234567'],
		body: `${load('kadi').shortName.ar}، طلبك: وصل الطلب\nhttps://portal.example.org/track/#${receipt.reference}`,
		number: '+966501234567',
	})
	assert.ok(sent.text.length <= 70)
	assert.equal(sent.to, '')
})

test('a gateway in trouble, or one that asks for patience, is tried again later', async () => {
	for (const code of [500, 503, 429]) {
		answer = status(code)
		const { record } = await newCase()
		await run(staff)
		const waits = await until(staff, record.id, ({ attempts, state }) => attempts === 1 && state === 'queued')
		assert.equal(waits.last_error, `http-${code}`)
		assert.ok(waits.next_at > waits.created)
	}
})

test('what the gateway refuses fails at once', async () => {
	answer = status(400)
	const { record } = await newCase()
	const failed = await sending(staff, record.id, 'failed')
	assert.deepEqual([failed.attempts, failed.last_error], [1, 'http-400'])
	assert.equal(failed.to, '+966501234567')
	// Mended, it goes when staff say so.
	answer = status(200)
	await staff.collection('outbox').update(failed.id, { state: 'queued' })
	await sending(staff, record.id, 'sent')
})

test('a gateway of which nobody can say whether it sent is left to staff, and not asked again', async () => {
	const hangsUp = (response: ServerResponse) => response.destroy()
	const silent = () => {}
	for (const [how, error] of [
		[hangsUp, 'broken-off'],
		[status(504), 'http-504'],
		[silent, 'broken-off'],
	] as const) {
		answer = how
		const { record } = await newCase()
		const unknown = await sending(staff, record.id, 'unknown')
		assert.equal(unknown.last_error, error)
		const asked = () => messages.filter(({ headers }) => headers['idempotency-key'] === unknown.id).length
		const before = asked()
		answer = status(200)
		const { record: other } = await newCase()
		await sending(staff, other.id, 'sent')
		assert.equal(asked(), before)
		assert.deepEqual((await told(staff, record.id)).at(-1), unknown)
	}
})

test('neither the token nor the gateway’s address stands in a record or a log', async () => {
	const texts = [
		await staff.collection('outbox').getFullList(),
		await administrator.logs.getList(1, 500),
		backend.log(),
	]
	for (const text of texts) assert.doesNotMatch(JSON.stringify(text), /gateway-token|\/send\b/)
})

test('settings that could never send stop the start, by name', async () => {
	const wrong: [Record<string, string>, RegExp][] = [
		[{ SILA_SMS_URL: 'gateway' }, /SILA_SMS_URL must be/],
		[{ SILA_SMS_BODY: '{to' }, /SILA_SMS_BODY is not JSON/],
		[{ SILA_SMS_BODY: '{"text":"{text}"}' }, /SILA_SMS_BODY has neither \{to\}/],
		[{ SILA_SMS_BODY: '{"to":"{to}"}' }, /SILA_SMS_BODY has no \{text\}/],
	]
	for (const [change, message] of wrong) {
		await assert.rejects(startBackend({ seed: false, env: { ...env, ...change } }), message)
	}
})
