import assert from 'node:assert/strict'
import { test } from 'node:test'
import PocketBase from 'pocketbase'
import { formatReference } from '../../core/language/spaced.ts'
import { ask, numbers, type Receipt } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { inquiry, officer, submit } from './complaints.ts'
import { joins } from './staff.ts'
import { type Answer, caseBy, follow, newKey, open, refused, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend
const cases = staff.collection('cases')
/** Of a colleague who entered none of the refusals, and so sees every objection. */
const { email, password } = await joins(backend, 'colleague@example.org')
const colleague = new PocketBase(url).autoCancellation(false)
await colleague.collection('staff').authWithPassword(email, password)
const theirs = colleague.collection('cases')
const TEXT = 'الدخل المحسوب دخل أخي، لا دخلي.'

/** Objects to a refusal, under a key. */
async function object(receipt: Receipt, more: object = {}, key: string | null = newKey()): Promise<Answer> {
	const response = await fetch(`${url}/api/sila/cases/objection`, {
		method: 'POST',
		headers: key ? { 'Idempotency-Key': key } : {},
		body: JSON.stringify({ ...numbers(receipt), reason: TEXT, ...more }),
	})
	return { status: response.status, body: await response.json(), headers: response.headers }
}

/** A request that was refused, by a committee and the staff account that entered it. */
async function refusal(association = 'kadi', facts: object = {}) {
	const { record, receipt } = await arrive(backend, association)
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'rejected', ...decision(), ...facts },
	)
	return { receipt, id: record.id }
}
const objectionOf = ({ body }: Answer) => caseBy(colleague, `reference="${body.reference}"`)

test('an objection is an inquiry of its own, tied to the request, and opens with the same code', async () => {
	const { receipt, id } = await refusal()
	const before = (await follow(url, numbers(receipt))).body
	assert.deepEqual([before.mayObject, before.objection], [true, undefined])
	const sent = await object(receipt)
	assert.equal(sent.status, 201, JSON.stringify(sent.body))
	assert.deepEqual(Object.keys(sent.body), ['reference', 'received', 'changed', 'case'])
	assert.deepEqual([sent.body.case.mayObject, sent.body.case.objection], [undefined, sent.body.reference])
	const record = await objectionOf(sent)
	const request = await cases.getOne(id)
	assert.deepEqual(
		[record.kind, record.topic, record.concerns, record.applicant, record.contact_means],
		['inquiry', 'objection', id, request.applicant, request.contact_means],
	)
	for (const said of [TEXT, request.applicant, formatReference(receipt.reference)])
		assert.ok(record.letter.includes(said), `${said} in ${record.letter}`)
	const { body } = await follow(url, { ...numbers(receipt), reference: sent.body.reference })
	assert.deepEqual(
		[body.kind, body.topic, body.concerns, body.status],
		['inquiry', 'objection', receipt.reference, 'received'],
	)
	const [told] = await staff.collection('outbox').getFullList({ filter: `case="${record.id}"` })
	assert.ok(told?.text.includes(record.reference), 'the applicant is told by the means of the request')
})

test('it is stored once under a key, and there is one at a time', async () => {
	const { receipt } = await refusal()
	const key = newKey()
	const first = await object(receipt, {}, key)
	const before = await stored(backend)
	const again = await object(receipt, {}, key)
	assert.deepEqual([again.status, again.body.changed], [200, false])
	assert.equal(again.body.reference, first.body.reference)
	const changed = await object(receipt, { reason: 'غيره' }, key)
	assert.deepEqual([changed.status, changed.body.changed], [200, true])
	const another = await object(receipt)
	assert.deepEqual([another.status, another.body.data.status.code], [409, 'not_now'])
	assert.deepEqual(await stored(backend), before)
	// One that was taken back leaves room for another.
	await ask(url, 'withdraw', { ...receipt, reference: first.body.reference })
	assert.equal((await object(receipt)).status, 201)
})

test('two at once are one', async () => {
	const { receipt } = await refusal()
	const answers = await Promise.all([1, 2, 3].map(() => object(receipt)))
	assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409])
})

