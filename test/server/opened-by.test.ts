import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../../core/access/roles.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { arrived } from './complaints.ts'
import { databaseIn, follow, open, send } from './support.ts'

/* The holder of a case is told by which function it was opened and on which day, and never by whom. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const own = staff.authStore.record?.id ?? ''
const all = (await administrator.collection('associations').getFullList()).map(({ id }) => id)
const today = riyadhDay(new Date().toISOString())
const as = (...roles: Role[]) => holdsOnly(dir, own, all, roles)
const see = (id: string) => staff.collection('cases').getOne(id)

async function newCase() {
	const { body } = await send(url)
	const database = databaseIn(dir)
	const row = database.prepare('SELECT id, files FROM cases WHERE reference = ?').get(body.reference)
	database.close()
	const { id, files } = row as { id: string; files: string }
	return { id, file: JSON.parse(files)[0] as string, numbers: { reference: body.reference, code: body.code } }
}
const openedOf = async (numbers: object) => (await follow(url, numbers)).body.opened
/** As time would have it: looks at a case become so many days older. */
function older(id: string, days: number): void {
	const database = databaseIn(dir)
	const floor = "SELECT sql FROM sqlite_master WHERE name = 'access_log_no_update'"
	const { sql } = database.prepare(floor).get() as { sql: string }
	database.exec('DROP TRIGGER access_log_no_update')
	database
		.prepare("UPDATE access_log SET at = strftime('%Y-%m-%d %H:%M:%fZ', at, ?) WHERE `case` = ?")
		.run(`-${days} days`, id)
	database.exec(sql)
	database.close()
}

test('each function once a day, the latest first, with nobody’s name; a list and a search open nothing', async () => {
	as('reception', 'content')
	const { id, file, numbers } = await newCase()
	await staff.collection('cases').getFullList({ filter: `id = "${id}"` })
	assert.equal(await openedOf(numbers), undefined)
	await see(id)
	const token = await staff.files.getToken()
	assert.equal((await fetch(`${url}/api/files/cases/${id}/${file}?token=${token}`)).status, 200)
	// The role that shows the case, and not all that are held.
	assert.deepEqual(await openedOf(numbers), [{ function: 'reception', on: today }])
	older(id, 2)
	as('research', 'management')
	await see(id)
	const { body } = await follow(url, numbers)
	assert.deepEqual(body.opened, [
		{ function: 'research', on: today },
		{ function: 'management', on: today },
		{ function: 'reception', on: addDays(today, -2) },
	])
	assert.doesNotMatch(JSON.stringify(body), /موظفة|work@|actor/)
})

test('offices that have nothing to do with a case are not named for it', async () => {
	as('research', 'contact', 'follow_up')
	const { record, receipt } = await arrived(backend, 'inquiry')
	await see(record.id)
	const seen = (await openedOf({ reference: receipt.reference, code: receipt.code })) as { function: Role }[]
	assert.deepEqual(
		seen.map(entry => entry.function),
		['follow_up', 'contact'],
	)
})

test('of a restricted case it is not told that few see it, and through a glass whoever runs the system', async () => {
	as('confidential', 'follow_up', 'management')
	const { record, receipt } = await arrived(backend, 'complaint', { about: 'privacy' })
	assert.equal(record.restricted, 'confidential')
	await see(record.id)
	await fetch(`${url}/api/sila/administrator/glass`, {
		method: 'POST',
		headers: { Authorization: administrator.authStore.token },
		body: JSON.stringify({ reason: 'عطل في عرض الشكوى' }),
	})
	await administrator.collection('cases').getOne(record.id)
	const { body } = await follow(url, { reference: receipt.reference, code: receipt.code })
	assert.deepEqual(body.opened, [
		{ function: 'administrator', on: today },
		{ function: 'assigned', on: today },
	])
	assert.doesNotMatch(JSON.stringify(body.opened), /confidential/)
})
