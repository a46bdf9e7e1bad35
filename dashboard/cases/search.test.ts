import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameKey } from '../../core/people/name.ts'
import { search, spellings } from './search.ts'

test('digits in any script and grouping look for a reference', () => {
	for (const typed of ['123456782', '123 456 782', '١٢٣ ٤٥٦ ٧٨٢', ' 123-456-782 ']) {
		assert.deepEqual(search(typed), {
			filter: 'reference ~ {:reference}',
			params: { reference: '123456782' },
		})
	}
	assert.equal(search('123')?.params.reference, '123')
})

test('nothing typed looks for nothing', () => {
	for (const typed of ['', '  ', '%', '_ \\']) assert.equal(search(typed), null)
})

test('each word of a name must be found, in any of its spellings', () => {
	const found = search('احمد علي')
	assert.equal(
		found?.filter,
		'(applicant ~ {:w0x0} || applicant ~ {:w0x1} || applicant ~ {:w0x2} || applicant ~ {:w0x3}) && (applicant ~ {:w1x0} || applicant ~ {:w1x1})',
	)
	assert.deepEqual(Object.values(found?.params ?? {}), ['احمد', 'أحمد', 'إحمد', 'آحمد', 'علي', 'على'])
})

test('names are found however they are spelled', () => {
	for (const [typed, stored] of [
		['فاطمه', 'فاطمة'],
		['هدي', 'هدى'],
		['الاحمدي', 'الأحمدي'],
		['مامون', 'مأمون'],
		['إيمان', 'ايمان'],
		['مُحمّد', 'محمد'],
	] as const) {
		assert.ok(spellings(typed, 60).includes(stored), `${typed} → ${stored}`)
	}
	assert.ok(!spellings('أحمد', 60).some(spelling => 'محمد'.includes(spelling)))
})

test('a search stays within what PocketBase accepts, and what is typed is never part of the filter', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), typed => {
			const found = search(typed)
			if (!found) return
			assert.match(found.filter, /^[a-z0-9 ~{}:()|&]+$/)
			assert.ok(Object.keys(found.params).length <= 60)
		}),
	)
	const long = search('اااااااا ااااااااا ااااااااا اااااا'.repeat(5))
	assert.ok(Object.keys(long?.params ?? {}).length <= 60)
	for (const spelling of Object.values(long?.params ?? {})) assert.match(nameKey(spelling), /^ا+$/)
})
