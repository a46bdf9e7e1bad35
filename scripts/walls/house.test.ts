import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { check } from './house.ts'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-walls-'))
after(() => fs.rmSync(root, { recursive: true, force: true }))

/** The faults of a house of these files, as `file:line: text`. */
function faults(files: Record<string, string>): string[] {
	fs.rmSync(root, { recursive: true, force: true })
	for (const [file, content] of Object.entries(files)) {
		fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
		fs.writeFileSync(path.join(root, file), content)
	}
	return check(root, Object.keys(files)).map(({ file, line, text }) => `${file}:${line}: ${text}`)
}

const imports = (file: string, other: string) =>
	faults({ [file]: `import { x } from './${path.posix.relative(path.dirname(file), other)}'` })

test('what the house allows is no fault', () => {
	for (const [file, other] of [
		['core/case/a.ts', 'core/time/b.ts'],
		['widgets/tracker/a.ts', 'core/case/b.ts'],
		['site/a.ts', 'widgets/contact/b.ts'],
		['dashboard/a.ts', 'core/b.ts'],
		['server/case/a.ts', 'core/b.ts'],
		['test/e2e/a.test.ts', 'server/b.ts'],
		['bench/a.ts', 'test/setup/b.ts'],
		['widgets/vite.config.ts', 'scripts/b.ts'],
	] as const)
		assert.deepEqual(imports(file, other), [], `${file} → ${other}`)
})

test('an import against the house is named with its place', () => {
	const text = `// first\nimport type { x } from '../../server/base/records.ts'\n`
	assert.deepEqual(faults({ 'core/case/a.ts': text }), [
		'core/case/a.ts:2: core/ imports server/base/records.ts: core imports nothing else',
	])
	for (const [file, other] of [
		['core/a.ts', 'widgets/b.ts'],
		['core/a.test.ts', 'test/b.ts'],
		['widgets/tracker/a.ts', 'site/b.ts'],
		['widgets/tracker/a.ts', 'server/b.ts'],
		['site/a.ts', 'dashboard/b.ts'],
		['site/a.ts', 'server/b.ts'],
		['dashboard/a.ts', 'server/b.ts'],
		['dashboard/a.ts', 'widgets/b.ts'],
		['server/case/a.ts', 'scripts/b.ts'],
		['server/case/a.ts', 'dashboard/b.ts'],
		['scripts/a.ts', 'server/b.ts'],
		['scripts/a.ts', 'test/b.ts'],
	] as const)
		assert.equal(imports(file, other).length, 1, `${file} → ${other}`)
})

test('every way to import counts, in pages too', () => {
	for (const text of [
		`export { x } from '../server/b.ts'`,
		`export * from '../server/b.ts'`,
		`const x = await import('../server/b.ts')`,
		`let x: import('../server/b.ts').X`,
		`const x = require('y') as typeof import('../server/b.ts')`,
	])
		assert.equal(faults({ 'core/a.ts': text }).length, 1, text)
	const page = `---\nimport x from '../server/b.ts'\n---\n<p>import '../server/b.ts'</p>\n<script>\n\timport '../desk/c.ts'\n</script>\n`
	assert.deepEqual(
		faults({ 'site/a.astro': page }).map(fault => fault.split(' imports')[0]),
		['site/a.astro:2: site/', 'site/a.astro:6: site/'],
	)
})

test('rooms that others build on know nothing of them', () => {
	assert.deepEqual(imports('server/base/a.ts', 'server/case/b.ts'), [
		'server/base/a.ts:1: server/base lies below server/case and may not import server/case/b.ts',
	])
	for (const [file, other] of [
		['core/time/a.ts', 'core/case/b.ts'],
		['core/case/a.ts', 'core/policy/b.ts'],
		['core/policy/a.ts', 'core/sending/b.ts'],
		['core/sending/a.ts', 'core/api/b.ts'],
		['core/case/a.ts', 'core/api/collections.ts'],
		['core/language/a.ts', 'core/language/words/b.ts'],
		['core/language/words/a.ts', 'core/api/b.ts'],
	] as const)
		assert.equal(imports(file, other).length, 1, `${file} → ${other}`)
	for (const [file, other] of [
		['core/sending/a.ts', 'core/case/b.ts'],
		['core/case/a.ts', 'core/api/fields.ts'],
		['core/case/a.test.ts', 'core/policy/b.fixture.ts'],
		['core/language/words/a.ts', 'core/language/b.ts'],
		['core/language/words/a.ts', 'core/language/words/b.ts'],
	] as const)
		assert.deepEqual(imports(file, other), [], `${file} → ${other}`)
	assert.deepEqual(imports('server/http/a.ts', 'server/base/b.ts'), [])
})

test('a circle is shown with its shortest way, also one of types', () => {
	const circle = {
		'core/a.ts': `import type { B } from './b.ts'`,
		'core/b.ts': `import type { C } from './c.ts'`,
		'core/c.ts': `import type { A } from './a.ts'\nimport './d.ts'`,
		'core/d.ts': '',
	}
	assert.deepEqual(faults(circle), [
		'core/a.ts:1: imports itself: core/a.ts → core/b.ts → core/c.ts → core/a.ts',
	])
	assert.deepEqual(faults({ ...circle, 'core/c.ts': '' }), [])
})

test('words of a language may have their type from what picks among them, and from nothing further on', () => {
	const words = {
		'desk/cases/words.ts': `import { ar } from './words.ar.ts'`,
		'desk/cases/words.ar.ts': `import type { Words } from './words.ts'`,
	}
	assert.deepEqual(faults(words), [])
	assert.match(
		faults({
			...words,
			'desk/cases/words.ar.ts': `import '../a.ts'`,
			'desk/a.ts': `import './cases/words.ts'`,
		}).join(),
		/imports itself/,
	)
})

const inside = (before: string, body: string) =>
	faults({ 'server/case/a.ts': `${before}.runInTransaction(tx => { ${body} })` })

test('the outer app inside a transaction', () => {
	assert.match(
		inside('app', 'app.save(record)').join(),
		/a\.ts:1: app inside a transaction: only tx may be used/,
	)
	for (const [before, body] of [
		['app', 'find(app, 1)'],
		['app', 'const { id } = { id: app }'],
		['app', 'for (const one of list) { if (one) tx.save(app.findOne()) }'],
		['e.app', 'e.app.save(record)'],
		['e.app', 'find(e, 1)'],
		['e.app', 'find(app)'],
		['$app', '$app.save(record)'],
		['app', '$app.save(record)'],
	] as const)
		assert.equal(inside(before, body).length, 1, `${before}: ${body}`)
	assert.match(faults({ 'server/a.ts': 'app.runInTransaction(work)' }).join(), /stands in place/)
})

test('what only looks like the outer app is none', () => {
	for (const [before, body] of [
		['app', 'tx.save(record)'],
		['app', 'tx.app(); const x = { app: tx }'],
		['app', 'list.forEach(app => app.save())'],
		['e.app', 'tx.save(e.record); e.request.header'],
	] as const)
		assert.deepEqual(inside(before, body), [], `${before}: ${body}`)
})

test('in the transaction of an event its own app is the transaction', () => {
	const within = (body: string) => faults({ 'server/a.ts': `inTransaction(e, () => { ${body} })` })
	assert.deepEqual(within('e.app.save(e.record); e.next(); helper(e)'), [])
	assert.equal(within('app.save(e.record)').length, 1)
	assert.match(
		within('$app.save(e.record)').join(),
		/\$app inside a transaction: only e\.app may be used there/,
	)
	assert.equal(faults({ 'server/a.ts': 'inTransaction(e, work)' }).length, 1)
})
