import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, complete, numbers } from './applicant.ts'
import { arrive, decision, go } from './cases.ts'
import { databaseIn, file, follow, HEIC, newKey, open, PDF, PNG, refused, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const cases = staff.collection('cases')
const messages = staff.collection('messages')

const DOCUMENT = 'marital-status-proof'
const again: [string, [File, string]] = [`documents.${DOCUMENT}`, file(PNG, 'صورة أوضح.png')]
const returned = { document: DOCUMENT, state: 'returned', note: 'الصورة غير واضحة' }
/** A case that staff sent back with a document returned. */
async function sentBack() {
	const { record, receipt } = await arrive(backend)
	const missing = 'صورة أوضح من إثبات الحالة'
	await go(staff, record.id, { status: 'needs-completion', missing, checklist: [returned] })
	return { id: record.id, receipt }
}
const everything = async () => ({
	...(await stored(backend)),
	messages: (await messages.getList(1, 1)).totalItems,
	outbox: (await staff.collection('outbox').getList(1, 1)).totalItems,
})
const trail = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })).map(
		({ actor, action, from, to }) => [actor, action, from, to],
	)

test('the applicant reads what is missing, sends it, and staff find it beside the earlier', async () => {
	const { id, receipt } = await sentBack()
	const before = (await follow(url, numbers(receipt))).body
	assert.equal(before.missing, 'صورة أوضح من إثبات الحالة')
	assert.deepEqual(before.checklist, [{ ...returned, label: before.checklist[0].label }])
	assert.match(before.checklist[0].label, /[ء-ي]{3}/)
	assert.deepEqual(before.can, ['received', 'withdrawn'])
	const supporting: typeof again = ['documents.supporting', file(PDF, 'خطاب.pdf')]
	const { status, body } = await complete(
		url,
		receipt,
		{ answer: ' هذه أوضح.\r\n' },
		{ parts: [again, supporting] },
	)
	assert.equal(status, 201, JSON.stringify(body))
	assert.equal(body.changed, false)
	assert.deepEqual(body.case, (await follow(url, numbers(receipt))).body)
	assert.equal(body.case.status, 'received')
	assert.equal(body.case.missing, undefined)
	const record = await cases.getOne(id)
	assert.deepEqual(record.files, [`${DOCUMENT}.pdf`, `${DOCUMENT}-2.png`, 'supporting.pdf'])
	assert.deepEqual(record.file_names[`${DOCUMENT}-2.png`], {
		document: DOCUMENT,
		name: 'صورة أوضح.png',
		at: body.at,
	})
	assert.deepEqual(record.checklist, [{ document: DOCUMENT, state: 'present', note: '' }])
	assert.equal(record.completions, undefined)
	const token = await staff.files.getToken()
	for (const [i, bytes] of [PDF, PNG, PDF].entries()) {
		const got: Response = await fetch(staff.files.getURL(record, record.files[i] ?? '', { token }))
		assert.deepEqual(Buffer.from(await got.arrayBuffer()), Buffer.from(bytes), record.files[i])
	}
	const [message] = await messages.getFullList({ filter: `case="${id}"` })
	assert.deepEqual([message?.from, message?.text], ['applicant', 'هذه أوضح.'])
	assert.deepEqual((await trail(id)).slice(2), [
		['applicant', 'message', '', ''],
		['applicant', 'updated', 'needs-completion', 'received'],
	])
	// The reasons are the applicant’s to read once they are a decision’s, not before.
	await go(staff, id, { status: 'complete' }, { status: 'study', ...decision() })
	assert.equal((await follow(url, numbers(receipt))).body.reason, undefined)
	await go(staff, id, { status: 'accepted' })
	assert.equal((await follow(url, numbers(receipt))).body.reason, 'استوفى الشروط')
})

test('returned a second time, what is missing is written anew; what was asked before is kept', async () => {
	const { id, receipt } = await sentBack()
	const since = (await cases.getOne(id)).status_since
	const first = { at: since.replace(' ', 'T'), missing: 'صورة أوضح من إثبات الحالة' }
	await complete(url, receipt, { answer: 'هذه' })
	const back = await cases.getOne(id)
	assert.deepEqual([back.missing, back.returns], ['', [first]])
	const [last] = await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '-@rowid' })
	assert.deepEqual([last?.actor, last?.to], ['applicant', 'received'])
	for (const field of ['status', 'missing', 'returns']) assert.ok(last?.changed.includes(field), field)

	for (const missing of [{}, { missing: ' ' }]) {
		const error = await refused(cases.update(id, { status: 'needs-completion', ...missing }), 400)
		assert.deepEqual([error.data.data.status.code, error.data.data.missing.code], ['needed', 'needed'])
	}
	await refused(cases.update(id, { returns: [] }), 400)
	// The same words again are words of this time; so are those that were written down beforehand.
	await go(staff, id, { status: 'needs-completion', missing: first.missing })
	assert.equal((await follow(url, numbers(receipt))).body.missing, first.missing)
	const again = await go(
		staff,
		id,
		{ status: 'received' },
		{ missing: 'توقيع' },
		{ status: 'needs-completion' },
	)
	assert.equal(again.missing, 'توقيع')
	assert.deepEqual(
		again.returns.map(({ missing }: Record<string, string>) => missing),
		[first.missing, first.missing],
	)
	const { returns } = (await ask(url, 'copy', receipt)).body
	assert.deepEqual([returns, returns[0]], [again.returns, first])
})

