import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { file, open, PDF, PNG, send } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend

test('a file is kept under its document and its content’s extension; its own name is only remembered', async () => {
	const JPG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)
	const { status, body } = await send(
		url,
		{},
		{
			parts: [
				['documents.marital-status-proof', file(PDF, '../../صك الطلاق «نسخة».PDF')],
				['documents.supporting', file(PNG, 'صورة.png')],
				['documents.supporting', file(JPG, `${'ط'.repeat(300)}.jpeg`)],
			],
		},
	)
	assert.equal(status, 201)
	const record = await staff.collection('cases').getFirstListItem(`reference="${body.reference}"`)
	assert.deepEqual(record.files, ['marital-status-proof.pdf', 'supporting.png', 'supporting-2.jpg'])
	assert.deepEqual(record.file_names['marital-status-proof.pdf'], {
		document: 'marital-status-proof',
		name: 'صك الطلاق «نسخة».PDF',
	})
	assert.deepEqual(record.file_names['supporting.png'], { document: 'supporting', name: 'صورة.png' })
	assert.match(record.file_names['supporting-2.jpg'].name, /^ط{195}\.jpeg$/)
	assert.ok(record.letter.includes('صك الطلاق «نسخة».PDF'))
	const folder = path.join(dir, 'storage', record.collectionId, record.id)
	const names = fs.readdirSync(folder).filter(name => !name.endsWith('.attrs'))
	assert.deepEqual(names.sort(), ['marital-status-proof.pdf', 'supporting-2.jpg', 'supporting.png'])
	assert.deepEqual(fs.readFileSync(path.join(folder, 'supporting.png')), Buffer.from(PNG))
})

test('an animated PNG is a picture too', async () => {
	const chunk = (type: string, data: number[]) => [
		0,
		0,
		0,
		data.length,
		...Buffer.from(type),
		...data,
		0,
		0,
		0,
		0,
	]
	const animated = Uint8Array.from([
		...PNG.subarray(0, 8),
		...PNG.subarray(8, 33),
		...chunk('acTL', [0, 0, 0, 1, 0, 0, 0, 0]),
		...PNG.subarray(33),
	])
	const { status, body } = await send(
		url,
		{},
		{ parts: [['documents.marital-status-proof', file(animated, 'a.png')]] },
	)
	assert.equal(status, 201, JSON.stringify(body))
})