test('only a refusal is objected to, also once it is closed, and nothing else is taken', async () => {
	const { record, receipt } = await arrive(backend, 'kadi')
	assert.equal((await object(receipt)).status, 409)
	assert.equal((await follow(url, numbers(receipt))).body.mayObject, undefined)
	await go(staff, record.id, { status: 'closed', closing_reason: 'لم يرد' })
	assert.equal((await object(receipt)).status, 409, 'closed, and never refused')

	const { receipt: other, id } = await refusal()
	for (const [more, key, field, code] of [
		[{ reason: '  ' }, newKey(), 'reason', 'required'],
		[{ reason: 'ا'.repeat(3001) }, newKey(), 'reason', 'too_long'],
		[{ officer: 'me' }, newKey(), 'officer', 'unknown_field'],
		[{}, null, 'key', 'bad_key'],
	] as const) {
		const { status, body } = await object(other, more, key)
		assert.deepEqual([status, body.data[field]?.code], [400, code], field)
	}
	assert.equal((await object({ ...other, code: '000000000000' })).status, 404)
	await go(staff, id, { status: 'closed', closing_reason: 'انتهى' })
	assert.equal((await object(other)).status, 201)
	const { status, body } = await submit(url, 'inquiry', { ...inquiry, topic: 'objection' })
	assert.deepEqual(
		[status, body.data.topic.code],
		[400, 'choose'],
		'the form of an inquiry has no objections',
	)
})

test('it goes to nobody who decided, by account or by name, and is not given to them', async () => {
	const account = await officer(
		staff,
		{ name: 'سعد', role: 'senior-management', email: 'Staff@example.org' },
		'yusr',
	)
	const member = await officer(staff, { name: 'عبد الله بن أحمد', topics: ['objection'] }, 'yusr')
	const deputy = await officer(staff, { name: 'خالد', role: 'senior-management', away: true }, 'yusr')
	await staff.collection('officers').update(deputy, { substitute: member })
	const free = await officer(
		staff,
		{ name: 'نورة', role: 'senior-management', email: 'noura@example.org' },
		'yusr',
	)
	const { receipt } = await refusal('yusr', { decided_by: 'عبدالله بن احمد' })
	const record = await objectionOf(await object(receipt))
	assert.equal(record.assigned_to, free)
	const notices = await colleague.collection('outbox').getFullList({
		filter: `case="${record.id}" && kind="assignment"`,
	})
	assert.deepEqual(
		notices.map(({ to, subject }) => [to, subject.includes('اعتراض')]),
		[['noura@example.org', true]],
		'who holds it is told that it is an objection',
	)
	assert.deepEqual([...record.about_officers].sort(), [account, member].sort())
	for (const assigned_to of [account, member, deputy]) {
		const { response } = await refused(theirs.update(record.id, { assigned_to }), 400)
		assert.equal(response.data.assigned_to.code, 'about')
		assert.match(response.data.assigned_to.message, /الاعتراض/)
	}
	// Nor by taking the names of who decided away first.
	await refused(theirs.update(record.id, { about_officers: [], assigned_to: member }), 400)
	assert.equal((await theirs.getOne(record.id)).assigned_to, free)
	// Whose account decided does not even see it.
	await refused(cases.getOne(record.id), 404)
})

test('one who is there for objections comes first; where nobody is free, nobody holds it', async () => {
	const { receipt } = await refusal('artwa')
	assert.equal((await objectionOf(await object(receipt))).assigned_to, '')
	await officer(staff, { name: 'نورة', role: 'senior-management' }, 'artwa')
	const chosen = await officer(
		staff,
		{ name: 'هند', role: 'contact-officer', topics: ['objection'] },
		'artwa',
	)
	const { receipt: other } = await refusal('artwa')
	assert.equal((await objectionOf(await object(other))).assigned_to, chosen)
})

/** Has staff write down an objection that came by phone. */
const enter = (concerns: string, { key = newKey(), association = 'kadi', more = {} } = {}) =>
	submit(
		url,
		'inquiry',
		{ ...inquiry, association, topic: 'objection', text: TEXT, concerns, ...more },
		{
			key,
			staff: true,
			parts: [['channel', 'phone']],
			headers: { Authorization: staff.authStore.token },
		},
	)

