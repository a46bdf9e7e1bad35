import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { processDocs, processPage } from './process-docs.ts'

test('docs/process.md draws the processes as they are', () => {
	assert.equal(fs.readFileSync(processPage, 'utf8'), processDocs(), 'run: node scripts/process-docs.ts')
})
