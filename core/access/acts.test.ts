import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE_FIELDS } from '../case/fields.ts'
import { KINDS, statusesOf } from '../case/status.ts'
import { load } from '../policy/associations.fixture.ts'
import { steppersOf, writersOf } from './acts.ts'
import { CALLERS } from './callers.ts'

test('the committee or competent unit decides, and the research department where its study is what is asked for', () => {
	for (const slug of ['artwa', 'kadi', 'yusr', 'kitab-wa-qari'])
		for (const to of ['accepted', 'rejected'] as const)
			assert.deepEqual(steppersOf('request', to, load(slug)), ['committee', 'protection'], slug)
	for (const field of ['decided_by', 'reason', 'minutes'] as const)
		assert.deepEqual(writersOf('request', field, load('nama-makkiyah')), [
			'committee',
			'protection',
			'research',
		])
})

test('every step of every kind, and every field that staff write, has somebody', () => {
	const process = load('kadi')
	for (const kind of KINDS)
		for (const to of statusesOf(kind)) assert.ok(steppersOf(kind, to, process).length > 0, `${kind} ${to}`)
	for (const [name, { by, of }] of Object.entries(CASE_FIELDS))
		if (by === 'staff' && name !== 'status' && !(of as readonly string[]).every(kind => kind !== 'request'))
			assert.ok(writersOf('request', name as keyof typeof CASE_FIELDS, process).length > 0, name)
})

test('what the server or the applicant writes is nobody’s of staff', () => {
	const process = load('kadi')
	for (const name of ['letter', 'code_hash', 'restricted', 'barred', 'entered_by', 'due_on'] as const)
		for (const kind of KINDS) assert.deepEqual(writersOf(kind, name, process), [], name)
})

test('who publishes, reads the books or holds no office of handling writes nothing down for people', () => {
	for (const route of ['staff/requests', 'staff/complaints', 'staff/inquiries'] as const)
		for (const role of ['committee', 'content', 'auditor'])
			assert.ok(!(CALLERS[route] as readonly string[]).includes(role))
})
