import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'
import { complaint, submit } from './complaints.ts'
import { follow, newKey, PDF, post, proof, send, stored } from './support.ts'

const backend = await startBackend()
test.after(() => backend.stop())
const { url } = backend
const staff = await backend.superuser()
await staff.settings.update({ trustedProxy: { headers: ['X-Forwarded-For'] } })

test('a request larger than the server takes is told so, whether it says its size or not', async () => {
	const before = await stored({ ...backend, staff })
	const bytes = new Uint8Array(33 * 1024 * 1024)
	bytes.set(PDF)
	const form = new FormData()
	form.append('request', '{}')
	form.append(proof[0], new File([bytes], 'a.pdf'), 'a.pdf')
	for (const [lang, words] of [
		['ar', /أكبر من المسموح/],
		['en', /larger than allowed/],
	] as const) {
		const { status, body } = await post(url, form, { 'Idempotency-Key': newKey(), 'Accept-Language': lang })
		assert.equal(status, 413)
		assert.equal(body.data.documents.code, 'too_large')
		assert.match(body.message, words)
	}
	const unsized = await new Promise<number | undefined>((resolve, reject) => {
		const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Idempotency-Key': newKey() }
		const sending = request(`${url}/api/sila/requests`, { method: 'POST', headers }, answer => {
			answer.resume()
			resolve(answer.statusCode)
		})
		sending.on('error', reject)
		sending.write('--x\r\nContent-Disposition: form-data; name="documents.a1"; filename="a.pdf"\r\n\r\n')
		sending.write(bytes)
		sending.end('\r\n--x--\r\n')
	})
	assert.equal(unsized, 413)
	const query = await follow(url, { reference: '1'.repeat(5000), code: '', lang: 'ar' })
	assert.deepEqual([query.status, query.body.data.request.code], [413, 'bad_request'])
	assert.deepEqual(await stored({ ...backend, staff }), before)
})

/** PocketBase's own limits begin anew whenever its settings are saved. */
const limit = async (label: string, maxRequests: number) => {
	const { rateLimits } = await staff.settings.getAll()
	const rules = rateLimits.rules.map((rule: { label: string }) =>
		rule.label === label ? { ...rule, maxRequests } : rule,
	)
	await staff.settings.update({ rateLimits: { rules } })
}

test('forty people behind one address are served within ten minutes, each with a request and a look at it', async () => {
	const before = await stored({ ...backend, staff })
	for (let person = 0; person < 40; person++) {
		const { status, body } = await send(url)
		assert.equal(status, 201)
		const { reference, code } = body
		assert.equal((await follow(url, { reference, code, lang: 'ar' })).status, 200)
	}
	assert.equal((await stored({ ...backend, staff })).cases, before.cases + 40)
})

test('too many requests from one address are told to wait, in the language of the page, and stored nowhere', async () => {
	await limit('POST /api/sila/requests', 2)
	const before = await stored({ ...backend, staff })
	for (const status of [201, 201, 429]) assert.equal((await send(url)).status, status)
	for (const [lang, words] of [
		['ar', /محاولات كثيرة/],
		['en', /Too many attempts/],
	] as const) {
		const { status, body, headers } = await send(url, {}, { lang })
		assert.equal(headers.get('cache-control'), 'no-store')
		assert.equal(status, 429)
		assert.deepEqual(body.data.request.code, 'too_many')
		assert.match(body.message, words)
	}
	assert.equal((await stored({ ...backend, staff })).cases, before.cases + 2)
	await limit('POST /api/sila/requests', 120)
})

/** Who calls, as a named proxy says it; each test has addresses of its own. */
const from = (address: string) => ({ 'X-Forwarded-For': address })
const wrongCode = (n: number) => String(n).padStart(12, '0')

/** A call of a route of applicants, with any numbers. */
async function call(route: string, address: string, numbers: { reference: string; code: string }) {
	const body = JSON.stringify({ ...numbers, lang: 'ar' })
	const part = ({ message: 'message', complete: 'completion' } as Record<string, string>)[route]
	const form = new FormData()
	form.append(part ?? '', body)
	const init = part
		? { body: form, headers: { ...from(address), 'Idempotency-Key': newKey() } }
		: { body, headers: from(address) }
	const response = await fetch(`${url}/api/sila/cases/${route}`, { method: 'POST', ...init })
	await response.arrayBuffer()
	return response.status
}
const guess = (address: string, n: number, reference = '100000009', route = 'follow') =>
	call(route, address, { reference, code: wrongCode(n) })

const ROUTES = [
	'follow',
	'messages',
	'message',
	'file',
	'complete',
	'withdraw',
	'contact',
	'copy',
	'erasure',
	'settlement',
	'reopen',
]

test('of guesses at codes an address has twenty a minute in all, whatever the case and the route', async () => {
	const statuses: number[] = []
	for (let n = 0; n < 20; n++)
		statuses.push(await guess('203.0.113.1', n, n % 2 ? '100000009' : '100000017', ROUTES[n % ROUTES.length]))
	assert.deepEqual([...new Set(statuses)], [404])
	for (const route of ROUTES) assert.equal(await guess('203.0.113.1', 99, '100000009', route), 429, route)
	// Whoever comes from elsewhere is not kept out by it.
	assert.equal(await guess('203.0.113.2', 1, '100000025'), 404)
})

test('what succeeds is not counted, and one person with all addresses of a network has no more guesses than others', async () => {
	const { reference, code } = (await send(url)).body
	for (let n = 0; n < 30; n++) assert.equal(await call('follow', '203.0.113.3', { reference, code }), 200)
	const network = (n: number) => `2001:db8:0:1::${n + 1}`
	for (let n = 0; n < 20; n++) assert.equal(await guess(network(n), n, '100000033'), 404)
	assert.equal(await guess(network(20), 20, '100000033'), 429)
	assert.equal(await guess('2001:db8:0:2::1', 21, '100000041'), 404)
})

test('at one case twenty guesses in ten minutes are all, from wherever; who holds the code still comes in', async () => {
	const { reference, code } = (await send(url)).body
	for (let n = 0; n < 20; n++) assert.equal(await guess(`198.51.100.${n}`, n, reference), 404)
	// One more each, and then no more for those who failed.
	assert.equal(await guess('198.51.100.0', 50, reference), 429)
	assert.equal(await guess('198.51.100.99', 51, reference), 404)
	assert.equal(await guess('198.51.100.99', 52, reference), 429)
	assert.equal(await call('follow', '198.51.100.200', { reference, code }), 200)
	// At another case they are as free as before.
	assert.equal(await guess('198.51.100.0', 53, '100000058'), 404)
})

test('guesses at invitations and by naming a case in a complaint count as well', async () => {
	for (let n = 0; n < 20; n++) {
		const body = JSON.stringify({ token: 'aaaaaaaaaaaaaaaa', lang: 'ar' })
		const response = await fetch(`${url}/api/sila/surveys/invitation`, {
			method: 'POST',
			body,
			headers: from('203.0.113.4'),
		})
		assert.equal(response.status, 404)
	}
	assert.equal(await guess('203.0.113.4', 1), 429)
	for (let n = 0; n < 20; n++) {
		const named = { ...complaint, concernsReference: '100000009', concernsCode: wrongCode(n) }
		assert.equal((await submit(url, 'complaint', named)).status, 400)
	}
	assert.equal(await guess('127.0.0.1', 1), 429)
	// A complaint that names none is taken all the same.
	assert.equal((await submit(url, 'complaint', complaint)).status, 201)
})
