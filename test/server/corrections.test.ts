import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALLERS } from '../../core/access/callers.ts'
import type { Role } from '../../core/access/roles.ts'
import type { Corrections } from '../../core/api/codes.ts'
import { decides, holdsOnly } from '../setup/appointments.ts'
import { ask, numbers, type Receipt } from './applicant.ts'
import { NO_CLOCK, arrive as ofYusr, openWith } from './cases.ts'
import { type CaseName, house, type Member, type Who } from './house.ts'
import { opensNothing } from './numbers.ts'
import { arrive, told } from './outbox.ts'
import { type Answer, databaseIn, follow, newKey, typedCases } from './support.ts'

/* A new code and other contact details through two of staff: who may propose and agree, what becomes of it, what is told. */

const ALONE = `${NO_CLOCK}
routerAdd('POST', '/alone', e => {
	const { doAlone } = require(\`\${__hooks}/lib/people/agreed.js\`)
	doAlone($app, e.requestInfo().body.moment)
	return e.json(200, {})
})`
const backend = await openWith(ALONE)
const { url, staff, administrator, dir } = backend
const { id: yusr, members, cases } = await house(backend)
await administrator.settings.update({ smtp: { enabled: true, host: '127.0.0.1', port: 1 } })

async function call(who: Member, route: string, sent?: unknown, key = ''): Promise<Answer> {
	const headers = { Authorization: who.client.authStore.token, ...(key && { 'Idempotency-Key': key }) }
	const init = sent === undefined ? {} : { method: 'POST', body: JSON.stringify(sent) }
	const response = await fetch(`${url}/api/sila/staff/${route}`, { ...init, headers })
	return { status: response.status, body: await response.json(), headers: response.headers }
}
const codes = ({ status, body }: Answer) => [
	status,
	Object.fromEntries(
		Object.entries(body.data ?? {}).map(([name, one]) => [name, (one as { code: string }).code]),
	),
]
const IDENTIFIED = { identified: 'card', reason: 'ضاع الإيصال عند الانتقال.' }
const PHONE = { contactMeans: 'sms', phone: '٠٥٠١٢٣٤٥٦٩' }
const of = async (who: Member, id: string): Promise<Corrections> =>
	(await call(who, `corrections?case=${id}`)).body
const decide = (who: Member, id: string, decision = 'agree') =>
	call(who, 'proposals/decide', { id, decision })
const waiting = async (who: Member, id: string, act = 'code') =>
	(await of(who, id)).waiting.find(one => one.act === act)?.id ?? ''
const trail = async (id: string) =>
	(await rows(`SELECT action, actor, detail FROM audit WHERE "case" = ? ORDER BY rowid`, id)).map(
		({ action, actor, detail }) => [action, actor, JSON.parse(String(detail ?? 'null'))],
	)
function rows(text: string, ...values: string[]): Record<string, unknown>[] {
	const database = databaseIn(dir)
	try {
		return database.prepare(text).all(...values)
	} finally {
		database.close()
	}
}
/** The job that does what one proposed alone, so many hours from now. */
const pass = (hours: number) => {
	const moment = new Date(Date.now() + hours * 3_600_000).toISOString()
	const headers = { 'Content-Type': 'application/json' }
	return fetch(`${url}/alone`, { method: 'POST', headers, body: JSON.stringify({ moment }) })
}
const { reception, management, follow_up, accused } = members
const receiptOf = async (): Promise<{ id: string; receipt: Receipt }> => {
	const { record, receipt } = await ofYusr(backend)
	return { id: record.id, receipt }
}

