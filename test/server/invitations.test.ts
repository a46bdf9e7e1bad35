import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { tokenFrom } from '../../core/survey/answers.ts'
import { decides } from '../setup/appointments.ts'
import { startMailServer } from '../setup/smtp.ts'
import { ask } from './applicant.ts'
import { arrive, decision, go, request } from './cases.ts'
import { reachedBy, sending, told } from './outbox.ts'
import { comesTo, follow, newKey, open, refused, send } from './support.ts'
import { answerTo, counts, delivered, read, survey } from './surveys.ts'

const backend = await open()
const post = await startMailServer()
test.after(async () => {
	await backend.stop()
	await post.stop()
})
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const invitations = administrator.collection('invitations')
const answers = staff.collection('survey_answers')

/** The address that PocketBase begins with, from which nothing is sent. */
const UNSET = 'support@example.com'
const AFTER = { overall: 2, ease: 4, fairness: 'no', outcome: 'yes' }
const secret = fs.readFileSync(path.join(dir, 'sila.secret'), 'utf8').trim()
/** As the server makes it; it is stored nowhere. */
const tokenOf = (id: string) => tokenFrom(createHmac('sha256', secret).update(`survey:${id}`).digest('hex'))
const trail = (id: string) =>
	staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })
const asks = async (token: string, lang = 'ar') =>
	read(
		await fetch(`${url}/api/sila/surveys/invitation`, {
			method: 'POST',
			body: JSON.stringify({ token, lang }),
		}),
	)

test('delivering invites once; the tracker says so, and the answer takes the case to evaluated with one audit record', async () => {
	const { record, receipt } = await delivered(backend)
	const [invited, ...more] = await invitations.getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual([invited?.state, more.length], ['open', 0])
	const { id } = await survey(url, 'after-service')
	const query = { reference: receipt.reference, code: receipt.code, lang: 'ar' as const }
	assert.deepEqual((await follow(url, query)).body.survey, { id, state: 'open', condition: false })

	const before = (await trail(record.id)).length
	const key = newKey()
	const sent = { ...query, answers: AFTER, comment: 'طال الانتظار' }
	const all = await Promise.all([1, 2, 3].map(() => answerTo(url, sent, { key })))
	assert.deepEqual(all.map(({ status }) => status).sort(), [200, 200, 201])
	for (const { body } of all) {
		assert.deepEqual(
			[body.changed, body.case.status, body.case.survey.state],
			[false, 'evaluated', 'finished'],
		)
	}
	const added = (await trail(record.id)).slice(before)
	assert.deepEqual(
		added.map(({ action, actor, from, to, changed }) => ({ action, actor, from, to, changed })),
		[{ action: 'updated', actor: 'applicant', from: 'delivered', to: 'evaluated', changed: ['status'] }],
	)
	assert.equal((await cases.getOne(record.id)).status, 'evaluated')
})

test('an answer does not say whose it is', async () => {
	const [record] = await answers.getFullList({ filter: 'method="after-service"' })
	const [one] = await cases.getFullList({ filter: 'status="evaluated"' })
	assert.ok(record && one)
	assert.equal(record.service, one.service)
	assert.equal(record.channel, 'website')
	const text = JSON.stringify(record)
	for (const tie of [one.id, one.reference, one.applicant, 'created', 'updated', 'once']) {
		assert.ok(!text.includes(tie), tie)
	}
	assert.match(record.month, /^\d{4}-\d{2}$/)
	const [invited] = await invitations.getFullList({ filter: `case="${one.id}"` })
	assert.ok(!('token_hash' in (invited ?? {})) && !JSON.stringify(invited).includes(record.id))
})

test('of two who answer for one case at once, one is heard', async () => {
	const { record, receipt } = await delivered(backend)
	const total = (await counts(staff)).survey_answers ?? 0
	const query = { reference: receipt.reference, code: receipt.code }
	const ways = [{ token: tokenOf(record.id) }, query, query]
	const sent = await Promise.all(ways.map(way => answerTo(url, { ...way, answers: AFTER })))
	assert.deepEqual(sent.map(({ status }) => status).sort(), [201, 409, 409])
	assert.equal((await counts(staff)).survey_answers, total + 1)
})

