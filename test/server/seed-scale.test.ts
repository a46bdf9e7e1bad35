import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { writeAssociations } from '../setup/associations.ts'
import { openWith } from './cases.ts'
import { statementsIn } from './statements.ts'
import { published } from './support.ts'

/* What a start costs by what there is to do, counted and not timed. */

const FEW = 4
const TIMES = 10

const folders = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-scale-'))
after(() => fs.rmSync(folders, { recursive: true, force: true }))

/** Starts a backend on as many associations, and again; what each start cost. */
async function starts(count: number) {
	const seed = path.join(folders, String(count))
	writeAssociations(seed, count)
	const backend = await openWith('', { seed, statements: true })
	assert.equal((await published(backend.url)).length, count)
	const before = backend.log().length
	await backend.restart()
	const untilListening = (log: string) => statementsIn(log.slice(0, log.indexOf('Server started at')))
	const first = untilListening(backend.log())
	const second = untilListening(backend.log().slice(before))
	return { first, second }
}

test('ten times the associations cost ten times as much at the first start, and hardly anything at the next', async () => {
	const few = await starts(FEW)
	const many = await starts(FEW * TIMES)
	assert.ok(few.first > few.second, 'it counts')
	const [once, more] = [few, many].map(({ first, second }) => first - second)
	assert.ok((more ?? 0) <= (once ?? 0) * TIMES * 1.2, `${more} statements after ${once}`)
	assert.ok(many.second < few.second * 1.2, `${many.second} statements after ${few.second}`)
})
