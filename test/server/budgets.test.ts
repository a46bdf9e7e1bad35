import assert from 'node:assert/strict'
import { test } from 'node:test'
import { API, ROUTES, type Route, type RoutePath } from '../../core/api/routes.ts'
import { FILE_LIMITS } from '../../core/sending/files.ts'
import { NO_CLOCK, openWith, request } from './cases.ts'
import { complaint, inquiry, submit } from './complaints.ts'
import { costOf, MARKS } from './statements.ts'
import { file, follow, newKey, PDF, proof, send, stored } from './support.ts'

/*
 * What one call of a public route may cost, whatever is sent: statements of SQL and bytes of the answer (docs/budgets.md).
 * It does not grow with what nobody asked for.
 */

const backend = await openWith(`${NO_CLOCK}\n${MARKS}`, { statements: true })
const { url } = backend
const open = (Object.entries(ROUTES) as [RoutePath, Route][]).filter(
	([, { who }]) => who === 'public' || who === 'applicant',
)

/** Statements to refuse with: to look whether it arrived before, and for whose form it is. */
const REFUSING = 6
/** Of an answer that refuses, in bytes: problems in two languages' letters, as many as an answer names. */
const ANSWER = 24 * 1024

/** Names and values that fill so many bytes of JSON. */
function filling(bytes: number): string {
	const entries: string[] = []
	for (let n = 0, length = 2; ; n++) {
		const entry = `"f${n}":"\u202e"`
		length += entry.length + 3
		if (length > bytes) return `{${entries.join()}}`
		entries.push(entry)
	}
}
const nested = (bytes: number) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2)
const long = (bytes: number) => JSON.stringify({ association: 'x'.repeat(bytes - 100), lang: 'ar' })

/** Bodies of JSON that are as large as a route takes, by what is wrong with them. */
const JSON_BODIES: Record<string, (bytes: number) => string> = { filling, nested, long }

function form(name: string, json: string, more: [string, string | [File, string]][] = []): FormData {
	const body = new FormData()
	body.append(name, json)
	for (const [part, value] of more)
		if (typeof value === 'string') body.append(part, value)
		else body.append(part, ...value)
	return body
}
const named = (count: number, name: (n: number) => string) =>
	Array.from({ length: count }, (_, n): [string, [File, string]] => [
		name(n),
		file(PDF, `${n}${'.pdf'.repeat(2000)}`),
	])

/** Forms that are as large as a route takes, or have as many parts as Go reads. */
const FORMS: Record<string, (json: string, bytes: number) => FormData> = {
	'unknown fields': (json, bytes) => form(json, filling(Math.min(bytes, 190_000))),
	'JSON that is too long': (json, bytes) => form(json, filling(Math.min(bytes, 480_000))),
	'unknown parts': json =>
		form(
			json,
			'{}',
			Array.from({ length: 900 }, (_, n) => [`part${n}`, 'x']),
		),
	'files nobody asked for': json =>
		form(
			json,
			'{}',
			named(100, n => `file${n}`),
		),
	'more files than any form has': json =>
		form(
			json,
			'{}',
			named(100, n => (json === 'request' ? 'documents.supporting' : `files.${(n % 99) + 1}`)),
		),
	'names of many uploads': (json, bytes) => {
		const one = { field: 'documents.supporting', name: 'a.pdf', upload: 'x'.repeat(22), size: 1 }
		return form(json, '{}', [
			['uploads', JSON.stringify(Array(Math.floor(Math.min(bytes, 480_000) / 100)).fill(one))],
		])
	},
	'a proof that is long': json => form(json, '{}', [['proof', 'x'.repeat(200_000)]]),
}

