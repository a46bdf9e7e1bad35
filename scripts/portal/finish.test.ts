import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { finishPortal } from './finish.ts'

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-finish-'))
test.after(() => fs.rmSync(top, { recursive: true }))

const LONG = 'الحمد لله '.repeat(400)
function folder(name: string, files: Record<string, string>): string {
	for (const [file, text] of Object.entries(files)) {
		const full = path.join(top, name, file)
		fs.mkdirSync(path.dirname(full), { recursive: true, mode: 0o700 })
		fs.writeFileSync(full, text, { mode: 0o600 })
	}
	return path.join(top, name)
}
const files = (at: string) =>
	fs
		.readdirSync(at, { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(entry => path.relative(at, path.join(entry.parentPath, entry.name)))
		.sort()
const made = (file: string) => fs.statSync(path.join(top, file))

const first = folder('first', {
	'index.html': LONG,
	'kadi/index.html': `${LONG}1`,
	'short.txt': 'a',
	'font.woff2': LONG,
	'_astro/a.js': LONG,
})
finishPortal(first, undefined)

test('long text lies there compressed, and what is short or compressed already does not', () => {
	assert.deepEqual(
		files(first).filter(name => /\.(br|gz)$/.test(name)),
		['_astro/a.js', 'index.html', 'kadi/index.html'].flatMap(name => [`${name}.br`, `${name}.gz`]),
	)
	const read = (name: string) => fs.readFileSync(path.join(first, name))
	assert.equal(String(brotliDecompressSync(read('index.html.br'))), LONG)
	assert.equal(String(gunzipSync(read('index.html.gz'))), LONG)
	assert.equal(made('first/index.html.br').mtime.toJSON(), made('first/index.html').mtime.toJSON())
})

test('others read all of it', () => {
	for (const name of ['first', 'first/kadi']) assert.equal(made(name).mode & 0o777, 0o755, name)
	for (const name of files(first)) assert.equal(made(`first/${name}`).mode & 0o777, 0o644, name)
})

test('what did not change is the same file as before, and what did is new', () => {
	const before = made('first/index.html')
	const second = folder('second', { 'index.html': LONG, 'kadi/index.html': `${LONG}2` })
	finishPortal(second, first)
	for (const name of ['index.html', 'index.html.br', 'index.html.gz'])
		assert.equal(made(`second/${name}`).ino, made(`first/${name}`).ino, name)
	assert.equal(made('second/index.html').mtimeMs, before.mtimeMs)
	assert.notEqual(made('second/kadi/index.html').ino, made('first/kadi/index.html').ino)
	assert.equal(
		String(brotliDecompressSync(fs.readFileSync(path.join(second, 'kadi/index.html.br')))),
		`${LONG}2`,
	)
})
