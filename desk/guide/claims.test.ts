import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { CLAIMS } from './claims.fixture.ts'

/*
 * What the guide for staff says of who sees what is what core/access says. Whoever writes or changes such a sentence adds
 * it to claims.fixture.ts with what makes it true; the pattern knows how such sentences are usually worded.
 */

const root = path.join(import.meta.dirname, '../..')
const guide = fs.readFileSync(path.join(root, 'docs/staff.ar.md'), 'utf8')

/** Who, and that they see it. */
const WHO =
	/الإدارة العليا|المراجع|سُمّي|سُمّوا|اللجنة|زميلك|مدير النظام|لا دور|أدوار|دوره|لا أحد|فلا يراه|لا يراه/
const SEES = /(?<![ء-ي])[ولف]*(?:[يت]رى|[يت]راه|[يت]راها|[يت]راهما|[يت]قرؤها|تجده|[يت]طلع|رأى)(?![ء-ي])/

/** The sentences of the guide, without pictures, tables’ bars and marks of lists. */
const sentences = guide
	.split('\n')
	.filter(line => !line.startsWith('!'))
	.flatMap(line => line.replace(/^[-\d. |]+/, '').split(/(?<=[.؟])\s+|[؛|]/))

test('each sentence of the guide on who sees what is true by core, or by a test', () => {
	for (const { said, fact, held } of CLAIMS) {
		assert.ok(guide.includes(said), `not in the guide any more: ${said}`)
		assert.ok(fact || held, said)
		if (fact) assert.ok(fact(), said)
		if (held) assert.ok(fs.readFileSync(path.join(root, held[0]), 'utf8').includes(held[1]), said)
	}
})

test('no sentence on who sees what is without a fact', () => {
	const open = sentences.filter(
		sentence =>
			WHO.test(sentence) &&
			SEES.test(sentence) &&
			!CLAIMS.some(({ said }) => sentence.includes(said) || said.includes(sentence.trim())),
	)
	assert.deepEqual(open, [])
})
