import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { CASE_FIELDS, type CaseFieldName, entryOf } from '../../core/case/fields.ts'
import { KINDS } from '../../core/case/status.ts'
import { nameKey } from '../../core/people/name.ts'
import { decides } from '../setup/appointments.ts'
import { ask, complete, numbers } from './applicant.ts'
import { arrive, decision, go, NO_CLOCK, openWith } from './cases.ts'
import { arrived } from './complaints.ts'
import {
	caseBy,
	comesTo,
	databaseIn,
	file,
	filesIn,
	follow,
	good,
	newKey,
	refused,
	send,
	stored,
} from './support.ts'

// The job that looks after files comes at no moment of its own.
const backend = await openWith(NO_CLOCK)
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const requests = staff.collection('erasure_requests')

const NAME = 'زرقاء بنت اليمامة'
const PHONE = '501119999'
const SECRETS = [
	NAME,
	nameKey(NAME),
	'1000000008',
	PHONE,
	'zarqa@example.net',
	'سر في الرسالة',
	'سر في الجواب',
	'سر في السبب',
	'سر عند الموظف',
	'سر في الرد',
	'سر في الملف',
	'سر في المحضر',
	'سر-في-الاسم.pdf',
	'سر بين الزملاء',
	'سر في التذكير',
]
const bytes = (secret: string) => new TextEncoder().encode(`%PDF-1.7\n${secret}\n%%EOF`)
const named: [string, [File, string]] = [
	'documents.marital-status-proof',
	file(bytes('سر في الملف'), 'سر-في-الاسم.pdf'),
]

/** A case with something personal wherever anything can be. */
async function full() {
	const answers = { ...good.answers, fullName: NAME, phone: `0${PHONE}` }
	const key = newKey()
	const options = { key, parts: [named] }
	const { body: receipt, status } = await send(url, { answers, signature: NAME }, options)
	assert.equal(status, 201, JSON.stringify(receipt))
	const record = await caseBy(staff, `reference="${receipt.reference}"`)
	await staff.collection('notes').create({ case: record.id, text: 'سر بين الزملاء' })
	const own = { account: staff.authStore.record?.id, case: record.id, text: 'سر في التذكير' }
	await staff.collection('reminders').create(own)
	await go(staff, record.id, { status: 'needs-completion', missing: 'سر عند الموظف' })
	await complete(url, receipt, { answer: 'سر في الجواب' }, { parts: [named] })
	await ask(url, 'contact', receipt, { contactMeans: 'email', email: 'zarqa@example.net' })
	const message = { case: record.id, text: 'سر في الرسالة', files: [named[1][0]] }
	await staff.collection('messages').create(message)
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{
			status: 'accepted',
			...decision(),
			reason: `سر عند الموظف ${NAME}`,
			early_reason: `سر عند الموظف ${NAME}`,
			minutes: [new File([bytes('سر في المحضر')], 'a.pdf')],
		},
	)
	return { id: record.id, receipt, key }
}
const asked = async (id: string) => requests.getFirstListItem(`case="${id}"`, { sort: '-created' })
const actions = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })).map(
		({ actor, action }) => [actor, action],
	)

/** Which of the secrets stand anywhere in the data folder, byte by byte. */
function left(): string[] {
	const found = new Set<string>()
	for (const place of filesIn(dir)) {
		const content = fs.readFileSync(place)
		for (const secret of SECRETS) if (content.includes(secret)) found.add(secret)
	}
	return SECRETS.filter(secret => found.has(secret))
}

