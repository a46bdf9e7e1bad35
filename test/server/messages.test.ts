import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageSubmission } from '../../core/api/requests.ts'
import { FILE_LIMITS } from '../../core/sending/files.ts'
import { TEXT_LIMITS } from '../../core/sending/problems.ts'
import { arrive, told } from './outbox.ts'
import { type Answer, databaseIn, file, HEIC, newKey, open, PDF, PNG, refused, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const messages = staff.collection('messages')
const audit = staff.collection('audit')

interface Credentials {
	reference: string
	code: string
}
const numbers = ({ reference, code }: Credentials) => ({ reference, code, lang: 'ar' as const })

async function answer(response: Response): Promise<Answer> {
	return { status: response.status, body: await response.json(), headers: response.headers }
}

/** Writes as the applicant. */
async function write(
	credentials: Credentials,
	change: Partial<MessageSubmission> & Record<string, unknown> = {},
	{ key = newKey(), parts = [] as [string, [File, string] | string][] } = {},
): Promise<Answer> {
	const body = new FormData()
	body.append('message', JSON.stringify({ ...numbers(credentials), text: 'متى موعدي؟', ...change }))
	for (const [name, value] of parts) {
		if (typeof value === 'string') body.append(name, value)
		else body.append(name, ...value)
	}
	const headers = key ? { 'Idempotency-Key': key } : undefined
	const init = { method: 'POST', body, ...(headers && { headers }) }
	return answer(await fetch(`${url}/api/sila/cases/message`, init))
}
const ask = (route: string, query: object): Promise<Response> =>
	fetch(`${url}/api/sila/cases/${route}`, { method: 'POST', body: JSON.stringify(query) })
const list = async (credentials: Credentials) => answer(await ask('messages', numbers(credentials)))

const trail = async (id: string) =>
	(await audit.getFullList({ filter: `case="${id}" && action="message"`, sort: '@rowid' })).map(
		({ actor, actor_id }) => [actor, actor_id],
	)
const everything = async () => ({
	...(await stored(backend)),
	messages: (await messages.getList(1, 1)).totalItems,
	outbox: (await staff.collection('outbox').getList(1, 1)).totalItems,
})

test('applicant and staff write to each other; each reads what the other wrote', async () => {
	const { record, receipt } = await arrive(backend)
	const sent = await write(receipt, {}, { parts: [['files.1', file(PDF, 'تقرير طبي.pdf')]] })
	assert.equal(sent.status, 201, JSON.stringify(sent.body))
	assert.equal(sent.body.changed, false)
	const reply = await messages.create({ case: record.id, text: ' موعدك يوم الأحد.\r\nأهلًا بك. ' })
	assert.equal(reply.text, 'موعدك يوم الأحد.\nأهلًا بك.')
	const { status, body, headers } = await list(receipt)
	assert.equal(status, 200)
	assert.equal(headers.get('cache-control'), 'no-store')
	assert.deepEqual(body, {
		messages: [
			{
				id: sent.body.id,
				from: 'applicant',
				text: 'متى موعدي؟',
				files: [{ file: 'file-1.pdf', name: 'تقرير طبي.pdf' }],
				at: sent.body.at,
				read: '',
			},
			{
				id: reply.id,
				from: 'staff',
				text: reply.text,
				files: [],
				at: reply.at.replace(' ', 'T'),
				read: '',
			},
		],
	})
	// Seen by the applicant now; and staff say the same of theirs, in the server’s time.
	const mark = await messages.update(sent.body.id, { read_at: '2020-01-01 00:00:00.000Z' })
	assert.ok(mark.read_at > mark.at)
	const later = (await list(receipt)).body.messages
	assert.deepEqual(
		later.map(({ read }: { read: string }) => read !== ''),
		[true, true],
	)
	assert.deepEqual((await list(receipt)).body.messages, later)
	assert.deepEqual(await trail(record.id), [
		['applicant', ''],
		['staff@example.org', staff.authStore.record?.id],
	])
})

test('the applicant is told that staff wrote, once, and not what', async () => {
	const { record, receipt } = await arrive(backend)
	await write(receipt)
	const reply = await messages.create({ case: record.id, text: 'موعدك يوم الأحد.' })
	const [, notice, ...more] = await told(staff, record.id)
	assert.deepEqual(more, [])
	assert.deepEqual([notice?.kind, notice?.cause, notice?.to], ['message', reply.id, 'huda@example.net'])
	assert.doesNotMatch(`${notice?.subject}${notice?.text}`, /الأحد|متى/)
	assert.match(notice?.text ?? '', /\/track\//)
})

test('staff write in their own name, whatever they send', async () => {
	const { record } = await arrive(backend)
	const forged = await messages.create({
		case: record.id,
		text: 'x',
		from: 'applicant',
		author: 'somebody@else',
		read_at: '2020-01-01 00:00:00.000Z',
		file_names: { a: 'b' },
	})
	assert.deepEqual(
		[forged.from, forged.author, forged.read_at, forged.file_names],
		['staff', 'staff@example.org', '', {}],
	)
	assert.deepEqual((await trail(record.id))[0]?.[0], 'staff@example.org')
})

test('staff’s files obey the same rules, and keep their names beside them', async () => {
	const { record } = await arrive(backend)
	const body = (bytes: Uint8Array, name: string) => ({
		case: record.id,
		text: 'مرفق',
		files: [file(bytes, name)[0]],
	})
	const before = await everything()
	const lie = await refused(messages.create(body(Buffer.from('MZ program'), 'صورة.png')), 400)
	assert.equal(lie.data.data.files.code, 'file_content')
	assert.match(lie.message, /[ء-ي]{3}.*[a-z]{3}/s)
	await refused(messages.create(body(Buffer.from('MZ program'), 'a.exe')), 400)
	await refused(messages.create({ case: record.id, text: ' ' }), 400)
	await refused(messages.create({ case: record.id, text: 'ط'.repeat(3001) }), 400)
	await refused(messages.create({ case: 'x', text: 'x' }), 400)
	assert.deepEqual(await everything(), before)
	const made = await messages.create(body(PNG, 'صورة.PNG'))
	assert.deepEqual([made.files, made.file_names], [['file-1.png'], { 'file-1.png': 'صورة.PNG' }])
})

test('a wrong code opens nothing, and is answered as an unknown reference is', async () => {
	const { record, receipt } = await arrive(backend)
	const { receipt: other } = await arrive(backend)
	await write(receipt, {}, { parts: [['files.1', file(PDF, 'a.pdf')]] })
	const [message] = (await list(receipt)).body.messages
	const before = await everything()
	const query = { ...numbers(receipt), message: message.id, file: 'file-1.pdf' }
	const wrong = [{ code: '000000000000' }, { reference: '100000009' }, { code: other.code }]
	const expected = await answer(await ask('follow', { ...numbers(receipt), code: '000000000000' }))
	assert.equal(expected.status, 404)
	for (const change of wrong) {
		for (const got of [
			await answer(await ask('messages', { ...numbers(receipt), ...change })),
			await answer(await ask('file', { ...query, ...change })),
			await write(receipt, change),
		]) {
			assert.deepEqual([got.status, got.body], [404, expected.body], JSON.stringify(change))
		}
	}
	// With its own right code, another case’s message is not there either.
	for (const change of [
		numbers(other),
		{ message: record.id },
		{ file: 'file-2.pdf' },
		{ file: '../file-1.pdf' },
	]) {
		assert.equal((await ask('file', { ...query, ...change })).status, 404, JSON.stringify(change))
	}
	assert.deepEqual(await everything(), before)
})

test('the applicant gets a file back, to be saved and never shown by the browser', async () => {
	const { receipt } = await arrive(backend)
	await write(receipt, {}, { parts: [['files.1', file(PNG, 'صورة.png')]] })
	const [message] = (await list(receipt)).body.messages
	const got = await ask('file', { ...numbers(receipt), message: message.id, file: message.files[0].file })
	assert.equal(got.status, 200)
	assert.deepEqual(Buffer.from(await got.arrayBuffer()), PNG)
	assert.equal(got.headers.get('content-disposition'), 'attachment; filename="file-1.png"')
	assert.equal(got.headers.get('x-content-type-options'), 'nosniff')
	assert.equal(got.headers.get('cache-control'), 'no-store')
	const address = `${url}/api/files/messages/${message.id}/file-1.png`
	assert.equal((await fetch(address)).status, 404)
	const token = await staff.files.getToken()
	assert.equal((await fetch(`${address}?token=${token}`)).status, 200)
})

test('what is wrong with a message is said field by field, in its language, and nothing is stored', async () => {
	const { receipt } = await arrive(backend)
	const before = await everything()
	const program = Buffer.from('MZ program')
	const wrong: [Record<string, unknown>, Parameters<typeof write>[2], string, string][] = [
		[{ text: ' ' }, {}, 'text', 'required'],
		[{ text: 7 }, {}, 'text', 'required'],
		[{ text: 'ط'.repeat(3001) }, {}, 'text', 'too_long'],
		[{ to: 'x' }, {}, 'to', 'unknown_field'],
		[{}, { parts: [['files.1', file(program, 'a.exe')]] }, 'files', 'file_type'],
		[{}, { parts: [['files.1', file(program, 'a.pdf')]] }, 'files', 'file_content'],
		[{}, { parts: [['files.1', file(HEIC, 'IMG_0001.jpg')]] }, 'files', 'file_heic'],
		[{}, { parts: [['files.1', file(new Uint8Array(), 'a.pdf')]] }, 'files', 'file_empty'],
		[
			{},
			{ parts: Array.from({ length: 7 }, (_, n) => [`files.${n}`, file(PDF, 'a.pdf')]) },
			'files',
			'file_count',
		],
		[{}, { parts: [['documents.a1', file(PDF, 'a.pdf')]] }, 'documents.a1', 'unknown_field'],
		[{}, { parts: [['other', 'x']] }, 'other', 'unknown_field'],
		[{}, { parts: [['message', '{}']] }, 'request', 'bad_request'],
		[{}, { key: '' }, 'key', 'bad_key'],
		[{ reference: '1' }, {}, 'reference', 'reference'],
	]
	for (const [change, options, field, code] of wrong) {
		const { status, body } = await write(receipt, change, options)
		assert.equal(status, 400, `${field} ${code}`)
		assert.equal(body.data[field]?.code, code, JSON.stringify(body))
	}
	const english = await write(receipt, { text: '', lang: 'en' })
	assert.match(english.body.message, /Message/)
	const large = new Uint8Array(33 * 1024 * 1024)
	const tooLarge = await write(receipt, {}, { parts: [['files.1', file(large, 'a.pdf')]] })
	assert.deepEqual([tooLarge.status, tooLarge.body.data.documents.code], [413, 'too_large'])
	assert.deepEqual(await everything(), before)
})

test('a message sent again, also at the same time, is there once', async () => {
	const { record, receipt } = await arrive(backend)
	const { receipt: other } = await arrive(backend)
	const key = newKey()
	const parts: [string, [File, string]][] = [['files.1', file(PDF, 'a.pdf')]]
	const before = await everything()
	const answers = await Promise.all(Array.from({ length: 6 }, () => write(receipt, {}, { key, parts })))
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 201])
	for (const { body } of answers) assert.deepEqual(body, answers[0]?.body)
	const after = { ...before, messages: before.messages + 1, audit: before.audit + 1, files: before.files + 1 }
	assert.deepEqual(await everything(), after)
	assert.deepEqual((await write(receipt, { text: 'غيره' }, { key, parts })).body, {
		...answers[0]?.body,
		changed: true,
	})
	assert.equal((await write(receipt, {}, { key })).body.changed, true)
	assert.deepEqual(await everything(), after)
	// The key is the applicant’s own: under another case it is another message.
	assert.equal((await write(other, {}, { key })).status, 201)
	assert.equal((await messages.getFullList({ filter: `case="${record.id}"` })).length, 1)
})

