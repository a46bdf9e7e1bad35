import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseKind } from '../../core/case/status.ts'
import { answersOf, KINDS, statusesOf } from '../../core/case/status.ts'
import { addDays } from '../../core/time/clock.ts'
import { openSql, type Sum, sumsSql } from '../../server/oversight/figures.ts'
import { monthIn, TALLIES } from '../../server/oversight/tallies.ts'
import { decides } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { arrived, officer } from './complaints.ts'
import { databaseIn, open } from './support.ts'

/* What is added up by month is what counting would give, whatever happens to cases, and by whatever way. */

const backend = await open()
const database = databaseIn(backend.dir)
test.after(() => {
	database.close()
	return backend.stop()
})
const { staff, url, dir } = backend
const all = (sql: string) => database.prepare(sql).all() as Record<string, string | number>[]

const KEY = ['association', 'kind', 'restricted', 'barred', 'what', 'month', 'code']
/** What counting gives, from the cases as they are. */
const counted = () =>
	all(
		`SELECT * FROM (${Object.entries(TALLIES)
			.map(
				([what, { at, code, ...its }]) =>
					`SELECT association, kind, restricted, barred, '${what}' AS what, ${monthIn(at)} AS month, CAST(${code} AS TEXT) AS code, COUNT(*) AS count
					FROM cases WHERE ${at} != '' AND ${'of' in its ? its.of : '1'} GROUP BY 1, 2, 3, 4, 5, 6, 7`,
			)
			.join(' UNION ALL ')}) ORDER BY ${KEY.join()}`,
	)
const kept = () => all(`SELECT ${KEY.join()}, count FROM case_months WHERE count != 0 ORDER BY ${KEY.join()}`)

function holds(after: string): void {
	// Of one moment, whatever job comes in between.
	database.exec('BEGIN')
	const [are, should] = [kept(), counted()]
	database.exec('COMMIT')
	// Said row by row only where they differ.
	if (JSON.stringify(are) !== JSON.stringify(should)) assert.deepEqual(are, should, after)
}

/** The same numbers each time: no run is luckier than another. */
let state = 20_260_501
const lot = (below: number): number => {
	state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
	return Math.floor((state / 2 ** 32) * below)
}
const pick = <T>(list: readonly T[]): T => list[lot(list.length)] as T
const FIRST = '2024-01-01'
const HOURS = ['20:59:59.999Z', '21:00:00.000Z', '08:30:00.000Z']
/** A moment of the two years after it, often one at which a month begins or ends in Riyadh. */
const moment = (): string => {
	const on = lot(3) ? addDays(FIRST, lot(730)) : pick(['2024-02-29', '2024-12-31', '2025-05-31'])
	return `${on} ${pick(HOURS)}`
}
const day = () => moment().slice(0, 10)

const models = {
	request: (await arrive(backend, 'kadi')).record.id,
	complaint: (await arrived(backend, 'complaint')).record.id,
	inquiry: (await arrived(backend, 'inquiry')).record.id,
}
const columns = all("SELECT name FROM pragma_table_info('cases')").map(({ name }) => String(name))
const associations = all('SELECT id FROM associations ORDER BY slug').map(({ id }) => String(id))
const services = all('SELECT id FROM services ORDER BY association, slug').map(({ id }) => String(id))

/** A value that a field could have, of those that numbers depend on. */
const VALUES: Record<string, (kind: CaseKind) => string> = {
	association: () => pick(associations),
	created: moment,
	channel: () => pick(['', 'website', 'phone']),
	service: () => pick(['', ...services.slice(0, 3)]),
	status: kind => pick(statusesOf(kind)),
	restricted: () => pick(['', '', 'confidential']),
	barred: () => pick(['', '', 'account00000001', 'account00000001 account00000002']),
	completed_at: () => pick(['', moment()]),
	due_on: () => pick(['', day()]),
	target_on: () => pick(['', day()]),
	checklist: () =>
		pick([
			'',
			'null',
			'[]',
			'[{"state":"present"},{"state":"seen"}]',
			'[{"state":"missing"},{"state":"present"}]',
		]),
	answers: () =>
		pick(['', 'null', '{}', '{"conditions":{"a":"yes"}}', '{"conditions":{"a":"unsure","b":"unsure"}}']),
}

