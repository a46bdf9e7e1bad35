import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMPLAINT_STATUSES, INQUIRY_STATUSES } from '../../core/case/status.ts'
import { lateBy } from './late.ts'
import { lineOf } from './line.ts'

test('wherever a complaint or an inquiry stands it is on its line once, unless it was withdrawn', () => {
	for (const [kind, statuses] of [
		['complaint', COMPLAINT_STATUSES],
		['inquiry', INQUIRY_STATUSES],
	] as const) {
		for (const status of statuses) {
			const places = lineOf(kind, status).filter(place => place === status)
			assert.equal(places.length, status === 'withdrawn' ? 0 : 1, `${kind} ${status}`)
		}
	}
	const line = lineOf('complaint', 'escalated')
	assert.ok(line.indexOf('escalated') < line.indexOf('settlement-proposed'))
	assert.deepEqual(lineOf('inquiry', 'received'), ['received', 'assigned', 'answered', 'closed'])
})

test('lateness is counted in days of Riyadh, and is none on the day itself', () => {
	const late = (due: string) => lateBy(due, new Date('2026-03-10T22:00:00Z'))
	assert.equal(late('2026-03-11'), '')
	assert.equal(late('2026-03-10'), 'يومًا واحدًا')
	assert.equal(late('2026-03-08'), '3 أيام')
	assert.equal(late(''), '')
})
