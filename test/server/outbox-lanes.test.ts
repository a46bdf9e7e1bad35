import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { startMailServer, startSilentServer } from '../setup/smtp.ts'
import { NO_CLOCK, openWith } from './cases.ts'
import { arrive, past, reachedBy, run, sending, told, until } from './outbox.ts'
import { comesTo, databaseIn } from './support.ts'

const texts: string[] = []
const gateway = createServer(async (request, response) => {
	let body = ''
	for await (const chunk of request) body += chunk
	texts.push(JSON.parse(body).to)
	response.writeHead(200).end('{}')
})
await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', () => resolve()))
const silent = await startSilentServer()
const post = await startMailServer()
const env = {
	SILA_SITE: 'https://portal.example.org',
	SILA_SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`,
}
const backend = await openWith(NO_CLOCK, { env })
test.after(async () => {
	await silent.stop()
	await post.stop()
	gateway.closeAllConnections()
	gateway.close()
})
const { staff, administrator } = backend
const byMail = () => arrive(backend)
const bySms = () => arrive(backend, { answers: reachedBy('sms', { phone: '0501234567' }) })
const mailAt = (port: number) =>
	administrator.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled: true, host: '127.0.0.1', port, tls: false },
	})

test('a mail server that takes connections and says nothing delays e-mails alone', async () => {
	await mailAt(silent.port)
	const { record: mail } = await byMail()
	await run(staff)
	await until(staff, mail.id, ({ state }) => state === 'sending')
	await comesTo(() => silent.taken, 1)
	const { record: text } = await bySms()
	await sending(staff, text.id, 'sent')
	assert.deepEqual(texts, ['+966501234567'])
	assert.equal((await told(staff, mail.id)).at(-1)?.state, 'sending')
})

test('of those without an answer there are three at most, and none is offered twice', async () => {
	const waiting = [await byMail(), await byMail(), await byMail()]
	for (const taken of [2, 3]) {
		past(backend, 'sending')
		await run(staff)
		await comesTo(() => silent.taken, taken)
	}
	const states = async () => {
		const all = await staff.collection('outbox').getFullList({ filter: "means = 'email'", sort: '@rowid' })
		return all.map(({ state, last_error }) => `${state} ${last_error}`.trim())
	}
	await comesTo(states, ['unknown no-answer', 'unknown no-answer', 'sending', 'queued'])
	past(backend, 'sending')
	await run(staff)
	await comesTo(states, ['unknown no-answer', 'unknown no-answer', 'unknown no-answer', 'queued'])
	// Text messages go on meanwhile.
	const { record: text } = await bySms()
	await sending(staff, text.id, 'sent')
	assert.equal(silent.taken, 3)

	// It hangs no more: what it was offered is left to staff, what waited goes.
	await mailAt(post.port)
	silent.drop()
	await comesTo(states, ['unknown broken-off', 'unknown broken-off', 'unknown broken-off', 'sent'])
	const last = waiting.at(-1)?.record.id ?? ''
	assert.deepEqual(
		post.mails.map(({ messageId }) => messageId),
		[`<${(await told(staff, last)).at(-1)?.id}@example.org>`],
	)
})

test('what was marked by a clock that has been set back since holds nothing up', async () => {
	const { record: mail } = await byMail()
	const [entry] = await told(staff, mail.id)
	const ahead = new Date(Date.now() + 3_600_000).toISOString().replace('T', ' ')
	const database = databaseIn(backend.dir)
	database
		.prepare('UPDATE outbox SET state = ?, next_at = ? WHERE id = ?')
		.run('sending', ahead, entry?.id ?? '')
	database.close()
	await run(staff)
	const lost = await until(staff, mail.id, ({ state }) => state === 'unknown')
	assert.equal(lost.last_error, 'no-answer')
})
