import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open, refused } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { staff, administrator } = backend
const officers = staff.collection('officers')
const periods = staff.collection('periods')
const idOf = async (slug: string) =>
	(await administrator.collection('associations').getFirstListItem(`slug="${slug}"`)).id
const [kadi, nama] = [await idOf('kadi'), await idOf('nama-makkiyah')]
const role = 'contact-officer'

test('nobody is invented: officers and periods are empty until staff write them', async () => {
	assert.deepEqual([await officers.getFullList(), await periods.getFullList()], [[], []])
})

test('an officer’s e-mail and phone are checked, and kept in one spelling', async () => {
	const wrong = await refused(
		officers.create({ association: kadi, name: 'نورة', role, email: 'noura@', phone: '123' }),
		400,
	)
	assert.deepEqual(
		[wrong.data.data.email.code, wrong.data.data.phone.code, Object.keys(wrong.data.data).length],
		['email', 'phone', 2],
	)
	for (const { message } of Object.values(wrong.data.data) as { message: string }[]) {
		assert.match(message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	}
	assert.equal((await officers.getFullList()).length, 0)

	const made = await officers.create({
		association: kadi,
		name: 'نورة',
		role,
		email: 'Noura@Example.NET',
		phone: '٠٥٠ ١٢٣ ٤٥٦٧',
	})
	assert.deepEqual([made.email, made.phone, made.away], ['Noura@example.net', '+966501234567', false])
	const { phone } = await officers.update(made.id, { phone: '' })
	assert.equal(phone, '')
	await refused(officers.update(made.id, { email: 'x' }), 400)
	await refused(officers.create({ association: kadi, name: '', role }), 400)
	await refused(officers.create({ association: kadi, name: 'x', role: 'director' }), 400)
	await refused(officers.create({ association: '', name: 'x', role }), 400)
})

test('a substitute is another person of the same association, and stays one', async () => {
	const make = (association: string) => officers.create({ association, name: 'x', role })
	const [one, other, elsewhere] = [await make(kadi), await make(kadi), await make(nama)]
	for (const substitute of [one.id, elsewhere.id]) {
		const error = await refused(officers.update(one.id, { substitute }), 400)
		assert.match(error.data.data.substitute.message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	}
	await refused(officers.create({ association: nama, name: 'x', role, away: true, substitute: one.id }), 400)
	assert.equal((await officers.update(one.id, { substitute: other.id })).substitute, other.id)
	await refused(officers.update(other.id, { association: nama }), 404)
	const moved = backend.administrator.collection('officers').update(other.id, { association: nama })
	const error = await refused(moved, 400)
	assert.ok(error.data.data.association)
	// Who is gone is nobody's substitute.
	await officers.delete(other.id)
	assert.equal((await officers.getOne(one.id)).substitute, '')
})

test('an association has one record of periods; its target is in whole working days', async () => {
	const made = await periods.create({ association: nama })
	assert.equal(made.target_days, 0)
	for (const target_days of [-1, 1.5, 251]) await refused(periods.update(made.id, { target_days }), 400)
	assert.equal((await periods.update(made.id, { target_days: 10 })).target_days, 10)
	const error = await refused(periods.create({ association: nama, target_days: 5 }), 400)
	assert.ok(error.data.data.association)
})

test('an officer with the e-mail of an account is whose account it is, whichever came first, unless staff say otherwise', async () => {
	const invite = async (email: string) => {
		const answer = await fetch(`${backend.url}/api/sila/accounts/invite`, {
			method: 'POST',
			headers: { Authorization: administrator.authStore.token },
			body: JSON.stringify({ name: 'هند', email, roles: [] }),
		})
		assert.equal(answer.status, 201)
		return (await answer.json()).account.id as string
	}
	const make = (email: string) => officers.create({ association: kadi, name: 'هند', role, email })
	const early = await make('Early@Example.org')
	assert.equal(early.account, '')
	const account = await invite('early@example.org')
	assert.equal((await officers.getOne(early.id)).account, account)
	const late = await make('EARLY@example.org')
	assert.equal(late.account, account)
	const other = await invite('other@example.org')
	assert.equal((await officers.update(late.id, { account: other })).account, other)
	assert.equal((await officers.update(late.id, { hours_ar: 'الأحد' })).account, other)
	assert.equal((await make('nobody@example.org')).account, '')
})
