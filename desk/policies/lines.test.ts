import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './lines.ts'

const read = (value: unknown) => linesOf(value).map(({ text, lang }) => (lang === 'en' ? `en ${text}` : text))

test('a part of a definition is read line by line', () => {
	assert.deepEqual(read({ ar: 'نص', en: 'Text' }), ['نص', 'en Text'])
	assert.deepEqual(read({ kind: 'floor', weeks: 2 }), ['النوع: floor', 'عدد الأسابيع: 2'])
	assert.deepEqual(read({ id: 'need', label: { ar: 'ما حاجتك؟', en: 'What?' }, required: true }), [
		'المعرّف: need',
		'التسمية: ما حاجتك؟',
		'en What?',
		'لا بد منه: نعم',
	])
	const list = [
		{ ar: 'أ', en: 'A' },
		{ ar: 'ب', en: 'B' },
	]
	assert.deepEqual(read(list), ['أ', 'en A', 'ب', 'en B'])
	assert.deepEqual(read(null), [])
})
