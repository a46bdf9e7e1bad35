import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoundSubmission } from '../../core/api/surveys.ts'
import { surveyWords } from '../../core/language/words/survey.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { newKey, open } from './support.ts'
import { ANSWERS, counts, read, survey } from './surveys.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend
const answers = staff.collection('survey_answers')
const rounds = staff.collection('survey_rounds')
const today = riyadhDay(new Date().toISOString())
const { version, id } = await survey(url, 'periodic')

type Change = Partial<RoundSubmission['round']> & Record<string, unknown>

/** Sends answers as staff gathered them, with a change of the round. */
async function gathered(
	list: object[],
	round: Change = {},
	{ lang = 'ar', token = staff.authStore.token, more = {} as object } = {},
) {
	const body = JSON.stringify({
		association: 'kadi',
		version,
		round: { key: newKey(), method: 'field', place: 'حي السلام', sample: 40, on: today, ...round },
		answers: list,
		...more,
	})
	const headers = { Authorization: token, 'Accept-Language': lang }
	return read(await fetch(`${url}/api/sila/staff/surveys/answers`, { method: 'POST', body, headers }))
}
const one = (change: object = {}) => ({ key: newKey(), lang: 'ar', answers: ANSWERS, ...change })

test('what was gathered without network is stored once, each answer acknowledged by its key', async () => {
	const round = { key: newKey(), method: 'field', on: '2026-10-05', service: 'service-request' } as const
	const list = Array.from({ length: 50 }, () => one())
	const [first, again] = await Promise.all([gathered(list, round), gathered(list, round)])
	const states = [first, again].map(({ body }) => [
		...new Set(body.answers.map((a: { state: string }) => a.state)),
	])
	assert.deepEqual(states.flat().sort(), ['known', 'stored'])
	assert.deepEqual(
		first.body.answers.map(({ key }: { key: string }) => key),
		list.map(({ key }) => key),
	)
	assert.equal(first.body.round, again.body.round)
	const more = await gathered([list[0] ?? {}, one(), one({ comment: 'شكرًا' })], { ...round, place: 'غيره' })
	assert.deepEqual(
		more.body.answers.map((a: { state: string }) => a.state),
		['known', 'stored', 'stored'],
	)
	const [stored, ...others] = await rounds.getFullList()
	assert.equal(others.length, 0)
	const { association, service, ...kept } = stored ?? { association: '', service: '' }
	assert.deepEqual(
		{ ...kept, collectionId: '', collectionName: '' },
		{
			id: first.body.round,
			collectionId: '',
			collectionName: '',
			survey: id,
			campaign: '',
			channel: '',
			method: 'field',
			place: 'حي السلام',
			sample: 40,
			on: '2026-10-05',
			by: 'staff@example.org',
		},
	)
	const list2 = await answers.getFullList()
	assert.equal(list2.length, 52)
	for (const record of list2) {
		assert.deepEqual(
			[record.round, record.method, record.month, record.service, record.association],
			[first.body.round, 'field', '2026-10', service, association],
		)
	}
})

test('of a batch the wrong ones are refused, each by name and field, and the others are stored', async () => {
	const before = await counts(staff)
	const same = newKey()
	const { status, body } = await gathered([
		one({ key: same }),
		one({ key: same }),
		one({ answers: { overall: 6 } }),
		one({ comment: 'ي'.repeat(10_000) }),
		one({ key: 'short' }),
		one({ colour: 'red' }),
		'x' as unknown as object,
	])
	assert.equal(status, 200)
	assert.deepEqual(
		body.answers.map(({ state, data }: { state: string; data?: Record<string, { code: string }> }) => [
			state,
			...Object.entries(data ?? {}).map(([field, { code }]) => `${field}: ${code}`),
		]),
		[
			['stored'],
			['known'],
			['refused', 'answers.overall: out_of_range'],
			['refused', 'comment: too_long'],
			['refused', 'key: bad_key'],
			['refused', 'colour: unknown_field'],
			['refused', 'key: bad_key', 'answers.overall: required'],
		],
	)
	assert.match(body.answers[2].message, /من 1 إلى 5/)
	const after = await counts(staff)
	assert.deepEqual(after, {
		...before,
		survey_answers: (before.survey_answers ?? 0) + 1,
		survey_rounds: (before.survey_rounds ?? 0) + 1,
	})
})

