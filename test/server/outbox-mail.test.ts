import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseWords } from '../../core/language/words/case.ar.ts'
import type { MailServer } from '../setup/smtp.ts'
import { startMailServer } from '../setup/smtp.ts'
import { NO_CLOCK, openWith } from './cases.ts'
import { arrive, past, run, sending, told, until } from './outbox.ts'

const backend = await openWith(NO_CLOCK)
let post = await startMailServer()
test.after(async () => {
	await post.stop()
})
const { staff, administrator } = backend
const outbox = staff.collection('outbox')

const settings = ({ host, port }: MailServer) =>
	administrator.settings.update({
		meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
		smtp: { enabled: true, host, port, tls: false },
	})
await settings(post)

/** Staff’s «try again». */
const again = (id: string) => outbox.update(id, { state: 'queued' })

test('an e-mail goes to the applicant, from the association, in Arabic from the right, as text and as HTML', async () => {
	const { record, receipt } = await arrive(backend)
	const [queued] = await told(staff, record.id)
	assert.deepEqual([queued?.state, queued?.to], ['queued', 'huda@example.net'])
	const sent = await sending(staff, record.id, 'sent')
	const mail = post.mails.at(-1)
	assert.ok(mail)
	assert.deepEqual(mail.to, [{ address: 'huda@example.net', name: '' }])
	const association = await administrator.collection('associations').getOne(record.association)
	assert.deepEqual(mail.from, { address: 'sila@example.org', name: association.name_ar })
	assert.equal(mail.messageId, `<${sent.id}@example.org>`)
	assert.equal(mail.subject, sent.subject)
	const header = (key: string) => mail.headers.find(entry => entry.key === key)?.value
	assert.equal(header('auto-submitted'), 'auto-generated')
	assert.equal(header('content-language'), 'ar')
	assert.match(mail.html ?? '', /<html lang="ar" dir="rtl">/)
	for (const part of [mail.html, mail.text]) {
		const shown = (part ?? '').replaceAll('\u00a0', '')
		assert.ok(shown.includes(receipt.reference))
		assert.ok(shown.includes(caseWords.statuses.received.label))
		assert.ok(shown.includes(caseWords.statuses.received.next))
		assert.ok(shown.includes(`https://portal.example.org/track/#${receipt.reference}`))
		// The code, the name, the need: not in a mailbox that others may read.
		assert.ok(!shown.includes(receipt.code))
		assert.doesNotMatch(shown, /هدى|أحتاج مساعدة|huda/)
	}
	assert.deepEqual([sent.to, sent.attempts, sent.last_error, sent.next_at], ['', 1, '', ''])
	assert.ok(sent.sent_at)
})

