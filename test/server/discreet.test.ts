import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Lang } from '../../core/language/text.ts'
import { load, SLUGS } from '../../core/policy/associations.fixture.ts'
import { TO_APPLICANT } from '../../core/telling/kinds.ts'
import { revealing } from '../../core/telling/revealing.fixture.ts'
import { decides } from '../setup/appointments.ts'
import { startBackend } from '../setup/backend.ts'
import { startMailServer } from '../setup/smtp.ts'
import { ask, numbers } from './applicant.ts'
import { decision, go, NO_CLOCK, openWith } from './cases.ts'
import { arrived } from './complaints.ts'
import { enter } from './entry.ts'
import { arrive, past, reachedBy, sending, told } from './outbox.ts'
import { caseBy, comesTo, databaseIn, follow, newKey, refused, send } from './support.ts'
import { delivered } from './surveys.ts'

/* What is told to those whose phone or mailbox others look at. */

const texts: { sender: string; text: string }[] = []
const gateway = createServer(async (request, response) => {
	const chunks: Buffer[] = []
	for await (const chunk of request) chunks.push(chunk)
	texts.push(JSON.parse(Buffer.concat(chunks).toString()))
	response.writeHead(200).end('{}')
})
await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', () => resolve()))
const post = await startMailServer()
const env = {
	SILA_SITE: 'https://portal.example.org',
	SILA_SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
	SILA_SMS_BODY: '{"sender":"جمعية كادي","to":"{to}","text":"{text}"}',
	SILA_SMS_DISCREET_BODY: '{"sender":"Notice","to":"{to}","text":"{text}"}',
}
const backend = await openWith(NO_CLOCK, { env })
test.after(async () => {
	await post.stop()
	gateway.closeAllConnections()
	gateway.close()
})
const { url, staff, administrator } = backend
const cases = staff.collection('cases')
await administrator.settings.update({
	meta: { senderAddress: 'post@example.org' },
	smtp: { enabled: true, host: post.host, port: post.port, tls: false },
})

const NAMES = (['ar', 'en'] as const).flatMap(lang => revealing(SLUGS.map(load), lang))
const tellsNothing = (said: string) => {
	for (const name of NAMES) assert.ok(!said.includes(name), `${name}: ${said}`)
}
const byMail = { ...reachedBy('email', { email: 'huda@example.net' }), discreet: 'yes' }
const bySms = { ...reachedBy('sms', { phone: '0501234567' }), discreet: 'yes' }

/** Has an applicant of a language told by e-mail of all that there is to tell, and returns what kinds there were. */
async function tellAll(lang: Lang): Promise<string[]> {
	const { record, receipt } = await arrive(backend, { lang, answers: byMail })
	const kinds: string[] = []
	const sent = async () => {
		past(backend, 'queued')
		kinds.push((await sending(staff, record.id, 'sent')).kind)
	}
	await sent()
	await cases.update(record.id, { status: 'needs-completion', missing: 'شهادة' })
	await sent()
	await staff.collection('messages').create({ case: record.id, text: 'خدمة طلبك' })
	await sent()
	await ask(url, 'lost-code', { reference: receipt.reference } as typeof receipt, { code: undefined })
	await sent()
	for (const decision of [{ state: 'refused', answer: 'يلزم بقاؤها' }, { state: 'granted' }] as const) {
		await ask(url, 'erasure', receipt)
		const { id } = await staff
			.collection('erasure_requests')
			.getFirstListItem(`case="${record.id}" && state="open"`)
		await decides(staff, backend.dir, id, decision)
		await sent()
	}
	return kinds
}

for (const lang of ['ar', 'en'] as const) {
	test(`e-mails of every kind name no association, service or kind of case: ${lang}`, async () => {
		const before = post.mails.length
		const kinds = await tellAll(lang)
		const mails = post.mails.slice(before)
		// The reminder of a survey is not sent at all; what a lost code leads to beside its one-time code is told like a status.
		const others = ['survey', 'code-asked', 'code-replaced', 'contact-corrected']
		const expected = TO_APPLICANT.filter(kind => !others.includes(kind))
		assert.deepEqual(kinds.toSorted(), expected.toSorted())
		assert.equal(mails.length, expected.length)
		for (const mail of mails) {
			const headers = mail.headers.map(({ value }) => value)
			const { name, address } = mail.from ?? assert.fail()
			assert.equal(address, 'post@example.org')
			assert.equal(name, lang === 'ar' ? 'إشعار' : 'Notice')
			for (const said of [mail.subject, mail.text, mail.html, name, ...headers]) tellsNothing(said ?? '')
		}
	})
}

