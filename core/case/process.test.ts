import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { load, SLUGS, service } from '../policy/associations.fixture.ts'
import { readFacts } from './facts.ts'
import { type Control, controlOf, FACT_NAMES, type FactName } from './fields.ts'
import { type CaseFacts, checkStep, needsOf, stepsFrom } from './process.ts'
import { STATUSES, type Status } from './status.ts'

const skills = service('yusr', 'skills-programmes')
/** Facts as they are written, each by its control. */
const facts = (written: (control: Control) => unknown): CaseFacts =>
	readFacts(
		Object.fromEntries(FACT_NAMES.map(need => [need, written(controlOf(need))])) as Record<FactName, unknown>,
	)
const SAMPLES: Record<Control, unknown> = {
	line: 'لجنة البحث',
	lines: 'استوفى الشروط',
	day: '2026-03-01',
	checklist: [{ document: 'marital-status-proof', state: 'present', note: '' }],
	recommendations: [{ member: 'عضو', recommendation: 'قبول' }],
	files: ['minutes.pdf'],
}
const nothing = facts(() => '')
const everything = facts(control => SAMPLES[control])
const NO_FLOOR = { today: '2026-03-10', earliest: '' }

test('every status leads only to statuses that the association has, and every one can be reached', () => {
	for (const slug of SLUGS) {
		const { process } = load(slug)
		const known = new Set(process.map(({ status }) => status))
		assert.equal(known.size, process.length, `${slug} names a status twice`)
		const reached = new Set<Status>(['received'])
		for (const status of reached) {
			for (const { to } of stepsFrom({ process }, status)) {
				assert.ok(known.has(to), `${slug}: ${status} → ${to}`)
				reached.add(to)
			}
		}
		assert.deepEqual(
			[...known].filter(status => !reached.has(status)),
			[],
			slug,
		)
		for (const status of known) {
			if (status !== 'closed')
				assert.ok(stepsFrom({ process }, status).length > 0, `${slug}: ${status} is a dead end`)
		}
	}
})

test('what each policy asks before a decision', () => {
	const needs = (slug: string, from: Status) =>
		stepsFrom(load(slug), from).find(({ to }) => to === 'accepted')?.needs
	const committee: FactName[] = ['studied_on', 'recommendations', 'minutes', 'decided_by', 'reason']
	assert.deepEqual(needs('artwa', 'study'), committee)
	assert.deepEqual(needs('yusr', 'study'), committee)
	assert.deepEqual(needs('nama-makkiyah', 'study'), [
		'case_study_on',
		'needs_study_on',
		'decided_by',
		'reason',
	])
	assert.deepEqual(needs('kadi', 'study'), ['studied_on', 'decided_by', 'reason'])
	assert.deepEqual(needs('kitab-wa-qari', 'complete'), ['decided_by', 'reason'])
})

test('a step that is none is refused with those that are; a step without its facts names them', () => {
	const at = (from: Status, to: Status, facts = everything, by: 'staff' | 'applicant' = 'staff') =>
		checkStep(load('yusr'), skills, from, to, by, facts, NO_FLOOR)
	assert.deepEqual(at('received', 'accepted'), {
		possible: ['needs-completion', 'complete', 'clarification', 'withdrawn', 'closed'],
		missing: [],
	})
	assert.deepEqual(at('closed', 'received')?.possible, [])
	assert.deepEqual(at('received', 'received')?.missing, [])
	assert.deepEqual(at('received', 'complete', nothing)?.missing, ['checklist'])
	assert.equal(at('received', 'complete'), null)
	assert.deepEqual(at('study', 'rejected', nothing)?.missing, [
		'studied_on',
		'recommendations',
		'minutes',
		'decided_by',
		'reason',
	])
	assert.deepEqual(at('study', 'accepted', { ...everything, reason: '  ' })?.missing, ['reason'])
	assert.equal(at('study', 'accepted'), null)
	// The applicant takes only their own steps.
	assert.equal(at('received', 'withdrawn', nothing, 'applicant'), null)
	assert.deepEqual(at('study', 'accepted', everything, 'applicant')?.possible, ['withdrawn'])
	assert.deepEqual(at('withdrawn', 'received', everything, 'applicant')?.possible, [])
})

