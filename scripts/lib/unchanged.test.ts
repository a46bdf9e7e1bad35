import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { root, sila } from './paths.ts'
import { fingerprint, unlessUnchanged } from './unchanged.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-unchanged-'))
const name = path.basename(folder)
after(() => {
	fs.rmSync(folder, { recursive: true, force: true })
	fs.rmSync(path.join(sila, 'built', name), { force: true })
})
const input = path.relative(root, folder)
const output = path.join(folder, 'made.test.ts')
const write = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text)

let built = 0
const build = (fail = false) =>
	unlessUnchanged(name, { inputs: [input], output }, async () => {
		built++
		if (fail) throw new Error('on purpose')
		fs.writeFileSync(output, '')
	})

test('it is built when an input, its name or the output changed, and only then', async () => {
	write('a.ts', '1')
	assert.equal(await build(), true)
	assert.equal(await build(), false)
	write('a.ts', '2')
	assert.equal(await build(), true)
	fs.renameSync(path.join(folder, 'a.ts'), path.join(folder, 'b.ts'))
	assert.equal(await build(), true)
	fs.rmSync(output)
	assert.equal(await build(), true)
	write('a.test.ts', 'tests are not built')
	assert.equal(await build(), false)
	assert.equal(built, 4)
})

test('a build that failed is not taken for done', async () => {
	write('b.ts', '3')
	await assert.rejects(build(true), /on purpose/)
	assert.equal(await build(), true)
})

test('several processes build once', async () => {
	write('b.ts', '4')
	const program = `
		import fs from 'node:fs'
		import { unlessUnchanged } from ${JSON.stringify(path.join(import.meta.dirname, 'unchanged.ts'))}
		await unlessUnchanged(${JSON.stringify(name)}, ${JSON.stringify({ inputs: [input], output })}, async () => console.log('built'))`
	const run = () => promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', program])
	const outputs = await Promise.all([run(), run(), run()])
	assert.equal(outputs.map(({ stdout }) => stdout).join(''), 'built\n')
})

test('facts count beside files', () => {
	assert.equal(fingerprint([input], ['1']), fingerprint([input], ['1']))
	assert.notEqual(fingerprint([input], ['1']), fingerprint([input], ['2']))
})
