import assert from 'node:assert/strict'
import { test } from 'node:test'
import { house, IDENTITY, type Who } from './house.ts'
import { databaseIn, newKey, open } from './support.ts'

/* Ways of guessing at what is not shown, and of reaching what is somebody else's, from each office: none tells anything. */

const backend = await open()
test.after(() => backend.stop())
const { url, dir, administrator } = backend
const { id: yusr, elsewhere, members, cases } = await house(backend)
const RECORDS = '/api/collections/cases/records'

async function ask(who: Who | null, address: string, method = 'GET', body?: object) {
	const answer = await fetch(url + address, {
		method,
		headers: {
			...(who && { Authorization: members[who].client.authStore.token }),
			'Content-Type': 'application/json',
		},
		...(body && { body: JSON.stringify(body) }),
	})
	const text = await answer.text()
	return {
		status: answer.status,
		text,
		body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null,
	}
}
const query = (values: Record<string, string>) => new URLSearchParams(values).toString()

/** By field, value and how they are compared, in whatever spelling. */
const FILTERS: [collection: string, filter: string][] = [
	['cases', 'letter ~ "هدى"'],
	['cases', 'letter !~ "هدى"'],
	['cases', 'letter ?~ "هدى"'],
	['cases', 'letter > "ه"'],
	['cases', 'letter:lower ~ "x"'],
	['cases', 'letter:length > 10'],
	['cases', '"هدى" ~ letter'],
	['cases', 'applicant ~ "هدى"'],
	['cases', 'answers ~ "widowed"'],
	['cases', 'answers.status = "widowed"'],
	['cases', 'answers.conditions.residence = "yes"'],
	['cases', 'contact.phone ~ "050"'],
	['cases', 'served.applicant = "x"'],
	['cases', 'recommendations.0.member != ""'],
	['cases', 'minutes:length > 0'],
	['cases', 'files:each ~ "pdf"'],
	['cases', 'about_words != ""'],
	['cases', 'about_officers.name != ""'],
	['cases', 'not_unit = true'],
	['cases', `identity_key = "${IDENTITY}"`],
	['cases', 'phone_key ~ "501234567"'],
	['cases', 'email_key != ""'],
	['cases', 'name_key ~ "هدى"'],
	['cases', 'code_hash != ""'],
	['cases', 'content_hash != ""'],
	['cases', 'barred != ""'],
	['cases', 'concerned = true'],
	['cases', 'completions != ""'],
	['cases', 'concerns.letter ~ "هدى"'],
	['cases', 'cases_via_concerns.id != ""'],
	['cases', 'messages_via_case.text ~ "x"'],
	['cases', 'association.cases_via_association.letter ~ "x"'],
	['cases', '@collection.cases.letter ~ "x"'],
	['cases', '@collection.cases:other.letter ~ "x"'],
	['cases', '@collection.staff.email != ""'],
	['cases', '@collection.access_log.case = id'],
	// A backslash before a quote and a remark, which PocketBase reads in its own way.
	['cases', '"\\\\" = " && letter ~ "هدى"'],
	['cases', "'\\\\' = ' && letter ~ 'هدى'"],
	['cases', 'id != "" // "\n && letter ~ "هدى"'],
	['cases', 'geoDistance(1, 1, 1, letter) > 0'],
	['messages', 'case.letter ~ "x"'],
	['messages', 'case.answers.status = "widowed"'],
	['outbox', 'case.applicant ~ "x"'],
	['outbox', 'case.identity_key != ""'],
	['associations', 'cases_via_association.letter ~ "x"'],
	['services', 'cases_via_service.status = "closed"'],
	['officers', 'account.password != ""'],
	['holidays', '@collection.cases.reference != ""'],
]
const SORTS = [
	'letter',
	'-applicant',
	'answers.status',
	'identity_key',
	'concerns.letter',
	'code_hash',
	'contact.phone',
]

