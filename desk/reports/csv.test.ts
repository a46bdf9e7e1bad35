import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, csv } from './csv.ts'

test('cells: texts quoted, numbers bare, and no formula', () => {
	assert.equal(cell(3), '3')
	assert.equal(cell(-3), '-3')
	assert.equal(cell('هاتف'), '"هاتف"')
	assert.equal(cell('«أ» "ب"'), '"«أ» ""ب"""')
	for (const text of [
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		' =1',
		'＝1+1',
		'＋1',
		'－1',
		'＠SUM(A1)',
		'\u200f=1',
		'\u200b＝1',
	])
		assert.equal(cell(text), `"'${text}"`, JSON.stringify(text))
})

test('the file: Unicode said, rows ended as RFC 4180 has it', () => {
	assert.equal(
		csv([
			['القناة', 'العدد'],
			['هاتف', 2],
		]),
		'\ufeff"القناة","العدد"\r\n"هاتف",2\r\n',
	)
})
