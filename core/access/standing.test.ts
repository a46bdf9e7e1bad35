import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from './roles.ts'
import { resting, standsIn } from './standing.ts'

const at = 'kadi'
const office = (account: string, role: Role, association = at) => ({ account, association, role })
const away = (account: string, substitute: string, association = at) => ({ account, association, substitute })

test('the offices of who is away rest with the substitute, beside their own, and there alone', () => {
	const offices = [
		office('sara', 'reception'),
		office('sara', 'contact', 'yusr'),
		office('noura', 'research'),
	]
	assert.deepEqual(resting(offices, [away('sara', 'noura')]), [
		office('noura', 'reception'),
		office('sara', 'contact', 'yusr'),
		office('noura', 'research'),
	])
})

test('where the substitute is away too, the substitute’s own stands in; where all are, nobody does', () => {
	assert.equal(standsIn('sara', at, [away('sara', 'noura'), away('noura', 'hind')]), 'hind')
	assert.equal(standsIn('sara', at, [away('sara', 'noura'), away('noura', 'sara')]), '')
	assert.deepEqual(resting([office('sara', 'reception')], [away('sara', 'noura'), away('noura', 'sara')]), [])
})

test('nobody is named for restricted cases without an office beside it', () => {
	assert.deepEqual(resting([office('sara', 'confidential'), office('sara', 'reception')], []), [
		office('sara', 'reception'),
	])
	const beside = [office('sara', 'confidential'), office('sara', 'follow_up')]
	assert.deepEqual(resting(beside, []), beside)
	assert.deepEqual(
		resting(beside, [away('sara', 'noura')]).map(({ account }) => account),
		['noura', 'noura'],
	)
})
