import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseIn, follow, newKey, open, send, stored } from './support.ts'

/* A database that another writer holds: nothing is stored, who sends is told when to come again, and then it is. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir } = backend

test('what cannot be written meanwhile is 503 with a time to wait, is read all the same, and is stored afterwards', async () => {
	const { reference, code } = (await send(url)).body
	const look = () => follow(url, { reference, code, lang: 'ar' })
	// The first look is noted on the case.
	assert.equal((await look()).status, 200)
	const before = await stored(backend)
	const holder = databaseIn(dir)
	holder.exec('BEGIN IMMEDIATE')
	const key = newKey()
	const held = await send(url, {}, { key })
	assert.deepEqual([held.status, held.body.data.request.code], [503, 'busy'])
	assert.match(held.body.message, /مشغول.*لم يُحفظ شيء/)
	assert.equal(held.headers.get('retry-after'), '5')
	// A widget on another site reads it too.
	assert.match(held.headers.get('access-control-expose-headers') ?? '', /Retry-After/)
	assert.equal((await look()).status, 200)
	holder.exec('ROLLBACK')
	holder.close()
	assert.deepEqual(await stored(backend), before)
	assert.equal((await send(url, {}, { key })).status, 201)
	assert.equal((await stored(backend)).cases, before.cases + 1)
})
