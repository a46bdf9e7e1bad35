import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClientResponseError } from 'pocketbase'
import { CALLERS, OF_ONESELF, type StaffRoute } from '../../core/access/callers.ts'
import { actorsOf, STAFF_ACCESS } from '../../core/access/collections.ts'
import { COLUMN_OF } from '../../core/access/columns.ts'
import { holds, ROLES, type Role } from '../../core/access/roles.ts'
import { type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { CasePage } from '../../core/api/cases.ts'
import type { BoardReport } from '../../core/api/report.ts'
import { API, ROUTES } from '../../core/api/routes.ts'
import { CASE_FIELDS, type CaseFieldName, fieldsWith } from '../../core/case/fields.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { CASE_NAMES, type CaseName, EVERYBODY, house, IDENTITY, type Member, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'

/*
 * Who sees what: everybody, each case and each door, once by what core says and once by what the server answers. Core's
 * own tables are held by lines written by hand.
 */

const backend = await open()
test.after(() => backend.stop())
const { url, dir } = backend
const { id: yusr, members, cases, references, stored, where, counted } = await house(backend)
const facts = Object.fromEntries(CASE_NAMES.map(name => [name, stored(name)])) as Record<
	CaseName,
	ReturnType<typeof stored>
>
const nameOf = (id: string) => CASE_NAMES.find(name => cases[name] === id) ?? id
const names = (ids: string[]) => ids.map(nameOf).sort()
const token = (who: Who) => members[who].client.authStore.token
const whoever = EVERYBODY.filter(who => who !== 'leaver')

/** What a member sees of a case where many are asked for. */
const rowOf = (member: Member, it: SeenCase) => seenOf(member, { ...it, concerned: false })
const listed = (member: Member) => CASE_NAMES.filter(name => rowOf(member, facts[name]))
const opens = (member: Member) => CASE_NAMES.filter(name => seenOf(member, facts[name]))
const ids = (some: readonly CaseName[]) => some.map(name => cases[name]).sort()
const send = (who: Who, path: string) => members[who].client.send(`/api/sila/${path}`, {})

const REQUESTS = ['plain', 'study', 'decided', 'closed', 'entered', 'concerned', 'concernedQuietly'] as const
const RUNNING = REQUESTS.filter(name => name !== 'closed')
const INQUIRIES = ['inquiry', 'inquiryEntered'] as const
const RESTRICTED = ['confidential', 'confidentialConcerning', 'about'] as const

/** Straight from the offices of the policies: who finds which cases in a list. */
const FINDS: Record<Who, readonly CaseName[]> = {
	reception: [...REQUESTS, ...INQUIRIES],
	research: RUNNING,
	committee: ['study'],
	follow_up: ['complaint', 'anonymous', 'escalated', 'complaintConcerning', ...INQUIRIES],
	contact: INQUIRIES,
	delegate: ['entered', 'inquiryEntered'],
	management: [...REQUESTS, 'anonymous', 'escalated', ...INQUIRIES],
	content: [],
	auditor: REQUESTS,
	confidential: RESTRICTED,
	protection: ['protected'],
	nobody: [],
	leaver: [],
	elsewhere: ['foreign'],
	accused: CASE_NAMES.filter(name => name !== 'foreign' && name !== 'about'),
	substitute: CASE_NAMES.filter(name => name !== 'foreign' && name !== 'about'),
}

test('each office finds what the policies give it, by the table of core', () => {
	for (const who of EVERYBODY) assert.deepEqual([...listed(members[who])].sort(), [...FINDS[who]].sort(), who)
	// Opened from the complaint that concerns it, which is not restricted.
	assert.deepEqual(
		opens(members.follow_up).filter(name => !FINDS.follow_up.includes(name)),
		['concerned'],
	)
	const reads = (who: Role, name: CaseName) => (seenOf(members[who], facts[name]) ?? []).sort()
	assert.deepEqual(reads('auditor', 'plain'), ['handling'])
	assert.deepEqual(reads('delegate', 'entered'), ['content', 'person'])
	assert.deepEqual(reads('reception', 'decided'), ['contact', 'content', 'handling', 'person'])
	for (const who of ROLES)
		assert.equal(
			reads(who, 'plain').includes('identity') && reads(who, 'plain').includes('files'),
			['reception', 'research'].includes(who),
			who,
		)
})

test('PocketBase’s lists, Sila’s list and the condition in SQL find the same cases as core', async () => {
	for (const who of whoever) {
		const { client } = members[who]
		const expected = ids(listed(members[who]))
		const rows = await client.collection('cases').getFullList()
		assert.deepEqual(names(rows.map(({ id }) => id)), names(expected), `${who}: list`)
		assert.equal((await client.collection('cases').getList(1, 1)).totalItems, expected.length, who)
		if (who === 'nobody') continue
		const { cases: entries }: CasePage = await send(who, 'staff/cases')
		assert.deepEqual(names(entries.map(({ id }) => id)), names(expected), `${who}: staff/cases`)
		for (const { id, applicant } of entries)
			if (applicant) assert.ok(rowOf(members[who], facts[nameOf(id) as CaseName])?.includes('person'), who)
	}
})

const HIDDEN: readonly string[] = fieldsWith('unseen', true)
const FIELDS = Object.keys(CASE_FIELDS) as CaseFieldName[]
const digits = (text: string) => text.replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))

