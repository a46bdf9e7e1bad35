import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestWords as ar } from '../language/words/request.ar.ts'
import { requestWords as en } from '../language/words/request.en.ts'
import { load, SLUGS, service } from '../policy/associations.fixture.ts'
import type { AttachedFile } from './files.ts'
import { checkEntered, referralSources } from './referral.ts'
import { checkRequest, type RequestSubmission, readSubmission } from './request.ts'
import { letterText } from './whole-letter.ts'

const yusr = load('yusr')
const protection = service('yusr', 'family-and-child-protection')
const shaml = service('yusr', 'shaml-center')
const TODAY = '2026-03-10'
const head = [...'%PDF-1.7'].map(letter => letter.charCodeAt(0))
const letter: AttachedFile = { document: 'referral-letter', name: 'خطاب.pdf', size: 9, head }
const referral = { by: 'police', number: '٤٥/12', on: '2026-03-09' }
const good: RequestSubmission = {
	association: 'yusr',
	service: protection.slug,
	formVersion: 'v1',
	lang: 'ar',
	conditions: {},
	answers: { fullName: 'سارة بنت خالد' },
	declared: false,
	signature: '',
	referral,
}
const court = {
	service: shaml.slug,
	conditions: { route: 'official-referral' },
	referral: { ...referral, by: 'execution-court' },
}
const found = (change: Partial<RequestSubmission>, files = [letter], of = protection) =>
	checkEntered(yusr, of, { ...good, ...change }, files, TODAY).map(({ field, code }) => `${field} ${code}`)
const without = ({ referral: _, ...request }: RequestSubmission) => request

test('a referral with its letter and a name is enough: nothing declared, no means agreed on, no answer asked', () => {
	assert.deepEqual(found({}), [])
	assert.deepEqual(found(court, [letter], shaml), [])
	assert.deepEqual(found({ referral: { ...referral, number: '', on: TODAY } }), [])
	assert.deepEqual(found({ answers: { ...good.answers, contactMeans: 'sms', phone: '0501234567' } }), [])
})

test('a referral names one of the policy’s authorities, and a day that has come', () => {
	const change = (part: Partial<typeof referral>) => found({ referral: { ...referral, ...part } })
	assert.deepEqual(change({ by: '' }), ['referral.by choose'])
	assert.deepEqual(change({ by: 'execution-court' }), ['referral.by choose'])
	assert.deepEqual(change({ number: '1'.repeat(121) }), ['referral.number too_long'])
	assert.deepEqual(change({ on: '' }), ['referral.on required'])
	assert.deepEqual(change({ on: '2026-02-30' }), ['referral.on day'])
	assert.deepEqual(change({ on: '2026-03-11' }), ['referral.on future'])
	assert.deepEqual(found({}, []), ['documents.referral-letter document_missing'])
})

test('what is written beside it is checked as ever, and a declaration has no place', () => {
	assert.deepEqual(found({ answers: {} }), ['answers.fullName required'])
	assert.deepEqual(found({ answers: { ...good.answers, phone: '1' } }), ['answers.phone phone'])
	assert.deepEqual(found({ answers: { ...good.answers, contactMeans: 'sms' } }), ['answers.phone required'])
	assert.deepEqual(found({ answers: { ...good.answers, x: 'y' } }), ['answers.x unknown_field'])
	assert.deepEqual(found({ declared: true, signature: 'سارة' }), [
		'declared no_declaration',
		'signature no_declaration',
	])
	const answers = { ...good.answers, ruling: 'x', 'national-id': '1' }
	assert.deepEqual(found({ ...court, answers }, [letter], shaml), [
		'answers.ruling choose',
		'answers.national-id national_id',
	])
})

test('needed where a service takes nothing else, optional where it is one of the ways, refused elsewhere', () => {
	const entered = (of: typeof shaml, request: RequestSubmission, files: AttachedFile[] = []) =>
		checkEntered(yusr, of, request, files, TODAY).map(({ field, code }) => `${field} ${code}`)
	assert.deepEqual(entered(protection, without(good)), [
		'referral required',
		'documents.referral-letter document_missing',
	])
	const own = without({ ...good, ...court })
	assert.deepEqual(
		entered(shaml, own),
		checkRequest(yusr, shaml, own, []).map(p => `${p.field} ${p.code}`),
	)
	for (const conditions of [{ route: 'self-referral', 'both-parties': 'yes' }, {}])
		assert.equal(entered(shaml, { ...good, ...court, conditions }, [letter])[0], 'referral no_referral')
	for (const slug of SLUGS) {
		for (const { entry, ...other } of load(slug).services) {
			if (entry.by === 'referral' || other.slug === shaml.slug) continue
			assert.deepEqual(referralSources({ entry, ...other }, {}), [])
			const problems = checkEntered(load(slug), { ...other, entry, formVersion: 'v1' }, good, [], TODAY)
			assert.equal(problems[0]?.code, 'no_referral', other.slug)
		}
	}
	assert.deepEqual(entered({ ...protection, open: false }, good, [letter]), ['service closed_service'])
	// The form of the person's own request knows no referral.
	assert.deepEqual(
		checkRequest(yusr, protection, good, [letter]).map(({ code }) => code),
		['referral_only'],
	)
})

test('a referral is read without trust', () => {
	assert.equal(readSubmission({})?.referral, undefined)
	assert.equal(readSubmission({ referral: null })?.referral, undefined)
	const empty = { by: '', number: '', on: '' }
	for (const odd of ['x', 7, true, [], {}, { by: ['police'], on: 20260309 }])
		assert.deepEqual(readSubmission({ referral: odd })?.referral, empty)
	assert.deepEqual(
		readSubmission({ referral: { ...referral, on: '٢٠٢٦-٠٣-٠٩', more: 1 } })?.referral,
		referral,
	)
})

test('the letter begins with the referral, which stands for the declaration', () => {
	const arabic = letterText(yusr, protection, good, [letter], ar, 'ar')
	for (const line of [
		'الجهة المُحيلة: مراكز الشرطة',
		'رقم الخطاب: ٤٥/12',
		'تاريخ الخطاب: 9\u00a0مارس\u00a02026',
	])
		assert.ok(arabic.includes(`\n${line}`), arabic)
	assert.ok(arabic.includes('خطاب الإحالة: خطاب.pdf') && arabic.endsWith(ar.referred))
	assert.ok(!arabic.includes(ar.declaration.signed))
	const english = letterText(yusr, shaml, { ...good, ...court }, [letter], en, 'en')
	assert.ok(
		english.includes('Referred by: Execution court') &&
			english.includes(': 9\u00a0March\u00a02026\n') &&
			english.endsWith(en.referred),
	)
})
