import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { PublishedResults, RoundSubmission, SurveyResults } from '../../core/api/surveys.ts'
import { comesTo, newKey, open, refused } from './support.ts'
import { answerTo, feedback, read, survey } from './surveys.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const close = (actual: number | undefined, expected: number) =>
	assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.0005, `${actual} is not ${expected}`)

const results = async (query: Record<string, string> = {}, token = staff.authStore.token, lang = 'ar') =>
	read(
		await fetch(
			`${url}/api/sila/staff/surveys/results?${new URLSearchParams({ association: 'yusr', ...query })}`,
			{ headers: { Authorization: token, 'Accept-Language': lang } },
		),
	)
const found = async (query: Record<string, string> = {}): Promise<SurveyResults> => {
	const { status, body } = await results(query)
	assert.equal(status, 200, JSON.stringify(body))
	return body
}

/** Enters what a round gathered: each rating as an answer. */
async function gathered(ratings: number[], round: Partial<RoundSubmission['round']>, more: object[] = []) {
	const { version } = await survey(url, 'periodic', 'yusr')
	const body = JSON.stringify({
		association: 'yusr',
		version,
		round: { key: newKey(), method: 'field', on: '2026-03-05', ...round },
		answers: ratings.map((overall, i) => ({ key: newKey(), lang: 'ar', answers: { overall, ...more[i] } })),
	})
	const headers = { Authorization: staff.authStore.token }
	const { status, body: said } = await read(
		await fetch(`${url}/api/sila/staff/surveys/answers`, { method: 'POST', body, headers }),
	)
	assert.equal(status, 200, JSON.stringify(said))
	for (const { state } of said.answers) assert.equal(state, 'stored')
}

const SHAML = 'shaml-center'
const FAMILY = 'family-consultations'
const SKILLS = 'skills-programmes'
const recommend = [10, 9, 8, 7, 6, 5, 9, 10].map(point => ({ recommend: point }))

// 8 of the Shaml centre in March, 6 of family consultations in April, 3 of the programmes in April, 5 from the web now.
await gathered([5, 4, 4, 3, 2, 5, 1, 4], { service: SHAML, sample: 10 }, recommend)
await gathered([5, 5, 2, 1, 3, 4], { service: FAMILY, sample: 20, on: '2026-04-02', method: 'interview' })
await gathered([5, 2, 4], { service: SKILLS, on: '2026-04-03', channel: 'phone' })
const month = new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 7)
for (const overall of [5, 5, 4, 1, 2]) {
	const comment = overall === 1 ? 'الانتظار طويل' : ''
	const { status } = await answerTo(url, {
		association: 'yusr',
		comment,
		answers: { overall, fairness: 'yes', change: 'السرعة' },
	})
	assert.equal(status, 201)
}

test('the figures are those that are worked out by hand', async () => {
	const all = await found()
	assert.equal(all.answers, 22)
	// 5+4+4+3+2+5+1+4 = 28, 5+5+2+1+3+4 = 20, 5+2+4 = 11, 5+5+4+1+2 = 17: 76 of 22; 13 gave 4 or 5.
	close(all.overall?.mean?.value, 76 / 22)
	assert.equal(all.overall?.n, 22)
	close(all.overall?.satisfied.value, 13 / 22)
	// Squares: 28→112, 20→80, 11→45, 17→71: 308. s² = (308 − 76²/22) / 21; t(21) = 2.080.
	const margin = 2.08 * Math.sqrt((308 - 76 ** 2 / 22) / 21 / 22)
	close(all.overall?.mean?.low, 76 / 22 - margin)
	close(all.overall?.mean?.high, 76 / 22 + margin)
	// Wilson for 13 of 22: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96.
	close(all.overall?.satisfied.low, 0.3873)
	close(all.overall?.satisfied.high, 0.7674)
	// 10, 9, 9, 10 promote, 6 and 5 do not: (4 − 2) of 8.
	const asked = all.questions.find(({ id }) => id === 'recommend')
	assert.equal(asked?.figures?.nps, 25)
	close(asked?.figures?.mean?.value, 8)
	const first = all.questions[0]
	assert.deepEqual(
		first?.counts?.map(({ value, count, label }) => [value, count, label.en]),
		[
			[1, 3, 'Very poor'],
			[2, 4, 'Poor'],
			[3, 2, 'Fair'],
			[4, 6, 'Good'],
			[5, 7, 'Excellent'],
		],
	)
	// 30 were asked in the two rounds that counted, and 14 of them answered.
	assert.deepEqual([all.response?.invited, all.response?.answered], [30, 14])
	close(all.response?.rate?.value, 14 / 30)
})