test('who wrote in English is answered in English', async () => {
	const { record } = await arrive(backend, { lang: 'en' })
	await sending(staff, record.id, 'sent')
	const mail = post.mails.at(-1)
	assert.match(mail?.subject ?? '', /^Your request .*: Received$/)
	assert.match(mail?.html ?? '', /<html lang="en" dir="ltr">/)
	assert.match(mail?.text ?? '', /https:\/\/portal\.example\.org\/en\/track\/#\d{9}\n/)
})

test('several runs at once send everything once', async () => {
	const before = post.mails.length
	const made = await Promise.all(Array.from({ length: 5 }, () => arrive(backend)))
	await Promise.all(Array.from({ length: 6 }, () => run(staff)))
	for (const { record } of made) await sending(staff, record.id, 'sent')
	const ids = post.mails.slice(before).map(({ messageId }) => messageId)
	assert.equal(ids.length, 5)
	assert.equal(new Set(ids).size, 5)
})

test('with the mail server down it waits, each time longer, then asks staff; up again, it goes', async () => {
	const { port } = post
	await post.stop()
	const { record } = await arrive(backend)
	await run(staff)
	const waits = await until(staff, record.id, ({ attempts, state }) => attempts === 1 && state === 'queued')
	assert.equal(waits.last_error, 'no-connection')
	assert.equal(waits.to, 'huda@example.net')
	const minutes = (Date.parse(waits.next_at) - Date.now()) / 60_000
	assert.ok(minutes > 0 && minutes <= 1, `${minutes}`)
	post = await startMailServer(port)
	// Not due yet: a run that sends another leaves it alone.
	const { record: other } = await arrive(backend)
	await sending(staff, other.id, 'sent')
	assert.deepEqual((await told(staff, record.id)).at(-1), waits)
	past(backend, 'queued')
	const sent = await sending(staff, record.id, 'sent')
	assert.deepEqual([sent.attempts, sent.last_error], [2, ''])
	assert.equal(post.mails.length, 2)
})

test('after the sixth attempt it has failed, and staff may have it tried again', async () => {
	post.answer(451)
	const { record } = await arrive(backend)
	const waited: number[] = []
	for (let attempt = 1; attempt <= 5; attempt++) {
		await run(staff)
		const entry = await until(
			staff,
			record.id,
			({ attempts, state }) => attempts === attempt && state === 'queued',
		)
		assert.equal(entry.last_error, 'smtp-451')
		waited.push(Math.round((Date.parse(entry.next_at) - Date.now()) / 60_000))
		past(backend, 'queued')
	}
	assert.deepEqual(waited, [1, 5, 15, 60, 240])
	const failed = await sending(staff, record.id, 'failed')
	assert.deepEqual([failed.attempts, failed.last_error], [6, 'smtp-451'])
	post.answer(250)
	await again(failed.id)
	const sent = await sending(staff, record.id, 'sent')
	assert.equal(sent.attempts, 1)
})

test('an address that does not exist fails at once, and the reason names nobody', async () => {
	post.answer(550)
	const { record } = await arrive(backend)
	const failed = await sending(staff, record.id, 'failed')
	assert.deepEqual([failed.attempts, failed.last_error], [1, 'smtp-550'])
	post.answer(250)
	const done = await outbox.update(failed.id, { state: 'done' })
	assert.equal(done.to, '')
})

test('what was being sent when the server was killed is never sent again by itself', async () => {
	const held = post.hold()
	const before = post.mails.length
	const { record } = await arrive(backend)
	await run(staff)
	await held
	assert.equal((await told(staff, record.id)).at(-1)?.state, 'sending')
	const { offered } = post
	await backend.kill()
	await backend.restart()
	post.release()
	const [entry] = await told(staff, record.id)
	assert.deepEqual([entry?.state, entry?.last_error], ['unknown', 'stopped'])
	// Another one goes, this one stays.
	const { record: other } = await arrive(backend)
	await sending(staff, other.id, 'sent')
	assert.equal(post.offered, offered + 1)
	assert.deepEqual((await told(staff, record.id))[0], entry)
	// Staff decide; a mail server that had it already can tell by its Message-ID.
	await again(entry?.id ?? '')
	const sent = await sending(staff, record.id, 'sent')
	const ids = post.mails.slice(before).map(({ messageId }) => messageId)
	assert.deepEqual(
		ids.filter(id => id === `<${sent.id}@example.org>`),
		[`<${sent.id}@example.org>`, `<${sent.id}@example.org>`],
	)
})

test('a mail server that hangs up after the text leaves it unknown', async () => {
	const held = post.hold()
	const { port } = post
	const { record } = await arrive(backend)
	await run(staff)
	await held
	post.drop()
	const entry = await until(staff, record.id, ({ state }) => state === 'unknown')
	assert.equal(entry.last_error, 'broken-off')
	await post.stop()
	post = await startMailServer(port)
})

test('a mail server that never answers holds nothing up for ever; what it says in the end still counts', async () => {
	const held = post.hold()
	const { record } = await arrive(backend)
	await run(staff)
	await held
	const { record: other } = await arrive(backend)
	past(backend, 'sending')
	await run(staff)
	const lost = await until(staff, record.id, ({ state }) => state === 'unknown')
	assert.equal(lost.last_error, 'no-answer')
	// The next one had its turn, and waits at the same server.
	await until(staff, other.id, ({ state }) => state === 'sending')
	post.release()
	await until(staff, other.id, ({ state }) => state === 'sent')
	const sent = await until(staff, record.id, ({ state }) => state === 'sent')
	assert.deepEqual([sent.to, sent.last_error, sent.attempts], ['', '', 1])
})

test('with e-mail switched off, what waits becomes a task', async () => {
	const { record } = await arrive(backend)
	await administrator.settings.update({ smtp: { enabled: false } })
	const task = await sending(staff, record.id, 'task')
	assert.equal(task.to, 'huda@example.net')
	await settings(post)
})