/** Sends a body, and holds the answer to what a refusal may cost. */
async function refused(address: RoutePath, body: string | FormData, what: string): Promise<void> {
	const headers = {
		'Idempotency-Key': newKey(),
		...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
	}
	let answer = { status: 0, bytes: 0 }
	const statements = await costOf(backend, async () => {
		const response = await fetch(`${url}${API}${address}`, { method: 'POST', body, headers })
		answer = { status: response.status, bytes: (await response.arrayBuffer()).byteLength }
	})
	const about = `${address}, ${what}: ${answer.status}, ${statements} statements, ${answer.bytes} bytes`
	assert.ok(answer.status >= 400 && answer.status < 500, about)
	assert.ok(statements <= REFUSING, about)
	assert.ok(answer.bytes <= ANSWER, about)
}

test('what nobody asked for costs no route more than a few statements, and no answer more than its bound', async () => {
	const before = await stored(backend)
	for (const [address, { body }] of open) {
		if (body?.kind === 'json')
			for (const [what, make] of Object.entries(JSON_BODIES)) await refused(address, make(body.bytes), what)
		if (body?.kind === 'multipart')
			for (const [what, make] of Object.entries(FORMS))
				await refused(address, make(body.json, body.bytes), what)
	}
	assert.deepEqual(await stored(backend), before)
})

/** Statements of what is only read, for everybody. */
const READING: Partial<Record<RoutePath, number>> = {
	associations: 0,
	content: 0,
	health: 0,
	ready: 3,
	proof: 0,
}

test('what everybody may read costs no statement once it was read, and readiness three', async () => {
	const reads = open.filter(([, { method }]) => method === 'GET').map(([address]) => address)
	assert.deepEqual(reads.sort(), Object.keys(READING).sort())
	for (const [address, most] of Object.entries(READING)) {
		const read = () => fetch(`${url}${API}${address}?association=kadi&kind=request`)
		assert.equal((await read()).status, 200, address)
		const all = () => Promise.all(Array.from({ length: 5 }, read))
		assert.ok((await costOf(backend, all)) <= 5 * most, address)
	}
})

/** Statements by which something is stored, with all that follows from it in the same transaction. */
const STORING = { request: 22, complaint: 25, inquiry: 20 }

test('what is taken costs as many statements whatever is written, and each file the same', async () => {
	const { change, options } = request('kadi')
	const taken = async (send: () => Promise<{ status: number }>) => {
		const cost = await costOf(backend, async () => assert.equal((await send()).status, 201))
		return cost
	}
	const withFiles = (count: number) => () =>
		send(url, change, {
			parts: Array.from({ length: count }, (_, n) => ['documents.supporting', file(PDF, `${n}.pdf`)]),
		})
	const need = (letters: number) => () =>
		send(
			url,
			{ ...change, answers: { ...(change as { answers: object }).answers, need: 'م'.repeat(letters) } },
			options,
		)
	await taken(need(10))
	const short = await taken(need(10))
	assert.ok(short <= STORING.request, `a request: ${short}`)
	assert.equal(await taken(need(3000)), short)
	const [one, six] = [await taken(withFiles(1)), await taken(withFiles(FILE_LIMITS.count))]
	assert.ok(six - short <= FILE_LIMITS.count * Math.max(1, one - short), `${short}, ${one}, ${six}`)
	await taken(() => submit(url, 'complaint', complaint))
	const complained = await taken(() => submit(url, 'complaint', complaint))
	assert.ok(complained <= STORING.complaint, `a complaint: ${complained}`)
	await taken(() => submit(url, 'inquiry', inquiry))
	const asked = await taken(() => submit(url, 'inquiry', inquiry))
	assert.ok(asked <= STORING.inquiry, `an inquiry: ${asked}`)
})

/** Statements to open a case, and to be told that there is none. */
const FOLLOWING = { found: 11, unknown: 2 }

test('a case is opened by few statements, and one that is not there by fewer', async () => {
	const { reference, code } = (await send(url, {}, { parts: [proof] })).body
	const look = (numbers: object) => () => follow(url, { ...numbers, lang: 'ar' })
	await look({ reference, code })()
	const found = await costOf(backend, look({ reference, code }))
	assert.ok(found <= FOLLOWING.found, String(found))
	const unknown = await costOf(backend, look({ reference: '100000009', code }))
	assert.ok(unknown <= FOLLOWING.unknown, String(unknown))
})
