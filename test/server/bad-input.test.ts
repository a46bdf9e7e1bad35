import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FILE_LIMITS } from '../../core/sending/files.ts'
import {
	file,
	formVersion,
	good,
	HEIC,
	newKey,
	open,
	PDF,
	PNG,
	post,
	proof,
	send,
	stored,
} from './support.ts'

/** Of one who is sure of each condition, and so brings what proves it. */
const SURE = { residence: 'yes', 'marital-status': 'yes' }

const backend = await open()
test.after(() => backend.stop())
const { url, administrator } = backend

const HTML = new TextEncoder().encode('<html><script>alert(1)</script></html>')
const EXE = new TextEncoder().encode('MZ\x90\x00program')
const answers = (change: Record<string, string>) => ({ answers: { ...good.answers, ...change } })
const withFiles = (...files: Parameters<typeof file>[]) => ({
	parts: files.map(entry => ['documents.marital-status-proof', file(...entry)] as [string, [File, string]]),
})
const big = new Uint8Array(FILE_LIMITS.bytes + 1)
big.set(PDF)
const supporting: [string, [File, string]] = ['documents.supporting', file(PNG, 'a.png')]

/** What is sent, and what must be answered: status, field, code, and words of the Arabic and the English message. */
const cases: Record<
	string,
	[Parameters<typeof send>[1], Parameters<typeof send>[2], number, string, string, RegExp, RegExp]
