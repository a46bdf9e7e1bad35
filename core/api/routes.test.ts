import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALLERS } from '../access/callers.ts'
import { ROUTES, type Who } from './routes.ts'

const addressesOf = (who: Who) =>
	Object.entries(ROUTES)
		.filter(([, route]) => route.who === who)
		.map(([address]) => address)

test('anybody may read what is published and send what is theirs; all else takes a case’s numbers or staff', () => {
	assert.deepEqual(addressesOf('public'), [
		'associations',
		'content',
		'health',
		'ready',
		'requests',
		'complaints',
		'inquiries',
		'proof',
		'uploads',
		'cases/lost-code',
		'cases/new-code',
		'surveys/invitation',
		'surveys/answers',
		'accounts/join',
	])
	for (const address of addressesOf('applicant')) assert.match(address, /^cases\//)
})

test('whatever anybody may send, or open by guessing a number, has a limit of its own', () => {
	for (const [address, { who, method, rate }] of Object.entries(ROUTES))
		if (who !== 'staff' && who !== 'administrator' && method === 'POST') assert.ok(rate, address)
})

test('each route of staff says which roles may call it', () => {
	assert.deepEqual(addressesOf('staff').sort(), Object.keys(CALLERS).sort())
})
