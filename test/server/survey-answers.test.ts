import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { riyadhDay } from '../../core/time/clock.ts'
import { newKey, open, published, refused } from './support.ts'
import { ANSWERS, answerTo, counts, feedback, read, survey } from './surveys.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const answers = staff.collection('survey_answers')
const campaigns = staff.collection('campaigns')
const surveys = staff.collection('surveys')
const today = riyadhDay(new Date().toISOString())
const day = (n: number) => riyadhDay(new Date(Date.now() + n * 86_400_000).toISOString())

test('each association begins with a survey after service, a periodic one, and a campaign that stands open', async () => {
	for (const { slug } of await published(url)) {
		const { surveys, campaigns, results, improvements } = await feedback(url, slug)
		assert.deepEqual(
			surveys.map(({ kind, service }) => [kind, service]),
			[
				['after-service', null],
				['periodic', null],
			],
		)
		assert.deepEqual(campaigns, [
			{
				slug: 'open',
				survey: surveys[1]?.id,
				title: surveys[1]?.title,
				target: 'all',
				opensOn: today,
			},
		])
		assert.deepEqual([results, improvements], [[], []])
	}
	await backend.restart()
	assert.equal((await surveys.getFullList()).length, 10)
})

test('answers are stored once however often they are sent, with nothing of the one who gave them', async () => {
	const key = newKey()
	const sent = { answers: { ...ANSWERS, overall: '٤', change: ' الوقت\r\n أقصر ' }, comment: ' شكرًا ' }
	const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => answerTo(url, sent, { key })))
	assert.deepEqual([first, ...others].map(entry => entry?.status).sort(), [200, 200, 200, 201])
	assert.deepEqual((await answerTo(url, sent, { key })).body, { changed: false })
	const [stored, ...more] = await answers.getFullList()
	assert.equal(more.length, 0)
	assert.ok(stored)
	const { id, collectionId, collectionName, association, survey, version, campaign, ...rest } = stored
	assert.deepEqual(rest, {
		service: '',
		round: '',
		method: 'web',
		channel: '',
		lang: 'ar',
		answers: { ...ANSWERS, change: 'الوقت\n أقصر' },
		comment: 'شكرًا',
		month: today.slice(0, 7),
		publication: '',
	})
})

test('what was acknowledged is there after a crash, and is acknowledged again', async () => {
	const key = newKey()
	assert.equal((await answerTo(url, {}, { key })).status, 201)
	await backend.kill()
	await backend.restart()
	assert.deepEqual((await answerTo(url, {}, { key })).body, { changed: false })
	assert.equal((await answers.getFullList()).length, 2)
})

test('what does not fit is refused by name and field, in Arabic and English, and nothing is stored', async () => {
	const before = await counts(staff)
	const only = (change: object) => ({ answers: { overall: 4, ...change } })
	const wrong: [Record<string, unknown>, string, string, RegExp][] = [
		[only({ overall: 6 }), 'answers.overall', 'out_of_range', /من 1 إلى 5: كيف ترى/],
		[only({ overall: 0 }), 'answers.overall', 'out_of_range', /من 1 إلى 5/],
		[only({ overall: 3.5 }), 'answers.overall', 'out_of_range', /من 1 إلى 5/],
		[only({ overall: -1 }), 'answers.overall', 'out_of_range', /من 1 إلى 5/],
		[only({ overall: true }), 'answers.overall', 'out_of_range', /من 1 إلى 5/],
		[only({ overall: [4] }), 'answers.overall', 'out_of_range', /من 1 إلى 5/],
		[only({ overall: 'ممتاز' }), 'answers.overall', 'out_of_range', /من 1 إلى 5/],
		[only({ recommend: 11 }), 'answers.recommend', 'out_of_range', /من 0 إلى 10/],
		[only({ fairness: 'perhaps' }), 'answers.fairness', 'choose', /المطلوب واحد/],
		[only({ outcome: 'yes' }), 'answers.outcome', 'unknown_field', /outcome/],
		[only({ constructor: 1 }), 'answers.constructor', 'unknown_field', /constructor/],
		[only({ change: 'ي'.repeat(2001) }), 'answers.change', 'too_long', /2000/],
		[{ answers: {} }, 'answers.overall', 'required', /لا بد من جواب/],
		[{ answers: 'x' }, 'answers.overall', 'required', /لا بد من جواب/],
		[{ comment: 'ي'.repeat(10_000) }, 'comment', 'too_long', /تعليقك: النص أطول من المسموح \(2000/],
		[{ colour: 'red' }, 'colour', 'unknown_field', /colour/],
		[{ service: 'none' }, 'service', 'choose', /الخدمة/],
		[{ followUp: true }, 'followUp', 'unknown_field', /طلب التواصل/],
		[{ campaign: '' }, 'campaign', 'one_of', /رابطها/],
		[{ token: 'x' }, 'campaign', 'one_of', /رابطها/],
	]
	for (const [change, field, code, words] of wrong) {
		const { status, body } = await answerTo(url, { campaign: 'open', ...change })
		assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify(body))
		assert.match(body.message, words)
		const english = await answerTo(url, { campaign: 'open', ...change, lang: 'en' })
		assert.match(english.body.message, /^[\x20-\x7e’]+$/, english.body.message)
	}
	assert.equal((await answerTo(url, {}, { key: 'short' })).body.data.key.code, 'bad_key')
	assert.equal((await answerTo(url, { association: 'kadi', campaign: 'none' })).status, 404)
	const other = await survey(url, 'periodic', 'artwa')
	const foreign = await answerTo(url, { version: other.version })
	assert.deepEqual([foreign.status, foreign.body.data.version.code], [409, 'form_changed'])
	const broken = await fetch(`${url}/api/sila/surveys/answers`, {
		method: 'POST',
		body: '{',
		headers: { 'Idempotency-Key': newKey() },
	})
	assert.equal((await read(broken)).body.data.request.code, 'bad_request')
	const huge = await answerTo(url, { comment: 'ي'.repeat(200_000) })
	assert.deepEqual([huge.status, huge.body.data.request.code], [413, 'bad_request'])
	assert.deepEqual(await counts(staff), before)
})

