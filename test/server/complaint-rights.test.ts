import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decides } from '../setup/appointments.ts'
import { ask, complete, numbers } from './applicant.ts'
import { openWith } from './cases.ts'
import { anonymous, arrived, complaint, officer } from './complaints.ts'
import { databaseIn, follow, refused } from './support.ts'

// The nightly job of retention at a moment of the test's own.
const backend = await openWith(`routerAdd('POST', '/job', e => {
	const { anonymiseDue } = require(\`\${__hooks}/lib/privacy/retention.js\`)
	anonymiseDue($app, e.requestInfo().body.moment)
	return e.json(200, {})
})`)
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const KINDS = [
	['complaint', {}],
	['complaint', anonymous],
	['inquiry', {}],
] as const
const unit = await officer(staff, { topics: ['question'] })

/** Something of each kind, with as much in it as can be. */
async function full(what: 'complaint' | 'inquiry', change: object) {
	const { record, receipt } = await arrived(backend, what, change)
	await staff.collection('messages').create({ case: record.id, text: 'سر عند الموظف' })
	await ask(url, 'message', receipt)
	if (what === 'inquiry') await cases.update(record.id, { status: 'answered', answer: 'سر في الجواب' })
	else {
		await cases.update(record.id, {
			status: 'escalated',
			escalation_reason: 'سر في السبب',
			assigned_to: unit,
		})
		await cases.update(record.id, { status: 'settlement-proposed', settlement: 'سر في التسوية' })
		const { since } = (await follow(url, numbers(receipt))).body
		const answer = { agree: true, words: 'سر في الموافقة', since }
		const signature = 'anonymous' in change ? '' : complaint.fullName
		assert.equal((await ask(url, 'settlement', receipt, { ...answer, signature })).status, 200)
		await cases.update(record.id, { status: 'closed', closing_reason: 'سر في الإغلاق' })
	}
	return { id: record.id, receipt }
}

test('each kind can be read whole by the one who sent it, and names no officer', async () => {
	for (const [what, change] of KINDS) {
		const { receipt } = await full(what, change)
		const { status, body } = await ask(url, 'copy', receipt)
		assert.equal(status, 200, JSON.stringify(body))
		assert.deepEqual(
			[body.case.kind, body.service.ar, body.form.content, body.case.reference],
			[what, what === 'complaint' ? 'شكوى' : 'استفسار', null, receipt.reference],
		)
		assert.ok(body.letter && body.history.length > 1)
		assert.equal(body.messages[0].text, 'سر عند الموظف')
		if (what === 'complaint') {
			assert.equal(body.request.answers.happened, complaint.happened)
			assert.equal(body.case.answered[0].words, 'سر في الموافقة')
			assert.equal(body.handling.escalation_reason, 'سر في السبب')
		}
		assert.doesNotMatch(JSON.stringify(body), new RegExp(`سعد|${unit}`))
	}
})

test('each kind can be erased, and then says no more than when and what it was', async () => {
	for (const [what, change] of KINDS) {
		const { id, receipt } = await full(what, change)
		assert.equal((await ask(url, 'erasure', receipt, { reason: 'سر في المحو' })).status, 200)
		const request = await staff.collection('erasure_requests').getFirstListItem(`case="${id}"`)
		await decides(staff, backend.dir, request.id, { state: 'granted' })
		const record = await cases.getOne(id)
		assert.doesNotMatch(JSON.stringify(record), /سر |هدى|huda|وعدوني|متى تفتحون/)
		const { body } = await follow(url, numbers(receipt))
		assert.ok(body.erased && body.can.length === 0)
		assert.doesNotMatch(JSON.stringify(body), /سر |هدى|huda/)
		for (const route of ['copy', 'messages', 'contact', 'settlement', 'reopen', 'withdraw']) {
			const more = {
				reason: 'x',
				...(route === 'contact' && { reason: undefined, contactMeans: 'visit' }),
				...(route === 'settlement' && {
					reason: undefined,
					agree: true,
					words: 'x',
					signature: '',
					since: '',
				}),
				...(['copy', 'messages'].includes(route) && { reason: undefined }),
			}
			assert.equal((await ask(url, route, receipt, more)).status, 409, route)
		}
		await refused(cases.update(id, { about_officers: [unit] }), 400)
	}
})

test('what is over for as long as an association keeps it is anonymised; what is open is not', async () => {
	const kadi = (await administrator.collection('associations').getFirstListItem('slug="kadi"')).id
	const retention = await staff.collection('retention').create({ association: kadi, closed_months: 1 })
	const over = await Promise.all(KINDS.map(([what, change]) => full(what, change)))
	const { record: waiting } = await arrived(backend)
	const database = databaseIn(dir)
	database.exec("UPDATE cases SET status_since = '2026-01-01 00:00:00.000Z'")
	database.close()
	const plan: { id: string }[] = await staff.send('/api/sila/staff/retention', {})
	for (const { id } of over) assert.ok(plan.some(entry => entry.id === id))
	await staff.send('/job', { method: 'POST', body: { moment: '2026-06-01T00:00:00Z' } })
	for (const { id } of over) assert.ok((await cases.getOne(id)).erased_at)
	assert.equal((await cases.getOne(waiting.id)).erased_at, '')
	await administrator.collection('retention').delete(retention.id)
})

test('withdrawn, completed, reached otherwise: as far as it makes sense for each', async () => {
	for (const [what, change] of KINDS) {
		const { record, receipt } = await arrived(backend, what, change)
		const completed = await complete(url, receipt, { answer: 'x' })
		assert.deepEqual([completed.status, completed.body.data.status.code], [409, 'not_now'])
		const contact = await ask(url, 'contact', receipt, { contactMeans: 'email', email: 'new@example.net' })
		assert.equal(contact.status, 'anonymous' in change ? 409 : 200, JSON.stringify(contact.body))
		if (what === 'inquiry') {
			// Who gave a way to be reached after all is told from then on.
			await staff.collection('messages').create({ case: record.id, text: 'x' })
			const told = await staff
				.collection('outbox')
				.getFullList({ filter: `case="${record.id}" && kind="message"` })
			assert.deepEqual(
				told.map(({ to, means }) => [to, means]),
				[['new@example.net', 'email']],
			)
		}
		const withdrawn = await ask(url, 'withdraw', receipt, { reason: 'انتهى' })
		assert.deepEqual([withdrawn.status, withdrawn.body.status, withdrawn.body.kind], [200, 'withdrawn', what])
	}
})
