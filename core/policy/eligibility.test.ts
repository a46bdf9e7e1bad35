import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from './associations.fixture.ts'
import { eligibility } from './eligibility.ts'

const shaml = service('yusr', 'shaml-center')
const skills = service('yusr', 'skills-programmes')
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id)

test('nothing is failed before it is answered', () => {
	const { questions, unanswered, failed } = eligibility(skills, {})
	assert.deepEqual(ids(questions), ['residence', 'marital-status'])
	assert.deepEqual(unanswered, ['residence', 'marital-status'])
	assert.deepEqual(failed, [])
})

test('a no fails its condition; not sure fails nothing', () => {
	const { unanswered, failed } = eligibility(skills, { residence: 'unsure', 'marital-status': 'no' })
	assert.deepEqual(unanswered, [])
	assert.deepEqual(ids(failed), ['marital-status'])
})

test('an alternative brings its own conditions and leaves out the others’', () => {
	assert.deepEqual(ids(eligibility(shaml, {}).questions), ['route'])
	const self = eligibility(shaml, { route: 'self-referral' })
	assert.deepEqual(self.unanswered, ['both-parties'])
	const official = eligibility(shaml, { route: 'official-referral', 'both-parties': 'no' })
	assert.deepEqual(ids(official.questions), ['route'])
	assert.deepEqual(official.failed, [])
	assert.deepEqual(ids(eligibility(shaml, { route: 'self-referral', 'both-parties': 'no' }).failed), [
		'both-parties',
	])
})

test('an answer that is no option counts as none', () => {
	assert.deepEqual(eligibility(shaml, { route: 'yes' }).unanswered, ['route'])
	assert.deepEqual(eligibility(skills, { residence: 'NO', 'marital-status': 'yes' }).unanswered, [
		'residence',
	])
})
