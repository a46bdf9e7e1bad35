import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill, foldDigits, sentence, tidy, tidyLine, tidyNumber } from './text.ts'

test('both kinds of Arabic digits become 0–9', () => {
	assert.equal(foldDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0x'), '0123456789 0123456789 0x')
})

test('tidy keeps letters, tabs and lines and drops control characters', () => {
	assert.equal(tidy('  سطر\r\nآخر\u0000\u0007\tهنا\u007f '), 'سطر\nآخر\tهنا')
	assert.equal(tidy('😀 لا تُفقد'), '😀 لا تُفقد')
	assert.equal(tidy('سطر\u2028آخر\u0085ثالث'), 'سطر\nآخر\nثالث')
	assert.equal(tidy('a\ud800b'), 'ab')
})

test('what shows nothing is dropped, and what shapes words or pictures stays in a text', () => {
	assert.equal(tidy('\ufeffنص\u200f و\u202eعكس\u202c\u2066 \u2069.'), 'نص وعكس .')
	assert.equal(tidy('می\u200cخواهم 👨‍👩‍👧'), 'می\u200cخواهم 👨‍👩‍👧')
	assert.equal(tidy('نصف ½ م² ❤️'), 'نصف ½ م² ❤️')
})

test('one line has plain letters, single spaces and nothing unseen', () => {
	assert.equal(tidyLine('  ليلى\u200f \n سعد\u200b '), 'ليلى سعد')
	assert.equal(tidyLine('عبدﷲ'), 'عبدالله')
	assert.equal(tidyLine('سارة \u202eexe.elif\u2066'), 'سارة exe.elif')
	assert.equal(tidyLine('\u061c\u00a0Ｈｕｄａ'), 'Huda')
	assert.equal(tidyLine('ليلى\u034f \u3164\uffa0\u115fسعد\ufe0f'), 'ليلى سعد')
})

test('a number has digits of one kind and dashes of one kind', () => {
	assert.equal(tidyNumber('\u2066+٩٦٦ ٥٥–٠٠٠−١١٢٢\u2069'), '+966 55-000-1122')
	assert.equal(tidyNumber('１２３'), '123')
	assert.equal(tidyNumber('٠٥٥ـ٠٠٠، '), '055-000')
})

test('what is tidy stays as it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
			for (const way of [tidy, tidyLine, tidyNumber]) assert.equal(way(way(text)), way(text))
		}),
	)
})

test('fill leaves nothing of a missing value behind', () => {
	assert.equal(fill('{a} و{b}', { a: 1 }), '1 و')
	assert.equal(fill('$& {a}', { a: '$1' }), '$& $1')
})

test('a sentence that names a question has its mark alone behind it', () => {
	const said = (template: string, field: string) => sentence(template, { field })
	assert.equal(said('بقيت إجابة هذا السؤال: {field}.', 'متى حدث؟'), 'بقيت إجابة هذا السؤال: متى حدث؟')
	assert.equal(said('{field}: هذا اليوم لم يأت بعد.', 'متى حدث؟'), 'متى حدث؟ هذا اليوم لم يأت بعد.')
	assert.equal(said('{field}: this day has not come yet.', 'When?'), 'When? this day has not come yet.')
	assert.equal(said('بقي إرفاق المستند: {field}.', 'صك الحكم'), 'بقي إرفاق المستند: صك الحكم.')
})
