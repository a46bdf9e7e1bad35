import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { requestWords as ar } from '../language/words/request.ar.ts'
import { requestWords as en } from '../language/words/request.en.ts'
import { load, SLUGS, service } from '../policy/associations.fixture.ts'
import { type AttachedFile, FILE_LIMITS } from './files.ts'
import { problemText } from './labels.ts'
import { checkRequest, normalizeRequest, type RequestSubmission, readSubmission } from './request.ts'
import { letterText } from './whole-letter.ts'

const yusr = load('yusr')
const skills = service('yusr', 'skills-programmes')
const pdf = [...'%PDF-1.7'].map(letter => letter.charCodeAt(0))
const proof: AttachedFile = { document: 'marital-status-proof', name: 'إثبات.pdf', size: 9, head: pdf }
const good: RequestSubmission = {
	association: 'yusr',
	service: 'skills-programmes',
	formVersion: 'v1',
	lang: 'ar',
	conditions: { residence: 'yes', 'marital-status': 'unsure' },
	answers: {
		status: 'widowed',
		'national-id': '١٠٠٠٠٠٠٠٠٨',
		fullName: 'هدى بنت سالم',
		contactMeans: 'sms',
		phone: '٠٥٠ ١٢٣ ٤٥٦٧',
	},
	declared: true,
	signature: 'هدي بنت سالم',
}
const problems = (change: Partial<RequestSubmission>, files = [proof], of = skills) =>
	checkRequest(yusr, of, { ...good, ...change }, files).map(({ field, code }) => `${field} ${code}`)
const answers = (change: Record<string, string>) => ({ answers: { ...good.answers, ...change } })

test('a good request has no problem', () => {
	assert.deepEqual(problems({}), [])
})

test('who is not sure of a condition goes on without its document, and who is sure does not', () => {
	assert.deepEqual(problems({}, []), [])
	assert.deepEqual(problems({ conditions: { residence: 'yes', 'marital-status': 'yes' } }, []), [
		'documents.marital-status-proof document_missing',
	])
})

test('each field is checked, and the problem names it', () => {
	assert.deepEqual(problems(answers({ status: '' })), ['answers.status choose'])
	assert.deepEqual(problems(answers({ status: 'married' })), ['answers.status choose'])
	assert.deepEqual(problems(answers({ 'national-id': '' })), ['answers.national-id required'])
	assert.deepEqual(problems(answers({ 'national-id': '1000000009' })), ['answers.national-id national_id'])
	assert.deepEqual(problems(answers({ phone: '' })), ['answers.phone required'])
	assert.deepEqual(problems(answers({ phone: '0126543210' })), ['answers.phone mobile'])
	assert.deepEqual(problems(answers({ contactMeans: 'fax' })), ['answers.contactMeans choose'])
	assert.deepEqual(problems(answers({ contactMeans: 'email' })), ['answers.email required'])
	assert.deepEqual(problems(answers({ contactMeans: 'email', email: 'x@' })), ['answers.email email'])
	assert.deepEqual(problems(answers({ contactMeans: 'letter' })), ['answers.address required'])
	assert.deepEqual(problems(answers({ contactMeans: 'visit', phone: '' })), [])
	assert.deepEqual(problems(answers({ need: 'ا'.repeat(3001) })), ['answers.need too_long'])
	assert.deepEqual(problems(answers({ need: 'ا'.repeat(3000) })), [])
	assert.deepEqual(problems({ ...answers({ fullName: 'هدى' }), signature: 'هدى' }), [])
	assert.deepEqual(problems({ ...answers({ fullName: '12 34' }), signature: '12 34' }), [
		'answers.fullName name',
	])
	assert.deepEqual(problems(answers({ isAdmin: 'true' })), ['answers.isAdmin unknown_field'])
	assert.deepEqual(problems({ conditions: { residence: 'yes' } }), ['conditions.marital-status choose'])
	assert.deepEqual(problems({ conditions: { residence: 'no', 'marital-status': 'yes' } }), [
		'conditions.residence not_met',
	])
	assert.deepEqual(problems({ declared: false }), ['declared declaration'])
	assert.deepEqual(problems({ signature: '' }), ['signature signature'])
	assert.deepEqual(problems({ signature: 'نورة سالم' }), ['signature signature'])
})

test('problems stand in the order of the form', () => {
	assert.deepEqual(problems({ answers: {} }), [
		'answers.status choose',
		'answers.fullName required',
		'answers.national-id required',
		'answers.contactMeans choose',
		'signature signature',
	])
})

