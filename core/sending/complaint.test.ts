import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { COMPENSATION_KINDS, missingBefore } from '../case/compensation.ts'
import { COMPLAINT_PROCESS } from '../case/complaint-process.ts'
import { FACT_NAMES } from '../case/fields.ts'
import { INQUIRY_PROCESS } from '../case/inquiry-process.ts'
import { type CaseFacts, checkStep, type Process } from '../case/process.ts'
import {
	awaitsAssociation,
	type CaseStatus,
	COMPLAINT_STATUSES,
	INQUIRY_STATUSES,
	statusesOf,
} from '../case/status.ts'
import { COMPLAINT_TOPICS } from '../case/topics.ts'
import { complaintWords as complaintAr } from '../language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../language/words/complaint.en.ts'
import { inquiryWords as inquiryAr } from '../language/words/inquiry.ar.ts'
import { inquiryWords as inquiryEn } from '../language/words/inquiry.en.ts'
import { load } from '../policy/associations.fixture.ts'
import type { PublishedOfficer } from '../policy/published.ts'
import { checkComplaint, readComplaint } from './complaint.ts'
import { checkInquiry, choices, readInquiry } from './inquiry.ts'

const kadi = load('kadi')
const processes: [Process, readonly CaseStatus[]][] = [
	[{ process: COMPLAINT_PROCESS }, COMPLAINT_STATUSES],
	[{ process: INQUIRY_PROCESS }, INQUIRY_STATUSES],
]

test('every status has its place in the process, and every one can be reached', () => {
	for (const [{ process }, statuses] of processes) {
		assert.deepEqual(process.map(({ status }) => status).sort(), [...statuses].sort())
		const reached = new Set<CaseStatus>(['received'])
		for (let before = 0; before !== reached.size; ) {
			before = reached.size
			for (const { status, steps } of process) {
				if (reached.has(status)) for (const { to } of steps) reached.add(to)
			}
		}
		assert.equal(reached.size, statuses.length)
	}
})

test('no sequence of steps settles a complaint without the complainant, or closes one without reasons', () => {
	const all = Object.fromEntries(FACT_NAMES.map(need => [need, 'x'])) as unknown as CaseFacts
	const none = Object.fromEntries(FACT_NAMES.map(need => [need, ''])) as unknown as CaseFacts
	const walk = fc.array(
		fc.record({
			to: fc.constantFrom(...statusesOf('complaint')),
			by: fc.constantFrom('staff' as const, 'applicant' as const),
			facts: fc.constantFrom(all, none),
		}),
		{ maxLength: 60 },
	)
	fc.assert(
		fc.property(walk, tries => {
			let status: CaseStatus = 'received'
			for (const { to, by, facts } of tries) {
				const days = { today: '2026-03-10', earliest: '' }
				const documents = { documents: [] }
				if (checkStep({ process: COMPLAINT_PROCESS }, documents, status, to, by, facts, days)) continue
				if (to === 'settled') assert.ok(status === 'settlement-proposed' && by === 'applicant')
				if (to === 'reopened') assert.ok(['settled', 'closed'].includes(status) && by === 'applicant')
				if (to === 'closed' && status !== 'withdrawn') assert.ok(facts === all && by === 'staff')
				if (to === 'settlement-proposed' || to === 'escalated') assert.equal(facts, all)
				status = to
			}
		}),
		{ numRuns: 2000 },
	)
})

test('what is owed: until a settlement waits for its answer, an inquiry until it is answered', () => {
	assert.deepEqual(
		COMPLAINT_STATUSES.filter(status => !awaitsAssociation('complaint', status)),
		['settlement-proposed', 'settled', 'withdrawn', 'closed'],
	)
	assert.deepEqual(
		INQUIRY_STATUSES.filter(status => awaitsAssociation('inquiry', status)),
		['received', 'assigned'],
	)
})

test('no agreement without each of its conditions, whatever else is recorded and in which order', () => {
	const record = fc.record({
		kind: fc.constantFrom(...COMPENSATION_KINDS),
		on: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
		members: fc.constantFrom('2026-03-02', '2026-03-04').map(approved_on => [{ member: 'أ', approved_on }]),
	})
	fc.assert(
		fc.property(fc.array(record, { maxLength: 8 }), fc.boolean(), (there, ruling) => {
			const missing = missingBefore({ kind: 'agreement', on: '2026-03-03' }, there, ruling)
			const has = (kind: string) => there.some(entry => entry.kind === kind)
			const approved = there.some(
				({ kind, members }) =>
					kind === 'minutes' && members.every(({ approved_on }) => approved_on <= '2026-03-03'),
			)
			assert.equal(missing.includes('minutes'), !approved)
			assert.equal(missing.includes('negotiation'), !has('negotiation'))
			assert.equal(missing.includes('ruling'), ruling && !has('ruling'))
			assert.deepEqual(missingBefore({ kind: 'minutes', on: '2026-03-01' }, there, ruling), [])
		}),
	)
})

test('whatever is sent is read without a fault, and only what fits is accepted', () => {
	const topics: readonly string[] = COMPLAINT_TOPICS
	fc.assert(
		fc.property(fc.anything(), value => {
			const complaint = readComplaint(value)
			if (complaint) {
				const problems = checkComplaint(kadi, complaint, [], '2026-03-10')
				if (problems.length === 0) assert.ok(topics.includes(complaint.about) && complaint.happened)
			}
			const inquiry = readInquiry(value)
			if (inquiry) checkInquiry(kadi, [], inquiry)
		}),
	)
	assert.equal(readComplaint(null), null)
	assert.equal(readInquiry('x'), null)
})

test('the categories to choose from are those of the officers, each once', () => {
	const officer: PublishedOfficer = {
		title: { ar: 'م', en: 'O' },
		categories: [{ ar: 'أرامل', en: 'Widows' }],
		fields: [],
		topics: ['question'],
		substitute: false,
	}
	assert.deepEqual(choices([officer, officer], 'categories'), officer.categories)
	assert.deepEqual(choices([officer], 'fields'), [])
})

test('both languages have words for every status and topic, and none is empty', () => {
	const flat = (value: unknown): [string, string][] =>
		Object.entries(value as object).flatMap(([key, inner]) =>
			typeof inner === 'string'
				? [[key, inner] as [string, string]]
				: flat(inner).map(([below, text]): [string, string] => [`${key}.${below}`, text]),
		)
	for (const [ar, en] of [
		[complaintAr, complaintEn],
		[inquiryAr, inquiryEn],
	] as const) {
		assert.deepEqual(
			flat(ar).map(([key]) => key),
			flat(en).map(([key]) => key),
		)
		for (const [key, text] of flat(ar)) assert.match(text, /[ء-ي]/, key)
		for (const [key, text] of flat(en)) assert.doesNotMatch(text, /[ء-ي]/, key)
		for (const [key, text] of [...flat(ar), ...flat(en)]) assert.ok(text.trim(), key)
	}
})
