import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, SLUGS } from '../policy/associations.fixture.ts'
import { COMPLAINT_PROCESS } from './complaint-process.ts'
import { CASE_FIELDS, type CaseFieldName, entryOf, FACT_NAMES, fieldsWith } from './fields.ts'
import { INQUIRY_PROCESS } from './inquiry-process.ts'
import { statusesOf } from './status.ts'

const names = Object.keys(CASE_FIELDS) as CaseFieldName[]

test('beside the days that staff record, an erasure keeps these, and nothing that was written in words', () => {
	const kept = fieldsWith('erased', 'kept').filter(name => entryOf(name).control !== 'day')
	assert.deepEqual(kept.toSorted(), [
		'about_decided',
		'acknowledge_by',
		'anonymous',
		'answered_at',
		'answered_by',
		'answered_hours',
		'assigned_at',
		'assigned_to',
		'association',
		'barred',
		'category',
		'channel',
		'code_hash',
		'completed_at',
		'concerned',
		'contact_means',
		'created',
		'discreet',
		'due_on',
		'earliest_reply_on',
		'entered_by',
		'erased_at',
		'field',
		'form_version',
		'holder',
		'id',
		'kind',
		'lang',
		'not_unit',
		'reference',
		'reopened_at',
		'resolved_as',
		'resolved_at',
		'restricted',
		'revision',
		'ruling_needed',
		'service',
		'status',
		'status_since',
		'target_on',
		'topic',
		'unproven',
		'updated',
	])
	for (const name of names) {
		const { control, type, erased } = entryOf(name)
		const words = type === 'json' || type === 'file[]' || control === 'lines'
		assert.ok(!(words && erased === 'kept'), name)
	}
})

test('staff write the facts and five fields beside them, and what the server sets they cannot', () => {
	const beside = fieldsWith('by', 'staff').filter(name => !(FACT_NAMES as string[]).includes(name))
	assert.deepEqual(beside, ['status', 'about_officers', 'about_decided', 'ruling_needed', 'discreet'])
	for (const need of FACT_NAMES) assert.equal(entryOf(need).by, 'staff', need)
})

test('a process needs only facts that its kind of case has, and they are fixed at statuses that it has', () => {
	const needed = (process: { steps: { needs: readonly string[] }[] }[]) =>
		process.flatMap(({ steps }) => steps.flatMap(({ needs }) => needs)) as CaseFieldName[]
	for (const { process } of SLUGS.map(load))
		for (const need of needed(process)) assert.ok(entryOf(need).of.includes('request'), need)
	for (const need of needed(COMPLAINT_PROCESS)) assert.ok(entryOf(need).of.includes('complaint'), need)
	for (const need of needed(INQUIRY_PROCESS)) assert.ok(entryOf(need).of.includes('inquiry'), need)
	for (const need of FACT_NAMES) {
		const { of, fixed = [] } = entryOf(need)
		const known = of.flatMap(statusesOf)
		for (const status of fixed) assert.ok(known.includes(status), `${need} ${status}`)
	}
})
