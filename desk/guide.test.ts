import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

/* The guide for staff (docs/staff.ar.md) quotes the screen between « and »; what is renamed there must be renamed here. */

const root = path.join(import.meta.dirname, '..')
const guide = fs.readFileSync(path.join(root, 'docs/staff.ar.md'), 'utf8')

const textsIn = (folder: string): string[] =>
	fs
		.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map(name => fs.readFileSync(path.join(root, folder, name), 'utf8'))

test('every name that the guide for staff quotes is on a screen', () => {
	const screens = [
		'desk',
		'core/language/words',
		'core/policy',
		'widgets/tracker',
		'widgets/shared/sensitive',
	]
		.flatMap(textsIn)
		.join('\n')
	const quoted = [...guide.matchAll(/«([^»]*)»/g)].map(([, text = '']) => text)
	const example = 'هاتين'
	assert.ok(quoted.includes(example))
	assert.deepEqual(
		[...new Set(quoted)].filter(text => text !== example && !screens.includes(text)),
		[],
	)
})

test('every link within the guide leads to one of its headings', () => {
	const headings = [...guide.matchAll(/^##+ (.*)$/gm)].map(([, text = '']) => text.replaceAll(' ', '-'))
	const links = [...guide.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor)
	assert.equal(new Set(headings).size, headings.length)
	assert.deepEqual(
		links.filter(anchor => !headings.includes(anchor)),
		[],
	)
})
