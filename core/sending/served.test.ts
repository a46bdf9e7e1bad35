import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestWords as ar } from '../language/words/request.ar.ts'
import { requestWords as en } from '../language/words/request.en.ts'
import { load, SLUGS, service } from '../policy/associations.fixture.ts'
import { CAPACITIES } from '../policy/capacities.ts'
import { checkSubmitted } from './compose.ts'
import { problemText } from './labels.ts'
import { normalizeRequest, type RequestSubmission, readSubmission } from './request.ts'
import { mother, son } from './served.fixture.ts'
import { servedOf } from './served.ts'
import { letterText } from './whole-letter.ts'

const yusr = load('yusr')
const consultations = service('yusr', 'family-consultations')
const skills = service('yusr', 'skills-programmes')
const good: RequestSubmission = {
	...mother,
	formVersion: 'v1',
	lang: 'ar',
	declared: true,
	signature: mother.answers.fullName,
}
const problems = (served: RequestSubmission['served'], of = consultations) =>
	checkSubmitted(yusr, of, { ...good, served } as RequestSubmission, [], 'applicant', '2026-11-28')
		.filter(({ field }) => field.startsWith('served') || field === 'signature')
		.map(({ field, code }) => `${field} ${code}`)

test('who is served, who applies and in what capacity are three answers, each checked', () => {
	assert.deepEqual(problems(son), [])
	assert.deepEqual(problems({ ...son, name: '' }), ['served.name required'])
	assert.deepEqual(problems({ ...son, name: '12 34' }), ['served.name name'])
	assert.deepEqual(problems({ ...son, name: 'ا'.repeat(121) }), ['served.name too_long'])
	assert.deepEqual(problems({ ...son, capacity: '' }), ['served.capacity choose'])
	assert.deepEqual(problems({ ...son, capacity: 'agent' }), ['served.capacity choose'])
	// One of the product's, but none of this service's.
	assert.deepEqual(problems({ ...son, capacity: 'neighbour' }), ['served.capacity choose'])
	assert.deepEqual(problems({ who: '', name: '', capacity: '' }), ['served choose'])
})

test('for oneself there is nobody else; unsaid, it is for oneself, as in a form from before it was asked', () => {
	assert.deepEqual(problems({ who: 'self', name: '', capacity: '' }), [])
	assert.deepEqual(problems(undefined), [])
	assert.deepEqual(problems({ ...son, who: 'self' }), [
		'served.name unknown_field',
		'served.capacity unknown_field',
	])
})

test('a service that does not allow it takes it from nobody', () => {
	assert.deepEqual(problems(son, skills), ['served unknown_field'])
	assert.deepEqual(problems({ who: 'self', name: '', capacity: '' }, skills), ['served unknown_field'])
})

test('the signature is the applicant’s, never the beneficiary’s', () => {
	const signed = { ...good, signature: son.name }
	const [problem] = checkSubmitted(yusr, consultations, signed, [], 'applicant', '2026-11-28')
	assert.deepEqual(problem, { field: 'signature', code: 'signature' })
})

test('staff are held to the same', () => {
	const entered = { ...good, served: { ...son, name: '' } }
	assert.deepEqual(checkSubmitted(yusr, consultations, entered, [], 'staff', '2026-11-28'), [
		{ field: 'served.name', code: 'required' },
	])
})

test('what was typed of somebody else does not count once it is for oneself', () => {
	const typed = { 'served.name': 'يوسف', 'served.capacity': 'mother' }
	assert.deepEqual(servedOf({ ...typed, served: 'self' }), { who: 'self', name: '', capacity: '' })
	assert.deepEqual(servedOf({ ...typed, served: 'other' }), { ...son, name: 'يوسف' })
	assert.deepEqual(servedOf({}), { who: '', name: '', capacity: '' })
})

test('an untrusted value is read as answers or as empty, names in one line', () => {
	const read = (served: unknown) => readSubmission({ served })?.served
	assert.deepEqual(read({ ...son, name: ' يوسف\n بن  أحمد\u200f' }), son)
	assert.deepEqual(read({ who: 1, name: [], extra: 'x' }), { who: '', name: '', capacity: '' })
	assert.deepEqual(read('other'), { who: '', name: '', capacity: '' })
	assert.deepEqual([read(null), read(undefined)], [undefined, undefined])
})

test('the letter says for whom, with their number beside their name, and the declaration who applies as what', () => {
	const written = normalizeRequest(consultations, good)
	const arabic = letterText(yusr, consultations, written, [], ar, 'ar')
	const order = [
		'المستفيد\n',
		'لمن هذا الطلب؟ لغيري، وأنا أطلب عنه',
		'اسم المستفيد الكامل: يوسف بن أحمد',
		'1000000008',
		'الشروط (عن يوسف بن أحمد، ولو قيل فيها «أنت»)',
		'مقدم الطلب\n',
		'الاسم الكامل: سارة بنت خالد',
		'بأي صفة تقدّم الطلب؟ الأم',
		'أنا سارة بنت خالد، أقدّم هذا الطلب عن يوسف بن أحمد، وصفتي: الأم. أقرّ بأن ما كتبته',
		'الموقّع: سارة بنت خالد',
	].map(text => arabic.indexOf(text))
	assert.ok(!order.includes(-1), arabic)
	assert.deepEqual(
		order,
		order.toSorted((one, other) => one - other),
	)
	assert.equal(arabic.split('1000000008').length, 2)
	const english = letterText(yusr, consultations, written, [], en, 'en')
	assert.ok(
		english.includes('I, سارة بنت خالد, make this request for يوسف بن أحمد as their mother. I declare'),
		english,
	)
})

test('the letter of somebody who asks for themselves says so, and declares as ever', () => {
	const own = { ...good, served: { who: 'self', name: '', capacity: '' } }
	const text = letterText(yusr, consultations, own, [], ar, 'ar')
	assert.ok(text.includes('المستفيد\nلمن هذا الطلب؟ لي\n\nالشروط\n'), text)
	assert.ok(text.includes(`\n${ar.declaration.signed}\n`))
	const { served: _, ...before } = good
	assert.ok(!letterText(yusr, consultations, before, [], ar, 'ar').includes('المستفيد'))
})

test('problems are told by their fields’ names', () => {
	const said = (field: string, code: 'required' | 'choose') =>
		problemText(consultations, { field, code }, ar, 'ar')
	assert.match(said('served.name', 'required'), /: اسم المستفيد الكامل\.$/)
	assert.match(said('served', 'choose'), /: لمن هذا الطلب؟$/)
	assert.match(said('served.capacity', 'choose'), /: بأي صفة تقدّم الطلب؟$/)
})

test('services of which a policy wants the beneficiary’s own signature or attendance do not allow it', () => {
	const allowing = SLUGS.flatMap(slug =>
		load(slug).services.flatMap(({ slug: name, capacities }) =>
			capacities ? [[slug, name, capacities]] : [],
		),
	)
	const supports = [...CAPACITIES]
	assert.deepEqual(allowing, [
		['artwa', 'support-request', supports],
		['nama-makkiyah', 'support-request', supports],
		['yusr', 'family-consultations', ['mother', 'father', 'son-or-daughter', 'relative', 'carer']],
	])
})