test('a spent link, a case answered before and a forged case are refused, and nothing changes', async () => {
	const { record, receipt } = await delivered(backend)
	const token = tokenOf(record.id)
	assert.equal((await answerTo(url, { token, answers: AFTER })).status, 201)
	const before = await counts(staff)
	const query = { reference: receipt.reference, code: receipt.code }
	for (const way of [{ token }, query]) {
		const { status, body } = await answerTo(url, { ...way, answers: AFTER })
		assert.deepEqual([status, body.data.case.code], [409, 'spent'])
		assert.match(body.message, /لكل طلب تقييم واحد/)
		const english = await answerTo(url, { ...way, answers: AFTER, lang: 'en' })
		assert.match(english.body.message, /each request has one/)
	}
	assert.deepEqual((await asks(token)).body.state, 'finished')

	const wrong = await answerTo(url, { reference: receipt.reference, code: '000000000000' })
	assert.deepEqual([wrong.status, wrong.body.data.reference.code], [404, 'not_found'])
	for (const forged of ['aaaaaaaaaaaaaaaa', record.id, "' || 1=1 --", `${token}x`]) {
		const { status, body } = await answerTo(url, { token: forged })
		assert.deepEqual([status, body.data.token.code], [404, 'link'])
		assert.equal((await asks(forged)).status, 404)
	}
	assert.equal((await answerTo(url, { token, association: 'yusr' })).status, 404)
	assert.equal((await answerTo(url, { case: record.id })).body.data.case.code, 'unknown_field')
	assert.deepEqual(await counts(staff), before)
})

test('the database itself lets a case answer once', async () => {
	const { record } = await delivered(backend)
	const token = tokenOf(record.id)
	assert.equal((await answerTo(url, { token, answers: AFTER })).status, 201)
	const before = await counts(staff)
	const database = new DatabaseSync(path.join(dir, 'data.db'))
	database.prepare('UPDATE invitations SET state = \'open\' WHERE "case" = ?').run(record.id)
	const again = await answerTo(url, { token, answers: AFTER })
	assert.deepEqual([again.status, again.body.data.case.code], [409, 'spent'])
	const once = database.prepare("SELECT once FROM survey_answers WHERE once != '' LIMIT 1").get()?.once
	assert.throws(
		() =>
			database
				.prepare(
					`INSERT INTO survey_answers (id, association, survey, version, answers, month, once, method, lang)
					SELECT 'aaaaaaaaaaaaaaa', association, survey, version, answers, month, ?, method, lang FROM survey_answers LIMIT 1`,
				)
				.run(String(once)),
		/UNIQUE/,
	)
	database.close()
	assert.deepEqual(await counts(staff), before)
})

test('what is not delivered has no survey, a wrong answer spends nothing, and one that staff closed is still heard', async () => {
	const { record, receipt } = await delivered(backend)
	const token = tokenOf(record.id)
	const bad = await answerTo(url, { token, answers: { overall: 9 } })
	assert.deepEqual([bad.status, bad.body.data['answers.overall'].code], [400, 'out_of_range'])
	assert.equal((await asks(token)).body.state, 'open')
	await go(staff, record.id, { status: 'closed', closing_reason: 'انتهى' })
	const query = { reference: receipt.reference, code: receipt.code }
	const heard = await answerTo(url, { ...query, answers: AFTER })
	assert.deepEqual(
		[heard.status, heard.body.case.status, heard.body.case.survey.state],
		[201, 'closed', 'finished'],
	)

	const { change, options } = request('kadi')
	const { body: young } = await send(url, change, options)
	const before = await counts(staff)
	const early = await answerTo(url, { reference: young.reference, code: young.code, answers: AFTER })
	assert.deepEqual([early.status, early.body.data.status.code], [409, 'not_now'])
	const { reference, code } = young
	assert.ok(!('survey' in (await follow(url, { reference, code, lang: 'ar' })).body))
	assert.deepEqual(await counts(staff), before)
})

