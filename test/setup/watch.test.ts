import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { makeClone, processesIn, runIn } from './clone.ts'

const clone = makeClone()
after(() => fs.rmSync(clone, { recursive: true, force: true }))
// The runner started here is one of its own, not a part of the one that runs this file.
delete process.env.NODE_TEST_CONTEXT

test('npm test -- <file> --watch runs it again when what it imports has changed', async () => {
	const run = await runIn(clone, {}, ['test', 'core/language/text.test.ts', '--watch'])
	after(() => run.process.kill('SIGKILL'))
	await run.until(/pass [1-9].*\n.*fail 0/)
	const source = path.join(clone, 'core/language/text.ts')
	fs.writeFileSync(source, fs.readFileSync(source, 'utf8').replaceAll('& 0xf', '& 0x7'))
	await run.until(/fail [1-9]/)
	run.process.kill('SIGINT')
	await run.ended
	assert.deepEqual(processesIn(clone), [])
})
