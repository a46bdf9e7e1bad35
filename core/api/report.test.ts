import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPeriod, median, monthOf, periodBefore, reportPeriod, wholeMonths } from './report.ts'

test('a period left out is last month; of one that is begun, what is missing follows', () => {
	assert.deepEqual(reportPeriod('', '', '2026-11-21'), { from: '2026-10-01', to: '2026-10-31' })
	assert.deepEqual(reportPeriod('', '', '2026-01-01'), { from: '2025-12-01', to: '2025-12-31' })
	assert.deepEqual(reportPeriod('', '2025-06-30', '2026-11-21'), { from: '2025-06-01', to: '2025-06-30' })
	assert.deepEqual(reportPeriod('2026-03-01', '', '2026-11-21'), { from: '2026-03-01', to: '2026-11-21' })
})

test('a period is held against as many whole months before it, or as many days', () => {
	assert.deepEqual(periodBefore({ from: '2024-03-01', to: '2024-03-31' }), {
		from: '2024-02-01',
		to: '2024-02-29',
	})
	assert.deepEqual(periodBefore({ from: '2026-01-01', to: '2026-03-31' }), {
		from: '2025-10-01',
		to: '2025-12-31',
	})
	assert.deepEqual(periodBefore({ from: '2026-03-02', to: '2026-03-11' }), {
		from: '2026-02-20',
		to: '2026-03-01',
	})
	assert.deepEqual(periodBefore({ from: '2026-03-01', to: '2026-03-01' }), {
		from: '2026-02-28',
		to: '2026-02-28',
	})
})

test('months before and after, over the year', () => {
	assert.deepEqual(monthOf('2026-01-15', -1), { from: '2025-12-01', to: '2025-12-31' })
	assert.deepEqual(monthOf('2025-12-31', 2), { from: '2026-02-01', to: '2026-02-28' })
	assert.deepEqual(
		[
			wholeMonths({ from: '2025-12-01', to: '2026-01-31' }),
			wholeMonths({ from: '2026-02-01', to: '2026-02-28' }),
			wholeMonths({ from: '2026-02-01', to: '2026-02-27' }),
		],
		[2, 1, 0],
	)
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
