import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Budget, type Cost, judge, written } from './budget.ts'

const cost: Cost = { bytes: 11_000, requests: 5, roundTrips: 4 }
const budget: Budget = { tracker: { ar: cost } }
const tracker = (change: Partial<Cost>) => ({ tracker: { ar: { ...cost, ...change } } })

test('300 bytes more or less are nobody’s business', () => {
	for (const bytes of [10_700, 11_000, 11_300]) assert.deepEqual(judge(budget, tracker({ bytes })), [])
})

test('more than that fails, and says how to raise the budget', () => {
	const [problem] = judge(budget, tracker({ bytes: 11_301 }))
	assert.match(problem ?? '', /tracker, ar: 11301 bytes are 301 more.*--write "/)
})

test('so does another request or round trip, whatever it weighs', () => {
	const problems = judge(budget, tracker({ bytes: 10_000, requests: 6, roundTrips: 5 }))
	assert.equal(problems.length, 2)
	assert.match(problems.join(), /6 requests.*5 round trips/)
})

test('less fails too, until it is written down', () => {
	for (const change of [{ bytes: 10_699 }, { requests: 4 }, { roundTrips: 3 }]) {
		assert.match(judge(budget, tracker(change)).join(), /costs less.*--write$/)
		const next = written(budget, tracker(change), '')
		assert.deepEqual(next, tracker(change))
		assert.deepEqual(judge(next, tracker(change)), [])
	}
})

test('what costs more is written down with a reason, and not without', () => {
	for (const change of [{ bytes: 12_000 }, { requests: 6 }, { roundTrips: 5 }]) {
		assert.deepEqual(written(budget, tracker(change), ''), budget)
		const next = written(budget, tracker(change), 'a map of branches')
		assert.deepEqual(next, { tracker: { ar: { ...cost, ...change, reason: 'a map of branches' } } })
		assert.deepEqual(judge(next, tracker(change)), [])
	}
})

test('a reason is for what needs one', () => {
	assert.deepEqual(written(budget, tracker({ bytes: 11_300 }), 'a map of branches'), budget)
})

test('of what costs more in one way and less in another, the less is written down without a reason', () => {
	const change = { bytes: 11_100, roundTrips: 3 }
	assert.deepEqual(written(budget, tracker(change), ''), tracker({ roundTrips: 3 }))
	assert.deepEqual(judge(tracker({ roundTrips: 3 }), tracker(change)), [])
})

test('a reason stays with its figure until the figure changes', () => {
	const raised = { tracker: { ar: { ...cost, reason: 'a map of branches' } } }
	assert.deepEqual(written(raised, tracker({}), ''), raised)
	assert.deepEqual(written(raised, tracker({ bytes: 10_900 }), ''), tracker({ bytes: 10_900 }))
})

test('no reason buys a form more than 20 KB', () => {
	const form = (bytes: number) => ({ 'request-form': { ar: { ...cost, bytes } } })
	const next = written(form(19_000), form(20_481), 'worth it')
	assert.match(judge(next, form(20_481)).join(), /20481 bytes are more than any form may cost, 20480/)
	assert.deepEqual(judge(next, form(20_480)), [])
})

test('what is new needs a budget first', () => {
	assert.match(judge(budget, { map: { ar: cost } }).join(), /map, ar: it has no budget yet/)
	assert.deepEqual(written(budget, { map: { ar: cost } }, ''), { map: { ar: cost } })
})
