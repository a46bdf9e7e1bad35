import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFile, FILE_LIMITS, sniff } from './files.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PDF = [...'%PDF-1.7'].map(letter => letter.charCodeAt(0))
const HTML = [...'<html><script>'].map(letter => letter.charCodeAt(0))

test('a file is known by its first bytes', () => {
	assert.equal(sniff(PNG), 'image/png')
	assert.equal(sniff(PDF), 'application/pdf')
	assert.equal(sniff([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg')
	assert.equal(sniff(HTML), null)
	assert.equal(sniff([]), null)
})

test('each fault of a file has its own code', () => {
	const file = (name: string, head: number[], size = head.length) => checkFile({ name, head, size })
	assert.equal(file('إثبات.PDF', PDF), null)
	assert.equal(file('a.jpeg', [0xff, 0xd8, 0xff]), null)
	assert.equal(file('a.pdf', PNG), 'file_content')
	assert.equal(file('a.png', HTML), 'file_content')
	assert.equal(file('a.exe', [0x4d, 0x5a]), 'file_type')
	assert.equal(file('png', PNG), 'file_content')
	assert.equal(file('a.pdf', [], 0), 'file_empty')
	assert.equal(file('a.pdf', PDF, FILE_LIMITS.bytes + 1), 'file_size')
	assert.equal(file('a.pdf', PDF, FILE_LIMITS.bytes), null)
})
