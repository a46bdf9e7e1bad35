import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tidyDay } from './day.ts'

test('a day is written one way, whatever its digits and strokes', () => {
	for (const typed of [
		'2026-11-01',
		'٢٠٢٦-١١-٠١',
		'۲۰۲۶/۱۱/۱',
		'\u200f2026–11–01',
		'2026 / 11 / 1',
		'2026/11/1م',
	])
		assert.equal(tidyDay(typed), '2026-11-01', typed)
	assert.equal(tidyDay('١٤٤٨/٥/١٠ هـ'), '1448-05-10')
	for (const other of ['1/11/2026', 'أمس', '']) assert.equal(tidyDay(other), other)
})
