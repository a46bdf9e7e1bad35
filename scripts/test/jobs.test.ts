import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Job, runJobs } from './jobs.ts'

/** Runs jobs of which each waits for the test to end it, and tells what has happened. */
function setUp() {
	const log: string[] = []
	const ends = new Map<string, (well: boolean) => void>()
	const job = (name: string, { needs = [] as string[], gives = '' } = {}): Job => ({
		needs,
		...(gives && { gives }),
		run: () => {
			log.push(`${name} begins`)
			return new Promise(resolve => ends.set(name, resolve))
		},
		miss: what => log.push(`${name} misses ${what}`),
	})
	const end = async (name: string, well = true) => {
		ends.get(name)?.(well)
		// Whatever begins because of it has begun by the next turn.
		await new Promise(resolve => setImmediate(resolve))
	}
	return { log, job, end }
}

test('so many at a time, in their order', async () => {
	const { log, job, end } = setUp()
	const all = runJobs([job('a'), job('b'), job('c')], 2)
	assert.deepEqual(log, ['a begins', 'b begins'])
	await end('b')
	assert.deepEqual(log.slice(2), ['c begins'])
	await end('a')
	await end('c')
	await all
})

test('what needs something waits for it, and lets others go before', async () => {
	const { log, job, end } = setUp()
	const all = runJobs([job('build', { gives: 'x' }), job('first', { needs: ['x'] }), job('other')], 2)
	assert.deepEqual(log, ['build begins', 'other begins'])
	await end('build')
	assert.deepEqual(log.slice(2), ['first begins'])
	await end('first')
	await end('other')
	await all
})

test('what needs something that failed is told so, and the rest is done', async () => {
	const { log, job, end } = setUp()
	const all = runJobs([job('build', { gives: 'x' }), job('first', { needs: ['x'] }), job('other')], 1)
	await end('build', false)
	await end('other')
	await all
	assert.deepEqual(log, ['build begins', 'other begins', 'first misses x'])
})