test('a text message names none either, and goes as the gateway has it for such', async () => {
	const { record, receipt } = await arrive(backend, { answers: bySms })
	past(backend, 'queued')
	const sent = await sending(staff, record.id, 'sent')
	const message = texts.at(-1) ?? assert.fail()
	assert.equal(message.sender, 'Notice')
	tellsNothing(message.text)
	assert.match(message.text, new RegExp(`\\nhttps://portal\\.example\\.org/track/#${receipt.reference}$`))
	assert.equal(sent.discreet, true)
	const { record: other } = await arrive(backend, { answers: { ...bySms, discreet: 'no' } })
	past(backend, 'queued')
	await sending(staff, other.id, 'sent')
	assert.equal(texts.at(-1)?.sender, 'جمعية كادي')
})

test('after a delivery nobody is reminded by a message, and its own has no link to the survey', async () => {
	const { record } = await delivered(backend, { answers: byMail })
	past(backend, 'queued')
	const [, latest] = [await sending(staff, record.id, 'sent'), (await told(staff, record.id)).at(-1)]
	tellsNothing(`${latest?.subject} ${latest?.text}`)
	assert.doesNotMatch(latest?.text ?? '', /\/s\//)
	const { record: other } = await delivered(backend, {})
	const database = databaseIn(backend.dir)
	database.prepare("UPDATE invitations SET invited_at = '2020-01-01 00:00:00.000Z'").run()
	database.close()
	await administrator.crons.run('sila-survey-reminders')
	const reminded = async (id: string) =>
		(await told(staff, id)).filter(({ kind }) => kind === 'survey').length
	await comesTo(() => reminded(other.id), 1)
	assert.equal(await reminded(record.id), 0)
})

test('who said nothing is told discreetly of a sensitive service, and of an association that has one', async () => {
	const answers = {
		kind: 'marital',
		'national-id': '1000000008',
		fullName: 'هدى بنت سالم',
		contactMeans: 'sms',
		phone: '0501234567',
	}
	const change = {
		service: 'family-consultations',
		conditions: { residence: 'yes' },
		answers,
		signature: 'هدى بنت سالم',
	}
	const told = async (discreet?: string) => {
		const own = discreet === undefined ? answers : { ...answers, discreet }
		const { status, body } = await send(url, { ...change, answers: own }, { parts: [] })
		assert.equal(status, 201, JSON.stringify(body))
		return (await caseBy(staff, `reference="${body.reference}"`)).discreet
	}
	assert.deepEqual([await told(), await told('no'), await told('yes')], [true, false, true])
	const named = { fullName: 'هدى بنت سالم', contactMeans: 'phone', phone: '0501234567', email: undefined }
	for (const what of ['complaint', 'inquiry'] as const) {
		for (const [association, discreet, expected] of [
			['yusr', undefined, true],
			['yusr', 'no', false],
			['kadi', undefined, false],
			['kadi', 'yes', true],
		] as const) {
			const { record } = await arrived(backend, what, { ...named, association, discreet })
			assert.equal(record.discreet, expected, `${what} ${association} ${discreet}`)
		}
	}
})

test('once a service is sensitive, who never said so is told discreetly from then on; what waits is written anew', async () => {
	const named = {
		fullName: 'هدى بنت سالم',
		contactMeans: 'email',
		phone: undefined,
		email: 'huda@example.net',
	}
	const mail = reachedBy('email', { email: 'huda@example.net' })
	const at = async (association: string, discreet?: string) =>
		(await arrive(backend, { association, answers: { ...mail, ...(discreet && { discreet }) } })).record.id
	const [silent, said, elsewhere] = [await at('artwa'), await at('artwa', 'no'), await at('kadi')]
	// Staff asked, and the person wants it plain.
	const asked = await at('artwa', 'yes')
	await cases.update(asked, { discreet: false })
	const complaint = (await arrived(backend, 'complaint', { ...named, association: 'artwa' })).record.id
	const sent = await at('artwa')
	past(backend, 'queued')
	await sending(staff, sent, 'sent')
	await cases.update(silent, { status: 'needs-completion', missing: 'شهادة' })
	const services = administrator.collection('services')
	const { id, definition } = await services.getFirstListItem('association.slug="artwa"')
	const before = await told(staff, silent)
	const goneOut = await told(staff, sent)
	await services.update(id, { definition: { ...definition, sensitive: true } })
	const now = async (id: string) => {
		const trail = await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })
		const last = trail.at(-1)
		return [(await cases.getOne(id)).discreet, last?.actor === 'system' && last.changed?.includes('discreet')]
	}
	for (const one of [silent, complaint, sent]) assert.deepEqual(await now(one), [true, true], one)
	for (const one of [said, elsewhere, asked]) assert.equal((await now(one))[0], false, one)
	const after = await told(staff, silent)
	assert.deepEqual([after[0], after.length], [before[0], before.length], 'what went out stays')
	assert.deepEqual([before.at(-1)?.discreet, after.at(-1)?.discreet], [false, true])
	tellsNothing(`${after.at(-1)?.subject} ${after.at(-1)?.text}`)
	assert.deepEqual(await told(staff, sent), goneOut)
	// Whoever says otherwise later is not overruled by another save.
	await cases.update(silent, { discreet: false })
	await services.update(id, { definition })
	await services.update(id, { definition: { ...definition, sensitive: true } })
	assert.equal((await cases.getOne(silent)).discreet, false)
})

