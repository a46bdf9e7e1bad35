import assert from 'node:assert/strict'
import { test } from 'node:test'
import { riyadhDay } from '../../core/time/clock.ts'
import { arrive } from './cases.ts'
import { anonymous, arrived, complaint, inquiry, officer, submit } from './complaints.ts'
import { caseBy, file, follow, newKey, open, PDF, PNG, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend
const cases = staff.collection('cases')
const ARABIC = /[ء-ي]{3}/

test('a complaint is a case: received, followed by reference and code, read by staff as a letter', async () => {
	const parts: [string, [File, string]][] = [['files.1', file(PNG, 'صورة.png')]]
	const { status, body } = await submit(url, 'complaint', complaint, { parts })
	assert.equal(status, 201)
	assert.deepEqual(Object.keys(body), ['reference', 'code', 'received', 'changed'])
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual(
		[record.kind, record.status, record.topic, record.applicant, record.channel, record.service],
		['complaint', 'received', 'delay', 'هدى بنت سالم', 'website', ''],
	)
	assert.match(record.letter, /الموضوع|شكوى/)
	for (const said of ['التأخر', complaint.happened, complaint.wants, 'صورة.png', 'huda@example.net'])
		assert.ok(record.letter.includes(said), said)
	assert.match(record.letter, /: 1\sمارس\s2026\n/)
	assert.deepEqual(record.files, ['supporting.png'])
	const found = await follow(url, { reference: body.reference, code: body.code, lang: 'ar' })
	assert.deepEqual(found.body, {
		kind: 'complaint',
		reference: body.reference,
		association: 'kadi',
		since: found.body.since,
		received: body.received,
		history: [{ status: 'received', at: found.body.history[0].at }],
		files: [{ file: 'supporting.png', name: 'صورة.png', at: body.received }],
		sensitive: true,
		status: 'received',
		about: 'delay',
		anonymous: false,
		contact: { contactMeans: 'email', email: 'huda@example.net' },
		can: ['withdrawn'],
		// Who read it for this test.
		opened: [{ function: 'follow_up', on: riyadhDay(new Date().toISOString()) }],
	})
	const audit = await staff.collection('audit').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual(
		audit.map(({ action, actor, to }) => [action, actor, to]),
		[['received', 'applicant', 'received']],
	)
	const [told] = await staff.collection('outbox').getFullList({ filter: `case="${record.id}"` })
	assert.match(told?.subject, /^شكواك رقم/)
	assert.ok(!`${told?.text}`.includes(complaint.happened))
})

test('an inquiry is a case too; who left no means is told nothing and reads the answer', async () => {
	const { record, receipt } = await arrived(backend, 'inquiry')
	assert.deepEqual([record.kind, record.topic, record.applicant], ['inquiry', 'question', ''])
	assert.equal((await staff.collection('outbox').getFullList({ filter: `case="${record.id}"` })).length, 0)
	await cases.update(record.id, { status: 'answered', answer: 'الأحد إلى الخميس' })
	const { body } = await follow(url, { reference: receipt.reference, code: receipt.code, lang: 'en' })
	assert.deepEqual(
		[body.kind, body.status, body.topic, body.answer, body.can],
		['inquiry', 'answered', 'question', 'الأحد إلى الخميس', []],
	)
})

test('bad complaints are refused by field, in both languages, and leave nothing', async () => {
	const before = await stored(backend)
	const wrong: [object, string, string][] = [
		[{ about: '' }, 'about', 'choose'],
		[{ about: 'constructor' }, 'about', 'choose'],
		[{ happened: ' ' }, 'happened', 'required'],
		[{ happened: 'x'.repeat(3001) }, 'happened', 'too_long'],
		[{ happened: { a: 1 } }, 'happened', 'required'],
		[{ happenedOn: '2026-02-30' }, 'happenedOn', 'day'],
		[{ happenedOn: '2999-01-01' }, 'happenedOn', 'future'],
		[{ wants: 'x'.repeat(3001) }, 'wants', 'too_long'],
		[{ fullName: '' }, 'fullName', 'required'],
		[{ fullName: '12 34' }, 'fullName', 'name'],
		[{ fullName: `${'x'.repeat(119)} yy` }, 'fullName', 'too_long'],
		[{ contactMeans: '' }, 'contactMeans', 'choose'],
		[{ contactMeans: 'visit', association: 'kadi', email: 'x' }, 'email', 'email'],
		[{ email: 'not one' }, 'email', 'email'],
		[{ contactMeans: 'sms', phone: '0112345678' }, 'phone', 'mobile'],
		[{ concernsReference: '123456782', concernsCode: '12' }, 'concernsCode', 'code'],
		[{ concernsCode: '123456789012' }, 'concernsReference', 'reference'],
		[{ anonymous: true }, 'fullName', 'identity'],
		[{ ...anonymous, email: 'huda@example.net' }, 'email', 'identity'],
		[{ ...anonymous, concernsReference: '123456782' }, 'concernsReference', 'identity'],
		[{ secret: 'x' }, 'secret', 'unknown_field'],
		[{ kind: 'request' }, 'kind', 'unknown_field'],
	]
	for (const [change, field, code] of wrong) {
		for (const lang of ['ar', 'en']) {
			const { status, body } = await submit(url, 'complaint', { ...complaint, ...change, lang })
			assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify([change, body]))
			if (lang === 'ar') assert.match(body.data[field].message, ARABIC)
			else assert.doesNotMatch(body.data[field].message.replace(field, ''), ARABIC)
			assert.doesNotMatch(body.data[field].message, /undefined|\{/)
		}
	}
	for (const value of ['', '[]', 'null', '"x"', '{']) {
		const { status, body } = await submit(url, 'complaint', value)
		assert.deepEqual([status, body.data.request?.code], [400, 'bad_request'], value)
	}
	assert.equal((await submit(url, 'complaint', complaint, { key: '' })).body.data.key.code, 'bad_key')
	const other = await submit(url, 'complaint', { ...complaint, association: 'none' })
	assert.deepEqual([other.status, other.body.data.association.code], [404, 'unknown_association'])
	const badFiles: [[string, [File, string] | string], string, string][] = [
		[['files.1', file(new Uint8Array([77, 90, 1]), 'a.pdf')], 'files', 'file_content'],
		[['files.1', file(new Uint8Array(0), 'a.pdf')], 'files', 'file_empty'],
		[['files.x', file(PDF, 'a.pdf')], 'files.x', 'unknown_field'],
		[['documents.supporting', file(PDF, 'a.pdf')], 'documents.supporting', 'unknown_field'],
		[['channel', 'phone'], 'channel', 'unknown_field'],
	]
	for (const [part, field, code] of badFiles) {
		const { status, body } = await submit(url, 'complaint', complaint, { parts: [part] })
		assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify(body))
	}
	const seven = Array.from({ length: 7 }, (_, i): [string, [File, string]] => [
		`files.${i + 1}`,
		file(PDF, 'a.pdf'),
	])
	const many = await submit(url, 'complaint', complaint, { parts: seven })
	assert.equal(many.body.data.files.code, 'file_count')
	assert.deepEqual(await stored(backend), before)
})