test('other answers under a known key, or in another round, are nobody’s to call known: whose they are is asked', async () => {
	const round = { key: newKey() }
	const first = one()
	assert.equal((await gathered([first], round)).body.answers[0].state, 'stored')
	const before = await counts(staff)
	const { body } = await gathered([{ ...first, comment: 'غيره' }, first], round)
	assert.deepEqual(
		body.answers.map(({ state, data }: { state: string; data?: object }) => [state, data]),
		[
			['refused', { key: { code: 'another', message: surveyWords.problems.another } }],
			['known', undefined],
		],
	)
	assert.equal((await gathered([first])).body.answers[0].data.key.code, 'another')
	assert.deepEqual(await counts(staff), before)
})

test('a round that does not fit is refused with nothing of it stored, in Arabic and English', async () => {
	const before = await counts(staff)
	const tomorrow = riyadhDay(new Date(Date.now() + 86_400_000).toISOString())
	const wrong: [Change, string, string][] = [
		[{ key: 'x' }, 'round.key', 'bad_key'],
		[{ method: 'web' as 'field' }, 'round.method', 'method'],
		[{ method: 'after-service' as 'field' }, 'round.method', 'method'],
		[{ on: tomorrow }, 'round.on', 'day'],
		[{ on: '2026-02-30' }, 'round.on', 'day'],
		[{ sample: -1 }, 'round.sample', 'sample'],
		[{ sample: 1.5 }, 'round.sample', 'sample'],
		[{ sample: 'many' as unknown as number }, 'round.sample', 'sample'],
		[{ place: 'ي'.repeat(201) }, 'round.place', 'too_long'],
		[{ service: 'shaml-center' }, 'round.service', 'choose'],
		[{ channel: 'branch-delegates' }, 'round.channel', 'channel'],
		[{ campaign: 'none' }, 'round.campaign', 'unknown_survey'],
		[{ campaign: 'open', on: '2020-01-01' }, 'round.campaign', 'not_open'],
		[{ colour: 'red' }, 'round.colour', 'unknown_field'],
	]
	for (const [change, field, code] of wrong) {
		const { status, body } = await gathered([one()], change)
		assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify(body))
		assert.match(body.message, /[ء-ي]/)
		assert.match((await gathered([one()], change, { lang: 'en' })).body.message, /^[\x20-\x7e’]+$/)
	}
	for (const list of [[], Array.from({ length: 51 }, () => one())]) {
		assert.equal((await gathered(list)).body.data.answers.code, 'batch')
	}
	const other = await survey(url, 'periodic', 'artwa')
	const foreign = await gathered([one()], {}, { more: { version: other.version } })
	assert.deepEqual([foreign.status, foreign.body.data.version.code], [409, 'form_changed'])
	assert.equal((await gathered([one()], {}, { more: { association: 'none' } })).status, 404)
	const used = (await rounds.getFullList()).length
	assert.equal(used, before.survey_rounds)
	assert.equal((await gathered([one({ answers: {} })])).body.round, undefined)
	assert.deepEqual(await counts(staff), before)
})

test('a round of a campaign belongs to it, also when it is sent after the campaign ended', async () => {
	const yesterday = riyadhDay(new Date(Date.now() - 86_400_000).toISOString())
	const campaign = await staff.collection('campaigns').create({
		title_ar: 'حملة',
		title_en: 'Campaign',
		survey: id,
		opens_on: '2026-01-01',
		closes_on: yesterday,
		target: 'channel',
		channel: 'phone',
	})
	const { body } = await gathered([one()], { campaign: campaign.slug, on: yesterday, method: 'interview' })
	const [stored] = await answers.getFullList({ filter: `round="${body.round}"` })
	assert.deepEqual([stored?.campaign, stored?.channel, stored?.method], [campaign.id, 'phone', 'interview'])
	const late = await gathered([one()], { campaign: campaign.slug, on: today })
	assert.deepEqual([late.status, late.body.data['round.campaign'].code], [400, 'closed_campaign'])
})

test('only staff enter what was gathered', async () => {
	const before = await counts(staff)
	assert.equal((await gathered([one()], {}, { token: '' })).status, 401)
	assert.equal((await gathered([one()], {}, { token: 'x' })).status, 401)
	assert.deepEqual(await counts(staff), before)
})
