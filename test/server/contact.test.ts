import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, numbers } from './applicant.ts'
import { NO_CLOCK, openWith } from './cases.ts'
import { arrive, reachedBy, told } from './outbox.ts'
import { follow, stored } from './support.ts'

const backend = await openWith(NO_CLOCK)
const { url, staff, administrator } = backend
const cases = staff.collection('cases')
await administrator.settings.update({ smtp: { enabled: true, host: '127.0.0.1', port: 1 } })

const trail = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })).map(
		({ actor, changed }) => [actor, changed],
	)
const NEW = { contactMeans: 'email', email: 'Huda.New@Example.NET' }

test('corrected details are used from now on, also for what waits; what was signed stays', async () => {
	const { record, receipt } = await arrive(backend)
	const [first] = await told(staff, record.id)
	assert.deepEqual([first?.state, first?.to], ['queued', 'huda@example.net'])
	const { status, body } = await ask(url, 'contact', receipt, NEW)
	assert.equal(status, 200, JSON.stringify(body))
	assert.deepEqual(body, (await follow(url, numbers(receipt))).body)
	const [queued, ...more] = await told(staff, record.id)
	assert.deepEqual(more, [])
	assert.deepEqual([queued?.id, queued?.state, queued?.to], [first?.id, 'queued', 'Huda.New@example.net'])
	const saved = await cases.getOne(record.id)
	assert.deepEqual(saved.contact, { contactMeans: 'email', email: 'Huda.New@example.net' })
	assert.deepEqual(
		[saved.letter, saved.answers, saved.contact_means],
		[record.letter, record.answers, record.contact_means],
	)
	await cases.update(record.id, { status: 'needs-completion', missing: 'توقيع' })
	assert.equal((await told(staff, record.id)).at(-1)?.to, 'Huda.New@example.net')
	assert.deepEqual((await trail(record.id))[1], ['applicant', ['contact']])
	assert.doesNotMatch(JSON.stringify(await trail(record.id)), /example\.net/i)
})

test('another means changes the notice too: what no machine can carry becomes a task, and back', async () => {
	const { record, receipt } = await arrive(backend)
	await cases.update(record.id, { status: 'needs-completion', missing: 'توقيع' })
	// That it arrived was never told, and what came since says more: it stays as it is.
	const [received, missing] = await told(staff, record.id)
	assert.equal(received?.state, 'superseded')
	await ask(url, 'contact', receipt, { contactMeans: 'phone', phone: '٠٥٠ ٧٦٥ ٤٣٢١' })
	const [first, task] = await told(staff, record.id)
	assert.deepEqual(first, received)
	assert.deepEqual(
		[task?.state, task?.means, task?.to, task?.next_at],
		['task', 'phone', '+966507654321', ''],
	)
	assert.doesNotMatch(task?.text ?? '', /track/)
	await ask(url, 'contact', receipt, NEW)
	const [still, queued] = await told(staff, record.id)
	assert.deepEqual([still, queued?.state, queued?.text], [received, 'queued', missing?.text])
})

test('what was told stays as it was', async () => {
	const { record, receipt } = await arrive(backend, {
		answers: reachedBy('phone', { phone: '0501234567' }),
	})
	const [task] = await told(staff, record.id)
	await staff.collection('outbox').update(task?.id ?? '', { state: 'done' })
	const done = await told(staff, record.id)
	await ask(url, 'contact', receipt, NEW)
	assert.deepEqual(await told(staff, record.id), done)
})

test('the same again changes nothing', async () => {
	const { record, receipt } = await arrive(backend)
	const same = { contactMeans: 'email', email: 'huda@example.net' }
	assert.equal((await ask(url, 'contact', receipt, same)).status, 200)
	assert.deepEqual(await cases.getOne(record.id), record)
	await ask(url, 'contact', receipt, NEW)
	const [saved, before] = [await cases.getOne(record.id), await stored(backend)]
	assert.equal((await ask(url, 'contact', receipt, NEW)).status, 200)
	assert.deepEqual([await cases.getOne(record.id), await stored(backend)], [saved, before])
})

test('details that would not reach anybody are refused as in the form, and a wrong code opens nothing', async () => {
	const { record, receipt } = await arrive(backend)
	const wrong: [object, string, string][] = [
		[{}, 'contactMeans', 'choose'],
		[{ contactMeans: 'pigeon' }, 'contactMeans', 'choose'],
		[{ contactMeans: 'sms' }, 'phone', 'required'],
		[{ contactMeans: 'sms', phone: '0112345678' }, 'phone', 'mobile'],
		[{ contactMeans: 'phone', phone: '123' }, 'phone', 'phone'],
		[{ contactMeans: 'email', email: 'huda@' }, 'email', 'email'],
		[{ contactMeans: 'email', email: ['a@example.net'] }, 'email', 'required'],
		[{ ...NEW, address: 'ط'.repeat(301) }, 'address', 'too_long'],
		[{ ...NEW, fullName: 'غيره' }, 'fullName', 'unknown_field'],
	]
	for (const [more, field, code] of wrong) {
		const { status, body } = await ask(url, 'contact', receipt, more)
		assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify(more))
	}
	const expected = (await follow(url, { ...numbers(receipt), code: '000000000000' })).body
	for (const change of [{ code: '000000000000' }, { reference: '100000009' }]) {
		for (const route of ['contact', 'copy']) {
			const more = route === 'contact' ? NEW : {}
			const { status, body } = await ask(url, route, receipt, { ...more, ...change })
			assert.deepEqual([status, body], [404, expected])
		}
	}
	assert.deepEqual(await cases.getOne(record.id), record)
})

test('staff do not change the details for the applicant', async () => {
	const { record } = await arrive(backend)
	await assert.rejects(cases.update(record.id, { contact: NEW }))
})

test('a correction that was answered is there after the process was killed', async () => {
	const { record, receipt } = await arrive(backend)
	const { status } = await ask(url, 'contact', receipt, NEW)
	await backend.kill()
	assert.equal(status, 200)
	await backend.restart()
	assert.equal((await cases.getOne(record.id)).contact.email, 'Huda.New@example.net')
})
