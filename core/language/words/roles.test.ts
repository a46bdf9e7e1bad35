import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALLERS } from '../../access/callers.ts'
import { NAMED_BESIDE, type Role } from '../../access/roles.ts'
import { SIGHTS } from '../../access/sights.ts'
import { roleWords as ar } from './roles.ar.ts'
import { roleWords as en } from './roles.en.ts'

/* What a role is said to see and do is what the tables of core/access say. */

const of = (role: Role) => SIGHTS.filter(sight => sight.role === role)

test('each role is said to see what the table of sights shows it, and no more', () => {
	// Identity number and files until the decision.
	const reception = of('reception').filter(
		({ shows }) => shows.includes('identity') || shows.includes('files'),
	)
	assert.ok(
		reception.every(({ at }) => at?.every(status => !['accepted', 'rejected', 'closed'].includes(status))),
	)
	assert.ok(of('research').some(({ kind, shows }) => kind === 'request' && shows.includes('files')))
	assert.ok(of('committee').every(({ at }) => at?.join() === 'complete,study'))
	assert.ok(of('follow_up').some(({ kind }) => kind === 'complaint'))
	assert.ok(of('delegate').every(({ own }) => own))
	assert.deepEqual(
		of('management')
			.filter(({ kind, shows }) => kind === 'complaint' && shows.length > 0)
			.map(({ escalated, anonymous }) => [escalated, anonymous]),
		[
			[true, undefined],
			[undefined, true],
		],
	)
	// Identity number and files with a reason alone.
	const management = of('management').filter(
		({ kind, shows }) => kind === 'request' && shows.includes('files'),
	)
	assert.ok(management.length > 0 && management.every(({ reasoned }) => reasoned))
	assert.deepEqual(of('content'), [])
	assert.ok(of('auditor').every(({ shows }) => !shows.includes('person')))
	for (const role of ['confidential', 'protection'] as const) {
		assert.ok(of(role).every(({ restricted }) => restricted === role))
		assert.ok(SIGHTS.every(sight => sight.role === role || sight.restricted !== role))
	}
	assert.deepEqual(NAMED_BESIDE.confidential, ['follow_up', 'management'])
	assert.deepEqual(NAMED_BESIDE.protection, ['research', 'committee', 'management'])
	assert.deepEqual(CALLERS['staff/appointments'], ['management'])
})

test('every role is named in both languages, no two alike', () => {
	for (const words of [ar, en]) {
		const names = Object.values(words).map(({ name }) => name)
		assert.equal(new Set(names).size, names.length)
	}
})
