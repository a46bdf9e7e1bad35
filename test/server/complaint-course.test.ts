import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from './applicant.ts'
import { go } from './cases.ts'
import { anonymous, arrived, NO_PERIODS, officer } from './complaints.ts'
import { follow, open, refused, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend
const cases = staff.collection('cases')
const ARABIC_AND_ENGLISH = /[ء-ي]{3}.* · .*[a-z]{3}/s
const unit = await officer(staff)
const senior = await officer(staff, { name: 'نورة', role: 'senior-management' })

const statuses = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}" && to!=""`, sort: '@rowid' })).map(
		({ actor, to }) => [actor.split('@')[0], to],
	)
const seen = async ({ reference, code }: { reference: string; code: string }) =>
	(await follow(url, { reference, code, lang: 'ar' })).body

/** A complaint with a settlement that waits for its answer. */
async function proposed(change: object = {}) {
	const { record, receipt } = await arrived(backend, 'complaint', change)
	await go(
		staff,
		record.id,
		{ status: 'acknowledged' },
		{ status: 'assigned' },
		{ status: 'investigation' },
		{ status: 'settlement-proposed', settlement: 'نعتذر ونرد خلال يومين' },
	)
	return { id: record.id, receipt, since: (await seen(receipt)).since }
}
const yes = { agree: true, words: 'أوافق', signature: 'هدي بنت سالم' }

test('read, assigned, investigated, settled by the complainant’s own words and name, closed with reasons', async () => {
	const { id, receipt, since } = await proposed()
	const before = await seen(receipt)
	assert.deepEqual(
		[before.status, before.settlement, before.can],
		['settlement-proposed', 'نعتذر ونرد خلال يومين', ['settled', 'not-settled', 'withdrawn']],
	)
	const { status, body } = await ask(url, 'settlement', receipt, { ...yes, since })
	assert.deepEqual([status, body.status, body.can], [200, 'settled', ['reopened']])
	assert.deepEqual(
		body.answered.map(({ at: _, ...answer }: { at: string }) => answer),
		[{ settlement: 'نعتذر ونرد خلال يومين', agreed: true, words: 'أوافق', signature: 'هدي بنت سالم' }],
	)
	assert.equal(body.settlement, undefined)
	// The same once more stores nothing; another answer comes too late.
	const after = await stored(backend)
	assert.deepEqual((await ask(url, 'settlement', receipt, { ...yes, since })).body, body)
	const late = await ask(url, 'settlement', receipt, { ...yes, agree: false, since })
	assert.deepEqual([late.status, late.body.data.status.code], [409, 'not_now'])
	assert.deepEqual(await stored(backend), after)
	for (const change of [{ settlement: 'x' }, { settlements: [] }, { settlements: null }]) {
		const error = await refused(cases.update(id, change), 400)
		assert.ok(error.data.data.settlement?.code === 'fixed' || error.data.data.settlements?.code === 'signed')
	}
	const error = await refused(cases.update(id, { status: 'closed' }), 400)
	assert.equal(error.data.data.closing_reason.code, 'needed')
	const closed = await cases.update(id, { status: 'closed', closing_reason: 'نُفذت التسوية' })
	assert.deepEqual([closed.answered_by, closed.answered_at !== ''], [unit, true])
	assert.equal((await seen(receipt)).reason, 'نُفذت التسوية')
	assert.deepEqual(await statuses(id), [
		['applicant', 'received'],
		['staff', 'acknowledged'],
		['staff', 'assigned'],
		['staff', 'investigation'],
		['staff', 'settlement-proposed'],
		['applicant', 'settled'],
		['staff', 'closed'],
	])
})

test('steps that are none, or lack what they need, are refused with what is possible, in both languages', async () => {
	const { record } = await arrived(backend)
	const before = await cases.getOne(record.id)
	for (const [change, field, code] of [
		[{ status: 'settled' }, 'status', 'step'],
		[{ status: 'accepted' }, 'status', 'step'],
		[{ status: 'investigation' }, 'status', 'step'],
		[{ status: 'escalated' }, 'escalation_reason', 'needed'],
		[{ status: 'closed' }, 'closing_reason', 'needed'],
		[{ status: 'assigned', assigned_to: '' }, 'assigned_to', 'needed'],
		[{ kind: 'request' }, 'kind', 'signed'],
		[{ anonymous: true }, 'anonymous', 'signed'],
		[{ concerns: record.id }, 'concerns', 'signed'],
		[{ answered_by: unit }, 'answered_by', 'signed'],
		[{ due_on: '2030-01-01' }, 'due_on', 'signed'],
	] as const) {
		const error = await refused(cases.update(record.id, change), 400)
		assert.equal(error.data.data[field]?.code, code, JSON.stringify([change, error.data]))
		assert.match(error.message, ARABIC_AND_ENGLISH)
	}
	assert.deepEqual(await cases.getOne(record.id), before)
})

