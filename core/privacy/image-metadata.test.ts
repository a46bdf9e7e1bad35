import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jpeg, png } from './image-metadata.fixture.ts'
import { cleanParts, MOST_SEGMENTS, type PictureSource } from './image-metadata.ts'

const SECRET = 'Huda at 24.7N'

/** As the server has it: bytes that are read here and there. Counts those that are looked at. */
function source(bytes: Uint8Array): PictureSource & { looked: number } {
	const isMarker = (at: number) =>
		bytes[at] === 0xff &&
		![0, 0xff].includes(bytes[at + 1] ?? 0) &&
		!((bytes[at + 1] ?? 0) >> 3 === 0xd0 >> 3)
	return {
		looked: 0,
		size: bytes.length,
		read(from, count) {
			this.looked += count
			return bytes.subarray(from, from + count)
		},
		nextMarker(from) {
			let at = from
			while (at < bytes.length && !isMarker(at)) at++
			this.looked += at - from
			return at
		},
	}
}

const clean = (bytes: Uint8Array): Uint8Array | null => {
	const parts = cleanParts(source(bytes))
	return (
		parts &&
		new Uint8Array(
			parts.flatMap(part => ('bytes' in part ? part.bytes : [...bytes.subarray(part[0], part[1])])),
		)
	)
}
const cleaned = (bytes: Uint8Array): Uint8Array => clean(bytes) ?? assert.fail('it counts as damaged')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a JPEG keeps its picture and which way is up, and no word of who, where and when', () => {
	const before = text(jpeg(SECRET))
	assert.equal(before.split(SECRET).length - 1, 8)
	const after = cleaned(jpeg(SECRET))
	assert.ok(!text(after).includes(SECRET))
	assert.ok(text(after).startsWith('\xff\xd8\xff\xe0'))
	assert.ok(text(after).endsWith('\x03\xff\xd1\x04\xff\xd9'))
	for (const part of ['JFIF', '\xff\xdb\0\x05\0\x07\x07', '\xff\xc4\0\x05\0\x09\x09'])
		assert.ok(text(after).includes(part))
	assert.ok(text(after).includes('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'))
	// Cleaned once more it stays as it is: what was written is a JPEG.
	assert.deepEqual(cleaned(after), after)
	assert.ok(!text(cleaned(jpeg(SECRET, 1))).includes('Exif'))
	assert.ok(!text(cleaned(jpeg(SECRET, 99))).includes('Exif'))
})

test('a PNG keeps what it shows', () => {
	const after = cleaned(png(SECRET))
	assert.ok(!text(after).includes(SECRET))
	for (const type of ['IHDR', 'IDAT', 'IEND']) assert.ok(text(after).includes(type))
	for (const type of ['tEXt', 'eXIf', 'iCCP']) assert.ok(!text(after).includes(type))
	assert.deepEqual(cleaned(after), after)
})

test('what breaks off, or lies about its lengths, is damaged', () => {
	for (const whole of [jpeg(SECRET), png(SECRET)]) {
		const end =
			whole.length -
			text(whole)
				.split(whole[0] === 0x89 ? 'IEND' : '\xff\xd9')
				.slice(1)
				.join('').length
		for (let length = 2; length < whole.length; length++) {
			const after = clean(whole.subarray(0, length))
			assert.ok(!after || !text(after).includes(SECRET), `${length}`)
			if (length < end - 200) assert.equal(after, null, `${length} of ${whole.length}`)
		}
	}
	const endless = jpeg(SECRET)
	endless.set([0xff, 0xff], 4)
	assert.equal(clean(endless), null)
	const zeros = new Uint8Array(5000)
	zeros.set([0xff, 0xd8, 0xff, 0xe0])
	assert.equal(clean(zeros), null)
	// The end alone, without a picture before it.
	assert.equal(clean(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)), null)
})

test('bytes that stand between segments cost no picture', () => {
	const [plain, at] = [jpeg(SECRET), 20]
	const stray = Uint8Array.from([...plain.subarray(0, at), 0x20, 7, 0xff, ...plain.subarray(at)])
	assert.equal(plain[at], 0xff)
	assert.deepEqual(cleaned(stray), cleaned(plain))
})

/** Scans, each with a byte of picture and nothing else. */
const scans = (count: number) => {
	const whole = jpeg('')
	const head = whole.subarray(0, text(whole).indexOf('\xff\xda'))
	const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7]
	return Uint8Array.from([...head, ...Array.from({ length: count }, () => scan).flat(), 0xff, 0xd9])
}
const chunks = (count: number) => {
	const whole = png('')
	const chunk = [0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0]
	return Uint8Array.from([...whole.subarray(0, 33), ...Array.from({ length: count }, () => chunk).flat()])
}

test('ten times the size costs at most twelve times as many looks, and an endless number of segments is refused', () => {
	for (const [make, few] of [
		[scans, MOST_SEGMENTS.jpeg / 20],
		[chunks, MOST_SEGMENTS.png / 20],
	] as const) {
		const looks = (count: number) => {
			const seen = source(make(count))
			cleanParts(seen)
			return seen.looked
		}
		assert.ok(looks(few * 10) <= looks(few) * 12)
		assert.ok(looks(few * 1000) <= looks(few * 20) * 1.1, 'it stops')
		assert.equal(clean(make(few * 1000)), null)
	}
	const [small, large] = [scans(1), scans(1)].map((scan, i) => {
		const at = scan.length - 2
		const filled = [...scan.subarray(0, at), ...Array(10_000 * 10 ** i).fill(7), ...scan.subarray(at)]
		const seen = source(Uint8Array.from(filled))
		assert.ok(cleanParts(seen))
		return seen.looked
	})
	assert.ok((large ?? 0) <= (small ?? 0) * 12)
})
