import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { ask } from './applicant.ts'
import { openWith, WARN_AT } from './cases.ts'
import { arrived, NO_PERIODS, officer } from './complaints.ts'
import { told } from './outbox.ts'
import { follow } from './support.ts'

const backend = await openWith(WARN_AT)
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const kadi = (await administrator.collection('associations').getFirstListItem('slug="kadi"')).id
const unit = await officer(staff, { email: 'unit@example.org' })
const senior = await officer(staff, { name: 'نورة', role: 'senior-management', email: 'senior@example.org' })
const job = (moment = '2026-03-10T12:00:00Z') => staff.send('/job', { method: 'POST', body: { moment } })
const escalations = async (id: string) => (await told(staff, id)).filter(({ kind }) => kind === 'escalation')

/** Sets days of a case as time would have it. */
function set(id: string, days: Record<string, string>): void {
	const database = new DatabaseSync(path.join(dir, 'data.db'))
	database.exec('PRAGMA busy_timeout = 5000')
	for (const [name, day] of Object.entries(days))
		database.prepare(`UPDATE cases SET ${name} = ? WHERE id = ?`).run(day, id)
	database.close()
}

test('without periods of the association there is no day and nothing is ever late', async () => {
	const { record, receipt } = await arrived(backend)
	assert.deepEqual([record.due_on, record.acknowledge_by], ['', ''])
	await job('2040-01-01T12:00:00Z')
	assert.equal((await cases.getOne(record.id)).attention, '')
	const { body } = await follow(url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })
	assert.equal(body.due, undefined)
})

test('a complaint nobody settles in time reaches senior management by itself, once', async () => {
	const periods = await staff.collection('periods').create({
		association: kadi,
		complaint_acknowledge_days: 2,
		complaint_settle_days: 10,
		inquiry_answer_days: 3,
	})
	const { record, receipt } = await arrived(backend)
	assert.ok(record.acknowledge_by && record.due_on > record.acknowledge_by)
	assert.equal(record.assigned_to, unit)
	await cases.update(record.id, { status: 'acknowledged' })
	set(record.id, { acknowledge_by: '2026-02-26', due_on: '2026-03-08' })
	await job('2026-03-08T12:00:00Z')
	assert.deepEqual(
		[(await cases.getOne(record.id)).attention, await escalations(record.id)],
		['due-soon', []],
	)
	await job()
	await job('2026-03-11T12:00:00Z')
	const late = await cases.getOne(record.id)
	assert.deepEqual([late.status, late.attention, late.assigned_to], ['escalated', 'overdue', senior])
	const [notice, ...more] = await escalations(record.id)
	assert.deepEqual(more, [])
	assert.equal(notice?.to, 'senior@example.org')
	assert.match(notice?.text ?? '', /الشكوى رقم.* 8\sمارس\s2026\./)
	assert.doesNotMatch(notice?.text ?? '', /هدى|وعدوني|huda/)
	const { body } = await follow(url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })
	assert.deepEqual([body.status, body.due], ['escalated', '2026-03-08'])
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.deepEqual(
		[trail.at(-1)?.actor, trail.at(-1)?.from, trail.at(-1)?.to],
		['system', 'acknowledged', 'escalated'],
	)
	// Closed it is late no more; reopened, and late again, it is told again.
	await cases.update(record.id, { status: 'closed', closing_reason: 'انتهت' })
	assert.equal((await cases.getOne(record.id)).attention, '')
	await ask(url, 'reopen', receipt, { reason: 'لا' })
	const reopened = await cases.getOne(record.id)
	assert.ok(reopened.due_on > '2026-03-08')
	set(record.id, { due_on: '2026-03-08' })
	await job()
	await job()
	assert.equal((await cases.getOne(record.id)).status, 'escalated')
	assert.equal((await escalations(record.id)).length, 2)
	await staff.collection('periods').update(periods.id, NO_PERIODS)
})

test('one that nobody has read in time does so too; read in time it waits for its other day', async () => {
	const { record } = await arrived(backend)
	set(record.id, { acknowledge_by: '2026-03-08', due_on: '2026-04-08' })
	await job('2026-03-08T12:00:00Z')
	assert.equal((await cases.getOne(record.id)).attention, 'due-soon')
	const read = await cases.update(record.id, { status: 'acknowledged' })
	assert.equal(read.attention, '')
	await job()
	assert.equal((await cases.getOne(record.id)).status, 'acknowledged')
	const { record: unread } = await arrived(backend)
	set(unread.id, { acknowledge_by: '2026-03-08', due_on: '2026-04-08' })
	await job()
	assert.equal((await cases.getOne(unread.id)).status, 'escalated')
})

test('a settlement that waits for the complainant is not late; declined, it is', async () => {
	const { record, receipt } = await arrived(backend)
	await cases.update(record.id, { status: 'assigned' })
	const waiting = await cases.update(record.id, { status: 'settlement-proposed', settlement: 'نعتذر' })
	set(record.id, { due_on: '2026-03-08' })
	await job()
	assert.equal((await cases.getOne(record.id)).status, 'settlement-proposed')
	const since = waiting.status_since.replace(' ', 'T')
	await ask(url, 'settlement', receipt, { agree: false, words: 'لا', signature: '', since })
	await job()
	assert.equal((await cases.getOne(record.id)).status, 'escalated')
})

test('senior management whom it is about hears nothing, nor does anybody else', async () => {
	const { record } = await arrived(backend)
	await cases.update(record.id, { about_officers: [senior] })
	set(record.id, { due_on: '2026-03-08' })
	await job()
	const late = await cases.getOne(record.id)
	assert.deepEqual([late.status, late.assigned_to], ['escalated', unit])
	const written = await told(staff, record.id)
	assert.deepEqual(
		written.filter(({ kind, to }) => kind === 'escalation' || to === 'senior@example.org'),
		[],
	)
})

test('an inquiry nobody answers is marked and told, and stays with its officer', async () => {
	const { record } = await arrived(backend, 'inquiry')
	set(record.id, { due_on: '2026-03-08' })
	await job()
	const late = await cases.getOne(record.id)
	assert.deepEqual([late.status, late.attention], ['received', 'overdue'])
	assert.match((await escalations(record.id))[0]?.text ?? '', /الاستفسار رقم/)
	const answered = await cases.update(record.id, { status: 'answered', answer: 'نعم' })
	assert.equal(answered.attention, '')
})
