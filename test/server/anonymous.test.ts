import assert from 'node:assert/strict'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { test } from 'node:test'
import { jpeg, png } from '../../core/privacy/image-metadata.fixture.ts'
import { startBackend } from '../setup/backend.ts'
import { startMailServer } from '../setup/smtp.ts'
import { unzip } from '../setup/zip.ts'
import { arrive } from './cases.ts'
import { anonymous, complaint, officer } from './complaints.ts'
import { run } from './outbox.ts'
import { caseBy, comesTo, newKey, PDF } from './support.ts'

/** What could tell who complained: an address of one's own, the device, the page they came from, names of files, what cameras write. */
const ADDRESS = '127.0.0.77'
const SECRETS = {
	address: ADDRESS,
	forwarded: '203.0.113.77',
	device: 'ZarqaPhone/17 (needle-device)',
	page: 'https://needle-page.example/secret',
	cookie: 'needle-cookie',
	file: 'needle-file-huda',
	camera: 'needle-camera 24.7136N',
	name: 'زرقاء بنت اليمامة',
	mail: 'needle-mail@example.net',
}

const backend = await startBackend()
const post = await startMailServer()
test.after(async () => {
	await backend.stop()
	await post.stop()
})
const { url, dir } = backend
const staff = await backend.superuser()
await staff.settings.update({
	meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
	smtp: { enabled: true, host: post.host, port: post.port, tls: false },
})
await officer(staff, { email: 'unit@example.org' })

/** Sends from an address of its own, with all that a browser and a proxy would say of the sender. */
async function send(route: string, body: FormData | string, more: Record<string, string> = {}) {
	const wrapped = new Response(body)
	const request = http.request(`${url}/api/sila/${route}`, {
		method: 'POST',
		localAddress: ADDRESS,
		headers: {
			'Content-Type': wrapped.headers.get('content-type') ?? 'application/json',
			'Idempotency-Key': newKey(),
			'User-Agent': SECRETS.device,
			Referer: SECRETS.page,
			Origin: 'https://needle-page.example',
			Cookie: `a=${SECRETS.cookie}`,
			'X-Forwarded-For': SECRETS.forwarded,
			'X-Real-IP': SECRETS.forwarded,
			'CF-Connecting-IP': SECRETS.forwarded,
			'Sec-CH-UA-Model': SECRETS.device,
			...more,
		},
	})
	request.end(Buffer.from(await wrapped.arrayBuffer()))
	const [response] = (await once(request, 'response')) as [http.IncomingMessage]
	let text = ''
	for await (const part of response) text += part
	return { status: response.statusCode, body: JSON.parse(text) }
}

function form(part: string, value: object, files: File[] = []): FormData {
	const body = new FormData()
	body.append(part, JSON.stringify(value))
	for (const [i, file] of files.entries()) body.append(`files.${i + 1}`, file, file.name)
	return body
}
const picture = (bytes: Uint8Array, extension: string) =>
	new File([new Uint8Array(bytes)], `${SECRETS.file}.${extension}`)

/** Every place in which a text stands, byte by byte: files of the data folder, those of a backup, what was logged and mailed. */
async function places(text: string): Promise<string[]> {
	const needle = Buffer.from(text)
	const found: string[] = []
	const look = (place: string, bytes: Buffer) => {
		if (bytes.includes(needle)) found.push(place)
	}
	for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name)
		if (!entry.isFile()) continue
		look(file, Buffer.from(entry.name))
		const bytes = fs.readFileSync(file)
		look(file, bytes)
		if (!file.endsWith('.zip')) continue
		for (const [name, inner] of unzip(bytes)) look(`${file}:${name}`, inner)
	}
	look('the log', Buffer.from(backend.log()))
	for (const mail of post.mails) look('a mail', Buffer.from(JSON.stringify(mail)))
	return found
}