test('documents: missing, for no document of this form, too many, not what they claim', () => {
	assert.deepEqual(problems({}, [proof, { ...proof, document: 'x' }]), ['documents.x unknown_field'])
	assert.deepEqual(problems({}, [{ ...proof, name: 'a.png', head: [0x4d, 0x5a] }]), [
		'documents.marital-status-proof file_content',
	])
	const many = Array.from({ length: FILE_LIMITS.count }, () => ({ ...proof, document: 'supporting' }))
	assert.deepEqual(problems({}, [proof, ...many]), ['documents file_count'])
})

test('a closed service and one by referral only take no request, however good', () => {
	assert.deepEqual(problems({}, [proof], { ...skills, open: false }), ['service closed_service'])
	assert.deepEqual(problems({}, [], service('yusr', 'family-and-child-protection')), [
		'service referral_only',
	])
})

test('what is declared follows the policy: nothing, responsibility, or a signature', () => {
	const send = (slug: string, name: string, change: Partial<RequestSubmission>) =>
		checkRequest(
			load(slug),
			service(slug, name),
			{
				...good,
				conditions: {},
				answers: { need: 'x', fullName: 'هدى سالم', contactMeans: 'visit' },
				...change,
			},
			[],
		).map(({ field }) => field)
	const bare = { declared: false, signature: '' }
	assert.deepEqual(send('kitab-wa-qari', 'beneficiary-services', bare), [])
	assert.deepEqual(send('artwa', 'support-request', bare), ['declared'])
	assert.deepEqual(send('artwa', 'support-request', { declared: true, signature: '' }), [])
	assert.deepEqual(send('nama-makkiyah', 'support-request', bare), ['declared', 'signature'])
	assert.deepEqual(send('kadi', 'service-request', { declared: true, signature: 'هدى سالم' }), [])
})

test('whatever arrives is read without failing, and never becomes acceptable by its type', () => {
	assert.equal(readSubmission(null), null)
	assert.equal(readSubmission('text'), null)
	fc.assert(
		fc.property(fc.object({ key: fc.constantFrom(...Object.keys(good), 'x'), maxDepth: 3 }), input => {
			const read = readSubmission(input)
			assert.ok(read)
			assert.notDeepEqual(checkRequest(yusr, skills, read, [proof]), [])
		}),
	)
	assert.equal(readSubmission({ declared: 'true' })?.declared, false)
})

test('a stored request has one spelling, and no contact detail that was not needed is invented', () => {
	const { answers } = normalizeRequest(skills, good)
	assert.equal(answers.phone, '+966501234567')
	assert.equal(answers['national-id'], '1000000008')
	assert.equal('email' in answers, false)
})

test('the letter says in words what was answered, in either language', () => {
	const arabic = letterText(yusr, skills, normalizeRequest(skills, good), [proof], ar, 'ar')
	for (const said of [
		'جمعية يُسر',
		'أرملة',
		'لا أدري',
		'رسالة نصية',
		'إثبات.pdf',
		'الموقّع: هدي بنت سالم',
		'وأوقّع',
	]) {
		assert.ok(arabic.includes(said), said)
	}
	assert.ok(letterText(yusr, skills, good, [proof], en, 'en').includes('Marital status: Widowed'))
	assert.doesNotMatch(arabic, /undefined|widowed|unsure/)
})

test('each problem is a sentence that names its field, in both languages', () => {
	for (const [words, lang] of [
		[ar, 'ar'],
		[en, 'en'],
	] as const) {
		const [problem] = checkRequest(yusr, skills, { ...good, ...answers({ phone: '1' }) }, [proof])
		assert.ok(problem)
		const text = problemText(skills, problem, words, lang)
		assert.ok(text.includes(words.fields.phone), text)
		assert.doesNotMatch(text, /[{}]|undefined/)
	}
	assert.deepEqual(Object.keys(ar.problems).sort(), Object.keys(en.problems).sort())
})

test('every service that takes requests can be asked for with what its form asks', () => {
	for (const slug of SLUGS) {
		for (const { entry, slug: name } of load(slug).services) {
			if (entry.by === 'referral') continue
			const found = checkRequest(
				load(slug),
				service(slug, name),
				{ ...good, conditions: {}, answers: {} },
				[],
			)
			assert.ok(
				found.every(({ code }) => ['choose', 'required', 'document_missing', 'signature'].includes(code)),
				slug,
			)
		}
	}
})

test('a field that nobody knows is called by its own name', () => {
	for (const field of ['status', 'answers.isAdmin', 'answers.constructor', 'documents.x', 'toString']) {
		const text = problemText(skills, { field, code: 'unknown_field' }, en, 'en')
		assert.ok(text.includes(`: ${field.split('.').at(-1)}.`), text)
	}
})
