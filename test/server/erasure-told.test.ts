import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { decides } from '../setup/appointments.ts'
import { startMailServer } from '../setup/smtp.ts'
import { ask } from './applicant.ts'
import { arrive, reachedBy, run, sending, told, until } from './outbox.ts'
import { comesTo, databaseIn, filesIn, open } from './support.ts'

const backend = await open()
let post = await startMailServer()
test.after(async () => {
	await backend.stop()
	await post.stop()
})
const { url, staff, administrator, dir } = backend
const requests = staff.collection('erasure_requests')
await administrator.settings.update({
	meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
	smtp: { enabled: true, host: post.host, port: post.port, tls: false },
})

let made = 0
/** A case whose applicant, with an address of their own, was told of its arrival and asked for erasure. */
async function asking(lang: 'ar' | 'en' = 'ar') {
	const email = `zarqa${++made}@example.net`
	const { receipt, record } = await arrive(backend, { lang, answers: reachedBy('email', { email }) })
	await sending(staff, record.id, 'sent')
	await ask(url, 'erasure', receipt)
	const { id } = await requests.getFirstListItem(`case="${record.id}"`)
	const decide = (state: 'granted' | 'refused', answer = '') =>
		decides(staff, backend.dir, id, { state, answer })
	return { email, receipt, record, decide }
}
const mailsTo = (email: string) => post.mails.filter(mail => mail.to?.[0]?.address === email)

/** Whether a text stands anywhere in the data folder, byte by byte. */
const standsIn = (text: string) => filesIn(dir).some(place => fs.readFileSync(place).includes(text))

test('granted: the applicant is told where they could be reached until then, once, and then that address is gone too', async () => {
	const { email, record, decide } = await asking()
	await decide('granted')
	const [queued, ...others] = await told(staff, record.id)
	assert.deepEqual([queued?.kind, queued?.state, queued?.to, others], ['erased', 'queued', email, []])
	// What waits outlasts a power failure.
	await backend.kill()
	await backend.restart()
	assert.deepEqual(await told(staff, record.id), [queued])

	const sent = await sending(staff, record.id, 'sent')
	assert.equal(sent.to, '')
	const [arrived, mail, ...more] = mailsTo(email)
	assert.ok(arrived)
	assert.deepEqual(more, [])
	assert.match(mail?.subject ?? '', /^مُحيت بياناتك من طلبك رقم /)
	assert.match(mail?.text ?? '', /كما طلبت/)
	assert.doesNotMatch(mail?.text ?? '', /https?:|هدى/)
	await comesTo(async () => standsIn(email), false)
	await run(staff)
	const { record: next } = await arrive(backend)
	await sending(staff, next.id, 'sent')
	assert.equal(mailsTo(email).length, 2)
})

test('with the mail server down it waits with its address, and goes once it is up', async () => {
	const { email, record, decide } = await asking()
	const { port } = post
	await post.stop()
	await decide('granted')
	await run(staff)
	const waits = await until(staff, record.id, ({ attempts, state }) => attempts === 1 && state === 'queued')
	assert.deepEqual([waits.to, waits.last_error], [email, 'no-connection'])
	post = await startMailServer(port)
	// A minute passes.
	const database = databaseIn(dir)
	database.prepare("UPDATE outbox SET next_at = '2020-01-01 00:00:00.000Z' WHERE id = ?").run(waits.id)
	database.close()
	assert.equal((await sending(staff, record.id, 'sent')).to, '')
	assert.equal(mailsTo(email).length, 1)
	await comesTo(async () => standsIn(email), false)
})

test('in English to who wrote in English; refused, that there is an answer, and not what it says', async () => {
	const { email, receipt, record, decide } = await asking('en')
	await decide('refused', 'الخدمة لم تُقدَّم بعد')
	const sent = await sending(staff, record.id, 'sent')
	assert.equal(sent.kind, 'erasure-refused')
	const mail = mailsTo(email).at(-1)
	assert.match(mail?.subject ?? '', /^The answer about erasing your data from your request /)
	assert.match(mail?.text ?? '', /https:\/\/portal\.example\.org\/en\/track\//)
	assert.doesNotMatch(mail?.text ?? '', /الخدمة لم/)
	const { notifications } = (await ask(url, 'copy', receipt)).body
	assert.equal(notifications.at(-1).subject, sent.subject)

	// Refused again later, it is told again.
	await ask(url, 'erasure', receipt)
	const again = await requests.getFirstListItem(`case="${record.id}" && state="open"`)
	await decides(staff, backend.dir, again.id, { state: 'refused', answer: 'لم تُقدَّم بعد' })
	await until(staff, record.id, ({ kind, cause }) => kind === 'erasure-refused' && cause === again.id)
	await sending(staff, record.id, 'sent')
	assert.equal(mailsTo(email).length, 3)
})

test('who is reached otherwise becomes a task for staff, with what to say', async () => {
	const { receipt, record } = await arrive(backend, { answers: reachedBy('phone', { phone: '0501112222' }) })
	await ask(url, 'erasure', receipt)
	const request = await requests.getFirstListItem(`case="${record.id}"`)
	await decides(staff, backend.dir, request.id, { state: 'granted' })
	const [task, ...others] = await told(staff, record.id)
	assert.deepEqual([task?.kind, task?.state, task?.to, others], ['erased', 'task', '+966501112222', []])
	assert.ok(standsIn('501112222'))
	await staff.collection('outbox').update(task?.id ?? '', { state: 'done' })
	await comesTo(async () => standsIn('501112222'), false)
})
