import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { writeAssociations } from '../setup/associations.ts'
import { openWith } from './cases.ts'
import { published } from './support.ts'

/* What a start costs by what there is to do, counted and not timed. */

const FEW = 4
const TIMES = 10

/** Counts the statements of SQL between the opening of the database and the server's listening. */
const COUNTING = `
let statements = 0
const count = () => { statements++ }
$app.onBootstrap().bindFunc(e => {
	e.next()
	for (const db of [e.app.concurrentDB(), e.app.nonconcurrentDB()]) {
		db.queryLogFunc = count
		db.execLogFunc = count
	}
})
$app.onServe().bindFunc(e => {
	e.next()
	for (const db of [e.app.concurrentDB(), e.app.nonconcurrentDB()]) {
		db.queryLogFunc = null
		db.execLogFunc = null
	}
	console.log('statements: ' + statements)
})`

const folders = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-scale-'))
after(() => fs.rmSync(folders, { recursive: true, force: true }))

/** Starts a backend on as many associations, and again; what each start cost. */
async function starts(count: number) {
	const seed = path.join(folders, String(count))
	writeAssociations(seed, count)
	const backend = await openWith(COUNTING, { seed })
	assert.equal((await published(backend.url)).length, count)
	await backend.restart()
	const [first = 0, second = 0] = [...backend.log().matchAll(/statements: (\d+)/g)].map(([, n]) => Number(n))
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