test('a document that was not sent again stays returned; an answer alone is enough', async () => {
	const { id, receipt } = await sentBack()
	assert.equal((await complete(url, receipt, { answer: 'ليس عندي غيرها' })).status, 201)
	const record = await cases.getOne(id)
	assert.deepEqual([record.status, record.checklist], ['received', [returned]])
})

test('only while something is missing: at any other status it is refused and nothing is stored', async () => {
	const { record, receipt } = await arrive(backend)
	for (const step of [
		{},
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'withdrawn', closing_reason: 'طلبه بالهاتف' },
	]) {
		if ('status' in step) await go(staff, record.id, step)
		const before = await everything()
		const { status, body } = await complete(url, receipt, { answer: 'x', lang: 'en' }, { parts: [again] })
		assert.deepEqual([status, body.data.status.code], [409, 'not_now'])
		assert.match(body.message, /not possible/)
		assert.deepEqual(await everything(), before)
	}
})

test('what is wrong is said field by field, and nothing is stored', async () => {
	const { receipt } = await sentBack()
	const before = await everything()
	const program = Buffer.from('MZ program')
	const name = `documents.${DOCUMENT}`
	const wrong: [object, Parameters<typeof complete>[3], string, string][] = [
		[{}, {}, 'answer', 'nothing_sent'],
		[{ answer: ' ' }, {}, 'answer', 'nothing_sent'],
		[{ answer: 'ط'.repeat(3001) }, {}, 'answer', 'too_long'],
		[{}, { parts: [[name, file(program, 'a.exe')]] }, name, 'file_type'],
		[{}, { parts: [[name, file(program, 'a.pdf')]] }, name, 'file_content'],
		[{}, { parts: [[name, file(HEIC, 'IMG_0001.jpg')]] }, name, 'file_heic'],
		[{}, { parts: [[name, file(new Uint8Array(), 'a.pdf')]] }, name, 'file_empty'],
		[{}, { parts: [['documents.other', file(PDF, 'a.pdf')]] }, 'documents.other', 'unknown_field'],
		[{}, { parts: Array.from({ length: 7 }, () => again) }, 'documents', 'file_count'],
		[{ answer: 'x' }, { parts: [['files.1', file(PDF, 'a.pdf')]] }, 'files.1', 'unknown_field'],
		[{ answer: 'x', status: 'accepted' }, {}, 'status', 'unknown_field'],
		[{ answer: 'x' }, { parts: [['completion', '{}']] }, 'request', 'bad_request'],
		[{ answer: 'x' }, { key: '' }, 'key', 'bad_key'],
	]
	for (const [more, options, field, code] of wrong) {
		const { status, body } = await complete(url, receipt, more, options)
		assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify(body))
	}
	const large = new Uint8Array(33 * 1024 * 1024)
	const tooLarge = await complete(url, receipt, {}, { parts: [[name, file(large, 'a.pdf')]] })
	assert.deepEqual([tooLarge.status, tooLarge.body.data.documents.code], [413, 'too_large'])
	assert.deepEqual(await everything(), before)
})

test('a wrong code opens nothing, and is answered as an unknown reference is', async () => {
	const { receipt } = await sentBack()
	const { receipt: other } = await arrive(backend)
	const before = await everything()
	const expected = (await follow(url, { ...numbers(receipt), code: '000000000000' })).body
	for (const change of [{ code: '000000000000' }, { reference: '100000009' }, { code: other.code }]) {
		for (const got of [
			await complete(url, receipt, { answer: 'x', ...change }),
			await ask(url, 'withdraw', receipt, change),
		]) {
			assert.deepEqual([got.status, got.body], [404, expected])
		}
	}
	assert.deepEqual(await everything(), before)
})

