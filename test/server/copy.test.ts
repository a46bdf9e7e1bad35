import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, complete, numbers } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { file, follow, open, PDF, PNG } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend

test('the applicant gets a copy of everything held about them, and nothing of others', async () => {
	const { record, receipt } = await arrive(backend)
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة أوضح' })
	const parts: [string, [File, string]][] = [['documents.supporting', file(PNG, 'صورة.png')]]
	await complete(url, receipt, { answer: 'هذه أوضح' }, { parts })
	await ask(url, 'contact', receipt, { contactMeans: 'email', email: 'huda@example.net' })
	const reply = { case: record.id, text: 'وصلتنا' }
	await staff.collection('messages').create(reply)
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decision() },
	)
	const before = await staff.collection('cases').getOne(record.id)
	await ask(url, 'erasure', receipt, { reason: 'لم أعد أحتاجها' })
	const { status, body, headers } = await ask(url, 'copy', receipt)
	assert.equal(status, 200, JSON.stringify(body))
	assert.equal(headers.get('content-disposition'), `attachment; filename="sila-${receipt.reference}.json"`)
	assert.equal(headers.get('cache-control'), 'no-store')
	assert.deepEqual(body.case, (await follow(url, numbers(receipt))).body)
	assert.deepEqual([body.letter, body.request], [before.letter, before.answers])
	assert.equal(body.request.answers['national-id'], '1000000008')
	assert.deepEqual(body.contact, { contactMeans: 'email', email: 'huda@example.net' })
	assert.deepEqual(
		body.files.map(({ document, name, bytes }: Record<string, unknown>) => [document, name, bytes]),
		[
			['marital-status-proof', 'إثبات الحالة.pdf', PDF.length],
			['supporting', 'صورة.png', PNG.length],
		],
	)
	assert.deepEqual(
		body.history.map(({ status, by }: Record<string, string>) => [status, by]),
		[
			['received', 'applicant'],
			['needs-completion', 'staff'],
			['received', 'applicant'],
			['complete', 'staff'],
			['study', 'staff'],
			['accepted', 'staff'],
		],
	)
	assert.deepEqual(
		body.messages.map(({ from, text }: Record<string, string>) => [from, text]),
		[
			['applicant', 'هذه أوضح'],
			['staff', 'وصلتنا'],
		],
	)
	assert.deepEqual(
		[body.handling.missing, body.handling.studied_on, body.handling.checklist, body.handling.recommendations],
		[undefined, '2026-03-01', before.checklist, undefined],
	)
	assert.deepEqual(
		body.returns.map(({ missing }: Record<string, string>) => missing),
		['صورة أوضح'],
	)
	assert.deepEqual(
		body.erasures.map(({ reason }: Record<string, string>) => reason),
		['لم أعد أحتاجها'],
	)
	assert.equal(body.form.version, record.form_version)
	assert.match(body.form.content.service.name.ar, /[ء-ي]{3}/)
	assert.match(body.policy.title.ar, /[ء-ي]{3}/)
	assert.equal(body.notifications.length, 5)
	assert.match(body.notifications[0].text, /[ء-ي]{3}/)
	const whole = JSON.stringify(body)
	// Who of the staff did what, what a member recommended, why so early, and what only the server needs.
	assert.doesNotMatch(
		whole,
		/staff@example\.org|لجنة البحث|لا تحتمل الانتظار|code_hash|content_hash|completions|attempts/,
	)
	// It is a look, and changes nothing: what staff wrote is not read by it.
	assert.deepEqual(await staff.collection('cases').getOne(record.id), before)
	const [message] = await staff.collection('messages').getFullList({ filter: 'from="staff"' })
	assert.equal(message?.read_at, '')
})

test('a copy takes reference and code and nothing else', async () => {
	const { receipt } = await arrive(backend)
	assert.equal((await ask(url, 'copy', receipt, { code: '000000000000' })).status, 404)
	assert.equal((await ask(url, 'copy', receipt, { more: 1 })).status, 400)
})