test('staff see whose answer it was only where that person asked to be contacted', async () => {
	const { record, receipt } = await delivered(backend)
	const query = { reference: receipt.reference, code: receipt.code }
	const { body } = await answerTo(url, { ...query, answers: AFTER, followUp: true })
	assert.equal(body.case.survey.followUp, 'open')
	const followUps = staff.collection('survey_followups')
	const [open, ...more] = await followUps.getFullList()
	assert.equal(more.length, 0)
	assert.equal(open?.case, record.id)
	assert.deepEqual((await answers.getOne(open?.answer)).answers, AFTER)
	const { evaluation } = (await ask(url, 'copy', receipt)).body
	assert.deepEqual([evaluation.answers, evaluation.questions[0].id], [AFTER, 'overall'])
	await refused(followUps.update(open?.id ?? '', { case: 'x' }), 404)
	const done = await followUps.update(open?.id ?? '', { state: 'done', note: 'اتصلنا' })
	assert.equal(done.done_by, 'staff@example.org')
	await refused(followUps.update(done.id, { state: 'open' }), 400)
	assert.equal((await follow(url, { ...query, lang: 'ar' })).body.survey.followUp, 'done')
})

test('after an erasure the figures keep the answer, and nothing leads back to it', async () => {
	const { record, receipt } = await delivered(backend)
	const token = tokenOf(record.id)
	await answerTo(url, { token, answers: AFTER, comment: 'أنا هدى', followUp: true })
	const total = (await counts(staff)).survey_answers
	const database = new DatabaseSync(path.join(dir, 'data.db'), { readOnly: true })
	const marks = () => database.prepare("SELECT COUNT(*) AS n FROM survey_answers WHERE once != ''").get()?.n
	const once = createHmac('sha256', secret).update(`survey-once:${record.id}`).digest('hex')
	const marked = () =>
		database.prepare('SELECT COUNT(*) AS n FROM survey_answers WHERE once = ?').get(once)?.n
	assert.equal(marked(), 1)
	const number = marks()
	await ask(url, 'erasure', receipt)
	const [asked] = await staff.collection('erasure_requests').getFullList({ filter: `case="${record.id}"` })
	await decides(staff, backend.dir, asked?.id ?? '', { state: 'granted' })
	assert.equal(marked(), 0)
	assert.equal(marks(), number)
	database.close()
	assert.equal((await counts(staff)).survey_answers, total)
	assert.equal((await answers.getFullList({ filter: 'comment~"هدى"' })).length, 0)
	for (const name of ['invitations', 'survey_followups']) {
		assert.equal(
			(await administrator.collection(name).getFullList({ filter: `case="${record.id}"` })).length,
			0,
		)
	}
	assert.equal((await asks(token)).status, 404)
})

test('a case whose survey staff replace is asked the one in its place, and one delivered before surveys is asked too', async () => {
	const { record, receipt } = await delivered(backend)
	const query = { reference: receipt.reference, code: receipt.code, lang: 'ar' as const }
	const surveys = staff.collection('surveys')
	const old = await surveys.getOne((await survey(url, 'after-service')).id)
	await surveys.update(old.id, { active: false })
	const { association, title_ar, title_en, kind, definition } = old
	const made = await surveys.create({ association, title_ar, title_en, kind, definition, active: true })
	assert.equal((await follow(url, query)).body.survey.id, made.id)
	assert.equal((await asks(tokenOf(record.id))).body.survey, made.id)
	const { body } = await answerTo(url, { ...query, answers: AFTER })
	assert.equal(body.case.survey.state, 'finished')
	await surveys.update(made.id, { active: false })

	const unasked = await delivered(backend)
	const early = { reference: unasked.receipt.reference, code: unasked.receipt.code, lang: 'ar' as const }
	assert.ok(!('survey' in (await follow(url, early)).body))
	await surveys.update(old.id, { active: true })
	await backend.restart()
	assert.equal((await follow(url, early)).body.survey.state, 'open')
	const [invited] = await invitations.getFullList({ filter: `case="${unasked.record.id}"` })
	assert.notEqual(invited?.reminded_at, '')
})

