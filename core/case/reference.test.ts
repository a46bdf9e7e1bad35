import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
	codeFrom,
	formatCode,
	formatReference,
	parseCode,
	parseReference,
	referenceFrom,
} from './reference.ts'

const hex = fc.stringMatching(/^[0-9a-f]{64}$/)

test('a reference survives being shown, read out and typed in Arabic digits', () => {
	fc.assert(
		fc.property(hex, random => {
			const reference = referenceFrom(random)
			assert.match(reference, /^[1-9]\d{8}$/)
			const arabic = formatReference(reference).replace(/\d/g, digit =>
				String.fromCharCode(0x660 + Number(digit)),
			)
			assert.equal(parseReference(arabic), reference)
		}),
	)
})

test('a code survives the same, leading zeros included', () => {
	fc.assert(
		fc.property(hex, random => {
			const code = codeFrom(random)
			assert.match(code, /^\d{12}$/)
			assert.equal(parseCode(formatCode(code)), code)
		}),
	)
	assert.equal(codeFrom('0'.repeat(64)), '000000000000')
})

test('a mistyped digit is noticed before anything is sent', () => {
	const reference = referenceFrom('a1b2c3d4e5f60718')
	for (let i = 0; i < 9; i++) {
		const wrong = reference.slice(0, i) + ((Number(reference[i]) + 1) % 10) + reference.slice(i + 1)
		assert.equal(parseReference(wrong), null)
	}
	for (const wrong of ['', '12345678', '1234567890', 'abcdefghi']) assert.equal(parseReference(wrong), null)
	for (const wrong of ['', '12345678901', '1234567890123', 'x']) assert.equal(parseCode(wrong), null)
})

test('groups are shown as people read them', () => {
	assert.equal(formatReference('123456782'), '123\u00a0456\u00a0782')
	assert.equal(formatCode('123456789012'), '1234\u00a05678\u00a09012')
})

test('numbers copied with their label, a sign or a comma are read', () => {
	for (const written of ['\u061c123 456 782', '#123456782', 'رقم الطلب: 123 456 782', '١٢٣–٤٥٦–٧٨٢']) {
		assert.equal(parseReference(written), '123456782', written)
	}
	assert.equal(parseCode('1234 5678 9012،'), '123456789012')
})
