import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayHandle, standsFor } from './officers.ts'

const officer = (id: string, substitute = '', away = true) => ({ id, away, substitute })
const told = (...all: ReturnType<typeof officer>[]) => standsFor(all[0] ?? officer(''), all).id

test('who is there is told; who is away has the first of the substitutes who is there', () => {
	assert.equal(told(officer('a', 'b', false), officer('b', '', false)), 'a')
	assert.equal(told(officer('a', 'b'), officer('b', '', false)), 'b')
	assert.equal(told(officer('a', 'b'), officer('b', 'c'), officer('c', '', false)), 'c')
})

test('where nobody is there, it is the officer: without a substitute, with one who is gone, and in a circle', () => {
	assert.equal(told(officer('a')), 'a')
	assert.equal(told(officer('a', 'gone')), 'a')
	assert.equal(told(officer('a', 'b'), officer('b')), 'a')
	assert.equal(told(officer('a', 'b'), officer('b', 'a')), 'a')
	assert.equal(told(officer('a', 'b'), officer('b', 'c'), officer('c', 'b')), 'a')
})

test('nobody takes on a complaint about themselves, nor for one who is away', () => {
	const all = [officer('a', 'b'), officer('b', '', false), officer('c', '', false)]
	const who = (...about: string[]) => all.filter(one => mayHandle(one, all, about)).map(({ id }) => id)
	assert.deepEqual(who(), ['a', 'b', 'c'])
	assert.deepEqual(who('b'), ['c'])
	assert.deepEqual(who('a'), ['b', 'c'])
})