test('an answer to a settlement is checked by field, and is to the settlement that was read', async () => {
	const { id, receipt, since } = await proposed()
	const before = [await cases.getOne(id), await stored(backend)]
	for (const [change, field, code] of [
		[{ agree: 'yes' }, 'agree', 'choose'],
		[{ agree: undefined }, 'agree', 'choose'],
		[{ words: ' ' }, 'words', 'required'],
		[{ words: 'x'.repeat(3001) }, 'words', 'too_long'],
		[{ signature: '' }, 'signature', 'signature'],
		[{ signature: 'سالم' }, 'signature', 'signature'],
		[{ name: 'x' }, 'name', 'unknown_field'],
	] as const) {
		for (const lang of ['ar', 'en']) {
			const { status, body } = await ask(url, 'settlement', receipt, { ...yes, since, lang, ...change })
			assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify(body))
			assert.equal(/[ء-ي]{3}/.test(body.data[field].message), lang === 'ar')
		}
	}
	assert.equal((await ask(url, 'settlement', receipt, { ...yes, since, code: '000000000000' })).status, 404)
	assert.deepEqual([await cases.getOne(id), await stored(backend)], before)
	// Staff take it back and propose another.
	await go(staff, id, { status: 'investigation' }, { status: 'settlement-proposed', settlement: 'لا شيء' })
	const changed = await ask(url, 'settlement', receipt, { ...yes, since })
	assert.deepEqual([changed.status, changed.body.data.since.code], [409, 'settlement_changed'])
	assert.equal((await cases.getOne(id)).status, 'settlement-proposed')
})

test('two answers at once: one counts', async () => {
	const { id, receipt, since } = await proposed()
	const answers = await Promise.all(
		[yes, { ...yes, agree: false }].map(answer => ask(url, 'settlement', receipt, { ...answer, since })),
	)
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
	assert.equal(((await cases.getOne(id)).settlements as unknown[]).length, 1)
})

test('a declined settlement goes back to work; the next one is another', async () => {
	const { id, receipt, since } = await proposed()
	const words = 'لا يكفي'
	const { body } = await ask(url, 'settlement', receipt, { agree: false, words, signature: '', since })
	assert.deepEqual(
		[body.status, body.answered[0].words, body.answered[0].agreed],
		['not-settled', words, false],
	)
	const error = await refused(cases.update(id, { status: 'settlement-proposed' }), 400)
	assert.equal(error.data.data.settlement.code, 'needed')
	await go(staff, id, { status: 'settlement-proposed', settlement: 'نعوضك' })
	const again = await ask(url, 'settlement', receipt, { ...yes, since: (await seen(receipt)).since })
	assert.deepEqual(
		again.body.answered.map(({ agreed }: { agreed: boolean }) => agreed),
		[false, true],
	)
})

test('who complained without a name agrees in words, and signs by holding the code', async () => {
	const { receipt, since } = await proposed(anonymous)
	const named = await ask(url, 'settlement', receipt, { ...yes, since })
	assert.deepEqual([named.status, named.body.data.signature.code], [400, 'identity'])
	const { status, body } = await ask(url, 'settlement', receipt, { ...yes, signature: '', since })
	assert.deepEqual([status, body.status, body.answered[0].signature], [200, 'settled', ''])
})

test('reopened once, within the period the association set, with a reason; the first closing stays on record', async () => {
	const kadi = (await administrator.collection('associations').getFirstListItem('slug="kadi"')).id
	const periods = await staff
		.collection('periods')
		.create({ association: kadi, reopen_days: 10, complaint_settle_days: 5 })
	const { record, receipt } = await arrived(backend)
	assert.ok(record.due_on)
	const early = await ask(url, 'reopen', receipt, { reason: 'x' })
	assert.deepEqual([early.status, early.body.data.status.code], [409, 'not_now'])
	await cases.update(record.id, { status: 'closed', closing_reason: 'السبب الأول' })
	const closed = await seen(receipt)
	assert.deepEqual([closed.can, closed.reason], [['reopened'], 'السبب الأول'])
	assert.match(closed.reopenUntil, /^\d{4}-\d{2}-\d{2}$/)
	const none = await ask(url, 'reopen', receipt)
	assert.deepEqual([none.status, none.body.data.reason.code], [400, 'required'])
	const [first, second] = await Promise.all(
		[1, 2].map(() => ask(url, 'reopen', receipt, { reason: 'لم يُحل' })),
	)
	assert.deepEqual([first?.status, second?.status, first?.body.status], [200, 200, 'reopened'])
	assert.deepEqual(first?.body, second?.body)
	const messages = await staff.collection('messages').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual(
		messages.map(({ from, text }) => [from, text]),
		[['applicant', 'لم يُحل']],
	)
	const now = await cases.getOne(record.id)
	assert.deepEqual([now.first_closing_reason, now.closing_reason, now.attention], ['السبب الأول', '', ''])
	const error = await refused(cases.update(record.id, { status: 'closed' }), 400)
	assert.equal(error.data.data.closing_reason.code, 'needed')
	await cases.update(record.id, { status: 'closed', closing_reason: 'السبب الثاني' })
	assert.deepEqual((await seen(receipt)).can, [])
	assert.equal((await ask(url, 'reopen', receipt, { reason: 'x' })).status, 409)
	await staff.collection('periods').update(periods.id, NO_PERIODS)
})

