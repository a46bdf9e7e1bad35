import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparable, fill, foldDigits, tidy } from './text.ts'

test('both kinds of Arabic digits become 0–9', () => {
	assert.equal(foldDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0x'), '0123456789 0123456789 0x')
})

test('tidy keeps letters, tabs and lines and drops control characters', () => {
	assert.equal(tidy('  سطر\r\nآخر\u0000\u0007\tهنا\u007f\u0085 '), 'سطر\nآخر\tهنا')
	assert.equal(tidy('😀 لا تُفقد'), '😀 لا تُفقد')
})

test('one name, however it is spelled', () => {
	assert.equal(comparable('أحمد  الهُدى فاطمة'), comparable('احمد الهدي فاطمه'))
	assert.equal(comparable('Sara ALI'), comparable('sara ali'))
	assert.notEqual(comparable('أحمد علي'), comparable('أحمد عليان'))
})

test('fill leaves nothing of a missing value behind', () => {
	assert.equal(fill('{a} و{b}', { a: 1 }), '1 و')
	assert.equal(fill('$& {a}', { a: '$1' }), '$& $1')
})
