import assert from 'node:assert/strict'
import test from 'node:test'
import { emergencyNumbers } from './emergency.ts'

test('an installation names the numbers of its place; left out, they are those of Saudi Arabia with their regions', () => {
	assert.deepEqual(emergencyNumbers('112, 997'), [
		{ phone: '112', where: null },
		{ phone: '997', where: null },
	])
	for (const nothing of [undefined, '', ' '])
		assert.deepEqual(
			emergencyNumbers(nothing).map(({ phone, where }) => [phone, where]),
			[
				['911', 'unified'],
				['999', 'elsewhere'],
			],
		)
})
