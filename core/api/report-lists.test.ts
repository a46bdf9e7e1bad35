import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGES } from './report.ts'
import { ageDays } from './report-lists.ts'

test('each day that something came on is of one age', () => {
	const ages = AGES.map((_, age) => ageDays('2026-10-31', age))
	assert.deepEqual(ages, [
		{ came_from: '2026-10-24', came_to: '2026-10-31' },
		{ came_from: '2026-10-01', came_to: '2026-10-23' },
		{ came_from: '2026-08-02', came_to: '2026-09-30' },
		{ came_to: '2026-08-01' },
	])
})