test('where evaluation is a condition, the tracker and the link say so', async () => {
	const { record, receipt } = await arrive(backend)
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'accepted', ...decision(), early_reason: 'حالة عاجلة' },
		{ status: 'registered' },
		{ status: 'delivered', delivered_on: '2026-03-20' },
	)
	const { reference, code } = receipt
	assert.equal((await follow(url, { reference, code, lang: 'ar' })).body.survey.condition, true)
	const looked = (await asks(tokenOf(record.id))).body
	assert.deepEqual(
		[looked.association, looked.service, looked.condition],
		['yusr', 'skills-programmes', true],
	)
})

test('the e-mail of the delivery asks the first question, and what is kept of it could not answer', async () => {
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
		smtp: { enabled: true, host: post.host, port: post.port, tls: false },
	})
	const { record } = await delivered(backend, { lang: 'en' })
	const entry = (await told(staff, record.id)).at(-1)
	assert.match(entry?.text ?? '', /\nhttps:\/\/portal\.example\.org\/en\/s\/\n/)
	await sending(staff, record.id, 'sent')
	const mail = post.mails.at(-1)
	const token = tokenOf(record.id)
	assert.ok(mail?.text?.includes(`https://portal.example.org/en/s/#${token}`))
	for (const point of [1, 2, 3, 4, 5]) {
		assert.ok(mail?.html?.includes(`href="https://portal.example.org/en/s/#${token}-${point}"`))
	}
	for (const { text } of await told(staff, record.id)) assert.ok(!text.includes(token))
})

test('who did not answer is reminded once, and nobody who answered or cannot be reached by machine', async () => {
	// What it writes waits: e-mails have a job of each minute, and one of those minutes may end in between.
	await administrator.settings.update({ meta: { senderAddress: UNSET } })
	const quiet = await delivered(backend, {})
	const spoke = await delivered(backend, {})
	const called = await delivered(backend, { answers: reachedBy('phone', { phone: '0501234567' }) })
	const young = await delivered(backend, {})
	const database = new DatabaseSync(path.join(dir, 'data.db'))
	const ago = new Date(Date.now() - 7.5 * 86_400_000).toISOString().replace('T', ' ')
	for (const { record } of [quiet, spoke, called]) {
		database.prepare('UPDATE invitations SET invited_at = ? WHERE "case" = ?').run(ago, record.id)
	}
	database.close()
	await answerTo(url, { token: tokenOf(spoke.record.id), answers: AFTER })
	const reminders = async ({ record }: typeof quiet) =>
		(await told(staff, record.id)).filter(({ kind }) => kind === 'survey')
	await administrator.crons.run('sila-survey-reminders')
	await comesTo(async () => (await reminders(quiet)).length, 1)
	await administrator.crons.run('sila-survey-reminders')
	const { record } = await delivered(backend, {})
	await comesTo(async () => (await told(staff, record.id)).length > 0, true)
	for (const [one, number] of [
		[quiet, 1],
		[spoke, 0],
		[called, 0],
		[young, 0],
	] as const) {
		assert.equal((await reminders(one)).length, number)
	}
	const [reminder] = await reminders(quiet)
	assert.ok(!reminder?.text.includes(tokenOf(quiet.record.id)))
	// An association may remind sooner.
	const association = young.record.association
	await staff.collection('survey_settings').create({ association, remind_days: 3 })
	const days = new DatabaseSync(path.join(dir, 'data.db'))
	const lately = new Date(Date.now() - 3.5 * 86_400_000).toISOString().replace('T', ' ')
	days.prepare('UPDATE invitations SET invited_at = ? WHERE "case" = ?').run(lately, young.record.id)
	days.close()
	await administrator.crons.run('sila-survey-reminders')
	await comesTo(async () => (await reminders(young)).length, 1)
	// It has not left, and is not needed any more.
	await answerTo(url, { token: tokenOf(quiet.record.id), answers: AFTER })
	assert.equal((await reminders(quiet)).length, 0)
})
