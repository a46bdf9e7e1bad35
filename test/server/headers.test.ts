import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'

const portal = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-portal-'))
const pages: Record<string, string> = {
	'index.html': '<!doctype html><title>صلة</title>',
	'404.html': '<!doctype html><title>لا توجد صفحة</title>',
	'kadi/association.json': '{}',
	'_astro/page.abc.css': 'body{}',
	'widgets/sila.js': '1',
	'widgets/1.2.3/sila.js': '1',
}
for (const [name, text] of Object.entries(pages)) {
	fs.mkdirSync(path.join(portal, path.dirname(name)), { recursive: true })
	fs.writeFileSync(path.join(portal, name), text)
}
const backend = await startBackend({ publicDir: portal })
test.after(async () => {
	await backend.stop()
	fs.rmSync(portal, { recursive: true })
})
const get = (address: string, headers: Record<string, string> = {}) =>
	fetch(backend.url + address, { headers, redirect: 'manual' })

test('no page is framed, sniffed or told to others', async () => {
	for (const address of ['/', '/widgets/sila.js', '/_/', '/api/sila/content', '/nothing']) {
		const { headers } = await get(address)
		assert.equal(headers.get('x-content-type-options'), 'nosniff', address)
		assert.equal(headers.get('referrer-policy'), 'same-origin', address)
		assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/, address)
		if (address.startsWith('/api/')) continue
		assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, address)
	}
	const dashboard = (await get('/_/')).headers.get('content-security-policy') ?? ''
	assert.match(dashboard, /script-src 'self'/)
})

test('what has a version in its name is kept for good, all else asked for again', async () => {
	const kept = async (address: string) => (await get(address)).headers.get('cache-control')
	const forGood = 'public, max-age=31536000, immutable'
	assert.equal(await kept('/widgets/1.2.3/sila.js'), forGood)
	assert.equal(await kept('/_astro/page.abc.css'), forGood)
	assert.equal(await kept('/widgets/sila.js'), 'public, max-age=300')
	assert.equal(await kept('/'), 'no-cache')
	assert.equal(await kept('/kadi/association.json'), 'no-cache')
	assert.equal(await kept('/api/sila/content'), 'no-store')
	for (const missing of ['/widgets/9.9.9/sila.js', '/_astro/none.css']) {
		const response = await get(missing)
		assert.equal(response.status, 404)
		assert.equal(response.headers.get('cache-control'), null)
	}
})

test('the worker of the desk serves all of the desk and nothing beside it', async () => {
	const scope = async (address: string) => (await get(address)).headers.get('service-worker-allowed')
	const worker = await get('/desk/worker.js')
	assert.deepEqual(
		[worker.status, worker.headers.get('service-worker-allowed'), worker.headers.get('cache-control')],
		[200, null, 'no-cache'],
	)
	for (const other of ['/', '/_/', '/_/extensions.js', '/desk/', '/widgets/sila.js'])
		assert.equal(await scope(other), null, other)
})

test('other sites may use the widgets, the definitions and the API', async () => {
	const origin = { Origin: 'https://association.example' }
	for (const address of [
		'/widgets/sila.js',
		'/widgets/1.2.3/sila.js',
		'/kadi/association.json',
		'/api/sila/content',
	]) {
		assert.equal((await get(address, origin)).headers.get('access-control-allow-origin'), '*', address)
	}
	const preflight = await fetch(`${backend.url}/api/sila/requests`, {
		method: 'OPTIONS',
		headers: {
			...origin,
			'Access-Control-Request-Method': 'POST',
			'Access-Control-Request-Headers': 'idempotency-key',
		},
	})
	assert.equal(preflight.status, 204)
	assert.equal(preflight.headers.get('access-control-allow-origin'), '*')
	assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /idempotency-key/)
})

test('the portal is sent compressed', async () => {
	assert.equal((await get('/', { 'Accept-Encoding': 'gzip' })).headers.get('content-encoding'), 'gzip')
	assert.equal(await (await get('/')).text(), pages['index.html'])
})

test('a person who took a wrong turn sees the portal’s own page, a program gets JSON', async () => {
	const person = await get('/kadi/nothing/', { Accept: 'text/html' })
	assert.equal(person.status, 404)
	assert.match(await person.text(), /لا توجد صفحة/)
	const program = await get('/kadi/nothing.json', { Accept: 'application/json' })
	assert.equal(program.status, 404)
	assert.equal(((await program.json()) as { status: number }).status, 404)
})
