import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from './lib/paths.ts'

/* Documents that say which test shows what quote its title. They stay true as tests are renamed, moved and written. */

/** A test is named by its file, one of `test/e2e/` by its own name and any other by its path, and quoted behind it. */
const fileOf = (name: string) => `${name.includes('/') ? name : `test/e2e/${name}`}.test.ts`

/** The titles in a file, as its source writes them. */
function titlesIn(file: string): string[] {
	const source = path.join(root, file)
	if (!fs.existsSync(source)) return []
	return [
		...fs.readFileSync(source, 'utf8').matchAll(/\b(?:test|it|long)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g),
	].flatMap(([, , title]) => title ?? [])
}

for (const document of ['docs/budgets.md', 'docs/desk.md', 'docs/threats.md'])
	test(`every title that ${document} quotes begins one test of the file it names`, () => {
		const text = fs.readFileSync(path.join(root, document), 'utf8')
		const quotes = [...text.matchAll(/`([\w/.-]+)`((?:,? “[^”]+”)+)/g)].flatMap(
			([, name = '', titles = '']) =>
				[...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file: fileOf(name), title })),
		)
		assert.ok(quotes.length > 0)
		assert.equal(quotes.length, text.match(/“/g)?.length, 'each quote stands behind the name of its file')
		assert.deepEqual(
			quotes.filter(({ file, title }) => titlesIn(file).filter(each => each.startsWith(title)).length !== 1),
			[],
		)
	})
