import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Grants, ROLES } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import type { BoardReport, KindReport } from '../../core/api/report.ts'
import { monthOf } from '../../core/api/report.ts'
import { KINDS } from '../../core/case/status.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { answeringSql } from '../../server/oversight/answering.ts'
import { openSql, scopeOf, sumsSql } from '../../server/oversight/figures.ts'
import { among, openCountsSql } from '../../server/oversight/open.ts'
import { decides } from '../setup/appointments.ts'
import { ask as erasure } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { arrived, officer } from './complaints.ts'
import { databaseIn, open, refused } from './support.ts'
import { answerTo } from './surveys.ts'

const backend = await open()
test.after(() => backend.stop())
const { staff, dir, url } = backend
const ADDRESS = '/api/sila/staff/reports'
const ask = (query: Record<string, string>): Promise<BoardReport> =>
	staff.send(ADDRESS, { query, requestKey: null })
const idOf = async (slug: string) =>
	(await staff.collection('associations').getFirstListItem(`slug="${slug}"`)).id
const kadi = await idOf('kadi')
const kindOf = (report: BoardReport, kind: KindReport['kind']) =>
	report.kinds.find(one => one.kind === kind) as KindReport

function write(run: (database: ReturnType<typeof databaseIn>) => void): void {
	const database = databaseIn(dir)
	run(database)
	database.close()
}

/** A case of Kadi as one of the past would be stored. Moments are UTC; Riyadh is three hours ahead. */
async function past(kind: KindReport['kind'], values: Record<string, string>): Promise<string> {
	const { record } = kind === 'request' ? await arrive(backend, 'kadi') : await arrived(backend, kind)
	const moments = ['created', 'completed_at', 'resolved_at']
	const set = Object.entries(values).map(([name, value]) => [
		name,
		moments.includes(name) && value ? `${value}.000Z` : value,
	])
	write(database =>
		database
			.prepare(`UPDATE cases SET ${set.map(([name]) => `${name} = ?`).join()} WHERE id = ?`)
			.run(...set.map(([, value]) => String(value)), record.id),
	)
	return record.id
}

const stands = async (id: string) => {
	const { resolved_at, resolved_as } = await staff.collection('cases').getOne(id)
	return [resolved_at !== '', resolved_as]
}