let made = 0
/** Puts in a case like that of a kind, and gives its id. */
function add(kind: CaseKind = pick(KINDS)): string {
	const own: Record<string, string> = {
		id: `made${String(++made).padStart(11, '0')}`,
		reference: String(900_000_000 + made),
		created: moment(),
	}
	const each = columns.map(name => (own[name] ? `'${own[name]}'` : name))
	database.exec(
		`INSERT INTO cases (${columns.join()}) SELECT ${each.join()} FROM cases WHERE id = '${models[kind]}'`,
	)
	return String(own.id)
}
/** Settles a case that was made, opens it again, or changes something else of it, several at once too. */
function change(): void {
	const [one] = all(
		`SELECT id, kind, created FROM cases WHERE id LIKE 'made%' ORDER BY id LIMIT 1 OFFSET ${lot(made)}`,
	)
	const kind = one?.kind as CaseKind
	if (!one) return
	const fields: Record<string, string> = {}
	// Mostly one field alone, which must be enough.
	for (let n = lot(4) ? 0 : 2; n >= 0; n--) {
		const name = pick(Object.keys(VALUES))
		fields[name] = VALUES[name]?.(kind) ?? ''
	}
	if (lot(2)) {
		const resolved = lot(5) > 0
		// Short or long after it came, and before it where a clock was wrong.
		const after = addDays(String(one.created).slice(0, 10), pick([-3, 0, 1, 6, 7, 8, 20, 31, 90, 400]))
		fields.resolved_at = resolved ? `${after} ${pick(HOURS)}` : ''
		fields.resolved_as = resolved
			? kind === 'request' && lot(2)
				? 'rejected'
				: pick([...answersOf(kind), 'withdrawn', 'erased'])
			: ''
	}
	const set = Object.entries(fields)
	database
		.prepare(`UPDATE cases SET ${set.map(([name]) => `${name} = ?`).join()} WHERE id = ?`)
		.run(...set.map(([, value]) => value), String(one.id))
}

const CHANGES = 250

test('whatever is written of cases, in whatever order, the numbers are those that counting gives', () => {
	holds('before')
	for (let n = 0; n < 100; n++) add()
	for (let n = 0; n < CHANGES; n++) {
		const what = lot(12)
		if (what === 0) add()
		else if (what === 1)
			database.exec(
				`DELETE FROM cases WHERE id = (SELECT id FROM cases WHERE id LIKE 'made%' LIMIT 1 OFFSET ${lot(60)})`,
			)
		else change()
		holds(`after ${n} changes`)
	}
	const whats = new Set(kept().map(({ what }) => what))
	assert.deepEqual([...whats].sort(), Object.keys(TALLIES).sort())
	assert.ok(kept().length > 150)
})

test('each field that numbers depend on moves them by itself', () => {
	const id = add('request')
	const set = (values: Record<string, string>) =>
		database
			.prepare(
				`UPDATE cases SET ${Object.keys(values)
					.map(name => `${name} = ?`)
					.join()} WHERE id = ?`,
			)
			.run(...Object.values(values), id)
	set({
		created: '2024-03-01 08:00:00.000Z',
		completed_at: '2024-03-02 08:00:00.000Z',
		resolved_at: '2024-03-10 08:00:00.000Z',
		resolved_as: 'rejected',
		due_on: '',
		target_on: '2024-03-20',
		checklist: '[]',
		answers: '{}',
	})
	holds('refused')
	const [own] = all(`SELECT association, service FROM cases WHERE id = '${id}'`)
	/** One that the case does not have, whichever it has. */
	const other = (list: string[], now: unknown) => list.find(one => one !== now) ?? ''
	const others: Record<string, string> = {
		target_on: '2024-03-05',
		due_on: '2024-03-06',
		checklist: '[{"state":"missing"}]',
		answers: '{"conditions":{"a":"unsure"}}',
		channel: 'fax',
		service: other(services, own?.service),
		status: 'withdrawn',
		completed_at: '2024-03-03 08:00:00.000Z',
		created: '2024-02-28 08:00:00.000Z',
		association: other(associations, own?.association),
		barred: 'account00000003',
		restricted: 'protection',
		resolved_at: '2024-04-03 08:00:00.000Z',
		resolved_as: 'accepted',
		kind: 'complaint',
	}
	for (const [name, value] of Object.entries(others)) {
		const before = JSON.stringify(kept())
		set({ [name]: value })
		assert.notEqual(JSON.stringify(kept()), before, name)
		holds(name)
	}
})