test('reception proposes, management agrees, reception hands over: the old code is dead at once, the day untouched', async () => {
	const { id, receipt } = await receiptOf()
	const before = await staff.collection('cases').getOne(id)
	assert.deepEqual(await of(reception, id), { may: true, waiting: [], ready: [] })
	assert.equal((await call(reception, 'codes', { case: id, ...IDENTIFIED })).status, 200)
	assert.deepEqual(codes(await call(reception, 'codes', { case: id, ...IDENTIFIED })), [
		409,
		{ case: 'held' },
	])
	assert.equal((await follow(url, numbers(receipt))).status, 200)
	const proposal = await waiting(reception, id)
	assert.deepEqual(codes(await decide(reception, proposal)), [404, { id: 'not_found' }])
	assert.deepEqual(codes(await call(reception, 'codes/show', { id: proposal }, newKey())), [
		404,
		{ id: 'not_found' },
	])
	assert.equal((await decide(management, proposal)).status, 200)
	await opensNothing(url, receipt)

	const { ready } = await of(reception, id)
	assert.deepEqual(
		ready.map(one => one.id),
		[proposal],
	)
	// Who agreed does not come to see it.
	assert.equal((await call(management, 'codes/show', { id: proposal }, newKey())).status, 403)
	const key = newKey()
	const { status, body } = await call(reception, 'codes/show', { id: proposal }, key)
	assert.equal(status, 200, JSON.stringify(body))
	assert.deepEqual((await call(reception, 'codes/show', { id: proposal }, key)).body, body)
	assert.deepEqual(codes(await call(reception, 'codes/show', { id: proposal }, newKey())), [
		409,
		{ id: 'shown' },
	])
	assert.deepEqual((await of(reception, id)).ready, [])
	assert.equal(body.reference, receipt.reference)
	assert.equal((await follow(url, numbers(body))).status, 200)
	const after = await staff.collection('cases').getOne(id)
	for (const name of ['status', 'due_on', 'earliest_reply_on', 'completed_at', 'letter', 'answers'])
		assert.deepEqual(after[name], before[name], name)
	assert.deepEqual((await trail(id)).slice(-3), [
		['code-proposed', reception.email, { identified: 'card' }],
		['code-replaced', management.email, { identified: 'card' }],
		['code-shown', reception.email, null],
	])
	const notices = await told(staff, id)
	assert.equal(notices.at(-1)?.kind, 'code-replaced')
	assert.ok(!JSON.stringify(notices).includes(body.code))
})

test('a phone number is corrected: what waits goes to the new one, it is found by it, and the trail keeps both masked', async () => {
	const { id, receipt } = await receiptOf()
	const asked = { case: id, ...PHONE, identified: 'callback', reason: 'كُتب رقم خطأ.' }
	assert.equal((await call(reception, 'contact', asked)).status, 200)
	const proposal = await waiting(reception, id, 'contact')
	const { body: people } = await call(management, 'people')
	const [seen] = people.associations
		.flatMap((one: { proposals: { id: string }[] }) => one.proposals)
		.filter((one: { id: string }) => one.id === proposal)
	assert.deepEqual(
		[seen.act, seen.name, seen.identified, seen.before, seen.after, seen.mine],
		[
			'contact',
			receipt.reference,
			'callback',
			{ contactMeans: 'sms', phone: '•••567' },
			{ contactMeans: 'sms', phone: '•••569' },
			true,
		],
	)
	assert.equal((await decide(management, proposal)).status, 200)
	const saved = await staff.collection('cases').getOne(id)
	assert.deepEqual(saved.contact, { contactMeans: 'sms', phone: '+966501234569' })
	const found = (typed: string) => typedCases(staff, typed)
	assert.deepEqual(
		(await found('0501234569')).map(one => one.id),
		[id],
	)
	assert.ok(!(await found('0501234567')).some(one => one.id === id))
	const notices = await told(staff, id)
	assert.deepEqual(
		[...new Set(notices.filter(({ state }) => state === 'task').map(({ to }) => to))],
		['+966501234569'],
	)
	assert.equal(notices.at(-1)?.kind, 'contact-corrected')
	const [last] = (await trail(id)).slice(-1)
	assert.deepEqual(last, [
		'contact-corrected',
		management.email,
		{
			identified: 'callback',
			before: { contactMeans: 'sms', phone: '•••567' },
			after: { contactMeans: 'sms', phone: '•••569' },
		},
	])
	// The value before stays in the record of the proposal, for senior management to look up.
	const [kept] = rows('SELECT "values" FROM proposals WHERE id = ?', proposal)
	assert.equal(JSON.parse(String(kept?.values)).before.phone, '+966501234567')
	assert.deepEqual(codes(await call(reception, 'contact', asked)), [409, { case: 'held' }])
	// Nothing goes to the new number for who says that the code is lost, for fourteen days.
	const answer = await fetch(`${url}/api/sila/cases/lost-code`, {
		method: 'POST',
		body: JSON.stringify({ reference: receipt.reference, lang: 'ar' }),
	})
	assert.equal(answer.status, 200)
	assert.equal((await told(staff, id)).length, notices.length)
})

