import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'
import { complaint, inquiry, submit } from './complaints.ts'
import { follow, newKey, PDF, post, proof, send, stored } from './support.ts'

const backend = await startBackend()
test.after(() => backend.stop())
const { url } = backend
const staff = await backend.superuser()

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

test('too many requests from one address are told to wait, in the language of the page, and stored nowhere', async () => {
	let last = await send(url)
	for (let sent = 0; sent < 40 && last.status !== 429; sent++) last = await send(url)
	assert.equal(last.status, 429)
	const before = await stored({ ...backend, staff })
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
	assert.deepEqual(await stored({ ...backend, staff }), before)
	assert.equal(before.cases, 27, '30 in ten minutes, of which 3 were too large')
})

test('guessing codes is slowed down, whatever the case', async () => {
	const statuses: number[] = []
	for (let n = 0; n < 25; n++) {
		statuses.push(
			(await follow(url, { reference: '100000009', code: String(n).padStart(12, '0'), lang: 'ar' })).status,
		)
	}
	assert.deepEqual([...new Set(statuses)], [404, 429])
	assert.equal(statuses.filter(status => status === 404).length, 19, '20 a minute, of which one was too long')
})

test('nor is there a faster way to guess a code by the routes of messages and files', async () => {
	for (const [route, most] of [
		['messages', 20],
		['message', 10],
		['file', 20],
		['complete', 10],
		['withdraw', 10],
		['contact', 10],
		['copy', 10],
		['erasure', 10],
		['settlement', 10],
		['reopen', 10],
	] as const) {
		const statuses: number[] = []
		for (let n = 0; n <= most; n++) {
			const body = JSON.stringify({ reference: '100000009', code: String(n).padStart(12, '0'), lang: 'ar' })
			const form = new FormData()
			const multipart = { message: 'message', complete: 'completion' } as Record<string, string>
			const part = multipart[route]
			form.append(part ?? '', body)
			const init = part ? { body: form, headers: { 'Idempotency-Key': newKey() } } : { body }
			statuses.push((await fetch(`${url}/api/sila/cases/${route}`, { method: 'POST', ...init })).status)
		}
		assert.deepEqual(statuses, [...Array(most).fill(404), 429], route)
	}
})

test('answers to surveys and guesses at invitations are slowed down too', async () => {
	for (const [route, most, refused] of [
		['answers', 60, 400],
		['invitation', 20, 404],
	] as const) {
		const statuses: number[] = []
		for (let n = 0; n <= most; n++) {
			const body = JSON.stringify({ token: 'aaaaaaaaaaaaaaaa', lang: 'ar' })
			statuses.push((await fetch(`${url}/api/sila/surveys/${route}`, { method: 'POST', body })).status)
		}
		assert.deepEqual(statuses, [...Array(most).fill(refused), 429], route)
	}
})

test('nor by naming somebody’s case in a complaint; inquiries are limited as well', async () => {
	for (const what of ['complaint', 'inquiry'] as const) {
		const statuses: number[] = []
		for (let n = 0; n <= 30; n++) {
			const guess = { concernsReference: '100000009', concernsCode: String(n).padStart(12, '0') }
			const value = what === 'complaint' ? { ...complaint, ...guess } : inquiry
			statuses.push((await submit(url, what, value)).status)
		}
		assert.deepEqual(statuses, [...Array(30).fill(what === 'complaint' ? 400 : 201), 429], what)
	}
})
