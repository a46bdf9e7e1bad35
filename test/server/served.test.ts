import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { mother, son } from '../../core/sending/served.fixture.ts'
import { decides } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { enter } from './entry.ts'
import { caseBy, newKey, open, send, stored, typedCases } from './support.ts'

/* A mother asks for her son: who is served, who applies and in what capacity. */

const backend = await open()
after(() => backend.stop())
const { url, staff } = backend
const cases = staff.collection('cases')
const caseOf = (reference: string) => caseBy(staff, `reference="${reference}"`)

const apply = (change = {}, options = {}) => send(url, { ...mother, ...change }, { parts: [], ...options })

async function found(typed: string): Promise<string[]> {
	return (await typedCases(staff, typed)).map(({ reference }) => reference)
}

test('what is kept tells the three apart, and the declaration says so', async () => {
	const { status, body } = await apply({ served: { ...son, name: '  يوسف  بن أحمد\u200f' } })
	assert.equal(status, 201, JSON.stringify(body))
	const record = await caseOf(body.reference)
	assert.deepEqual([record.applicant, record.served], ['سارة بنت خالد', son])
	assert.match(record.letter, /أنا سارة بنت خالد، أقدّم هذا الطلب عن يوسف بن أحمد، وصفتي: الأم\. أقرّ بأن/)
	const copied = await ask(url, 'copy', body, {})
	assert.deepEqual(copied.body.served, son)
})

test('it is found by the name of either, and by none once it is erased', async () => {
	const served = { ...son, name: 'عبد الإله بن أحمد' }
	const receipt = (await apply({ served })).body
	assert.deepEqual(await found('عبدالاله'), [receipt.reference])
	assert.ok((await found('ساره خالد')).includes(receipt.reference))
	await ask(url, 'contact', receipt, { contactMeans: 'sms', phone: '0550001122' })
	assert.deepEqual(await found('عبدالاله'), [receipt.reference])

	const { id } = await caseOf(receipt.reference)
	await ask(url, 'erasure', receipt, { reason: '' })
	const erasure = await staff.collection('erasure_requests').getFirstListItem(`case = '${id}'`)
	await decides(staff, backend.dir, erasure.id, { state: 'granted' })
	const erased = await cases.getOne(id)
	assert.deepEqual([await found('عبدالاله'), erased.served], [[], null])
})

test('each fault is told at its field, and nothing is stored', async () => {
	const before = await stored(backend)
	const faults: [object, string, string][] = [
		[{ served: { ...son, name: '' } }, 'served.name', 'required'],
		[{ served: { ...son, name: '٠٥٥' } }, 'served.name', 'name'],
		[{ served: { ...son, capacity: 'neighbour' } }, 'served.capacity', 'choose'],
		[{ served: { ...son, who: 'nobody' } }, 'served', 'choose'],
		[{ served: 'other' }, 'served', 'choose'],
		[{ served: { ...son, who: 'self' } }, 'served.name', 'unknown_field'],
		[{ served: { ...son, paid: true } }, 'served.paid', 'unknown_field'],
		[{ signature: son.name }, 'signature', 'signature'],
	]
	for (const [change, field, code] of faults) {
		for (const answer of [
			await apply(change),
			await enter(backend, { ...mother, ...change }, { parts: [] }),
		]) {
			assert.equal(answer.status, 400, field)
			assert.equal(answer.body.data[field]?.code, code, JSON.stringify(answer.body))
		}
	}
	const elsewhere = await send(url, { served: son })
	assert.equal(elsewhere.body.data.served.code, 'unknown_field')
	assert.deepEqual(await stored(backend), before)
})

test('a request that does not say for whom is for its applicant', async () => {
	const { served: _, ...own } = mother
	const sent = await send(url, own, { parts: [] })
	assert.equal(sent.status, 201)
	assert.equal((await caseOf(sent.body.reference)).served, null)
	const said = await apply({ served: { who: 'self' } })
	assert.deepEqual((await caseOf(said.body.reference)).served, { who: 'self', name: '', capacity: '' })
})

test('under one key, another child is another request, and the same child in another spelling is not', async () => {
	const key = newKey()
	const { served: _, ...own } = mother
	const first = (await apply({}, { key })).body
	const other = await apply({ served: { ...son, name: 'ليان بنت أحمد' } }, { key })
	assert.deepEqual([other.status, other.body.data.key.code], [409, 'another'])
	assert.equal((await send(url, own, { parts: [], key })).status, 409)
	const again = await apply({ served: { ...son, name: 'يوسف بن احمد' } }, { key })
	assert.deepEqual([again.status, again.body.reference], [200, first.reference])
})

test('staff write it down for who calls', async () => {
	const { status, body } = await enter(backend, mother, { parts: [] })
	assert.equal(status, 201, JSON.stringify(body))
	assert.deepEqual((await caseOf(body.reference)).served, son)
})
