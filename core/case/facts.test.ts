import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../policy/associations.fixture.ts'
import { checkFacts, firstChecklist, isFixed, readFacts } from './facts.ts'
import { FACT_NAMES, type FactName } from './fields.ts'
import { awaitsAssociation, STATUSES } from './status.ts'

const skills = service('yusr', 'skills-programmes')
const empty = Object.fromEntries(FACT_NAMES.map(need => [need, ''])) as Record<FactName, unknown>
const entry = { document: 'marital-status-proof', state: 'present', note: '' }

test('the first checklist has each document of the form, present where a file came for it', () => {
	assert.deepEqual(firstChecklist(skills, [{ document: 'supporting' }]), [{ ...entry, state: 'missing' }])
	assert.deepEqual(firstChecklist(skills, [{ document: entry.document }]), [entry])
})

test('what is written is read as facts, and another shape as nothing', () => {
	const odd = { ...empty, checklist: [{}], recommendations: 'x', minutes: [], reason: 7, missing: 'م' }
	const facts = readFacts(odd)
	assert.deepEqual(
		[facts.checklist, facts.recommendations, facts.minutes, facts.reason, facts.missing],
		[[], [], false, '', 'م'],
	)
	assert.equal(readFacts({ ...empty, minutes: ['a.pdf'], checklist: [entry] }).minutes, true)
})

test('each fact is checked when it changes, and an empty one is never wrong', () => {
	const check = (field: FactName, value: unknown) =>
		checkFacts([field], { ...empty, [field]: value }, skills, 'study', '2026-03-10').map(({ code }) => code)
	for (const need of FACT_NAMES) assert.deepEqual(check(need, ''), [], need)
	assert.deepEqual(check('studied_on', '2026-03-10'), [])
	assert.deepEqual(check('studied_on', '2026-03-11'), ['future'])
	assert.deepEqual(check('delivered_on', '10/3/2026'), ['day'])
	assert.deepEqual(check('delivered_on', '1448-05-10'), ['hijri'])
	assert.deepEqual(check('checklist', [entry]), [])
	assert.deepEqual(check('checklist', [{ ...entry, state: 'returned' }]), ['checklist'])
	assert.deepEqual(check('recommendations', [{ member: 'م', recommendation: '' }]), [])
	assert.deepEqual(check('recommendations', Array(31).fill({ member: 'م', recommendation: 'ق' })), [
		'recommendations',
	])
	const untouched = checkFacts([], { ...empty, studied_on: 'x' }, skills, 'study', '2026-03-10')
	assert.deepEqual(untouched, [])
})

test('what led to a decision is fixed with it; everything but the reason for closing once the case ends', () => {
	const open = STATUSES.filter(status => awaitsAssociation('request', status))
	assert.deepEqual(open, ['received', 'needs-completion', 'complete', 'clarification', 'study'])
	for (const need of FACT_NAMES) {
		for (const status of open) assert.ok(!isFixed(need, status), `${need} ${status}`)
		const others = ['assigned_to', 'settlement', 'escalation_reason', 'answer']
		const late = ['delivered_on', 'closing_reason', ...others].includes(need)
		assert.equal(isFixed(need, 'accepted'), !late, need)
		assert.equal(isFixed(need, 'withdrawn'), need !== 'closing_reason', need)
		assert.ok(isFixed(need, 'closed'), need)
	}
})

test('what a complainant was told, or a person who asked, is fixed while it stands', () => {
	assert.ok(isFixed('settlement', 'settlement-proposed') && isFixed('settlement', 'settled'))
	assert.ok(isFixed('answer', 'answered') && isFixed('escalation_reason', 'escalated'))
	for (const need of ['settlement', 'escalation_reason', 'answer', 'assigned_to'] as const) {
		for (const status of ['received', 'assigned', 'investigation', 'not-settled', 'reopened'] as const)
			assert.ok(!isFixed(need, status), `${need} ${status}`)
	}
})
