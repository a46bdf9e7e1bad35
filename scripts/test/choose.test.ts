import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../lib/paths.ts'
import { choose, isWhole } from './choose.ts'
import { LONG, steps } from './steps.ts'

/** What would run, as `step: file…`; a step without files runs its tools. */
const chosen = (...words: string[]) =>
	choose(words).map(
		({ step, checks }) => `${step}: ${checks.flatMap(({ files, name }) => files ?? `[${name}]`).join(' ')}`,
	)

test('no word asks for every step, and a step by name for that one', () => {
	assert.deepEqual(
		choose([]).map(({ step }) => step),
		Object.keys(steps),
	)
	assert.deepEqual(chosen('lint'), ['lint: [biome]'])
	assert.equal(choose(['server', 'unit']).length, 2)
})

test('one file of any kind, by its path', () => {
	for (const [step, file] of [
		['unit', 'core/case/process.test.ts'],
		['unit', 'scripts/lib/lock.test.ts'],
		['widgets', 'widgets/contact/contact.test.ts'],
		['setup', 'test/setup/browser.test.ts'],
		['server', 'test/server/process.test.ts'],
		['e2e', 'test/e2e/pages.test.ts'],
	] as const)
		assert.deepEqual(chosen(file), [`${step}: ${file}`])
	assert.deepEqual(chosen('./core/case/process.test.ts'), ['unit: core/case/process.test.ts'])
})

test('a folder, and a word that paths have in them, in whatever kinds of test', () => {
	assert.match(chosen('widgets/contact').join(), /^widgets: widgets\/contact\/contact\.test\.ts$/)
	assert.deepEqual(
		choose(['retention']).map(({ step }) => step),
		['unit', 'widgets', 'server'],
	)
	assert.deepEqual(chosen('lint', 'process.test', 'case/process').length, 3)
})

test('a file named twice runs once', () => {
	assert.deepEqual(chosen('core/time/clock.test.ts', 'time/clock'), ['unit: core/time/clock.test.ts'])
})

test('a unit test waits for nothing', () => {
	assert.deepEqual(
		choose(['unit']).flatMap(({ checks }) => checks.flatMap(({ needs }) => needs)),
		[],
	)
})

test('all of a step is all of its files, in however few processes', () => {
	assert.ok(isWhole(choose([]), 'server'))
	assert.ok(isWhole(choose(['unit', 'server']), 'server'))
	assert.ok(!isWhole(choose(['test/server/api.test.ts']), 'server'))
	assert.ok(!isWhole(choose(['unit']), 'server'))
})

test('what is left to test:long is there', () => {
	const gone = [...LONG].filter(file => !fs.existsSync(path.join(root, file)))
	assert.deepEqual(gone, [])
})

test('a word that means nothing is named, and so is a file that is no test', () => {
	assert.throws(() => choose(['unit', 'nothing-like-it']), /called "nothing-like-it"\. The steps are lint, /)
	assert.throws(() => choose(['package.json']), /package\.json is no test file/)
})
