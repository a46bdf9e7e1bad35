import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readyText, withReady } from './ready-text.ts'

const facts = { name: 'هدى $&', reference: '123 456 782', service: '' }

test('what is known of the case stands in the places of a text', () => {
	assert.equal(
		readyText('أهلًا {الاسم}، طلبك { الرقم } لخدمة {الخدمة}.', facts),
		'أهلًا هدى $&، طلبك 123 456 782 لخدمة.',
	)
	assert.equal(readyText('Dear {name}: {reference}', facts), 'Dear هدى $&: 123 456 782')
	assert.equal(readyText('{اليوم} {}', facts), '{اليوم} {}')
	assert.equal(readyText('أهلًا {الاسم}،', { ...facts, name: '' }), 'أهلًا،')
})

test('a ready text comes after what is written', () => {
	assert.equal(withReady('', 'أهلًا'), 'أهلًا')
	assert.equal(withReady('نعم \n', 'أهلًا'), 'نعم\nأهلًا')
})