test('a campaign takes answers on its days only, for whom it is; what arrived in time is acknowledged later too', async () => {
	const { id } = await survey(url, 'periodic')
	const titles = { title_ar: 'حملة', title_en: 'Campaign' }
	const service = (await administrator.collection('services').getFirstListItem('slug="service-request"')).id
	const made = await campaigns.create({ ...titles, survey: id, opens_on: today, target: 'service', service })
	assert.match(made.slug, /^[a-z0-9]{6}$/)
	const shown = (await feedback(url)).campaigns.find(({ slug }) => slug === made.slug)
	assert.deepEqual([shown?.target, shown?.service, shown?.channel], ['service', 'service-request', undefined])
	const key = newKey()
	assert.equal((await answerTo(url, { campaign: made.slug }, { key })).status, 201)
	const [stored] = await answers.getFullList({ filter: `campaign="${made.id}"` })
	assert.equal(stored?.service, service)

	const before = await counts(staff)
	await campaigns.update(made.id, { opens_on: day(-3), closes_on: day(-1) })
	const late = await answerTo(url, { campaign: made.slug })
	assert.deepEqual([late.status, late.body.data.campaign.code], [409, 'closed_campaign'])
	assert.match(late.body.message, /انتهت هذه الاستبانة/)
	assert.equal((await answerTo(url, { campaign: made.slug }, { key })).status, 200)
	// Its address is printed on paper, and says for a year that it ended.
	const published = async () => (await feedback(url)).campaigns.some(({ slug }) => slug === made.slug)
	assert.equal(await published(), true)
	await campaigns.update(made.id, { opens_on: day(-400), closes_on: day(-366) })
	assert.equal(await published(), false)
	await campaigns.update(made.id, { opens_on: day(1), closes_on: '' })
	assert.equal((await answerTo(url, { campaign: made.slug })).body.data.campaign.code, 'not_open')
	await campaigns.update(made.id, { opens_on: today, closes_on: today })
	await surveys.update(id, { active: false })
	assert.equal((await answerTo(url, { campaign: made.slug, version: stored?.version })).status, 409)
	await surveys.update(id, { active: true })
	assert.deepEqual(await counts(staff), before)

	await campaigns.update(made.id, { target: 'channel', channel: 'phone' })
	assert.equal((await answerTo(url, { campaign: made.slug })).status, 201)
	const [newest] = await answers.getFullList({ filter: `campaign="${made.id}" && channel="phone"` })
	assert.equal(newest?.service, '')
})

test('a campaign that does not fit is refused, and one with answers stays', async () => {
	const periodic = await survey(url, 'periodic')
	const after = await survey(url, 'after-service')
	const good = {
		title_ar: 'حملة',
		title_en: 'Campaign',
		survey: periodic.id,
		opens_on: today,
		target: 'all',
	}
	const foreign = (await administrator.collection('services').getFirstListItem('slug="shaml-center"')).id
	for (const [change, field] of [
		[{ survey: after.id }, 'survey'],
		[{ opens_on: '2026-02-30' }, 'opens_on'],
		[{ closes_on: '2020-01-01' }, 'closes_on'],
		[{ target: 'service' }, 'service'],
		[{ target: 'service', service: foreign }, 'service'],
		[{ target: 'channel', channel: 'branch-delegates' }, 'channel'],
	] as const) {
		const error = await refused(campaigns.create({ ...good, ...change }), 400)
		assert.ok(error.data.data[field], `${field}: ${JSON.stringify(error.data)}`)
		assert.match(error.message, /لم يُحفظ.* · /)
	}
	const unused = await campaigns.create(good)
	await refused(campaigns.update(unused.id, { slug: 'other' }), 400)
	await refused(campaigns.delete(unused.id), 403)
	const used = await campaigns.getFirstListItem('slug="open" && association.slug="kadi"')
	await refused(campaigns.delete(used.id), 403)
})