test('staff write down the same, and an answer that is none is refused by its name', async () => {
	const change = {
		association: 'kadi',
		service: 'service-request',
		conditions: {},
		answers: bySms as Record<string, string>,
		declared: true,
	}
	const entered = await enter(backend, change, { parts: [] })
	assert.equal(entered.status, 201, JSON.stringify(entered.body))
	const record = await caseBy(staff, `reference="${entered.body.reference}"`)
	assert.equal(record.discreet, true)
	assert.match(record.letter, /إشعارات متكتمة: نعم/)
	const wrong = await send(
		url,
		{ ...change, answers: { ...bySms, discreet: 'ربما' } },
		{ parts: [], key: newKey() },
	)
	assert.equal(wrong.status, 400)
	assert.equal(wrong.body.data['answers.discreet'].code, 'choose')
})

test('staff change it where the person asks; what waits is written anew, what was told stays, and the trail says so', async () => {
	const { record } = await arrive(backend, { answers: { ...bySms, discreet: 'no' } })
	past(backend, 'queued')
	await sending(staff, record.id, 'sent')
	await cases.update(record.id, { status: 'needs-completion', missing: 'شهادة' })
	const [first, waits] = await told(staff, record.id)
	assert.match(waits?.text ?? '', /طلبك|كادي/)
	await cases.update(record.id, { discreet: true })
	const [same, rewritten, ...more] = await told(staff, record.id)
	assert.deepEqual([same, more, rewritten?.id, rewritten?.discreet], [first, [], waits?.id, true])
	tellsNothing(`${rewritten?.subject} ${rewritten?.text}`)
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"`, sort: '@rowid' })
	assert.deepEqual(trail.at(-1)?.changed, ['discreet'])
	await cases.update(record.id, { discreet: false })
	assert.equal((await told(staff, record.id)).at(-1)?.text, waits?.text)
	await refused(staff.collection('outbox').update(waits?.id ?? '', { discreet: true }), 400)
	past(backend, 'queued')
})

test('the person changes it with the means of contact, and a correction that says nothing of it leaves it', async () => {
	const { record, receipt } = await arrive(backend, { answers: bySms })
	const contact = async () => (await follow(url, numbers(receipt))).body.contact
	assert.deepEqual(await contact(), { contactMeans: 'sms', phone: '+966501234567', discreet: 'yes' })
	const mail = { contactMeans: 'email', email: 'huda@example.net' }
	await ask(url, 'contact', receipt, mail)
	assert.deepEqual(await contact(), { ...mail, discreet: 'yes' })
	await ask(url, 'contact', receipt, { ...mail, discreet: 'no' })
	assert.deepEqual([await contact(), (await told(staff, record.id)).at(-1)?.discreet], [mail, false])
	const wrong = await ask(url, 'contact', receipt, { ...mail, discreet: 'x' })
	assert.deepEqual([wrong.status, wrong.body.data.discreet.code], [400, 'choose'])
})

test('who comes by is told there, with all that there is to say', async () => {
	const { record } = await arrive(backend, { answers: { ...reachedBy('visit'), discreet: 'yes' } })
	const [task] = await told(staff, record.id)
	assert.deepEqual([record.discreet, task?.discreet], [true, false])
	assert.match(task?.text ?? '', /كادي/)
})

test('an objection is told as the request was', async () => {
	const { record, receipt } = await arrive(backend, { answers: bySms })
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'rejected', ...decision() },
	)
	const response = await fetch(`${url}/api/sila/cases/objection`, {
		method: 'POST',
		headers: { 'Idempotency-Key': newKey() },
		body: JSON.stringify({ ...numbers(receipt), reason: 'أعترض' }),
	})
	assert.equal(response.status, 201)
	const body = (await response.json()) as { reference: string }
	const objection = await caseBy(staff, `reference="${body.reference}"`)
	assert.equal(objection.discreet, true)
})

test('a body for discreet messages that could never be sent stops the start, by its name', async () => {
	const wrong = { ...env, SILA_SMS_DISCREET_BODY: '{"to":"{to}"}' }
	await assert.rejects(async () => {
		await (await startBackend({ seed: false, env: wrong })).stop()
	}, /SILA_SMS_DISCREET_BODY has no \{text\}/)
})