test('small groups are hidden, and with them what would let them be worked out', async () => {
	const { by, trend } = await found()
	const shown = (groups: typeof by.service) =>
		Object.fromEntries(groups.map(({ key, figures }) => [key, figures?.n ?? null]))
	// The three of the programmes would be the whole less the others: the five of no service are hidden with them.
	assert.deepEqual(shown(by.service), { [SHAML]: 8, [FAMILY]: 6, [SKILLS]: null, '': null })
	assert.deepEqual(shown(by.channel), { '': null, phone: null })
	assert.deepEqual(shown(by.method), { field: 11, interview: 6, web: 5 })
	assert.deepEqual(shown(trend), { '2026-03': 8, '2026-04': 9, [month]: 5 })
	const few = await found({ service: SKILLS })
	assert.deepEqual(
		[few.answers, few.overall, few.questions[0]?.figures, few.questions[0]?.counts],
		[3, null, null, null],
	)
})

test('each filter narrows the same answers', async () => {
	const answers = async (query: Record<string, string>) => (await found(query)).answers
	assert.equal(await answers({ service: SHAML }), 8)
	assert.equal(await answers({ method: 'interview' }), 6)
	assert.equal(await answers({ channel: 'phone' }), 3)
	assert.equal(await answers({ campaign: 'open' }), 5)
	assert.equal(await answers({ from: '2026-04', to: '2026-04' }), 9)
	assert.equal(await answers({ to: '2026-03' }), 8)
	assert.equal(await answers({ survey: (await survey(url, 'after-service', 'yusr')).id }), 0)
	assert.deepEqual((await found({ service: FAMILY })).response?.invited, 20)
	assert.equal((await found({ method: 'web' })).response, null)
})

test('comments and answers in words are for staff, without who wrote them', async () => {
	const { comments } = await found()
	assert.deepEqual(
		comments
			.map(({ text, month: when, method, question }) => [text, when, method, question?.en ?? null])
			.sort(),
		[
			...Array(5).fill(['السرعة', month, 'web', 'What is the one thing you would like to change?']),
			['الانتظار طويل', month, 'web', null],
		].sort(),
	)
	assert.deepEqual(Object.keys(comments[0] ?? {}).sort(), [
		'answer',
		'method',
		'month',
		'question',
		'service',
		'text',
	])
})

test('a question that was worded anew is counted by itself', async () => {
	const { id } = await survey(url, 'periodic', 'yusr')
	const { definition } = await staff.collection('surveys').getOne(id)
	const [first, ...rest] = definition.questions
	const anew = { ...first, text: { ar: 'كيف نحن؟', en: 'How are we?' } }
	await staff.collection('surveys').update(id, { definition: { ...definition, questions: [anew, ...rest] } })
	await gathered([3, 3, 3, 4, 4], { on: '2026-05-01' })
	const { questions, overall } = await found()
	assert.deepEqual(
		questions.filter(entry => entry.id === 'overall').map(({ text, n }) => [text.en, n]),
		[
			['How are we?', 5],
			[first.text.en, 22],
		],
	)
	assert.equal(overall?.n, 27)
	await staff.collection('surveys').update(id, { definition })
})

test('what is asked wrongly is refused by name, and only staff ask', async () => {
	for (const [query, status, field, code] of [
		[{ association: 'none' }, 404, 'association', 'unknown_survey'],
		[{ survey: 'x' }, 400, 'survey', 'unknown_survey'],
		[{ campaign: "x' OR 1=1" }, 400, 'campaign', 'unknown_survey'],
		[{ service: 'service-request' }, 400, 'service', 'choose'],
		[{ channel: 'fax' }, 400, 'channel', 'channel'],
		[{ method: 'x' }, 400, 'method', 'method'],
		[{ from: '2026-13' }, 400, 'from', 'period'],
		[{ from: '2026-05', to: '2026-04' }, 400, 'to', 'period'],
		[{ colour: 'red' }, 400, 'colour', 'unknown_field'],
	] as const) {
		const answer = await results(query)
		assert.deepEqual(
			[answer.status, answer.body.data[field]?.code],
			[status, code],
			JSON.stringify(answer.body),
		)
		assert.match((await results(query, staff.authStore.token, 'en')).body.message, /^[\x20-\x7e’]+$/)
	}
	assert.equal((await results({}, '')).status, 401)
})