test('asked, granted, and nothing of the person is left anywhere in the data folder', async () => {
	const { id, receipt, key } = await full()
	const { status, body } = await ask(url, 'erasure', receipt, { reason: 'سر في السبب' })
	assert.equal(status, 200, JSON.stringify(body))
	assert.equal(body.erasure.state, 'open')
	const days = (Date.parse(body.erasure.due) - Date.parse(body.erasure.asked.slice(0, 10))) / 86_400_000
	assert.equal(days, 30)
	const request = await asked(id)
	await requests.update(request.id, { answer: 'سر في الرد' })
	assert.deepEqual(left(), SECRETS)
	const before = await cases.getOne(id)
	await decides(staff, backend.dir, request.id, { state: 'granted' })
	// Where they are told that it was done is the last thing to go.
	assert.deepEqual(left(), ['zarqa@example.net'])
	const outbox = staff.collection('outbox')
	const [task, ...others] = await outbox.getFullList({ filter: `case="${id}"` })
	assert.deepEqual([task?.kind, task?.state, task?.means, others], ['erased', 'task', 'email', []])
	await outbox.update(task?.id ?? '', { state: 'done' })
	assert.deepEqual(left(), [])

	const after = (await follow(url, numbers(receipt))).body
	assert.deepEqual(Object.keys(after).sort(), [
		'association',
		'can',
		'erased',
		'history',
		'kind',
		'opened',
		'received',
		'reference',
		'sensitive',
		'service',
		'since',
		'status',
	])
	assert.deepEqual([after.status, after.since, after.can], ['accepted', body.since, []])
	const record = await cases.getOne(id)
	assert.deepEqual(
		[record.files, record.minutes, record.studied_on, record.created],
		[[], [], before.studied_on, before.created],
	)
	const decided = await asked(id)
	assert.deepEqual(
		[decided.state, decided.reason, decided.answer, decided.decided_by],
		['granted', '', '', 'staff@example.org'],
	)
	assert.ok(decided.decided_at)
	assert.deepEqual((await actions(id)).slice(-2), [
		['applicant', 'erasure-asked'],
		['staff@example.org', 'erased'],
	])
	assert.deepEqual(await staff.collection('messages').getFullList({ filter: `case="${id}"` }), [])
	// A form that still lies on a phone and sends itself again brings nothing back.
	const answers = { ...good.answers, fullName: NAME }
	const again = await send(url, { answers, signature: NAME }, { key, parts: [named] })
	assert.deepEqual([again.status, again.body.data.key.code], [409, 'another'])
	assert.deepEqual(left(), [])
	assert.deepEqual(await cases.getOne(id), record)
})

test('one proposes and another agrees; alone it takes a reason and a day, and is taken back meanwhile', async () => {
	const { id, receipt } = await full()
	await ask(url, 'erasure', receipt)
	const request = await asked(id)
	const lone = await refused(requests.update(request.id, { state: 'granted' }), 400)
	assert.deepEqual(Object.keys(lone.response.data), ['alone_reason'])
	const proposed = await requests.update(request.id, { state: 'granted', alone_reason: 'سر السبب' })
	assert.deepEqual(
		[proposed.state, proposed.proposed, proposed.proposed_by],
		['open', 'granted', 'staff@example.org'],
	)
	await refused(requests.update(request.id, { state: 'granted' }), 400)
	const waiting = async () => {
		const { associations } = await staff.send('/api/sila/staff/people', {})
		return associations.flatMap(({ proposals }: { proposals: { subject: string }[] }) => proposals)
	}
	const [first] = await waiting()
	assert.deepEqual(
		[first.act, first.decision, first.own, first.subject],
		['erasure', 'granted', true, request.id],
	)
	const take = (decision: string, proposal: string) =>
		staff.send('/api/sila/staff/proposals/decide', { method: 'POST', body: { id: proposal, decision } })
	await take('withdraw', first.id)
	assert.deepEqual([(await asked(id)).proposed, (await waiting()).length], ['', 0])

	// A day has passed.
	await requests.update(request.id, { state: 'granted', alone_reason: 'سر السبب' })
	const database = databaseIn(dir)
	database.exec("UPDATE proposals SET effective_at = '2026-01-01 00:00:00.000Z' WHERE state = 'waiting'")
	await administrator.send('/api/crons/sila-people', { method: 'POST' })
	await comesTo(async () => (await asked(id)).state, 'granted')
	assert.notEqual((await cases.getOne(id)).erased_at, '')
	const rows = database.prepare('SELECT state, reason FROM proposals WHERE subject = ?').all(request.id)
	database.close()
	assert.deepEqual(
		rows.map(({ state, reason }) => [state, reason]),
		[
			['withdrawn', ''],
			['done-alone', ''],
		],
	)
})

