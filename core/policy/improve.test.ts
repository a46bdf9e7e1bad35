import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, improve, type Parts } from './improve.ts'

const question = (id: string, label = id) => ({ id, label })
const given: Parts = {
	schema: 2,
	slug: 'help',
	summary: 'old summary',
	need: 'old need',
	audience: 'old audience',
	questions: [question('a'), question('b'), question('c')],
}

test('a part that staff left as it was takes the new one; what both changed is offered and stays', () => {
	const stored = { ...given, open: false, need: 'staff need', audience: 'staff audience' }
	const product = { ...given, summary: 'new summary', need: 'new need' }
	const { definition, taken, offers, given: now } = improve([given], stored, product)
	assert.deepEqual(definition, { ...stored, summary: 'new summary' })
	assert.deepEqual(taken, ['summary'])
	assert.deepEqual(offers, [{ part: 'need', stored: 'staff need', offered: 'new need' }])
	assert.deepEqual(now, { ...given, summary: 'new summary' })
	// Every start finds the same.
	assert.deepEqual(improve([now], definition, product).offers, offers)
	assert.deepEqual(improve([now], definition, product).taken, [])
})

test('address, version and whether requests are taken are never the product’s to change', () => {
	const stored = { ...given, open: true, services: ['own'] }
	const product = { ...given, schema: 3, slug: 'other', open: false, services: ['new'] }
	const { definition, taken, offers } = improve([stored], stored, product)
	assert.deepEqual([definition, taken, offers], [stored, [], []])
})

test('a part that the product did not have before is taken', () => {
	const { definition, taken } = improve([given], { ...given, open: true }, { ...given, sensitive: true })
	assert.deepEqual([definition, taken], [{ ...given, open: true, sensitive: true }, ['sensitive']])
})

test('nothing new changes nothing, and what staff wrote as the product now has it is no offer', () => {
	const stored = { ...given, need: 'staff need' }
	assert.deepEqual(improve([given], stored, given), { definition: stored, given, taken: [], offers: [] })
	const same = improve([given], stored, { ...given, need: 'staff need' })
	assert.deepEqual([same.definition, same.offers, same.given.need], [stored, [], 'staff need'])
})

test('a list goes entry by entry, in the product’s order with what staff added', () => {
	const stored = {
		...given,
		questions: [question('a'), question('own'), question('b', 'staff b'), question('c')],
	}
	const product = {
		...given,
		questions: [question('c', 'new c'), question('a'), question('new'), question('b', 'new b')],
	}
	const { definition, taken, offers } = improve([given], stored, product)
	assert.deepEqual(definition.questions, [
		question('c', 'new c'),
		question('a'),
		question('own'),
		question('new'),
		question('b', 'staff b'),
	])
	assert.deepEqual(taken.sort(), ['questions.c', 'questions.new'])
	assert.deepEqual(offers, [
		{ part: 'questions.b', stored: question('b', 'staff b'), offered: question('b', 'new b') },
	])
})

test('an order that staff chose stays, and what the product adds stands after what it follows there', () => {
	const stored = { ...given, questions: [question('c'), question('a'), question('b')] }
	const product = { ...given, questions: [question('a'), question('new'), question('b'), question('c')] }
	assert.deepEqual(improve([given], stored, product).definition.questions, [
		question('c'),
		question('a'),
		question('new'),
		question('b'),
	])
})

test('what staff removed stays away, and what the product removes goes unless staff changed it', () => {
	const stored = { ...given, questions: [question('a'), question('c', 'staff c')] }
	const removed = improve([given], stored, { ...given, questions: [question('b')] })
	assert.deepEqual(removed.definition.questions, [question('c', 'staff c')])
	assert.deepEqual(removed.taken, ['questions.a'])
	assert.deepEqual(removed.offers, [
		{ part: 'questions.c', stored: question('c', 'staff c'), offered: undefined },
	])
	const { audience: _, ...less } = given
	assert.deepEqual(improve([given], given, less).definition, less)
	assert.deepEqual(improve([given], less, { ...given, audience: 'new' }).offers, [
		{ part: 'audience', stored: undefined, offered: 'new' },
	])
})

test('where it is not known what was given, any released state counts as left alone', () => {
	const first = { ...given, summary: 'first summary' }
	const product = { ...given, summary: 'new summary' }
	for (const stored of [first, given]) {
		assert.equal(improve([first, given], stored, product).definition.summary, 'new summary')
	}
	const own = { ...given, summary: 'staff summary', need: 'staff need' }
	const { definition, offers } = improve([first, given], own, given)
	assert.deepEqual(definition, own)
	// The need is what every release said: nothing new to offer.
	assert.deepEqual(offers, [{ part: 'summary', stored: 'staff summary', offered: 'old summary' }])
})

test('an offer is taken or left, once, and the others stay', () => {
	const stored = {
		...given,
		need: 'staff need',
		questions: [question('a', 'staff a'), question('b'), question('c')],
	}
	const product = {
		...given,
		need: 'new need',
		questions: [question('a', 'new a'), question('b'), question('c')],
	}
	const taken = decide(given, stored, product, 'questions.a', true)
	assert.deepEqual(taken.definition, { ...stored, questions: product.questions })
	assert.deepEqual(taken.taken, ['questions.a'])
	assert.deepEqual(
		taken.offers.map(({ part }) => part),
		['need'],
	)
	const kept = decide(taken.given, taken.definition, product, 'need', false)
	assert.deepEqual([kept.definition, kept.taken, kept.offers], [taken.definition, [], []])
	assert.deepEqual(improve([kept.given], kept.definition, product).offers, [])
	assert.deepEqual(improve([kept.given], kept.definition, { ...product, need: 'newer' }).offers.length, 1)
})

test('an offer of an entry that staff removed is taken, too', () => {
	const stored = { ...given, questions: [question('b'), question('c')] }
	const product = { ...given, questions: [question('a', 'new a'), question('b'), question('c')] }
	assert.deepEqual(
		improve([given], stored, product).offers.map(({ part }) => part),
		['questions.a'],
	)
	assert.deepEqual(
		decide(given, stored, product, 'questions.a', true).definition.questions,
		product.questions,
	)
	assert.deepEqual(decide(given, stored, product, 'questions.a', false).definition, stored)
})
