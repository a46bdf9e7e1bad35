import assert from 'node:assert/strict'
import test from 'node:test'
import { approvalDates, differing, toGregorian, toHijri } from './dates.ts'

const nb = (date: string) => date.replaceAll(' ', '\u00a0')

test('the two calendars agree on the dates that policies state in both', () => {
	for (const [hijri, gregorian] of [
		['1446-04-17', '2024-10-20'],
		['1442-11-25', '2021-07-05'],
	] as const) {
		assert.equal(toHijri(gregorian), hijri)
		assert.equal(toGregorian(hijri), gregorian)
	}
})

test('every day of sixty years comes back from the Hijri calendar', () => {
	for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2050, 0, 1); day += 86_400_000 * 7) {
		const gregorian = new Date(day).toISOString().slice(0, 10)
		assert.equal(toGregorian(toHijri(gregorian)), gregorian)
	}
})

test('a day that a Hijri month does not have has no other date', () => {
	assert.equal(toGregorian('1446-04-31'), null)
	assert.equal(approvalDates({ meeting: 1, hijri: '1446-04-31' }, 'ar').gregorian, null)
})

test('a date that the document does not state is computed and says so', () => {
	const dates = approvalDates({ meeting: 3, gregorian: '2020-11-28' }, 'ar')
	assert.deepEqual(dates.gregorian, { text: nb('28 نوفمبر 2020 م'), computed: false })
	assert.deepEqual(dates.hijri, { text: nb('13 ربيع الآخر 1442 هـ'), computed: true })
	assert.deepEqual(approvalDates({ meeting: 3, hijri: '1442-04-13' }, 'en').gregorian, {
		text: nb('28 November 2020'),
		computed: true,
	})
})

test('stated dates stand as the document has them, and none is made up', () => {
	const stated = approvalDates({ meeting: 1, hijri: '1446-04-18', gregorian: '2024-10-20' }, 'en')
	assert.equal(stated.hijri?.text, nb('18 Rabiʻ II 1446 AH'))
	assert.equal(stated.hijri?.computed, false)
	assert.deepEqual(approvalDates({ meeting: 1 }, 'ar'), { hijri: null, gregorian: null })
})

test('two stated dates of different days are told apart, and two of one day are not', () => {
	const approval = { meeting: 1, hijri: '1444-10-13', gregorian: '2023-05-04' }
	assert.equal(differing(approval, 'ar'), nb('14 شوال 1444 هـ'))
	assert.equal(differing({ ...approval, hijri: '1444-10-14' }, 'ar'), null)
	assert.equal(differing({ meeting: 1, gregorian: '2023-05-04' }, 'ar'), null)
})
