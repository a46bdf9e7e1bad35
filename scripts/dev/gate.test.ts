import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeGate } from './gate.ts'

test('who comes while something is being made waits until all of it is done', async () => {
	const gate = makeGate()
	const log: string[] = []
	await gate.passed()
	gate.shut('server')
	gate.shut('server')
	gate.shut('dashboard')
	const passed = gate.passed().then(() => log.push('passed'))
	for (const name of ['server', 'dashboard', 'server']) {
		log.push(name)
		gate.open(name)
		await new Promise(resolve => setImmediate(resolve))
	}
	await passed
	assert.deepEqual(log, ['server', 'dashboard', 'server', 'passed'])
	await gate.passed()
})
