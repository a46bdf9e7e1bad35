import assert from 'node:assert/strict'
import fs from 'node:fs'
import net from 'node:net'
import { test } from 'node:test'
import tls from 'node:tls'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { MOST_READING } from '../../core/api/reading.ts'
import { buildServer, buildWidgets } from '../../scripts/build.ts'
import { formVersion, good, newKey, proof, published } from '../server/support.ts'
import { caddyBinary, type Front, startCaddy } from './caddy.ts'
import { bareHost } from './host.ts'

/*
 * A server as docs/production.md sets it up: two associations, each with a backend of its own, and Caddy in front of them,
 * on loopback. It needs Caddy: `apt-get install caddy`, or CADDY_BIN.
 */

const YUSR = 'care.example.org'
const KADI = 'help.example.org'
const only = { skip: caddyBinary ? false : 'Caddy is not installed' }

const server = await bareHost(caddyBinary)
let front: Front
test.after(async () => {
	await front?.stop()
	await server.stop()
})

async function answers(slug: string): Promise<void> {
	for (;;) {
		const answer = await fetch(`${server.url(slug)}/api/health`).catch(() => undefined)
		if (answer?.ok) return
		await new Promise(resolve => setTimeout(resolve, 100))
	}
}
const read = (file: string) => fs.readFileSync(server.place(file), 'utf8')

test(
	'an association is added by one command: a port, settings, a folder, a site and a portal of its own',
	only,
	async () => {
		await buildServer()
		await buildWidgets()
		for (const [slug, domain] of [
			['yusr', YUSR],
			['kadi', KADI],
		] as const) {
			const { code, output } = server.host('add', slug, domain)
			assert.equal(code, 0, output)
			assert.match(output, new RegExp(`${slug} starts at https://${domain}`))
			await answers(slug)
			assert.deepEqual(
				(await published(server.url(slug))).map(one => one.slug),
				[slug],
			)
		}
		assert.match(read('systemctl.log'), /enable --now sila@kadi\.service sila-backup@kadi\.timer/)
		const modes = ['etc/sila/kadi.env', 'var/lib/sila/kadi', 'var/lib/sila/kadi/data'].map(
			file => fs.statSync(server.place(file)).mode & 0o777,
		)
		assert.deepEqual(modes, [0o640, 0o711, 0o700])
		assert.notEqual(server.url('kadi'), server.url('yusr'))
		const [kadi, yusr] = ['kadi', 'yusr'].map(slug => new URL(server.url(slug)).port)
		assert.equal(
			server.host('list').output,
			`kadi  https://${KADI}  ${kadi}\nyusr  https://${YUSR}  ${yusr}\n`,
		)

		const settings = server.place('etc/sila/yusr.env')
		fs.appendFileSync(settings, 'SILA_SERVER_IN=SA\nSILA_BACKUPS_IN=DE\n')
		const { code, output } = server.host('on', 'yusr', 'portal')
		assert.equal(code, 0, output)
		front = await startCaddy(server.place('etc/caddy/Caddyfile'), server.top)
	},
)

test('added again it keeps its settings, and what cannot be is refused by name', only, () => {
	const settings = `${read('etc/sila/kadi.env')}SILA_WITNESS=a@example.org\n`
	fs.writeFileSync(server.place('etc/sila/kadi.env'), settings)
	assert.equal(server.host('add', 'kadi', KADI).code, 0)
	assert.equal(read('etc/sila/kadi.env'), settings)
	for (const [words, why] of [
		[['Kadi', 'a.example.org'], /"Kadi" cannot be a name/],
		[['artwa', 'localhost'], /"localhost" is no public name/],
		[['artwa', 'https://a.example.org'], /no public name/],
		[['artwa', KADI], /kadi is at help\.example\.org already/],
		[['kadi', 'other.example.org'], /kadi is at help\.example\.org already/],
		[['nobody', 'a.example.org'], /Sila brings no association nobody/],
	] as const) {
		const { code, output } = server.host('add', ...words)
		assert.equal(code, 1, output)
		assert.match(output, why)
	}
	assert.equal(fs.existsSync(server.place('etc/sila/artwa.env')), false)
})

/** A form as bytes, with the headers that say what it is. */
async function bytesOf(form: FormData) {
	const packed = new Response(form)
	return {
		type: packed.headers.get('content-type') ?? '',
		body: Buffer.from(await packed.arrayBuffer()),
	}
}
const json = { 'Content-Type': 'application/json' }

