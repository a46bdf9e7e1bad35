import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

/* The table of the desk (docs/desk.md) says which test covers which act; scripts/quoted-tests.test.ts holds the titles that it quotes. */

const root = path.join(import.meta.dirname, '..')
const table = fs.readFileSync(path.join(root, 'docs/desk.md'), 'utf8')

/** What the rows of all tables with a column for tests say: under which heading, the act or state, and its tests. */
const rows = table.split(/^## /m).flatMap(part => {
	const heading = part.split('\n', 1)[0] ?? ''
	return [...(part.split(/^\|.*\| test \|\n\|[-|]+\|\n/m)[1]?.matchAll(/^\| (.*) \| (.*) \|$/gm) ?? [])].map(
		([, what = '', tests = '']) => ({ heading, what, tests }),
	)
})

/** What a screen does by itself, and parts of the code; all else is what people do. */
const STATE = /^(?:(?:shows|says|asks|keeps|holds)\b|`)/

test('every row has a test or says “none”, and acts without one stand in the list at its end', () => {
	assert.ok(rows.length > 0)
	assert.deepEqual(
		rows.filter(({ tests }) => !/^(none\b|`)/.test(tests)),
		[],
	)
	const listed = [...(table.split('## Without a test\n')[1]?.matchAll(/^- (.*?): (.*)$/gm) ?? [])].map(
		([, heading, acts]) => `${heading}: ${acts}`,
	)
	const without = rows.filter(({ what, tests }) => tests.startsWith('none') && !STATE.test(what))
	const expected = [...new Set(without.map(({ heading }) => heading))].map(
		heading =>
			`${heading}: ${without
				.filter(row => row.heading === heading)
				.map(({ what }) => what)
				.join('; ')}`,
	)
	assert.deepEqual(listed, expected)
})
