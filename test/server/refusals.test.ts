import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decides } from '../setup/appointments.ts'
import { ask, complete, numbers } from './applicant.ts'
import { arrive, go } from './cases.ts'
import { arrived, complaint, inquiry, submit } from './complaints.ts'
import { enter } from './entry.ts'
import { type Answer, file, good, HEIC, newKey, open, PDF, proof, send, stored } from './support.ts'
import { answerTo } from './surveys.ts'

/* What is wrong is said the same to whoever sends it: an applicant, and staff who write it down. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend
const token = { Authorization: staff.authStore.token }

type Part = [string, [File, string] | string]
/** What is changed, how it is sent, and which code then stands at which field. */
type Case = [
	change: Record<string, unknown>,
	expected: Record<string, string>,
	sent?: { parts?: Part[]; key?: string },
]

const LARGE = new Uint8Array(5 * 1024 * 1024 + 1)
LARGE.set(PDF)
const wrongFiles = (part: string, field: string): Case[] => [
	[{}, { [field]: 'file_type' }, { parts: [[part, file(Buffer.from('MZ program'), 'a.exe')]] }],
	[{}, { [field]: 'file_content' }, { parts: [[part, file(Buffer.from('MZ program'), 'a.pdf')]] }],
	[{}, { [field]: 'file_heic' }, { parts: [[part, file(HEIC, 'IMG_0001.jpg')]] }],
	[{}, { [field]: 'file_size' }, { parts: [[part, file(LARGE, 'a.pdf')]] }],
	[{}, { [field]: 'file_empty' }, { parts: [[part, file(new Uint8Array(), 'a.pdf')]] }],
]
const many = (name: (n: number) => string): Part[] =>
	Array.from({ length: 7 }, (_, n) => [name(n + 1), file(PDF, `${n}.pdf`)])

/** Sends each case both ways and holds the answers to what is expected; nothing is stored. */
async function refuses(
	cases: Case[],
	ways: ((...sent: [Case[0], Case[2]]) => Promise<Answer>)[],
): Promise<void> {
	const before = await stored(backend)
	for (const [change, expected, sent = {}] of cases) {
		for (const way of ways) {
			const { status, body } = await way(change, sent)
			const codes = Object.entries(body.data as Record<string, { code: string }>).map(([f, { code }]) => [
				f,
				code,
			])
			const about = JSON.stringify([change, body.message])
			assert.ok([400, 404].includes(status), about)
			for (const entry of Object.entries(expected))
				assert.ok(
					codes.some(code => String(code) === String(entry)),
					about,
				)
		}
	}
	assert.deepEqual(await stored(backend), before)
}

test('of a request', async () => {
	const answers = (change: object) => ({ answers: { ...good.answers, ...change } })
	await refuses(
		[
			...wrongFiles('documents.supporting', 'documents.supporting'),
			[{}, { documents: 'file_count' }, { parts: many(() => 'documents.supporting') }],
			[answers({ contactMeans: 'phone', phone: '123' }), { 'answers.phone': 'phone' }],
			[answers({ contactMeans: 'email', email: 'x' }), { 'answers.email': 'email' }],
			[answers({ contactMeans: '' }), { 'answers.contactMeans': 'choose' }],
			[answers({ fullName: '12 34' }), { 'answers.fullName': 'name' }],
			[answers({ 'national-id': '1000000000' }), { 'answers.national-id': 'national_id' }],
			[{ conditions: { ...good.conditions, residence: 'no' } }, { 'conditions.residence': 'not_met' }],
			[{ service: 'x' }, { service: 'unknown_service' }],
		],
		[
			(change, sent) => send(url, change, sent),
			(change, sent) => enter(backend, change, { parts: [proof], ...sent }),
		],
	)
})

test('of a complaint', async () => {
	await refuses(
		[
			...wrongFiles('files.1', 'files'),
			[{}, { files: 'file_count' }, { parts: many(n => `files.${n}`) }],
			[{ about: 'x' }, { about: 'choose' }],
			[{ happened: '' }, { happened: 'required' }],
			[{ happened: 'ط'.repeat(3001) }, { happened: 'too_long' }],
			[{ happenedOn: '2026-02-30' }, { happenedOn: 'day' }],
			[{ happenedOn: '1448-05-10' }, { happenedOn: 'hijri' }],
			[{ happenedOn: '2999-01-01' }, { happenedOn: 'future' }],
			[{ anonymous: true }, { fullName: 'identity' }],
			[
				{ concernsReference: '1', concernsCode: '1' },
				{ concernsReference: 'reference', concernsCode: 'code' },
			],
			[{ concernsReference: '100000009', concernsCode: '123456789012' }, { concernsReference: 'not_found' }],
			[{ contactMeans: 'phone', phone: '123' }, { phone: 'phone' }],
			[{ contactMeans: 'sms', phone: '0112345678' }, { phone: 'mobile' }],
			[{ email: 'x' }, { email: 'email' }],
			[{ fullName: '12 34' }, { fullName: 'name' }],
			[{ extra: 1 }, { extra: 'unknown_field' }],
			[{ association: 'x' }, { association: 'unknown_association' }],
			[{}, { key: 'bad_key' }, { key: 'short' }],
		],
		[true, false].map(by => (change, sent) => {
			const { parts = [], key } = sent ?? {}
			const own: Part[] = by ? [...parts, ['channel', 'phone']] : parts
			const options = { parts: own, staff: by, headers: by ? token : {}, ...(key && { key }) }
			return submit(url, 'complaint', { ...complaint, ...change }, options)
		}),
	)
})