test('an anonymous complaint leaves neither address, device nor name anywhere', async () => {
	const files = [
		picture(jpeg(SECRETS.camera), 'jpg'),
		picture(png(SECRETS.camera), 'png'),
		picture(PDF, 'pdf'),
	]
	const { status, body: receipt } = await send('complaints', form('complaint', anonymous, files))
	assert.equal(status, 201, JSON.stringify(receipt))
	const numbers = { reference: receipt.reference, code: receipt.code, lang: 'ar' }
	const record = await caseBy(staff, `reference="${receipt.reference}"`)
	assert.deepEqual(
		[
			record.anonymous,
			record.applicant,
			record.contact_means,
			record.files,
			record.file_names['supporting.jpg'],
		],
		[
			true,
			'',
			'',
			['supporting.jpg', 'supporting-2.png', 'supporting-3.pdf'],
			{ document: 'supporting', name: 'supporting.jpg' },
		],
	)
	assert.match(record.letter, /دون اسم/)

	// All else that one can do with it, and all that can go wrong and be logged.
	const later = [picture(jpeg(SECRETS.camera), 'jpg'), picture(png(SECRETS.camera), 'png')]
	const written = await send('cases/message', form('message', { ...numbers, text: 'تفاصيل' }, later))
	assert.equal(written.status, 201, JSON.stringify(written.body))
	const shown = await send('cases/messages', JSON.stringify(numbers))
	assert.deepEqual(shown.body.messages[0].files, [
		{ file: 'file-1.jpg', name: 'file-1.jpg' },
		{ file: 'file-2.png', name: 'file-2.png' },
	])
	assert.equal((await send('cases/follow', JSON.stringify(numbers))).body.anonymous, true)
	assert.equal((await send('cases/copy', JSON.stringify(numbers))).status, 200)
	assert.equal((await send('cases/follow', JSON.stringify({ ...numbers, code: '000000000000' }))).status, 404)
	const contact = { ...numbers, contactMeans: 'email', email: SECRETS.mail }
	assert.equal((await send('cases/contact', JSON.stringify(contact))).status, 409)
	const named = { ...anonymous, fullName: SECRETS.name, email: SECRETS.mail, contactMeans: 'email' }
	const refused = await send('complaints', form('complaint', named))
	assert.deepEqual(
		[refused.status, refused.body.data.fullName.code, refused.body.data.email.code],
		[400, 'identity', 'identity'],
	)
	assert.equal((await send('complaints', `{"complaint": "${SECRETS.name}"}`)).status, 400)
	assert.equal((await send('nothing/here', '{}')).status, 404)
	assert.equal((await send('staff/complaints', form('complaint', anonymous))).status, 401)
	assert.equal((await send('cases/follow', 'x'.repeat(5000))).status, 413)
	assert.equal((await send('cases/withdraw', JSON.stringify({ ...numbers, reason: 'انتهى' }))).status, 200)
	let last = 0
	for (let tries = 0; tries < 25 && last !== 429; tries++)
		last = (await send('cases/follow', JSON.stringify({ ...numbers, code: '000000000000' }))).status ?? 0
	assert.equal(last, 429)

	await run(staff)
	await comesTo(async () => post.mails.length > 0, true)
	assert.ok(post.mails.every(({ to }) => to?.[0]?.address === 'unit@example.org'))
	// The log is written a moment later.
	await comesTo(async () => (await staff.logs.getList(1, 1)).items.length > 0, true)
	await staff.backups.create('search.zip')
	await comesTo(async () => (await staff.backups.getFullList()).length, 1)
	for (const [what, text] of Object.entries(SECRETS)) assert.deepEqual(await places(text), [], what)
	// The search finds what is there: the words themselves, in the database and in its backup.
	const words = await places(anonymous.happened)
	assert.ok(words.some(place => place.endsWith('.db') || place.endsWith('-wal')))
	assert.ok(words.some(place => place.includes('search.zip:')))
})

test('the pictures can still be opened by staff, as pictures', async () => {
	const record = await caseBy(staff, 'anonymous = true')
	const token = await staff.files.getToken()
	const response = await fetch(staff.files.getURL(record, 'supporting.jpg', { token }))
	assert.equal(response.headers.get('content-type'), 'image/jpeg')
	const bytes = Buffer.from(await response.arrayBuffer())
	assert.ok(bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])))
})

test('with a name, files keep theirs', async () => {
	const { receipt } = await arrive({ url, staff }, 'kadi')
	assert.ok(receipt)
	const sent = await send('complaints', form('complaint', complaint, [picture(PDF, 'pdf')]))
	const record = await caseBy(staff, `reference="${sent.body.reference}"`)
	assert.equal(record.file_names['supporting.pdf'].name, `${SECRETS.file}.pdf`)
})
