import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago, day, fromControl, hijriDay, hour, parse, toControl } from './dates.ts'
import { speak } from './frame/language.ts'

const at = (time: string) => parse(time) ?? assert.fail(time)

test('a time is shown as Riyadh’s clock has it, with Arabic months and Latin digits', () => {
	const late = at('2026-11-20 22:42:07.123Z')
	assert.equal(day(late), '21 نوفمبر 2026')
	assert.equal(hour(late), '1:42 ص')
	assert.match(hijriDay(late), /1448/)
	for (const none of ['', null, undefined, 'soon']) assert.equal(parse(none), null)
})

test('how long ago: nights as people count them, then larger units', () => {
	const now = at('2026-11-21 20:59:00.000Z')
	for (const [time, words] of [
		['2026-11-21 20:58:30.000Z', 'الآن'],
		['2026-11-21 20:48:59.000Z', 'قبل 10 دقائق'],
		['2026-11-20 21:00:00.000Z', 'قبل 23 ساعة'],
		['2026-11-20 20:59:59.000Z', 'أمس'],
		['2026-11-18 20:59:59.000Z', 'قبل 3 أيام'],
		['2026-11-10 12:00:00.000Z', 'قبل أسبوع واحد'],
		['2026-08-10 12:00:00.000Z', 'قبل 3 أشهر'],
		['2026-11-21 21:30:00.000Z', 'الآن'],
	] as const) {
		assert.equal(ago(at(time), now), words, time)
	}
})

test('a date control speaks Riyadh’s time, and back again', () => {
	assert.equal(toControl('2026-11-20 22:42:00.000Z'), '2026-11-21T01:42')
	assert.equal(fromControl('2026-11-21T01:42'), '2026-11-20 22:42:00.000Z')
	assert.deepEqual([toControl(''), fromControl('')], ['', ''])
})

test('in English the same days have English names', () => {
	speak('en')
	const late = at('2026-11-20 22:42:07.123Z')
	assert.equal(day(late), '21 November 2026')
	assert.equal(hour(late), '1:42 am')
	assert.match(hijriDay(late), /^11 Jumada II 1448/)
	const now = at('2026-11-21 20:59:00.000Z')
	assert.equal(ago(at('2026-11-20 20:59:59.000Z'), now), 'yesterday')
	assert.equal(ago(at('2026-11-18 20:59:59.000Z'), now), '3 days ago')
	assert.equal(ago(now, now), 'just now')
	speak('ar')
})
