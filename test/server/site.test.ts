import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'
import { startMailServer } from '../setup/smtp.ts'
import { NO_CLOCK, openWith } from './cases.ts'
import { arrive, reachedBy, run, sending, told } from './outbox.ts'
import { refused } from './support.ts'

/* The portal's address in what is told: without one nothing with a link leaves, and nothing is lost. */

const post = await startMailServer()
const backend = await openWith(NO_CLOCK)
test.after(() => post.stop())
const { staff, administrator } = backend
const setAddress = (appURL: string) => administrator.settings.update({ meta: { appURL } })
await administrator.settings.update({
	meta: { senderAddress: 'sila@example.org' },
	smtp: { enabled: true, host: post.host, port: post.port, tls: false },
})
/** What is missing of the address and who sends. */
const OURS = ['site', 'sender']
const gaps = async () =>
	(await staff.send('/api/sila/staff/setup', {})).gaps.filter(({ code }: { code: string }) =>
		OURS.includes(code),
	)
const content = async () =>
	(await (await fetch(`${backend.url}/api/sila/content`)).json()) as { version: string; site?: string }
const letter = () =>
	arrive(backend, { association: 'artwa', answers: reachedBy('letter', { address: 'جدة، حي الرحاب' }) })

async function setSite(url: string, token: string, site: unknown) {
	const headers = { 'Content-Type': 'application/json', Authorization: token }
	const body = JSON.stringify({ site })
	const answer = await fetch(`${url}/api/sila/staff/site`, { method: 'POST', headers, body })
	return { status: answer.status, body: await answer.json() }
}

test('while nobody knows the portal’s address, what has a link in it waits and says why', async () => {
	const { record } = await arrive(backend)
	const { record: onPaper } = await letter()
	const { record: called } = await arrive(backend, { answers: reachedBy('phone', { phone: '0501234567' }) })
	// Those of this machine and its network are no address for others.
	for (const address of ['http://localhost:8090', 'http://127.0.0.1:8401', 'http://192.168.1.20']) {
		await setAddress(address)
		await run(staff)
		const [entry] = await told(staff, record.id)
		assert.deepEqual([entry?.state, entry?.last_error, entry?.attempts], ['queued', 'no-site', 0])
		assert.ok(entry?.to)
	}
	assert.deepEqual(post.mails, [])
	// Nor is one printed; what is said aloud has no link.
	for (const id of [record.id, onPaper.id]) {
		const [entry] = await told(staff, id)
		assert.match(entry?.text ?? '', /^\{site\}\/track\/#\d{9}$/m)
		assert.doesNotMatch(entry?.text ?? '', /https?:/)
	}
	assert.doesNotMatch((await told(staff, called.id))[0]?.text ?? '', /site/)
	assert.match(backend.log(), /sila: The portal’s public address is not known/)
	assert.deepEqual(await gaps(), [{ code: 'site', waiting: 2 }])
	assert.equal((await content()).site, undefined)
})

test('an address is refused that nobody could follow, and stays as it was', async () => {
	const before = await administrator.settings.getAll()
	for (const address of [
		'https://care.example.org/portal',
		'http://care.example.org',
		'care.example.org',
		'https://me@care.example.org',
	]) {
		const error = await refused(setAddress(address), 400)
		assert.match(error.response.data.meta.appURL.message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	}
	assert.deepEqual(await administrator.settings.getAll(), before)
})

test('once the address is known, what waited goes with it, and so does what was changed since', async () => {
	const before = await content()
	await setAddress(' https://Care.Example.org/ ')
	// Whoever builds the portal learns of it.
	const { version, site } = await content()
	assert.equal(site, 'https://care.example.org')
	assert.notEqual(version, before.version)
	assert.equal((await administrator.settings.getAll()).meta.appURL, 'https://care.example.org')
	const waiting = await staff.collection('outbox').getFullList({ filter: "state = 'queued'" })
	assert.equal(waiting.length, 1)
	const sent = await sending(staff, waiting[0]?.case ?? '', 'sent')
	assert.match(sent.text, /^https:\/\/care\.example\.org\/track\/#\d{9}$/m)
	assert.match(post.mails.at(-1)?.text ?? '', /https:\/\/care\.example\.org\/track\/#\d{9}/)
	assert.deepEqual(await gaps(), [])
	// It moves: what was told stays as it was, what was not follows.
	await setAddress('https://portal.example.org')
	const [paper] = await staff.collection('outbox').getFullList({ filter: "means = 'letter'" })
	assert.match(paper?.text ?? '', /^https:\/\/portal\.example\.org\/track\/#\d{9}$/m)
	assert.match((await told(staff, sent.case)).at(-1)?.text ?? '', /care\.example\.org/)
})

test('an e-mail from nobody’s address waits, and staff are told', async () => {
	await administrator.settings.update({ meta: { senderAddress: 'support@example.com' } })
	const { record } = await arrive(backend)
	await run(staff)
	assert.equal((await told(staff, record.id))[0]?.state, 'queued')
	assert.deepEqual(await gaps(), [{ code: 'sender' }])
	await administrator.settings.update({ meta: { senderAddress: 'sila@example.org' } })
	await sending(staff, record.id, 'sent')
})

test('SILA_SITE is the address whatever was set, and what is none stops the start', async () => {
	for (const SILA_SITE of ['care.example.org', 'https://care.example.org/portal', 'http://care.example.org'])
		await assert.rejects(startBackend({ seed: false, env: { SILA_SITE } }), /SILA_SITE must be/)
	const other = await startBackend({ env: { SILA_SITE: 'https://care.example.org/' } })
	try {
		const own = await other.superuser()
		assert.equal((await own.settings.getAll()).meta.appURL, 'https://care.example.org')
		assert.doesNotMatch(other.log(), /public address is not known/)
		await refused(own.settings.update({ meta: { appURL: 'https://other.example.org' } }), 400)
		const theirs = await other.staff()
		const given = await setSite(other.url, theirs.authStore.token, 'https://other.example.org')
		assert.deepEqual([given.status, given.body.data?.site?.code], [409, 'not_now'])
		const { site, given: isGiven, gaps } = await theirs.send('/api/sila/staff/setup', {})
		assert.deepEqual([site, isGiven], ['https://care.example.org', true])
		assert.deepEqual(
			gaps.filter(({ code }: { code: string }) => OURS.includes(code)),
			[],
		)
	} finally {
		await other.stop()
	}
})

test('staff set the address as well, in any spelling, and what is none is refused and changes nothing', async () => {
	const other = await startBackend()
	try {
		const { token } = (await other.staff()).authStore
		for (const site of ['care.example.org', 'https://care.example.org/portal', '', 7, null]) {
			const { status, body } = await setSite(other.url, token, site)
			assert.deepEqual([status, Object.keys(body.data)], [400, ['site']], String(site))
		}
		const { status, body } = await setSite(other.url, token, ' https://Care.example.org/ ')
		assert.deepEqual([status, body.site], [200, 'https://care.example.org'])
		assert.equal((await setSite(other.url, '', 'https://care.example.org')).status, 401)
		const settings = await (await other.superuser()).settings.getAll()
		assert.equal(settings.meta.appURL, 'https://care.example.org')
	} finally {
		await other.stop()
	}
})
