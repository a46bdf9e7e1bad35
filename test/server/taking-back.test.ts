import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RECALL_SECONDS } from '../../core/case/taking-back.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { arrive as arriveAt, decision, go } from './cases.ts'
import { signedIn } from './colleague.ts'
import { arrived, officer } from './complaints.ts'
import { arrive, run, told } from './outbox.ts'
import { databaseIn, follow, open, PDF, refused } from './support.ts'

/* What staff did by mistake is taken back while nobody was told of it. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const messages = staff.collection('messages')

const back = (id: string, client = staff) =>
	client.send('/api/sila/staff/steps/back', { method: 'POST', body: { case: id }, requestKey: null })
/** Why a step is not taken back. */
const why = async (id: string, client = staff) => (await refused(back(id, client), 409)).data.data.case.code
const write = (sql: string, ...values: string[]) => {
	const database = databaseIn(dir)
	database.prepare(sql).run(...values)
	database.close()
}
const trail = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })).map(
		({ action, from, to, actor }) => `${action} ${from}→${to} ${actor.split('@')[0]}`,
	)
const notices = async (id: string) => (await told(staff, id)).map(({ kind, state }) => `${kind} ${state}`)
const looked = (receipt: { reference: string; code: string }) =>
	follow(url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })

test('a case becomes what it was before the step, nobody is told, and the trail keeps both', async () => {
	const { record, receipt } = await arrive(backend)
	const before = await cases.getOne(record.id)
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة' })
	assert.deepEqual(await notices(record.id), ['received superseded', 'status task'])
	assert.deepEqual(await back(record.id), { status: 'received' })
	const { revision, updated, ...after } = await cases.getOne(record.id)
	const { revision: first, updated: _, ...expected } = before
	assert.deepEqual(after, expected)
	assert.ok(revision > first && updated)
	// What the step's notification had taken the place of is to be told after all.
	assert.deepEqual(await notices(record.id), ['received task'])
	assert.deepEqual(await trail(record.id), [
		'received →received applicant',
		'updated received→needs-completion staff',
		'taken-back needs-completion→received staff',
	])
	const { body } = await looked(receipt)
	assert.deepEqual(
		body.history.map(({ status }: { status: string }) => status),
		['received'],
	)
	// Once, and no more.
	assert.equal(await why(record.id), 'moved_on')
})

test('what follows from a step goes with it: days, returns, files, an invitation, a holder', async () => {
	const { record } = await arriveAt(backend)
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة' }, { status: 'complete' })
	assert.ok((await cases.getOne(record.id)).completed_at)
	await back(record.id)
	const returned = await cases.getOne(record.id)
	assert.deepEqual(
		[returned.completed_at, returned.earliest_reply_on, returned.returns ?? [], returned.missing],
		['', '', [], 'صورة'],
	)
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decision() },
	)
	assert.equal((await cases.getOne(record.id)).minutes.length, 1)
	await back(record.id)
	const studied = await cases.getOne(record.id)
	assert.deepEqual([studied.status, studied.minutes, studied.reason], ['study', [], ''])
	await go(
		staff,
		record.id,
		{ status: 'accepted', ...decision() },
		{ status: 'registered' },
		{ status: 'delivered', delivered_on: '2026-03-01' },
	)
	const invited = () => administrator.collection('invitations').getFullList({ filter: `case="${record.id}"` })
	assert.equal((await invited()).length, 1)
	await back(record.id)
	assert.equal((await invited()).length, 0)

	const first = await officer(staff, { name: 'سعد', role: 'follow-up-unit', topics: ['complaint'] })
	const second = await officer(staff, { name: 'نورة', role: 'contact-officer' })
	const complaint = (await arrived(backend)).record
	assert.equal(complaint.assigned_to, first)
	await go(staff, complaint.id, { status: 'assigned', assigned_to: second })
	await back(complaint.id)
	const given = await cases.getOne(complaint.id)
	assert.deepEqual(
		[given.status, given.assigned_to, given.assigned_at],
		['received', first, complaint.assigned_at],
	)
})

