import assert from 'node:assert/strict'
import { test } from 'node:test'
import PocketBase from 'pocketbase'
import type { Contract, Sends } from '../../core/api/contract.ts'
import { startBackend } from '../setup/backend.ts'
import { startMailServer } from '../setup/smtp.ts'
import { casesBy, comesTo, databaseIn, refused, send } from './support.ts'

/* Accounts of staff, from the invitation until they are taken away. */

const post = await startMailServer()
const backend = await startBackend({ env: { SILA_SITE: 'https://care.example.org' } })
test.after(async () => {
	await backend.stop()
	await post.stop()
})
const { url } = backend
const administrator = await backend.superuser()
await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const associations = await administrator.collection('associations').getFullList({ sort: 'slug' })
const idOf = (slug: string) => associations.find(one => one.slug === slug)?.id ?? ''
const PASSWORD = 'ثلاث زيتونات وبحر'

/** Calls a route of accounts and gives what it answers; without a token as anybody. */
async function call<Path extends keyof Contract & `accounts${string}`>(
	path: Path,
	body?: Sends<Path> | object,
	token = administrator.authStore.token,
	lang = 'ar',
) {
	const answer = await fetch(`${url}/api/sila/${path}`, {
		method: body ? 'POST' : 'GET',
		headers: { ...(token && { Authorization: token }), 'Accept-Language': lang },
		...(body && { body: JSON.stringify(body) }),
	})
	// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came
	return { status: answer.status, body: (await answer.json()) as any }
}
const codes = ({ body }: { body: { data: Record<string, { code: string }> } }) =>
	Object.fromEntries(Object.entries(body.data).map(([field, { code }]) => [field, code]))
const tokenIn = (link: string) => /\/desk\/#\/join\/(\w{32})$/.exec(link)?.[1] ?? ''

let made = 0
async function invited(slugs: string[] = ['kadi'], more: object = {}) {
	const email = `person${++made}@example.org`
	const { status, body } = await call('accounts/invite', {
		name: 'سارة خالد',
		email,
		associations: slugs.map(idOf),
		...more,
	})
	assert.equal(status, 201, JSON.stringify(body))
	return { ...body, email, id: body.account.id as string, token: tokenIn(body.link) }
}
async function signedIn(email: string, password = PASSWORD): Promise<PocketBase> {
	const client = new PocketBase(url).autoCancellation(false)
	await client.collection('staff').authWithPassword(email, password)
	return client
}
async function joined(slugs?: string[]) {
	const account = await invited(slugs)
	assert.equal((await call('accounts/join', { token: account.token, password: PASSWORD }, '')).status, 200)
	return { ...account, client: await signedIn(account.email) }
}