test('what was erased stays as it is: nobody writes into it, by any door', async () => {
	const { id, receipt } = await full()
	await ask(url, 'erasure', receipt)
	await decides(staff, backend.dir, (await asked(id)).id, { state: 'granted' })
	const before = [await cases.getOne(id), await stored(backend)]
	await refused(cases.update(id, { status: 'registered' }), 400)
	await refused(cases.update(id, { reason: 'x' }), 400)
	await refused(staff.collection('messages').create({ case: id, text: 'x' }), 400)
	for (const route of ['messages', 'withdraw', 'copy', 'erasure']) {
		const { status, body } = await ask(url, route, receipt)
		assert.deepEqual([status, body.data.status?.code], [409, 'not_now'], route)
	}
	const contact = { contactMeans: 'email', email: 'zarqa@example.net' }
	assert.equal((await ask(url, 'contact', receipt, contact)).status, 409)
	assert.equal((await complete(url, receipt, { answer: 'x' })).status, 409)
	assert.equal((await ask(url, 'follow', receipt, { code: '000000000000' })).status, 404)
	assert.deepEqual([await cases.getOne(id), await stored(backend)], before)
})

test('asked twice it is there once; refused, the applicant reads why and may ask again', async () => {
	const { id, receipt } = await full()
	const first = (await ask(url, 'erasure', receipt, { reason: 'x' })).body
	const before = await stored(backend)
	const again = await Promise.all([1, 2, 3].map(() => ask(url, 'erasure', receipt, { reason: 'y' })))
	for (const { body } of again) assert.deepEqual(body, first)
	assert.deepEqual(await stored(backend), before)
	const request = await asked(id)
	const error = await refused(requests.update(request.id, { state: 'refused', answer: ' ' }), 400)
	assert.match(error.data.data.answer.message, /[ء-ي]{3}.*[a-z]{3}/)
	await decides(staff, backend.dir, request.id, { state: 'refused', answer: 'الخدمة لم تُقدَّم بعد' })
	const { body } = await follow(url, numbers(receipt))
	assert.deepEqual(
		[body.erasure.state, body.erasure.answer, body.erased],
		['refused', 'الخدمة لم تُقدَّم بعد', undefined],
	)
	assert.deepEqual((await actions(id)).at(-1), ['staff@example.org', 'erasure-refused'])
	await refused(requests.update(request.id, { state: 'granted' }), 400)
	assert.equal((await cases.getOne(id)).applicant, NAME)
	assert.equal((await ask(url, 'erasure', receipt)).body.erasure.state, 'open')
	assert.equal((await requests.getFullList({ filter: `case="${id}"` })).length, 2)
})

test('it takes the right code, known fields and few words, and staff make none by hand', async () => {
	const { id, receipt } = await full()
	const expected = (await follow(url, { ...numbers(receipt), code: '000000000000' })).body
	for (const change of [{ code: '000000000000' }, { reference: '100000009' }]) {
		const { status, body } = await ask(url, 'erasure', receipt, change)
		assert.deepEqual([status, body], [404, expected])
	}
	assert.equal((await ask(url, 'erasure', receipt, { state: 'granted' })).status, 400)
	const long = await ask(url, 'erasure', receipt, { reason: 'ط'.repeat(3001) })
	assert.deepEqual([long.status, long.body.data.reason.code], [400, 'too_long'])
	assert.equal((await requests.getFullList({ filter: `case="${id}"` })).length, 0)
	await refused(requests.create({ case: id, state: 'granted' }), 403)
	await ask(url, 'erasure', receipt)
	const request = await asked(id)
	await refused(requests.delete(request.id), 403)
	for (const change of [{ due_on: '2030-01-01' }, { reason: 'y' }, { decided_by: 'z' }]) {
		await refused(requests.update(request.id, change), 400)
	}
	await refused(requests.update(request.id, { case: 'x' }), 404)
	// Neither do they declare a case erased to get at its messages.
	await refused(cases.update(id, { erased_at: '2026-01-01 00:00:00.000Z' }), 400)
	const [message] = await staff.collection('messages').getFullList({ filter: `case="${id}"` })
	await refused(staff.collection('messages').delete(message?.id ?? ''), 403)
	const database = databaseIn(dir)
	assert.throws(() => database.exec('DELETE FROM messages'), /messages are final/)
	database.close()
})