test('of any days, whole months and the days beside them make what counting all of them gives', () => {
	const ids = associations.map(id => `'${id}'`).join()
	const inOrder = (rows: Sum[]) =>
		rows
			.map(({ what, now, code, count }) => `${what} ${now} ${code} ${count}`)
			.filter(line => !line.endsWith(' 0'))
			.sort()
	let found = 0
	for (let n = 0; n < 60; n++) {
		const kind = pick(KINDS)
		const where = `association IN (${ids}) AND kind = '${kind}' AND +(cases.restricted = '')`
		const of = (from: string, days: number) => ({ from, to: addDays(from, days) })
		const [period, before] = [of(day(), lot(200)), of(day(), lot(3) ? lot(90) : 0)]
		const sums = all(sumsSql({ where, kind, period, before })) as unknown as Sum[]
		// As if no month were whole.
		const days = (from: string, to: string): string[] =>
			from > to ? [] : [from, ...days(addDays(from, 1), to)]
		const each = [
			...days(period.from, period.to).map(on => [1, on] as const),
			...days(before.from, before.to).map(on => [0, on] as const),
		]
		const plain = new Map<string, number>()
		for (const [what, { at, code, ...its }] of Object.entries(TALLIES))
			for (const row of all(
				`SELECT association, date(${at}, '+3 hours') AS day, ${monthIn(at)} AS month, ${code} AS code FROM cases
				WHERE ${where} AND ${at} != '' AND ${'of' in its ? its.of : '1'}`,
			))
				for (const [now] of each.filter(([, on]) => on === row.day)) {
					const put = (key: string) => plain.set(key, (plain.get(key) ?? 0) + 1)
					put(`${what} ${now} ${row.code}`)
					if (what === 'channel') put(`place ${now} ${row.association}`)
					if (what === 'channel' && now === 1) put(`month 1 ${row.month}`)
				}
		const expected = [...plain].map(([key, count]) => `${key} ${count}`).sort()
		assert.deepEqual(inOrder(sums), expected, `${kind} ${period.from} ${period.to}`)
		found += expected.length
	}
	assert.ok(found > 200)
})

test('what was open at the end of any day is what had come and was not resolved', () => {
	const where = `association IN (${associations.map(id => `'${id}'`).join()}) AND kind = 'request' AND 1`
	let found = 0
	for (let on = FIRST; on < '2026-01-01'; on = addDays(on, 1 + lot(5))) {
		const sum = (name: 'late' | 'count') =>
			all(openSql(where, on, on)).reduce(
				(total, row) => total + Number(row.count) * (name === 'late' ? Number(row.late) : 1),
				0,
			)
		const until = `${on} 21:00:00.000Z`
		const [row] = all(
			`SELECT COUNT(*) AS count, TOTAL(due_on != '' AND due_on < '${on}' OR due_on = '' AND target_on != '' AND target_on < '${on}') AS late
			FROM cases WHERE ${where} AND created < '${until}' AND (resolved_at = '' OR resolved_at >= '${until}')`,
		)
		assert.deepEqual([sum('count'), sum('late')], [row?.count, row?.late], on)
		found += Number(row?.count)
	}
	assert.ok(found > 100)
})

test('so they are after what staff and applicants do: decided, taken back, erased, settled, reopened, restricted', async () => {
	const back = (id: string) =>
		staff.send('/api/sila/staff/steps/back', { method: 'POST', body: { case: id }, requestKey: null })
	const { record, receipt } = await arrive(backend, 'yusr')
	holds('came')
	await go(staff, record.id, { status: 'complete' }, { status: 'study' })
	holds('studied')
	await go(staff, record.id, { status: 'rejected', ...decision() })
	holds('rejected')
	await back(record.id)
	holds('taken back')
	await go(staff, record.id, { status: 'accepted', ...decision() })
	await go(staff, record.id, { status: 'registered' })
	holds('registered')
	const months = kept().filter(({ what }) => what === 'resolved').length
	assert.ok(months > 0)
	await ask(url, 'erasure', receipt)
	const asked = await staff.collection('erasure_requests').getFirstListItem(`case="${record.id}"`)
	await decides(staff, dir, asked.id, { state: 'granted' })
	assert.notEqual((await staff.collection('cases').getOne(record.id)).erased_at, '')
	holds('erased')

	const complaint = (await arrived(backend)).record.id
	await go(staff, complaint, { status: 'escalated', escalation_reason: 'تحتاج إلى قرار' })
	await go(staff, complaint, { status: 'settlement-proposed', settlement: 'نعتذر' })
	holds('proposed')
	await go(staff, complaint, { status: 'investigation', assigned_to: await officer(staff) })
	holds('taken up again')
	await arrived(backend, 'complaint', { about: 'harassment' })
	assert.ok(kept().some(({ restricted }) => restricted !== ''))
	holds('restricted')
})