test('after five within the hour the applicant is asked to wait; the hour over, not; staff never', async () => {
	const { record, receipt } = await arrive(backend)
	const keys = Array.from({ length: 5 }, () => newKey())
	for (const key of keys) assert.equal((await write(receipt, {}, { key })).status, 201)
	const { status, body } = await write(receipt)
	assert.deepEqual([status, body.data.text.code], [429, 'too_many_messages'])
	assert.match(body.message, /5 رسائل.* خلال ساعة/)
	// One that was stored is answered again all the same.
	assert.equal((await write(receipt, {}, { key: keys[0] ?? '' })).status, 200)
	await messages.create({ case: record.id, text: 'x' })
	const { receipt: other } = await arrive(backend)
	assert.equal((await write(other)).status, 201)
	const database = databaseIn(dir)
	const sql = database.prepare("SELECT sql FROM sqlite_master WHERE name = 'messages_no_update'").get()
	database.exec('DROP TRIGGER messages_no_update')
	database
		.prepare("UPDATE messages SET at = '2020-01-01 00:00:00.000Z' WHERE id = ?")
		.run((await messages.getFirstListItem(`case="${record.id}"`)).id)
	database.exec(String(sql?.sql))
	database.close()
	assert.equal((await write(receipt)).status, 201)
})

