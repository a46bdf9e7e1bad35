import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { RequestsReport } from '../../core/api/report.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { countsOf, decisionsOf } from '../../server/oversight/reports.ts'
import { decides } from '../setup/appointments.ts'
import { ask as erasure } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { open, refused } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { staff, dir, url } = backend
const ADDRESS = '/api/sila/staff/reports/requests'
const ask = (query: Record<string, string>): Promise<RequestsReport> =>
	staff.send(ADDRESS, { query, requestKey: null })

function write(run: (database: DatabaseSync) => void): void {
	const database = new DatabaseSync(path.join(dir, 'data.db'))
	database.exec('PRAGMA busy_timeout = 5000')
	run(database)
	database.close()
}

interface Past {
	created: string
	channel?: string
	status?: string
	completed?: string
	due?: string
	/** Moments of decisions, as the trail has them. */
	decided?: string[]
}

/** A case of Kadi as one of the past would be stored. Moments are UTC; Riyadh is three hours ahead. */
async function past({
	created,
	channel = 'website',
	status = 'received',
	completed = '',
	due = '',
	decided = [],
}: Past) {
	const { record } = await arrive(backend, 'kadi')
	write(database => {
		database
			.prepare('UPDATE cases SET created=?, channel=?, status=?, completed_at=?, due_on=? WHERE id=?')
			.run(`${created}.000Z`, channel, status, completed && `${completed}.000Z`, due, record.id)
		decided.forEach((at, i) => {
			database
				.prepare(
					"INSERT INTO audit (id, `at`, action, `case`, `from`, `to`, actor) VALUES (?, ?, 'updated', ?, 'study', ?, 'x')",
				)
				.run(`${record.id.slice(0, 14)}${i}`, `${at}.000Z`, record.id, i ? 'rejected' : 'accepted')
		})
	})
	return record
}

test('counted by hand: channels, statuses, months, days to the decision, the deadline', async () => {
	// The last minute of 2023 in Riyadh, and the first of 2025: not of 2024.
	await past({ created: '2023-12-31 20:59:59', channel: 'fax' })
	await past({ created: '2024-12-31 21:00:00', channel: 'fax' })
	// The first of 2024 and its last.
	await past({
		created: '2023-12-31 21:00:00',
		channel: 'phone',
		status: 'accepted',
		// Late on 4 January; decided in the first hour of the 9th, whatever day it is elsewhere.
		completed: '2024-01-04 20:59:00',
		due: '2024-01-09',
		decided: ['2024-01-08 21:30:00'],
	})
	await past({ created: '2024-12-31 20:59:59', channel: 'phone' })
	await past({
		created: '2024-03-01 08:00:00',
		channel: 'letters',
		status: 'closed',
		completed: '2024-03-03 08:00:00',
		due: '2024-03-24',
		// Only the first decision counts.
		decided: ['2024-03-31 08:00:00', '2024-06-30 08:00:00'],
	})
	await past({
		created: '2024-03-05 08:00:00',
		status: 'rejected',
		completed: '2024-03-05 09:00:00',
		due: '2024-03-28',
		decided: ['2024-03-05 15:00:00'],
	})
	await past({
		created: '2024-03-06 08:00:00',
		status: 'study',
		completed: '2024-03-06 09:00:00',
		due: '2024-03-27',
	})
	await past({
		created: '2024-03-07 08:00:00',
		status: 'study',
		completed: '2024-03-07 09:00:00',
		due: '2999-01-01',
	})
	// Nothing is owed to who withdrew.
	await past({
		created: '2024-03-08 08:00:00',
		status: 'withdrawn',
		completed: '2024-03-08 09:00:00',
		due: '2024-03-28',
	})
	const other = await arrive(backend, 'artwa')
	// A complaint is no request.
	const complaint = await past({ created: '2024-03-09 08:00:00' })
	write(database => {
		database.prepare("UPDATE cases SET kind='complaint' WHERE id=?").run(complaint.id)
		database.prepare("UPDATE cases SET created='2024-03-01 08:00:00.000Z' WHERE id=?").run(other.record.id)
	})

	assert.deepEqual(await ask({ association: 'kadi', from: '2024-01-01', to: '2024-12-31' }), {
		association: 'kadi',
		from: '2024-01-01',
		to: '2024-12-31',
		total: 7,
		channels: [
			{ code: 'website', count: 4 },
			{ code: 'phone', count: 2 },
			{ code: 'letters', count: 1 },
		],
		services: [{ code: 'service-request', name: { ar: 'طلب خدمة', en: 'Service request' }, count: 7 }],
		statuses: [
			{ code: 'study', count: 2 },
			...(['accepted', 'closed', 'received', 'rejected', 'withdrawn'] as const).map(code => ({
				code,
				count: 1,
			})),
		],
		months: [
			{ code: '2024-01', count: 1 },
			{ code: '2024-03', count: 5 },
			{ code: '2024-12', count: 1 },
		],
		// 0, 5 and 28 days.
		decisions: {
			count: 3,
			medianDays: 5,
			longestDays: 28,
			deadline: { within: 2, late: 1, overdue: 1, waiting: 1 },
		},
	} satisfies RequestsReport)

	const march = await ask({ association: 'kadi', from: '2024-03-05', to: '2024-03-05' })
	assert.deepEqual(
		[march.total, march.decisions],
		[
			1,
			{ count: 1, medianDays: 0, longestDays: 0, deadline: { within: 1, late: 0, overdue: 0, waiting: 0 } },
		],
	)
	const none = await ask({ association: 'kadi', from: '1999-01-01', to: '1999-12-31' })
	assert.deepEqual(
		[none.total, none.channels, none.months, none.decisions.medianDays, none.decisions.longestDays],
		[0, [], [], null, null],
	)
})

