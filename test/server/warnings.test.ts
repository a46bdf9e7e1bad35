import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrive, decision, openWith, WARN_AT } from './cases.ts'
import { comesTo, databaseIn, refused } from './support.ts'

const backend = await openWith(WARN_AT)
const { staff, administrator, dir } = backend
const cases = staff.collection('cases')
const job = (moment: string) => staff.send('/job', { method: 'POST', body: { moment } })

/** A case of Kadi's that is complete and has its reply due on a day: 8 March 2026 is a Sunday. */
async function dueOn(day: string) {
	const { record } = await arrive(backend, 'kadi')
	await cases.update(record.id, { status: 'complete' })
	const database = databaseIn(dir)
	database.prepare('UPDATE cases SET due_on = ? WHERE id = ?').run(day, record.id)
	database.close()
	return record.id
}
const mark = async (id: string) => (await cases.getOne(id)).attention
const marks = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' }))
		.filter(({ changed }) => changed.includes('attention'))
		.map(({ actor, changed, from, to }) => [actor, ...changed, from, to].join(' ').trim())

test('a reply is marked from three working days before its day, late from the day after, until the decision', async () => {
	const id = await dueOn('2026-03-08')
	const at = async (moment: string) => {
		await job(moment)
		return mark(id)
	}
	assert.equal(await at('2026-03-02T20:59:00Z'), '')
	// Tuesday begins in Riyadh; Wednesday, Thursday and Sunday are left.
	assert.equal(await at('2026-03-02T21:00:00Z'), 'due-soon')
	assert.equal(await at('2026-03-08T20:59:00Z'), 'due-soon')
	assert.equal(await at('2026-03-08T21:00:00Z'), 'overdue')
	assert.equal(await at('2026-03-09T12:00:00Z'), 'overdue')
	assert.deepEqual(await marks(id), ['system attention', 'system attention'])

	const error = await refused(cases.update(id, { attention: '' }), 400)
	assert.equal(error.data.data.attention.code, 'signed')
	await cases.update(id, { status: 'study' })
	assert.equal(await mark(id), 'overdue')
	const { attention } = await cases.update(id, { status: 'accepted', ...decision() })
	assert.equal(attention, '')
	assert.equal(await at('2026-03-20T12:00:00Z'), '')
})

test('a case without a day, one with time and one that has ended are left alone', async () => {
	const { record } = await arrive(backend, 'artwa')
	await cases.update(record.id, { status: 'complete' })
	const later = await dueOn('2030-03-10')
	const ended = await dueOn('2026-03-08')
	await cases.update(ended, { status: 'withdrawn', closing_reason: 'طلبه بالهاتف' })
	await job('2026-03-30T12:00:00Z')
	for (const id of [record.id, later, ended]) {
		assert.equal(await mark(id), '')
		assert.deepEqual(await marks(id), [])
	}
})

test('the job runs every hour by itself', async () => {
	const id = await dueOn('2020-03-08')
	const job = (await administrator.crons.getFullList()).find(({ id }) => id === 'sila-warnings')
	assert.equal(job?.expression, '5 * * * *')
	await administrator.crons.run('sila-warnings')
	await comesTo(() => mark(id), 'overdue')
})
