import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES } from '../../core/access/roles.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { anonymous, officer, submit } from './complaints.ts'
import { house, type Who } from './house.ts'
import { databaseIn, open } from './support.ts'

/*
 * Whom a complaint is about sees it by no office, whatever account is theirs and whoever holds their offices while they are
 * away: the accounts of an officer, of a substitute, and of who stands in for either of them.
 */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const { id: yusr, members, cases, references } = await house(backend)
const today = riyadhDay(new Date().toISOString())
// Each could work on it, were it not for whom it is about.
for (const who of ['follow_up', 'management', 'research'] as const)
	holdsOnly(dir, members[who].id, [yusr], ROLES)

const DOORS = [
	'collections/cases/records?perPage=200',
	'collections/audit/records?perPage=200&sort=-@rowid',
	'collections/access_log/records?perPage=200&sort=-@rowid',
	'collections/outbox/records?perPage=200&sort=-@rowid',
	'sila/staff/cases',
	`sila/staff/oversight?association=${yusr}`,
	'sila/staff/people',
]

/** Whether an account finds a case over whatever door. */
async function finds(who: Who, id: string, reference: string): Promise<boolean> {
	const headers = { Authorization: members[who].client.authStore.token }
	const doors = [
		...DOORS,
		`collections/cases/records/${id}`,
		`sila/staff/cases?typed=${reference}`,
		`sila/staff/history?case=${id}`,
	]
	const texts = await Promise.all(
		doors.map(async door => [door, await (await fetch(`${url}/api/${door}`, { headers })).text()] as const),
	)
	const found = texts.filter(
		([door, text]) =>
			text.includes(id) || text.includes(reference) || (door.includes('history') && text.startsWith('[{')),
	)
	return found.length > 0
}
const about = (who: Who) => finds(who, cases.about, references.about)

const away = (who: Who, substitute: Who) =>
	members[who].client.send<{ entered: boolean }>('/api/sila/staff/absences', {
		method: 'POST',
		body: {
			account: members[who].id,
			association: yusr,
			substitute: members[substitute].id,
			from: today,
			until: addDays(today, 3),
		},
	})
async function back(who: Who): Promise<void> {
	const { own } = await members[who].client.send('/api/sila/staff/people', {})
	await members[who].client.send('/api/sila/staff/absences/end', {
		method: 'POST',
		body: { id: own.away[0].id },
	})
}

test('while whom it is about is away, whoever holds their offices does not see it, nor who holds the offices of that one', async () => {
	assert.deepEqual([await about('accused'), await about('substitute')], [false, false])
	assert.deepEqual([await about('follow_up'), await about('management')], [true, true])
	assert.deepEqual(await away('accused', 'follow_up'), { entered: true })
	assert.deepEqual([await about('follow_up'), await about('management')], [false, true])
	assert.deepEqual(await away('follow_up', 'management'), { entered: true })
	assert.deepEqual([await about('follow_up'), await about('management')], [false, false])
	await back('follow_up')
	assert.deepEqual([await about('follow_up'), await about('management')], [false, true])
	await back('accused')
	assert.deepEqual([await about('follow_up'), await about('accused')], [true, false])
})

test('nor whoever holds the offices of a substitute who is away', async () => {
	assert.deepEqual(await away('substitute', 'management'), { entered: true })
	assert.deepEqual([await about('management'), await about('follow_up')], [false, true])
	await back('substitute')
	assert.equal(await about('management'), true)
})

test('an account that an officer is given later is barred from what is about the officer, and free once it is another’s', async () => {
	const unnamed = await officer(staff, { published: true, title_ar: 'مسؤول', title_en: 'Officer' }, 'yusr')
	const { body } = await submit(url, 'complaint', {
		...anonymous,
		association: 'yusr',
		aboutOfficers: [unnamed],
	})
	const database = databaseIn(dir)
	const id = String(database.prepare('SELECT id FROM cases WHERE reference = ?').get(body.reference)?.id)
	database.close()
	const seen = () => finds('research', id, body.reference)
	assert.equal(await seen(), true)
	await staff.collection('officers').update(unnamed, { account: members.research.id })
	assert.equal(await seen(), false)
	// As the substitute of another it is kept from them too.
	await staff.collection('officers').update(unnamed, { account: members.management.id })
	assert.deepEqual([await seen(), await finds('management', id, body.reference)], [true, false])
	const other = await officer(staff, { account: members.research.id }, 'yusr')
	await staff.collection('officers').update(unnamed, { substitute: other })
	assert.equal(await seen(), false)
})
