import assert from 'node:assert/strict'
import fs from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { test } from 'node:test'
import vm from 'node:vm'
import { API, ROUTES, type Route, type RoutePath, type Who } from '../../core/api/routes.ts'
import { MOST_BYTES } from '../../core/sending/files.ts'
import { hooksDir } from '../../scripts/lib/paths.ts'
import { JOBS } from '../../server/table/jobs.ts'
import { holdToContract } from '../setup/contract.ts'
import { newKey, open } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend
const routes = Object.entries<Route>(ROUTES)
/** The token of who may call a route; a public one takes any. */
const tokenFor = (address: string) =>
	(ROUTES[address as RoutePath].who === 'administrator' ? administrator : staff).authStore.token
const isOpen = (who: Who) => who === 'public' || who === 'applicant'

/** Every call of PocketBase's API that the built file makes when it is loaded, by the name of what it calls. */
function registered(): Record<string, unknown[][]> {
	const calls: Record<string, unknown[][]> = {}
	const note =
		(name: string) =>
		(...values: unknown[]) => {
			calls[name] = [...(calls[name] ?? []), values]
		}
	const names = [
		'routerAdd',
		'routerUse',
		'cronAdd',
		'onBootstrap',
		'onSettingsUpdateRequest',
		'onModelCreate',
		'onRecordRequestOTPRequest',
		'onRecordAuthWithOTPRequest',
	]
	const events = ['Create', 'Update', 'Delete'].flatMap(what => [
		`onRecord${what}`,
		`onRecord${what}Request`,
		`onRecordAfter${what}Success`,
	])
	const shown = [
		'onRecordViewRequest',
		'onRecordsListRequest',
		'onRecordEnrich',
		'onRecordAuthRequest',
		'onFileDownloadRequest',
	]
	const globals = Object.fromEntries([...names, ...events, ...shown].map(name => [name, note(name)]))
	const $apis = {
		requireSuperuserAuth: () => 'administrator',
		requireAuth: () => 'staff',
		bodyLimit: (bytes: number) => bytes,
		gzip: () => 'gzip',
		skipSuccessActivityLog: () => ({ func: 'nothing' }),
	}
	vm.runInNewContext(fs.readFileSync(path.join(hooksDir, 'sila.pb.js'), 'utf8'), {
		...globals,
		$apis,
		$app: { onServe: () => ({ bindFunc: note('onServe') }) },
		Middleware: class {},
		__hooks: hooksDir,
		require: () => ({ serveDesk: note('serveDesk'), servePortal: note('servePortal') }),
	})
	return calls
}

test('what PocketBase is told are the routes of the table and no others, each with its limits', () => {
	const { routerAdd = [], cronAdd = [] } = registered()
	// Beside the middleware that says refusals in words.
	const told = routerAdd.map(([method, address, , , ...around]) => [method, address, ...around])
	const expected = routes.map(([address, { method, who, body, compressed }]) => [
		method,
		API + address,
		// Who has the operator’s token, its handler asks.
		...(isOpen(who) || who === 'operator' ? [] : [who]),
		...(body ? [body.bytes] : []),
		...(compressed ? ['gzip'] : []),
	])
	assert.deepEqual(told, expected)
	assert.deepEqual(
		cronAdd.map(([name, schedule]) => [name, schedule]),
		Object.entries(JOBS).map(([name, { schedule }]) => [name, schedule]),
	)
})

test('the limits by address are those of the table', async () => {
	const { rateLimits } = (await administrator.settings.getAll()) as {
		rateLimits: { rules: { label: string; maxRequests: number; duration: number; audience: string }[] }
	}
	const own = rateLimits.rules.filter(({ label }) => label.includes(API))
	const expected = routes.flatMap(([address, { method, rate }]) =>
		rate
			? [
					{
						label: `${method} ${API}${address}`,
						maxRequests: rate.calls,
						duration: rate.seconds,
						audience: '',
					},
				]
			: [],
	)
	const byLabel = (a: { label: string }, b: { label: string }) => (a.label < b.label ? -1 : 1)
	assert.deepEqual(own.sort(byLabel), expected.sort(byLabel))
})