/** Sends a request with a document through Caddy, and answers with what came back. */
async function send(from: string) {
	const version = await formVersion(server.url('yusr'), 'yusr', 'skills-programmes')
	const form = new FormData()
	form.append('request', JSON.stringify({ ...good, formVersion: version }))
	form.append(proof[0], ...proof[1])
	const { type, body } = await bytesOf(form)
	const headers = { 'Content-Type': type, 'Idempotency-Key': newKey() }
	return front.ask(YUSR, '/api/sila/requests', { method: 'POST', headers, body, from })
}
const follow = (numbers: object, { from = '127.0.0.1', headers = {} } = {}) =>
	front.ask(YUSR, '/api/sila/cases/follow', {
		method: 'POST',
		headers: { ...json, ...headers },
		body: JSON.stringify({ lang: 'ar', ...numbers }),
		from,
	})

test('a request goes through, and is followed', only, async () => {
	const sent = await send('127.0.0.1')
	assert.equal(sent.status, 201, String(sent.body))
	const { reference, code } = JSON.parse(String(sent.body))
	const followed = await follow({ reference, code })
	assert.equal(followed.status, 200)
	assert.equal(JSON.parse(String(followed.body)).reference, reference)
})

test('each name leads to its own association, and plain HTTP to HTTPS for a year', only, async () => {
	const here = async (domain: string) =>
		JSON.parse(String((await front.ask(domain, '/api/sila/associations')).body)).map(
			(one: { slug: string }) => one.slug,
		)
	assert.deepEqual([await here(YUSR), await here(KADI)], [['yusr'], ['kadi']])
	for (const address of ['/', '/yusr/', '/api/sila/content', '/desk/', '/nothing']) {
		const { headers } = await front.ask(YUSR, address)
		assert.equal(headers['strict-transport-security'], 'max-age=31536000', address)
		assert.equal(headers.server, undefined, address)
	}
	const redirected = await fetch(`http://127.0.0.1:${front.httpPort}/yusr/`, {
		headers: { Host: YUSR },
		redirect: 'manual',
	})
	assert.equal(redirected.status, 308)
})

/** Of an answer, what Sila says beside the thing itself. */
function told(headers: Record<string, unknown>) {
	const OWN = [
		'content-security-policy',
		'referrer-policy',
		'permissions-policy',
		'x-content-type-options',
		'x-frame-options',
		'x-xss-protection',
		'cross-origin-opener-policy',
		'access-control-allow-origin',
		'cache-control',
		'content-type',
	]
	return Object.fromEntries(OWN.map(name => [name, String(headers[name] ?? '').toLowerCase()]))
}

test('files of the portal come with the headers that Sila gives them', only, async () => {
	const style = fs
		.readdirSync(server.place('var/lib/sila/yusr/portal/_astro'))
		.find(name => name.endsWith('.css'))
	const [version] = fs
		.readdirSync(server.place('var/lib/sila/yusr/portal/widgets'))
		.filter(name => !name.includes('.js'))
	const [widget] = fs
		.readdirSync(server.place(`var/lib/sila/yusr/portal/widgets/${version}`))
		.filter(name => name.endsWith('.js'))
	for (const address of [
		'/',
		'/yusr/',
		'/yusr/association.json',
		'/widgets/sila.js',
		`/widgets/${version}/${widget}`,
		`/_astro/${style}`,
		'/favicon.svg',
	]) {
		const headers = { 'Accept-Encoding': 'identity', Origin: 'https://association.example' }
		const direct = await fetch(server.url('yusr') + address, { headers })
		const through = await front.ask(YUSR, address, { headers })
		assert.deepEqual([through.status, direct.status], [200, 200], address)
		assert.deepEqual(told(through.headers), told(Object.fromEntries(direct.headers)), address)
		assert.deepEqual(through.body, Buffer.from(await direct.arrayBuffer()), address)
		assert.ok(through.headers.etag, `Caddy itself sends ${address}`)
	}
})

test('they are sent as they lie there, compressed, and not again to who has them', only, async () => {
	const page = fs.readFileSync(server.place('var/lib/sila/yusr/portal/yusr/index.html'))
	const get = (headers: Record<string, string>) => front.ask(YUSR, '/yusr/', { headers })
	const brotli = await get({ 'Accept-Encoding': 'gzip, br' })
	assert.equal(brotli.headers['content-encoding'], 'br')
	assert.deepEqual(brotliDecompressSync(brotli.body), page)
	assert.deepEqual(brotli.body, fs.readFileSync(server.place('var/lib/sila/yusr/portal/yusr/index.html.br')))
	const gzip = await get({ 'Accept-Encoding': 'gzip' })
	assert.equal(gzip.headers['content-encoding'], 'gzip')
	assert.deepEqual(gunzipSync(gzip.body), page)
	assert.match(String(brotli.headers.vary), /Accept-Encoding/i)
	const again = { 'Accept-Encoding': 'gzip, br' }
	const kept = [
		await get({ ...again, 'If-None-Match': String(brotli.headers.etag) }),
		await get({ ...again, 'If-Modified-Since': String(brotli.headers['last-modified']) }),
	]
	assert.deepEqual(
		kept.map(({ status, body }) => [status, body.length]),
		[
			[304, 0],
			[304, 0],
		],
	)
})

