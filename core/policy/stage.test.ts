import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Status } from '../case/status.ts'
import { load } from './associations.fixture.ts'
import { stepTimes } from './stage.ts'

const at = (...statuses: Status[]) =>
	statuses.map((status, i) => ({ status, at: `2026-11-${10 + i}T08:00:00Z` }))
const dated = (slug: string, ...statuses: Status[]) => {
	const association = load(slug)
	const times = stepTimes(association, at(...statuses))
	return Object.fromEntries(
		association.handling.flatMap(({ stage }, i) => (times[i] ? [[stage, times[i]?.slice(8, 10)]] : [])),
	)
}

test('each step has the day on which it was taken, and what was not taken has none', () => {
	assert.deepEqual(dated('yusr', 'received'), { reception: '10' })
	assert.deepEqual(dated('yusr', 'received', 'complete', 'study', 'accepted', 'registered', 'delivered'), {
		reception: '10',
		completeness: '11',
		study: '12',
		reply: '13',
		registration: '14',
		delivery: '15',
	})
	assert.equal(dated('kadi', 'received', 'complete', 'study', 'rejected').reply, '13')
})

test('what was returned arrived the first time, and is complete as of the last', () => {
	const days = dated('yusr', 'received', 'complete', 'needs-completion', 'received', 'complete')
	assert.deepEqual(days, { reception: '10', completeness: '14' })
})
