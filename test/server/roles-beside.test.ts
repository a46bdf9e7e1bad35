import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALLERS, type StaffRoute } from '../../core/access/callers.ts'
import { actorsOf, STAFF_ACCESS } from '../../core/access/collections.ts'
import { holds, ROLES, type Role } from '../../core/access/roles.ts'
import { seenOf } from '../../core/access/sights.ts'
import type { BoardReport } from '../../core/api/report.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { CASE_NAMES, type CaseName, type Member, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'
import { watched } from './watched.ts'

/*
 * Who reaches what stands beside a case, and what is counted of it: messages, notices, erasures, trail and looks, tasks,
 * oversight and reports. Whoever does not see the case finds nothing of it there.
 */

const backend = await open()
test.after(() => backend.stop())
const { url, dir } = backend
const {
	id: yusr,
	members,
	cases,
	references,
	where,
	counted,
	facts,
	nameOf,
	names,
	whoever,
	listed,
	token,
	ids,
	send,
} = await watched(backend)

/** Rows of a collection that has something of each case, beside those that are there. */
const BESIDE = [
	'messages',
	'outbox',
	'erasure_requests',
	'copy_requests',
	'compensation_records',
	'survey_followups',
	'audit',
	'access_log',
] as const
type Beside = (typeof BESIDE)[number]
const rowId = (name: Beside, i: number) =>
	`${name.replaceAll('_', '').slice(0, 8)}${String(i).padStart(7, '0')}`

