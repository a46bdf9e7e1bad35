import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barredWith, mayHandle, standsFor } from './officers.ts'

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

test('nobody takes on a complaint about themselves or whom they are substitute of, nor for one who is away', () => {
	const all = [officer('a', 'b'), officer('b', '', false), officer('c', '', false)]
	const who = (...about: string[]) => all.filter(one => mayHandle(one, all, about)).map(({ id }) => id)
	assert.deepEqual(who(), ['a', 'b', 'c'])
	assert.deepEqual(who('b'), ['c'])
	// The substitute of whom it is about would answer to them.
	assert.deepEqual(who('a'), ['c'])
})

test('barred are those it is about, their substitutes also while nobody is away, and who stands in for them', () => {
	const all = [officer('a', 'b', false), officer('b', 'c'), officer('c', '', false), officer('d', 'a', false)]
	assert.deepEqual(barredWith(['a'], all), ['a', 'b'])
	assert.deepEqual(barredWith(['b'], all), ['b', 'c'])
	assert.deepEqual(barredWith(['d'], all), ['d', 'a'])
	assert.deepEqual(barredWith([], all), [])
})
