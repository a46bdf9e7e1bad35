import assert from 'node:assert/strict'
import test from 'node:test'
import { formatPhone, leftToRight } from './phone.ts'

test('telephone numbers are grouped in one way, however they were written down', () => {
	for (const [phone, shown] of [
		['+966501234567', '050 123 4567'],
		['0501234567', '050 123 4567'],
		['+966126543210', '012 654 3210'],
		['920001234', '920 001 234'],
		['8001234567', '800 123 4567'],
		['1919', '1919'],
	] as const)
		assert.equal(formatPhone(phone).replaceAll('\u00a0', ' '), shown)
	assert.doesNotMatch(formatPhone('+966501234567'), / /)
})

test('a sign before a number keeps its place among Arabic words', () => {
	assert.equal(formatPhone('+971501234567'), '\u200e+971501234567')
	assert.equal(leftToRight('هاتفي +966 50 123 4567'), 'هاتفي \u200e+966 50 123 4567')
	assert.equal(leftToRight('2 + 2'), '2 + 2')
})
