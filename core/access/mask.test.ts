import assert from 'node:assert/strict'
import { test } from 'node:test'
import { masked, unreachable } from './mask.ts'

test('identity numbers are masked but for their last four digits', () => {
	assert.equal(masked('رقم الهوية: 1000000008'), 'رقم الهوية: ••••••0008')
	assert.equal(masked('{"id":"2000000006","x":"1000 0000 08"}'), '{"id":"••••••0006","x":"••••••0008"}')
})

test('other numbers stay', () => {
	for (const text of ['0501234567', '1000000009', '100000000', '10000000080', '1447-01-02'])
		assert.equal(masked(text), text)
})

test('how somebody is reached is hidden wherever it stands, in JSON too', () => {
	const values = ['+966501234567', 'huda@example.net', 'جدة، "حي" الرحاب', '']
	assert.equal(
		unreachable('الجوال: +966501234567، والبريد: huda@example.net', values),
		'الجوال: •••، والبريد: •••',
	)
	assert.equal(
		unreachable(JSON.stringify({ address: values[2], need: 'سكن' }), values),
		'{"address":"•••","need":"سكن"}',
	)
	assert.equal(unreachable('لا شيء', values), 'لا شيء')
})
