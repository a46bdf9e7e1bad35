import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	awaitsAssociation,
	type CaseKind,
	type CaseStatus,
	hasEnded,
	isAnswer,
	isDecision,
	isSettled,
	isTold,
	isWorkedOn,
	KINDS,
	STATUSES,
	statusesOf,
} from './status.ts'

/** The statuses of each kind of which something holds. */
const where = (holds: (kind: CaseKind, status: CaseStatus) => boolean) =>
	Object.fromEntries(KINDS.map(kind => [kind, statusesOf(kind).filter(status => holds(kind, status))]))

test('everybody is told of what their case comes to, and of no step inside the association', () => {
	const untold = where((kind, status) => !isTold(kind, status))
	assert.deepEqual(untold, {
		request: ['complete', 'study', 'evaluated'],
		complaint: ['assigned', 'investigation', 'not-settled'],
		inquiry: ['assigned'],
	})
})

test('a case is kept for a time from where nothing more is done, and not from where something is', () => {
	assert.deepEqual(where(isSettled), {
		request: ['rejected', 'evaluated', 'withdrawn', 'closed'],
		complaint: ['settled', 'withdrawn', 'closed'],
		inquiry: ['answered', 'withdrawn', 'closed'],
	})
	for (const kind of KINDS)
		for (const status of statusesOf(kind)) {
			assert.ok(!(awaitsAssociation(kind, status) && isSettled(kind, status)), `${kind} ${status}`)
			assert.ok(isSettled(kind, status) || !hasEnded(kind, status), `${kind} ${status}`)
		}
})

test('days run until a decision, a settlement or an answer', () => {
	assert.deepEqual(where(awaitsAssociation), {
		request: ['received', 'needs-completion', 'complete', 'clarification', 'study'],
		complaint: [
			'received',
			'acknowledged',
			'assigned',
			'investigation',
			'not-settled',
			'escalated',
			'reopened',
		],
		inquiry: ['received', 'assigned'],
	})
	assert.deepEqual(STATUSES.filter(isDecision), ['accepted', 'rejected'])
	assert.deepEqual(where(isAnswer), {
		request: [],
		complaint: ['settlement-proposed', 'closed'],
		inquiry: ['answered'],
	})
	assert.deepEqual(where(isWorkedOn), {
		request: [],
		complaint: ['assigned', 'investigation', 'settlement-proposed'],
		inquiry: ['assigned', 'answered'],
	})
})
