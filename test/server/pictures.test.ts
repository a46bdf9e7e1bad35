import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { jpeg, png } from '../../core/privacy/image-metadata.fixture.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { complete } from './applicant.ts'
import { arrive, decision, go, openWith } from './cases.ts'
import { anonymous, complaint, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { costOf, MARKS } from './statements.ts'
import { type Answer, caseBy, file, filesIn, newKey, PDF, send } from './support.ts'

/* Pictures at every door: they lose what a camera wrote into them, and what is damaged is refused in words. */

const backend = await openWith(MARKS, { statements: true })
const { url, staff, dir } = backend
const PLACE = '24.7136N needle'
async function bytes(record: Parameters<typeof staff.files.getURL>[0], name: string): Promise<Buffer> {
	const token = await staff.files.getToken()
	return Buffer.from(await (await fetch(staff.files.getURL(record, name, { token }))).arrayBuffer())
}
const caseOf = ({ body, status }: Answer) => {
	assert.equal(status, 201, JSON.stringify(body))
	return caseBy(staff, `reference="${body.reference}"`)
}
const part = (name: string, content: Uint8Array): [string, [File, string]] => [name, file(content, 'a.jpg')]
const document = `documents.${SUPPORTING}`

/** Every door by which a file comes, each with what it answers and where its files are then. */
const doors: Record<string, (content: Uint8Array) => Promise<{ refused?: string; kept?: Buffer[] }>> = {
	'a request': async content =>
		kept(await send(url, {}, { parts: [part('documents.marital-status-proof', content)] })),
	'a complaint': async content =>
		kept(await submit(url, 'complaint', complaint, { parts: [part('files.1', content)] })),
	'an anonymous complaint': async content =>
		kept(await submit(url, 'complaint', anonymous, { parts: [part('files.1', content)] })),
	'what staff enter': async content =>
		kept(await enter(backend, {}, { parts: [part('documents.marital-status-proof', content)] })),
	'a completion': async content => {
		const { record, receipt } = await arrive(backend)
		await go(staff, record.id, { status: 'needs-completion', missing: 'صورة' })
		const { status, body } = await complete(url, receipt, {}, { parts: [part(document, content)] })
		if (status !== 201) return { refused: body.data[document].code }
		const after = await staff.collection('cases').getOne(record.id)
		return { kept: [await bytes(after, after.files.at(-1))] }
	},
	'a message': async content => {
		const { record, receipt } = await arrive(backend)
		const body = new FormData()
		const { reference, code } = receipt
		body.append('message', JSON.stringify({ reference, code, lang: 'ar', text: 'صورة' }))
		body.append('files.1', ...file(content, 'a.jpg'))
		const headers = { 'Idempotency-Key': newKey() }
		const sent = await fetch(`${url}/api/sila/cases/message`, { method: 'POST', headers, body })
		if (sent.status !== 201) return { refused: ((await sent.json()) as Answer['body']).data.files.code }
		const [message] = await staff.collection('messages').getFullList({ filter: `case="${record.id}"` })
		return { kept: [await bytes(message ?? assert.fail(), message?.files[0])] }
	},
	'a message of staff': async content => {
		const { record } = await arrive(backend)
		const given = { case: record.id, text: 'صورة', files: [file(content, 'a.jpg')[0]] }
		return tried('files', async () => {
			const message = await staff.collection('messages').create(given)
			return bytes(message, message.files[0])
		})
	},
	minutes: async content => {
		const { record } = await arrive(backend)
		await go(staff, record.id, { status: 'complete' }, { status: 'study' })
		const change = { status: 'accepted', ...decision(), minutes: [file(content, 'a.jpg')[0]] }
		return tried('minutes', async () => {
			const after = await staff.collection('cases').update(record.id, change)
			return bytes(after, after.minutes[0])
		})
	},
}

async function kept(answer: Answer) {
	if (answer.status !== 201) return { refused: (Object.values(answer.body.data)[0] as { code: string }).code }
	const record = await caseOf(answer)
	return { kept: [await bytes(record, record.files[0])] }
}
async function tried(field: string, run: () => Promise<Buffer>) {
	try {
		return { kept: [await run()] }
	} catch (error) {
		return { refused: (error as { data: Answer['body'] }).data.data[field].code }
	}
}

for (const [door, through] of Object.entries(doors)) {
	test(`${door}: pictures come in without what a camera wrote, and damaged ones not at all`, async () => {
		for (const picture of [jpeg(PLACE), png(PLACE)]) {
			assert.ok(Buffer.from(picture).includes(PLACE))
			const { kept = [], refused } = await through(picture)
			assert.deepEqual([kept.length, refused], [1, undefined])
			assert.ok(!kept[0]?.includes(PLACE))
			assert.ok(kept[0]?.includes(picture[0] === 0x89 ? 'IDAT' : '\xff\xd1\x04\xff\xd9', 0, 'latin1'))
		}
		const zeros = Buffer.alloc(5000)
		zeros.set([0xff, 0xd8, 0xff, 0xe0])
		assert.deepEqual(await through(zeros), { refused: 'file_content' })
		assert.deepEqual(await through(jpeg(PLACE).subarray(0, -300)), { refused: 'file_content' })
	})
}

test('a stray byte between segments costs no picture', async () => {
	const [plain, at] = [jpeg('x'), 20]
	const stray = Buffer.from([...plain.subarray(0, at), 0x20, ...plain.subarray(at)])
	const sound = await doors['a complaint']?.(plain)
	assert.deepEqual(await doors['a complaint']?.(stray), sound)
	assert.ok((sound?.kept?.[0]?.length ?? 0) > 100)
})

test('cleaning costs as much as there are bytes: ten times the size at most twelve times the statements', async () => {
	const plain = Buffer.from(jpeg(''))
	const head = plain.subarray(0, plain.indexOf(Buffer.of(0xff, 0xda)))
	const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]
	const end = Buffer.of(0xff, 0xd9)
	const long = (size: number) => Buffer.concat([head, Buffer.from(scan), Buffer.alloc(size, 7), end])
	const many = (count: number) =>
		Buffer.concat([head, ...Array(count).fill(Buffer.from([...scan, 7])), end] as Buffer[])
	const once = (picture: Buffer) => costOf(backend, () => doors['a complaint']?.(picture) ?? assert.fail())
	// One of the jobs that the server does each minute may fall into a measurement, but not into two in a row.
	const cost = async (picture: Buffer) => Math.min(await once(picture), await once(picture))
	const base = await cost(long(1))
	for (const [make, size] of [
		[long, 450_000],
		[many, 90],
	] as const) {
		const [small, large] = [(await cost(make(size))) - base, (await cost(make(size * 10))) - base]
		assert.ok(large > small && large <= small * 12, `${small}, ${large}`)
	}
	// As many as no camera makes are refused long before the last.
	assert.deepEqual(await doors['a complaint']?.(many(12_000)), { refused: 'file_content' })
	assert.ok((await cost(many(12_000))) - base < 1100)
})

test('the copies that pass through are the server’s own, beside the database, and gone after a kill', async () => {
	const place = path.join(dir, 'passing')
	assert.deepEqual(filesIn(place), [])
	assert.equal(fs.statSync(place).mode & 0o777, 0o700)
	await backend.kill()
	fs.writeFileSync(path.join(place, 'left'), PDF)
	await backend.restart()
	assert.deepEqual(filesIn(place), [])
})
