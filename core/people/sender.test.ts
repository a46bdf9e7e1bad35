import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameSender } from './sender.ts'

const sender = (name: string, number = '') => ({ name, served: '', numbers: { 'national-id': number } })

test('one name in two spellings is one person, whether both give a number or one', () => {
	const huda = sender('هدى عبدالله', '1000000008')
	assert.equal(sameSender(huda, sender('هدي عبد الله', '1000000008')), true)
	assert.equal(sameSender(huda, sender('هدى عبدالله')), true)
	assert.equal(sameSender(sender('هدى عبدالله'), huda), true)
	assert.equal(sameSender(huda, { ...huda, numbers: {} }), true)
})

test('another name, another number or no name is nobody’s to take for the same', () => {
	const huda = sender('هدى عبدالله', '1000000008')
	assert.equal(sameSender(huda, sender('ليلى عبدالله', '1000000008')), false)
	assert.equal(sameSender(huda, sender('هدى عبدالله', '2000000006')), false)
	assert.equal(sameSender(sender(''), sender('')), false)
	assert.equal(sameSender(sender(' . '), sender(' . ')), false)
})

test('who asks for one child and then for another asks for two', () => {
	const huda = { ...sender('هدى عبدالله'), served: 'سعد عبدالله' }
	assert.equal(sameSender(huda, { ...huda, served: 'سعد عبد الله' }), true)
	assert.equal(sameSender(huda, { ...huda, served: 'علي عبدالله' }), false)
	assert.equal(sameSender(huda, sender('هدى عبدالله')), false)
})
