import assert from 'node:assert/strict'
import { test } from 'node:test'
import PocketBase from 'pocketbase'
import type { Contract, Sends } from '../../core/api/contract.ts'
import { holdsOnly } from '../setup/appointments.ts'
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
async function invited(more: object = {}) {
	const email = `person${++made}@example.org`
	const { status, body } = await call('accounts/invite', {
		name: 'سارة خالد',
		email,
		roles: [],
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
/** Somebody who joined and holds every office in some associations. */
async function joined(slugs: string[]) {
	const account = await invited()
	holdsOnly(backend.dir, account.id, slugs.map(idOf))
	assert.equal((await call('accounts/join', { token: account.token, password: PASSWORD }, '')).status, 200)
	return { ...account, client: await signedIn(account.email) }
}

test('an invitation is a link that is shown once, with which a password is chosen, and a case can be worked on', async () => {
	const roles = [
		{ association: idOf('yusr'), role: 'management' },
		{ association: idOf('yusr'), role: 'reception' },
	]
	const { link, account, email, id, mailed } = await invited({ roles })
	assert.match(link, /^https:\/\/care\.example\.org\/desk\/#\/join\/\w{32}$/)
	assert.deepEqual(
		{
			...account,
			since: '',
			roles: account.roles.map((one: { role: string; basis: string }) => [one.role, one.basis]),
		},
		{
			id,
			name: 'سارة خالد',
			email,
			roles: [
				['management', 'setup'],
				['reception', 'setup'],
			],
			state: 'invited',
			since: '',
		},
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
	const good = { name: 'منى', email: 'muna@example.org', roles: [] as object[] }
	const at = (more: object) => ({
		...good,
		roles: [{ association: idOf('kadi'), role: 'reception', ...more }],
	})
	const wrong: [object, number, Record<string, string>][] = [
		[{ ...good, name: ' ' }, 400, { name: 'required' }],
		[{ ...good, name: 'م'.repeat(121) }, 400, { name: 'too_long' }],
		[{ ...good, email: 'muna' }, 400, { email: 'email' }],
		[at({ association: 'x' }), 400, { roles: 'unknown_association' }],
		[at({ role: 'king' }), 400, { roles: 'unknown_role' }],
		[at({ extra: 1 }), 400, { roles: 'unknown_role' }],
		[{ ...good, roles: undefined }, 400, { roles: 'unknown_role' }],
		[at({ from: '2030-02-30' }), 400, { roles: 'day' }],
		[at({ from: '2030-02-02', until: '2030-02-01' }), 400, { roles: 'order' }],
		[at({ until: '2020-01-01' }), 400, { roles: 'order' }],
		[at({ role: 'confidential' }), 400, { roles: 'beside' }],
		[at({}), 400, { roles: 'unmanaged' }],
		[{ ...good, reason: 'x'.repeat(2001) }, 400, { reason: 'too_long' }],
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
			...(path === 'accounts/change' && { name: 'منى' }),
		})
		assert.deepEqual([nobody.status, codes(nobody)], [404, { id: 'not_found' }], path)
		const more = await call(path, { id: 'nobody', extra: 1 })
		assert.deepEqual([more.status, codes(more)], [400, { extra: 'unknown_field' }], path)
	}
	const { id } = await invited()
	for (const [change, expected] of [
		[{ name: '' }, { name: 'required' }],
		[{ name: 'م'.repeat(121) }, { name: 'too_long' }],
	] as const) {
		const answer = await call('accounts/change', { id, ...change })
		assert.deepEqual([answer.status, codes(answer)], [400, expected])
	}
})

test('the name of an account is changed, and nobody sees what is not theirs', async () => {
	await send(url)
	const { client, id } = await joined(['kadi'])
	assert.deepEqual(await casesBy(client), [])
	assert.deepEqual(await client.send('/api/sila/cases/counts', {}), [])
	const { body } = await call('accounts/change', { id, name: 'سارة بنت خالد' })
	assert.equal(body.name, 'سارة بنت خالد')
	holdsOnly(backend.dir, id, [idOf('yusr')])
	assert.ok((await casesBy(client)).length > 0)
	holdsOnly(backend.dir, id, [])
	assert.deepEqual(await casesBy(client), [])
	assert.deepEqual(await client.collection('associations').getFullList(), [])
})

test('roles are proposed for an account that is there, all of them or none', async () => {
	const { id } = await joined(['artwa'])
	const { id: worker } = await invited()
	const at = (role: string, association = idOf('artwa')) => ({ association, role })
	const propose = (roles: object[], more: object = {}) =>
		call('accounts/roles', { account: worker, roles, ...more })
	const wrong: [object[], object, number, object][] = [
		[[at('reception'), at('king')], {}, 400, { roles: 'unknown_role' }],
		[[at('reception'), at('reception', 'x')], {}, 400, { roles: 'unknown_association' }],
		[[at('reception'), at('protection')], {}, 400, { roles: 'beside' }],
		[[at('reception'), at('reception', idOf('kadi'))], {}, 400, { roles: 'unmanaged' }],
		[[{ ...at('reception'), from: 'x' }], {}, 400, { roles: 'day' }],
		[[{ ...at('reception'), until: '2020-01-01' }], {}, 400, { roles: 'order' }],
		[[at('reception')], { reason: 'x'.repeat(2001) }, 400, { reason: 'too_long' }],
		[[at('reception')], { extra: 1 }, 400, { extra: 'unknown_field' }],
		[[at('reception')], { account: 'nobody' }, 404, { account: 'not_found' }],
	]
	for (const [roles, more, status, expected] of wrong) {
		const answer = await propose(roles, more)
		assert.deepEqual([answer.status, codes(answer)], [status, expected])
	}
	assert.equal((await propose([at('reception')])).status, 200)
	const twice = await propose([at('contact'), at('reception')])
	assert.deepEqual([twice.status, codes(twice)], [409, { roles: 'held' }])
	const waiting = (await call('accounts')).body.proposals
	assert.deepEqual(
		waiting.map(({ subject, role, own }: { subject: string; role: string; own: boolean }) => [
			subject,
			role,
			own,
		]),
		[[worker, 'reception', true]],
	)
	await call('accounts/end', { id })
	const alone = await propose([at('contact')])
	assert.deepEqual([alone.status, codes(alone)], [400, { reason: 'required' }])
	assert.equal((await propose([at('contact')], { reason: 'غادر المدير' })).status, 200)
	const invite = { name: 'منى', email: 'alone@example.org', roles: [at('contact')] }
	const refused = await call('accounts/invite', invite)
	assert.deepEqual([refused.status, codes(refused)], [400, { reason: 'required' }])
	const { body } = await call('accounts')
	assert.ok(!body.accounts.some(({ email }: { email: string }) => email === invite.email))
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
	const { link, mailed, email, token } = await invited({ mail: true })
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

test('a second factor by e-mail is asked of the roles that need it, and a code alone opens nothing', async () => {
	const { email, id } = await joined(['kadi'])
	const wrong = await call('accounts/second-factor', { roles: ['king'] })
	assert.deepEqual([wrong.status, codes(wrong)], [400, { roles: 'unknown_role' }])
	const more = await call('accounts/second-factor', { roles: [], extra: 1 })
	assert.deepEqual([more.status, codes(more)], [400, { extra: 'unknown_field' }])
	await administrator.settings.update({ smtp: { enabled: false } })
	const early = await call('accounts/second-factor', { roles: ['management'] })
	assert.deepEqual([early.status, codes(early)], [409, { roles: 'no_mail' }])
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled: true, host: post.host, port: post.port, tls: false },
	})
	assert.equal((await call('accounts/second-factor', { roles: ['management'] })).status, 200)
	assert.deepEqual((await call('accounts')).body.secondFactor, ['management'])

	const client = new PocketBase(url).autoCancellation(false)
	const staff = client.collection('staff')
	const before = post.mails.length
	// Nobody is written to whose password was not given.
	const { otpId: none } = await staff.requestOTP(email)
	await refused(staff.authWithOTP(none, '12345678'), 400)
	const halfway = await refused(staff.authWithPassword(email, PASSWORD), 401)
	const mfaId: string = halfway.response.mfaId
	assert.ok(mfaId)
	assert.equal(post.mails.length, before)
	const { otpId } = await staff.requestOTP(email)
	await comesTo(() => post.mails.length, before + 1)
	const [, code = ''] = /<strong dir="ltr">(\d+)</.exec(post.mails.at(-1)?.html ?? '') ?? []
	assert.ok(code, post.mails.at(-1)?.html)
	await refused(staff.authWithOTP(otpId, code === '12345678' ? '87654321' : '12345678', { mfaId }), 400)
	await refused(staff.authWithOTP(otpId, code), 400)
	await staff.authWithOTP(otpId, code, { mfaId })
	assert.equal(client.authStore.record?.id, id)

	// Other roles need none, and get no code.
	holdsOnly(backend.dir, id, [idOf('kadi')], ['reception'])
	await signedIn(email)
	const { otpId: other } = await staff.requestOTP(email)
	await refused(staff.authWithOTP(other, '12345678', { mfaId }), 400)
	assert.equal(post.mails.length, before + 1)
	await call('accounts/second-factor', { roles: [] })
	holdsOnly(backend.dir, id, [idOf('kadi')], ['management'])
	await signedIn(email)
})

test('a session lasts half an hour from its last use, and a new password ends the others', async () => {
	const { client, id, email } = await joined(['kadi'])
	const [, payload = ''] = client.authStore.token.split('.')
	const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString())
	const minutes = (exp * 1000 - Date.now()) / 60_000
	assert.ok(minutes > 29 && minutes <= 30, String(minutes))
	const { body } = await call('accounts/again', { id })
	await call('accounts/join', { token: tokenIn(body.link), password: 'غيمة وخبز وقنديل' }, '')
	await refused(client.collection('staff').authRefresh(), 401)
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
