import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPeriod, median, reportPeriod } from './report.ts'

test('a period left out is this year so far', () => {
	assert.deepEqual(reportPeriod('', '', '2026-11-21'), { from: '2026-01-01', to: '2026-11-21' })
	assert.deepEqual(reportPeriod('', '2025-06-30', '2026-11-21'), { from: '2025-01-01', to: '2025-06-30' })
	assert.deepEqual(reportPeriod('2026-03-01', '', '2026-11-21'), { from: '2026-03-01', to: '2026-11-21' })
})

test('days that are none, and a period that ends before it begins', () => {
	assert.deepEqual(checkPeriod({ from: '2026-01-01', to: '2026-01-01' }), {})
	assert.deepEqual(checkPeriod({ from: '2026-02-30', to: '21/11/2026' }), { from: 'day', to: 'day' })
	assert.deepEqual(checkPeriod({ from: '2026-02-01', to: '2026-01-31' }), { from: 'order' })
})

test('the median of counted numbers', () => {
	const of = (...pairs: [number, number][]) => median(pairs.map(([value, count]) => ({ value, count })))
	assert.equal(of(), null)
	assert.equal(of([4, 0]), null)
	assert.equal(of([7, 1]), 7)
	assert.equal(of([3, 1], [0, 1]), 1.5)
	assert.equal(of([9, 1], [0, 1], [3, 1]), 3)
	assert.equal(of([10, 2], [1, 3]), 1)
	assert.equal(of([10, 3], [1, 3]), 5.5)
})
