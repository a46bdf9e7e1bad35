import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestWords as ar } from '../../core/language/words/request.ar.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { decides } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { decision, go } from './cases.ts'
import { enter, type Options } from './entry.ts'
import { caseBy, comesTo, file, follow, newKey, open, PDF, PNG, refused, send, stored } from './support.ts'

/* Cases that an authority sent by an official referral, written down by staff with its letter. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend
const cases = staff.collection('cases')
const caseOf = (reference: string) => caseBy(staff, `reference="${reference}"`)

const today = () => riyadhDay(new Date().toISOString())
const letter: [string, [File, string]] = ['documents.referral-letter', file(PDF, 'خطاب الشرطة.pdf')]
const referral = { by: 'police', number: '١٢٣/س', on: '2026-03-01' }
const child = {
	service: 'family-and-child-protection',
	conditions: {},
	answers: { fullName: 'سارة بنت خالد' },
	declared: false,
	signature: '',
	referral,
}
const court = {
	...child,
	service: 'shaml-center',
	conditions: { route: 'official-referral' },
	referral: { ...referral, by: 'execution-court' },
}
const refer = (change: Record<string, unknown> = {}, options: Options = {}) =>
	enter(backend, { ...child, ...change }, { channel: 'letters', parts: [letter], ...options })

test('a protection case: from the referral to the service, without a word sent to anybody', async () => {
	const before = await stored(backend)
	const { status, body: receipt } = await refer()
	assert.equal(status, 201, JSON.stringify(receipt))
	const record = await caseOf(receipt.reference)
	assert.deepEqual(
		[record.referral, record.channel, record.entered_by, record.applicant, record.contact_means],
		[referral, 'letters', 'staff@example.org', 'سارة بنت خالد', ''],
	)
	assert.deepEqual(record.files, ['referral-letter.pdf'])
	assert.deepEqual(record.answers, {
		conditions: {},
		answers: child.answers,
		declared: false,
		signature: '',
	})
	for (const words of ['الجهة المُحيلة: مراكز الشرطة', 'خطاب الإحالة: خطاب الشرطة.pdf', ar.referred])
		assert.ok(record.letter.includes(words), record.letter)
	const after = await stored(backend)
	assert.deepEqual([after.cases, after.files], [before.cases + 1, before.files + 1])

	// What nobody agreed on is not sent: staff tell it themselves, and say so.
	const told = await staff
		.collection('outbox')
		.getFullList({ filter: `case="${record.id}" && kind != "restricted"` })
	assert.deepEqual(
		told.map(({ state, means, to }) => [state, means, to]),
		[['task', '', '']],
	)
	await staff.collection('outbox').update(told[0]?.id ?? '', { state: 'done' })

	const { early_reason, ...decided } = decision()
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decided, early_reason },
		{ status: 'registered' },
		{ status: 'delivered', delivered_on: '2026-03-20' },
	)
	const numbers = { reference: receipt.reference, code: receipt.code, lang: 'ar' }
	const { body } = await follow(url, numbers)
	assert.deepEqual([body.status, body.service], ['delivered', child.service])
	const copy = await ask(url, 'copy', receipt)
	assert.deepEqual(copy.body.referral, { ...referral, by: { ar: 'مراكز الشرطة', en: 'Police stations' } })
	assert.equal(copy.body.letter, record.letter)
	assert.equal((await ask(url, 'copy', (await send(url)).body)).body.referral, undefined)
	// Once the person says how they want to be reached, what is still to be told goes there.
	const contact = { contactMeans: 'phone', phone: '0501234567' }
	assert.equal((await ask(url, 'contact', receipt, contact)).status, 200)
	const open = { filter: `case="${record.id}" && state!="done" && state!="superseded" && kind!="restricted"` }
	await comesTo(
		async () => [
			...new Set(
				(await staff.collection('outbox').getFullList(open)).map(({ means, to }) => `${means} ${to}`),
			),
		],
		['phone +966501234567'],
	)
})

test('the referral is the record of how the case came, stays, and goes when the person is erased', async () => {
	const { body } = await refer()
	const { id } = await caseOf(body.reference)
	const error = await refused(cases.update(id, { referral: { ...referral, by: 'schools' } }), 400)
	assert.equal(error.data.data.referral.code, 'signed')
	assert.deepEqual((await cases.getOne(id)).referral, referral)
	await ask(url, 'erasure', body)
	const requests = staff.collection('erasure_requests')
	await decides(staff, backend.dir, (await requests.getFirstListItem(`case="${id}"`)).id, {
		state: 'granted',
	})
	assert.equal((await cases.getOne(id)).referral, null)
})

test('Shaml centre: by the court’s referral or on one’s own, and each asks for its own', async () => {
	const { status, body } = await refer(court)
	assert.equal(status, 201, JSON.stringify(body))
	const record = await caseOf(body.reference)
	assert.deepEqual(record.referral, court.referral)
	// The parties’ request for execution comes later, and the case is not complete without it.
	const error = await refused(cases.update(record.id, { status: 'complete' }), 400)
	assert.equal(error.data.data.checklist.code, 'needed')

	const own = {
		...court,
		conditions: { route: 'self-referral', 'both-parties': 'yes' },
		answers: { ...court.answers, ruling: 'visit', 'national-id': '1000000008', contactMeans: 'visit' },
		declared: true,
		signature: 'سارة بنت خالد',
	}
	const request: [string, [File, string]] = ['documents.execution-request', file(PNG, 'طلب.png')]
	assert.equal((await refer({ ...own, referral: undefined }, { parts: [request] })).status, 201)
	const both = await refer(own, { parts: [request] })
	assert.equal(both.body.data.referral.code, 'no_referral')
})

/** What is sent, and what must be answered: field, code, and words of the Arabic and the English message. */
const WRONG: [string, Record<string, unknown>, Options, string, string, RegExp, RegExp][] = [
	[
		'no referral',
		{ referral: undefined },
		{},
		'referral',
		'required',
		/الإحالة الرسمية/,
		/Official referral/,
	],
	[
		'no letter',
		{},
		{ parts: [] },
		'documents.referral-letter',
		'document_missing',
		/إرفاق المستند: خطاب الإحالة/,
		/Attach the document: Letter of referral/,
	],
	[
		'a letter that is none',
		{},
		{ parts: [[letter[0], file(Buffer.from('MZ program'), 'a.pdf')]] },
		'documents.referral-letter',
		'file_content',
		/خطاب الإحالة/,
		/Letter of referral/,
	],
	[
		'an authority of another service',
		{ referral: { ...referral, by: 'execution-court' } },
		{},
		'referral.by',
		'choose',
		/الجهة المُحيلة/,
		/Referred by/,
	],
	['no day', { referral: { ...referral, on: '' } }, {}, 'referral.on', 'required', /تاريخ/, /Date/],
	[
		'no day of the calendar',
		{ referral: { ...referral, on: '2026-13-01' } },
		{},
		'referral.on',
		'day',
		/المطلوب يوم صحيح/,
		/day of the calendar/,
	],
	[
		'a Hijri day',
		{ referral: { ...referral, on: '١٤٤٨-٠٥-١٠' } },
		{},
		'referral.on',
		'hijri',
		/هجري/,
		/Hijri/,
	],
	[
		'a day to come',
		{ referral: { ...referral, on: addDays(today(), 2) } },
		{},
		'referral.on',
		'future',
		/لم يأت بعد/,
		/not come yet/,
	],
	[
		'a number too long',
		{ referral: { ...referral, number: '1'.repeat(121) } },
		{},
		'referral.number',
		'too_long',
		/رقم الخطاب.*120/,
		/Number of the letter.*120/,
	],
	[
		'a field that referrals do not have',
		{ referral: { ...referral, x: 1 } },
		{},
		'referral.x',
		'unknown_field',
		/: x\./,
		/: x\./,
	],
	['no object', { referral: 'police' }, {}, 'referral.by', 'choose', /الجهة/, /Referred by/],
	[
		'a declaration',
		{ declared: true },
		{},
		'declared',
		'no_declaration',
		/تقوم مقام الإقرار/,
		/stands for declaration/,
	],
	['a signature', { signature: 'س' }, {}, 'signature', 'no_declaration', /التوقيع/, /Signature/],
	['no name', { answers: {} }, {}, 'answers.fullName', 'required', /الاسم الكامل/, /Full name/],
	[
		'a service that takes none',
		{ service: 'family-consultations' },
		{},
		'referral',
		'no_referral',
		/لا مكان للإحالة/,
		/has no place/,
	],
]