test('counted by hand: what came, was answered in time, and stayed open, in a month and in the one before', async () => {
	// The last second of February in Riyadh, and the first of April: not of March.
	await past('request', { created: '2024-02-29 20:59:59', channel: 'fax' })
	await past('request', { created: '2024-03-31 21:00:00', channel: 'fax' })
	// The first second of March, and its last.
	await past('request', {
		created: '2024-02-29 21:00:00',
		channel: 'phone',
		status: 'registered',
		completed_at: '2024-03-04 20:59:00',
		// Decided in the first hour of the 9th, whatever day it is elsewhere: the last day for it.
		due_on: '2024-03-09',
		resolved_at: '2024-03-08 21:30:00',
		resolved_as: 'accepted',
	})
	await past('request', { created: '2024-03-31 20:59:59', channel: 'phone', due_on: '2024-04-20' })
	// A day late, and long ago.
	await past('request', {
		created: '2024-02-01 08:00:00',
		channel: 'letters',
		status: 'rejected',
		completed_at: '2024-02-03 08:00:00',
		due_on: '2024-03-24',
		resolved_at: '2024-03-25 08:00:00',
		resolved_as: 'rejected',
	})
	// By a target of the association's own.
	await past('request', {
		created: '2024-03-05 08:00:00',
		status: 'rejected',
		completed_at: '2024-03-05 09:00:00',
		target_on: '2024-03-28',
		resolved_at: '2024-03-05 15:00:00',
		resolved_as: 'rejected',
		checklist: JSON.stringify([{ document: 'proof', state: 'missing', note: '' }]),
	})
	// Late at the end of March, and decided since.
	await past('request', {
		created: '2024-03-06 08:00:00',
		status: 'accepted',
		completed_at: '2024-03-06 09:00:00',
		due_on: '2024-03-31',
		resolved_at: '2024-04-02 09:00:00',
		resolved_as: 'accepted',
	})
	// Nothing is owed to who withdrew.
	await past('request', {
		created: '2024-03-08 08:00:00',
		status: 'withdrawn',
		completed_at: '2024-03-08 09:00:00',
		due_on: '2024-03-28',
		resolved_at: '2024-03-30 09:00:00',
		resolved_as: 'withdrawn',
	})
	await past('complaint', {
		created: '2024-03-09 08:00:00',
		status: 'settlement-proposed',
		due_on: '2024-03-20',
		resolved_at: '2024-03-20 20:00:00',
		resolved_as: 'settlement-proposed',
	})
	await past('inquiry', { created: '2024-02-10 08:00:00', status: 'received' })
	// Elsewhere, and restricted.
	const other = await arrive(backend, 'artwa')
	write(database =>
		database
			.prepare("UPDATE cases SET created = '2024-03-01 08:00:00.000Z' WHERE id = ?")
			.run(other.record.id),
	)
	await past('complaint', { created: '2024-03-09 08:00:00', restricted: 'confidential' })

	const report = await ask({ association: kadi, from: '2024-03-01', to: '2024-03-31' })
	assert.deepEqual(
		[report.before, report.association, report.satisfaction],
		[{ from: '2024-02-01', to: '2024-02-29' }, kadi, { now: null, before: null }],
	)
	const request = kindOf(report, 'request')
	assert.deepEqual(request.now, {
		came: 5,
		answered: 3,
		ended: 1,
		promise: { policy: { within: 1, late: 1 }, own: { within: 1, late: 0 } },
		accepted: 1,
		rejected: 2,
		// 0, 5 and 51 days.
		medianDays: 5,
		longestDays: 51,
		// Of February's last day, of March's last, and the one that was decided in April.
		open: { on: '2024-03-31', total: 3, late: 1, ages: [1, 1, 1, 0], oldestDays: 31 },
	})
	assert.deepEqual(request.before, {
		came: 2,
		answered: 0,
		ended: 0,
		promise: { policy: null, own: null },
		accepted: 0,
		rejected: 0,
		medianDays: null,
		longestDays: null,
		open: { on: '2024-02-29', total: 2, late: 0, ages: [1, 1, 0, 0], oldestDays: 28 },
	})
	assert.deepEqual(request.channels, [
		{ code: 'website', count: 3, before: 0 },
		{ code: 'phone', count: 2, before: 0 },
		{ code: 'fax', count: 0, before: 1 },
		{ code: 'letters', count: 0, before: 1 },
	])
	assert.deepEqual(
		request.services.map(({ name, count, before, association }) => [name.en, count, before, association]),
		[['Service request', 5, 2, kadi]],
	)
	assert.deepEqual(request.grounds, { documents: 1, conditions: 0, neither: 1 })
	assert.deepEqual([request.whole, request.list, request.months], [true, 'cases', []])
	const complaint = kindOf(report, 'complaint')
	assert.deepEqual(
		[complaint.now.came, complaint.now.answered, complaint.now.promise, complaint.now.medianDays],
		[1, 1, { policy: null, own: { within: 1, late: 0 } }, 11],
	)
	assert.deepEqual(complaint.statuses, [{ code: 'settlement-proposed', count: 1 }])
	const inquiry = kindOf(report, 'inquiry')
	assert.deepEqual(
		[inquiry.now.came, inquiry.now.open.total, inquiry.now.open.ages, inquiry.now.open.oldestDays],
		[0, 1, [0, 0, 1, 0], 50],
	)

	const quarter = await ask({ association: kadi, from: '2024-01-01', to: '2024-03-31' })
	assert.deepEqual(quarter.before, { from: '2023-10-01', to: '2023-12-31' })
	assert.deepEqual(kindOf(quarter, 'request').months, [
		{ code: '2024-02', count: 2 },
		{ code: '2024-03', count: 5 },
	])
	const all = await ask({ from: '2024-03-01', to: '2024-03-31' })
	assert.equal(kindOf(all, 'request').now.came, 6)
	assert.deepEqual(
		kindOf(all, 'request')
			.places.map(({ count }) => count)
			.sort(),
		[1, 5],
	)
})