/** Calls a route with a body, as it is sent there. */
function call(address: string, { method, body }: Route, json = '{}', more: Record<string, string> = {}) {
	const init: RequestInit = { method, headers: { 'Idempotency-Key': newKey(), ...more } }
	if (body?.kind === 'json') init.body = json
	if (body?.kind === 'multipart') {
		const form = new FormData()
		form.append(body.json, json)
		init.body = form
	}
	return fetch(`${url}${API}${address}`, init)
}
const codesOf = async (answer: Response) => {
	const { data } = (await answer.json()) as { data: Record<string, { code: string }> }
	return Object.fromEntries(Object.entries(data).map(([field, { code }]) => [field, code]))
}

test('nobody but staff reaches a route of staff', async () => {
	for (const [address, route] of routes) {
		const { status, headers } = await call(address, route)
		assert.match(headers.get('content-type') ?? '', /^application\/json/, address)
		if (!isOpen(route.who)) assert.ok(status === 401 || status === 403, `${address}: ${status}`)
		else assert.ok([200, 400, 404].includes(status), `${address}: ${status}`)
	}
})

test('nobody opens a case without its numbers, nor with a field that its route does not know', async () => {
	const guess = { reference: '100000009', code: '123456789012', lang: 'ar' }
	for (const [address, route] of routes.filter(([, { who }]) => who === 'applicant')) {
		assert.deepEqual(
			await codesOf(await call(address, route)),
			{ reference: 'reference', code: 'code' },
			address,
		)
		const other = await call(address, route, JSON.stringify(guess))
		assert.deepEqual([other.status, await codesOf(other)], [404, { reference: 'not_found' }], address)
		const more = await call(address, route, JSON.stringify({ ...guess, extra: 1 }))
		assert.deepEqual([more.status, await codesOf(more)], [400, { extra: 'unknown_field' }], address)
	}
})

test('what cannot be read is said to be so', async () => {
	for (const [address, route] of routes.filter(([, { body }]) => body)) {
		const answer = await call(address, route, 'x', { Authorization: tokenFor(address) })
		assert.deepEqual([answer.status, await codesOf(answer)], [400, { request: 'bad_request' }], address)
	}
})

/** So little that Go waits for all of a body before it answers. */
const AWAITED = 256 * 1024

/** Says that a body of so many bytes follows, and sends of a long one only the first. */
const announce = (address: RoutePath, bytes: number) =>
	new Promise<Response>((resolve, reject) => {
		const headers = {
			'Content-Length': bytes,
			'Content-Type': 'multipart/form-data; boundary=x',
			'Idempotency-Key': newKey(),
			Authorization: tokenFor(address),
		}
		const sending = request(`${url}${API}${address}`, { method: 'POST', headers }, async answer => {
			const text = await answer.setEncoding('utf8').reduce((all: string, part: string) => all + part, '')
			const type = { 'Content-Type': answer.headers['content-type'] ?? '' }
			resolve(new Response(text, { status: answer.statusCode ?? 0, headers: type }))
			sending.destroy()
		})
		sending.on('error', reject)
		sending.write(Buffer.alloc(bytes < AWAITED ? bytes : 1))
	})

test('a body that is longer than its route takes is refused before it is read', async () => {
	for (const [address, { body }] of routes)
		if (body) {
			const answer = await announce(address as RoutePath, body.bytes + 1)
			assert.equal(answer.status, 413, address)
			await holdToContract(address, 'POST', answer)
		}
})

test('a body without files that says no size and is too long is told so too', async () => {
	for (const address of ['inquiries', 'staff/inquiries'] as const) {
		const headers = {
			'Content-Type': 'multipart/form-data; boundary=x',
			'Idempotency-Key': newKey(),
			Authorization: staff.authStore.token,
		}
		const part = '--x\r\nContent-Disposition: form-data; name="inquiry"\r\n\r\n'
		const body = new Blob([part, new Uint8Array(MOST_BYTES), '\r\n--x--\r\n']).stream()
		const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
		const answer = await fetch(`${url}${API}${address}`, init)
		assert.deepEqual([answer.status, await codesOf(answer)], [413, { request: 'bad_request' }])
	}
})