for (const [name, change, options, field, code, arabic, english] of WRONG) {
	test(`${name}: named in Arabic and English, nothing stored`, async () => {
		const before = await stored(backend)
		for (const [lang, words] of [
			['ar', arabic],
			['en', english],
		] as const) {
			const { status, body } = await refer({ ...change, lang }, options)
			assert.equal(status, 400)
			assert.equal(body.data[field]?.code, code, JSON.stringify(body))
			assert.match(body.data[field].message, words)
		}
		assert.deepEqual(await stored(backend), before)
	})
}

test('only staff write one down: a guest’s is refused, whatever the service', async () => {
	const before = await stored(backend)
	const individual = await send(url, child, { parts: [letter] })
	assert.deepEqual([individual.status, individual.body.data.service.code], [400, 'referral_only'])
	const { status, body } = await send(url, court, { parts: [letter] })
	assert.equal(status, 400)
	for (const field of ['referral', 'documents.referral-letter'])
		assert.equal(body.data[field]?.code, 'unknown_field', JSON.stringify(body))
	assert.equal((await send(url, { referral })).body.data.referral.code, 'unknown_field')
	for (const token of ['', 'x']) assert.equal((await refer({}, { token })).status, 401)
	assert.deepEqual(await stored(backend), before)
})

test('a closed service takes none either, and says so', async () => {
	const services = administrator.collection('services')
	const service = await services.getFirstListItem(`slug="${child.service}"`)
	await services.update(service.id, { open: false })
	const before = await stored(backend)
	for (const [lang, words] of [
		['ar', /لا تستقبل هذه الخدمة/],
		['en', /not taking new requests/],
	] as const) {
		const { status, body } = await refer({ lang })
		assert.deepEqual([status, body.data.service.code], [400, 'closed_service'])
		assert.match(body.message, words)
	}
	assert.deepEqual(await stored(backend), before)
	await services.update(service.id, { open: true })
	assert.equal((await refer()).status, 201)
})

test('one key makes one case, at once and again; another referral under it is other content', async () => {
	const before = await stored(backend)
	const key = newKey()
	const answers = await Promise.all(Array.from({ length: 4 }, () => refer({}, { key })))
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 201])
	for (const { body } of answers) assert.deepEqual(body, answers[0]?.body)
	const other = await refer({ referral: { ...referral, number: '9' } }, { key })
	const { letter, ...rest } = other.body
	assert.deepEqual(rest, { ...answers[0]?.body, changed: true })
	assert.equal(typeof letter, 'string')
	assert.equal((await stored(backend)).cases, before.cases + 1)
})
