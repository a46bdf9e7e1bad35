import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decides } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { anonymous, complaint, inquiry, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { type Answer, caseBy, good, newKey, open, send, stored } from './support.ts'
import { ANSWERS, answerTo, counts, delivered } from './surveys.ts'

/* Whose receipt a key gets: never that of a case whose content one did not send. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend
const token = { Authorization: staff.authStore.token }

const huda = { fullName: 'هدى بنت سالم', contactMeans: 'phone', phone: '0501234567' } as const
const layla = { ...huda, fullName: 'ليلى بنت فهد', phone: '0507654321' }
const asStaff = { staff: true, headers: token, parts: [['channel', 'phone'] as [string, string]] }

const answers = (change: Record<string, string>) => {
	const all: Record<string, string> = { ...good.answers, ...change }
	return { answers: all, signature: all.fullName ?? '' }
}

type Sending = (key: string) => Promise<Answer>
/** A door: what is sent there first, a correction by the same person, and what somebody else sends. */
const doors: Record<string, [first: Sending, corrected: Sending, another: Sending]> = {
	'a request': [
		key => send(url, {}, { key }),
		key => send(url, answers({ phone: '0507654321' }), { key }),
		key => send(url, answers({ fullName: layla.fullName, phone: layla.phone }), { key }),
	],
	'a request that staff write down': [
		key => enter(backend, {}, { key }),
		key => enter(backend, answers({ need: 'الطبخ' }), { key }),
		key => enter(backend, answers({ fullName: layla.fullName }), { key }),
	],
	'a complaint': [
		key => submit(url, 'complaint', { ...complaint, ...huda, email: '' }, { key }),
		key => submit(url, 'complaint', { ...complaint, ...huda, email: '', phone: '0507654321' }, { key }),
		key => submit(url, 'complaint', { ...complaint, ...layla, email: '' }, { key }),
	],
	'a complaint that staff write down': [
		key => submit(url, 'complaint', complaint, { key, ...asStaff }),
		key => submit(url, 'complaint', { ...complaint, wants: 'موعدًا' }, { key, ...asStaff }),
		key => submit(url, 'complaint', { ...complaint, fullName: layla.fullName }, { key, ...asStaff }),
	],
	'an inquiry': [
		key => submit(url, 'inquiry', { ...inquiry, ...huda }, { key }),
		key => submit(url, 'inquiry', { ...inquiry, ...huda, text: 'أين أنتم؟' }, { key }),
		key => submit(url, 'inquiry', { ...inquiry, ...layla }, { key }),
	],
	'an inquiry that staff write down': [
		key => submit(url, 'inquiry', { ...inquiry, ...huda }, { key, ...asStaff }),
		key => submit(url, 'inquiry', { ...inquiry, ...huda, text: 'أين أنتم؟' }, { key, ...asStaff }),
		key => submit(url, 'inquiry', { ...inquiry, ...layla }, { key, ...asStaff }),
	],
}

/** Nothing of a case is in what a refusal says. */
function isQuestion({ status, body }: Answer, code = 'another'): void {
	assert.deepEqual(
		[status, Object.keys(body).sort(), Object.keys(body.data)],
		[409, ['data', 'message', 'status'], ['key']],
	)
	assert.equal(body.data.key.code, code)
	assert.doesNotMatch(JSON.stringify(body), /\d{9}/)
}

for (const [door, [first, corrected, another]] of Object.entries(doors)) {
	test(`${door}: another person under the same key is asked, and gets no number; under a key of their own a case`, async () => {
		const key = newKey()
		const { status, body } = await first(key)
		assert.equal(status, 201)
		const before = await stored(backend)
		isQuestion(await another(key))
		assert.deepEqual(await stored(backend), before)
		const own = await another(newKey())
		assert.equal(own.status, 201)
		assert.notEqual(own.body.reference, body.reference)
		assert.notEqual(own.body.code, body.code)
		// Whoever sends the first again still gets its receipt.
		assert.deepEqual((await first(key)).body, body)
	})

	test(`${door}: a correction by the same person is one case, and is told what is stored`, async () => {
		const key = newKey()
		const { body } = await first(key)
		const before = await stored(backend)
		const { letter, ...receipt } = (await corrected(key)).body
		assert.deepEqual(receipt, { ...body, changed: true })
		const record = await caseBy(staff, `reference="${body.reference}"`)
		assert.equal(letter, record.letter)
		assert.deepEqual(await stored(backend), before)
	})
}

test('sent at once under one key by two people: one case, one question', async () => {
	const key = newKey()
	const before = await stored(backend)
	const sent = await Promise.all([
		send(url, {}, { key }),
		send(url, answers({ fullName: layla.fullName }), { key }),
	])
	assert.deepEqual(sent.map(({ status }) => status).sort(), [201, 409])
	for (const answer of sent) if (answer.status === 409) isQuestion(answer)
	assert.equal((await stored(backend)).cases, before.cases + 1)
})

test('one name in another spelling is one person; with another identity number it is not', async () => {
	const key = newKey()
	const { body } = await send(url, answers({ fullName: 'عبد الكريم سعد' }), { key })
	const respelt = await send(url, answers({ fullName: 'عبدالكريم سعد' }), { key })
	assert.deepEqual([respelt.status, respelt.body.reference], [200, body.reference])
	isQuestion(await send(url, answers({ fullName: 'عبد الكريم سعد', 'national-id': '2000000006' }), { key }))
})

test('without a name nobody knows who it is: other content is a question', async () => {
	for (const [what, value, change] of [
		['complaint', anonymous, { happened: 'غير هذا' }],
		['inquiry', inquiry, { text: 'أين أنتم؟' }],
	] as const) {
		const key = newKey()
		const { body } = await submit(url, what, value, { key })
		isQuestion(await submit(url, what, { ...value, ...change }, { key }))
		assert.deepEqual((await submit(url, what, value, { key })).body, body)
	}
})

test('a name that comes to an anonymous complaint under its key is no sender of it', async () => {
	const key = newKey()
	await submit(url, 'complaint', anonymous, { key })
	isQuestion(await submit(url, 'complaint', complaint, { key }))
})

test('what was erased belongs to nobody any more', async () => {
	const key = newKey()
	const { body } = await send(url, {}, { key })
	const record = await caseBy(staff, `reference="${body.reference}"`)
	await ask(url, 'erasure', body)
	const requests = staff.collection('erasure_requests')
	await decides(staff, backend.dir, (await requests.getFirstListItem(`case="${record.id}"`)).id, {
		state: 'granted',
	})
	isQuestion(await send(url, {}, { key }))
})

test('a key of another kind, another association or another service is refused, and swallows nothing', async () => {
	const key = newKey()
	await send(url, {}, { key })
	const before = await stored(backend)
	const elsewhere = { association: 'artwa', service: 'support-request', conditions: {}, declared: true }
	for (const answer of [
		await submit(url, 'complaint', complaint, { key }),
		await submit(url, 'inquiry', inquiry, { key }),
		await submit(url, 'complaint', complaint, { key, ...asStaff }),
		await submit(url, 'inquiry', inquiry, { key, ...asStaff }),
		await send(url, elsewhere, { key, parts: [] }),
		await send(url, { service: 'family-consultations' }, { key }),
		await enter(backend, { service: 'family-consultations' }, { key }),
	]) {
		isQuestion(answer, 'key_taken')
	}
	assert.deepEqual(await stored(backend), before)

	const asked = newKey()
	await submit(url, 'inquiry', inquiry, { key: asked })
	isQuestion(await send(url, {}, { key: asked }), 'key_taken')
	isQuestion(await submit(url, 'inquiry', { ...inquiry, association: 'artwa' }, { key: asked }), 'key_taken')
})

test('answers to a campaign: others under the same key are a question, and under a key of their own an opinion', async () => {
	const key = newKey()
	assert.equal((await answerTo(url, {}, { key })).status, 201)
	const before = await counts(staff)
	for (const change of [
		{ answers: { ...ANSWERS, overall: 1 } },
		{ comment: 'غيره' },
		{ service: 'service-request' },
	]) {
		isQuestion(await answerTo(url, change, { key }))
	}
	assert.deepEqual(await counts(staff), before)
	assert.equal((await answerTo(url, { comment: 'غيره' }, { key: newKey() })).status, 201)
	assert.deepEqual((await answerTo(url, {}, { key })).body, { changed: false })
})

test('answers to a campaign, sent at once under one key by two people: one opinion, one question', async () => {
	const key = newKey()
	const sent = await Promise.all([answerTo(url, {}, { key }), answerTo(url, { comment: 'غيره' }, { key })])
	assert.deepEqual(sent.map(({ status }) => status).sort(), [201, 409])
})

test('answers to an invitation are one person’s: the first stay, and that is said; elsewhere their key is taken', async () => {
	const [{ receipt }, other] = [await delivered(backend), await delivered(backend)]
	const opening = ({ reference, code }: typeof receipt) => ({ reference, code })
	const answered = { ...opening(receipt), answers: { overall: 4 } }
	const key = newKey()
	assert.equal((await answerTo(url, answered, { key })).status, 201)
	const before = await counts(staff)
	for (const [comment, changed] of [
		['', false],
		['غيره', true],
	] as const)
		assert.equal((await answerTo(url, { ...answered, comment }, { key })).body.changed, changed)
	isQuestion(await answerTo(url, {}, { key }), 'key_taken')
	isQuestion(await answerTo(url, { ...answered, ...opening(other.receipt) }, { key }), 'key_taken')
	assert.deepEqual(await counts(staff), before)
})