test('nothing is found, counted or put in order by what is not in the row', async () => {
	for (const who of ['reception', 'auditor', 'delegate', 'management'] as const) {
		for (const [collection, filter] of FILTERS) {
			const asked = await ask(who, `/api/collections/${collection}/records?${query({ filter })}`)
			// A collection that is not theirs refuses them as a whole or has nothing for them.
			const nothing = asked.status === 200 && asked.body.totalItems === 0 && collection !== 'cases'
			assert.ok(
				[400, 403].includes(asked.status) || nothing,
				`${who}: ${filter}: ${asked.status} ${asked.text}`,
			)
		}
		for (const sort of SORTS)
			assert.equal((await ask(who, `${RECORDS}?${query({ sort })}`)).status, 400, sort)
	}
	// What stands in a value is a value.
	for (const filter of [
		'reference = "letter"',
		"reference = 'it\\'s letter'",
		'reference = "" // the letter',
	])
		assert.equal((await ask('reception', `${RECORDS}?${query({ filter })}`)).status, 200, filter)
})

test('no expansion brings what leads to a record', async () => {
	const plain = `${RECORDS}/${cases.plain}`
	for (const expand of [
		'messages_via_case',
		'association.cases_via_association',
		'service.cases_via_service',
	]) {
		const asked = query({ expand })
		for (const [method, address] of [
			['GET', `${RECORDS}?${asked}`],
			['GET', `${plain}?${asked}`],
			['PATCH', `${plain}?${asked}`],
			['POST', `/api/collections/staff/auth-refresh?${asked}`],
		] as const)
			assert.equal(
				(await ask('reception', address, method, method === 'GET' ? undefined : {})).status,
				400,
				address,
			)
	}
	// What a case points to comes as far as it is seen.
	const own = await ask('confidential', `${RECORDS}/${cases.confidentialConcerning}?expand=concerns`)
	assert.deepEqual([own.status, own.body.expand?.concerns], [200, undefined])
	const whole = await ask('follow_up', `${RECORDS}/${cases.complaintConcerning}?expand=concerns`)
	assert.equal(whole.body.expand.concerns.letter, undefined)
})

test('no choice of fields brings one that is not shown', async () => {
	const fields =
		'*,letter,applicant,answers,contact,identity_key,code_hash,barred,concerned,letter:excerpt(50,true)'
	const asked = await ask('auditor', `${RECORDS}/${cases.plain}?${query({ fields })}`)
	assert.equal(asked.status, 200)
	for (const name of [
		'letter',
		'applicant',
		'answers',
		'contact',
		'identity_key',
		'code_hash',
		'barred',
		'concerned',
	])
		assert.ok(!(name in asked.body), name)
})

test('nobody is found by what is not shown of them', async () => {
	const finds = async (who: Who, typed: string) =>
		(await ask(who, `/api/sila/staff/cases?${query({ typed })}`)).body.cases.map(
			({ id }: { id: string }) => id,
		)
	assert.ok((await finds('research', IDENTITY)).includes(cases.plain))
	for (const who of ['management', 'auditor', 'delegate', 'contact', 'content', 'follow_up'] as const)
		assert.deepEqual(await finds(who, IDENTITY), [], who)
	assert.ok(!(await finds('reception', IDENTITY)).includes(cases.decided))
	assert.deepEqual(await finds('auditor', 'هدى'), [])
	for (const who of ['auditor', 'committee', 'delegate'] as const)
		assert.deepEqual(await finds(who, '0501234567'), [], who)
	assert.deepEqual(await finds('management', '0501234567'), [cases.escalated])
	for (const who of ['management', 'auditor', 'delegate'] as const)
		assert.deepEqual((await ask(who, `/api/sila/staff/cases?same=${cases.plain}`)).body.cases, [], who)
})

