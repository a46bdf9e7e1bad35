import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublishedFeedback } from '../core/api/surveys.ts'
import { asked, bar, coming, openDays } from './feedback.ts'
import { siteWords } from './words/words.ts'

test('a bar says the share with its interval, the mean and the score; of a bound only the bound', () => {
	const estimate = (value: number, low: number, high: number) => ({ value, low, high })
	const figures = { n: 8, satisfied: estimate(0.625, 0.306, 0.863), mean: estimate(7.54, 6, 9.06), nps: 12.5 }
	const full = bar('سؤال', { n: 8, figures, bound: null }, siteWords.ar)
	assert.deepEqual([full.said, full.mean, full.nps], ['63%', '7.5 (6.0–9.1)', '13'])
	const bound = bar(
		'Question',
		{ n: 6, figures: null, bound: { kind: 'at-least', share: 2 / 3 } },
		siteWords.en,
	)
	assert.deepEqual([bound.said, bound.estimate, bound.mean], ['at least 67%', undefined, ''])
})

test('a page has the campaigns it shows with their surveys, and the days they are open', () => {
	const campaign = (slug: string, survey: string) => ({
		slug,
		survey,
		title: { ar: slug, en: slug },
		target: 'all' as const,
		opensOn: '2026-03-01',
	})
	const surveys = ['a', 'b', 'c'].map(id => ({ id }))
	const campaigns = [campaign('one', 'a'), campaign('two', 'b')]
	const feedback = { surveys, campaigns, results: [{}], improvements: [{}] } as unknown as PublishedFeedback
	const ids = ({ surveys }: PublishedFeedback) => surveys.map(({ id }) => id)
	assert.deepEqual([ids(asked(feedback)), ids(asked(feedback, 'two'))], [['a', 'b'], ['b']])
	assert.deepEqual(asked(feedback).results, [])
	const ended = { ...campaign('past', 'a'), closesOn: '2026-03-31' }
	const left = (day: string) => coming([...campaigns, ended], day).map(({ slug }) => slug)
	assert.deepEqual(
		[left('2026-03-31'), left('2026-04-01')],
		[
			['one', 'two', 'past'],
			['one', 'two'],
		],
	)
	const days = openDays({ ...campaign('one', 'a'), closesOn: '2026-04-30' }, siteWords.en, 'en')
	// No day is torn from its month.
	assert.equal(days, 'Open from 1\u00a0March\u00a02026 to 30\u00a0April\u00a02026')
})
