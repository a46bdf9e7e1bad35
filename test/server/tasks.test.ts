import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../../core/access/roles.ts'
import type { PersonToTell } from '../../core/api/telling.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { go } from './cases.ts'
import { complaint, submit } from './complaints.ts'
import { arrive, reachedBy, told } from './outbox.ts'
import { databaseIn, open, refused, send } from './support.ts'

/* Whom staff tell: one row a person with all that waits to be said, settled one by one or many at once. */

const backend = await open({ env: { SILA_SITE: 'https://portal.example.org' } })
test.after(() => backend.stop())
const { url, staff, dir } = backend

const list = (query: Record<string, string> = {}): Promise<PersonToTell[]> =>
	staff.send('/api/sila/staff/tasks', { query })
const settle = (body: object) => staff.send('/api/sila/staff/tasks/settle', { method: 'POST', body })
const idOf = async (slug: string) =>
	(await staff.collection('associations').getFirstListItem(`slug="${slug}"`)).id
const references = (person: PersonToTell | undefined) => person?.notices.map(entry => entry.case.reference)
const byPhone = (phone: string) => ({ answers: reachedBy('phone', { phone }) })

test('who is reached under one number is one row, with what is newest first', async () => {
	const { record: first } = await arrive(backend, byPhone('0501110001'))
	const { record: other } = await arrive(backend, byPhone('0501110002'))
	const { record: second } = await arrive(backend, byPhone('0501110001'))
	const people = await list()
	assert.deepEqual(
		people.map(({ to, means }) => [to, means]),
		[
			['+966501110001', 'phone'],
			['+966501110002', 'phone'],
		],
	)
	assert.deepEqual(people.map(references), [[second.reference, first.reference], [other.reference]])
	assert.equal(people[0]?.notices[0]?.case.applicant, 'هدى بنت سالم')
	// What happens to a case takes the place of what was not told before.
	await go(staff, first.id, { status: 'needs-completion', missing: 'صورة الهوية' })
	// Who waits longest stands first now.
	const [before, person] = await list()
	assert.deepEqual(references(before), [other.reference])
	assert.deepEqual(references(person), [first.reference, second.reference])
	assert.match(person?.notices[0]?.text ?? '', /استكمال/)
})

test('the same number at two associations is two rows, each found by its own', async () => {
	const answers = reachedBy('phone', { phone: '0501110001' })
	await arrive(backend, { association: 'artwa', answers })
	const people = await list()
	assert.equal(people.filter(({ to }) => to === '+966501110001').length, 2)
	const artwa = await idOf('artwa')
	const own = await list({ association: artwa })
	assert.deepEqual(
		own.map(({ association }) => association),
		[artwa],
	)
	assert.equal((await list({ most: '1' })).length, 1)
	await refused(list({ which: 'else' }), 400)
})

test('who has no number is a row for each case', async () => {
	const before = (await list()).length
	await arrive(backend, { answers: reachedBy('visit') })
	await arrive(backend, { answers: reachedBy('visit') })
	assert.equal((await list()).length, before + 2)
})

test('WhatsApp is offered for a mobile, with nothing in it of whom or what it is about', async () => {
	await arrive(backend, byPhone('0126543210'))
	const people = await list()
	const mobile = people.find(({ to }) => to === '+966501110002')
	const address = new URL(mobile?.whatsapp ?? '')
	assert.equal(`${address.origin}${address.pathname}`, 'https://wa.me/966501110002')
	const text = address.searchParams.get('text') ?? ''
	assert.ok(text.includes('https://portal.example.org/track/'), text)
	assert.doesNotMatch(text, /كادي|جمعية|طلب|خدمة|هدى/)
	assert.equal(people.find(({ to }) => to === '+966126543210')?.whatsapp, '')
})

