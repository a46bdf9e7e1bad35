import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decides } from '../setup/appointments.ts'
import { ask, numbers } from './applicant.ts'
import { arrive } from './cases.ts'
import { anonymous, arrived } from './complaints.ts'
import { databaseIn, follow, open, PDF, refused, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')
const records = staff.collection('compensation_records')
const BOTH = /[ء-ي]{3}.* · .*[a-z]{3}/s

const document = () => new File([new Uint8Array(PDF)], 'محضر سري.exe')
const minutes = {
	kind: 'minutes',
	on: '2026-03-01',
	harm: 'تلف جهاز',
	size: 'ألف ريال',
	causes: 'نقل بلا تغليف',
	members: [
		{ member: 'أ. ليلى', approved_on: '2026-03-02' },
		{ member: 'أ. سعد', approved_on: '2026-03-04' },
	],
}
const negotiation = { kind: 'negotiation', on: '2026-03-05', what: 'اجتماع مع صاحبة الشكوى' }
const ruling = { kind: 'ruling', on: '2026-03-06', what: 'حكم رقم 12' }
const agreement = { kind: 'agreement', on: '2026-03-08', what: 'ألف ريال', amount: 1000 }
const delivery = { kind: 'delivery', on: '2026-03-10', what: 'حوالة', amount: 1000 }
const make = (id: string, values: object) => records.create({ case: id, file: document(), ...values })

test('minutes approved by each member, negotiation, agreement, delivery: each dated, with its document, in the trail', async () => {
	const { record, receipt } = await arrived(backend)
	for (const values of [minutes, negotiation, agreement, delivery]) {
		const made = await make(record.id, { ...values, author: 'somebody@else' })
		assert.equal(made.author, 'staff@example.org')
		assert.match(made.file, new RegExp(`^${values.kind}_[a-z0-9]{10}\\.pdf$`))
	}
	const { body } = await follow(url, numbers(receipt))
	assert.deepEqual(body.compensation, [
		{ kind: 'minutes', on: '2026-03-01' },
		{ kind: 'negotiation', on: '2026-03-05' },
		{ kind: 'agreement', on: '2026-03-08', what: 'ألف ريال', amount: 1000 },
		{ kind: 'delivery', on: '2026-03-10', what: 'حوالة', amount: 1000 },
	])
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.deepEqual(
		trail.slice(1).map(({ action, actor, changed }) => [action, actor, changed]),
		['minutes', 'negotiation', 'agreement', 'delivery'].map(kind => [
			'compensation',
			'staff@example.org',
			[kind],
		]),
	)
	const [first] = await records.getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.equal((await fetch(staff.files.getURL(first as never, first?.file))).status, 404)
})

test('no compensation before its conditions: each that is missing is named, in both languages', async () => {
	const { record } = await arrived(backend)
	const lacks = async (values: object, ...words: RegExp[]) => {
		const before = [await stored(backend), await records.getFullList()]
		const error = await refused(make(record.id, values), 400)
		assert.equal(error.data.data.kind?.code, 'needed', JSON.stringify(error.data))
		assert.match(error.message, BOTH)
		for (const word of words) assert.match(error.message, word)
		assert.deepEqual([await stored(backend), await records.getFullList()], before)
		return error.message
	}
	await cases.update(record.id, { ruling_needed: true })
	await lacks(agreement, /محضر التحقيق.*الحكم.*التفاوض/, /minutes.*ruling.*negotiation/)
	await lacks(delivery, /الاتفاق/, /agreed/)
	await make(record.id, minutes)
	assert.doesNotMatch(await lacks(agreement, /الحكم.*التفاوض/), /minutes/)
	await make(record.id, negotiation)
	await lacks(agreement, /الحكم/)
	await make(record.id, ruling)
	// Before the last member approved, before the ruling: as if it were not there.
	await lacks({ ...agreement, on: '2026-03-03' }, /minutes.*ruling.*negotiation/)
	await lacks({ ...agreement, on: '2026-03-05' }, /ruling/)
	await make(record.id, agreement)
	await lacks({ ...delivery, on: '2026-03-07' }, /agreed/)
	await make(record.id, delivery)
	const { record: other } = await arrived(backend)
	await make(other.id, minutes)
	await make(other.id, negotiation)
	await make(other.id, agreement)
})

test('a record that says too little, or what cannot be, is refused by its field', async () => {
	const { record } = await arrived(backend)
	const before = await stored(backend)
	const [first] = minutes.members
	for (const [values, field, code] of [
		[{ ...minutes, on: '2026-02-30' }, 'on', 'day'],
		[{ ...minutes, on: '' }, 'on', 'day'],
		[{ ...negotiation, on: '1448-05-10' }, 'on', 'hijri'],
		[{ ...negotiation, on: '2999-01-01' }, 'on', 'future'],
		[{ ...minutes, harm: ' ' }, 'harm', 'required'],
		[{ ...minutes, size: '' }, 'size', 'required'],
		[{ ...minutes, causes: '' }, 'causes', 'required'],
		[{ ...negotiation, what: '' }, 'what', 'required'],
		[{ ...minutes, members: [] }, 'members', 'members'],
		[{ ...minutes, members: 'x' }, 'members', 'members'],
		[{ ...minutes, members: [first, { member: 'أ. سعد', approved_on: '' }] }, 'members', 'members'],
		[{ ...minutes, members: [{ ...first, approved_on: '2026-02-28' }] }, 'members', 'members'],
		[{ ...minutes, members: [{ ...first, approved_on: '2999-01-01' }] }, 'members', 'members'],
		[{ ...minutes, members: [first, first] }, 'members', 'members'],
		[{ ...minutes, members: [{ ...first, x: 1 }] }, 'members', 'members'],
		[{ ...minutes, members: [{ ...first, member: ' ' }] }, 'members', 'members'],
		[{ ...negotiation, amount: 5 }, 'amount', 'amount'],
		[{ ...minutes, file: null }, 'file', 'file'],
	] as const) {
		const error = await refused(make(record.id, values), 400)
		assert.equal(error.data.data[field]?.code, code, JSON.stringify([values, error.data]))
		assert.match(error.data.data[field].message, BOTH)
	}
	for (const values of [
		{ ...minutes, kind: 'other' },
		{ ...agreement, amount: -1 },
	])
		await refused(make(record.id, values), 400)
	assert.deepEqual(await stored(backend), before)
})

test('only a complaint has one, and only where the policy does', async () => {
	const request = await arrive(backend, 'kadi')
	const elsewhere = await arrived(backend, 'complaint', { association: 'yusr' })
	for (const { id } of [request.record, elsewhere.record]) {
		const error = await refused(make(id, minutes), 400)
		assert.equal(error.data.data.case.code, 'refused')
		assert.match(error.message, BOTH)
	}
	await refused(make('x', minutes), 400)
	// An anonymous one too.
	const { record } = await arrived(backend, 'complaint', anonymous)
	assert.ok(await make(record.id, minutes))
})

test('what is recorded stays, by every door; erased, it goes with the complaint', async () => {
	const { record, receipt } = await arrived(backend)
	const made = await make(record.id, minutes)
	const above = backend.administrator.collection('compensation_records')
	for (const all of [records, above])
		for (const call of [() => all.update(made.id, { on: '2026-01-01' }), () => all.delete(made.id)])
			await refused(call(), 403)
	for (const call of [() => above.update(made.id, { on: '2026-01-01' }), () => above.delete(made.id)]) {
		const error = await refused(call(), 403)
		assert.match(error.message, BOTH)
	}
	const database = databaseIn(dir)
	assert.throws(() => database.exec("UPDATE compensation_records SET harm = 'x'"), /records are final/)
	assert.throws(() => database.exec('DELETE FROM compensation_records'), /records are final/)
	database.close()
	await ask(url, 'erasure', receipt)
	const request = await staff.collection('erasure_requests').getFirstListItem(`case="${record.id}"`)
	await decides(staff, backend.dir, request.id, { state: 'granted' })
	assert.equal((await records.getFullList({ filter: `case="${record.id}"` })).length, 0)
	assert.equal((await follow(url, numbers(receipt))).body.compensation, undefined)
	await refused(make(record.id, minutes), 400)
})