test('changed questions are a new version; old answers keep theirs, and the old are taken for a week', async () => {
	const old = await survey(url, 'periodic')
	const record = await surveys.getOne(old.id)
	const [first, ...rest] = record.definition.questions
	const changed = { ...first, text: { ar: 'سؤال جديد؟', en: 'A new question?' } }
	await surveys.update(old.id, { definition: { ...record.definition, questions: [changed, ...rest] } })
	const now = await survey(url, 'periodic')
	assert.notEqual(now.version, old.version)
	assert.equal(now.questions[0]?.text.en, 'A new question?')
	const stored = await answers.getFirstListItem(`survey="${old.id}"`)
	const kept = await staff.collection('survey_versions').getOne(stored.version)
	assert.equal(kept.content.questions[0].text.en, old.questions[0]?.text.en)

	const database = new DatabaseSync(path.join(dir, 'data.db'))
	const age = (n: number) =>
		database
			.prepare('UPDATE survey_versions SET replaced = ? WHERE id = ?')
			.run(new Date(Date.now() - n * 86_400_000).toISOString().replace('T', ' '), old.version)
	age(6.99)
	assert.equal((await answerTo(url, { version: old.version })).status, 201)
	age(7.01)
	database.close()
	const late = await answerTo(url, { version: old.version })
	assert.deepEqual([late.status, late.body.data.version.code], [409, 'form_changed'])
	await surveys.update(old.id, { definition: record.definition })
	assert.equal((await survey(url, 'periodic')).version, old.version)
})

test('questions that do not fit are refused with what is wrong, in Arabic and English', async () => {
	const { id } = await survey(url, 'periodic')
	const { definition } = await surveys.getOne(id)
	const before = await feedback(url)
	const [first, second] = definition.questions
	for (const [questions, words] of [
		[[], /questions/],
		[[{ ...first, type: 'stars' }], /questions\.0\.type/],
		[[{ ...first, required: false }], /first question is a required rating/],
		[[{ ...second, id: 'comment' }], /questions\.0/],
		[[first, first], /questions\.1\.id/],
		[[first, { ...second, type: 'choice' }], /questions\.1\.options/],
		[[first, { ...second, text: { ar: 'سؤال' } }], /questions\.1\.text\.en/],
	] as const) {
		const call = surveys.update(id, { definition: { ...definition, questions } })
		const error = await refused(call, 400)
		assert.match(`${error.message} ${error.data.data.definition?.message}`, words)
		assert.match(error.message, /لم يُحفظ: .* · Not saved: /)
	}
	assert.deepEqual(await feedback(url), before)
})

test('a service may have a survey of its own, and an association only one for all', async () => {
	const record = await surveys.getFirstListItem('kind="after-service" && association.slug="kadi"')
	const { definition, association, title_ar, title_en } = record
	const made = { definition, association, title_ar, title_en, kind: 'after-service', active: true }
	await refused(surveys.create(made), 400)
	const service = (await administrator.collection('services').getFirstListItem('slug="service-request"')).id
	const own = await surveys.create({ ...made, service })
	assert.deepEqual(
		(await feedback(url)).surveys.map(entry => entry.service),
		[null, null, 'service-request'],
	)
	await surveys.update(own.id, { active: false })
	assert.equal((await feedback(url)).surveys.length, 2)
	await refused(surveys.update(own.id, { kind: 'periodic' }), 400)
	await refused(surveys.delete(own.id), 403)
})

test('nobody writes, changes or deletes answers by hand; a comment that gives its writer away is wiped', async () => {
	const before = await counts(staff)
	const record = await answers.getFirstListItem('comment!=""')
	await refused(answers.create({ ...record, id: '' }), 403)
	await refused(answers.delete(record.id), 403)
	await refused(answers.update(record.id, { answers: { overall: 5 } }), 400)
	await refused(answers.update(record.id, { comment: 'غيره' }), 400)
	await refused(staff.collection('survey_versions').update(record.version, { content: {} }), 403)
	await answers.update(record.id, { comment: '' })
	assert.equal((await answers.getOne(record.id)).comment, '')
	assert.deepEqual(await counts(staff), before)
})

test('the order of the table does not tell in which order answers came', async () => {
	const database = new DatabaseSync(path.join(dir, 'data.db'), { readOnly: true })
	const key = (n: number) => `order-of-answers-${n}`
	for (let n = 0; n < 12; n++) await answerTo(url, { comment: key(n) })
	const rows = database
		.prepare("SELECT comment FROM survey_answers WHERE comment LIKE 'order-%' ORDER BY rowid")
		.all()
	database.close()
	assert.equal(rows.length, 12)
	assert.notDeepEqual(
		rows.map(({ comment }) => comment),
		Array.from({ length: 12 }, (_, n) => key(n)),
	)
})
