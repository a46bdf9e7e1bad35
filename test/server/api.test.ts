import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCode, parseReference } from '../../core/case/reference.ts'
import { caseBy, follow, good, open, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend

test('a request is answered with a receipt, and nothing more', async () => {
	const { status, body, headers } = await send(url)
	assert.equal(status, 201)
	assert.deepEqual(Object.keys(body), ['reference', 'code', 'received', 'changed'])
	assert.equal(parseReference(body.reference), body.reference)
	assert.equal(parseCode(body.code), body.code)
	assert.equal(new Date(body.received).toISOString(), body.received)
	assert.equal(body.changed, false)
	assert.equal(headers.get('cache-control'), 'no-store')
})

test('what is stored is what was declared, readable, in one spelling', async () => {
	const { body } = await send(url, { lang: 'en' })
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.equal(record.status, 'received')
	assert.equal(record.lang, 'en')
	assert.equal(record.applicant, good.answers.fullName)
	assert.equal(record.contact_means, 'sms')
	assert.equal(record.status_since, record.created)
	assert.equal(record.created.replace(' ', 'T'), body.received)
	assert.deepEqual(record.answers, {
		conditions: good.conditions,
		answers: { ...good.answers, 'national-id': '1000000008', phone: '+966501234567' },
		declared: true,
		signature: good.signature,
	})
	for (const words of [
		'إلى: جمعية يُسر',
		'الحالة الاجتماعية: أرملة',
		'1000000008',
		'إثبات الحالة.pdf',
		'الموقّع: هدي بنت سالم',
	]) {
		assert.ok(record.letter.includes(words), words)
	}
	const form = await administrator.collection('form_versions').getOne(record.form_version)
	assert.equal(form.content.service.slug, 'skills-programmes')
	assert.equal(form.content.association.declaration, 'signed')
})

test('a form without conditions, documents or a declaration', async () => {
	const answers = { need: 'كتب', fullName: 'سعد بن علي', contactMeans: 'visit' }
	const { status } = await send(
		url,
		{
			association: 'kitab-wa-qari',
			service: 'beneficiary-services',
			conditions: {},
			answers,
			declared: false,
			signature: '',
		},
		{ parts: [] },
	)
	assert.equal(status, 201)
})

test('a case is followed by its reference and code together, however they are typed', async () => {
	const { body: receipt } = await send(url)
	const arabic = receipt.code.replace(/\d/g, (digit: string) => String.fromCharCode(0x660 + Number(digit)))
	const spaced = receipt.reference.replace(/(\d{3})/g, '$1 ')
	const { status, body, headers } = await follow(url, { reference: spaced, code: arabic, lang: 'ar' })
	assert.equal(status, 200)
	assert.deepEqual(body, {
		kind: 'request',
		reference: receipt.reference,
		association: 'yusr',
		service: 'skills-programmes',
		status: 'received',
		since: receipt.received,
		received: receipt.received,
		history: [{ status: 'received', at: body.history[0].at }],
		files: [{ file: body.files[0].file, name: body.files[0].name, at: receipt.received }],
		sensitive: false,
		contact: { contactMeans: 'sms', phone: '+966501234567' },
		can: ['withdrawn'],
	})
	assert.equal(headers.get('cache-control'), 'no-store')
})

test('a wrong code and an unknown reference are one and the same answer', async () => {
	const { body: receipt } = await send(url)
	const code = receipt.code === '000000000000' ? '000000000001' : '000000000000'
	for (const [lang, words] of [
		['ar', /لم نجد حالة/],
		['en', /No case was found/],
	] as const) {
		const wrong = await follow(url, { reference: receipt.reference, code, lang })
		const unknown = await follow(url, { reference: '100000009', code, lang })
		assert.equal(wrong.status, 404)
		assert.match(wrong.body.message, words)
		assert.equal(wrong.body.data.reference.code, 'not_found')
		assert.deepEqual(unknown.body, wrong.body)
	}
})

test('a look-up that cannot be right says which field is wrong', async () => {
	const fields = async (query: unknown) => {
		const { status, body } = await follow(url, query)
		assert.equal(status, 400)
		assert.equal(body.status, 400)
		return Object.entries(body.data as Record<string, { code: string }>).map(
			([field, { code }]) => `${field} ${code}`,
		)
	}
	const right = { reference: '100000009', code: '123456789012', lang: 'ar' }
	assert.deepEqual(await fields({ ...right, reference: '100000001' }), ['reference reference'])
	assert.deepEqual(await fields({ ...right, code: '1234' }), ['code code'])
	assert.deepEqual(await fields({ lang: 'en' }), ['reference reference', 'code code'])
	assert.deepEqual(await fields({ ...right, reference: { toString: 1 } }), ['reference reference'])
	assert.deepEqual(await fields({ ...right, admin: true }), ['admin unknown_field'])
	for (const nothing of ['', '{', '[]', 'null', '"x"'])
		assert.deepEqual(await fields(nothing), ['request bad_request'])
	const { body } = await follow(url, { ...right, code: '1', lang: 'en' })
	assert.equal(body.message, 'Secret code: twelve digits, as on your receipt.')
})

test('unknown paths and methods under the API are not found, in JSON', async () => {
	for (const path of ['/api/sila/', '/api/sila/cases', '/api/sila/requests']) {
		const response = await fetch(url + path)
		assert.equal(response.status, 404)
		assert.equal(((await response.json()) as { status: number }).status, 404)
	}
	assert.equal((await stored(backend)).cases, (await stored(backend)).audit)
})