test('results are published where they are switched on, each answer in one of them, and never change', async () => {
	const settings = staff.collection('survey_settings')
	const association = (await administrator.collection('associations').getFirstListItem('slug="yusr"')).id
	const shown = async () => (await feedback(url, 'yusr')).results
	assert.deepEqual(await shown(), [])
	const { id } = await settings.create({ association, publish: true })
	await comesTo(async () => (await shown()).length, 2)
	const first = await shown()
	const bySize = (list: PublishedResults[]) => [...list].sort((a, b) => b.answers - a.answers)
	const [rounds, web] = bySize(first)
	assert.deepEqual(
		[rounds?.answers, rounds?.campaign, web?.answers, web?.campaign],
		[22, undefined, 5, 'open'],
	)
	// Five of a campaign, three of whom were satisfied: a bound that leaves two of five open.
	assert.deepEqual(web?.questions[0]?.figures, null)
	assert.deepEqual(web?.questions[0]?.bound, { kind: 'at-least', share: 0.6 })
	assert.equal(rounds?.questions.find(entry => entry.n === 17)?.figures?.n, 17)
	assert.deepEqual(rounds?.response, { invited: 30, answered: 14 })
	for (const { questions } of first) {
		assert.ok(questions.every(({ type }) => ['rating', 'scale', 'yes-no'].includes(type)))
	}
	assert.doesNotMatch(JSON.stringify(first), /السرعة|الانتظار/)

	// New answers wait: for four weeks, and until there are five.
	const run = async () => {
		await settings.update(id, { remind_days: 5 })
		await settings.update(id, { remind_days: 0 })
	}
	const database = new DatabaseSync(path.join(dir, 'data.db'))
	const ages = (day: string) => database.prepare('UPDATE survey_publications SET "on" = ?').run(day)
	const [today] = first.map(({ on }) => on)
	const sizes = async () => (await shown()).map(({ answers }) => answers).sort((a, b) => b - a)
	await answerTo(url, { association: 'yusr', answers: { overall: 1 } })
	ages('2026-01-01')
	await run()
	assert.deepEqual(await sizes(), [22, 5])
	ages(today ?? '')
	for (const overall of [5, 4, 4, 2, 2]) await answerTo(url, { association: 'yusr', answers: { overall } })
	await run()
	assert.deepEqual(await shown(), first)
	ages('2026-01-01')
	// Written around the server, which therefore still publishes what it knows.
	const aged = first.map(entry => ({ ...entry, on: '2026-01-01' }))
	await run()
	await comesTo(async () => (await shown()).length, 3)
	const [newest, ...older] = await shown()
	assert.deepEqual(older, aged)
	assert.deepEqual([newest?.answers, newest?.questions[0]?.figures?.n], [6, 6])
	const left = database.prepare("SELECT COUNT(*) AS n FROM survey_answers WHERE publication = ''").get()?.n
	database.close()
	assert.equal(left, 0)

	const [record] = await staff.collection('survey_publications').getFullList()
	await refused(staff.collection('survey_publications').update(record?.id ?? '', { content: {} }), 403)
	await refused(staff.collection('survey_publications').delete(record?.id ?? ''), 403)
	await settings.update(id, { publish: false })
	assert.deepEqual(await shown(), [])
})

test('what was improved is told once it is done and said in both languages', async () => {
	const improvements = staff.collection('improvements')
	const association = (await administrator.collection('associations').getFirstListItem('slug="yusr"')).id
	const service = (await administrator.collection('services').getFirstListItem(`slug="${SHAML}"`)).id
	const foreign = (await administrator.collection('services').getFirstListItem('slug="service-request"')).id
	const made = await improvements.create({
		association,
		service,
		finding_ar: 'الانتظار طويل',
		owner: 'مديرة المركز',
		due_on: '2026-12-31',
	})
	for (const [change, field] of [
		[{ published: true }, 'published'],
		[{ published: true, done_on: '2026-11-01' }, 'finding_en'],
		[{ done_on: '2099-01-01' }, 'done_on'],
		[{ due_on: '2026-02-30' }, 'due_on'],
		[{ service: foreign }, 'service'],
	] as const) {
		const error = await refused(improvements.update(made.id, change), 400)
		assert.ok(error.data.data[field], JSON.stringify(error.data))
		assert.match(error.message, /لم يُحفظ · Not saved: .* · /)
	}
	const shown = async () => (await feedback(url, 'yusr')).improvements
	assert.deepEqual(await shown(), [])
	await improvements.update(made.id, {
		finding_en: 'The wait is long',
		action_ar: 'زدنا ساعات الزيارة',
		action_en: 'We added visiting hours',
		done_on: '2026-11-01',
		published: true,
	})
	assert.deepEqual(await shown(), [
		{
			id: made.id,
			service: SHAML,
			finding: { ar: 'الانتظار طويل', en: 'The wait is long' },
			action: { ar: 'زدنا ساعات الزيارة', en: 'We added visiting hours' },
			on: '2026-11-01',
		},
	])
})