test('a complaint that was withdrawn, or an inquiry, is not reopened', async () => {
	const { record, receipt } = await arrived(backend)
	assert.equal((await ask(url, 'withdraw', receipt, { reason: 'انتهى' })).body.status, 'withdrawn')
	await cases.update(record.id, { status: 'closed' })
	assert.deepEqual((await seen(receipt)).can, [])
	assert.equal((await ask(url, 'reopen', receipt, { reason: 'x' })).status, 409)
	const asked = await arrived(backend, 'inquiry')
	await cases.update(asked.record.id, { status: 'answered', answer: 'نعم' })
	assert.equal((await ask(url, 'reopen', asked.receipt, { reason: 'x' })).status, 409)
})

test('nobody is given a complaint about themselves, nor as a substitute, nor keeps one', async () => {
	const officers = staff.collection('officers')
	const other = await officer(staff, { name: 'ماجد' })
	const about = await officer(staff, { name: 'فهد' })
	const away = await officer(staff, { name: 'خالد', away: true, substitute: about })
	const foreign = await officer(staff, {}, 'yusr')
	const { record } = await arrived(backend)
	await cases.update(record.id, { about_officers: [about] })
	for (const assigned_to of [about, away]) {
		const error = await refused(cases.update(record.id, { assigned_to }), 400)
		assert.equal(error.data.data.assigned_to.code, 'about')
		assert.match(error.message, ARABIC_AND_ENGLISH)
		await refused(cases.update(record.id, { status: 'assigned', assigned_to }), 400)
	}
	const elsewhere = await refused(cases.update(record.id, { assigned_to: foreign }), 400)
	assert.equal(elsewhere.data.data.assigned_to.code, 'officer')
	await cases.update(record.id, { status: 'assigned', assigned_to: other })
	// Named later while they hold it: only together with somebody else.
	const held = await refused(cases.update(record.id, { about_officers: [about, other] }), 400)
	assert.equal(held.data.data.assigned_to.code, 'about')
	const moved = await cases.update(record.id, { about_officers: [about, other], assigned_to: unit })
	assert.deepEqual([moved.assigned_to, moved.about_officers.length], [unit, 2])
	assert.ok(moved.assigned_at)
	// Somebody who goes away afterwards and leaves it to such a one is noticed at the next step.
	await officers.update(unit, { away: true, substitute: about })
	await refused(cases.update(record.id, { status: 'investigation' }), 400)
	await officers.update(unit, { away: false, substitute: '' })
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.deepEqual(trail.map(({ changed }) => changed).slice(1), [
		['about_officers', 'restricted'],
		['status', 'assigned_to', 'assigned_at'],
		['assigned_to', 'about_officers', 'assigned_at'],
	])
})

test('escalated, it is senior management’s; not of one whom it is about', async () => {
	const { record } = await arrived(backend)
	const up = { status: 'escalated', escalation_reason: 'لم نتفق' }
	assert.equal((await cases.update(record.id, up)).assigned_to, senior)
	const second = await arrived(backend)
	await cases.update(second.record.id, { about_officers: [senior] })
	assert.equal((await cases.update(second.record.id, up)).assigned_to, unit)
})

test('officers are told what came to them by a notice that says nothing of it; the person it is about is not', async () => {
	const { record } = await arrived(backend)
	const notices = async () =>
		await staff
			.collection('outbox')
			.getFullList({ filter: `case="${record.id}" && kind="assignment"`, sort: '@rowid' })
	const [first, ...none] = await notices()
	assert.deepEqual(none, [])
	assert.match(first?.text, /سعد/)
	assert.ok(first?.text.includes(record.id))
	assert.doesNotMatch(first?.text, /هدى|وعدوني|huda/)
	await cases.update(record.id, { assigned_to: senior })
	assert.match((await notices())[1]?.text, /نورة/)
	// Sent back unchanged is no news.
	await cases.update(record.id, { assigned_to: senior })
	assert.equal((await notices()).length, 2)
})
