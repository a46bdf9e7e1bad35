import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextBackup, rehearsalIsDue } from './due.ts'

const next = (made: string | null, failed: string | null = null) =>
	new Date(nextBackup(made, failed)).toISOString()

test('the first is due at once, each other at two in the night of Riyadh after the last', () => {
	assert.equal(nextBackup(null, null), 0)
	assert.equal(next('2026-11-28T09:00:00.000Z'), '2026-11-28T23:00:00.000Z')
	assert.equal(next('2026-11-28T21:30:00.000Z'), '2026-11-28T23:00:00.000Z')
	assert.equal(next('2026-11-28T22:59:59.000Z'), '2026-11-29T23:00:00.000Z')
	assert.equal(next('2026-11-28T23:00:05.000Z'), '2026-11-29T23:00:00.000Z')
})

test('one that failed is tried again after an hour', () => {
	assert.equal(next('2026-11-27T23:00:00.000Z', '2026-11-28T23:00:10.000Z'), '2026-11-29T00:00:10.000Z')
	assert.equal(next(null, '2026-11-28T23:00:10.000Z'), '2026-11-29T00:00:10.000Z')
})

test('a rehearsal is due where there was none for thirty days', () => {
	const now = Date.parse('2026-11-28T09:00:00.000Z')
	assert.equal(rehearsalIsDue(null, now), true)
	assert.equal(rehearsalIsDue('2026-10-29T09:00:00.000Z', now), false)
	assert.equal(rehearsalIsDue('2026-10-29T08:59:00.000Z', now), true)
})
