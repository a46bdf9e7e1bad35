import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	checkSurvey,
	isLow,
	isOpenOn,
	LONGEST_COMMENT,
	normalizeAnswers,
	parseInvitation,
	readAnswers,
	tokenFrom,
} from './answers.ts'
import { DEFAULT_SURVEYS } from './defaults.ts'
import { GOALS, surveySchema } from './definition.ts'

const [after, periodic] = DEFAULT_SURVEYS
const questions = after?.definition.questions ?? []

test('the surveys to begin with fit their schema, and ask about every goal', () => {
	for (const { definition } of DEFAULT_SURVEYS) surveySchema.parse(definition)
	const asked = questions.flatMap(({ goal }) => goal ?? [])
	assert.deepEqual([...asked].sort(), [...GOALS].sort())
	assert.deepEqual(
		questions.filter(({ required }) => required).map(({ id }) => id),
		['overall'],
	)
	assert.ok(periodic?.definition.questions.some(({ type }) => type === 'text'))
})

test('points are read from digits of any script, and nothing else passes for points', () => {
	const read = (overall: unknown) => checkSurvey(questions, readAnswers(questions, { overall }), '')
	for (const good of [1, 5, '4', '٤', ' ۳ ']) assert.deepEqual(read(good), [], String(good))
	for (const bad of [0, 6, -1, 2.5, '', null, true, {}, [3], '4.0', '1e0', 'خمسة', 1e300]) {
		assert.equal(read(bad)[0]?.field, 'answers.overall', String(bad))
	}
	assert.deepEqual(readAnswers(questions, 'x'), {})
	assert.deepEqual(readAnswers(questions, [1]), {})
})

test('each problem names its question, in their order; unknown ones come last', () => {
	const problems = checkSurvey(
		questions,
		readAnswers(questions, { recommend: 11, overall: 9, fairness: 'maybe', __proto__x: 1 }),
		'x'.repeat(LONGEST_COMMENT + 1),
	)
	assert.deepEqual(
		problems.map(({ field, code }) => [field, code]),
		[
			['answers.overall', 'out_of_range'],
			['answers.fairness', 'choose'],
			['answers.recommend', 'out_of_range'],
			['answers.__proto__x', 'unknown_field'],
			['comment', 'too_long'],
		],
	)
})

test('answers are kept in the order of the questions; digits in words stay as they were written', () => {
	const asked = periodic?.definition.questions ?? []
	const read = readAnswers(asked, { change: '05', recommend: '10', overall: '٣' })
	assert.equal(JSON.stringify(normalizeAnswers(asked, read)), '{"overall":3,"recommend":10,"change":"05"}')
})

test('who is unhappy may be asked whether to be contacted', () => {
	assert.equal(isLow(questions, { overall: 2 }), true)
	assert.equal(isLow(questions, { overall: 3, recommend: 5, fairness: 'yes' }), false)
	assert.equal(isLow(questions, { overall: 5, fairness: 'no' }), true)
	assert.equal(isLow(questions, { overall: 5, recommend: 4 }), true)
})

test('the link of an invitation', () => {
	const token = tokenFrom('ffffffffffffffffffff')
	assert.match(token, /^9{16}$/)
	assert.match(tokenFrom('00000000000000000000'), /^a{16}$/)
	assert.deepEqual(parseInvitation(`#${token}`), { token, first: null })
	assert.deepEqual(parseInvitation(`${token}-4`), { token, first: 4 })
	for (const wrong of ['', '#', `#${token}-6`, `#${token}x`, `#${token.slice(1)}`, '#<script>']) {
		assert.equal(parseInvitation(wrong), null, wrong)
	}
})

test('a campaign is open on both its days, and without a last one from then on', () => {
	const campaign = { opensOn: '2026-03-01', closesOn: '2026-03-31' }
	const open = (day: string) => isOpenOn(campaign, day)
	assert.deepEqual(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(open), [
		false,
		true,
		true,
		false,
	])
	assert.equal(isOpenOn({ opensOn: '2026-03-01' }, '2036-01-01'), true)
})
