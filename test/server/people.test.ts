import assert from 'node:assert/strict'
import { test } from 'node:test'
import PocketBase from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import type { AskedRole, People, PeopleOf } from '../../core/api/people.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { startBackend } from '../setup/backend.ts'
import { comesTo, databaseIn } from './support.ts'

/* Who comes to which office: named at set-up, proposed by one and agreed to by another, alone after a day, away and back. */

const backend = await startBackend()
test.after(() => backend.stop())
const { url, dir } = backend
const administrator = await backend.superuser()
await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const associations = await administrator.collection('associations').getFullList({ sort: 'slug' })
const idOf = (slug: string) => associations.find(one => one.slug === slug)?.id ?? ''
const PASSWORD = 'ثلاث زيتونات وبحر'
const TODAY = riyadhDay(new Date().toISOString())

async function call(path: string, body?: object, token = administrator.authStore.token) {
	const answer = await fetch(`${url}/api/sila/${path}`, {
		method: body ? 'POST' : 'GET',
		headers: { ...(token && { Authorization: token }) },
		...(body && { body: JSON.stringify(body) }),
	})
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
const said = ({ status, body }: { status: number; body: { data?: Record<string, { code: string }> } }) => [
	status,
	Object.fromEntries(Object.entries(body.data ?? {}).map(([field, { code }]) => [field, code])),
]

let made = 0
interface Member {
	id: string
	email: string
	client: PocketBase
	token: string
}
/** Somebody who was invited for some offices and has chosen a password. */
async function member(roles: AskedRole[] = [], more: object = {}): Promise<Member> {
	const email = `person${++made}@example.org`
	const { status, body } = await call('accounts/invite', { name: `موظف ${made}`, email, roles, ...more })
	assert.equal(status, 201, JSON.stringify(body))
	await call('accounts/join', { token: body.link.split('/').at(-1), password: PASSWORD }, '')
	const client = new PocketBase(url).autoCancellation(false)
	await client.collection('staff').authWithPassword(email, PASSWORD)
	return { id: body.account.id, email, client, token: client.authStore.token }
}
/** The same past the ways in which people come to offices. */
async function holder(slug: string, ...roles: Role[]): Promise<Member> {
	const one = await member()
	holdsOnly(dir, one.id, [idOf(slug)], roles)
	return one
}
const at = (slug: string, ...roles: Role[]): AskedRole[] =>
	roles.map(role => ({ association: idOf(slug), role }))
async function peopleOf(one: Member, slug: string): Promise<PeopleOf> {
	const { body } = await call('staff/people', undefined, one.token)
	return (body as People).associations.find(({ association }) => association === idOf(slug)) as PeopleOf
}
const held = async ({ id }: Member): Promise<string[]> => {
	const record = await administrator.collection('staff').getOne(id)
	return Object.keys(record)
		.filter(name => name.startsWith('at_') && record[name].length > 0)
		.map(name => name.slice(3))
		.sort()
}
const ofRole = (list: { role?: Role; id: string }[], role: Role) =>
	list.find(one => one.role === role)?.id ?? ''

test('the first manager is named at set-up and at once; every other role waits for that person', async () => {
	const slug = 'artwa'
	assert.ok((await call('accounts')).body.unmanaged.includes(idOf(slug)))
	const early = await call('accounts/invite', {
		name: 'هند',
		email: 'early@example.org',
		roles: at(slug, 'reception'),
	})
	assert.deepEqual(said(early), [400, { roles: 'unmanaged' }])
	const manager = await member(at(slug, 'management', 'reception'))
	assert.deepEqual(await held(manager), ['management', 'reception'])
	assert.ok(!(await call('accounts')).body.unmanaged.includes(idOf(slug)))

	const second = await member(at(slug, 'follow_up', 'confidential', 'management'))
	assert.deepEqual(await held(second), [])
	const { proposals, people } = await peopleOf(manager, slug)
	assert.deepEqual(
		proposals.map(({ role, mine, own, effectiveAt }) => [role, mine, own, effectiveAt]),
		[
			['follow_up', true, false, ''],
			['confidential', true, false, ''],
			['management', true, false, ''],
		],
	)
	assert.deepEqual(
		people.map(({ id }) => id),
		[manager.id],
	)
	const decide = (role: Role, decision: string, who = manager) =>
		call('staff/proposals/decide', { id: ofRole(proposals, role), decision }, who.token)
	assert.equal((await decide('confidential', 'agree')).status, 409)
	assert.equal((await decide('follow_up', 'agree')).status, 200)
	assert.equal((await decide('confidential', 'agree')).status, 200)
	assert.equal((await decide('management', 'decline')).status, 200)
	assert.deepEqual(said(await decide('management', 'agree')), [409, { id: 'decided' }])
	assert.deepEqual(await held(second), ['confidential', 'follow_up'])
	const [, kept] = (await call('accounts')).body.accounts
		.filter(({ id }: Member) => [manager.id, second.id].includes(id))
		.map(({ roles }: { roles: object[] }) => roles)
	assert.deepEqual(
		kept.map((one: { basis: string; agreedBy: string; proposedBy: string }) => [
			one.basis,
			one.proposedBy,
			one.agreedBy,
		]),
		[
			['agreed', backend.account.email, manager.email],
			['agreed', backend.account.email, manager.email],
		],
	)
})

test('neither who proposed a role nor whom it is for agrees to it, under whatever account', async () => {
	const slug = 'kadi'
	const [one, two, worker] = [
		await holder(slug, 'management'),
		await holder(slug, 'management'),
		await holder(slug, 'reception'),
	]
	const propose = (account: Member, role: Role, who = one) =>
		call(
			'staff/appointments',
			{ account: account.id, role: { association: idOf(slug), role }, reason: 'لحاجة العمل' },
			who.token,
		)
	assert.deepEqual(
		[(await propose(worker, 'contact')).status, (await propose(two, 'content')).status],
		[200, 200],
	)
	assert.deepEqual(said(await propose(worker, 'contact', two)), [409, { roles: 'held' }])
	assert.deepEqual(said(await propose(worker, 'reception', two)), [409, { roles: 'held' }])
	assert.deepEqual(said(await propose(worker, 'confidential')), [400, { roles: 'beside' }])
	assert.equal((await propose(two, 'auditor', worker)).status, 403)
	const { proposals } = await peopleOf(one, slug)
	const decide = (role: Role, who: Member, decision = 'agree') =>
		call('staff/proposals/decide', { id: ofRole(proposals, role), decision }, who.token)
	assert.deepEqual(said(await decide('contact', one)), [409, { id: 'two_people' }])
	assert.deepEqual(said(await decide('content', two)), [409, { id: 'two_people' }])
	assert.equal((await decide('contact', worker)).status, 404)
	assert.equal((await decide('contact', two, 'withdraw')).status, 404)
	assert.equal((await decide('content', one, 'withdraw')).status, 200)
	assert.equal((await decide('contact', two)).status, 200)
	assert.deepEqual(await held(worker), ['contact', 'reception'])

	// The administrator of the system who is a manager too, with the same address.
	await call('accounts/roles', { account: worker.id, roles: at(slug, 'content') })
	const both = await administrator.collection('staff').getFirstListItem(`email="${backend.account.email}"`)
	holdsOnly(dir, both.id, [idOf(slug)], ['management'])
	const client = new PocketBase(url).autoCancellation(false)
	await client.collection('staff').authWithPassword(backend.account.email, backend.account.password)
	const waiting = (await peopleOf(one, slug)).proposals
	const answer = await call(
		'staff/proposals/decide',
		{ id: ofRole(waiting, 'content'), decision: 'agree' },
		client.authStore.token,
	)
	assert.deepEqual(said(answer), [409, { id: 'two_people' }])
	assert.equal((await call('accounts/proposals/withdraw', { id: ofRole(waiting, 'content') })).status, 200)
	assert.equal((await call('accounts/proposals/withdraw', { id: ofRole(waiting, 'content') })).status, 404)
	holdsOnly(dir, both.id, [idOf(slug)], [])

	const list = await peopleOf(worker, slug)
	assert.deepEqual(
		[list.manages, list.proposals, list.people.every(({ email, roles }) => !email && roles.length === 0)],
		[false, [], true],
	)
})

test('where nobody else may agree it takes a reason and a day, and stays on record as done alone', async () => {
	const slug = 'yusr'
	const manager = await member(at(slug, 'management'))
	const asked = { account: manager.id, role: { association: idOf(slug), role: 'reception' } }
	assert.deepEqual(said(await call('staff/appointments', asked, manager.token)), [
		400,
		{ reason: 'required' },
	])
	assert.deepEqual(
		said(await call('staff/appointments', { ...asked, reason: 'x'.repeat(2001) }, manager.token)),
		[400, { reason: 'too_long' }],
	)
	assert.equal(
		(await call('staff/appointments', { ...asked, reason: 'أنا وحدي في الجمعية.' }, manager.token)).status,
		200,
	)
	const [proposal] = (await peopleOf(manager, slug)).proposals
	const hours = (Date.parse(proposal?.effectiveAt ?? '') - Date.now()) / 3_600_000
	assert.ok(hours > 23.9 && hours <= 24, proposal?.effectiveAt)
	assert.deepEqual(await held(manager), ['management'])
	await administrator.send('/api/crons/sila-people', { method: 'POST' })
	assert.deepEqual(await held(manager), ['management'])
	passed(proposal?.id ?? '')
	await administrator.send('/api/crons/sila-people', { method: 'POST' })
	await comesTo(() => held(manager), ['management', 'reception'])
	const [role] =
		(await peopleOf(manager, slug)).people[0]?.roles.filter(({ role }) => role === 'reception') ?? []
	assert.deepEqual([role?.basis, role?.reason, role?.agreedBy], ['alone', 'أنا وحدي في الجمعية.', ''])
})

/** A day has passed for a proposal. */
function passed(id: string): void {
	const database = databaseIn(dir)
	database.prepare("UPDATE proposals SET effective_at = '2026-01-01 00:00:00.000Z' WHERE id = ?").run(id)
	database.close()
}

test('a role ends at once by management or the administrator, by its day, and with the account', async () => {
	const slug = 'kadi'
	const manager = await holder(slug, 'management')
	const worker = await holder(slug, 'reception', 'contact', 'research')
	const roles = (await peopleOf(manager, slug)).people.find(({ id }) => id === worker.id)?.roles ?? []
	const end = (path: string, role: Role, token?: string) => call(path, { id: ofRole(roles, role) }, token)
	assert.equal((await end('staff/appointments/end', 'reception', worker.token)).status, 403)
	const elsewhere = await holder('artwa', 'management')
	assert.equal((await end('staff/appointments/end', 'reception', elsewhere.token)).status, 404)
	assert.equal((await end('staff/appointments/looked', 'research', manager.token)).status, 200)
	assert.equal((await end('staff/appointments/end', 'reception', manager.token)).status, 200)
	assert.equal((await end('staff/appointments/end', 'reception', manager.token)).status, 404)
	assert.deepEqual(await held(worker), ['contact', 'research'])
	assert.equal((await end('accounts/roles/end', 'contact')).status, 200)
	assert.equal((await end('accounts/roles/end', 'contact')).status, 404)
	assert.deepEqual(await held(worker), ['research'])
	await call('accounts/end', { id: worker.id })
	await call('accounts/restore', { id: worker.id })
	assert.deepEqual(await held(worker), [])

	// From a day until a day.
	const later = addDays(TODAY, 3)
	const days = { from: later, until: addDays(TODAY, 5) }
	await call(
		'staff/appointments',
		{
			account: manager.id,
			role: { association: idOf(slug), role: 'contact', ...days },
			reason: 'لشهر واحد',
		},
		manager.token,
	)
	const other = await holder(slug, 'management')
	const { proposals } = await peopleOf(other, slug)
	await call('staff/proposals/decide', { id: ofRole(proposals, 'contact'), decision: 'agree' }, other.token)
	assert.deepEqual(await held(manager), ['management'])
	const database = databaseIn(dir)
	database
		.prepare('UPDATE appointments SET `from` = ? WHERE account = ? AND role = ?')
		.run(TODAY, manager.id, 'contact')
	database.close()
	await backend.restart()
	assert.deepEqual(await held(manager), ['contact', 'management'])
})

test('while somebody is away the substitute holds their roles, and they none, until they are back', async () => {
	const slug = 'kadi'
	const manager = await holder(slug, 'management')
	const [away, substitute] = [await holder(slug, 'reception'), await holder(slug, 'contact')]
	const asked = {
		account: away.id,
		association: idOf(slug),
		substitute: substitute.id,
		from: TODAY,
		until: addDays(TODAY, 7),
	}
	const absent = (more: object, who: Member) => call('staff/absences', { ...asked, ...more }, who.token)
	assert.deepEqual(said(await absent({ until: '' }, manager)), [400, { until: 'day' }])
	assert.deepEqual(said(await absent({ until: addDays(TODAY, -1) }, manager)), [400, { until: 'order' }])
	assert.deepEqual(said(await absent({ substitute: away.id }, manager)), [400, { substitute: 'same' }])
	assert.deepEqual(said(await absent({ substitute: 'x' }, manager)), [404, { substitute: 'not_found' }])
	assert.deepEqual(said(await absent({ account: manager.id }, away)), [404, { account: 'not_found' }])
	// One’s own absence does not give a colleague new roles: somebody of management agrees.
	const own = await absent({}, away)
	assert.deepEqual([own.status, own.body], [200, { entered: false }])
	assert.deepEqual(await held(substitute), ['contact'])
	assert.deepEqual(said(await absent({}, manager)), [409, { from: 'held' }])
	const [proposal] = (await peopleOf(manager, slug)).proposals.filter(({ act }) => act === 'absence')
	assert.deepEqual([proposal?.name !== '', proposal?.mine], [true, true])
	const decide = (who: Member, decision = 'agree') =>
		call('staff/proposals/decide', { id: proposal?.id, decision }, who.token)
	assert.equal((await decide(substitute)).status, 404)
	assert.equal((await decide(manager)).status, 200)
	assert.deepEqual([await held(away), await held(substitute)], [[], ['contact', 'reception']])
	const { body } = await call('staff/people', undefined, away.token)
	assert.deepEqual(body.associations, [])
	const [absence] = (body as People).own.away
	assert.equal((await call('staff/absences/end', { id: absence?.id }, substitute.token)).status, 404)
	assert.equal((await call('staff/absences/end', { id: absence?.id }, away.token)).status, 200)
	assert.deepEqual([await held(away), await held(substitute)], [['reception'], ['contact']])

	assert.deepEqual((await absent({}, manager)).body, { entered: true })
	assert.deepEqual(await held(substitute), ['contact', 'reception'])
	// Nobody is put away so that a third comes to what needs two people.
	const other = await holder(slug, 'management')
	const named = await absent({ account: other.id, reason: 'إجازة' }, manager)
	assert.deepEqual(named.body, { entered: false })
	const self = await absent({ account: substitute.id, substitute: manager.id }, manager)
	assert.deepEqual(self.body, { entered: false })
})

test('what is asked wrongly is refused by name, and changes nothing', async () => {
	const slug = 'nama-makkiyah'
	const association = idOf(slug)
	const [manager, second, worker, leaver] = [
		await holder(slug, 'management'),
		await holder(slug, 'management'),
		await holder(slug, 'reception'),
		await holder(slug, 'reception'),
	]
	const ask = async (path: string, body: object, who = manager) => said(await call(path, body, who.token))
	const role = { association, role: 'research' }
	const appoint = (change: object, more: object = {}) =>
		ask('staff/appointments', { account: worker.id, role: { ...role, ...change }, reason: 'لحاجة', ...more })
	const own = await peopleOf(manager, slug)
	assert.deepEqual(await appoint({ role: 'king' }, { x: 1 }), [
		400,
		{ x: 'unknown_field', roles: 'unknown_role' },
	])
	assert.deepEqual(await appoint({ association: 'nowhere' }), [400, { roles: 'unknown_association' }])
	assert.deepEqual(await appoint({ from: '2026-02-30' }), [400, { roles: 'day' }])
	assert.deepEqual(await appoint({ from: '2999-01-02', until: '2999-01-01' }), [400, { roles: 'order' }])
	assert.deepEqual(await appoint({}, { account: 'nobody' }), [404, { account: 'not_found' }])
	for (const path of ['staff/appointments/end', 'staff/appointments/looked', 'staff/absences/end'])
		assert.deepEqual(await ask(path, { id: 'x', y: 1 }), [400, { y: 'unknown_field' }], path)
	assert.deepEqual(await ask('staff/appointments/looked', { id: 'x' }), [404, { id: 'not_found' }])
	for (const path of ['accounts/roles/end', 'accounts/proposals/withdraw'])
		assert.deepEqual(said(await call(path, { id: 'x', y: 1 })), [400, { y: 'unknown_field' }], path)
	const away = { account: manager.id, association, substitute: worker.id, from: TODAY, until: '2999-01-01' }
	assert.deepEqual(await ask('staff/absences', { ...away, reason: 'x'.repeat(5000), y: 1 }), [
		400,
		{ y: 'unknown_field', reason: 'too_long' },
	])
	assert.deepEqual(await ask('staff/proposals/decide', { id: 'x', decision: 'perhaps', y: 1 }), [
		400,
		{ y: 'unknown_field', decision: 'required' },
	])
	const long = { id: 'x', decision: 'decline', word: 'x'.repeat(2001) }
	assert.deepEqual(await ask('staff/proposals/decide', long), [400, { reason: 'too_long' }])
	assert.deepEqual(await peopleOf(manager, slug), own)

	// Nobody else could agree, and there is no reason.
	const [alone, helper] = [
		await holder('kitab-wa-qari', 'management'),
		await holder('kitab-wa-qari', 'reception'),
	]
	const theirs = {
		...away,
		account: alone.id,
		association: idOf('kitab-wa-qari'),
		substitute: helper.id,
	}
	assert.deepEqual(await ask('staff/absences', theirs, alone), [400, { reason: 'required' }])

	// What was proposed is not done any more where it would not be right by then.
	const proposed = async () => (await peopleOf(second, slug)).proposals.at(-1)?.id ?? ''
	const agree = async () => ask('staff/proposals/decide', { id: await proposed(), decision: 'agree' }, second)
	assert.equal((await appoint({}, { account: leaver.id }))[0], 200)
	const database = databaseIn(dir)
	database.prepare("UPDATE staff SET ended = '2026-01-01 00:00:00.000Z' WHERE id = ?").run(leaver.id)
	assert.deepEqual(await agree(), [409, { id: 'account_ended' }])
	await ask('staff/proposals/decide', { id: await proposed(), decision: 'decline' }, second)
	assert.equal((await ask('staff/absences', { ...away, reason: 'إجازة' }))[0], 200)
	database
		.prepare(
			'INSERT INTO absences (id, account, association, substitute, "from", until) VALUES (?, ?, ?, ?, ?, ?)',
		)
		.run('absence00000001', manager.id, association, second.id, TODAY, '2999-01-01')
	assert.deepEqual(await agree(), [409, { from: 'held' }])
	database.prepare('DELETE FROM absences WHERE id = ?').run('absence00000001')
	database.prepare('DELETE FROM appointments WHERE account = ?').run(worker.id)
	database.close()
	assert.deepEqual(await agree(), [409, { substitute: 'not_found' }])
})
