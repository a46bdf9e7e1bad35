import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '../time/clock.ts'
import { KEEP, kept, readKeepRule } from './keep.ts'

const NOW = '2026-11-28T23:00:00.000Z'
const nightly = (days: number, last = '2026-11-28') =>
	Array.from({ length: days }, (_, n) => `${addDays(last, -n)}T22:59:00.000Z`)
const daysOf = (moments: Iterable<string>) => [...moments].map(moment => moment.slice(0, 10)).sort()

test('of two years of nights seven days, five weeks and twelve months stay', () => {
	assert.deepEqual(daysOf(kept(nightly(730), KEEP, NOW)), [
		// The last of each month, but for this one, in Riyadh, where 22:59 is the day after.
		'2025-12-30',
		'2026-01-30',
		'2026-02-27',
		'2026-03-30',
		'2026-04-29',
		'2026-05-30',
		'2026-06-29',
		'2026-07-30',
		'2026-08-30',
		'2026-09-29',
		'2026-10-30',
		// Saturdays end the weeks.
		'2026-11-06',
		'2026-11-13',
		'2026-11-20',
		'2026-11-22',
		'2026-11-23',
		'2026-11-24',
		'2026-11-25',
		'2026-11-26',
		'2026-11-27',
		'2026-11-28',
	])
})

test('night after night, what is kept is what was kept before and the new one, less what ran out', () => {
	let there: string[] = []
	for (let n = 0; n < 800; n++) {
		const now = `${addDays('2025-01-01', n)}T23:00:00.000Z`
		there = [...kept([...there, now], KEEP, now)]
		assert.ok(there.includes(now))
		assert.ok(there.length <= KEEP.days + KEEP.weeks + KEEP.months)
	}
	assert.deepEqual(there.sort(), [...kept(nightlyAt23(800), KEEP, there.at(-1) ?? '')].sort())
})
const nightlyAt23 = (days: number) =>
	Array.from({ length: days }, (_, n) => `${addDays('2025-01-01', n)}T23:00:00.000Z`)

test('a machine that stood still for a year keeps what it had', () => {
	const old = nightly(10, '2025-11-01')
	assert.ok(kept(old, KEEP, NOW).has(old[0] ?? ''))
	assert.equal(kept(old, KEEP, NOW).size, 8, 'seven days, and the last of October')
})

test('all of today and yesterday stay, also those made by hand; of a day before only the last', () => {
	const made = ['T08:00:00.000Z', 'T09:00:00.000Z', 'T10:00:00.000Z']
	const moments = ['2026-11-26', '2026-11-27', '2026-11-28'].flatMap(day => made.map(time => day + time))
	const now = '2026-11-28T12:00:00.000Z'
	assert.deepEqual([...kept(moments, KEEP, now)].sort(), moments.slice(2))
})

test('a rule is three numbers, and keeps at least a day', () => {
	assert.deepEqual(readKeepRule('7 5 12'), KEEP)
	assert.deepEqual(readKeepRule(' 3 0 0 '), { days: 3, weeks: 0, months: 0 })
	for (const text of ['', '7', '7 5', '0 5 12', '-1 0 0', '7,5,12', 'seven 5 12'])
		assert.equal(readKeepRule(text), undefined, text)
	assert.deepEqual(daysOf(kept(nightly(40), { days: 3, weeks: 0, months: 0 }, NOW)), [
		'2026-11-26',
		'2026-11-27',
		'2026-11-28',
	])
})
