import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { takeLock, withLock } from './lock.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-lock-'))
after(() => fs.rmSync(folder, { recursive: true, force: true }))
const file = path.join(folder, 'lock')

test('one holder at a time, named to the others', () => {
	const release = takeLock(file, 'first')
	assert.ok(typeof release === 'function')
	const other = takeLock(file, 'second')
	assert.ok(typeof other === 'object')
	assert.equal(other.note, 'first')
	assert.equal(other.pid, process.pid)
	release()
	const again = takeLock(file)
	assert.ok(typeof again === 'function')
	again()
	assert.deepEqual(fs.readdirSync(folder), [])
})

test('a dead holder, a later process of the same number, and a damaged file hold nothing', () => {
	const { pid } = spawnSync(process.execPath, ['-e', ''])
	const left = [
		JSON.stringify({ pid, born: '', note: '' }),
		JSON.stringify({ pid: process.pid, born: '1', note: '' }),
		'',
		'{',
	]
	for (const content of left) {
		fs.writeFileSync(file, content)
		const release = takeLock(file)
		assert.ok(typeof release === 'function', content)
		release()
	}
})

test('work under one lock does not overlap, and a failure frees it', async () => {
	let inside = 0
	const work = async () => {
		assert.equal(++inside, 1)
		await new Promise(setImmediate)
		inside--
	}
	const failing = withLock(file, () => Promise.reject(new Error('on purpose')))
	await assert.rejects(failing, /on purpose/)
	await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)])
})
