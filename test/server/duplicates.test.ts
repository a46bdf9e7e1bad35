import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseEvent, CasePage, SameCase } from '../../core/api/cases.ts'
import type { Trail } from '../../core/api/trail.ts'
import { decides } from '../setup/appointments.ts'
import { ask, numbers } from './applicant.ts'
import { arrive } from './cases.ts'
import { complaint, submit } from './complaints.ts'
import { house, type Member } from './house.ts'
import { type Answer, caseBy, databaseIn, follow, open } from './support.ts'

/* That a case is a duplicate of another, as staff say and take back: on record, moving nothing, for who sees both. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const { members, cases, references } = await house(backend)
const { reception, research, committee, management, follow_up, auditor, accused } = members

async function mark(who: Member, sent: unknown): Promise<Answer> {
	const headers = { Authorization: who.client.authStore.token, 'Accept-Language': 'en' }
	const init = { method: 'POST', body: JSON.stringify(sent), headers }
	const response = await fetch(`${url}/api/sila/staff/cases/duplicate`, init)
	return { status: response.status, body: await response.json(), headers: response.headers }
}
const codes = ({ status, body }: Answer) => [
	status,
	Object.fromEntries(
		Object.entries(body.data ?? {}).map(([name, one]) => [name, (one as { code: string }).code]),
	),
]
/** What somebody reads of the two on the page of a case. */
async function said({ client }: Member, id: string): Promise<[string, string | undefined][]> {
	const found: SameCase[] = await client.send('/api/sila/staff/cases/same', { query: { case: id } })
	return found.filter(one => one.duplicate).map(one => [one.case.id, one.duplicate])
}
const events = async ({ client }: Member, id: string): Promise<CaseEvent[]> =>
	(await client.send('/api/sila/staff/history', { query: { case: id } })).filter((event: CaseEvent) =>
		event.action.endsWith('duplicate'),
	)
const marked = async ({ client }: Member, typed: string): Promise<boolean | undefined> => {
	const page: CasePage = await client.send('/api/sila/staff/cases', { query: { typed } })
	return page.cases[0]?.duplicate
}
const stored = (id: string) => staff.collection('cases').getOne(id)
const spaced = (reference: string) => reference.replace(/(\d{3})(?=\d)/g, '$1 ')

test('of two who say it at once, each of the other, one is told that it is said already', async () => {
	const pairs = await Promise.all(
		Array.from({ length: 4 }, () => Promise.all([arrive(backend), arrive(backend)])),
	)
	const answers = await Promise.all(
		pairs.flatMap(([one, two]) => [
			mark(reception, { case: one.record.id, of: two.receipt.reference }),
			mark(management, { case: two.record.id, of: one.receipt.reference }),
		]),
	)
	for (const [n] of pairs.entries())
		assert.deepEqual(
			answers
				.slice(2 * n, 2 * n + 2)
				.map(codes)
				.sort(),
			[
				[200, {}],
				[409, { of: 'of_this' }],
			],
		)
})

test('both say so, by the number as it is typed; it moves nothing, is told to nobody, and is taken back on record', async () => {
	const [first, second] = [await arrive(backend), await arrive(backend)]
	const before = await stored(second.record.id)
	const answer = await mark(reception, { case: second.record.id, of: ` ${spaced(first.receipt.reference)} ` })
	assert.deepEqual([answer.status, answer.body], [200, { duplicate: true }])
	assert.deepEqual(await said(reception, second.record.id), [[first.record.id, 'of']])
	assert.deepEqual(await said(reception, first.record.id), [[second.record.id, 'by']])
	assert.deepEqual(
		[await marked(reception, second.receipt.reference), await marked(reception, first.receipt.reference)],
		[true, false],
	)
	const after = await stored(second.record.id)
	assert.deepEqual(after, before)
	assert.equal('duplicate_of' in after, false)
	assert.equal((await staff.collection('outbox').getFullList({ filter: `case="${before.id}"` })).length, 1)
	assert.ok(
		!JSON.stringify((await follow(url, numbers(second.receipt))).body).includes(first.receipt.reference),
	)
	assert.ok(!JSON.stringify((await ask(url, 'copy', second.receipt)).body).includes(first.receipt.reference))
	// Said again it is the same, and by whoever may say whose the case is it is taken back.
	await mark(reception, { case: second.record.id, of: first.receipt.reference })
	assert.deepEqual((await mark(management, { case: second.record.id, of: null })).body, { duplicate: false })
	assert.deepEqual(await said(reception, second.record.id), [])
	assert.deepEqual(
		(await events(reception, second.record.id)).map(({ action, actor, other, detail }) => [
			action,
			actor,
			other,
			detail,
		]),
		[
			['no-duplicate', management.email, first.receipt.reference, undefined],
			['duplicate', reception.email, first.receipt.reference, undefined],
		],
	)
	const books: Trail = await auditor.client.send('/api/sila/staff/trail', { query: { about: 'cases' } })
	assert.equal(
		books.acts.filter(act => act.case?.id === second.record.id && act.action === 'duplicate').length,
		1,
	)
	await mark(reception, { case: second.record.id, of: null })
	assert.equal((await events(reception, second.record.id)).length, 2)
})

