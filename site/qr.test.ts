import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrCode } from './qr.ts'

test('the path has every dark module of the code and no other, within a margin of four', () => {
	const text = 'https://portal.example.org/kadi/satisfaction/open/'
	const { size, path } = qrCode(text)
	const { data } = encode(text, { border: 4 })
	assert.equal(size, data.length)
	const drawn = data.map(row => row.map(() => false))
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		for (let at = 0; at < Number(length); at++) {
			const row = drawn[Number(y)]
			assert.ok(row && row[Number(x) + at] === false, 'no module twice')
			row[Number(x) + at] = true
		}
	}
	assert.deepEqual(drawn, data)
	for (const margin of [...data.slice(0, 4), ...data.slice(-4)]) assert.ok(!margin.includes(true))
})
