import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isName, nameKey } from './name.ts'

const SAME: [string, string][] = [
	['عبدالكريم سعد', 'عبد الكريم سعد'],
	['عبدالرحمن', 'عبد الرحمن'],
	['مؤيد سعد', 'مويد سعد'],
	['رائد سعد', 'رايد سعد'],
	['صفاء سعد', 'صفا سعد'],
	['علی سعد', 'علي سعد'],
	['مالک', 'مالك'],
	['عبدﷲ سعد', 'عبدالله سعد'],
	['عبد الله', 'عبدالله'],
	['أحمد الهُدى', 'احمد الهدي'],
	['فاطمة', 'فاطمه'],
	['إيمان', 'ايمان'],
	['آمال', 'آمال'],
	['آمال', 'امال'],
	['مُعَاذ', 'معاذ'],
	['سعـــد', 'سعد'],
	['ليلى\u200f سعد', 'ليلى سعد'],
	['رحمٰن', 'رحمن'],
	['D’Arc Ana', "D'Arc Ana"],
	['Zoë Lima', 'Zoë Lima'],
	['Zoë Lima', 'Zoe Lima'],
	['Élise', 'élise'],
	['سعد علي', 'سعد علي.'],
	['سعد علي', 'سعد علي'],
	['Al-Harbi', 'Al Harbi'],
	['ＳＡＲＡ', 'sara'],
	['ہدیٰ', 'هدى'],
	['م/ حسن سعد', 'م. حسن سعد'],
]

test('one name is one name, however it is spelled', () => {
	for (const [one, other] of SAME) assert.equal(nameKey(one), nameKey(other), `${one} / ${other}`)
})

test('different names stay different', () => {
	for (const [one, other] of [
		['أحمد علي', 'أحمد عليان'],
		['سعد', 'سعيد'],
		['هدى', 'هادي'],
		['Sara', 'Sarah'],
	] as const) {
		assert.notEqual(nameKey(one), nameKey(other), `${one} / ${other}`)
	}
})

test('a folded name folds to itself', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => nameKey(nameKey(name)) === nameKey(name)))
	for (let code = 0x600; code <= 0x6ff; code++) {
		const key = nameKey(`س${String.fromCharCode(code)}`)
		assert.equal(nameKey(key), key, code.toString(16))
	}
})

test('a person with one name is a person; digits and pictures are no name', () => {
	for (const name of [
		'سوكارنو',
		'Suharto',
		'U Thant',
		'م حسن',
		'م/ حسن',
		'ليلى\u200f سعد',
		"D'Arc Ana",
		'مُعَاذ',
		'王芳',
		'अनिल',
	]) {
		assert.ok(isName(name), name)
	}
	for (const none of [
		'',
		' ',
		'12 34',
		'1234 5678',
		'😀😀',
		'😀😀 😀',
		'أ',
		'\u3164\u3164',
		'--',
		'٠٥٥٠٠٠',
		'sara@example.org',
		'سعد 2',
	]) {
		assert.ok(!isName(none), none)
	}
})
