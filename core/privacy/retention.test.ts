import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingNight, retainedUntil } from './retention.ts'

test('months are counted by the calendar of Riyadh; no months are for good', () => {
	assert.equal(retainedUntil('2026-01-15T10:00:00Z', 12), '2027-01-15')
	assert.equal(retainedUntil('2026-01-15T22:00:00Z', 12), '2027-01-16')
	assert.equal(retainedUntil('2026-01-31T10:00:00Z', 1), '2026-02-28')
	assert.equal(retainedUntil('2027-12-31T10:00:00Z', 2), '2028-02-29')
	assert.equal(retainedUntil('2026-11-30T10:00:00Z', 13), '2027-12-30')
	assert.equal(retainedUntil('2026-01-15T10:00:00Z', 0), null)
})

test('the coming night goes by the day that it is in Riyadh by then', () => {
	// 22:30 UTC is half past one there, on the next day.
	assert.equal(comingNight('2026-11-21T10:00:00.000Z'), '2026-11-22')
	assert.equal(comingNight('2026-11-21T22:29:59.000Z'), '2026-11-22')
	assert.equal(comingNight('2026-11-21T22:30:00.000Z'), '2026-11-23')
	assert.equal(comingNight('2026-11-30T23:00:00.000Z'), '2026-12-02')
})
