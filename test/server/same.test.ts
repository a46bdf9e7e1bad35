import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SameCase } from '../../core/api/cases.ts'
import { arrive } from './cases.ts'
import { complaint, submit } from './complaints.ts'
import { house, type Member } from './house.ts'
import { caseBy, databaseIn, good, open, send } from './support.ts'

/* Other cases that could be the same person's, with what agrees and what differs, by what a role is shown of both. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const { members, cases } = await house(backend)

const same = async ({ client }: Pick<Member, 'client'>, id: string): Promise<SameCase[]> =>
	client.send('/api/sila/staff/cases/same', { query: { case: id } })
/** A request to Yusr under a number, a phone and a name. */
async function request(fullName: string, number: string, phone: string) {
	const answers = { ...good.answers, fullName, 'national-id': number, phone }
	const { status, body } = await send(url, { answers, signature: fullName })
	assert.equal(status, 201, JSON.stringify(body))
	return caseBy(staff, `reference="${body.reference}"`)
}
const compared = (list: SameCase[], ...ids: string[]) =>
	ids.map(id => {
		const one = list.find(other => other.case.id === id)
		return one && [one.agrees, one.differs]
	})

test('a number, a phone and a folded name each bring a case, with what agrees and what differs', async () => {
	const own = await request('عبدالرحمن بن صالح', '1000000016', '0551112223')
	const number = await request('فهد بن ناصر', '1000000016', '0551112224')
	const phone = await request('نورة بنت فهد', '1000000024', '0551112223')
	const name = await request('عبد الرحمن بن صالح', '1000000032', '0551112225')
	const other = await request('سعد بن علي', '1000000040', '0551112226')
	const found = await same(members.reception, own.id)
	assert.deepEqual(compared(found, number.id, phone.id, name.id, other.id, own.id), [
		[['identity'], ['phone', 'name']],
		[['phone'], ['identity', 'name']],
		[['name'], ['identity', 'phone']],
		undefined,
		undefined,
	])
	assert.deepEqual(
		found.map(one => one.case.id),
		[name.id, phone.id, number.id],
	)
	// Nobody is joined by it.
	for (const one of [own, number, phone, name]) {
		const now = await staff.collection('cases').getOne(one.id)
		assert.equal(now.updated, one.updated)
	}
})

test('what a role is not shown of one of the two does not match', async () => {
	const [own, twin] = [
		await request('ماجد بن سعود', '1000000057', '0551112230'),
		await request('ماجد بن سعود', '1000000057', '0551112230'),
	]
	const seen = async (who: Member) => compared(await same(who, own.id), twin.id)
	assert.deepEqual(await seen(members.reception), [[['identity', 'phone', 'name'], []]])
	// Senior management sees the name, and neither means of contact nor numbers.
	assert.deepEqual(await seen(members.management), [[['name'], []]])
	for (const who of [members.auditor, members.contact, members.elsewhere, members.nobody])
		assert.deepEqual(await same(who, own.id).catch(() => []), [])
	// After the decision reception sees the number no more.
	const database = databaseIn(dir)
	database.prepare("UPDATE cases SET status = 'accepted' WHERE id = ?").run(twin.id)
	database.close()
	assert.deepEqual(await seen(members.reception), [[['phone', 'name'], []]])
	// A complaint under the same name and phone is nothing to who sees no complaints, nor a restricted one to who is not named.
	const from = { fullName: 'ماجد بن سعود', contactMeans: 'phone', phone: '0551112230', email: '' }
	const open = await submit(url, 'complaint', { ...complaint, association: 'yusr', ...from })
	const quiet = await submit(url, 'complaint', { ...complaint, association: 'yusr', about: 'abuse', ...from })
	const ids = await Promise.all(
		[open, quiet].map(async ({ body }) => (await caseBy(staff, `reference="${body.reference}"`)).id),
	)
	assert.deepEqual(compared(await same(members.reception, own.id), ...ids), [undefined, undefined])
	assert.deepEqual(compared(await same(members.follow_up, ids[0] ?? ''), ids[1] ?? ''), [undefined])
	assert.deepEqual(compared(await same(members.confidential, ids[1] ?? ''), ids[0] ?? ''), [undefined])
})

test('it is written down where a number was compared, and nothing of other associations, nor of the erased, is there', async () => {
	const { record } = await arrive(backend)
	await same(members.reception, record.id)
	const database = databaseIn(dir)
	const looks = database
		.prepare("SELECT what FROM access_log WHERE actor = ? AND what = 'identity-search'")
		.all(members.reception.id)
	database
		.prepare("UPDATE cases SET name_key = '', phone_key = '', identity_key = '' WHERE id = ?")
		.run(record.id)
	database.close()
	assert.ok(looks.length > 0)
	assert.deepEqual(await same(members.reception, record.id), [])
	assert.ok(!(await same(members.reception, cases.plain)).some(one => one.case.id === cases.foreign))
	assert.deepEqual(await same(members.reception, 'nosuchcase'), [])
})