test('when a case owes nothing more follows its way: decided, taken up again, erased', async () => {
	const { record } = await arrive(backend, 'yusr')
	assert.deepEqual(await stands(record.id), [false, ''])
	await go(staff, record.id, { status: 'complete' }, { status: 'study' })
	await go(staff, record.id, { status: 'accepted', ...decision(), early_reason: 'اكتملت الدراسة' })
	const { resolved_at } = await staff.collection('cases').getOne(record.id)
	await go(staff, record.id, { status: 'registered' })
	const registered = await staff.collection('cases').getOne(record.id)
	assert.deepEqual([registered.resolved_at, registered.resolved_as], [resolved_at, 'accepted'])

	const complaint = (await arrived(backend)).record.id
	await go(staff, complaint, { status: 'escalated', escalation_reason: 'تحتاج إلى قرار' })
	await go(staff, complaint, { status: 'settlement-proposed', settlement: 'نعتذر' })
	assert.deepEqual(await stands(complaint), [true, 'settlement-proposed'])
	await go(staff, complaint, { status: 'closed', closing_reason: 'انتهت' })
	assert.deepEqual(await stands(complaint), [true, 'settlement-proposed'])

	const again = (await arrived(backend)).record.id
	await go(staff, again, { status: 'escalated', escalation_reason: 'تحتاج إلى قرار' })
	await go(staff, again, { status: 'settlement-proposed', settlement: 'نعتذر' })
	await go(staff, again, { status: 'investigation', assigned_to: await officer(staff) })
	assert.deepEqual(await stands(again), [false, ''])

	const { record: erased, receipt } = await arrive(backend, 'nama-makkiyah')
	await erasure(url, 'erasure', receipt)
	const requests = staff.collection('erasure_requests')
	await decides(staff, dir, (await requests.getFirstListItem(`case="${erased.id}"`)).id, { state: 'granted' })
	assert.deepEqual(await stands(erased.id), [true, 'erased'])
	// It is the server's to write.
	await staff
		.collection('cases')
		.update(again, { resolved_as: 'accepted', resolved_at: '2024-01-01 00:00:00.000Z' })
	assert.deepEqual(await stands(again), [false, ''])
})

test('what is erased is counted as it came, and owes nothing', async () => {
	const association = await idOf('nama-makkiyah')
	const today = riyadhDay(new Date().toISOString())
	const { now } = kindOf(await ask({ association, from: today, to: today }), 'request')
	assert.deepEqual([now.came, now.answered, now.ended, now.open.total], [1, 0, 1, 0])
})

test('last month is meant unless another period is named', async () => {
	const today = riyadhDay(new Date().toISOString())
	const { from, to, association } = await ask({})
	assert.deepEqual([{ from, to }, association], [monthOf(today, -1), ''])
})

