import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileName } from './file-name.ts'
import { checkFile, FILE_LIMITS, isHeic, SNIFF_BYTES, sniff } from './files.ts'

const ascii = (text: string) => [...text].map(letter => letter.charCodeAt(0))
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff, 0xe0]
const PDF = ascii('%PDF-1.7')
const HTML = ascii('<html><script>')
const heic = (brand: string) => [0, 0, 0, 24, ...ascii(`ftyp${brand}`), 0, 0, 0, 0]

test('a file is known by its first bytes', () => {
	assert.equal(sniff(PNG), 'image/png')
	assert.equal(sniff(JPEG), 'image/jpeg')
	assert.equal(sniff(PDF), 'application/pdf')
	assert.equal(sniff(HTML), null)
	assert.equal(sniff([]), null)
})

test('a PDF may begin with something else, within what the format allows', () => {
	const after = (bytes: number[]) => sniff([...bytes, ...PDF])
	assert.equal(after(ascii('\r\n\r\n')), 'application/pdf')
	assert.equal(after([0xef, 0xbb, 0xbf]), 'application/pdf')
	assert.equal(after(Array(SNIFF_BYTES - 1).fill(32)), 'application/pdf')
	assert.equal(after(Array(SNIFF_BYTES).fill(32)), null)
	// A picture with these letters in it stays a picture.
	assert.equal(sniff([...JPEG, ...PDF]), 'image/jpeg')
})

test('each fault of a file has its own code, whatever it is called', () => {
	const file = (name: string, head: number[], size = head.length) => checkFile({ name, head, size })
	assert.equal(file('إثبات.PDF', PDF), null)
	for (const name of [
		'download.jfif',
		'scan.jpe',
		'1000000036',
		'image:1000000036',
		'photo.jpg.bin',
		'a.png',
	])
		assert.equal(file(name, JPEG), null, name)
	assert.equal(file('a.png', HTML), 'file_content')
	assert.equal(file('a.exe', [0x4d, 0x5a]), 'file_type')
	assert.equal(file('IMG_0001.jpg', heic('heic')), 'file_heic')
	assert.equal(file('a.pdf', [], 0), 'file_empty')
	assert.equal(file('a.pdf', PDF, FILE_LIMITS.bytes + 1), 'file_size')
	assert.equal(file('a.pdf', PDF, FILE_LIMITS.bytes), null)
})

test('pictures as iPhones keep them are known, films are not', () => {
	for (const brand of ['heic', 'heix', 'hevc', 'mif1', 'msf1']) assert.ok(isHeic(heic(brand)), brand)
	for (const brand of ['isom', 'avif', 'mp42']) assert.ok(!isHeic(heic(brand)), brand)
	assert.ok(!isHeic(JPEG))
})

test('a name ends as its content says, and turns nothing around', () => {
	for (const [given, type, shown] of [
		['download.jfif', 'image/jpeg', 'download.jpg'],
		['scan.jpe', 'image/jpeg', 'scan.jpg'],
		['a.JPEG', 'image/jpeg', 'a.JPEG'],
		['1000000036', 'image/jpeg', '1000000036.jpg'],
		['image:1000000036', 'image/jpeg', 'image:1000000036.jpg'],
		['photo.jpg.bin', 'image/jpeg', 'photo.jpg'],
		['screenshot.jpg', 'image/png', 'screenshot.png'],
		['a.pdf.', 'application/pdf', 'a.pdf'],
		['هوية.pdf\u200f', 'application/pdf', 'هوية.pdf'],
		['هوية.pdf(1)', 'application/pdf', 'هوية(1).pdf'],
		['invoice\u202efdp.pdf', 'application/pdf', 'invoicefdp.pdf'],
		['عقد 3.2', 'application/pdf', 'عقد 3.2.pdf'],
		['.jpg', 'application/pdf', 'file.pdf'],
		['', 'image/png', 'file.png'],
		['\u202ea.exe', null, 'a.exe'],
	] as const)
		assert.equal(fileName(given, type), shown, given)
})
