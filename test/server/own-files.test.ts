import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complete, numbers, type Receipt } from './applicant.ts'
import { arrive, go } from './cases.ts'
import { anonymous, submit } from './complaints.ts'
import { file, follow, open, PDF, PNG } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend

const fetchFile = (receipt: Receipt, more: object) =>
	fetch(`${url}/api/sila/cases/file`, {
		method: 'POST',
		body: JSON.stringify({ ...numbers(receipt), ...more }),
	})

test('what came with a case and completed it is named and opened by who has its numbers', async () => {
	const { receipt, record } = await arrive(backend)
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة أوضح' })
	await complete(url, receipt, {}, { parts: [['documents.supporting', file(PNG, 'صورة أوضح.png')]] })
	const { files, history } = (await follow(url, numbers(receipt))).body
	assert.deepEqual(
		history.map(({ status }: { status: string }) => status),
		['received', 'needs-completion', 'received'],
	)
	const [sent, later] = files
	assert.deepEqual([files.length, later.name, later.file], [2, 'صورة أوضح.png', 'supporting.png'])
	assert.ok(sent.at < later.at)
	for (const [one, bytes, type] of [
		[sent, PDF, 'application/pdf'],
		[later, PNG, 'image/png'],
	]) {
		const response = await fetchFile(receipt, { file: one.file })
		assert.equal(response.status, 200)
		assert.equal(response.headers.get('content-type'), type)
		assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
		assert.equal(response.headers.get('content-disposition'), `attachment; filename="${one.file}"`)
		assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(bytes))
	}
})

test('another case’s files, files of staff and places elsewhere are none', async () => {
	const { receipt, record } = await arrive(backend)
	const { receipt: other } = await arrive(backend, 'kadi')
	const [{ file: name }] = (await follow(url, numbers(receipt))).body.files
	assert.equal((await follow(url, numbers(other))).body.files, undefined)
	await staff.collection('cases').update(record.id, { minutes: [new File([PDF], 'محضر.pdf')] })
	const { minutes } = await staff.collection('cases').getOne(record.id)
	const message = await staff
		.collection('messages')
		.create({ case: record.id, text: 'خذ هذا.', files: [new File([PDF], 'دليل.pdf')] })
	for (const [who, more] of [
		[other, { file: name }],
		[{ ...receipt, code: '000000000000' }, { file: name }],
		[receipt, { file: minutes[0] }],
		[receipt, { file: '../../data.db' }],
		[receipt, { file: `${name}/..` }],
		[receipt, {}],
		[receipt, { file: message.files[0] }],
		[receipt, { file: name, message: message.id }],
		[receipt, { file: name, message: null }],
		[other, { file: message.files[0], message: message.id }],
	] as const) {
		const response = await fetchFile(who, more)
		assert.equal(response.status, 404, JSON.stringify(more))
		assert.equal((await response.json()).data.reference.code, 'not_found')
	}
	assert.equal((await fetchFile(receipt, { file: message.files[0], message: message.id })).status, 200)
})

test('sensitive is a complaint, and a request for a service that says so; files of a complaint have the names they were stored under', async () => {
	const parts: [string, [File, string]][] = [['files.1', file(PNG, 'وجهي.png')]]
	const { body } = await submit(url, 'complaint', anonymous, { parts })
	const found = (await follow(url, numbers(body))).body
	assert.equal(found.sensitive, true)
	assert.deepEqual(
		found.files.map(({ file, name }: { file: string; name: string }) => [file, name]),
		[['supporting.png', 'supporting.png']],
	)
	const { receipt, record } = await arrive(backend)
	assert.equal((await follow(url, numbers(receipt))).body.sensitive, false)
	const services = administrator.collection('services')
	const { definition } = await services.getOne(record.service)
	await services.update(record.service, { definition: { ...definition, sensitive: true } })
	assert.equal((await follow(url, numbers(receipt))).body.sensitive, true)
})