test('many are settled together, under the name of who does it; what a colleague settled stays theirs', async () => {
	const { record } = await arrive(backend, byPhone('0501110009'))
	const { record: other } = await arrive(backend, byPhone('0501110009'))
	const [person] = (await list()).filter(({ to }) => to === '+966501110009')
	const ids = person?.notices.map(({ id }) => id) ?? []
	const first = await staff.collection('outbox').update(ids[0] ?? '', { state: 'done' })
	assert.deepEqual(await settle({ ids, state: 'done' }), { settled: 1 })
	const entries = [...(await told(staff, record.id)), ...(await told(staff, other.id))]
	for (const entry of entries) assert.deepEqual([entry.state, entry.to], ['done', ''])
	assert.ok(entries.every(({ done_by }) => done_by === staff.authStore.record?.email))
	assert.ok(entries.some(({ done_at }) => done_at === first.done_at))
	assert.equal((await list()).filter(({ to }) => to === '+966501110009').length, 0)
})

test('all are settled, or none', async () => {
	const [a, b] = await list()
	const one = a?.notices[0]?.id ?? ''
	const unchanged = async () => (await list()).some(({ notices }) => notices.some(({ id }) => id === one))
	await refused(settle({ ids: [one, 'nosuchnoticehere'.slice(0, 15)], state: 'done' }), 404)
	await refused(settle({ ids: [one, b?.notices[0]?.id], state: 'queued' }), 409)
	assert.ok(await unchanged())
	for (const body of [
		{ ids: [], state: 'done' },
		{ ids: 'all', state: 'done' },
		{ ids: Array(201).fill(one), state: 'done' },
		{ ids: [one], state: 'sent' },
		{ ids: [one], state: 'done', more: 1 },
	])
		await refused(settle(body), 400)
	assert.ok(await unchanged())
})

test('those whose cases are with somebody, with nobody, or with the caller are found by that', async () => {
	const phone = '0501110055'
	const { record } = await arrive(backend, byPhone(phone))
	const own = async (holder: string) => (await list({ holder })).some(({ to }) => to === '+966501110055')
	const account = staff.authStore.record?.id ?? ''
	assert.deepEqual([await own('nobody'), await own('mine'), await own(account)], [true, false, false])
	await staff.send('/api/sila/staff/cases/holder', {
		method: 'POST',
		body: { cases: [record.id], to: account },
	})
	assert.deepEqual([await own('nobody'), await own('mine'), await own(account)], [false, true, true])
	assert.deepEqual(await list({ holder: 'nosuchaccount00' }), [])
	assert.deepEqual(await list({ holder: 'mine', association: await idOf('artwa') }), [])
})

test('everybody tells of the cases that are theirs to tell of', async () => {
	const kadi = await idOf('kadi')
	await submit(url, 'complaint', { ...complaint, contactMeans: 'phone', phone: '0501110077', email: '' })
	const account = staff.authStore.record?.id ?? ''
	const as = async <T>(roles: readonly Role[], run: () => Promise<T>) => {
		holdsOnly(dir, account, [kadi], roles)
		return await run()
	}
	const kinds = (people: PersonToTell[]) => [
		...new Set(people.flatMap(({ notices }) => notices.map(entry => entry.case.kind))),
	]
	assert.deepEqual(await as(['reception'], async () => kinds(await list())), ['request'])
	assert.deepEqual(await as(['follow_up'], async () => kinds(await list())), ['complaint'])
	// Management reads what is told and is not shown the number, which is not its to use; nor does it settle.
	const read = await as(['management'], () => list())
	assert.ok(read.length > 0)
	assert.ok(read.every(({ to, whatsapp }) => !to && !whatsapp))
	const id = read[0]?.notices[0]?.id ?? ''
	await as(['management'], () => refused(settle({ ids: [id], state: 'done' }), 403))
	await as(['follow_up'], () => refused(settle({ ids: [id], state: 'done' }), 404))
	await as(['committee'], () => refused(list(), 403))
})

test('a number is in no notification that somebody reads without being shown how the person is reached', async () => {
	const kadi = await idOf('kadi')
	holdsOnly(dir, staff.authStore.record?.id ?? '', [kadi], ['management'])
	const entries = await staff.collection('outbox').getFullList({ filter: "kind = 'received'" })
	assert.ok(entries.length > 0)
	assert.ok(entries.every(({ to }) => !to))
	const stored = databaseIn(dir)
	try {
		assert.ok(stored.prepare(`SELECT 1 FROM outbox WHERE "to" != ''`).get())
	} finally {
		stored.close()
	}
	await refused(staff.collection('outbox').getFullList({ filter: "to ~ '96650'" }), 400)
	await send(url, {})
})