> = {
	'unknown association': [
		{ association: 'nobody' },
		{},
		404,
		'service',
		'unknown_service',
		/غير موجودة/,
		/does not exist/,
	],
	'unknown service': [
		{ service: 'nothing' },
		{},
		404,
		'service',
		'unknown_service',
		/غير موجودة/,
		/does not exist/,
	],
	'referral only': [
		{ service: 'family-and-child-protection' },
		{},
		400,
		'service',
		'referral_only',
		/1919/,
		/1919/,
	],
	'unknown form version': [
		{ formVersion: 'abcdefabcdefabc' },
		{},
		409,
		'formVersion',
		'form_changed',
		/حدّثت الجمعية/,
		/changed this form/,
	],
	'a failed condition': [
		{ conditions: { residence: 'no', 'marital-status': 'yes' } },
		{},
		400,
		'conditions.residence',
		'not_met',
		/الشرط غير متحقق: سعودية/,
		/Condition not met: A Saudi/,
	],
	'an unanswered condition': [
		{ conditions: { residence: 'yes' } },
		{},
		400,
		'conditions.marital-status',
		'choose',
		/مطلقة أو أرملة/,
		/divorced or widowed/,
	],
	'an invented condition': [
		{ conditions: { ...good.conditions, x: 'yes' } },
		{},
		400,
		'conditions.x',
		'unknown_field',
		/لا يعرفه هذا النموذج: x/,
		/has no such field: x/,
	],
	'no name': [
		answers({ fullName: '' }),
		{},
		400,
		'answers.fullName',
		'required',
		/مطلوب: الاسم الكامل/,
		/needed: Full name/,
	],
	'a wrong phone': [
		answers({ phone: '123' }),
		{},
		400,
		'answers.phone',
		'mobile',
		/رقم الهاتف/,
		/Phone number/,
	],
	'a wrong identity number': [
		answers({ 'national-id': '1000000009' }),
		{},
		400,
		'answers.national-id',
		'national_id',
		/الهوية/,
		/National ID/,
	],
	'a means the association lacks': [
		answers({ contactMeans: 'fax' }),
		{},
		400,
		'answers.contactMeans',
		'choose',
		/بأي وسيلة نصل إليك؟$/,
		/How shall we reach you\?$/,
	],
	'too long': [answers({ need: 'ا'.repeat(3001) }), {}, 400, 'answers.need', 'too_long', /3000/, /3000/],
	'an answer to no question': [
		answers({ isAdmin: 'true' }),
		{},
		400,
		'answers.isAdmin',
		'unknown_field',
		/isAdmin/,
		/isAdmin/,
	],
	'a field the request does not have': [
		{ status: 'accepted' },
		{},
		400,
		'status',
		'unknown_field',
		/status/,
		/status/,
	],
	'a part the form does not have': [
		{},
		{ parts: [proof, ['other', 'x']] },
		400,
		'other',
		'unknown_field',
		/other/,
		/other/,
	],
	'a file part the form does not have': [
		{},
		{ parts: [proof, ['cases', file(PDF, 'a.pdf')]] },
		400,
		'cases',
		'unknown_field',
		/cases/,
		/cases/,
	],
	'a document the form does not have': [
		{},
		{ parts: [proof, ['documents.x1', file(PDF, 'a.pdf')]] },
		400,
		'documents.x1',
		'unknown_field',
		/x1/,
		/x1/,
	],
	'not declared': [{ declared: false }, {}, 400, 'declared', 'declaration', /الإقرار/, /declaration/],
	'declared in another type': [
		{ declared: 'yes' as unknown as boolean },
		{},
		400,
		'declared',
		'declaration',
		/الإقرار/,
		/declaration/,
	],
	'signed by another': [
		{ signature: 'نورة سالم' },
		{},
		400,
		'signature',
		'signature',
		/خانة التوقيع/,
		/signature field/,
	],
	'a missing document': [
		{ conditions: SURE },
		{ parts: [] },
		400,
		'documents.marital-status-proof',
		'document_missing',
		/إرفاق المستند: ما يثبت/,
		/Attach the document: Proof/,
	],
	'an empty file': [
		{},
		withFiles([new Uint8Array(), 'a.pdf']),
		400,
		'documents.marital-status-proof',
		'file_empty',
		/فارغ/,
		/empty/,
	],
	'a program': [
		{},
		withFiles([EXE, 'setup.exe']),
		400,
		'documents.marital-status-proof',
		'file_type',
		/setup\.exe/,
		/setup\.exe/,
	],
	'a program called a picture': [
		{},
		withFiles([EXE, 'setup.png']),
		400,
		'documents.marital-status-proof',
		'file_content',
		/تالف أو ناقص/,
		/damaged, incomplete/,
	],
	'HTML called a picture': [
		{},
		withFiles([HTML, 'صورة.png']),
		400,
		'documents.marital-status-proof',
		'file_content',
		/صورة\.png/,
		/صورة\.png/,
	],
	'a picture as iPhones keep them': [
		{},
		withFiles([HEIC, 'IMG_0001.jpg']),
		400,
		'documents.marital-status-proof',
		'file_heic',
		/IMG_0001\.jpg.*HEIC.*الأكثر توافقًا/,
		/IMG_0001\.jpg.*HEIC.*Most Compatible/,
	],
	'too large a file': [
		{},
		withFiles([big, 'a.pdf']),
		400,
		'documents.marital-status-proof',
		'file_size',
		/5 ميجابايت/,
		/5 MB/,
	],
	'too many files': [
		{},
		{ parts: [proof, ...Array.from({ length: FILE_LIMITS.count }, () => supporting)] },
		400,
		'documents',
		'file_count',
		/أكثر من 6/,
		/more than 6/,
	],
	'no key': [{}, { key: '' }, 400, 'key', 'bad_key', /تعذر التعرف/, /could not be recognised/],
	'a short key': [{}, { key: 'short' }, 400, 'key', 'bad_key', /تعذر التعرف/, /could not be recognised/],
}

for (const [name, [change, options, status, field, code, ar, en]] of Object.entries(cases)) {
	test(`${name}: named in Arabic and English, nothing stored`, async () => {
		const before = await stored(backend)
		for (const [lang, words] of [
			['ar', ar],
			['en', en],
		] as const) {
			const { status: got, body } = await send(url, { ...change, lang }, { ...options, lang })
			assert.equal(got, status)
			assert.deepEqual(Object.keys(body), ['status', 'message', 'data'])
			assert.equal(body.status, status)
			assert.equal(body.data[field]?.code, code, JSON.stringify(body))
			assert.match(body.data[field].message, words)
			assert.equal(body.message, Object.values(body.data as Record<string, { message: string }>)[0]?.message)
		}
		assert.deepEqual(await stored(backend), before)
	})
}

