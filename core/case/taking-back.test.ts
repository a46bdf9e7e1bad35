import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBack, type Taken } from './taking-back.ts'

const taken: Taken = {
	at: '2026-03-01T08:00:00.000Z',
	by: 'sara',
	from: 'received',
	to: 'needs-completion',
	since: '2026-02-28T08:00:00.000Z',
	resolved: { at: '', as: '' },
	revision: 4,
	before: {},
	invited: false,
}
const asked = { by: 'sara', now: '2026-03-01T08:09:00.000Z', revision: 4, followed: '', left: false }

test('a step is taken back by who took it, for ten minutes, while nothing came of it', () => {
	assert.equal(refusedBack(taken, asked), null)
	assert.equal(refusedBack(taken, { ...asked, followed: '2026-03-01T07:59:00.000Z' }), null)
	assert.equal(refusedBack(taken, { ...asked, now: '2026-03-01T08:10:00.001Z' }), 'too_late')
	assert.equal(refusedBack(taken, { ...asked, by: 'noura' }), 'not_own')
	assert.equal(refusedBack(taken, { ...asked, revision: 5 }), 'moved_on')
	assert.equal(refusedBack(null, asked), 'moved_on')
})

test('what the applicant was told of or has seen is not taken back', () => {
	assert.equal(refusedBack(taken, { ...asked, followed: taken.at }), 'read')
	assert.equal(refusedBack(taken, { ...asked, left: true }), 'told')
})
