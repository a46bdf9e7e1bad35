import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complete, numbers } from './applicant.ts'
import { go } from './cases.ts'
import { enter, type Options } from './entry.ts'
import { told } from './outbox.ts'
import { caseBy, file, follow, good, newKey, open, PDF, refused, send } from './support.ts'

/* A request by phone or visit that lacks a document is taken, and begins as one that needs completion. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend

const PROOF = 'marital-status-proof'
/** Yusr asks for the proof of who is sure of the condition. */
const sure = { conditions: { residence: 'yes', 'marital-status': 'yes' } }
const without = (change: object = {}, options: Options = {}) =>
	enter(backend, { ...sure, later: [PROOF], ...change }, { parts: [], ...options })
const codes = ({ body }: { body: { data?: Record<string, { code: string }> } }) =>
	Object.fromEntries(Object.entries(body.data ?? {}).map(([field, { code }]) => [field, code]))

test('it is stored, says what is missing, and starts no day before it is complete', async () => {
	const key = newKey()
	const { status, body: receipt } = await without({}, { key })
	assert.equal(status, 201, JSON.stringify(receipt))
	const again = await without({}, { key })
	assert.deepEqual([again.status, again.body], [200, receipt])
	const record = await caseBy(staff, `reference="${receipt.reference}"`)
	assert.equal(record.status, 'needs-completion')
	assert.match(record.missing, /– ما يثبت الحالة الاجتماعية/)
	assert.deepEqual(record.checklist, [{ document: PROOF, state: 'missing', note: '' }])
	for (const day of ['completed_at', 'due_on', 'earliest_reply_on', 'target_on'])
		assert.equal(record[day], '', day)

	const { body: followed } = await follow(url, numbers(receipt))
	assert.equal(followed.missing, record.missing)
	assert.deepEqual(
		followed.checklist.map(({ document, state }: { document: string; state: string }) => [document, state]),
		[[PROOF, 'missing']],
	)
	assert.deepEqual(
		followed.history.map((one: { status: string }) => one.status),
		['received', 'needs-completion'],
	)
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.deepEqual(
		trail.map(({ action, actor, to }) => [action, actor, to]),
		[
			['received', staff.authStore.record?.email, 'received'],
			['updated', staff.authStore.record?.email, 'needs-completion'],
		],
	)
	// They are told once, of what is missing.
	assert.deepEqual(
		(await told(staff, record.id)).map(({ state, kind }) => [kind, state]),
		[
			['received', 'superseded'],
			['status', 'task'],
		],
	)

	const parts: [string, [File, string]][] = [[`documents.${PROOF}`, file(PDF, 'إثبات.pdf')]]
	assert.equal((await complete(url, receipt, {}, { parts })).status, 201)
	const completed = await go(staff, record.id, { status: 'complete' })
	assert.ok(completed.completed_at > record.created)
	assert.equal(completed.checklist[0].state, 'present')
})

test('a document that staff saw and keep no copy of completes it: what was compared, and until when it is valid', async () => {
	const { body: receipt } = await without()
	const { id } = await caseBy(staff, `reference="${receipt.reference}"`)
	const seen = { document: PROOF, state: 'seen', note: 'الأصل مع هويتها', until: '2999-01-01' }
	const save = (checklist: object[], more: object = {}) => go(staff, id, { checklist, ...more })
	for (const wrong of [
		{ ...seen, note: ' ' },
		{ ...seen, until: '2020-01-01' },
		{ ...seen, until: 'غدًا' },
		{ ...seen, state: 'missing' },
	]) {
		const error = await refused(save([wrong]), 400)
		assert.equal(error.response.data.checklist.code, 'checklist', JSON.stringify(wrong))
	}
	await save([seen], { status: 'received' })
	const completed = await go(staff, id, { status: 'complete' })
	assert.deepEqual(completed.checklist, [seen])
	assert.ok(completed.completed_at)
	assert.deepEqual(completed.files, [])
})

test('what came with it after all is there, and nothing is missing', async () => {
	const parts: [string, [File, string]][] = [[`documents.${PROOF}`, file(PDF, 'إثبات.pdf')]]
	const { body } = await without({}, { parts })
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual([record.status, record.missing], ['received', ''])
})

test('conditions are asked all the same, and nothing but a required document may come later', async () => {
	assert.deepEqual(codes(await without({ conditions: { ...sure.conditions, residence: 'no' } })), {
		'conditions.residence': 'not_met',
	})
	assert.deepEqual(codes(await without({ conditions: { residence: 'yes' } })), {
		'conditions.marital-status': 'choose',
	})
	assert.deepEqual(codes(await enter(backend, sure, { parts: [] })), {
		[`documents.${PROOF}`]: 'document_missing',
	})
	assert.deepEqual(codes(await without({ later: [PROOF, 'passport'] })), {
		'later.passport': 'unknown_field',
	})
	// Who is not sure of the condition need not bring the proof at all.
	assert.deepEqual(codes(await without({ conditions: good.conditions })), {
		[`later.${PROOF}`]: 'unknown_field',
	})
	assert.deepEqual(codes(await without({ declared: false })), { declared: 'declaration' })
})

test('who sends it themselves has no such way', async () => {
	assert.deepEqual(codes(await send(url, { ...sure, later: [PROOF] }, { parts: [] })), {
		later: 'unknown_field',
		[`documents.${PROOF}`]: 'document_missing',
	})
})