test(
	'the portal says in which country the data are kept, and what of it is not the Kingdom',
	only,
	async () => {
		const page = async (address: string) => String((await front.ask(YUSR, address)).body).replace(/\s+/g, ' ')
		const ar = await page('/privacy/')
		assert.match(ar, /<dt[^>]*>الخادم<\/dt> ?<dd[^>]*>المملكة العربية السعودية<\/dd>/)
		assert.match(ar, /ألمانيا \(خارج المملكة العربية السعودية\)/)
		assert.match(await page('/en/privacy/'), /Germany \(outside Saudi Arabia\)/)
		assert.match(await page('/'), /<a href="\/privacy\/"/)
	},
)

test(
	'what is no file of the portal is Sila’s to answer: a page of the way, the desk, the console',
	only,
	async () => {
		const lost = await front.ask(YUSR, '/yusr/nothing/', { headers: { Accept: 'text/html' } })
		assert.equal(lost.status, 404)
		assert.deepEqual(lost.body, fs.readFileSync(server.place('var/lib/sila/yusr/portal/404.html')))
		const short = await front.ask(YUSR, '/yusr')
		assert.deepEqual([short.status, short.headers.location], [301, '/yusr/'])
		for (const address of ['/desk/', '/_/'])
			assert.equal((await front.ask(YUSR, address)).status, 200, address)
		// Of the other no portal is built yet.
		const waiting = await front.ask(KADI, '/', { headers: { Accept: 'text/html' } })
		assert.equal(waiting.status, 503)
		assert.match(String(waiting.body), /البوابة قيد التجهيز/)
		const above = await front.ask(YUSR, '/../data/sila.secret')
		assert.deepEqual([above.status, above.headers.location], [307, '/data/sila.secret'])
	},
)

test('visitors are told apart by their addresses, whatever they say of themselves', only, async () => {
	const wrong = { reference: '123456782', code: '0'.repeat(12) }
	const statuses: number[] = []
	for (let n = 0; n < 21; n++) {
		const says = { 'X-Forwarded-For': `203.0.113.${n}`, 'X-Real-IP': `203.0.113.${n}` }
		statuses.push((await follow(wrong, { from: '127.0.0.2', headers: says })).status)
	}
	assert.deepEqual([...new Set(statuses)], [404, 429])
	assert.equal((await follow(wrong, { from: '127.0.0.3' })).status, 404)
})

/** The head of a sending and half of what it says follows. */
const half = (host: string) =>
	`POST /api/sila/requests HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=x\r\nIdempotency-Key: ${newKey()}\r\nContent-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name="request"\r\n\r\n{`

const opened = (socket: net.Socket, event: string) =>
	new Promise<net.Socket>((resolve, reject) => {
		socket.once(event, () => resolve(socket))
		socket.once('error', reject)
	})

test('who sends half and stops is held by Caddy, and Sila answers the others', only, async () => {
	const many = MOST_READING.all + 6
	const slow: net.Socket[] = []
	try {
		for (let n = 0; n < many; n++) {
			const socket = tls.connect({ host: '127.0.0.1', port: front.port, servername: YUSR, ca: front.ca })
			slow.push(await opened(socket, 'secureConnect'))
			socket.write(half(YUSR))
		}
		assert.equal((await send('127.0.0.1')).status, 201)
	} finally {
		for (const socket of slow) socket.destroy()
	}
	// The same without Caddy: Sila waits for so many bodies and no more.
	const direct: net.Socket[] = []
	try {
		const { port } = new URL(server.url('yusr'))
		for (let n = 0; n < many; n++) {
			const socket = net.connect({ host: '127.0.0.1', port: Number(port) })
			direct.push(await opened(socket, 'connect'))
			socket.write(half('127.0.0.1'))
		}
		for (;;) if ((await send('127.0.0.1')).status === 429) break
	} finally {
		for (const socket of direct) socket.destroy()
	}
})

test('while Sila starts anew who comes waits, and gets an answer', only, async () => {
	const settings = await front.ask(KADI, '/api/sila/content')
	const restarted = server.system('restart', 'sila@kadi.service')
	assert.equal(settings.status, 200)
	assert.deepEqual([(await front.ask(KADI, '/api/sila/content')).status, restarted], [200, 0])
})
