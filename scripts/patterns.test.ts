import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { root } from './lib/paths.ts'

/*
 * The server's script engine runs a pattern in time that grows as the text does, by Go's own engine, unless the pattern
 * looks around or refers back: then it tries one way after the other, and with a repetition that can take long. Such
 * patterns are few, and each is known.
 */

const KNOWN = [
	// It begins at a digit alone, and at each once.
	['core/language/text.ts', '/(\\d)\\u0640+(?=\\d)/g'],
	// Filters of staff.
	['server/case/peeking.ts', `/\\/\\/[^\\n]*|"[\\s\\S]*?(?<!\\\\)"|'[\\s\\S]*?(?<!\\\\)'/g`],
]

const sources = (folder: string): string[] =>
	fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
		const place = `${folder}/${entry.name}`
		if (entry.isDirectory()) return sources(place)
		return entry.name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(entry.name) ? [place] : []
	})

/** The patterns that a file has. */
function patternsOf(file: string): string[] {
	const found: string[] = []
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
		ts.forEachChild(node, visit)
	}
	visit(ts.createSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest))
	return found
}

const LOOKS_AROUND = /\(\?[=!<]|\\[1-9]/
const REPEATS = /[^\\][+*]|\{\d+,\}/

test('patterns that the server tries one way after the other have no repetition, but for those that are known', () => {
	const all = [...sources('core'), ...sources('server')].flatMap(file =>
		patternsOf(file).map(text => [file, text]),
	)
	assert.ok(all.length > 100, `it reads them: ${all.length}`)
	const tried = all.filter(([, text = '']) => LOOKS_AROUND.test(text) && REPEATS.test(text))
	assert.deepEqual(tried, KNOWN)
})