test('bad inquiries too; an offer to help needs a name and a way back', async () => {
	const before = await stored(backend)
	const wrong: [object, string, string][] = [
		[{ topic: '' }, 'topic', 'choose'],
		[{ topic: 'complaint' }, 'topic', 'choose'],
		[{ text: '' }, 'text', 'required'],
		[{ text: 'x'.repeat(3001) }, 'text', 'too_long'],
		[{ category: 'أرامل' }, 'category', 'choose'],
		[{ field: 'تعليم' }, 'field', 'choose'],
		[{ topic: 'volunteering' }, 'fullName', 'required'],
		[{ topic: 'volunteering', fullName: 'هدى بنت سالم' }, 'contactMeans', 'choose'],
		[{ contactMeans: 'email', fullName: 'هدى بنت سالم' }, 'email', 'required'],
		[{ email: 'huda@example.net' }, 'contactMeans', 'choose'],
		[{ about: 'delay' }, 'about', 'unknown_field'],
	]
	for (const [change, field, code] of wrong) {
		for (const lang of ['ar', 'en']) {
			const { status, body } = await submit(url, 'inquiry', { ...inquiry, ...change, lang })
			assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify([change, body]))
			assert.equal(ARABIC.test(body.data[field].message), lang === 'ar')
		}
	}
	const withFile = await submit(url, 'inquiry', inquiry, { parts: [['files.1', file(PDF, 'a.pdf')]] })
	assert.equal(withFile.body.data['files.1'].code, 'unknown_field')
	assert.deepEqual(await stored(backend), before)
})

