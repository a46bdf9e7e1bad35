import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, riyadhDay, startOfDay } from '../../core/time/clock.ts'
import { decides } from '../setup/appointments.ts'
import { ask, numbers } from './applicant.ts'
import { arrive } from './cases.ts'
import { house, type Member } from './house.ts'
import { type Answer, follow, open } from './support.ts'

/* An erasure that was asked for by a call or a visit, written down by staff with its 30 days. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const { members, cases } = await house(backend)
const TODAY = riyadhDay(new Date().toISOString())

async function enter(who: Member, sent: unknown): Promise<Answer> {
	const headers = { Authorization: who.client.authStore.token }
	const init = { method: 'POST', body: JSON.stringify(sent), headers }
	const response = await fetch(`${url}/api/sila/staff/erasures`, init)
	return { status: response.status, body: await response.json(), headers: response.headers }
}
const codes = ({ status, body }: Answer) => [
	status,
	Object.fromEntries(
		Object.entries(body.data ?? {}).map(([name, one]) => [name, (one as { code: string }).code]),
	),
]
const { reception, management, follow_up, committee } = members

test('it is open from the day it was asked, on record, and decided by two as any other', async () => {
	const { record, receipt } = await arrive(backend)
	const on = addDays(TODAY, -2)
	const asked = { case: record.id, on, identified: 'callback', reason: 'لم أعد أحتاج إليها.' }
	const { status, body } = await enter(reception, asked)
	assert.deepEqual([status, body], [200, { due: addDays(on, 30) }], JSON.stringify(body))
	assert.deepEqual(codes(await enter(reception, asked)), [409, { case: 'held' }])
	const [request] = await staff.collection('erasure_requests').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual(
		['state', 'reason', 'due_on', 'asked_on', 'identified', 'entered_by'].map(name => request?.[name]),
		['open', asked.reason, addDays(on, 30), on, 'callback', reception.email],
	)
	assert.deepEqual((await follow(url, numbers(receipt))).body.erasure, {
		state: 'open',
		asked: startOfDay(on),
		due: addDays(on, 30),
	})
	const copy = await ask(url, 'copy', receipt)
	assert.deepEqual(copy.body.erasures, [{ asked: startOfDay(on), reason: asked.reason }])
	const trail = await staff
		.collection('audit')
		.getFullList({ filter: `case="${record.id}"`, sort: '-@rowid' })
	assert.deepEqual(
		[trail[0]?.action, trail[0]?.actor, trail[0]?.detail],
		['erasure-asked', reception.email, { identified: 'callback' }],
	)
	// Asked for again on the tracking page, it is the same one.
	await ask(url, 'erasure', receipt)
	assert.equal(
		(await staff.collection('erasure_requests').getFullList({ filter: `case="${record.id}"` })).length,
		1,
	)
	await decides(staff, dir, request?.id ?? '', { state: 'granted' })
	assert.ok((await follow(url, numbers(receipt))).body.erased)
	assert.deepEqual(codes(await enter(reception, asked)), [409, { case: 'nobody' }])
})

test('who does not meet the applicant writes none down, and what is wrong is said', async () => {
	const { record } = await arrive(backend)
	const asked = { case: record.id, on: TODAY, identified: 'card' }
	assert.equal((await enter(committee, asked)).status, 403)
	for (const [who, id] of [
		[reception, cases.complaint],
		[follow_up, record.id],
		[reception, cases.protected],
		[reception, cases.foreign],
		[reception, 'nosuchcase'],
	] as const)
		assert.deepEqual(codes(await enter(who, { ...asked, case: id })), [404, { case: 'not_found' }], id)
	assert.deepEqual(codes(await enter(follow_up, { ...asked, case: cases.anonymous })), [
		409,
		{ case: 'nobody' },
	])
	for (const [sent, data] of [
		[{ case: record.id }, { on: 'day', identified: 'required' }],
		[{ ...asked, on: addDays(TODAY, 1) }, { on: 'day' }],
		[{ ...asked, on: '1448-01-01' }, { on: 'day' }],
		[{ ...asked, reason: 'x'.repeat(3001) }, { reason: 'too_long' }],
		[{ ...asked, more: 1 }, { more: 'unknown_field' }],
		['x', { request: 'bad_request' }],
	] as const)
		assert.deepEqual(codes(await enter(reception, sent)), [400, data], JSON.stringify(sent))
	assert.equal((await enter(reception, { more: 'x'.repeat(16384) })).status, 413)
	assert.equal((await enter(management, asked)).status, 200)
})
