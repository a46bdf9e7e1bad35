import assert from 'node:assert/strict'
import { test } from 'node:test'

// What is chosen on a device stands in its storage, which Node has none of.
Object.assign(globalThis, { localStorage: { getItem: () => null, setItem: () => {} } })
const { translateMessage } = await import('./messages.ts')
const { speak } = await import('./frame/language.ts')

test('messages of PocketBase are Arabic, with what they name', () => {
	for (const [message, arabic] of [
		['Cannot be blank.', 'هذا الحقل مطلوب.'],
		['Cannot be blank', 'هذا الحقل مطلوب.'],
		['Must be at least 8 character(s).', 'أقل ما يُقبل 8 من الأحرف.'],
		['Something nobody knows.', 'Something nobody knows.'],
		['constructor', 'constructor'],
	]) {
		assert.equal(translateMessage(message ?? ''), arabic)
	}
})

test('of Sila’s own messages the half in the language of the desk is shown', () => {
	const message = 'سجل التدقيق لا يُكتب باليد · Audit records are not written by hand.'
	assert.equal(translateMessage(message), 'سجل التدقيق لا يُكتب باليد.')
	assert.equal(translateMessage('أ · ب'), 'أ · ب')
	assert.equal(translateMessage('one · two'), 'one · two')
	speak('en')
	assert.equal(translateMessage(message), 'Audit records are not written by hand.')
	assert.equal(translateMessage('Cannot be blank.'), 'Cannot be blank.')
	speak('ar')
})