test('a row of each collection of cases stands at each case', () => {
	const database = databaseIn(dir)
	const values: Record<Beside, object> = {
		messages: { text: 'سر', from: 'applicant' },
		outbox: { state: 'task', kind: 'status', lang: 'ar' },
		erasure_requests: { state: 'open' },
		copy_requests: { state: 'open' },
		compensation_records: {},
		survey_followups: { state: 'open' },
		audit: {
			association: '',
			action: 'updated',
			actor: 'system',
			at: '2026-03-01 00:00:00.000Z',
			changed: '[]',
		},
		access_log: { association: '' },
	}
	for (const name of BESIDE)
		for (const [i, of] of CASE_NAMES.entries()) {
			const { association } = facts[of]
			const row = {
				id: rowId(name, i),
				case: cases[of],
				...values[name],
			}
			const whole = Object.entries('association' in row ? { ...row, association } : row)
			database
				.prepare(
					`INSERT INTO ${name} (${whole.map(([field]) => `\`${field}\``).join()}) VALUES (${whole.map(() => '?').join()})`,
				)
				.run(...whole.map(([, value]) => String(value)))
		}
	database.close()
})

/** Whether somebody reaches what stands at a case, by the tables of core. */
function reaches(
	member: Member,
	collection: Beside,
	roles: readonly Role[],
	name: CaseName,
	one: boolean,
): boolean {
	const it = facts[name]
	const within = Object.fromEntries(
		ROLES.map(role => [role, roles.includes(role) ? member.grants[role] : []]),
	) as unknown as Member['grants']
	if (it.barred.split(' ').includes(member.id)) return false
	if (collection === 'audit' || collection === 'access_log')
		return (
			holds(member.grants, roles, it.association) &&
			(it.restricted === '' || holds(member.grants, [it.restricted], it.association))
		)
	const entry: { whole?: readonly Role[] } = STAFF_ACCESS[collection]
	const whole = (entry.whole ?? []).filter(role => roles.includes(role))
	if (it.restricted === '' && holds(member.grants, whole, it.association)) return true
	return seenOf({ ...member, grants: within }, { ...it, concerned: one && it.concerned }) !== null
}

test('messages, notices, erasures, compensations, follow-ups, trail and looks: in list and by id, for those alone', async () => {
	for (const collection of BESIDE) {
		const acts: { list?: readonly Role[]; view?: readonly Role[]; update?: readonly Role[] } =
			STAFF_ACCESS[collection].acts
		for (const who of whoever) {
			const found = await members[who].client
				.collection(collection)
				.getFullList<{ id: string; case: string }>()
			const expected = CASE_NAMES.filter(name =>
				reaches(members[who], collection, acts.list ?? [], name, false),
			)
			assert.deepEqual(
				[...new Set(names(found.map(row => row.case)))].sort(),
				[...expected].sort(),
				`${who}: list of ${collection}`,
			)
			for (const [i, name] of CASE_NAMES.entries()) {
				const id = rowId(collection, i)
				const { status } = await fetch(`${url}/api/collections/${collection}/records/${id}`, {
					headers: { Authorization: token(who) },
				})
				const shown = acts.view && reaches(members[who], collection, acts.view, name, true)
				assert.equal(status === 200, Boolean(shown), `${who}: ${collection} of ${name}: ${status}`)
			}
		}
	}
})

test('what was recorded of a case is told to who sees it', async () => {
	for (const who of whoever.filter(who => who !== 'nobody'))
		for (const name of CASE_NAMES) {
			const events: unknown[] = await send(who, `staff/history?case=${cases[name]}`)
			assert.equal(
				events.length > 0,
				seenOf(members[who], facts[name]) !== null,
				`${who}: history of ${name}`,
			)
		}
})

const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
const may = (who: Who, route: StaffRoute) =>
	holds(members[who].grants, CALLERS[route], facts.plain.association)

test('counts, tasks, oversight, reports and the plan of retention count what somebody sees, and nothing else', async () => {
	const database = databaseIn(dir)
	// By the act by which it is settled; copies are by a route.
	const WAITING = {
		outbox: 'update',
		erasure_requests: 'update',
		copy_requests: 'list',
		survey_followups: 'update',
	} as const
	type Waiting = keyof typeof WAITING
	const tasks = (collection: Waiting, id: string) =>
		Number(
			database
				.prepare(
					`SELECT COUNT(*) AS count FROM ${collection} WHERE \`case\` = ? AND state IN ('task', 'failed', 'unknown', 'open')`,
				)
				.get(id)?.count,
		)
	for (const who of whoever.filter(who => who !== 'nobody')) {
		const seen = ids(listed(members[who]))
		assert.equal(sum(await send(who, 'cases/counts')), seen.length, `${who}: counts`)
		const waiting = (Object.keys(WAITING) as Waiting[]).reduce(
			(total, collection) =>
				total +
				CASE_NAMES.filter(name =>
					reaches(members[who], collection, actorsOf(collection, WAITING[collection]), name, false),
				).reduce((sum, name) => sum + tasks(collection, cases[name]), 0),
			0,
		)
		if (may(who, 'staff/waiting'))
			assert.deepEqual(await send(who, 'staff/waiting'), { tasks: waiting, mine: 0 }, `${who}: waiting`)
		const told = counted(members[who])
		if (may(who, 'staff/oversight')) {
			const { open } = await send(who, `staff/oversight?association=${yusr}`)
			const { rows, total } = await send(who, `staff/oversight/cases?association=${yusr}`)
			const expected = where("resolved_at = ''").filter(id => told.includes(id))
			assert.deepEqual(names(rows.map(({ id }: { id: string }) => id)), names(expected), `${who}: oversight`)
			assert.deepEqual([sum(open), total], [expected.length, expected.length], `${who}: oversight counts`)
			for (const { id, opens } of rows) assert.equal(opens, seen.includes(id), `${who} opens ${nameOf(id)}`)
		}
		if (may(who, 'staff/reports')) {
			const today = riyadhDay(new Date().toISOString())
			const { kinds }: BoardReport = await send(
				who,
				`staff/reports?association=${yusr}&from=${addDays(today, -1)}&to=${today}`,
			)
			for (const { kind, whole, now } of kinds) {
				const counted = (condition: string) =>
					where(`kind = '${kind}' AND restricted = '' AND ${condition}`).filter(id => told.includes(id))
						.length
				assert.equal(now.open.total, counted("resolved_at = ''"), `${who}: open of ${kind}`)
				if (whole) assert.equal(now.came, counted('1'), `${who}: ${kind}`)
			}
		}
		if (may(who, 'staff/retention')) {
			const plan = await send(who, `staff/retention?association=${yusr}&months=1`)
			for (const { id } of plan) assert.ok(told.includes(id), `${who}: retention of ${nameOf(id)}`)
		}
	}
	database.close()
	// What oversight counts beside what is opened, straight from the policies.
	const only = (who: Who) =>
		names(counted(members[who]).filter(id => !ids(listed(members[who])).includes(id)))
	assert.deepEqual(only('management'), ['complaint', 'complaintConcerning'])
	assert.deepEqual(
		only('auditor'),
		['inquiry', 'inquiryEntered', 'complaint', 'anonymous', 'escalated', 'complaintConcerning'].sort(),
	)
	for (const who of ROLES.filter(who => who !== 'management' && who !== 'auditor'))
		assert.deepEqual(only(who), [], who)
})

