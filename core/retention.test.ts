import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptUntil } from './retention.ts'

test('months are counted by the calendar of Riyadh; no months are for good', () => {
	assert.equal(keptUntil('2026-01-15T10:00:00Z', 12), '2027-01-15')
	assert.equal(keptUntil('2026-01-15T22:00:00Z', 12), '2027-01-16')
	assert.equal(keptUntil('2026-01-31T10:00:00Z', 1), '2026-02-28')
	assert.equal(keptUntil('2027-12-31T10:00:00Z', 2), '2028-02-29')
	assert.equal(keptUntil('2026-11-30T10:00:00Z', 13), '2027-12-30')
	assert.equal(keptUntil('2026-01-15T10:00:00Z', 0), null)
})
