import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Given, GiveQuery, Holding } from '../../core/api/holding.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { type CaseName, house, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'

/* Whose cases are: taken, given, handed over with a word, one or many at once, and to nobody who may not see them. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir, administrator } = backend
const { id: yusr, members, cases } = await house(backend)

async function call(who: Who, path: string, body?: object) {
	const answer = await fetch(`${url}/api/sila/staff/${path}`, {
		method: body ? 'POST' : 'GET',
		headers: { Authorization: members[who].client.authStore.token },
		...(body && { body: JSON.stringify(body) }),
	})
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
const give = async (who: Who, query: GiveQuery): Promise<Given> => {
	const { status, body } = await call(who, 'cases/holder', query)
	assert.equal(status, 200, JSON.stringify(body))
	return body
}
const holding = async (who: Who, query: string): Promise<Holding> =>
	(await call(who, `cases/holders?${query}`)).body
const stored = (name: CaseName, field: string) => {
	const database = databaseIn(dir)
	const row = database.prepare(`SELECT ${field} AS value FROM cases WHERE id = ?`).get(cases[name])
	database.close()
	return row?.value
}
const trail = async (name: CaseName) =>
	(await administrator.collection('audit').getFullList({ filter: `case = '${cases[name]}'`, sort: '@rowid' }))
		.filter(({ action }) => action === 'given')
		.map(({ actor, from, to }) => [actor, from, to])
const email = (who: Who) => members[who].email
const idOf = (who: Who) => members[who].id

test('a request is taken, handed over with a word, and left to nobody, each on record', async () => {
	const one = { cases: [cases.plain] }
	assert.deepEqual(await give('reception', { ...one, to: idOf('reception'), was: null }), {
		given: [cases.plain],
		refused: [],
		more: false,
	})
	assert.equal(stored('plain', 'holder'), idOf('reception'))
	// Who did not see that somebody has it does not take it by mistake.
	assert.deepEqual((await give('research', { ...one, to: idOf('research'), was: null })).refused, [
		{ id: cases.plain, why: 'taken' },
	])
	await give('reception', { ...one, to: idOf('research'), word: '  وعدتها باتصال  يوم الأحد ' })
	assert.deepEqual(
		[stored('plain', 'holder'), stored('plain', 'holder_word')],
		[idOf('research'), 'وعدتها باتصال يوم الأحد'],
	)
	await give('research', { ...one, to: null })
	assert.deepEqual([stored('plain', 'holder'), stored('plain', 'holder_word')], ['', ''])
	assert.deepEqual(await trail('plain'), [
		[email('reception'), '', email('reception')],
		[email('reception'), email('reception'), email('research')],
		[email('research'), email('research'), ''],
	])
})

test('nobody is given what they do not see or do not work on, and nobody gives what is not theirs to give', async () => {
	const to = (who: Who, name: CaseName, by: Who = 'management') =>
		give(by, { cases: [cases[name]], to: idOf(who) }).then(({ refused }) => refused[0]?.why ?? 'given')
	for (const who of [
		'follow_up',
		'contact',
		'delegate',
		'content',
		'auditor',
		'nobody',
		'elsewhere',
	] as const)
		assert.equal(await to(who, 'plain'), 'not_theirs', who)
	// The committee sees what lies ready to be decided, and no more.
	assert.deepEqual([await to('committee', 'plain'), await to('committee', 'study')], ['not_theirs', 'given'])
	// A protection case is for who is named for it, and for nobody else to give.
	assert.equal(await to('protection', 'protected', 'protection'), 'given')
	assert.equal(await to('research', 'protected', 'protection'), 'not_theirs')
	assert.equal(await to('research', 'protected', 'reception'), 'not_found')
	assert.equal(await to('research', 'foreign', 'management'), 'not_found')
	// Who reads and does not work on requests gives none.
	assert.equal(await to('research', 'plain', 'auditor' as Who).catch(() => 'refused'), 'refused')
	assert.equal(await to('reception', 'concerned', 'follow_up'), 'not_yours')
	assert.equal(await to('reception', 'closed'), 'ended')
	const gone = await call('management', 'cases/holder', { cases: [cases.plain], to: idOf('leaver') })
	assert.deepEqual([gone.status, gone.body.data.to.code], [404, 'not_found'])
	for (const [body, field, code] of [
		[{ to: null }, 'cases', 'required'],
		[{ cases: [cases.plain] }, 'to', 'required'],
		[{ cases: [cases.plain], to: null, word: 'ك'.repeat(501) }, 'word', 'too_long'],
		[{ cases: [cases.plain], to: null, more: 1 }, 'more', 'unknown_field'],
	] as const) {
		const { status, body: said } = await call('management', 'cases/holder', body)
		assert.deepEqual([status, said.data[field].code], [400, code])
	}
})

test('a complaint goes to the officer whose account it is, and never to one whom it is about', async () => {
	const officers = administrator.collection('officers')
	const { id: unit } = await officers.create({
		association: yusr,
		account: idOf('follow_up'),
		name: 'وحدة المتابعة',
		role: 'follow-up-unit',
		email: 'unit@example.org',
	})
	await give('follow_up', { cases: [cases.complaint], to: idOf('follow_up') })
	assert.equal(stored('complaint', 'assigned_to'), unit)
	assert.equal((await holding('follow_up', `cases=${cases.complaint}`)).holder?.name, 'وحدة المتابعة')
	assert.deepEqual(await trail('complaint'), [[email('follow_up'), '', 'unit@example.org']])
	// They hold offices, and have accounts: it is theirs by no way.
	for (const who of ['accused', 'substitute'] as const)
		assert.deepEqual((await give('confidential', { cases: [cases.about], to: idOf(who) })).refused, [
			{ id: cases.about, why: 'not_theirs' },
		])
	const { choices } = await holding('confidential', `cases=${cases.about}`)
	assert.deepEqual(choices, [])
	assert.deepEqual((await give('accused', { cases: [cases.about], to: idOf('accused') })).refused, [
		{ id: cases.about, why: 'not_found' },
	])
})

test('colleagues are suggested by how little they have, of what the caller sees', async () => {
	await give('reception', { cases: [cases.decided, cases.entered], to: idOf('reception') })
	const { choices, take, give: may } = await holding('reception', `cases=${cases.plain}`)
	assert.deepEqual(
		choices.map(({ id, open }) => [id, open]),
		[
			[idOf('accused'), 0],
			[idOf('research'), 0],
			[idOf('substitute'), 0],
			['memberofstaff01', 0],
			[idOf('reception'), 2],
		],
	)
	assert.deepEqual([take, may], [true, true])
	// Who may not say whose it is learns nothing of colleagues, and of a case that they do not see not even that.
	assert.deepEqual(await holding('follow_up', `cases=${cases.concerned}`), {
		cases: 1,
		holder: null,
		take: false,
		give: false,
		choices: [],
	})
	assert.equal((await holding('reception', `cases=${cases.protected}`)).cases, 0)
	// What the protection person has counts for nobody who is not named.
	const seen = await holding('research', `cases=${cases.study}`)
	assert.equal(seen.holder?.name, 'committee')
	assert.equal(seen.choices.find(({ id }) => id === idOf('protection'))?.open, undefined)
})

test('all that somebody has goes at once, and what the other may not have stays', async () => {
	await give('management', { cases: [cases.study], to: idOf('reception') })
	const whole = await holding('management', `of=${idOf('reception')}`)
	assert.deepEqual([whole.cases, whole.holder?.id], [3, idOf('reception')])
	const { given, refused } = await give('management', { of: idOf('reception'), to: idOf('committee') })
	assert.deepEqual(given, [cases.study])
	assert.deepEqual(new Set(refused.map(({ why }) => why)), new Set(['not_theirs']))
	assert.equal((await give('management', { of: idOf('reception'), to: idOf('research') })).given.length, 2)
	assert.equal((await holding('management', `of=${idOf('reception')}`)).cases, 0)
})

test('who does not see a request any more has it no more; who is away keeps it for who stands in', async () => {
	await give('management', { cases: [cases.study], to: idOf('committee') })
	await members.committee.client.collection('cases').update(cases.study, { recommendations: [] })
	assert.equal(stored('study', 'holder'), idOf('committee'))
	const database = databaseIn(dir)
	const today = riyadhDay(new Date().toISOString())
	database
		.prepare(
			"INSERT INTO absences (id, account, association, substitute, `from`, until, ended) VALUES ('away00000000001', ?, ?, ?, ?, ?, '')",
		)
		.run(idOf('research'), yusr, idOf('reception'), today, addDays(today, 5))
	database.close()
	holdsOnly(dir, idOf('research'), [yusr], [])
	assert.equal(stored('entered', 'holder'), idOf('research'))
	await members.reception.client
		.collection('cases')
		.update(cases.entered, { status: 'needs-completion', missing: 'صورة الهوية' })
	assert.equal(stored('entered', 'holder'), idOf('research'))
	// Withdrawn from who does not see what was decided.
	const decided = databaseIn(dir)
	decided.exec(`UPDATE cases SET status = 'accepted' WHERE id = '${cases.study}'`)
	decided.close()
	await members.reception.client.collection('cases').update(cases.study, { status: 'registered' })
	assert.equal(stored('study', 'holder'), '')
	const [last] = await administrator
		.collection('audit')
		.getFullList({ filter: `case = '${cases.study}'`, sort: '-@rowid' })
	assert.ok(last?.changed.includes('holder'))
})

test('more than are looked at together are refused by name, and nothing goes', async () => {
	const ids = [
		cases.plain,
		...Array.from({ length: 500 }, (_, i) => `nosuchcase${String(i).padStart(5, '0')}`),
	]
	const before = stored('plain', 'holder')
	for (const answer of [
		await call('reception', 'cases/holder', { cases: ids, to: idOf('reception') }),
		await call('reception', `cases/holders?cases=${ids.join()}`),
	]) {
		assert.deepEqual([answer.status, answer.body.data?.cases?.code], [400, 'too_many'])
		assert.match(answer.body.message, /خمسمئة/)
	}
	assert.equal(stored('plain', 'holder'), before)
	// The same one again is one.
	const twice = await give('reception', { cases: Array(501).fill(cases.plain), to: null })
	assert.deepEqual(twice.refused, [])
})
