import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translate, translateMessage, translateThere } from './translate.ts'

test('a known text is replaced whole, the space around it stays, all else is left alone', () => {
	assert.equal(translate('Total: '), 'العدد: ')
	assert.equal(translate('\n Save changes '), '\n حفظ التعديل ')
	for (const text of ['', ' ', 'Total: 3', 'received', 'constructor', 'حفظ', 'save changes']) {
		assert.equal(translate(text), text)
	}
})

test('one word means different things in different places', () => {
	assert.equal(
		translateThere('Edit ', selector => selector === '.modal-title'),
		'تعديل سجل في ',
	)
	assert.equal(
		translateThere('Edit ', () => false),
		'تعديل ',
	)
})

test('messages of PocketBase are Arabic, with what they name', () => {
	for (const [message, arabic] of [
		['Cannot be blank.', 'هذا الحقل مطلوب.'],
		['Must be at least 8 character(s).', 'أقل ما يُقبل 8 من الأحرف.'],
		['Successfully updated cases "abc".', 'حُفظ التعديل في «الطلبات».'],
		['Successfully updated other "abc".', 'حُفظ التعديل في «other».'],
		['Do you really want to delete $1.zip?', 'هل تحذف «$1.zip»؟'],
		['Something nobody knows.', 'Something nobody knows.'],
	]) {
		assert.equal(translateMessage(message ?? ''), arabic)
	}
})

test('of Sila’s own messages the Arabic half is shown', () => {
	assert.equal(
		translateMessage('سجل التدقيق لا يُكتب باليد · Audit records are not written by hand.'),
		'سجل التدقيق لا يُكتب باليد.',
	)
	assert.equal(translateMessage('أ · ب'), 'أ · ب')
	assert.equal(translateMessage('one · two'), 'one · two')
})
