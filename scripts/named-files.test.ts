import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from './lib/paths.ts'

/* What the documentation and the comments name is there: a file that moves takes its name along. */

const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate']
const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' })
	.split('\n')
	.filter(file => file && fs.existsSync(path.join(root, file)))
const folders = new Set(files.flatMap(file => parents(file)))
const tops = [...folders].filter(folder => !folder.includes('/') && !folder.startsWith('.'))
/** Files as their ends, too: `cases/case.ts` for `desk/cases/case.ts`. */
const ends = new Set(files.flatMap(file => [file, ...parents(file).map(top => file.slice(top.length + 1))]))
/** The table of the desk names tests of elements without what their names end in. */
const isThere = (name: string) =>
	ends.has(name) || ends.has(`${name}.test.ts`) || folders.has(name.replace(/\/$/, ''))

/** The folders that a file is in. */
function parents(file: string): string[] {
	const parts = file.split('/')
	return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}

/** Names of files, and of folders that end with a stroke, from the root of the repository. */
const NAMED = new RegExp(`(?<![\\w/.<-])(?:${tops.join('|')})/[\\w./-]*(?:\\.[a-z]+\\b|/(?![\\w<*[{$]))`, 'g')

/** The names in lines of a text, as `file:line: name`, of which there is nothing. */
function missing(file: string, lines: string[], names: (line: string) => string[]): string[] {
	return lines.flatMap((line, i) =>
		names(line)
			.filter(name => !isThere(name))
			.map(name => `${file}:${i + 1}: ${name}`),
	)
}

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8').split('\n')
const named = (line: string) => line.match(NAMED) ?? []
const documents = files.filter(file => file.endsWith('.md'))

test('what documents name and lead to is there', () => {
	const gone = documents.flatMap(file => {
		// `x.ts` stands for any file.
		const quoted = (line: string) =>
			[...line.matchAll(/`(?!x\.)([\w-][\w./-]*\.(?:ts|astro|mjs|md))`/g)].map(([, name = '']) => name)
		const links = (line: string) =>
			[...line.matchAll(/\]\((?!\w+:|#|\/)([^)#]+)[^)]*\)/g)].map(([, to = '']) =>
				path.posix.join(path.posix.dirname(file), to),
			)
		return missing(file, read(file), line => [...named(line), ...quoted(line), ...links(line)])
	})
	assert.deepEqual([...new Set(gone)], [])
})

test('what comments name is there', () => {
	const code = files.filter(file => /\.(ts|mjs|astro|css)$/.test(file))
	const comment = (line: string) => (/^\s*(\/?\*|\/\/)|\/\*\*/.test(line) ? named(line) : [])
	assert.deepEqual(
		code.flatMap(file => missing(file, read(file), comment)),
		[],
	)
})

test('a name of nothing is found, and what only looks like a name is not', () => {
	const line = 'See core/nothing.ts, `server/nowhere/` and core/case/fields.ts; /core/x.ts is an address.'
	assert.deepEqual(missing('a.md', ['', line], named), ['a.md:2: core/nothing.ts', 'a.md:2: server/nowhere/'])
})
