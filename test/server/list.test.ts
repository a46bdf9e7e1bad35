import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseQuery } from '../../core/api/case-query.ts'
import type { CasePage } from '../../core/api/cases.ts'
import { addDays, dueDay, riyadhDay, startOfDay } from '../../core/time/clock.ts'
import { CASE_NAMES, type CaseName, house, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'

/* The work list by its filters and in its orders, for those who see what is in it. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir, administrator } = backend
const { id: yusr, members, cases } = await house(backend)
const TODAY = riyadhDay(new Date().toISOString())
const nameOf = (id: string) => CASE_NAMES.find(name => cases[name] === id) ?? id
const idOf = (who: Who) => members[who].id

async function ask(who: Who, query: CaseQuery | Record<string, string>) {
	const address = `${url}/api/sila/staff/cases?${new URLSearchParams(query as Record<string, string>)}`
	const answer = await fetch(address, { headers: { Authorization: members[who].client.authStore.token } })
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
const page = async (who: Who, query: CaseQuery): Promise<CasePage> => (await ask(who, query)).body
const inOrder = async (who: Who, query: CaseQuery) =>
	(await page(who, query)).cases.map(({ id }) => nameOf(id))
const names = async (who: Who, query: CaseQuery) => (await inOrder(who, query)).sort()

function write(sql: string, ...values: string[]): void {
	const database = databaseIn(dir)
	database.prepare(sql).run(...values)
	database.close()
}
const set = (name: CaseName, values: Record<string, string>) =>
	write(
		`UPDATE cases SET ${Object.keys(values)
			.map(field => `${field} = ?`)
			.join()} WHERE id = ?`,
		...Object.values(values),
		cases[name],
	)

test('whose: mine, my unit’s, nobody’s, a person’s, and of who has left', async () => {
	const { id: unit } = await administrator.collection('officers').create({
		association: yusr,
		account: idOf('follow_up'),
		name: 'وحدة المتابعة',
		role: 'follow-up-unit',
		email: 'unit@example.org',
	})
	set('plain', { holder: idOf('reception') })
	set('study', { holder: idOf('committee') })
	set('decided', { holder: idOf('leaver') })
	set('complaint', { assigned_to: unit })
	assert.deepEqual(await names('reception', { holder: 'mine' }), ['plain'])
	assert.deepEqual(await names('follow_up', { holder: 'mine' }), ['complaint'])
	assert.deepEqual(await names('research', { holder: 'mine' }), [])
	assert.deepEqual(await names('research', { holder: idOf('committee') }), ['study'])
	assert.deepEqual(await names('follow_up', { holder: unit }), ['complaint'])
	// Held by who is of the reception too.
	for (const nobody of ['{:due}', '[[id]]', "' OR 1 --"])
		assert.deepEqual(await names('reception', { holder: nobody }), [])
	set('entered', { holder: idOf('accused') })
	assert.deepEqual(await names('reception', { holder: 'unit' }), ['entered', 'plain'])
	assert.deepEqual(await names('management', { holder: 'left' }), ['decided'])
	assert.deepEqual(await names('reception', { holder: 'nobody', kind: 'request', open: 'yes' }), [
		'concerned',
		'concernedQuietly',
	])
	const [row] = (await page('reception', { holder: 'mine' })).cases
	assert.deepEqual([row?.holder, row?.mine], ['reception', true])
	const [theirs] = (await page('research', { holder: idOf('committee') })).cases
	assert.deepEqual([theirs?.holder, theirs?.mine], ['committee', false])
})

test('who stands in for somebody finds theirs among their own, and senior management among those of who is away', async () => {
	write(
		"INSERT INTO absences (id, account, association, substitute, `from`, until, ended) VALUES ('away00000000001', ?, ?, ?, ?, ?, '')",
		idOf('reception'),
		yusr,
		idOf('research'),
		TODAY,
		addDays(TODAY, 3),
	)
	assert.deepEqual(await names('research', { holder: 'mine' }), ['plain'])
	// Of their offices nothing is left to who is away.
	write("UPDATE staff SET associations = '[]', at_reception = '[]' WHERE id = ?", idOf('reception'))
	assert.deepEqual(await names('management', { holder: 'left' }), ['decided', 'plain'])
	write("DELETE FROM absences WHERE id = 'away00000000001'")
	write(
		'UPDATE staff SET associations = ?, at_reception = ? WHERE id = ?',
		`["${yusr}"]`,
		`["${yusr}"]`,
		idOf('reception'),
	)
})

test('what is due: late, today, within some working days; the first due first, and what has no day last', async () => {
	const holidays = await administrator.collection('holidays').getFullList()
	const soon = dueDay(TODAY, 3, new Set(holidays.filter(one => !one.withdrawn).map(one => one.day)))
	for (const [name, due_on] of [
		['study', '2026-01-04'],
		['plain', TODAY],
		['entered', soon],
		['decided', '2026-01-01'],
	] as const)
		set(name, { due_on })
	set('concerned', { due_on: '', target_on: '2026-01-05' })
	assert.deepEqual(await inOrder('reception', { due: 'late', sort: 'due' }), ['study', 'concerned'])
	assert.deepEqual(await names('reception', { due: 'today' }), ['plain'])
	assert.deepEqual(await names('reception', { due: '2' }), ['plain'])
	assert.deepEqual(await names('reception', { due: '3' }), ['entered', 'plain'])
	assert.deepEqual(await names('reception', { due: 'soon' }), ['entered'])
	const all = await page('reception', { kind: 'request', sort: 'due' })
	assert.deepEqual(
		all.cases.slice(0, 4).map(({ id }) => nameOf(id)),
		['study', 'concerned', 'plain', 'entered'],
	)
	assert.deepEqual(
		all.cases.map(({ id, due, late }) => [nameOf(id), due, late]).filter(([, due]) => due),
		[
			['study', '2026-01-04', true],
			['concerned', '2026-01-05', true],
			['plain', TODAY, false],
			['entered', soon, false],
		],
	)
})

test('by service, stage, channel, days of arrival, and what waits for the applicant or was not read', async () => {
	const { service } = await members.reception.client.collection('cases').getOne(cases.plain)
	const requests = ['closed', 'concerned', 'concernedQuietly', 'decided', 'entered', 'plain', 'study']
	assert.deepEqual(await names('reception', { service }), requests)
	assert.deepEqual(await names('reception', { service: 'service00000000' }), [])
	assert.deepEqual(await names('reception', { status: 'study' }), ['study'])
	assert.deepEqual(await names('reception', { channel: 'phone', kind: 'request' }), ['entered'])
	const day = (days: number) => startOfDay(addDays('2026-03-01', days)).replace('T', ' ')
	set('plain', { created: day(0) })
	set('study', { created: day(1) })
	set('decided', { created: day(2) })
	assert.deepEqual(await names('reception', { from: '2026-03-02', to: '2026-03-02' }), ['study'])
	assert.deepEqual(await names('reception', { to: '2026-03-02' }), ['plain', 'study'])
	assert.ok(!(await names('reception', { from: '2026-03-03' })).includes('study'))
	set('concerned', { status: 'needs-completion' })
	assert.deepEqual(await names('reception', { waiting: 'applicant' }), ['concerned'])
	assert.ok(!(await names('reception', { open: 'yes' })).includes('closed'))
	write(
		"INSERT INTO messages (id, `case`, text, `from`, at, read_at) VALUES ('message00000001', ?, 'x', 'applicant', ?, '')",
		cases.entered,
		day(3),
	)
	assert.deepEqual(await names('reception', { unread: 'yes' }), ['entered'])
	assert.equal((await page('reception', { unread: 'yes' })).cases[0]?.unread, 1)
	// Together they narrow further.
	assert.deepEqual(await names('reception', { unread: 'yes', status: 'study' }), [])
	assert.deepEqual(await names('reception', { typed: 'هدى', status: 'study' }), ['study'])
})

test('no filter and no order finds what is not seen, and what cannot be asked is said to be so', async () => {
	set('about', {
		due_on: '2026-01-01',
		assigned_to: 'officer00000001',
		channel: 'fax',
		created: '2025-12-01 00:00:00.000Z',
	})
	set('protected', {
		due_on: '2026-01-01',
		holder: idOf('protection'),
		channel: 'fax',
		created: '2025-12-01 00:00:00.000Z',
	})
	const asked: CaseQuery[] = [
		{ due: 'late' },
		{ channel: 'fax' },
		{ to: '2025-12-31' },
		{ holder: 'officer00000001' },
		{ holder: idOf('protection') },
		{ holder: 'left' },
		{ holder: 'nobody' },
		{ sort: 'due' },
		{ sort: 'age' },
		{ kind: 'complaint' },
		{ association: yusr },
	]
	for (const who of [
		'reception',
		'management',
		'auditor',
		'follow_up',
		'accused',
		'substitute',
		'elsewhere',
	] as const)
		for (const query of asked) {
			const found = await names(who, query)
			assert.ok(!found.includes('about'), `${who} ${JSON.stringify(query)}`)
			// Whom the complaint is about holds every office, that of protection too.
			if (who !== 'accused' && who !== 'substitute')
				assert.ok(!found.includes('protected'), `${who} ${JSON.stringify(query)}`)
		}
	assert.ok((await names('confidential', { due: 'late' })).includes('about'))
	assert.deepEqual(await names('protection', { holder: 'mine' }), ['protected'])
	for (const [query, field, code] of [
		[{ sort: 'letter' }, 'sort', 'choose'],
		[{ due: 'never' }, 'due', 'choose'],
		[{ due: '31' }, 'due', 'choose'],
		[{ from: '2026-02-30' }, 'from', 'day'],
		[{ from: '2026-03-02', to: '2026-03-01' }, 'to', 'day'],
	] as const) {
		const { status, body } = await ask('reception', query)
		assert.deepEqual([status, body.data[field].code], [400, code], field)
	}
})

test('whether there are more behind a page is said as it is, and no case stands on two pages', async () => {
	const database = databaseIn(dir)
	database.exec(`CREATE TEMP TABLE one AS SELECT * FROM cases WHERE id = '${cases.inquiry}'`)
	const add = (n: number) => {
		database.exec(
			`UPDATE one SET id = 'inquiry${String(n).padStart(8, '0')}', reference = '${String(900_000_000 + n)}'`,
		)
		database.exec('INSERT INTO cases SELECT * FROM one')
	}
	// Two are there.
	for (let n = 0; n < 28; n++) add(n)
	const first = await page('contact', {})
	assert.deepEqual([first.cases.length, first.more], [30, false])
	for (let n = 28; n < 40; n++) add(n)
	database.close()
	for (const sort of ['arrival', 'age', 'due'] as const) {
		const pages = [await page('contact', { sort }), await page('contact', { sort, page: 2 })]
		assert.deepEqual(
			pages.map(({ cases: rows, more }) => [rows.length, more]),
			[
				[30, true],
				[12, false],
			],
		)
		assert.equal(new Set(pages.flatMap(({ cases: rows }) => rows.map(({ id }) => id))).size, 42, sort)
	}
	const [newest] = (await page('contact', {})).cases
	const oldest = (await page('contact', { sort: 'age', page: 2 })).cases.at(-1)
	assert.equal(newest?.id, oldest?.id)
})
