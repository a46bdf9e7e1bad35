import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDay } from './written-day.ts'

test('a day is written with the name of its month, as browsers write it', () => {
	for (const [lang, locale] of [
		['ar', 'ar-u-ca-gregory-nu-latn'],
		['en', 'en-GB-u-ca-gregory'],
	] as const) {
		const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
		for (let month = 1; month <= 12; month++) {
			const day = `2026-${String(month).padStart(2, '0')}-08`
			assert.equal(writtenDay(day, lang), dates.format(new Date(`${day}T00:00Z`)).replaceAll(' ', '\u00a0'))
		}
	}
})

test('what is no day stays as it is', () => {
	for (const other of ['', '2026-13-01', '1448-05-10', 'أمس']) assert.equal(writtenDay(other, 'ar'), other)
})
