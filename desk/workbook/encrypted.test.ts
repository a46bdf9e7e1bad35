import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { compound } from './compound.ts'
import { decrypted, streamsOf } from './decrypted.fixture.ts'
import { encrypted } from './encrypted.ts'

test('a workbook opens with its password and with no other, and says when it was changed', async () => {
	// Of more than one segment, and no whole block.
	const workbook = randomBytes(10_001)
	const file = Buffer.from(await (await encrypted(new Blob([workbook]), 'كلمة سر طويلة')).arrayBuffer())
	assert.ok(decrypted(file, 'كلمة سر طويلة').equals(workbook))
	assert.throws(() => decrypted(file, 'كلمة سر أخرى'), /password/)
	assert.equal(file.includes(workbook.subarray(0, 32)), false)
	const at = file.indexOf(streamsOf(file).get('EncryptedPackage')?.subarray(2000, 2032) ?? '')
	file[at] = (file[at] ?? 0) ^ 1
	assert.throws(() => decrypted(file, 'كلمة سر طويلة'), /changed/)
})

test('a compound file keeps small streams and large ones, in folders, and refuses what it cannot hold', () => {
	const [small, cut, large] = [randomBytes(70), randomBytes(4096), randomBytes(100_001)]
	const streams = streamsOf(Buffer.from(compound({ small, large, folder: { cut, none: randomBytes(0) } })))
	assert.deepEqual([...streams.keys()].sort(), ['cut', 'large', 'none', 'small'])
	for (const [name, content] of Object.entries({ small, cut, large }))
		assert.ok(streams.get(name)?.equals(content), name)
	assert.throws(() => compound({ large: new Uint8Array(8_000_000) }), RangeError)
})
