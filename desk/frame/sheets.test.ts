import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8')

/** What is drawn before a page brings more style: the frame, its doors, and the list of cases. */
const FIRST = [
	...['sila-desk.ts', 'header.ts', 'shortcuts.ts', 'sign-in.ts', 'join.ts', 'field.ts', 'language-button.ts'],
	...['../cases/list.ts', '../cases/row.ts', '../cases/filters.ts'],
]

test('what the desk draws first has its style with it, and none that comes with a later page', () => {
	const drawn = new Set(
		FIRST.flatMap(file =>
			[...read(file).matchAll(/class="([^"$]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
		),
	)
	const later = [...read('page-sheets.ts').matchAll(/from '(\.\.\/style\/[\w-]+\.css)/g)].map(
		([, file = '']) => file,
	)
	assert.ok(drawn.size > 20 && later.length > 10)
	for (const file of later)
		for (const [rule, name = ''] of read(file).matchAll(/^(?:[a-z]+)?\.([a-z-]+)(?::[^\s,{]*)?(?=\s*[,{])/gm))
			assert.ok(!drawn.has(name), `${file} has a rule for ${rule}, which the first page draws`)
})