test('several faults are told at once, each at its field', async () => {
	const { body } = await send(
		url,
		{ ...answers({ fullName: '', phone: '1' }), conditions: SURE, declared: false },
		{ parts: [] },
	)
	assert.deepEqual(Object.keys(body.data), [
		'answers.fullName',
		'answers.phone',
		'documents.marital-status-proof',
		'declared',
		'signature',
	])
})

test('what is no request at all', async () => {
	const before = await stored(backend)
	const key = () => ({ 'Idempotency-Key': newKey() })
	const form = (...parts: [string, string][]) => {
		const body = new FormData()
		for (const part of parts) body.append(...part)
		return body
	}
	const request = JSON.stringify({
		...good,
		formVersion: await formVersion(url, 'yusr', 'skills-programmes'),
	})
	const multipart = { ...key(), 'Content-Type': 'multipart/form-data; boundary=x' }
	const sent: [BodyInit, Record<string, string>][] = [
		['', {}],
		[request, { 'Content-Type': 'application/json' }],
		[new URLSearchParams({ request }), {}],
		['--x\r\nbroken', multipart],
		['', multipart],
		[form(), {}],
		[form(['request', '{']), {}],
		[form(['request', '[]']), {}],
		[form(['request', 'null']), {}],
		[form(['request', '"x"']), {}],
		[form(['request', request], ['request', request]), {}],
		[form(['request', `${'['.repeat(50_000)}`]), {}],
		[form(['request', JSON.stringify({ ...good, signature: 'x'.repeat(300_000) })]), {}],
	]
	for (const [body, headers] of sent) {
		const answer = await post(url, body, { ...key(), 'Accept-Language': 'en', ...headers })
		assert.equal(answer.status, 400)
		assert.equal(answer.body.data.request.code, 'bad_request')
		assert.match(answer.body.message, /cannot be read/)
	}
	assert.deepEqual(await stored(backend), before)
})

test('values of another type are read as empty, never as something', async () => {
	const before = await stored(backend)
	const odd = {
		conditions: ['yes'],
		answers: { ...good.answers, fullName: { ar: 'x' } },
		signature: 7,
		lang: ['en'],
	}
	const { status, body } = await send(url, odd as unknown as typeof good & Record<string, unknown>)
	assert.equal(status, 400)
	assert.equal(body.data['answers.fullName'].code, 'required')
	assert.equal(body.data['conditions.residence'].code, 'choose')
	const version = await formVersion(url, 'yusr', 'skills-programmes')
	const request = JSON.stringify({ ...good, formVersion: version })
	for (const name of ['__proto__', 'constructor', 'toString']) {
		const form = new FormData()
		form.append(
			'request',
			request.replace('{', `{"${name}":"x",`).replace('"answers":{', `"answers":{"${name}":"x",`),
		)
		form.append(proof[0], ...proof[1])
		const answer = await post(url, form, { 'Idempotency-Key': newKey() })
		for (const field of [name, `answers.${name}`]) {
			const problem = new Map(Object.entries<{ code: string; message: string }>(answer.body.data)).get(field)
			assert.equal(problem?.code, 'unknown_field', field)
			assert.ok(problem.message.includes(`: ${name}.`), problem.message)
		}
	}
	assert.deepEqual(await stored(backend), before)
})

test('a closed service takes nothing, and says so', async () => {
	const service = await administrator.collection('services').getFirstListItem('slug="skills-programmes"')
	await administrator.collection('services').update(service.id, { open: false })
	const before = await stored(backend)
	for (const [lang, words] of [
		['ar', /لا تستقبل هذه الخدمة/],
		['en', /not taking new requests/],
	] as const) {
		const { status, body } = await send(url, { lang })
		assert.equal(status, 400)
		assert.equal(body.data.service.code, 'closed_service')
		assert.match(body.message, words)
	}
	assert.deepEqual(await stored(backend), before)
	await administrator.collection('services').update(service.id, { open: true })
	assert.equal((await send(url)).status, 201)
})
