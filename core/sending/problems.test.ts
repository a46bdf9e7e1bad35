import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ShownProblem, unmended } from './problems.ts'

const name: ShownProblem = { field: 'answers.fullName', code: 'required' }
const phone: ShownProblem = { field: 'answers.phone', code: 'phone' }
const file: ShownProblem = { field: 'documents.supporting', code: 'file_type', kept: true }

test('what checking finds no more is mended', () => {
	assert.deepEqual(unmended([name, phone], [phone], 'answers.fullName'), [phone])
	assert.deepEqual(unmended([name, phone], [], undefined), [])
})

test('another problem of the same field is another problem', () => {
	assert.deepEqual(unmended([name], [{ field: name.field, code: 'too_short' }], name.field), [])
})

test('what is found anew, but was not on show, is not shown', () => {
	assert.deepEqual(unmended([], [name], undefined), [])
})

test('a problem is shown as it is found now', () => {
	const before: ShownProblem = { field: 'answers.need', code: 'too_long', values: { max: 10 } }
	const now = { ...before, values: { max: 20 } }
	assert.deepEqual(unmended([before], [now], undefined), [now])
})

test('what checking cannot find stays until its own field changes', () => {
	assert.deepEqual(unmended([file], [], 'answers.fullName'), [file])
	assert.deepEqual(unmended([file], [], undefined), [file])
	assert.deepEqual(unmended([file], [], file.field), [])
})

test('so does what the server said', () => {
	const refused: ShownProblem = { ...phone, message: 'This number is taken.' }
	assert.deepEqual(unmended([refused], [], name.field), [refused])
	assert.deepEqual(unmended([refused], [], phone.field), [])
})