test('one key makes one complaint, however often and by however many at once it is sent', async () => {
	const key = newKey()
	const before = await stored(backend)
	const all = await Promise.all(Array.from({ length: 6 }, () => submit(url, 'complaint', complaint, { key })))
	assert.deepEqual(all.map(({ status }) => status).sort(), [200, 200, 200, 200, 200, 201])
	assert.equal(new Set(all.map(({ body }) => `${body.reference} ${body.code}`)).size, 1)
	assert.ok(all.every(({ body }) => body.changed === false))
	const other = await submit(url, 'complaint', { ...complaint, wants: 'غير ذلك' }, { key })
	assert.deepEqual([other.status, other.body.changed], [200, true])
	const after = await stored(backend)
	assert.deepEqual([after.cases, after.audit], [before.cases + 1, before.audit + 1])
})

test('the case it concerns is known by both of its numbers; neither by a guess nor at another association', async () => {
	const { receipt, record } = await arrive(backend, 'kadi')
	const { receipt: foreign } = await arrive(backend, 'yusr')
	const before = await stored(backend)
	const about = ({ reference, code }: { reference: string; code: string }) => ({
		...complaint,
		concernsReference: reference,
		concernsCode: code,
	})
	const guesses = [
		{ ...receipt, code: '000000000000' },
		{ reference: '100000009', code: receipt.code },
		foreign,
	]
	const answers = await Promise.all(guesses.map(guess => submit(url, 'complaint', about(guess))))
	for (const { status, body } of answers) {
		assert.deepEqual([status, body], [400, answers[0]?.body])
		assert.equal(body.data.concernsReference.code, 'not_found')
	}
	assert.deepEqual(await stored(backend), before)
	const { record: made } = await arrived(backend, 'complaint', about(receipt))
	assert.equal(made.concerns, record.id)
	assert.ok(made.letter.includes(receipt.reference))
	assert.ok(!JSON.stringify(made).includes(receipt.code))
})

test('who has lost the code names the case by its reference alone: stored for staff to match, and nothing is looked up', async () => {
	const { receipt } = await arrive(backend, 'kadi')
	for (const concernsReference of [receipt.reference, '100000009']) {
		const { record } = await arrived(backend, 'complaint', { ...complaint, concernsReference })
		assert.equal(record.concerns, '')
		assert.match(record.letter, new RegExp(`${concernsReference} \\(دون رمزه`))
	}
})

test('staff write down what came by fax or by phone, by a channel of the policy', async () => {
	const token = { Authorization: staff.authStore.token }
	const sent = (parts: [string, string][], headers: Record<string, string> = token) =>
		submit(url, 'complaint', complaint, { parts, headers, staff: true })
	assert.equal((await sent([['channel', 'fax']], {})).status, 401)
	for (const channel of ['branch-delegates', '', 'x']) {
		const { status, body } = await sent([['channel', channel]])
		assert.deepEqual([status, body.data.channel?.code], [400, 'channel'])
	}
	const { status, body } = await sent([['channel', 'fax']])
	assert.equal(status, 201)
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual([record.channel, record.entered_by], ['fax', 'staff@example.org'])
	const asked = await submit(url, 'inquiry', inquiry, {
		parts: [['channel', 'phone']],
		headers: token,
		staff: true,
	})
	assert.equal(asked.status, 201)
})

test('a new complaint goes to the follow-up unit, or to whoever is named for complaints', async () => {
	const unit = await officer(staff)
	assert.equal((await arrived(backend)).record.assigned_to, unit)
	const named = await officer(staff, { role: 'contact-officer', topics: ['complaint'] })
	assert.equal((await arrived(backend)).record.assigned_to, named)
	await staff.collection('officers').update(named, { topics: [] })
})
