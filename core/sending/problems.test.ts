import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ShownProblem, unresolved } from './problems.ts'

const name: ShownProblem = { field: 'answers.fullName', code: 'required' }
const phone: ShownProblem = { field: 'answers.phone', code: 'phone' }
const file: ShownProblem = { field: 'documents.supporting', code: 'file_type', kept: true }

test('what checking finds no more is mended', () => {
	assert.deepEqual(unresolved([name, phone], [phone], 'answers.fullName'), [phone])
	assert.deepEqual(unresolved([name, phone], [], undefined), [])
})

test('another problem of the same field is another problem', () => {
	assert.deepEqual(unresolved([name], [{ field: name.field, code: 'name' }], name.field), [])
})

test('what is found anew, but was not on show, is not shown', () => {
	assert.deepEqual(unresolved([], [name], undefined), [])
})

test('a problem is shown as it is found now', () => {
	const before: ShownProblem = { field: 'answers.need', code: 'too_long', values: { max: 10 } }
	const now = { ...before, values: { max: 20 } }
	assert.deepEqual(unresolved([before], [now], undefined), [now])
})

test('what checking cannot find stays until its own field changes', () => {
	assert.deepEqual(unresolved([file], [], 'answers.fullName'), [file])
	assert.deepEqual(unresolved([file], [], undefined), [file])
	assert.deepEqual(unresolved([file], [], file.field), [])
})

test('so does what the server said', () => {
	const refused: ShownProblem = { ...phone, message: 'This number is taken.' }
	assert.deepEqual(unresolved([refused], [], name.field), [refused])
	assert.deepEqual(unresolved([refused], [], phone.field), [])
})