test('where mail reached them before, a word that names nothing says that it does no more; not where others may read it', async () => {
	for (const [discreet, expected] of [
		['', ['contact-left']],
		['yes', []],
	] as const) {
		const { record } = await arrive(backend, {
			answers: {
				need: 'أحتاج مساعدة',
				fullName: 'هدى بنت سالم',
				contactMeans: 'email',
				email: 'old@example.net',
				...(discreet && { discreet }),
			},
		})
		const { elsewhere } = members
		await call(elsewhere, 'contact', {
			case: record.id,
			contactMeans: 'email',
			email: 'new@example.net',
			...IDENTIFIED,
		})
		const worker = { ...elsewhere, client: staff }
		assert.equal((await decide(worker, await waiting(elsewhere, record.id, 'contact'))).status, 200)
		const notices = await told(staff, record.id)
		const old = notices.filter(({ kind }) => kind === 'contact-left')
		assert.deepEqual(
			old.map(({ kind }) => kind),
			expected,
		)
		for (const { to, text, subject } of old) {
			assert.equal(to, 'old@example.net')
			assert.ok(!`${subject} ${text}`.includes(record.reference))
			assert.doesNotMatch(`${subject} ${text}`, /كادي|كاد|جمعية ك/)
		}
		assert.equal(notices.find(({ kind }) => kind === 'contact-corrected')?.to, 'new@example.net')
	}
})

test('who does not meet the applicant, or does not see the case, neither proposes, sees nor agrees', async () => {
	const may: Partial<Record<CaseName, Who[]>> = {
		plain: ['reception'],
		complaint: ['follow_up'],
		inquiry: ['reception', 'contact'],
		confidential: ['confidential'],
		protected: ['protection'],
	}
	for (const [name, allowed] of Object.entries(may) as [CaseName, Who[]][])
		for (const [who, member] of Object.entries(members) as [Who, Member][]) {
			if (['accused', 'substitute'].includes(who)) continue
			const { status } = await call(member, `corrections?case=${cases[name]}`)
			const caller = (CALLERS['staff/corrections'] as readonly Role[]).some(
				role => member.grants[role].length > 0,
			)
			assert.equal(status, who === 'leaver' ? 401 : caller ? 200 : 403, `${who} ${name}`)
			if (status === 200)
				assert.equal((await of(member, cases[name])).may, allowed.includes(who), `${who} ${name}`)
			const sent = await call(member, 'codes', { case: cases[name], identified: 'none' })
			assert.ok(sent.status >= 400, `${who} ${name}`)
		}
	for (const [name, who] of [
		['about', accused],
		['confidential', reception],
		['protected', reception],
		['complaint', reception],
		['foreign', reception],
	] as const) {
		const sent = { case: cases[name], ...IDENTIFIED }
		assert.deepEqual(codes(await call(who, 'codes', sent)), [404, { case: 'not_found' }], name)
		assert.deepEqual(
			codes(await call(who, 'contact', { ...sent, ...PHONE })),
			[404, { case: 'not_found' }],
			name,
		)
	}
	assert.deepEqual(codes(await call(follow_up, 'codes', { case: cases.anonymous, ...IDENTIFIED })), [
		409,
		{ case: 'nobody' },
	])

	// Of a restricted case, and of one about them, who is not to see it is not told either.
	await call(follow_up, 'codes', { case: cases.complaint, ...IDENTIFIED })
	for (const id of [cases.about, cases.confidential])
		assert.equal((await call(members.confidential, 'codes', { case: id, ...IDENTIFIED })).status, 200)
	const listed = async (who: Member, ...among: string[]) =>
		(await call(who, 'people')).body.associations
			.flatMap((one: { proposals: { subject: string }[] }) => one.proposals)
			.map((one: { subject: string }) => one.subject)
			.filter((id: string) => among.includes(id))
	const [plain, about, quiet] = [cases.complaint, cases.about, cases.confidential]
	assert.deepEqual(await listed(management, plain, about, quiet), [plain])
	assert.deepEqual(await listed(accused, plain, about, quiet), [plain, quiet])
	const [ofAbout] = (await of(members.confidential, about)).waiting
	assert.deepEqual(codes(await decide(accused, ofAbout?.id ?? '')), [404, { id: 'not_found' }])
	const ofQuiet = await waiting(members.confidential, quiet)
	assert.deepEqual(codes(await decide(management, ofQuiet)), [404, { id: 'not_found' }])
	const done = (await call(management, 'oversight')).body.alone
	assert.ok(!done.some((one: { subject: string }) => one.subject === about))
	assert.equal((await decide(accused, ofQuiet)).status, 200)
	// Who could propose too, but agreed, is not shown the code.
	const shown = (who: Member) => call(who, 'codes/show', { id: ofQuiet }, newKey())
	assert.deepEqual(codes(await shown(accused)), [404, { id: 'not_found' }])
	assert.deepEqual((await of(accused, quiet)).ready, [])
	assert.equal((await shown(members.confidential)).status, 200)
	assert.equal((await decide(management, await waiting(follow_up, plain))).status, 200)
})