test('staff write one down for somebody: by the same rule, with a code of its own', async () => {
	await officer(staff, { name: 'سعد', role: 'senior-management', email: 'Staff@example.org' })
	const free = await officer(staff, { name: 'نورة', role: 'senior-management' })
	const { receipt, id } = await refusal()
	const key = newKey()
	const sent = await enter(formatReference(receipt.reference), { key })
	assert.equal(sent.status, 201, JSON.stringify(sent.body))
	const record = await objectionOf(sent)
	assert.deepEqual(
		[record.kind, record.topic, record.concerns, record.channel, record.entered_by, record.assigned_to],
		['inquiry', 'objection', id, 'phone', 'staff@example.org', free],
	)
	assert.ok(record.letter.includes(formatReference(receipt.reference)), record.letter)
	// Neither leads to the other by a code that does not open it.
	const { body } = await follow(url, numbers(sent.body))
	assert.deepEqual([body.topic, body.concerns], ['objection', undefined])
	const request = (await follow(url, numbers(receipt))).body
	assert.deepEqual([request.objection, request.mayObject], [undefined, undefined])
	// That there is one and where it stands, and nothing that was written in it.
	const { received, since } = body
	assert.deepEqual(request.enteredObjection, { status: 'received', since, received })
	for (const hidden of [sent.body.reference, TEXT])
		assert.ok(!JSON.stringify(request).includes(hidden), hidden)
	// Who decided and wrote it down hands it over with that.
	await refused(cases.getOne(record.id), 404)
	await go(colleague, record.id, { status: 'answered', answer: 'القرار صحيح.' })
	const after = (await follow(url, numbers(receipt))).body
	assert.equal(after.enteredObjection.status, 'answered')
	assert.ok(!JSON.stringify(after).includes('القرار صحيح.'), 'the answer opens with its own numbers')

	const before = await stored(backend)
	assert.equal((await enter(receipt.reference, { key })).status, 200)
	const another = await enter(receipt.reference)
	assert.deepEqual([another.status, another.body.data.concerns.code], [409, 'not_now'])
	assert.equal((await object(receipt)).status, 409)
	assert.deepEqual(await stored(backend), before)
	await theirs.update(record.id, { status: 'closed' })
	assert.equal((await follow(url, numbers(receipt))).body.enteredObjection.status, 'closed')
})

test('one that staff wrote down and that was withdrawn leaves room for another', async () => {
	const { receipt } = await refusal()
	const sent = await enter(receipt.reference)
	await ask(url, 'withdraw', sent.body)
	const { mayObject, enteredObjection } = (await follow(url, numbers(receipt))).body
	assert.deepEqual([mayObject, enteredObjection], [true, undefined])
	assert.equal((await enter(receipt.reference)).status, 201)
})

test('what staff write down is to the refusal of a request of the same association, and no other', async () => {
	const { receipt } = await refusal()
	const { receipt: open } = await arrive(backend, 'kadi')
	const asked = await submit(url, 'inquiry', inquiry)
	const before = await stored(backend)
	for (const [concerns, more, status, field, code] of [
		[open.reference, {}, 409, 'concerns', 'not_now'],
		[asked.body.reference, {}, 409, 'concerns', 'not_now'],
		[receipt.reference, { association: 'yusr' }, 409, 'concerns', 'not_now'],
		['100000009', {}, 409, 'concerns', 'not_now'],
		['', {}, 400, 'concerns', 'reference'],
		[receipt.reference, { text: '' }, 400, 'text', 'required'],
		[receipt.reference, { topic: 'question' }, 400, 'concerns', 'unknown_field'],
	] as const) {
		const { status: answered, body } = await enter(concerns, { more })
		assert.deepEqual([answered, body.data[field]?.code], [status, code], `${concerns} ${field}`)
	}
	const { body } = await submit(url, 'inquiry', { ...inquiry, concerns: receipt.reference })
	assert.equal(body.data.concerns.code, 'unknown_field', 'it is for staff alone')
	assert.deepEqual(await stored(backend), before)
	const two = await Promise.all([1, 2, 3].map(() => enter(receipt.reference)))
	assert.deepEqual(two.map(({ status }) => status).sort(), [201, 409, 409])
})
