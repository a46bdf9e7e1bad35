import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { runCheck } from './check.ts'
import { nodeTests } from './steps.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-check-'))
after(() => fs.rmSync(folder, { recursive: true, force: true }))
// The runner started here is one of its own, not a part of the one that runs this file.
delete process.env.NODE_TEST_CONTEXT

/** Runs a test file with this content and returns each result as `name: outcome`. */
async function outcomes(content: string): Promise<string[]> {
	const file = path.join(folder, 'sample.test.ts')
	fs.writeFileSync(file, `import { before, describe, test } from 'node:test'\n${content}`)
	const results = await runCheck(nodeTests([file]), () => {})
	return results.map(({ name, outcome }) => `${path.basename(name)}: ${outcome}`)
}

test('each test counts once; suites do not', async () => {
	const content = `
		describe('suite', () => { test('a', () => {}); test('b', () => { throw new Error('no') }) })
		test.skip('c', () => {})
		test.todo('d')`
	assert.deepEqual(await outcomes(content), ['a: passed', 'b: failed', 'c: skipped', 'd: skipped'])
})

test('a failing hook counts, with the tests it kept from running', async () => {
	const content = `describe('suite', () => { before(() => { throw new Error('no') }); test('a', () => {}) })`
	assert.deepEqual(await outcomes(content), ['a: failed', 'suite: failed'])
})

test('a file without tests, one that cannot be loaded and one that breaks off are failures', async () => {
	assert.deepEqual(await outcomes(''), ['sample.test.ts: failed'])
	assert.deepEqual(await outcomes('import "./missing.ts"'), ['sample.test.ts: failed'])
	const breaksOff = `test('a', () => {}); test('b', () => { setTimeout(() => process.exit(3), 50); return new Promise(() => {}) })`
	assert.deepEqual(await outcomes(breaksOff), ['a: passed', 'sample.test.ts: failed'])
})

test('no test at all is a failure', async () => {
	const [result] = await runCheck(nodeTests([path.join(folder, 'none.test.ts')]), () => {})
	assert.equal(result?.outcome, 'failed')
	assert.match(result?.reason ?? '', /No test was run/)
})

test('a runner that crashes after its tests passed is a failure', async () => {
	const told = `console.log('#result {"name":"a","file":"","outcome":"passed"}'); process.exit(9)`
	const results = await runCheck({ name: 'runner', args: ['-e', told], needs: [], files: [''] }, () => {})
	assert.deepEqual(
		results.map(({ outcome }) => outcome),
		['passed', 'failed'],
	)
})

test('a tool is one test, and what it wrote is the reason', async () => {
	const [good] = await runCheck({ name: 'tool', args: ['-e', ''], needs: [] }, () => {})
	assert.deepEqual(good, { name: 'tool', file: '', outcome: 'passed' })
	const [bad] = await runCheck(
		{ name: 'tool', args: ['-e', 'console.error("why"); process.exit(1)'], needs: [] },
		() => {},
	)
	assert.deepEqual(bad, { name: 'tool', file: '', outcome: 'failed', reason: 'why' })
})
