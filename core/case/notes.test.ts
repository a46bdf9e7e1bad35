import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionedIn, notesTold, withoutNames } from './notes.ts'

const people = [
	{ id: '1', name: 'سارة' },
	{ id: '2', name: 'سارة خالد' },
	{ id: '3', name: 'منى' },
	{ id: '4', name: '' },
]

test('who stands after an @ is mentioned', () => {
	const ids = (text: string) => mentionedIn(text, people).map(({ id }) => id)
	assert.deepEqual(ids('راجعيها يا @منى'), ['3'])
	assert.deepEqual(ids('منى تراجعها'), [])
	assert.deepEqual(ids('@'), [])
})

test('in the copy of the data no name of a colleague stands', () => {
	assert.equal(withoutNames('@سارة خالد و@سارة: راجعا', ['سارة', 'سارة خالد', '']), '@… و@…: راجعا')
	assert.equal(notesTold('request', ''), 'whole')
	assert.equal(notesTold('inquiry', ''), 'whole')
	assert.equal(notesTold('complaint', ''), 'days')
	assert.equal(notesTold('request', 'protection'), 'days')
})
