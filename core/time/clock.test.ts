import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
	addDays,
	attention,
	dayFault,
	dayInLieu,
	dueDay,
	earliestReplyDay,
	holidaysEndSoon,
	holidaysUntil,
	isDay,
	isWorkingDay,
	riyadhDay,
	startOfDay,
} from './clock.ts'

const none: ReadonlySet<string> = new Set()

test('the day is Riyadh’s, not the server’s', () => {
	assert.equal(riyadhDay('2026-03-01T20:59:00Z'), '2026-03-01') // 23:59 in Riyadh
	assert.equal(riyadhDay('2026-03-01T21:00:00Z'), '2026-03-02') // midnight in Riyadh
	assert.equal(startOfDay('2026-03-02'), '2026-03-01T21:00:00.000Z')
})

test('a day of the Hijri calendar is none of the Gregorian one, and known as what it is', () => {
	assert.equal(dayFault('2026-03-01'), null)
	for (const hijri of ['1448-05-10', '1442-12-30', '1369-01-01']) {
		assert.equal(isDay(hijri), false, hijri)
		assert.equal(dayFault(hijri), 'hijri', hijri)
	}
	for (const none of ['', '1448-05-31', '1448-13-01', '2026-02-30', '1248-01-01', '10/3/2026'])
		assert.equal(dayFault(none), 'day', none)
})

test('the week is Sunday to Thursday', () => {
	const week = [
		'2026-03-01',
		'2026-03-02',
		'2026-03-03',
		'2026-03-04',
		'2026-03-05',
		'2026-03-06',
		'2026-03-07',
	]
	assert.deepEqual(
		week.map(day => isWorkingDay(day, none)),
		[true, true, true, true, true, false, false],
	)
	assert.equal(isWorkingDay('2026-03-01', new Set(['2026-03-01'])), false)
})

test('fifteen working days are three weeks, and holidays add to them', () => {
	assert.equal(dueDay('2026-03-01', 15, none), '2026-03-22')
	// Complete on a Thursday at 23:59 or on the Friday after: the first day that counts is Sunday.
	assert.equal(dueDay('2026-03-05', 15, none), '2026-03-26')
	assert.equal(dueDay('2026-03-06', 15, none), '2026-03-26')
	// National Day on a Wednesday, and the turn of the year, which is no holiday.
	assert.equal(dueDay('2026-09-20', 3, new Set(['2026-09-23'])), '2026-09-24')
	assert.equal(dueDay('2026-12-31', 1, none), '2027-01-03')
})

test('a due day is a working day, and exactly so many working days later', () => {
	const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	fc.assert(
		fc.property(
			day,
			fc.integer({ min: 1, max: 40 }),
			fc.array(fc.integer({ min: 0, max: 90 })),
			(date, n, offs) => {
				const start = date.toISOString().slice(0, 10)
				const holidays = new Set(offs.map(off => addDays(start, off)))
				const due = dueDay(start, n, holidays)
				assert.equal(isWorkingDay(due, holidays), true)
				let counted = 0
				for (let at = addDays(start, 1); at <= due; at = addDays(at, 1))
					if (isWorkingDay(at, holidays)) counted++
				assert.equal(counted, n)
			},
		),
	)
})

test('a floor counts whole weeks on the calendar', () => {
	assert.equal(earliestReplyDay('2026-02-20', 2), '2026-03-06')
})

test('a day is one of the calendar, written in one way', () => {
	for (const day of ['2026-03-01', '2028-02-29']) assert.ok(isDay(day), day)
	const none = ['', '2026-02-29', '2026-13-01', '2026-3-1', '2026-03-01 ', '٢٠٢٦-٠٣-٠١', '2026-03-01T00:00']
	for (const day of none) assert.ok(!isDay(day), day)
})

test('a reply is due soon with three working days left, and late only after its day', () => {
	const on = (today: string) => attention('2026-03-08', today, none)
	assert.equal(on('2026-03-02'), null)
	for (const day of ['2026-03-03', '2026-03-06', '2026-03-08']) assert.equal(on(day), 'due-soon', day)
	assert.equal(on('2026-03-09'), 'overdue')
	// A holiday among the days that are left warns a day earlier.
	assert.equal(attention('2026-03-08', '2026-03-02', new Set(['2026-03-04'])), 'due-soon')
})

test('National Day and Founding Day on a weekend have a day in lieu, and no other day has', () => {
	assert.equal(dayInLieu('2028-09-23'), '2028-09-24')
	assert.equal(dayInLieu('2030-02-22'), '2030-02-21')
	assert.equal(dayInLieu('2031-02-22'), '2031-02-23')
	// A Wednesday and a Sunday, and a Friday that is nobody's day.
	for (const day of ['2026-09-23', '2026-02-22', '2026-03-20']) assert.equal(dayInLieu(day), null, day)
})

test('holidays are known to the end of the last year that has one, and that is said a year before', () => {
	const known = new Set(['2031-09-23', '2026-02-22'])
	assert.equal(holidaysUntil(known), '2031-12-31')
	assert.equal(holidaysUntil(new Set()), '')
	assert.equal(holidaysEndSoon('2030-12-31', known), false)
	assert.equal(holidaysEndSoon('2031-01-01', known), true)
	assert.equal(holidaysEndSoon('2026-01-01', new Set()), true)
})