test('an invitation is a link that is shown once, with which a password is chosen, and a case can be worked on', async () => {
	const { link, account, email, id, mailed } = await invited(['yusr'])
	assert.match(link, /^https:\/\/care\.example\.org\/desk\/#\/join\/\w{32}$/)
	assert.deepEqual(
		{ ...account, since: '' },
		{ id, name: 'سارة خالد', email, associations: [idOf('yusr')], state: 'invited', since: '' },
	)
	const days = (Date.parse(account.since) - Date.now()) / 86_400_000
	assert.ok(days > 6.9 && days <= 7, account.since)
	assert.equal(mailed, false)
	const { body } = await call('accounts')
	assert.doesNotMatch(JSON.stringify(body), new RegExp(tokenIn(link)))
	const database = databaseIn(backend.dir)
	const stored = JSON.stringify(database.prepare('SELECT * FROM staff WHERE id = ?').get(id))
	database.close()
	assert.doesNotMatch(stored, new RegExp(tokenIn(link)))

	const token = tokenIn(link)
	const answer = await call('accounts/join', { token, password: PASSWORD }, '')
	assert.deepEqual([answer.status, answer.body], [200, { name: 'سارة خالد', email }])
	const again = await call('accounts/join', { token, password: PASSWORD, lang: 'en' }, '')
	assert.deepEqual([again.status, codes(again)], [404, { token: 'link' }])
	assert.match(again.body.message, /ask the administrator/i)

	const client = await signedIn(email)
	const { body: receipt } = await send(url)
	const [found] = await casesBy(client, { filter: `reference="${receipt.reference}"` })
	await client.collection('cases').update(found?.id ?? '', { status: 'complete' })
	const trail = await client
		.collection('audit')
		.getFullList({ filter: `case="${found?.id}"`, sort: '@rowid' })
	assert.deepEqual([trail.at(-1)?.actor, trail.at(-1)?.actor_id], [email, id])
})

test('a link whose time is over, or that a newer one has replaced, opens nothing', async () => {
	const account = await invited()
	const { status, body } = await call('accounts/again', { id: account.id })
	assert.equal(status, 200)
	assert.notEqual(tokenIn(body.link), account.token)
	assert.equal((await call('accounts/join', { token: account.token, password: PASSWORD }, '')).status, 404)
	const database = databaseIn(backend.dir)
	database
		.prepare('UPDATE staff SET invited_until = ? WHERE id = ?')
		.run('2026-01-01 00:00:00.000Z', account.id)
	database.close()
	assert.equal(
		(await call('accounts/join', { token: tokenIn(body.link), password: PASSWORD }, '')).status,
		404,
	)
	assert.equal((await call('accounts/join', { token: '', password: PASSWORD }, '')).status, 404)
})

test('a password that is short, too long or the first that is tried is refused by name, and the link stays good', async () => {
	const { token, email } = await invited()
	for (const [password, code] of [
		['k7#mWq29xZp', 'password_short'],
		['', 'password_short'],
		['ط'.repeat(40), 'password_long'],
		['password2026', 'password_common'],
		[`${email}1`, 'password_common'],
	]) {
		const answer = await call('accounts/join', { token, password }, '')
		assert.deepEqual([answer.status, codes(answer)], [400, { password: code }], password)
		assert.match(answer.body.message, /كلمة المرور|كلمات المرور/)
	}
	const more = await call('accounts/join', { token, password: PASSWORD, extra: 1 }, '')
	assert.deepEqual([more.status, codes(more)], [400, { extra: 'unknown_field' }])
	assert.equal((await call('accounts/join', { token, password: PASSWORD }, '')).status, 200)
})

test('what is wrong with an account is said by its field, in Arabic and English', async () => {
	const good = { name: 'منى', email: 'muna@example.org', associations: [idOf('kadi')] }
	const wrong: [object, number, Record<string, string>][] = [
		[{ ...good, name: ' ' }, 400, { name: 'required' }],
		[{ ...good, name: 'م'.repeat(121) }, 400, { name: 'too_long' }],
		[{ ...good, email: 'muna' }, 400, { email: 'email' }],
		[{ ...good, associations: ['x'] }, 400, { associations: 'unknown_association' }],
		[{ ...good, associations: undefined }, 400, { associations: 'unknown_association' }],
		[{ ...good, role: 'x' }, 400, { role: 'unknown_field' }],
	]
	for (const [body, status, expected] of wrong) {
		for (const lang of ['ar', 'en']) {
			const answer = await call('accounts/invite', body, undefined, lang)
			assert.deepEqual([answer.status, codes(answer)], [status, expected])
			assert.equal(/[ء-ي]/.test(answer.body.message), lang === 'ar', answer.body.message)
		}
	}
	assert.equal((await call('accounts/invite', good)).status, 201)
	const twice = await call('accounts/invite', { ...good, email: 'MUNA@example.org' })
	assert.deepEqual([twice.status, codes(twice)], [409, { email: 'taken' }])
	for (const path of ['accounts/again', 'accounts/change', 'accounts/end', 'accounts/restore'] as const) {
		const nobody = await call(path, {
			id: 'nobody',
			...(path === 'accounts/change' && { name: 'منى', associations: [] }),
		})
		assert.deepEqual([nobody.status, codes(nobody)], [404, { id: 'not_found' }], path)
		const more = await call(path, { id: 'nobody', extra: 1 })
		assert.deepEqual([more.status, codes(more)], [400, { extra: 'unknown_field' }], path)
	}
	const { id } = await invited()
	for (const [change, expected] of [
		[{ name: '', associations: [] }, { name: 'required' }],
		[{ name: 'م'.repeat(121), associations: [] }, { name: 'too_long' }],
		[{ name: 'منى', associations: ['x'] }, { associations: 'unknown_association' }],
	] as const) {
		const answer = await call('accounts/change', { id, ...change })
		assert.deepEqual([answer.status, codes(answer)], [400, expected])
	}
})

test('what an account works on is changed from its next call on, and nobody sees what is not theirs', async () => {
	await send(url)
	const { client, id } = await joined(['kadi'])
	assert.deepEqual(await casesBy(client), [])
	assert.deepEqual(await client.send('/api/sila/cases/counts', {}), [])
	const { body } = await call('accounts/change', { id, name: 'سارة بنت خالد', associations: [idOf('yusr')] })
	assert.deepEqual([body.name, body.associations], ['سارة بنت خالد', [idOf('yusr')]])
	assert.ok((await casesBy(client)).length > 0)
	await call('accounts/change', { id, name: 'سارة', associations: [] })
	assert.deepEqual(await casesBy(client), [])
	assert.deepEqual(await client.collection('associations').getFullList(), [])
})

test('an account that is taken away is refused at its next call, keeps its name, and can be given back', async () => {
	const { client, id, email } = await joined(['yusr'])
	const fileToken = await client.files.getToken()
	const record = (await casesBy(client))[0]
	const { body } = await call('accounts/end', { id })
	assert.equal(body.state, 'ended')
	// PocketBase takes who has no account any more for a guest.
	assert.deepEqual(await casesBy(client), [])
	await refused(client.send('/api/sila/cases/counts', {}), 401)
	await refused(client.collection('staff').authRefresh(), 401)
	const file = `${url}/api/files/cases/${record?.id}/${record?.files[0]}?token=${fileToken}`
	assert.equal((await fetch(file)).status, 404)
	await assert.rejects(signedIn(email), { status: 403 })
	const invite = await call('accounts/again', { id })
	assert.deepEqual([invite.status, codes(invite)], [409, { id: 'account_ended' }])
	const { body: list } = await call('accounts')
	assert.equal(list.accounts.find((one: { id: string }) => one.id === id)?.state, 'ended')

	assert.equal((await call('accounts/restore', { id })).body.state, 'active')
	await signedIn(email)
	await refused(client.send('/api/sila/cases/counts', {}), 401)
})

test('one that was invited and is taken away before has a link that opens nothing', async () => {
	const { id, token } = await invited()
	await call('accounts/end', { id })
	assert.equal((await call('accounts/join', { token, password: PASSWORD }, '')).status, 404)
	await call('accounts/restore', { id })
	assert.equal((await call('accounts/join', { token, password: PASSWORD }, '')).status, 404)
})

test('an invitation is mailed where a mail server is set, in Arabic, and a forgotten password leads to the desk', async () => {
	assert.equal((await call('accounts')).body.mail, false)
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled: true, host: post.host, port: post.port, tls: false },
	})
	assert.equal((await call('accounts')).body.mail, true)
	const { link, mailed, email, token } = await invited(['kadi'], { mail: true })
	assert.equal(mailed, true)
	const mail = post.mails.at(-1)
	assert.match(mail?.subject ?? '', /دعوة/)
	assert.ok(mail?.html?.includes(link))
	await call('accounts/join', { token, password: PASSWORD }, '')

	await new PocketBase(url).collection('staff').requestPasswordReset(email)
	await comesTo(() => post.mails.some(({ html }) => html?.includes('/#/reset/')), true)
	const reset = post.mails.at(-1)
	const [, resetToken = ''] =
		/https:\/\/care\.example\.org\/desk\/#\/reset\/([\w.-]+)"/.exec(reset?.html ?? '') ?? []
	assert.ok(resetToken, reset?.html)
	const client = new PocketBase(url)
	const common = client.collection('staff').confirmPasswordReset(resetToken, 'password2026', 'password2026')
	assert.equal((await refused(common, 400)).response.data.password.code, 'password_common')
	await client.collection('staff').confirmPasswordReset(resetToken, 'غيمة وخبز وقنديل', 'غيمة وخبز وقنديل')
	await signedIn(email, 'غيمة وخبز وقنديل')
})

test('guessing at links is stopped', async () => {
	await administrator.settings.update({ rateLimits: { excludedIPs: [] } })
	let status = 0
	for (let tries = 0; tries < 30 && status !== 429; tries++)
		status = (await call('accounts/join', { token: `${tries}`.padStart(32, 'a'), password: PASSWORD }, ''))
			.status
	assert.equal(status, 429)
	await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
})
