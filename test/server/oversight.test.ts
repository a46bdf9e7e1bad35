import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficerEntry, OpenEntry, Oversight } from '../../core/api/complaints.ts'
import { arrive } from './cases.ts'
import { anonymous, arrived, officer } from './complaints.ts'
import { databaseIn, open, refused } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')
const look = (query: Record<string, string> = {}): Promise<Oversight> =>
	staff.send('/api/sila/staff/oversight', { query })

/** Sets fields of a case as time would have it. */
function set(id: string, values: Record<string, string | number>): void {
	const database = databaseIn(dir)
	for (const [name, value] of Object.entries(values))
		database.prepare(`UPDATE cases SET ${name} = ? WHERE id = ?`).run(value, id)
	database.close()
}

test('it is for staff', async () => {
	assert.equal((await fetch(`${url}/api/sila/staff/oversight`)).status, 401)
	const error = await refused(look({ from: 'yesterday' }), 400)
	assert.equal(error.data.data.from.code, 'day')
})

test('all that is open is seen with its age, its day, and who holds it; requests and what has ended are not', async () => {
	const deputy = await officer(staff, { name: 'ماجد' })
	const unit = await officer(staff, { name: 'سعد', topics: ['complaint'], away: true, substitute: deputy })
	const other = await officer(staff, { name: 'نورة', role: 'senior-management' })
	await arrive(backend, 'kadi')
	const first = await arrived(backend, 'complaint', anonymous)
	const second = await arrived(backend, 'complaint')
	const ended = await arrived(backend, 'complaint')
	const asked = await arrived(backend, 'inquiry')
	const foreign = await arrived(backend, 'inquiry', { association: 'yusr' })
	await cases.update(ended.record.id, { status: 'closed', closing_reason: 'انتهت' })
	// Whoever it is about does not hold it, also as a substitute.
	set(second.record.id, { about_officers: JSON.stringify([deputy]) })
	const ago = new Date(Date.now() - 5 * 86_400_000).toISOString().replace('T', ' ')
	set(first.record.id, {
		created: ago,
		due_on: '2026-03-08',
		acknowledge_by: '2026-03-02',
		attention: 'overdue',
	})
	const kadi = first.record.association
	const seen = await look({ association: kadi })
	const entry = (id: string) => seen.open.find(row => row.id === id) as OpenEntry
	assert.deepEqual(
		seen.open.map(({ id }) => id),
		[first.record.id, second.record.id, asked.record.id],
	)
	assert.deepEqual(entry(first.record.id), {
		id: first.record.id,
		reference: first.receipt.reference,
		kind: 'complaint',
		association: kadi,
		topic: 'delay',
		anonymous: true,
		status: 'received',
		since: first.record.status_since.replace(' ', 'T'),
		received: ago.replace(' ', 'T'),
		days: 5,
		due: '2026-03-02',
		overdue: true,
		left: true,
		assigned: unit,
		holder: deputy,
	})
	assert.deepEqual([entry(second.record.id).assigned, entry(second.record.id).holder], [unit, unit])
	assert.deepEqual([entry(asked.record.id).assigned, entry(asked.record.id).holder], ['', ''])
	const of = (id: string) => seen.officers.find(row => row.id === id) as OfficerEntry
	assert.deepEqual(
		[of(unit).open, of(unit).overdue, of(unit).answered, of(unit).away, of(other).open],
		[2, 1, 1, true, 0],
	)
	assert.ok((await look()).open.some(({ id }) => id === foreign.record.id))
	assert.doesNotMatch(JSON.stringify(await look()), /هدى|وعدوني|huda|متى تفتحون/)
})

test('an officer’s answering time is from the assignment to the first answer, whoever has it later', async () => {
	const officers = await Promise.all([1, 2].map(() => officer(staff, { topics: ['question'] }, 'artwa')))
	const [a = '', b = ''] = officers
	const artwa = (await staff.collection('officers').getOne(a)).association as string
	for (const hours of [1, 2, 6, 100]) {
		const { record } = await arrived(backend, 'inquiry', { association: 'artwa' })
		const assigned = await cases.update(record.id, { status: 'assigned', assigned_to: a })
		assert.equal(assigned.assigned_to, a)
		set(record.id, { assigned_at: new Date(Date.now() - hours * 3_600_000).toISOString().replace('T', ' ') })
		await cases.update(record.id, { status: 'answered', answer: 'نعم' })
		await cases.update(record.id, { status: 'assigned', assigned_to: b })
		await cases.update(record.id, { status: 'answered', answer: 'نعم ونعم' })
	}
	const entry = async (id: string, query: Record<string, string> = {}) =>
		(await look({ association: artwa, ...query })).officers.find(row => row.id === id)
	const mine = await entry(a)
	assert.deepEqual([mine?.answered, mine?.median, mine?.longest], [4, 4, 100])
	const theirs = await entry(b)
	assert.deepEqual([theirs?.answered, theirs?.median, theirs?.longest], [0, null, null])
	assert.equal((await entry(a, { from: '2999-01-01' }))?.answered, 0)
})
