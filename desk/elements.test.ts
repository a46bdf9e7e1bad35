import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const here = import.meta.dirname
const read = (file: string): string => readFileSync(path.join(here, file), 'utf8')

test('each element of the desk is tested alone: a test of elements imports the file that defines it', () => {
	const tested = new Set<string>()
	for (const file of globSync('**/*.element.test.ts', { cwd: here }))
		for (const [, from = ''] of read(file).matchAll(/(?:from|^import) '(\.[^']+)'/gm))
			tested.add(path.join(path.dirname(file), from))
	const elements = globSync('**/*.ts', { cwd: here }).filter(
		file => !file.endsWith('.test.ts') && /^customElements\.define\(/m.test(read(file)),
	)
	assert.ok(elements.length > 40, `${elements.length} files define elements`)
	assert.deepEqual(
		elements.filter(file => !tested.has(file)),
		[],
	)
})
