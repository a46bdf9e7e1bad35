import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, riyadhDay, startOfDay } from '../../core/time/clock.ts'
import { decides } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { arrive } from './cases.ts'
import { house, IDENTITY, type Member } from './house.ts'
import { type Answer, databaseIn, open } from './support.ts'

/* A copy of their data that somebody asks for by a call or a visit: written down with its 30 days, made, handed over. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const { members, cases } = await house(backend)
const TODAY = riyadhDay(new Date().toISOString())
const { reception, management, follow_up, committee, research, auditor } = members

async function send(who: Member, route: string, sent: unknown): Promise<Answer> {
	const headers = { Authorization: who.client.authStore.token }
	const init = { method: 'POST', body: JSON.stringify(sent), headers }
	const response = await fetch(`${url}/api/sila/staff/${route}`, init)
	return { status: response.status, body: await response.json(), headers: response.headers }
}
const codes = ({ status, body }: Answer) => [
	status,
	Object.fromEntries(
		Object.entries(body.data ?? {}).map(([name, one]) => [name, (one as { code: string }).code]),
	),
]
const requestOf = async (id: string) =>
	(await staff.collection('copy_requests').getFullList({ filter: `case="${id}"`, sort: '-@rowid' }))[0]
const waits = async ({ client }: Member): Promise<number> =>
	(await client.send('/api/sila/staff/waiting', {})).tasks
const trail = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })).filter(
		({ action }) => action.startsWith('copy'),
	)

test('settled by several at once it is settled once, and stands in the trail once', async () => {
	const { record } = await arrive(backend)
	await send(reception, 'copies', { case: record.id, on: TODAY, identified: 'card', reason: '' })
	const id = (await requestOf(record.id))?.id
	const answers = await Promise.all(
		Array.from({ length: 8 }, (_, n) =>
			send(n % 2 ? reception : management, 'copies/settle', { id, state: 'left', note: `${n}` }),
		),
	)
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(7).fill(404)])
	const [settled] = (await trail(record.id)).filter(({ action }) => action === 'copy-left')
	const last = await requestOf(record.id)
	assert.deepEqual(
		[(await trail(record.id)).map(({ action }) => action), settled?.actor],
		[['copy-asked', 'copy-left'], last?.settled_by],
	)
})

test('it waits from the day it was asked, is made on record, and settled once it was handed over', async () => {
	const { record, receipt } = await arrive(backend)
	const on = addDays(TODAY, -2)
	const asked = { case: record.id, on, identified: 'card', reason: 'تريدها على ورق.' }
	const [before, managed] = [await waits(reception), await waits(management)]
	const { status, body } = await send(reception, 'copies', asked)
	assert.deepEqual([status, body], [200, { due: addDays(on, 30) }], JSON.stringify(body))
	assert.deepEqual([await waits(reception), await waits(management)], [before + 1, managed + 1])
	assert.deepEqual(codes(await send(reception, 'copies', asked)), [409, { case: 'held' }])
	const request = await requestOf(record.id)
	assert.deepEqual(
		['state', 'said', 'due_on', 'asked_on', 'identified', 'entered_by'].map(name => request?.[name]),
		['open', asked.reason, addDays(on, 30), on, 'card', reception.email],
	)
	const id = request?.id
	// Nothing is handed over that was not made.
	assert.deepEqual(codes(await send(reception, 'copies/settle', { id, state: 'given' })), [
		409,
		{ state: 'not_made' },
	])
	const made = await send(reception, 'copies/make', { id })
	const own = (await ask(url, 'copy', receipt)).body
	const same = ({ made: _, case: { opened: __, ...followed }, ...copy }: Answer['body']) => ({
		...copy,
		case: followed,
	})
	assert.deepEqual(same(made.body), same(own))
	assert.deepEqual(own.copies, [{ asked: startOfDay(on), said: asked.reason }])
	// It is a look at the case, and the person reads by which office it was.
	const database = databaseIn(dir)
	const looks = database
		.prepare('SELECT COUNT(*) AS count FROM access_log WHERE "case" = ? AND actor = ? AND detail = \'copy\'')
		.get(record.id, reception.id)
	database.close()
	assert.deepEqual({ ...looks }, { count: 1 })
	assert.ok(own.case.opened.some((one: { function: string }) => one.function === 'reception'))
	const settled = await send(management, 'copies/settle', { id, state: 'given', note: 'باليد.' })
	assert.deepEqual(settled.body, { settled: true })
	const after = await requestOf(record.id)
	assert.deepEqual(
		[after?.state, after?.settled_by, after?.made_by, after?.note],
		['given', management.email, reception.email, 'باليد.'],
	)
	assert.equal(await waits(reception), before)
	assert.deepEqual(codes(await send(reception, 'copies/make', { id })), [404, { id: 'not_found' }])
	assert.deepEqual(codes(await send(reception, 'copies/settle', { id, state: 'given' })), [
		404,
		{ id: 'not_found' },
	])
	assert.deepEqual(
		(await trail(record.id)).map(({ action, actor, detail }) => [action, actor, detail?.identified]),
		[
			['copy-asked', reception.email, 'card'],
			['copy-made', reception.email, undefined],
			['copy-given', management.email, undefined],
		],
	)
	// It may be asked for again, and left with the reason.
	await send(reception, 'copies', asked)
	const again = await requestOf(record.id)
	assert.deepEqual(codes(await send(reception, 'copies/settle', { id: again?.id, state: 'left' })), [
		400,
		{ note: 'required' },
	])
	await send(reception, 'copies/settle', { id: again?.id, state: 'left', note: 'أخذها من صفحة المتابعة.' })
	assert.equal((await trail(record.id)).at(-1)?.action, 'copy-left')
})

test('who is not shown the identity number makes a copy that masks it, and leaves the rest whole', async () => {
	const { record } = await arrive(backend)
	await send(reception, 'copies', { case: record.id, on: TODAY, identified: 'card' })
	const request = await requestOf(record.id)
	const make = async () => JSON.stringify((await send(reception, 'copies/make', { id: request?.id })).body)
	const number = String(record.answers.answers['national-id'])
	assert.ok((await make()).includes(number))
	const database = databaseIn(dir)
	database.prepare("UPDATE cases SET status = 'closed' WHERE id = ?").run(record.id)
	database.close()
	const closed = await make()
	assert.ok(!closed.includes(number))
	assert.ok(closed.includes(`••••••${number.slice(-4)}`))
	assert.ok(closed.includes(String(record.answers.answers.phone)))
	assert.equal(number, IDENTITY)
})

test('who does not meet the applicant writes none down and makes none, and what is wrong is said', async () => {
	const { record } = await arrive(backend)
	const asked = { case: record.id, on: TODAY, identified: 'card' }
	for (const who of [committee, research, auditor])
		for (const route of ['copies', 'copies/make', 'copies/settle'])
			assert.equal((await send(who, route, asked)).status, 403)
	for (const [who, id] of [
		[reception, cases.complaint],
		[follow_up, record.id],
		[reception, cases.protected],
		[reception, cases.foreign],
		[reception, 'nosuchcase'],
	] as const)
		assert.deepEqual(codes(await send(who, 'copies', { ...asked, case: id })), [404, { case: 'not_found' }])
	assert.deepEqual(codes(await send(follow_up, 'copies', { ...asked, case: cases.anonymous })), [
		409,
		{ case: 'nobody' },
	])
	for (const [sent, data] of [
		[{ case: record.id }, { on: 'day', identified: 'required' }],
		[{ ...asked, on: addDays(TODAY, 1) }, { on: 'day' }],
		[{ ...asked, reason: 'x'.repeat(3001) }, { reason: 'too_long' }],
		[{ ...asked, more: 1 }, { more: 'unknown_field' }],
		['x', { request: 'bad_request' }],
	] as const)
		assert.deepEqual(codes(await send(reception, 'copies', sent)), [400, data])
	assert.equal((await send(management, 'copies', asked)).status, 200)
	const id = (await requestOf(record.id))?.id
	// Senior management is not shown how the person is reached, and makes none; others know of none.
	assert.equal((await send(management, 'copies/make', { id })).status, 403)
	for (const route of ['copies/make', 'copies/settle'])
		assert.deepEqual(
			codes(await send(follow_up, route, { id, ...(route.endsWith('settle') && { state: 'given' }) })),
			[404, { id: 'not_found' }],
		)
	assert.equal((await follow_up.client.collection('copy_requests').getFullList()).length, 0)
	for (const [sent, data] of [
		[{ id, more: 1 }, { more: 'unknown_field' }],
		['x', { request: 'bad_request' }],
	] as const)
		assert.deepEqual(codes(await send(reception, 'copies/make', sent)), [400, data])
	for (const [sent, data] of [
		[
			{ id, more: 1 },
			{ more: 'unknown_field', state: 'required' },
		],
		[{ id, state: 'given', note: 'x'.repeat(3001) }, { note: 'too_long' }],
		['x', { request: 'bad_request' }],
	] as const)
		assert.deepEqual(codes(await send(reception, 'copies/settle', sent)), [400, data])
	for (const [route, most] of [
		['copies', 16384],
		['copies/make', 1024],
		['copies/settle', 16384],
	] as const)
		assert.equal((await send(reception, route, { more: 'x'.repeat(most) })).status, 413)
})

test('an erasure takes what was said with it, and ends what waits', async () => {
	const { record, receipt } = await arrive(backend)
	const asked = { case: record.id, on: TODAY, identified: 'card', reason: 'قالت إنها مريضة.' }
	await send(reception, 'copies', asked)
	const first = await requestOf(record.id)
	await send(reception, 'copies/make', { id: first?.id })
	await send(reception, 'copies/settle', { id: first?.id, state: 'given', note: 'لابنتها.' })
	await send(reception, 'copies', asked)
	await ask(url, 'erasure', receipt)
	const erasure = await staff.collection('erasure_requests').getFirstListItem(`case="${record.id}"`)
	await decides(staff, dir, erasure.id, { state: 'granted' })
	const left = await staff.collection('copy_requests').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual(
		left.map(({ state, said, note }) => [state, said, note]),
		[['given', '', '']],
	)
	assert.deepEqual(codes(await send(reception, 'copies', asked)), [409, { case: 'nobody' }])
})
