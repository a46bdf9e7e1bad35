import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { jpeg } from '../../core/privacy/image-metadata.fixture.ts'
import { caseBy, file, open, PDF, PNG, send } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend

test('a file is kept under its document and its content’s extension; its own name is only remembered', async () => {
	const { status, body } = await send(
		url,
		{},
		{
			parts: [
				['documents.marital-status-proof', file(PDF, '../../صك الطلاق «نسخة».PDF')],
				['documents.supporting', file(PNG, 'صورة.png')],
				['documents.supporting', file(jpeg('x'), `${'ط'.repeat(300)}.jpeg`)],
			],
		},
	)
	assert.equal(status, 201)
	const record = await caseBy(staff, `reference="${body.reference}"`)
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

test('files are taken by their content, whatever they are called, and shown under names that fit', async () => {
	const JPG = jpeg('x')
	const bytes = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), PDF])
	const given: [Uint8Array, string, string][] = [
		[JPG, 'download.jfif', 'download.jpg'],
		[JPG, 'scan.jpe', 'scan.jpg'],
		[JPG, '1000000036', '1000000036.jpg'],
		[JPG, 'image:1000000036', 'image:1000000036.jpg'],
		[JPG, 'photo.jpg.bin', 'photo.jpg'],
		[PNG, 'screenshot.jpg', 'screenshot.png'],
		[PDF, 'a.pdf.', 'a.pdf'],
		[PDF, 'هوية.pdf\u200f', 'هوية.pdf'],
		[PDF, 'هوية.pdf(1)', 'هوية(1).pdf'],
		[PDF, 'invoice\u202efdp.pdf', 'invoicefdp.pdf'],
		[bytes('\r\n\r\n'), 'line breaks.pdf', 'line breaks.pdf'],
		[bytes('\xef\xbb\xbf'), 'mark.pdf', 'mark.pdf'],
	]
	for (const some of [given.slice(0, 6), given.slice(6)]) {
		const parts = some.map(([content, name]): [string, [File, string]] => [
			'documents.marital-status-proof',
			file(content, name),
		])
		const { status, body } = await send(url, {}, { parts })
		assert.equal(status, 201, JSON.stringify(body))
		const record = await caseBy(staff, `reference="${body.reference}"`)
		const shown = record.files.map((stored: string) => record.file_names[stored].name)
		assert.deepEqual(
			shown,
			some.map(([, , name]) => name),
		)
		for (const [, , name] of some) assert.ok(record.letter.includes(name), name)
	}
})