test('what is sent wrongly is said; a proposal is withdrawn by who made it, and goes with the person', async () => {
	const { id, receipt } = await receiptOf()
	for (const [route, sent, status, data] of [
		['codes', { case: id }, 400, { identified: 'required', reason: 'required' }],
		['codes', { case: id, ...IDENTIFIED, reason: 'x'.repeat(2001) }, 400, { reason: 'too_long' }],
		['codes', { case: id, ...IDENTIFIED, phone: '1' }, 400, { phone: 'unknown_field' }],
		['codes', 'x', 400, { request: 'bad_request' }],
		['codes', { case: 'nosuchcase', ...IDENTIFIED }, 404, { case: 'not_found' }],
		[
			'contact',
			{ case: id, ...IDENTIFIED, contactMeans: 'sms', phone: '0112345678' },
			400,
			{ phone: 'mobile' },
		],
		['contact', { case: id, ...IDENTIFIED, contactMeans: 'phone', phone: '12' }, 400, { phone: 'phone' }],
		['contact', { case: id, ...IDENTIFIED, contactMeans: 'email', email: 'x' }, 400, { email: 'email' }],
		['contact', { case: id, ...IDENTIFIED, contactMeans: 'email' }, 400, { email: 'required' }],
		['contact', { case: id, ...IDENTIFIED, contactMeans: 'pigeon' }, 400, { contactMeans: 'choose' }],
		[
			'contact',
			{ case: id, ...IDENTIFIED, ...PHONE, address: 'ط'.repeat(301) },
			400,
			{ address: 'too_long' },
		],
		['contact', { case: id, ...IDENTIFIED, ...PHONE, discreet: 'yes' }, 400, { discreet: 'unknown_field' }],
		['contact', 'x', 400, { request: 'bad_request' }],
		['contact', { case: cases.anonymous, ...IDENTIFIED, ...PHONE }, 404, { case: 'not_found' }],
		['codes/show', 'x', 400, { request: 'bad_request' }],
		['codes/show', { id, more: 1 }, 400, { more: 'unknown_field' }],
	] as const)
		assert.deepEqual(
			codes(await call(reception, route, sent, newKey())),
			[status, data],
			JSON.stringify(sent),
		)
	assert.deepEqual(codes(await call(reception, 'codes/show', { id })), [400, { key: 'bad_key' }])
	assert.deepEqual(
		codes(await call(follow_up, 'contact', { case: cases.anonymous, ...IDENTIFIED, ...PHONE })),
		[409, { case: 'nobody' }],
	)
	for (const [route, bytes] of [
		['codes', 16384],
		['contact', 16384],
		['codes/show', 1024],
	] as const)
		assert.equal((await call(reception, route, { more: 'x'.repeat(bytes) }, newKey())).status, 413)

	await call(reception, 'codes', { case: id, ...IDENTIFIED })
	assert.equal((await decide(reception, await waiting(reception, id), 'withdraw')).status, 200)
	assert.deepEqual((await of(reception, id)).waiting, [])
	await call(reception, 'contact', { case: id, ...PHONE, ...IDENTIFIED })
	const proposal = await waiting(reception, id, 'contact')
	await ask(url, 'erasure', receipt)
	const [request] = await staff.collection('erasure_requests').getFullList({ filter: `case="${id}"` })
	await decides(staff, dir, request?.id ?? '', { state: 'granted' })
	const [kept] = rows('SELECT state, "values", reason FROM proposals WHERE id = ?', proposal)
	assert.deepEqual([kept?.state, kept?.values, kept?.reason], ['withdrawn', '{}', ''])
	assert.deepEqual(await of(reception, id), { may: false, waiting: [], ready: [] })
})

test('where nobody else may agree it takes a day, and stays on record as done alone', async () => {
	const { elsewhere } = members
	const { record, receipt } = await arrive(backend)
	holdsOnly(dir, staff.authStore.record?.id ?? '', [yusr])
	assert.equal((await call(elsewhere, 'codes', { case: record.id, ...IDENTIFIED })).status, 200)
	const { waiting: list } = await of(elsewhere, record.id)
	assert.ok(list[0]?.effectiveAt)
	await pass(23)
	assert.equal((await follow(url, numbers(receipt))).status, 200)
	await pass(25)
	assert.equal((await follow(url, numbers(receipt))).status, 404)
	const [ready] = (await of(elsewhere, record.id)).ready
	const { body } = await call(elsewhere, 'codes/show', { id: ready?.id }, newKey())
	assert.equal((await follow(url, numbers(body))).status, 200)
	const [kept] = rows('SELECT state FROM proposals WHERE id = ?', ready?.id ?? '')
	assert.equal(kept?.state, 'done-alone')
})