test('no message is changed or deleted by anyone', async () => {
	const { record, receipt } = await arrive(backend)
	const { body } = await write(receipt, {}, { parts: [['files.1', file(PDF, 'a.pdf')]] })
	const mine = await messages.create({ case: record.id, text: 'x' })
	const before = await messages.getFullList({ filter: `case="${record.id}"` })
	const changes: Record<string, unknown>[] = [
		{ text: 'y' },
		{ from: 'staff' },
		{ author: 'x' },
		{ files: [] },
		{ 'files-': 'file-1.pdf' },
		{ file_names: { 'file-1.pdf': 'y' } },
		{ read_at: '2026-01-01 00:00:00.000Z', text: 'y' },
	]
	for (const change of changes) await refused(messages.update(body.id, change), 403)
	// Whether the applicant has read it is not staff’s to say.
	await refused(messages.update(mine.id, { read_at: '2026-01-01 00:00:00.000Z' }), 403)
	await refused(messages.delete(body.id), 403)
	const error = await refused(administrator.collection('messages').delete(body.id), 403)
	assert.match(error.message, /[ء-ي]{3}.*[a-z]{3}/s)
	// Sent back as it is, as the dashboard does, it is no change.
	await messages.update(body.id, before[0])
	const database = databaseIn(dir)
	try {
		for (const sql of [
			"UPDATE messages SET text = 'y'",
			"UPDATE messages SET `from` = 'staff', read_at = '2026'",
			'DELETE FROM messages',
		]) {
			assert.throws(() => database.exec(sql), /لا تُعدَّل ولا تُحذف · messages are final/)
		}
	} finally {
		database.close()
	}
	assert.deepEqual(await messages.getFullList({ filter: `case="${record.id}"` }), before)
})

test('what cannot be told or written into the trail is not stored', async () => {
	const { record, receipt } = await arrive(backend)
	const before = await everything()
	const database = databaseIn(dir)
	try {
		for (const table of ['audit', 'outbox']) {
			database.exec(`CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'disk'); END`)
			await refused(messages.create({ case: record.id, text: 'x', files: [file(PDF, 'a.pdf')[0]] }), 400)
			const parts: [string, [File, string]][] = [['files.1', file(PDF, 'a.pdf')]]
			if (table === 'audit') assert.equal((await write(receipt, {}, { parts })).status, 500)
			database.exec('DROP TRIGGER broken')
		}
	} finally {
		database.close()
	}
	assert.deepEqual(await everything(), before)
})

test('the collection agrees with core', async () => {
	const { fields } = await administrator.collections.getOne('messages')
	const field = (name: string) => fields.find(entry => entry.name === name)
	assert.equal(field('text')?.max, TEXT_LIMITS.paragraph)
	assert.deepEqual(
		[field('files')?.maxSelect, field('files')?.maxSize],
		[FILE_LIMITS.count, FILE_LIMITS.bytes],
	)
	assert.equal(field('files')?.protected, true)
})