test('what cannot be erased whole is not erased at all', async () => {
	const { id, receipt } = await full()
	await ask(url, 'erasure', receipt)
	const request = await asked(id)
	const before = [await cases.getOne(id), await stored(backend), await actions(id)]
	const database = databaseIn(dir)
	for (const where of ['INSERT ON audit', 'DELETE ON messages', 'DELETE ON outbox', 'INSERT ON outbox']) {
		database.exec(`CREATE TRIGGER broken BEFORE ${where} BEGIN SELECT RAISE(ABORT, 'disk'); END`)
		await refused(decides(staff, dir, request.id, { state: 'granted' }), 400)
		database.exec('DROP TRIGGER broken')
		assert.deepEqual([await cases.getOne(id), await stored(backend), await actions(id)], before, where)
		assert.equal((await asked(id)).state, 'open')
	}
	database.close()
})

test('an erasure that was answered is done after the process was killed, files too', async () => {
	const { id, receipt } = await full()
	const { id: messageId, collectionId } = await staff
		.collection('messages')
		.getFirstListItem(`case="${id}" && from="staff"`)
	await ask(url, 'erasure', receipt)
	const request = await asked(id)
	await decides(staff, backend.dir, request.id, { state: 'granted' })
	await backend.kill()
	// As if it had ended between the commit and the files.
	const record = path.join(dir, 'storage', collectionId, messageId)
	fs.mkdirSync(record, { recursive: true })
	fs.writeFileSync(path.join(record, 'file-1.pdf'), 'x')
	await backend.restart()
	assert.equal((await follow(url, numbers(receipt))).body.can.length, 0)
	assert.equal(fs.existsSync(path.join(record, 'file-1.pdf')), false)
	assert.equal((await cases.getOne(id)).files.length, 0)
})

/** Something recognisable for each field that an erasure does not keep, as the database stores it. */
function secretOf(name: CaseFieldName, others: { case: string; officer: string }): string {
	const secret = `سر-${name}`
	switch (entryOf(name).type) {
		case 'json':
			return JSON.stringify(secret)
		case 'file[]':
			return JSON.stringify([`${secret}.pdf`])
		case 'relation[]':
			return JSON.stringify([others.officer])
		case 'relation':
			return others.case
		case 'select':
			return 'overdue'
		default:
			return secret
	}
}

test('of a case with every field filled, an erasure leaves only what its table says is kept', async () => {
	const names = (Object.keys(CASE_FIELDS) as CaseFieldName[]).filter(name => entryOf(name).erased !== 'kept')
	for (const kind of KINDS) {
		const { record, receipt } = kind === 'request' ? await arrive(backend) : await arrived(backend, kind)
		const officer = { association: record.association, name: 'عون', role: 'contact-officer' }
		const others = {
			case: (await arrive(backend)).record.id,
			officer: (await staff.collection('officers').create(officer)).id,
		}
		await ask(url, 'erasure', receipt)
		const row = (): Record<string, unknown> => {
			const database = databaseIn(dir)
			try {
				return { ...database.prepare('SELECT * FROM cases WHERE id = ?').get(record.id) }
			} finally {
				database.close()
			}
		}
		const database = databaseIn(dir)
		// What the association owes no more stays so; where it still owed something, the erasure itself ends that.
		const filled = {
			...Object.fromEntries(names.map(name => [name, secretOf(name, others)])),
			resolved_at: '2026-01-02 03:04:05.000Z',
			resolved_as: 'closed',
			barred: 'whomitisabout01',
		}
		const set = Object.keys(filled).map(name => `${name} = ?`)
		database.prepare(`UPDATE cases SET ${set.join()} WHERE id = ?`).run(...Object.values(filled), record.id)
		database.close()
		const before = row()
		assert.deepEqual(Object.keys(before).sort(), Object.keys(CASE_FIELDS).sort())

		await decides(staff, backend.dir, (await asked(record.id)).id, { state: 'granted' })
		const after = row()
		for (const name of Object.keys(CASE_FIELDS) as CaseFieldName[]) {
			if (['erased_at', 'updated', 'revision'].includes(name)) continue
			const kept = after[name] === before[name]
			assert.equal(kept, entryOf(name).erased === 'kept', `${kind} ${name}: ${after[name]}`)
		}
		for (const [name, value] of Object.entries(after)) assert.doesNotMatch(String(value), /سر-/, name)
	}
})
