import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { ask } from './applicant.ts'
import { arrive, go } from './cases.ts'
import { told } from './outbox.ts'
import { databaseIn, open, refused } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const retention = staff.collection('retention')
const plan = (): Promise<RetentionEntry[]> => staff.send('/api/sila/staff/retention', {})

/** Runs the job to its end: the last due case is the last it does. */
async function run(last: string) {
	await administrator.crons.run('sila-retention')
	for (let tries = 0; tries < 3000; tries++) {
		if ((await cases.getOne(last)).erased_at) return
		await wait(20)
	}
	assert.fail('it was never anonymised')
}
function settledOn(id: string, day: string) {
	const database = databaseIn(dir)
	database.prepare('UPDATE cases SET status_since = ? WHERE id = ?').run(`${day} 09:00:00.000Z`, id)
	database.close()
}
/** A case that settled long ago. */
async function old(status: string, day: string, association = 'yusr') {
	const { record } = await arrive(backend, association)
	await go(staff, record.id, { status, closing_reason: 'x' })
	settledOn(record.id, day)
	return record
}

test('nothing goes unless staff set it; then what is settled and old goes, and is planned before', async () => {
	const closed = await old('closed', '2020-01-31')
	const later = await old('withdrawn', '2020-03-01')
	const { record: open } = await arrive(backend)
	settledOn(open.id, '2020-01-31')
	const elsewhere = await old('closed', '2020-01-31', 'kadi')
	const { record: fresh } = await arrive(backend)
	await go(staff, fresh.id, { status: 'withdrawn', closing_reason: 'طلبه بالهاتف' })
	assert.deepEqual(await plan(), [])

	const rule = await retention.create({ association: closed.association, closed_months: 0 })
	assert.deepEqual(await plan(), [])
	await retention.update(rule.id, { closed_months: 1 })
	const { receipt, record: asking } = await arrive(backend)
	await ask(url, 'erasure', receipt)
	await go(staff, asking.id, { status: 'withdrawn', closing_reason: 'طلبه بالهاتف' })
	settledOn(asking.id, '2020-01-01')
	const planned = (await plan()).filter(({ id }) => id !== asking.id)
	assert.deepEqual(
		planned.map(({ id, reference, status, on }) => [id, reference, status, on]),
		[
			[closed.id, closed.reference, 'closed', '2020-02-29'],
			[later.id, later.reference, 'withdrawn', '2020-04-01'],
			[fresh.id, fresh.reference, 'withdrawn', planned[2]?.on],
		],
	)
	// To plan is not to do.
	assert.equal((await cases.getOne(closed.id)).erased_at, '')

	await run(later.id)
	// What was asked for and not decided yet has happened.
	assert.deepEqual(await staff.collection('erasure_requests').getFullList(), [])
	for (const id of [closed.id, later.id, asking.id]) {
		const record = await backend.administrator.collection('cases').getOne(id)
		assert.ok(record.erased_at)
		assert.deepEqual(record.files, [])
		assert.doesNotMatch(JSON.stringify(record), /هدى|1000000008/)
		const last = await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '-@rowid' })
		assert.deepEqual([last[0]?.actor, last[0]?.action], ['system', 'erased'])
	}
	// Who had asked for it is told; the others are not.
	const kinds = async (id: string) => (await told(staff, id)).map(({ kind }) => kind)
	assert.deepEqual(
		[await kinds(asking.id), await kinds(closed.id), await kinds(later.id)],
		[['erased'], [], []],
	)
	for (const { id } of [open, elsewhere, fresh]) assert.equal((await cases.getOne(id)).erased_at, '')
	assert.deepEqual(
		(await plan()).map(({ id }) => id),
		[fresh.id],
	)
})

test('what would go is told before anything is set, and bad questions are refused by name', async () => {
	const closed = await old('closed', '2020-01-31', 'artwa')
	const suppose = (query: object): Promise<RetentionEntry[]> =>
		staff.send('/api/sila/staff/retention', { query })
	const { association } = closed
	const before = await retention.getFullList()
	const told = await suppose({ association, months: 12 })
	assert.deepEqual(
		told.map(({ id, on }) => [id, on]),
		[[closed.id, '2021-01-31']],
	)
	assert.deepEqual(await suppose({ association, months: 0 }), [])
	assert.deepEqual(await retention.getFullList(), before)
	assert.equal((await cases.getOne(closed.id)).erased_at, '')
	for (const months of ['', '-1', '1.5', '601', 'x']) {
		const error = await refused(suppose({ association, months }), 400)
		assert.match(error.data.data.months.message, /[ء-ي]{3}.*[a-z]{3}/)
	}
	for (const query of [{ association: 'x', months: 1 }, { months: 1 }]) {
		assert.ok((await refused(suppose(query), 400)).data.data.association)
	}
	await refused(suppose({ association }), 400)
})

test('one that cannot be anonymised does not hold up the others, and stays whole', async () => {
	const stuck = await old('closed', '2020-01-01')
	const next = await old('closed', '2020-01-02')
	const database = databaseIn(dir)
	database.exec(
		`CREATE TRIGGER broken BEFORE INSERT ON audit WHEN NEW."case" = '${stuck.id}' BEGIN SELECT RAISE(ABORT, 'disk'); END`,
	)
	await run(next.id)
	assert.equal((await cases.getOne(stuck.id)).applicant, stuck.applicant)
	database.exec('DROP TRIGGER broken')
	database.close()
	await run(stuck.id)
})

test('the plan is for staff, a rule is one for each association, in whole months', async () => {
	assert.equal((await fetch(`${url}/api/sila/staff/retention`)).status, 401)
	const [rule] = await retention.getFullList()
	await refused(retention.create({ association: rule?.association, closed_months: 5 }), 400)
	for (const closed_months of [-1, 1.5, 601]) {
		await refused(retention.update(rule?.id ?? '', { closed_months }), 400)
	}
})

test('it goes on the very day that was planned, and not a day before', async () => {
	// Four years, so that the same day was in the calendar then too.
	const today = riyadhDay(new Date().toISOString())
	const then = (day: string) => `${Number(day.slice(0, 4)) - 4}${day.slice(4)}`
	const due = await old('closed', then(today), 'artwa')
	const next = await old('closed', addDays(then(today), 2), 'artwa')
	await retention.create({ association: due.association, closed_months: 48 })
	assert.deepEqual(
		(await plan()).filter(({ id }) => id === due.id).map(({ on }) => on),
		[today],
	)
	await run(due.id)
	assert.equal((await cases.getOne(next.id)).erased_at, '')
})

test('a case that moves on while the job is at another is left alone', async () => {
	const first = await old('closed', '2019-01-01')
	const moved = await old('closed', '2019-01-02')
	const last = await old('closed', '2019-01-03')
	const database = databaseIn(dir)
	database.exec(
		`CREATE TRIGGER moved AFTER UPDATE OF erased_at ON cases WHEN NEW.id = '${first.id}' AND NEW.erased_at != ''
		BEGIN UPDATE cases SET status = 'study', status_since = '2026-01-01 09:00:00.000Z' WHERE id = '${moved.id}'; END`,
	)
	await run(last.id)
	database.exec('DROP TRIGGER moved')
	database.close()
	assert.ok((await cases.getOne(first.id)).erased_at)
	assert.equal((await cases.getOne(moved.id)).applicant, moved.applicant)
})