test('a case that somebody does not see changes nothing of what they count', async () => {
	const read = async () =>
		JSON.stringify(
			await Promise.all(
				(['reception', 'follow_up', 'contact', 'management', 'auditor', 'accused'] as const).map(
					async who => {
						const oversight = may(who, 'staff/oversight')
							? await send(who, `staff/oversight?association=${yusr}`)
							: { open: [], officers: [] }
						return [
							await send(who, 'cases/counts'),
							may(who, 'staff/waiting') && (await send(who, 'staff/waiting')),
							oversight.open,
							may(who, 'staff/reports') && (await send(who, `staff/reports?from=2020-01-01`)).kinds,
							oversight.officers.map((one: { open: number; overdue: number }) => [one.open, one.overdue]),
						]
					},
				),
			),
		)
	const before = await read()
	const database = databaseIn(dir)
	// Another like the one that is about an officer of the house.
	database.exec(`CREATE TEMP TABLE one AS SELECT * FROM cases WHERE id = '${cases.about}'`)
	database.exec("UPDATE one SET id = 'likeabout000000', reference = '999999990'")
	database.exec('INSERT INTO cases SELECT * FROM one')
	assert.equal(await read(), before)
	database.exec("DELETE FROM cases WHERE id = 'likeabout000000'")
	database.close()
})

/** Every way to ask for one case, as one text of what is answered. */
async function everything(who: Who, name: CaseName): Promise<string> {
	const { client } = members[who]
	const [id, reference] = [cases[name], references[name]]
	const parts: unknown[] = []
	const ask = async (asked: Promise<unknown>) => parts.push(await asked.catch(({ status }) => status))
	await ask(client.collection('cases').getFullList())
	await ask(client.collection('cases').getOne(id))
	for (const filter of [
		`reference="${reference}"`,
		`id="${id}"`,
		'restricted!=""',
		'topic="abuse"',
		'kind="complaint"',
	])
		await ask(client.collection('cases').getList(1, 100, { filter }))
	for (const collection of BESIDE) {
		await ask(client.collection(collection).getFullList())
		await ask(client.collection(collection).getFullList({ filter: `case="${id}"`, expand: 'case' }))
	}
	for (const path of [
		'staff/cases',
		`staff/cases?typed=${reference}`,
		`staff/cases?typed=${encodeURIComponent('هدى')}`,
		'staff/cases?typed=0501234567',
		`staff/cases?same=${id}`,
		'staff/cases?unread=1',
		`staff/history?case=${id}`,
		`staff/oversight?association=${yusr}`,
		`staff/oversight/cases?association=${yusr}`,
		'staff/oversight/cases?came_from=2020-01-01',
		`staff/cases?came_from=2020-01-01&restricted=no`,
		`staff/retention?association=${yusr}&months=1`,
		`staff/reports?association=${yusr}`,
	])
		await ask(send(who, path))
	return JSON.stringify(parts)
}

test('whom a restricted complaint is about finds it over no door, nor who stands in for them, nor who is not named', async () => {
	for (const who of ['accused', 'substitute', 'management', 'auditor', 'follow_up'] as const) {
		const text = await everything(who, 'about')
		assert.ok(!text.includes(cases.about) && !text.includes(references.about), who)
	}
	// The doors are doors: who is named finds it over them.
	assert.ok((await everything('confidential', 'about')).includes(references.about))
})

test('that a restricted complaint concerns a request is told by nothing of the request', async () => {
	assert.deepEqual([facts.concerned.concerned, facts.concernedQuietly.concerned], [true, false])
	for (const who of ['reception', 'research', 'management', 'auditor'] as const) {
		const { client } = members[who]
		await assert.rejects(client.collection('cases').getFullList({ filter: 'concerned = true' }), {
			status: 400,
		})
		assert.ok(!('concerned' in (await client.collection('cases').getOne(cases.concerned))))
	}
})