test('no word of a letter, no part of a number and no order finds what is not shown', async () => {
	const finds = async (who: Who, values: Record<string, string>) =>
		(await ask(who, `/api/sila/staff/cases?${query(values)}`)).body.cases.map(({ id }: { id: string }) => id)
	// Of the letters of requests: who reads what was sent finds by it, and nobody else.
	const inLetter = { typed: 'مهارية', in: 'letter' }
	assert.ok((await finds('reception', inLetter)).includes(cases.plain))
	assert.ok((await finds('management', inLetter)).includes(cases.plain))
	assert.deepEqual(await finds('delegate', inLetter), [cases.entered])
	for (const who of ['auditor', 'contact', 'content', 'follow_up', 'elsewhere'] as const)
		assert.deepEqual(await finds(who, inLetter), [], who)
	// Parts of an identity number and of a phone.
	for (const typed of ['100000', '0008', '501234', '4567'])
		for (const who of ['auditor', 'delegate', 'content'] as const)
			assert.deepEqual(await finds(who, { typed }), [], `${who} ${typed}`)
	assert.deepEqual(await finds('management', { typed: '0008' }), [])
	assert.ok((await finds('reception', { typed: '0008' })).includes(cases.plain))
	assert.ok(!(await finds('reception', { typed: '0008' })).includes(cases.decided))
	// The index has restricted cases too, for who is named.
	assert.ok((await finds('confidential', { typed: 'وعدوني' })).includes(cases.about))
	for (const who of ['accused', 'substitute', 'follow_up', 'management'] as const)
		assert.ok(!(await finds(who, { typed: 'وعدوني' })).includes(cases.about), who)
	for (const sort of ['letter', 'applicant', 'name_key', 'barred', 'restricted', '-due', 'n'])
		assert.equal((await ask('reception', `/api/sila/staff/cases?${query({ sort })}`)).status, 400, sort)
})

test('nobody gives themselves an office, nor takes one from another, by whatever door', async () => {
	const { id } = members.reception
	const before = JSON.stringify(await administrator.collection('staff').getOne(id))
	const tries: [string, string, object?][] = [
		['PATCH', `/api/collections/staff/records/${id}`, { at_management: [yusr] }],
		['PATCH', `/api/collections/staff/records/${id}`, { 'at_management+': yusr }],
		['PATCH', `/api/collections/staff/records/${id}`, { associations: [yusr, elsewhere] }],
		['PATCH', `/api/collections/staff/records/${members.management.id}`, { at_management: [] }],
		['POST', '/api/collections/appointments/records', { account: id, association: yusr, role: 'management' }],
		['GET', '/api/collections/appointments/records'],
		['POST', '/api/collections/glasses/records', { administrator: id }],
		['GET', '/api/collections/glasses/records'],
		['POST', '/api/sila/administrator/glass', { reason: 'لا بد من النظر', minutes: 5 }],
		['GET', '/api/sila/administrator/glasses'],
		['GET', '/api/sila/accounts'],
		['POST', '/api/sila/accounts/change', { id, name: 'x', associations: [elsewhere] }],
		['POST', '/api/sila/accounts/end', { id: members.management.id }],
		['POST', '/api/sila/accounts/restore', { id: members.leaver.id }],
		['POST', `/api/collections/staff/impersonate/${members.management.id}`, {}],
		['GET', '/api/collections/invitations/records'],
		['POST', '/api/batch', { requests: [{ method: 'GET', url: RECORDS }] }],
		['POST', '/api/realtime', { clientId: 'x', subscriptions: ['cases/*'] }],
		['GET', '/api/crons'],
		['GET', '/api/logs'],
		['GET', '/api/backups'],
		['GET', '/api/settings'],
	]
	for (const who of ['reception', 'management', 'auditor', 'confidential'] as const)
		for (const [method, address, body] of tries) {
			const { status } = await ask(who, address, method, body)
			assert.ok([400, 401, 403, 404].includes(status), `${who}: ${method} ${address}: ${status}`)
		}
	assert.equal(JSON.stringify(await administrator.collection('staff').getOne(id)), before)
})

