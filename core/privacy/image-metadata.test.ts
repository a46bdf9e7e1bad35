import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jpeg, png } from './image-metadata.fixture.ts'
import { cleanParts, type PictureSource } from './image-metadata.ts'

const SECRET = 'Huda at 24.7N'

/** As the server has it: bytes that are read here and there. */
function source(bytes: Uint8Array): PictureSource {
	const isMarker = (at: number) =>
		bytes[at] === 0xff &&
		![0, 0xff].includes(bytes[at + 1] ?? 0) &&
		!((bytes[at + 1] ?? 0) >> 3 === 0xd0 >> 3)
	return {
		size: bytes.length,
		read: (from, count) => bytes.subarray(from, from + count),
		nextMarker(from) {
			let at = from
			while (at < bytes.length && !isMarker(at)) at++
			return at
		},
	}
}

const clean = (bytes: Uint8Array): Uint8Array =>
	new Uint8Array(
		cleanParts(source(bytes)).flatMap(part =>
			'bytes' in part ? part.bytes : [...bytes.subarray(part[0], part[1])],
		),
	)
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a JPEG keeps its picture and which way is up, and no word of who, where and when', () => {
	const before = text(jpeg(SECRET))
	assert.equal(before.split(SECRET).length - 1, 8)
	const after = clean(jpeg(SECRET))
	assert.ok(!text(after).includes(SECRET))
	assert.ok(text(after).startsWith('\xff\xd8\xff\xe0'))
	assert.ok(text(after).endsWith('\x03\xff\xd1\x04\xff\xd9'))
	for (const part of ['JFIF', '\xff\xdb\0\x05\0\x07\x07', '\xff\xc4\0\x05\0\x09\x09'])
		assert.ok(text(after).includes(part))
	assert.ok(text(after).includes('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'))
	// Cleaned once more it stays as it is: what was written is a JPEG.
	assert.deepEqual(clean(after), after)
	assert.ok(!text(clean(jpeg(SECRET, 1))).includes('Exif'))
	assert.ok(!text(clean(jpeg(SECRET, 99))).includes('Exif'))
})

test('a PNG keeps what it shows', () => {
	const after = clean(png(SECRET))
	assert.ok(!text(after).includes(SECRET))
	for (const type of ['IHDR', 'IDAT', 'IEND']) assert.ok(text(after).includes(type))
	for (const type of ['tEXt', 'eXIf', 'iCCP']) assert.ok(!text(after).includes(type))
	assert.deepEqual(clean(after), after)
})

test('what breaks off, or lies about its lengths, ends there', () => {
	for (const whole of [jpeg(SECRET), png(SECRET)]) {
		for (let length = 0; length <= whole.length; length++) {
			const after = text(clean(whole.subarray(0, length)))
			assert.ok(!after.includes(SECRET), `${length}`)
		}
	}
	const endless = jpeg(SECRET)
	endless.set([0xff, 0xff], 4)
	assert.equal(clean(endless).length, 2)
})
