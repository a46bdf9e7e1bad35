import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_LISTS, type Day, type DayListName } from '../../core/api/day.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { arrive } from './cases.ts'
import { EVERYBODY, house, type Member } from './house.ts'
import { databaseIn, open, refused } from './support.ts'

/* What lies ready for each office: of the cases that it sees, and as the work list has them. */

const backend = await open()
test.after(() => backend.stop())
const { dir } = backend
const home = await house(backend)
const today = riyadhDay(new Date().toISOString())

const dayOf = ({ client }: Member): Promise<Day> => client.send('/api/sila/staff/day', {})
const named = (day: Day, name: DayListName) => day.lists.find(list => list.name === name)
const ids = (day: Day, name: DayListName) => named(day, name)?.cases.map(({ id }) => id) ?? []
function change(sql: string): void {
	const database = databaseIn(dir)
	try {
		database.exec(sql)
	} finally {
		database.close()
	}
}
/** All ids that the work list has for a list of the day. */
async function whole({ client }: Member, name: DayListName): Promise<string[]> {
	const found: string[] = []
	for (let page = 1; ; page++) {
		const query = { ...DAY_LISTS[name], page }
		const { cases, more } = await client.send('/api/sila/staff/cases', { query })
		found.push(...cases.map(({ id }: { id: string }) => id))
		if (!more) return found
	}
}

test('each list of each office is what the work list has under it, in its order and number', async () => {
	// Late, due today and soon; somebody has one of each.
	const [late, due, soon] = [home.cases.plain, home.cases.study, home.cases.concerned]
	change(`UPDATE cases SET due_on = '${addDays(today, -3)}' WHERE id = '${late}';
		UPDATE cases SET due_on = '${today}', holder = '${home.members.research.id}' WHERE id = '${due}';
		UPDATE cases SET due_on = '${addDays(today, 1)}', holder = '${home.members.reception.id}' WHERE id = '${soon}'`)
	for (const who of EVERYBODY.filter(who => who !== 'leaver' && who !== 'nobody')) {
		const member = home.members[who]
		const day = await dayOf(member)
		assert.equal(day.day, today)
		for (const { name, count, more, cases } of day.lists) {
			const all = await whole(member, name)
			assert.deepEqual([count, more], [all.length, false], `${who}, ${name}`)
			assert.deepEqual(
				cases.map(({ id }) => id),
				all.slice(0, 5),
				`${who}, ${name}`,
			)
		}
	}
	const reception = await dayOf(home.members.reception)
	assert.ok(ids(reception, 'late').includes(late))
	assert.deepEqual(ids(reception, 'mine'), [soon])
	assert.ok(ids(await dayOf(home.members.research), 'today').includes(due))
	assert.equal(named(reception, 'late')?.cases.find(({ id }) => id === late)?.late, true)
})

test('who works on nothing has the lists of who follows, or none', async () => {
	const lists = async (who: Member) => (await dayOf(who)).lists.map(({ name }) => name)
	assert.deepEqual(await lists(home.members.auditor), ['late', 'today', 'soon'])
	assert.deepEqual(await lists(home.members.content), [])
	await refused(dayOf(home.members.nobody), 403)
})

test('a restricted case that nobody opened lies with those who are named for it, until somebody has', async () => {
	const { confidential, follow_up, management, accused, substitute } = home.members
	const restricted = async (who: Member) => (await dayOf(who)).restricted.map(({ id }) => id)
	assert.ok((await restricted(confidential)).includes(home.cases.confidential))
	for (const who of [follow_up, management]) assert.deepEqual(await restricted(who), [])
	for (const who of [accused, substitute])
		assert.ok(!(await restricted(who)).includes(home.cases.about), 'whom it is about')
	await confidential.client.collection('cases').getOne(home.cases.confidential)
	assert.ok(!(await restricted(confidential)).includes(home.cases.confidential))
})

test('what waits beside cases is counted as elsewhere; who is away is named with who stands in', async () => {
	const { reception, management, research } = home.members
	const own = async () => (await reception.client.send('/api/sila/staff/waiting', {})).mine
	const day = await dayOf(reception)
	assert.deepEqual([day.proposals, await own(), day.away], [0, 0, []])
	await reception.client
		.collection('reminders')
		.create({ account: reception.id, case: home.cases.plain, day: today, text: 'أتصل بها' })
	assert.equal(await own(), 1)
	const until = addDays(today, 4)
	await research.client.send('/api/sila/staff/absences', {
		method: 'POST',
		body: {
			association: home.id,
			account: research.id,
			substitute: reception.id,
			from: today,
			until,
			reason: 'إجازة',
		},
	})
	const [list] = (await management.client.send('/api/sila/staff/people', {})).associations
	assert.equal(
		(await dayOf(management)).proposals,
		list.proposals.filter(({ mine }: { mine: boolean }) => mine).length,
	)
	for (const { id } of list.proposals)
		await management.client.send('/api/sila/staff/proposals/decide', {
			method: 'POST',
			body: { id, decision: 'agree' },
		})
	assert.deepEqual((await dayOf(reception)).away, [{ name: 'research', until, substitute: 'reception' }])
	// Who is away holds no office meanwhile.
	await refused(dayOf(research), 403)
})

test('more than can be counted is said to be more', async () => {
	const { record } = await arrive(backend, 'yusr')
	const columns = (() => {
		const database = databaseIn(dir)
		try {
			return database
				.prepare("SELECT name FROM pragma_table_info('cases')")
				.all()
				.map(row => String(row.name))
		} finally {
			database.close()
		}
	})()
	const each = columns.map(name =>
		name === 'id'
			? "printf('many%011d', n.i)"
			: name === 'reference'
				? "printf('9%08d', n.i)"
				: `cases."${name}"`,
	)
	change(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
		INSERT INTO cases (${columns.map(name => `"${name}"`).join()}) SELECT ${each.join()} FROM n, cases WHERE cases.id = '${record.id}'`)
	const list = named(await dayOf(home.members.reception), 'unassigned')
	assert.deepEqual([list?.count, list?.more, list?.cases.length], [99, true, 5])
})