test('what goes through the process is counted as it was decided; this year is meant unless another is named', async () => {
	const { record } = await arrive(backend, 'yusr')
	await go(staff, record.id, { status: 'complete' }, { status: 'study' })
	// Before the policy’s earliest day a decision says why.
	await go(staff, record.id, { status: 'accepted', ...decision(), early_reason: 'اكتملت الدراسة' })
	const today = riyadhDay(new Date().toISOString())
	const { from, to, total, statuses, channels, decisions } = await ask({ association: 'yusr' })
	assert.deepEqual([from, to], [`${today.slice(0, 4)}-01-01`, today])
	assert.deepEqual(
		[total, statuses, channels],
		[1, [{ code: 'accepted', count: 1 }], [{ code: 'website', count: 1 }]],
	)
	// Its policy has a floor and no deadline.
	assert.deepEqual(decisions, { count: 1, medianDays: 0, longestDays: 0, deadline: null })
})

test('a case whose data were erased is counted, one that was deleted is not', async () => {
	const counted = async () => (await ask({ association: 'nama-makkiyah' })).total
	const { record, receipt } = await arrive(backend, 'nama-makkiyah')
	await erasure(url, 'erasure', receipt)
	const requests = staff.collection('erasure_requests')
	await decides(staff, backend.dir, (await requests.getFirstListItem(`case="${record.id}"`)).id, {
		state: 'granted',
	})
	assert.notEqual((await staff.collection('cases').getOne(record.id)).erased_at, '')
	const { record: gone } = await arrive(backend, 'nama-makkiyah')
	assert.equal(await counted(), 2)
	await refused(staff.collection('cases').delete(gone.id), 403)
	assert.equal(await counted(), 2)
})

test('what is asked wrongly is said by name, in Arabic and English', async () => {
	const codes = async (query: Record<string, string>) => {
		const { response } = await refused(ask(query), 400)
		const { message, data } = response as {
			message: string
			data: Record<string, { code: string; message: string }>
		}
		assert.match(message, /[ء-ي].* · .*[a-z]/)
		for (const problem of Object.values(data)) assert.match(problem.message, /[ء-ي].* · .*[a-z]/)
		return Object.fromEntries(Object.entries(data).map(([field, { code }]) => [field, code]))
	}
	assert.deepEqual(await codes({}), { association: 'required' })
	assert.deepEqual(await codes({ association: "kadi' OR 1=1" }), { association: 'unknown_association' })
	assert.deepEqual(await codes({ association: 'kadi', from: '2026-02-30', to: 'x' }), {
		from: 'day',
		to: 'day',
	})
	assert.deepEqual(await codes({ association: 'kadi', from: '2026-02-02', to: '2026-02-01' }), {
		from: 'order',
	})
	assert.deepEqual(await codes({ association: 'kadi', sort: 'x' }), { sort: 'unknown_field' })
})

test('reports are for staff alone', async () => {
	for (const headers of [{}, { Authorization: 'x' }])
		assert.equal((await fetch(`${url}${ADDRESS}?association=kadi`, { headers })).status, 401)
})

test('the database answers from indexes, and reads no case', () => {
	write(database => {
		for (const sql of [countsOf('1'), decisionsOf('1')]) {
			const plan = database
				.prepare(`EXPLAIN QUERY PLAN ${sql.replace(/\{(:\w+)\}/g, '$1')}`)
				.all()
				.map(({ detail }) => String(detail))
			const reads = plan.filter(step => /^(SEARCH|SCAN) (cases|audit)/.test(step))
			assert.ok(reads.length > 0)
			for (const step of reads) assert.match(step, /COVERING INDEX cases_report|INDEX audit_decided/, step)
		}
	})
})
