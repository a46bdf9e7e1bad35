import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordFault } from './password.ts'

test('a password of twelve letters or more is taken, in any writing', () => {
	for (const password of [
		'correct horse battery',
		'نخلة البيت القديم ٧',
		'k7#mWq29xZpL',
		'ثلاث زيتونات وبحر',
		// A letter among digits drawn by lot.
		'48219b730215',
	])
		assert.equal(passwordFault(password, ['هدى سالم', 'huda@example.org']), null, password)
})

test('what is shorter or longer than can be kept is not', () => {
	assert.equal(passwordFault('k7#mWq29xZp'), 'password_short')
	assert.equal(passwordFault('ط'.repeat(36)), 'password_long')
	assert.equal(passwordFault('a7'.repeat(36)), 'password_long')
})

test('nor what everybody would guess first', () => {
	for (const password of [
		'123456789012',
		'111111111111',
		'password1234',
		'P@ssw0rd2026!',
		'qwertyuiop12',
		'1234567890ab',
		'abcabcabcabc',
		'كلمةالمرور12',
		'huda@example.org1',
		'هدى سالم 123456',
	])
		assert.equal(passwordFault(password, ['هدى سالم', 'huda@example.org']), 'password_common', password)
})
