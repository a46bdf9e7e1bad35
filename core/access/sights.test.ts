import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS, statusesOf } from '../case/status.ts'
import type { Column } from './columns.ts'
import { type Grants, ROLES, type Role } from './roles.ts'
import { conditionOf, reasonShows, type SeenCase, SIGHTS, seenOf } from './sights.ts'

const HERE = 'association0001'
const ME = 'account00000001'

const holding = (...roles: Role[]) => ({
	id: ME,
	email: 'me@example.org',
	grants: Object.fromEntries(
		ROLES.map(role => [role, roles.includes(role) ? [HERE] : []]),
	) as unknown as Grants,
})
const caseOf = (change: Partial<SeenCase>): SeenCase => ({
	association: HERE,
	kind: 'request',
	status: 'received',
	entered_by: '',
	anonymous: false,
	escalation_reason: '',
	restricted: '',
	barred: '',
	concerned: false,
	...change,
})
/** The offices that see a column of a case. */
const seers = (column: Column, change: Partial<SeenCase>) =>
	ROLES.filter(role => seenOf(holding(role), caseOf(change))?.includes(column))

test('what is in a case is seen by the offices that work on such cases', () => {
	// What the forms and the privacy page say of who sees it is to be read again when one of these lines changes.
	assert.deepEqual(seers('content', { kind: 'request' }), ['reception', 'research', 'management'])
	assert.deepEqual(seers('content', { kind: 'request', status: 'study' }), [
		'reception',
		'research',
		'committee',
		'management',
	])
	assert.deepEqual(seers('content', { kind: 'complaint' }), ['follow_up'])
	assert.deepEqual(seers('content', { kind: 'complaint', escalation_reason: 'x' }), [
		'follow_up',
		'management',
	])
	assert.deepEqual(seers('content', { kind: 'inquiry' }), ['reception', 'follow_up', 'contact', 'management'])
})

test('identity numbers and files are seen by fewer, and not for ever', () => {
	for (const column of ['identity', 'files'] as const) {
		assert.deepEqual(seers(column, { kind: 'request' }), ['reception', 'research'])
		assert.deepEqual(seers(column, { kind: 'request', status: 'accepted' }), ['research'])
		assert.deepEqual(seers(column, { kind: 'request', status: 'closed' }), [])
		assert.deepEqual(seers(column, { kind: 'request', status: 'closed', concerned: true }), ['follow_up'])
	}
})

test('a reason shows senior management identity number and files of a request, and nothing else to nobody else', () => {
	const statuses = statusesOf('request')
	for (const role of ROLES)
		for (const status of statuses) {
			const it = caseOf({ status })
			const shows = role === 'management' ? ['identity', 'files'] : []
			assert.deepEqual(reasonShows(holding(role), it), shows, `${role} ${status}`)
			assert.deepEqual(reasonShows(holding(role), { ...it, barred: ME }), [])
			assert.deepEqual(reasonShows(holding(role), { ...it, restricted: 'protection' }), [])
			assert.ok(!reasonShows(holding(role), { ...it, kind: 'complaint' }).length)
		}
	// What another office shows needs none.
	assert.deepEqual(reasonShows(holding('management', 'research'), caseOf({ status: 'study' })), [])
	// It widens what is shown of a case, and never which cases there are: no rule and no query has it.
	for (const sight of SIGHTS.filter(({ reasoned }) => reasoned)) {
		const { role, kind, at = statusesOf(sight.kind) } = sight
		for (const status of at) assert.ok(seenOf(holding(role), caseOf({ kind, status })))
	}
	assert.ok(!conditionOf(holding('management'), { shows: 'identity', one: true }).includes("'request'"))
})

test('a restricted case is seen by who is named for it, wherever it stands, and by nobody else', () => {
	for (const restricted of ['confidential', 'protection'] as const)
		for (const kind of KINDS)
			for (const status of statusesOf(kind))
				for (const change of [{}, { anonymous: true, escalation_reason: 'x', concerned: true }])
					assert.deepEqual(
						ROLES.filter(role => seenOf(holding(role), caseOf({ kind, status, restricted, ...change }))),
						[restricted],
					)
})

test('whom it is about sees it by no office and all of them', () => {
	for (const kind of KINDS)
		for (const restricted of ['', 'confidential', 'protection'] as const)
			assert.equal(seenOf(holding(...ROLES), caseOf({ kind, restricted, barred: `other ${ME}` })), null)
})

test('an office counts where it is held alone', () => {
	assert.equal(seenOf(holding(...ROLES), caseOf({ association: 'association0002' })), null)
	assert.equal(seenOf(holding(), caseOf({})), null)
})

test('a delegate sees what they wrote down, and nobody else’s', () => {
	const own = { entered_by: 'me@example.org' }
	for (const kind of ['request', 'inquiry'] as const) {
		assert.ok(seenOf(holding('delegate'), caseOf({ kind, ...own })))
		assert.equal(seenOf(holding('delegate'), caseOf({ kind, entered_by: 'other@example.org' })), null)
	}
	assert.equal(seenOf(holding('delegate'), caseOf({ kind: 'complaint', ...own })), null)
})