test('of an inquiry', async () => {
	const reached = { fullName: 'هدى بنت سالم', contactMeans: 'phone', phone: '0501234567' }
	await refuses(
		[
			[{ topic: 'x' }, { topic: 'choose' }],
			[{ text: '' }, { text: 'required' }],
			[{ text: 'ط'.repeat(3001) }, { text: 'too_long' }],
			[{ ...reached, phone: '123' }, { phone: 'phone' }],
			[{ ...reached, contactMeans: 'sms', phone: '0112345678' }, { phone: 'mobile' }],
			[{ ...reached, contactMeans: 'email', email: 'x' }, { email: 'email' }],
			[{ ...reached, fullName: '12 34' }, { fullName: 'name' }],
			[{ extra: 1 }, { extra: 'unknown_field' }],
			[{ association: 'x' }, { association: 'unknown_association' }],
			[{}, { key: 'bad_key' }, { key: 'short' }],
		],
		[true, false].map(by => (change, sent) => {
			const parts: Part[] = by ? [['channel', 'phone']] : []
			const options = { parts, staff: by, headers: by ? token : {}, ...sent }
			return submit(url, 'inquiry', { ...inquiry, ...change }, { ...options, parts })
		}),
	)
	const unsaid = await submit(url, 'inquiry', inquiry, { staff: true, headers: token })
	assert.deepEqual([unsaid.status, unsaid.body.data.channel?.code], [400, 'channel'])
})

const codeOf = ({ status, body }: Answer, field: string) => [status, body.data?.[field]?.code]

test('of what is sent about a case', async () => {
	const { receipt, record } = await arrive(backend)
	await go(staff, record.id, { status: 'needs-completion', missing: 'توقيع' })
	const large: Part[] = [['documents.supporting', file(LARGE, 'a.pdf')]]
	const field = 'documents.supporting'
	assert.deepEqual(codeOf(await complete(url, receipt, {}, { parts: large }), field), [400, 'file_size'])

	const message = new FormData()
	message.append('message', JSON.stringify({ ...numbers(receipt), text: 'سؤال' }))
	message.append('files.1', new File([LARGE], 'a.pdf'))
	const headers = { 'Idempotency-Key': newKey() }
	const sent = await fetch(`${url}/api/sila/cases/message`, { method: 'POST', body: message, headers })
	assert.equal(((await sent.json()) as Answer['body']).data.files.code, 'file_size')

	const { receipt: complained } = await arrived(backend)
	assert.deepEqual(codeOf(await ask(url, 'reopen', complained, { reason: 'ط'.repeat(3001) }), 'reason'), [
		400,
		'too_long',
	])
	const opinion = await answerTo(url, { reference: '1', code: '1' })
	assert.deepEqual(
		[codeOf(opinion, 'reference'), codeOf(opinion, 'code')],
		[
			[400, 'reference'],
			[400, 'code'],
		],
	)
})

test('of a case whose data were erased', async () => {
	const { receipt, record } = await arrive(backend)
	await ask(url, 'erasure', receipt)
	const requests = staff.collection('erasure_requests')
	await decides(staff, backend.dir, (await requests.getFirstListItem(`case="${record.id}"`)).id, {
		state: 'granted',
	})
	for (const route of ['withdraw', 'contact', 'copy', 'erasure', 'messages', 'file', 'settlement', 'reopen'])
		assert.deepEqual(codeOf(await ask(url, route, receipt), 'status'), [409, 'not_now'], route)
	assert.deepEqual(codeOf(await complete(url, receipt), 'status'), [409, 'not_now'])
	const message = new FormData()
	message.append('message', JSON.stringify({ ...numbers(receipt), text: 'سؤال' }))
	const headers = { 'Idempotency-Key': newKey() }
	const sent = await fetch(`${url}/api/sila/cases/message`, { method: 'POST', body: message, headers })
	assert.equal(sent.status, 409)
})
