import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import PocketBase from 'pocketbase'
import { LONGEST_SESSION } from '../../server/people/session.ts'
import { startBackend } from '../setup/backend.ts'
import { joins } from './staff.ts'
import { databaseIn, refused } from './support.ts'

/* What somebody of staff does with their own account, and how long a session lasts. */

const backend = await startBackend()
test.after(() => backend.stop())
const { url, dir } = backend
const administrator = await backend.superuser()
await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const NEXT = 'four boats upon a hill'

async function entered(email: string, password: string): Promise<PocketBase> {
	const client = new PocketBase(url).autoCancellation(false)
	await client.collection('staff').authWithPassword(email, password)
	return client
}
const refresh = (client: PocketBase) => client.collection('staff').authRefresh()
const post = (client: PocketBase, path: string, body: object) =>
	client.send<{ token: string }>(`/api/sila/staff/${path}`, { method: 'POST', body })
const claimsOf = (token: string) =>
	JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
/** Which problems a refusal names, by field. */
const codesOf = (error: unknown) =>
	Object.fromEntries(
		Object.entries(Object(error).response.data as Record<string, { code: string }>).map(
			([field, { code }]) => [field, code],
		),
	)

/** A token as the server makes one, of a session that began so many seconds ago; an older release wrote down no beginning. */
function tokenOf(collection: 'staff' | '_superusers', id: string, began?: number): string {
	const database = databaseIn(dir)
	const row = database.prepare(`SELECT tokenKey FROM ${collection} WHERE id = ?`).get(id)
	const kept = database.prepare('SELECT id, options FROM _collections WHERE name = ?').get(collection)
	database.close()
	const now = Math.floor(Date.now() / 1000)
	const claims = {
		type: 'auth',
		id,
		collectionId: kept?.id,
		refreshable: true,
		exp: now + 600,
		...(began !== undefined && { since: now - began }),
	}
	const encoded = [{ alg: 'HS256', typ: 'JWT' }, claims].map(part =>
		Buffer.from(JSON.stringify(part)).toString('base64url'),
	)
	const key = `${row?.tokenKey}${JSON.parse(String(kept?.options)).authToken.secret}`
	const signature = createHmac('sha256', key).update(encoded.join('.')).digest('base64url')
	return [...encoded, signature].join('.')
}

test('a password is changed by who knows the present one, and every other session ends with it', async () => {
	const { password } = await joins(backend, 'own@example.org')
	const [here, elsewhere] = [
		await entered('own@example.org', password),
		await entered('own@example.org', password),
	]
	for (const [path, problem] of [
		['password', { other: 'unknown_field' }],
		['sign-out', { other: 'unknown_field' }],
	] as const)
		assert.deepEqual(codesOf(await refused(post(here, path, { other: 1 }), 400)), problem)
	for (const [current, wanted, problem] of [
		['not the one it is', NEXT, { current: 'password_wrong' }],
		[password, 'short', { password: 'password_short' }],
		[password, 'password1234', { password: 'password_common' }],
		[password, 'four boats upon a hill '.repeat(4), { password: 'password_long' }],
	] as const) {
		const error = await refused(post(here, 'password', { current, password: wanted }), 400)
		assert.deepEqual(codesOf(error), problem)
	}
	await refresh(elsewhere)
	const { token } = await post(here, 'password', { current: password, password: NEXT })
	await refused(refresh(elsewhere), 401)
	await refused(refresh(here), 401)
	here.authStore.save(token, here.authStore.record)
	await refresh(here)
	await refused(entered('own@example.org', password), 400)
	await entered('own@example.org', NEXT)
})

test('the present password is guessed at no more often at an open desk than at its door', async () => {
	const { password } = await joins(backend, 'open@example.org')
	const client = await entered('open@example.org', password)
	const letOff = (excludedIPs: string[]) => administrator.settings.update({ rateLimits: { excludedIPs } })
	await letOff([])
	try {
		for (let i = 0; i < 20; i++)
			await refused(post(client, 'password', { current: `guess ${i}`, password: NEXT }), 400)
		await refused(post(client, 'password', { current: password, password: NEXT }), 429)
	} finally {
		await letOff(['127.0.0.1'])
	}
})

test('who signs out elsewhere goes on here, nowhere else, and no longer than before', async () => {
	const { id, password } = await joins(backend, 'lost@example.org')
	const [here, lost] = [
		await entered('lost@example.org', password),
		await entered('lost@example.org', password),
	]
	const late = tokenOf('staff', id, LONGEST_SESSION - 120)
	here.authStore.save(late, here.authStore.record)
	const { token } = await post(here, 'sign-out', {})
	await refused(refresh(lost), 401)
	assert.equal(claimsOf(token).since, claimsOf(late).since)
	here.authStore.save(token, here.authStore.record)
	await refresh(here)
})

test('an account that is ended while its owner changes something of it stays ended, and holds nothing', async () => {
	for (let n = 0; n < 3; n++) {
		const { id, email, password } = await joins(backend, `going${n}@example.org`)
		const client = await entered(email, password)
		const own = [
			post(client, 'password', { current: password, password: NEXT }),
			...Array.from({ length: 3 }, () => post(client, 'sign-out', {})),
		]
		const end = administrator.send('/api/sila/accounts/end', { method: 'POST', body: { id } })
		await Promise.all([end, ...own.map(one => one.catch(error => assert.equal(error.status, 401)))])
		const database = databaseIn(dir)
		const row = database.prepare('SELECT ended, associations, at_management FROM staff WHERE id = ?').get(id)
		database.close()
		assert.notEqual(row?.ended, '')
		assert.deepEqual([row?.associations, row?.at_management], ['[]', '[]'])
	}
})

test('a session that is renewed began when somebody signed in, and ends half a day later however much it is used', async () => {
	const { id, password } = await joins(backend, 'long@example.org')
	const client = await entered('long@example.org', password)
	const { since } = claimsOf(client.authStore.token)
	assert.ok(Math.abs(Number(since) - Date.now() / 1000) < 60)
	assert.equal(claimsOf((await refresh(client)).token).since, since)

	const nearly = tokenOf('staff', id, LONGEST_SESSION - 120)
	client.authStore.save(nearly, client.authStore.record)
	assert.equal(claimsOf((await refresh(client)).token).since, claimsOf(nearly).since)
	client.authStore.save(tokenOf('staff', id, LONGEST_SESSION), client.authStore.record)
	await refused(refresh(client), 401)
	// One of a release that wrote down no beginning begins now.
	client.authStore.save(tokenOf('staff', id), client.authStore.record)
	assert.ok(Math.abs(Number(claimsOf((await refresh(client)).token).since) - Date.now() / 1000) < 60)
})

test('the administrator’s session ends as well', async () => {
	const id = administrator.authStore.record?.id ?? ''
	const client = new PocketBase(url).autoCancellation(false)
	const renewed = (began: number) => {
		client.authStore.save(tokenOf('_superusers', id, began), administrator.authStore.record)
		return client.collection('_superusers').authRefresh()
	}
	await renewed(LONGEST_SESSION - 120)
	await refused(renewed(LONGEST_SESSION), 401)
})