test('a case opens for who sees it, with the fields that they see and no more', async () => {
	for (const who of whoever) {
		const { client } = members[who]
		const rows = new Map((await client.collection('cases').getFullList()).map(row => [row.id, row]))
		for (const name of CASE_NAMES) {
			const columns = seenOf(members[who], facts[name])
			const record = await client
				.collection('cases')
				.getOne(cases[name])
				.catch((error: ClientResponseError) => error.status)
			if (!columns) {
				assert.equal(record, 404, `${who} opens ${name}`)
				continue
			}
			assert.ok(typeof record === 'object', `${who} does not open ${name}`)
			const has = (of: object, shown: readonly string[], what: string) => {
				const expected = FIELDS.filter(
					field => !HIDDEN.includes(field) && ['row', ...shown].includes(COLUMN_OF[field]),
				)
				const got = FIELDS.filter(field => field in of)
				assert.deepEqual(got, expected, `${who}: ${what} of ${name}`)
			}
			has(record, columns, 'page')
			const row = rows.get(cases[name])
			if (row) has(row, columns.includes('person') ? ['person'] : [], 'row')
			const written = digits(JSON.stringify(record)).includes(IDENTITY)
			const shown =
				columns.includes('identity') && columns.includes('content') && facts[name].kind === 'request'
			if (name !== 'foreign') assert.equal(written, shown, `${who}: identity number of ${name}`)
			const told = reachedBy(cases[name]).filter(value => JSON.stringify(record).includes(value))
			if (!columns.includes('contact'))
				assert.deepEqual(told, [], `${who}: how the person of ${name} is reached`)
		}
	}
})

/** The number and the address that were sent with a case. */
function reachedBy(id: string): string[] {
	const database = databaseIn(dir)
	const stored = database.prepare('SELECT answers FROM cases WHERE id = ?').get(id)
	database.close()
	const { phone, email } = JSON.parse(String(stored?.answers) || '{}')?.answers ?? {}
	return [phone, email].filter(Boolean)
}

test('files leave for who sees the files of their case, by a token of their own', async () => {
	const fileOf = (id: string) => {
		const database = databaseIn(dir)
		const stored = database.prepare('SELECT files FROM cases WHERE id = ?').get(id)
		database.close()
		return JSON.parse(String(stored?.files) || '[]')[0]
	}
	for (const name of ['plain', 'study', 'decided', 'protected', 'concerned', 'entered'] as const)
		for (const who of whoever) {
			const own = await members[who].client.files.getToken()
			const answer = await fetch(`${url}/api/files/cases/${cases[name]}/${fileOf(cases[name])}?token=${own}`)
			await answer.arrayBuffer()
			const shown = seenOf(members[who], facts[name])?.includes('files')
			assert.equal(answer.status, shown ? 200 : 404, `${who}: file of ${name}`)
		}
})

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
		[...FINDS.contact, 'complaint', 'anonymous', 'escalated', 'complaintConcerning'].sort(),
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

test('each route of staff is for the offices that it names, by its own method alone', async () => {
	for (const [path, roles] of Object.entries(CALLERS) as [StaffRoute, readonly Role[]][]) {
		const { method, body } = ROUTES[path]
		for (const who of [...EVERYBODY, null]) {
			const ask = async (how: string) => {
				const form = new FormData()
				if (body?.kind === 'multipart') form.append(body.json, '{}')
				const init: RequestInit = {
					method: how,
					headers: { 'Idempotency-Key': `matrix-${path}-${who}`, ...(who && { Authorization: token(who) }) },
				}
				if (how === 'POST') init.body = body?.kind === 'multipart' ? form : '{}'
				const answer = await fetch(url + API + path, init)
				await answer.arrayBuffer()
				return answer.status
			}
			const status = await ask(method)
			const member = who && who !== 'leaver' ? members[who] : null
			const holder =
				member && (OF_ONESELF.includes(path) || roles.some(role => member.grants[role].length > 0))
			if (!member) assert.equal(status, 401, `${who} ${path}`)
			else if (holder) assert.ok([200, 400, 404, 409].includes(status), `${who} ${path}: ${status}`)
			else assert.equal(status, 403, `${who} ${path}`)
			if (who === 'nobody' || who === null)
				for (const other of ['PUT', 'PATCH', 'DELETE', method === 'GET' ? 'POST' : 'GET'])
					assert.ok([401, 403, 404, 405].includes(await ask(other)), `${other} ${path}`)
		}
	}
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

test('the account of a leaver opens nothing', async () => {
	const answer = await fetch(`${url}/api/collections/cases/records`, {
		headers: { Authorization: token('leaver') },
	})
	assert.deepEqual((await answer.json()).items ?? [], [])
	for (const path of ['staff/cases', 'staff/history', 'staff/oversight'])
		assert.equal((await fetch(url + API + path, { headers: { Authorization: token('leaver') } })).status, 401)
})