test('sent again, also at the same time, it is stored once', async () => {
	const { id, receipt } = await sentBack()
	const key = newKey()
	const before = await everything()
	const send = (answer = 'هذه') => complete(url, receipt, { answer }, { key, parts: [again] })
	const answers = await Promise.all(Array.from({ length: 5 }, () => send()))
	assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 200, 201])
	for (const { body } of answers) assert.deepEqual(body, answers[0]?.body)
	assert.equal((await send('غيرها')).body.changed, true)
	assert.deepEqual(await everything(), {
		...before,
		messages: before.messages + 1,
		outbox: before.outbox + 1,
		audit: before.audit + 2,
		files: before.files + 1,
	})
	// Sent back once more, the old sending does not complete it, and a new one does.
	await go(staff, id, { status: 'needs-completion', missing: 'توقيع' })
	assert.equal((await send()).body.case.status, 'needs-completion')
	assert.equal((await complete(url, receipt, {}, { parts: [again] })).status, 201)
	assert.deepEqual((await cases.getOne(id)).files, [
		`${DOCUMENT}.pdf`,
		`${DOCUMENT}-2.png`,
		`${DOCUMENT}-3.png`,
	])
})

test('a case never has more than twenty files', async () => {
	const { id, receipt } = await sentBack()
	const parts = Array.from({ length: 6 }, () => again)
	for (let round = 0; round < 3; round++) {
		assert.equal((await complete(url, receipt, {}, { parts })).status, 201)
		await go(staff, id, { status: 'needs-completion', missing: 'صورة أخرى' })
	}
	const before = await everything()
	const { status, body } = await complete(url, receipt, {}, { parts: [again, again] })
	assert.deepEqual([status, body.data.documents.code], [400, 'file_count'])
	assert.deepEqual(await everything(), before)
	assert.equal((await complete(url, receipt, {}, { parts: [again] })).status, 201)
	assert.equal((await cases.getOne(id)).files.length, 20)
})

test('what cannot be written into the trail is not stored at all', async () => {
	const { receipt } = await sentBack()
	const before = await everything()
	const database = databaseIn(dir)
	for (const table of ['messages', 'outbox', 'audit']) {
		database.exec(`CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'disk'); END`)
		assert.equal((await complete(url, receipt, { answer: 'x' }, { parts: [again] })).status >= 400, true)
		database.exec('DROP TRIGGER broken')
		assert.deepEqual(await everything(), before, table)
	}
	database.close()
})

test('the applicant withdraws, says why, and saying it twice changes nothing', async () => {
	const { record, receipt } = await arrive(backend)
	const { status, body } = await ask(url, 'withdraw', receipt, { reason: 'وجدت عملًا' })
	assert.equal(status, 200, JSON.stringify(body))
	assert.deepEqual([body.status, body.can], ['withdrawn', []])
	assert.deepEqual(body, (await follow(url, numbers(receipt))).body)
	assert.deepEqual((await trail(record.id)).slice(1), [
		['applicant', 'message', '', ''],
		['applicant', 'updated', 'received', 'withdrawn'],
	])
	const before = await everything()
	const second = await ask(url, 'withdraw', receipt, { reason: 'وجدت عملًا' })
	assert.deepEqual([second.status, second.body], [200, body])
	assert.deepEqual(await everything(), before)
})

test('no withdrawing where the process has none, nor with a reason too long', async () => {
	const { record, receipt } = await arrive(backend)
	const long = await ask(url, 'withdraw', receipt, { reason: 'ط'.repeat(3001) })
	assert.deepEqual([long.status, long.body.data.reason.code], [400, 'too_long'])
	assert.equal((await ask(url, 'withdraw', receipt, { status: 'closed' })).status, 400)
	assert.equal((await ask(url, 'withdraw', receipt, { reason: 'ط'.repeat(9000) })).status, 413)
	await go(staff, record.id, { status: 'closed', closing_reason: 'مكرر' })
	const before = await everything()
	const { status, body } = await ask(url, 'withdraw', receipt, { reason: 'x' })
	assert.deepEqual([status, body.data.status.code], [409, 'not_now'])
	assert.deepEqual(await everything(), before)
})

test('what was acknowledged is there after the process was killed in the same moment', async () => {
	const { id, receipt } = await sentBack()
	const key = newKey()
	const sent = await complete(url, receipt, { answer: 'هذه' }, { key, parts: [again] })
	await backend.kill()
	assert.equal(sent.status, 201)
	await backend.restart()
	assert.deepEqual((await complete(url, receipt, { answer: 'هذه' }, { key, parts: [again] })).body, sent.body)
	const record = await cases.getOne(id)
	const token = await staff.files.getToken()
	const got = await fetch(staff.files.getURL(record, `${DOCUMENT}-2.png`, { token }))
	assert.deepEqual(Buffer.from(await got.arrayBuffer()), PNG)
	const gone = await ask(url, 'withdraw', receipt)
	await backend.kill()
	assert.equal(gone.status, 200)
	await backend.restart()
	assert.equal((await cases.getOne(id)).status, 'withdrawn')
})