test('a returned or missing document keeps a request from being complete', () => {
	for (const state of ['missing', 'returned'] as const) {
		const facts = {
			...everything,
			checklist: [{ document: 'marital-status-proof', state, note: 'غير واضحة' }],
		}
		const refusal = checkStep(load('yusr'), skills, 'received', 'complete', 'staff', facts, NO_FLOOR)
		assert.deepEqual(refusal?.missing, ['checklist'])
	}
})

test('a decision before the first day of a reply needs a reason of its own, every other step and day do not', () => {
	const earliest = '2026-03-15'
	const at = (to: Status, today: string, facts = everything, from: Status = 'study') =>
		checkStep(load('yusr'), skills, from, to, 'staff', facts, { today, earliest })?.missing
	const silent = { ...everything, early_reason: ' ' }
	for (const to of ['accepted', 'rejected'] as const) {
		assert.deepEqual(at(to, '2026-03-14', silent), ['early_reason'])
		assert.equal(at(to, '2026-03-14'), undefined)
		for (const today of [earliest, '2026-03-16', '2027-01-01']) assert.equal(at(to, today, silent), undefined)
	}
	for (const to of ['clarification', 'withdrawn', 'closed'] as const)
		assert.equal(at(to, '2026-03-14', silent), undefined)
	assert.equal(at('registered', '2026-03-14', silent, 'accepted'), undefined)
	// Where the policy has no such day, none is too early.
	const [step] = stepsFrom(load('kadi'), 'study').filter(({ to }) => to === 'accepted')
	assert.ok(step)
	assert.deepEqual(needsOf(step, NO_FLOOR), step.needs)
})

test('no sequence of allowed steps breaks what must always hold', () => {
	const walk = fc.array(
		fc.record({
			to: fc.constantFrom(...STATUSES),
			by: fc.constantFrom('staff' as const, 'applicant' as const),
			known: fc.subarray([...FACT_NAMES]),
			today: fc.constantFrom('2026-03-14', '2026-03-15'),
		}),
		{ maxLength: 60 },
	)
	fc.assert(
		fc.property(
			fc.constantFrom(...SLUGS),
			fc.constantFrom('', '2026-03-15'),
			walk,
			(slug, earliest, tries) => {
				const association = load(slug)
				const found = association.services[0]
				assert.ok(found)
				let status: Status = 'received'
				const facts: CaseFacts = { ...nothing }
				const history: Status[] = [status]
				let decidedOn = ''
				for (const { to, by, known, today } of tries) {
					for (const need of known) Object.assign(facts, { [need]: everything[need] })
					if (checkStep(association, found, status, to, by, facts, { today, earliest })) continue
					status = to
					if (to === 'accepted' || to === 'rejected') decidedOn = today
					history.push(to)
				}
				for (const decision of ['accepted', 'rejected'] as const) {
					if (history.includes(decision))
						assert.ok(facts.decided_by && facts.reason, `${slug} decided by nobody`)
				}
				if (decidedOn && decidedOn < earliest)
					assert.ok(facts.early_reason, `${slug} decided too early, unnoticed`)
				if (history.includes('delivered')) {
					assert.ok(
						history.indexOf('accepted') >= 0 && history.indexOf('accepted') < history.indexOf('delivered'),
					)
					assert.ok(facts.delivered_on)
				}
				if (history.includes('evaluated')) assert.ok(history.includes('delivered'))
				assert.ok(!(history.includes('accepted') && history.includes('rejected')), 'decided once')
				const end = history.indexOf('closed')
				assert.ok(end === -1 || end === history.length - 1, 'closed is the end')
			},
		),
		{ numRuns: 2000 },
	)
})