test('a step is not taken back once somebody was told, has seen it, went on, or is somebody else', async () => {
	const step = { status: 'needs-completion', missing: 'صورة' }
	const taken = async () => {
		const { record, receipt } = await arrive(backend)
		await go(staff, record.id, step)
		return { id: record.id, receipt }
	}
	const sent = await taken()
	write("UPDATE outbox SET state = 'sent' WHERE \"case\" = ? AND kind = 'status'", sent.id)
	assert.equal(await why(sent.id), 'told')

	const seen = await taken()
	await looked(seen.receipt)
	assert.equal(await why(seen.id), 'read')
	// It was opened before, which is no obstacle.
	const early = await arrive(backend)
	await looked(early.receipt)
	await go(staff, early.record.id, step)
	await back(early.record.id)

	const gone = await taken()
	await cases.update(gone.id, { missing: 'صورتان' })
	assert.equal(await why(gone.id), 'moved_on')

	const old = await taken()
	write("UPDATE cases SET taken = json_set(taken, '$.at', '2026-01-01T00:00:00.000Z') WHERE id = ?", old.id)
	assert.equal(await why(old.id), 'too_late')

	const colleague = await signedIn(backend, 'noura@example.org')
	const own = await taken()
	assert.equal(await why(own.id, colleague), 'not_own')
	await back(own.id)

	// A step may take a case out of the sight of who took it.
	const away = await arriveAt(backend)
	await go(staff, away.record.id, { status: 'complete' }, { status: 'study' })
	holdsOnly(dir, colleague.authStore.record?.id ?? '', [away.record.association], ['committee'])
	const { case_study_on: _, needs_study_on: __, ...decided } = decision()
	await colleague.collection('cases').update(away.record.id, { status: 'accepted', ...decided })
	await refused(colleague.collection('cases').getOne(away.record.id), 404)
	assert.deepEqual(await back(away.record.id, colleague), { status: 'study' })
	assert.equal((await colleague.collection('cases').getOne(away.record.id)).status, 'study')

	// An applicant's own step is theirs.
	const { record, receipt } = await arrive(backend)
	assert.equal((await ask(url, 'withdraw', receipt, {})).status, 200)
	assert.equal(await why(record.id), 'moved_on')
	await refused(back('nothing00000000'), 404)
	await refused(
		staff.send('/api/sila/staff/steps/back', { method: 'POST', body: { case: own.id, x: 1 } }),
		400,
	)
	await refused(staff.send('/api/sila/staff/steps/back', { method: 'POST', body: [] }), 400)
})

test('what staff cause waits a moment before it is sent, and what applicants cause does not', async () => {
	await administrator.settings.update({ smtp: { enabled: true, host: '127.0.0.1', port: 9 } })
	const { record } = await arrive(backend)
	await messages.create({ case: record.id, text: 'موعدك غدًا' })
	await cases.update(record.id, { status: 'needs-completion', missing: 'صورة' })
	await run(staff)
	const waits = (await told(staff, record.id)).map(({ kind, state, next_at, created }) => [
		kind,
		state === 'queued' ? Math.round((Date.parse(next_at) - Date.parse(created)) / 1000) : state,
	])
	await administrator.settings.update({ smtp: { enabled: false } })
	assert.deepEqual(waits.slice(1), [
		['message', RECALL_SECONDS],
		['status', RECALL_SECONDS],
	])
	assert.notEqual(waits[0]?.[1], RECALL_SECONDS)
})

test('a message is called back until it was read or told of; the one before is told after all', async () => {
	const { record, receipt } = await arrive(backend)
	const first = await messages.create({ case: record.id, text: 'موعدك الأحد' })
	const wrong = await messages.create({
		case: record.id,
		text: 'ليس لك',
		files: [new File([PDF], 'لغيرك.pdf')],
	})
	assert.deepEqual(await notices(record.id), ['received task', 'message superseded', 'message task'])
	await messages.delete(wrong.id)
	assert.deepEqual(await notices(record.id), ['received task', 'message task'])
	const listed = async () => (await ask(url, 'messages', receipt)).body.messages as { id: string }[]
	assert.deepEqual(
		(await listed()).map(({ id }) => id),
		[first.id],
	)
	assert.deepEqual((await trail(record.id)).at(-1), 'message-recalled → staff')

	// It was read with that.
	const read = await refused(messages.delete(first.id), 400)
	assert.equal(read.data.data.message.code, 'read')
	const other = await messages.create({ case: record.id, text: 'تعال غدًا' })
	write("UPDATE outbox SET state = 'done' WHERE cause = ?", other.id)
	const gone = await refused(messages.delete(other.id), 400)
	assert.equal(gone.data.data.message.code, 'told')
	// Nobody calls back an applicant's, and the administrator none.
	await refused(administrator.collection('messages').delete(other.id), 403)
})

test('who withdraws for somebody says why; who withdraws for themselves need not', async () => {
	const { record } = await arrive(backend)
	const error = await refused(cases.update(record.id, { status: 'withdrawn' }), 400)
	assert.deepEqual(Object.keys(error.data.data).sort(), ['closing_reason', 'status'])
	await cases.update(record.id, { status: 'withdrawn', closing_reason: 'طلب ذلك بالهاتف' })
	const complaint = await arrived(backend)
	await refused(cases.update(complaint.record.id, { status: 'withdrawn' }), 400)
	assert.equal((await ask(url, 'withdraw', complaint.receipt, {})).body.status, 'withdrawn')
})