test('satisfaction is counted for whole months, and of fewer than five answers not at all', async () => {
	const today = riyadhDay(new Date().toISOString())
	const month = monthOf(today)
	const said = async () => (await ask({ association: kadi, ...month })).satisfaction
	for (let n = 0; n < 4; n++) assert.equal((await answerTo(url)).status, 201)
	assert.deepEqual(await said(), { now: null, before: null })
	await answerTo(url, { answers: { overall: 2 } })
	const { now } = (await said()) ?? {}
	assert.deepEqual([now?.n, now?.satisfied.value, now?.mean?.value], [5, 0.8, 3.6])
	// One more association that has few changes nothing of all of them together.
	await answerTo(url, { association: 'artwa' })
	assert.equal((await ask({ ...month })).satisfaction?.now?.n, 5)
	assert.equal(
		(await ask({ from: month.from, to: today === month.to ? month.from : today })).satisfaction,
		null,
	)
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
	assert.deepEqual(await codes({ association: "kadi' OR 1=1" }), { association: 'unknown_association' })
	assert.deepEqual(await codes({ from: '2026-02-30', to: 'x' }), { from: 'day', to: 'day' })
	assert.deepEqual(await codes({ from: '2026-02-02', to: '2026-02-01' }), { from: 'order' })
	assert.deepEqual(await codes({ sort: 'x' }), { sort: 'unknown_field' })
})

test('reports are for staff alone', async () => {
	for (const headers of [{}, { Authorization: 'x' }])
		assert.equal((await fetch(`${url}${ADDRESS}`, { headers })).status, 401)
})

test('the database answers reports and oversight from indexes, and reads no case', () => {
	const holding = (...roles: string[]) => ({
		id: 'account00000001',
		email: 'x@example.org',
		grants: Object.fromEntries(
			ROLES.map(role => [role, roles.includes(role) ? [kadi, 'association0002'] : []]),
		) as unknown as Grants,
	})
	write(database => {
		const plans = (sql: string) =>
			database
				.prepare(`EXPLAIN QUERY PLAN ${sql.replace(/\{(:\w+)\}/g, '$1')}`)
				.all()
				.map(({ detail }) => String(detail))
				.filter(step => /^(SEARCH|SCAN) cases/.test(step))
		const covered = (sql: string, index: string) => {
			const steps = plans(sql)
			assert.ok(steps.length > 0, sql)
			for (const step of steps)
				assert.match(
					step,
					new RegExp(`^SEARCH cases USING COVERING INDEX (${index}) \\(association=\\? AND kind=\\?`),
					step,
				)
		}
		const open = (where: string) => {
			const sql = openSql(where, '2025-12-31', '2026-01-01')
			covered(sql, 'cases_resolved|cases_spans')
			assert.equal(plans(sql).filter(step => /<expr>=\? AND resolved_at>\?/.test(step)).length, 5, sql)
		}
		for (const holder of [
			holding('management'),
			holding('auditor', 'confidential'),
			holding('follow_up', 'reception'),
		])
			for (const kind of KINDS) {
				const where = scopeOf(holder, kind, [kadi, 'association0002'])
				if (where.endsWith(' 0')) continue
				const year = { from: '2025-01-01', to: '2025-12-31' }
				const before = { from: '2024-01-01', to: '2024-12-31' }
				const whole = plans(sumsSql({ where, kind, period: year, before }))
				assert.equal(whole.length, 5)
				for (const step of whole)
					assert.match(
						step,
						/^SEARCH cases USING PRIMARY KEY \(association=\? AND kind=\? AND what=\? AND month>\? AND month<\?/,
					)
				// Of other days from the cases, of which only those refused are read.
				const some = sumsSql({ where, kind, period: { from: '2026-01-02', to: '2026-01-03' }, before: year })
				const read = plans(some).filter(
					step => !/PRIMARY KEY|COVERING INDEX cases_(came|resolved)/.test(step),
				)
				assert.ok(read.length <= (kind === 'request' ? 1 : 0), read.join())
				open(where)
			}
		const part = plans(openSql(scopeOf(holding('research'), 'request', [kadi]), '2025-12-31', '2026-01-01'))
		assert.ok(
			part.length > 0 && part.every(step => /^SEARCH cases USING (COVERING )?INDEX cases_/.test(step)),
		)
		const seen = among(
			[kadi, 'association0002'],
			conditionOf(holding('management', 'confidential'), { counted: true }),
		)
		covered(openCountsSql(seen), 'cases_resolved')
		covered(answeringSql(seen), 'cases_answered')
	})
})