test('an association that is named in what is sent is theirs, or there is none', async () => {
	const tries: [Who, string, string, object?][] = [
		[
			'management',
			'POST',
			'/api/collections/officers/records',
			{ association: elsewhere, name: 'x', role: 'contact-officer' },
		],
		['management', 'POST', '/api/collections/periods/records', { association: elsewhere }],
		[
			'management',
			'POST',
			'/api/collections/retention/records',
			{ association: elsewhere, closed_months: 1 },
		],
		['management', 'POST', '/api/collections/improvements/records', { association: elsewhere }],
		['reception', 'POST', '/api/collections/messages/records', { case: cases.foreign, text: 'x' }],
		['reception', 'POST', '/api/collections/messages/records', { case: cases.complaint, text: 'x' }],
		['reception', 'PATCH', `${RECORDS}/${cases.plain}`, { association: elsewhere }],
		['reception', 'PATCH', `${RECORDS}/${cases.foreign}`, { status: 'complete' }],
		['follow_up', 'PATCH', `${RECORDS}/${cases.confidential}`, { status: 'acknowledged' }],
		['management', 'GET', `/api/sila/staff/reports?association=${elsewhere}`],
		['management', 'GET', '/api/sila/staff/surveys/results?association=kadi'],
		['management', 'GET', `/api/sila/staff/retention?association=${elsewhere}&months=1`],
		['management', 'POST', '/api/sila/staff/surveys/answers', { association: 'kadi' }],
		['management', 'POST', '/api/sila/staff/policies/offer', { association: elsewhere }],
	]
	for (const [who, method, address, body] of tries) {
		const { status, text } = await ask(who, address, method, body)
		assert.ok([400, 403, 404].includes(status), `${who}: ${method} ${address}: ${status} ${text}`)
	}
	for (const kind of ['request', 'complaint', 'inquiry'] as const) {
		const form = new FormData()
		form.append(kind, JSON.stringify({ association: 'kadi', lang: 'ar' }))
		form.append('channel', 'phone')
		const path = { request: 'requests', complaint: 'complaints', inquiry: 'inquiries' }[kind]
		const headers = { Authorization: members.management.client.authStore.token, 'Idempotency-Key': newKey() }
		const answer = await fetch(`${url}/api/sila/staff/${path}`, { method: 'POST', headers, body: form })
		assert.equal(answer.status, 404, kind)
	}
	const oversight = await ask('management', `/api/sila/staff/oversight?association=${elsewhere}`)
	assert.deepEqual([oversight.body.open, oversight.body.officers], [[], []])
})

test('a file opens by no address without a token, with a wrong one, another’s or a leaver’s', async () => {
	const database = databaseIn(dir)
	const [name] = JSON.parse(
		String(database.prepare('SELECT files FROM cases WHERE id = ?').get(cases.plain)?.files),
	)
	database.close()
	const file = async (token?: string) => {
		const answer = await fetch(
			`${url}/api/files/cases/${cases.plain}/${name}${token === undefined ? '' : `?token=${token}`}`,
		)
		await answer.arrayBuffer()
		return answer.status
	}
	const own = (who: Who) => members[who].client.files.getToken()
	const leaving = await own('substitute')
	assert.equal(await file(leaving), 200)
	assert.equal(await file(), 404)
	assert.equal(await file('x'), 404)
	assert.equal(await file(members.research.client.authStore.token), 404)
	for (const who of ['management', 'auditor', 'elsewhere', 'nobody'] as const)
		assert.equal(await file(await own(who)), 404, who)
	await administrator.send('/api/sila/accounts/end', { method: 'POST', body: { id: members.substitute.id } })
	assert.equal(await file(leaving), 404)
	assert.equal((await ask('substitute', '/api/sila/staff/cases')).status, 401)
})
