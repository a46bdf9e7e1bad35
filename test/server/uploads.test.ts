import assert from 'node:assert/strict'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import { MOST_READING } from '../../core/api/reading.ts'
import { API } from '../../core/api/routes.ts'
import { FILE_LIMITS, SUPPORTING } from '../../core/sending/files.ts'
import { type NamedUpload, PART_BYTES } from '../../core/sending/uploads.ts'
import { complete } from './applicant.ts'
import { arrive, go, openWith } from './cases.ts'
import { complaint, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { type Answer, caseBy, comesTo, file, filesIn, newKey, PDF, send, stored } from './support.ts'
import { newUpload, sendPart, sizeOf, upload } from './uploads.ts'

/* Files that go ahead of what they belong to, part by part. */

const HOOKS = `routerAdd('POST', '/job', e => {
	const { removeUnsent } = require(\`\${__hooks}/lib/http/uploads.js\`)
	removeUnsent($app, e.requestInfo().body.moment)
	return e.json(200, {})
})`
/** Some tests look at how much memory it needs. */
const backend = await openWith(HOOKS, { full: true })
const { url, staff, dir } = backend
const folder = path.join(dir, 'uploads')

/** A PDF of so many bytes, no two alike. */
function pdf(size: number): Uint8Array {
	const bytes = new Uint8Array(size)
	for (let at = 0; at < size; at++) bytes[at] = (at * 31 + size) % 251
	bytes.set(PDF)
	return bytes
}
const named = (...uploads: NamedUpload[]): [string, string] => ['uploads', JSON.stringify(uploads)]

async function bytesOf(record: Parameters<typeof staff.files.getURL>[0], name: string): Promise<Buffer> {
	const token = await staff.files.getToken()
	return Buffer.from(await (await fetch(staff.files.getURL(record, name, { token }))).arrayBuffer())
}
const caseOf = ({ body, status }: Answer) => {
	assert.equal(status, 201, JSON.stringify(body))
	return caseBy(staff, `reference="${body.reference}"`)
}

test('parts make a file: sent twice, out of turn or anew after a break, each byte is there once', async () => {
	const whole = pdf(3 * PART_BYTES + 7)
	const id = newUpload()
	const part = (n: number) =>
		sendPart(url, id, n * PART_BYTES, whole.subarray(n * PART_BYTES, (n + 1) * PART_BYTES))
	assert.equal(await sizeOf(url, id), 0)
	assert.deepEqual(await part(0), { status: 200, size: PART_BYTES, code: undefined })
	assert.equal((await part(2)).size, PART_BYTES, 'one before it is missing')
	assert.equal((await part(0)).size, PART_BYTES)
	assert.equal((await part(1)).size, 2 * PART_BYTES)
	// A part of another length, across what is there.
	const across = whole.subarray(PART_BYTES + 5, 3 * PART_BYTES - 5)
	assert.equal(
		(await sendPart(url, id, PART_BYTES + 5, across.subarray(0, PART_BYTES))).size,
		2 * PART_BYTES + 5,
	)
	assert.equal(await sizeOf(url, id), 2 * PART_BYTES + 5)
	await backend.kill()
	await backend.restart()
	for (let from = await sizeOf(url, id); from < whole.length; )
		from = (await sendPart(url, id, from, whole.subarray(from, from + 100_000))).size
	assert.deepEqual(fs.readFileSync(path.join(folder, id)), Buffer.from(whole))
	assert.equal(fs.statSync(folder).mode & 0o777, 0o700)
	const file = { field: 'documents.marital-status-proof', name: 'صك.pdf', upload: id, size: whole.length }
	const record = await caseOf(await send(url, {}, { parts: [named(file)] }))
	assert.deepEqual(await bytesOf(record, record.files[0]), Buffer.from(whole))
	assert.equal(record.file_names[record.files[0]].name, 'صك.pdf')
	assert.deepEqual(filesIn(folder), [])
})

test('what is no part is refused and kept nowhere', async () => {
	const small = pdf(100)
	assert.deepEqual(await sendPart(url, 'short', 0, small), {
		status: 400,
		size: undefined,
		code: 'bad_request',
	})
	assert.equal((await sendPart(url, `../${newUpload()}`, 0, small)).code, 'bad_request')
	assert.equal((await sendPart(url, newUpload(), -1, small)).code, 'bad_request')
	assert.equal((await sendPart(url, newUpload(), 0, pdf(PART_BYTES + 1))).status, 413)
	assert.equal((await sendPart(url, newUpload(), 0, pdf(PART_BYTES * 2))).status, 413)
	assert.equal((await sendPart(url, newUpload(), FILE_LIMITS.bytes, small)).code, 'too_large')
	const status = await fetch(`${url}${API}uploads`, { method: 'POST', body: '{"upload":"x"}' })
	assert.equal(status.status, 400)
	assert.deepEqual(filesIn(folder), [])
	for (const method of ['GET', 'PATCH', 'DELETE'])
		assert.ok((await fetch(`${url}/api/collections/upload_parts/records/x`, { method })).status >= 400)
	assert.deepEqual(await backend.administrator.collection('upload_parts').getFullList(), [])
})

test('25 MB in six files arrive with one request', async () => {
	const files = await Promise.all(
		Array.from({ length: 6 }, (_, n) =>
			upload(url, `documents.${n ? SUPPORTING : 'marital-status-proof'}`, `${n}.pdf`, pdf(4_369_067 + n)),
		),
	)
	const record = await caseOf(await send(url, {}, { parts: [named(...files)] }))
	const sizes = await Promise.all(
		record.files.map(async (name: string) => (await bytesOf(record, name)).length),
	)
	assert.deepEqual(
		sizes,
		files.map(({ size }) => size),
	)
	assert.deepEqual(filesIn(folder), [])
})

test('the desk sends as much in one piece', async () => {
	const parts = Array.from({ length: 6 }, (_, n): [string, [File, string]] => [
		`documents.${n ? SUPPORTING : 'marital-status-proof'}`,
		file(pdf(4_369_067), `${n}.pdf`),
	])
	assert.equal((await enter(backend, {}, { parts })).status, 201)
	assert.equal((await send(url, {}, { parts })).status, 413)
})

const DOCUMENT = `documents.${SUPPORTING}`

/** Each door that files come to, with the field that they are for there. */
const doors: Record<string, [field: string, (parts: [string, string][], key: string) => Promise<Answer>]> = {
	'a request': ['documents.marital-status-proof', (parts, key) => send(url, {}, { parts, key })],
	'a complaint': ['files.1', (parts, key) => submit(url, 'complaint', complaint, { parts, key })],
	'a request that staff enter': [
		'documents.marital-status-proof',
		(parts, key) => enter(backend, {}, { parts, key }),
	],
	'a complaint that staff enter': [
		'files.1',
		(parts, key) =>
			submit(url, 'complaint', complaint, {
				parts: [...parts, ['channel', 'phone']],
				key,
				staff: true,
				headers: { Authorization: staff.authStore.token },
			}),
	],
	'a completion': [
		DOCUMENT,
		async (parts, key) => {
			const { record, receipt } = await arrive(backend)
			await go(staff, record.id, { status: 'needs-completion', missing: 'صورة' })
			return complete(url, receipt, {}, { parts, key })
		},
	],
	'a message': [
		'files.1',
		async (parts, key) => {
			const { receipt } = await arrive(backend)
			const body = new FormData()
			const { reference, code } = receipt
			body.append('message', JSON.stringify({ reference, code, lang: 'ar', text: 'صورة' }))
			for (const [name, value] of parts) body.append(name, value)
			const init = { method: 'POST', headers: { 'Idempotency-Key': key }, body }
			const response = await fetch(`${url}/api/sila/cases/message`, init)
			return { status: response.status, body: await response.json(), headers: response.headers }
		},
	],
}

for (const [door, [field, through]] of Object.entries(doors)) {
	test(`${door}: what has not arrived whole is said so, and nothing is stored; then it is taken`, async () => {
		const whole = pdf(PART_BYTES + 9)
		const file = await upload(url, field, 'وثيقة.pdf', whole.subarray(0, PART_BYTES))
		const key = newKey()
		const before = await stored(backend)
		const halved = await through([named({ ...file, size: whole.length })], key)
		assert.equal(halved.status, 400, JSON.stringify(halved.body))
		const [said] = Object.values(halved.body.data) as { code: string; message: string }[]
		assert.equal(said?.code, 'upload_missing')
		assert.match(said?.message ?? '', /وثيقة\.pdf/)
		if (!/completion|message/.test(door)) assert.deepEqual(await stored(backend), before)
		await sendPart(url, file.upload, PART_BYTES, whole.subarray(PART_BYTES))
		const { status, body } = await through([named({ ...file, size: whole.length })], newKey())
		assert.equal(status, 201, JSON.stringify(body))
		assert.deepEqual(filesIn(folder), [])
	})
}

test('sent again after a lost answer, what was uploaded is not asked for again', async () => {
	const file = await upload(url, 'documents.marital-status-proof', 'a.pdf', pdf(1000))
	const key = newKey()
	const first = await send(url, {}, { parts: [named(file)], key })
	const again = await send(url, {}, { parts: [named(file)], key })
	assert.deepEqual([first.status, again.status], [201, 200])
	assert.deepEqual(again.body, first.body)
})

test('names of uploads that are none are refused', async () => {
	for (const [given, field, code] of [
		['x', 'request', 'bad_request'],
		['{}', 'request', 'bad_request'],
		['[{"field":"documents.supporting"}]', 'request', 'bad_request'],
		[JSON.stringify([{ field: 'else', name: 'a', upload: newUpload(), size: 1 }]), 'else', 'unknown_field'],
	] as const) {
		const { status, body } = await send(url, {}, { parts: [['uploads', given]] })
		assert.deepEqual([status, body.data[field]?.code], [400, code], given)
	}
})

test('what is not sent within a day is removed, and not before', async () => {
	const { upload: id } = await upload(url, DOCUMENT, 'a.pdf', pdf(1000))
	const at = (hours: number) => {
		const moment = new Date(Date.now() + hours * 3_600_000).toISOString()
		const headers = { 'Content-Type': 'application/json' }
		return fetch(`${url}/job`, { method: 'POST', headers, body: JSON.stringify({ moment }) })
	}
	await at(23)
	assert.equal(await sizeOf(url, id), 1000)
	await at(25)
	assert.deepEqual([await sizeOf(url, id), filesIn(folder)], [0, []])
})

/** Begins to send, from an address of its own, and never ends. */
function half(address: string, localAddress = '127.0.0.66'): Promise<net.Socket> {
	const port = Number(new URL(url).port)
	const socket = net.connect({ port, host: '127.0.0.1', localAddress })
	socket.on('error', () => {})
	const head = [
		`POST ${address} HTTP/1.1`,
		'Host: 127.0.0.1',
		'Content-Length: 4000',
		'Content-Type: multipart/form-data; boundary=x',
		`Idempotency-Key: ${newKey()}`,
	]
	return new Promise(resolve =>
		socket.write(
			`${head.join('\r\n')}\r\n\r\n--x\r\nContent-Disposition: form-data; name="request"\r\n\r\n{`,
			() => resolve(socket),
		),
	)
}
const memory = () =>
	Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${backend.pid}/status`, 'utf8'))?.[1]) / 1024

/**
 * In megabytes, of which it has about 100 when nobody asks: each engine that is made for a crowd takes some, whether it
 * waits or refuses. Six hundred, where all that were made are kept.
 */
const MOST_MEMORY = 350

/**
 * It comes down to that while the crowd still waits: Go clears away what was made for those who were answered when more
 * is asked for, so a reading in the middle of that is about Go's haste and not about what is kept.
 */
const keepsLittle = () =>
	comesTo(async () => {
		await fetch(`${url}/api/health`)
		const megabytes = memory()
		return megabytes < MOST_MEMORY || `${Math.round(megabytes)} MB`
	}, true)

test('hundreds of requests that are half sent keep nobody from an answer, nor much memory', async () => {
	const addresses = [
		'/api/collections/upload_parts/records',
		'/api/collections/cases/records',
		`${API}requests`,
	]
	const sockets = await Promise.all(Array.from({ length: 278 }, (_, n) => half(addresses[n % 3] ?? '')))
	const others = await Promise.all(
		Array.from(
			{ length: 60 },
			async (_, n) => (await fetch(`${url}${n % 2 ? `${API}content` : '/api/health'}`)).status,
		),
	)
	assert.deepEqual(others, Array(60).fill(200))
	const file = await upload(url, 'documents.marital-status-proof', 'a.pdf', pdf(PART_BYTES * 2))
	assert.equal(await sizeOf(url, file.upload), file.size)
	assert.equal((await send(url, {}, { parts: [named(file)] })).status, 201)
	await keepsLittle()
	for (const socket of sockets) socket.destroy()
})

test('half sent from many addresses, as many bodies are waited for as may be; others are told, and pages are answered', async () => {
	const refused: string[] = []
	const sockets = await Promise.all(
		Array.from({ length: 278 }, async (_, n) => {
			const socket = await half(`${API}requests`, `127.0.1.${1 + (n % 40)}`)
			return socket.on('data', text => {
				if (text.toString().startsWith('HTTP/1.1 429 ')) refused.push(text.toString())
			})
		}),
	)
	// No address has too many of its own: whoever is turned away, is for all of them together.
	assert.ok(sockets.length / 40 < MOST_READING.address && sockets.length > MOST_READING.all)
	await comesTo(() => refused.length > 0, true)
	assert.match(refused[0] ?? '', /^Retry-After: 5\r$/m)
	assert.match(refused[0] ?? '', /^Access-Control-Expose-Headers: Retry-After\r$/m)
	const others = Array.from({ length: 60 }, async (_, n) => {
		const address = n % 2 ? `${API}content` : '/api/health'
		return (await fetch(`${url}${address}`)).status
	})
	assert.deepEqual(await Promise.all(others), Array(60).fill(200))
	await keepsLittle()
	for (const socket of sockets) socket.destroy()
	await comesTo(async () => (await send(url, {})).status, 201)
})