test('of one that somebody does not see nothing is named, learned or taken back', async () => {
	const { record: own } = await arrive(backend)
	const { record: other, receipt } = await arrive(backend)
	// Research sees no closed request, so what reception said of one is nothing to them.
	const database = databaseIn(dir)
	database.prepare("UPDATE cases SET status = 'closed' WHERE id = ?").run(other.id)
	database.close()
	assert.deepEqual(codes(await mark(research, { case: own.id, of: receipt.reference })), [
		404,
		{ of: 'unknown_reference' },
	])
	assert.equal((await mark(reception, { case: own.id, of: receipt.reference })).status, 200)
	assert.deepEqual(await said(research, own.id), [])
	assert.deepEqual(await events(research, own.id), [])
	const state = await research.client.send('/api/sila/staff/state', {
		query: { case: own.id, since: '2026-01-01T00:00:00Z' },
	})
	assert.ok(!JSON.stringify(state).includes('duplicate'))
	assert.deepEqual((await mark(research, { case: own.id, of: null })).body, { duplicate: false })
	assert.deepEqual(await said(reception, own.id), [[other.id, 'of']])
	assert.equal(await marked(research, own.reference), false)
	assert.equal(await marked(reception, own.reference), true)
	// Whoever sees both reads more of what was replaced.
	const { receipt: third } = await arrive(backend)
	await mark(research, { case: own.id, of: third.reference })
	assert.deepEqual(
		(await events(research, own.id)).map(({ action, other }) => [action, other]),
		[['duplicate', third.reference]],
	)
	assert.equal((await events(reception, own.id)).length, 3)
})

test('whom a complaint is about learns from no other complaint, and from no book, that there is one', async () => {
	const { body } = await submit(url, 'complaint', { ...complaint, association: 'yusr' })
	const plain = await caseBy(staff, `reference="${body.reference}"`)
	assert.equal(
		(await mark(members.confidential, { case: cases.about, of: plain.reference })).status,
		404,
		'another complaint is not seen by who is named for restricted ones alone',
	)
	const database = databaseIn(dir)
	database
		.prepare('UPDATE cases SET duplicate_of = ?, barred = ? WHERE id = ?')
		.run(plain.id, members.accused.id, cases.complaint)
	database.close()
	assert.deepEqual(await said(accused, plain.id), [])
	assert.deepEqual(await said(follow_up, plain.id), [[cases.complaint, 'by']])
	// Taken back and said again, so that it is in the books.
	await mark(follow_up, { case: cases.complaint, of: null })
	await mark(follow_up, { case: plain.id, of: references.complaint })
	assert.deepEqual(await events(accused, plain.id), [])
	const books: Trail = await accused.client.send('/api/sila/staff/trail', {})
	assert.ok(!books.acts.some(act => act.action.endsWith('duplicate') && act.case?.id === plain.id))
	const list = await accused.client.collection('audit').getFullList()
	assert.ok(!list.some(entry => entry.action.endsWith('duplicate')))
})

test('who may not say whose a case is says nothing of it, and what is wrong is said', async () => {
	const [{ record, receipt }, { receipt: other }] = [await arrive(backend), await arrive(backend)]
	assert.equal((await mark(auditor, { case: record.id, of: other.reference })).status, 403)
	for (const [who, id] of [
		[committee, record.id],
		[follow_up, record.id],
		[reception, cases.complaint],
		[reception, cases.foreign],
		[reception, cases.protected],
		[reception, 'nosuchcase'],
	] as const)
		assert.deepEqual(codes(await mark(who, { case: id, of: other.reference })), [404, { case: 'not_found' }])
	for (const [of, wrong] of [
		['123', [400, { of: 'reference' }]],
		[7, [400, { of: 'reference' }]],
		[receipt.reference, [409, { of: 'itself' }]],
		[references.foreign, [404, { of: 'unknown_reference' }]],
		[references.protected, [404, { of: 'unknown_reference' }]],
		// Another kind is no duplicate.
		[references.inquiry, [404, { of: 'unknown_reference' }]],
	] as const)
		assert.deepEqual(codes(await mark(reception, { case: record.id, of })), wrong, String(of))
	assert.deepEqual(codes(await mark(reception, { case: record.id, of: null, more: 1 })), [
		400,
		{ more: 'unknown_field' },
	])
	assert.deepEqual(codes(await mark(reception, 'x')), [400, { request: 'bad_request' }])
	assert.equal((await mark(reception, { more: 'x'.repeat(1024) })).status, 413)
	const twin = await caseBy(staff, `reference="${other.reference}"`)
	assert.equal((await mark(reception, { case: record.id, of: other.reference })).status, 200)
	assert.deepEqual(codes(await mark(reception, { case: twin.id, of: receipt.reference })), [
		409,
		{ of: 'of_this' },
	])
})

test('an erasure leaves no way from or to what was erased', async () => {
	const [first, second, third] = [await arrive(backend), await arrive(backend), await arrive(backend)]
	await mark(reception, { case: second.record.id, of: first.receipt.reference })
	await mark(reception, { case: first.record.id, of: third.receipt.reference })
	await ask(url, 'erasure', first.receipt)
	const [request] = await staff
		.collection('erasure_requests')
		.getFullList({ filter: `case="${first.record.id}"` })
	await decides(staff, dir, request?.id ?? '', { state: 'granted' })
	for (const { record } of [first, second, third]) assert.deepEqual(await said(reception, record.id), [])
	const database = databaseIn(dir)
	const left = database.prepare('SELECT COUNT(*) AS count FROM cases WHERE duplicate_of = ?')
	assert.deepEqual({ ...left.get(first.record.id) }, { count: 0 })
	assert.deepEqual({ ...left.get(third.record.id) }, { count: 0 })
	database.close()
	assert.equal(await marked(reception, second.receipt.reference), false)
	assert.deepEqual(codes(await mark(reception, { case: third.record.id, of: first.receipt.reference })), [
		409,
		{ of: 'erased' },
	])
	assert.deepEqual(codes(await mark(reception, { case: first.record.id, of: third.receipt.reference })), [
		409,
		{ case: 'erased' },
	])
})
