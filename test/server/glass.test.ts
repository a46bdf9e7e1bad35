import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE_DATA } from '../../core/access/case-data.ts'
import type { Role } from '../../core/access/roles.ts'
import type { SeenGlass } from '../../core/api/glasses.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { startMailServer } from '../setup/smtp.ts'
import { officer } from './complaints.ts'
import { casesBy, comesTo, databaseIn, open, refused, send } from './support.ts'

/* The administrator of the system reads nothing of a case but through a glass. */

const post = await startMailServer()
const backend = await open({ env: { SILA_SITE: 'https://care.example.org' } })
test.after(async () => {
	await backend.stop()
	await post.stop()
})
const { url, staff, administrator, dir } = backend
const { body: receipt } = await send(url)
await send(
	url,
	{
		association: 'kadi',
		service: 'service-request',
		conditions: {},
		signature: 'نورة علي',
		answers: { need: 'أحتاج إلى كرسي متحرك', fullName: 'نورة علي', contactMeans: 'sms', phone: '0501234568' },
	},
	{ parts: [] },
)
const cases = await casesBy(staff)
const [theCase] = cases.filter(({ reference }) => reference === receipt.reference)
assert.ok(theCase)
const other = cases.find(({ association }) => association !== theCase.association)
assert.ok(other)
const message = await staff.collection('messages').create({ case: theCase.id, text: 'السلام عليكم' })
await administrator.backups.create('kept.zip')
const headers = { Authorization: administrator.authStore.token, 'Content-Type': 'application/json' }

async function call(path: string, body?: object) {
	const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
	const answer = await fetch(`${url}/api/sila/administrator/${path}`, init)
	return { status: answer.status, body: await answer.json() }
}
const glass = async (query: object) => (await call('glass', query)).body
const close = (id: string) => call('glass/close', { id })
/** The one that all tests have. */
await close('glassfortests01')

const count = () => {
	const database = databaseIn(dir)
	try {
		return Object.keys(CASE_DATA).map(name => database.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.n)
	} finally {
		database.close()
	}
}
function looks(where = '1'): { what: string; association: string; case: string; detail: string }[] {
	const database = databaseIn(dir)
	try {
		return database
			.prepare(
				`SELECT what, association, \`case\`, detail FROM access_log WHERE actor_kind = 'administrator' AND (${where}) ORDER BY rowid`,
			)
			.all() as never
	} finally {
		database.close()
	}
}

const filter = (text: string) => `filter=${encodeURIComponent(text)}`
const held = Object.entries(CASE_DATA).flatMap(([name, path]) => (path ? [name] : []))

/** Method, address and body of what would tell something of a case. */
const PEEKS: [string, string, object?][] = [
	...held.map((name): [string, string] => ['GET', `/api/collections/${name}/records`]),
	...held.map((name): [string, string] => [
		'GET',
		`/api/collections/${name}/records?perPage=1&fields=id&skipTotal=1`,
	]),
	['GET', `/api/collections/cases/records/${theCase.id}`],
	['GET', `/api/collections/cases/records/${theCase.id}?fields=id`],
	['GET', `/api/collections/messages/records/${message.id}`],
	['GET', `/api/collections/cases/records?${filter('applicant ~ "هدى"')}&page=99`],
	['GET', `/api/collections/associations/records?expand=cases_via_association`],
	['GET', `/api/collections/associations/records/${theCase.association}?expand=cases_via_association`],
	['GET', `/api/collections/services/records?expand=association.cases_via_association`],
	['GET', `/api/collections/associations/records?${filter('cases_via_association.applicant ?~ "هدى"')}`],
	['GET', '/api/collections/associations/records?sort=cases_via_association.applicant'],
	['GET', `/api/collections/holidays/records?${filter('@collection.cases.applicant ?~ "هدى"')}`],
	['GET', `/api/collections/_superusers/records?${filter('@collection.cases:x.phone_key ?~ "5"')}`],
	['GET', `/api/collections/staff/records?${filter('@collection.messages.text ?~ "السلام"')}`],
	['PATCH', `/api/collections/cases/records/${theCase.id}`, {}],
	['PATCH', `/api/collections/cases/records/${theCase.id}`, { status: 'complete' }],
	['PATCH', `/api/collections/messages/records/${message.id}`, { read_at: '2026-01-01 00:00:00Z' }],
	['POST', '/api/collections/messages/records', { case: theCase.id, text: 'x' }],
	['PATCH', `/api/collections/associations/records/${theCase.association}?expand=cases_via_association`, {}],
	[
		'POST',
		'/api/collections/officers/records?expand=association.cases_via_association',
		{ association: theCase.association, name: 'x', role: 'follow-up-unit', title_ar: 'x', title_en: 'x' },
	],
	['DELETE', `/api/collections/messages/records/${message.id}`],
	['DELETE', `/api/collections/cases/records/${theCase.id}`],
]

const ask = (method: string, address: string, body?: object) =>
	fetch(url + address, { method, headers, ...(body && { body: JSON.stringify(body) }) })
const ARABIC_AND_ENGLISH = /[ء-ي]{3}.*[a-z]{3}/s

test('without a glass nothing of a case is answered, over any door', async () => {
	const before = count()
	for (const [method, address, body] of PEEKS) {
		const answer = await ask(method, address, body)
		const text = await answer.text()
		assert.equal(answer.status, 403, `${method} ${address}: ${text}`)
		assert.match(text, ARABIC_AND_ENGLISH)
		assert.doesNotMatch(text, /هدى|letter|السلام/)
	}
	const token = await administrator.files.getToken()
	const file = await fetch(`${url}/api/files/cases/${theCase.id}/${theCase.files[0]}?token=${token}`)
	assert.equal(file.status, 403)
	assert.doesNotMatch(await file.text(), /PDF-/)
	assert.deepEqual(count(), before)
	assert.deepEqual(looks(), [])
})

test('a whole copy is handed out through a glass on all associations alone', async () => {
	const copy = async () => {
		const token = await administrator.files.getToken()
		const answer = await fetch(`${url}/api/backups/kept.zip?token=${token}`)
		return [answer.status, new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2))]
	}
	assert.equal((await copy())[0], 403)
	const one = await glass({ reason: 'ننقل الخادم إلى آخر', association: theCase.association })
	assert.equal((await copy())[0], 403)
	await close(one.id)
	const all = await glass({ reason: 'ننقل الخادم إلى آخر' })
	assert.deepEqual(await copy(), [200, 'PK'])
	await close(all.id)
	const found = looks("what = 'export'")
	assert.equal(found.length, looks(`detail LIKE '${all.id}%'`).length)
	assert.ok(found.every(({ detail }) => detail === 'backup kept.zip'))
})

test('what is the administrator’s stays open without one', async () => {
	const before = looks().length
	for (const name of ['associations', 'services', 'holidays', 'officers', 'staff', '_superusers', 'glasses'])
		await administrator.collection(name).getFullList({ sort: name === 'glasses' ? '-from' : '' })
	await administrator.collections.getFullList()
	await administrator.logs.getList(1, 10)
	await administrator.backups.getFullList()
	assert.equal(looks().length, before)
})

test('a glass needs a reason, ends within the hour and is of an association that is there', async () => {
	const wrong: [object, string, string][] = [
		[{}, 'reason', 'reason_short'],
		[{ reason: ' عطل     ' }, 'reason', 'reason_short'],
		[{ reason: 'x'.repeat(501) }, 'reason', 'too_long'],
		[{ reason: 'الملف لا يُفتح', minutes: 61 }, 'minutes', 'minutes'],
		[{ reason: 'الملف لا يُفتح', minutes: 0 }, 'minutes', 'minutes'],
		[{ reason: 'الملف لا يُفتح', minutes: '30' }, 'minutes', 'minutes'],
		[{ reason: 'الملف لا يُفتح', association: 'x' }, 'association', 'unknown_association'],
		[{ reason: 'الملف لا يُفتح', until: '2030-01-01' }, 'until', 'unknown_field'],
	]
	for (const [query, field, code] of wrong) {
		const { status, body } = await call('glass', query)
		assert.equal(status, 400)
		assert.equal(body.data[field]?.code, code, JSON.stringify(query))
	}
	assert.equal((await call('glass/close', { id: 'x' })).status, 404)
	assert.equal((await call('glass/close', { id: 'x', more: 1 })).status, 400)
	assert.deepEqual((await call('glasses')).body.open, [])
	for (const path of ['glass', 'glass/close', 'glasses']) {
		const refusedTo = await fetch(`${url}/api/sila/administrator/${path}`, {
			method: path === 'glasses' ? 'GET' : 'POST',
			headers: { Authorization: staff.authStore.token },
			...(path !== 'glasses' && { body: JSON.stringify({ reason: 'أريد أن أرى كل شيء' }) }),
		})
		assert.equal(refusedTo.status, 403, path)
	}
	for (const call of [
		() =>
			administrator.collection('glasses').create({ administrator: 'x', reason: 'x', until: '2999-01-01' }),
		() => administrator.collection('glasses').update('glassfortests01', { closed: '' }),
		() => administrator.collection('glasses').delete('glassfortests01'),
	])
		await refused(call(), 403)
})

test('through a glass cases are seen and written down, until it is closed', async () => {
	const { id, from, until, by } = await glass({ reason: 'الملف لا يُفتح', minutes: 20 })
	assert.equal(by, 'staff@example.org')
	const minutes = (Date.parse(until) - Date.parse(from)) / 60_000
	assert.ok(minutes > 19.9 && minutes < 20.1, until)
	const opened = looks(`what = 'glass' AND detail LIKE '${id}%'`)
	const all = await administrator.collection('associations').getFullList()
	assert.deepEqual(opened.map(look => look.association).sort(), all.map(association => association.id).sort())
	assert.equal(opened[0]?.detail, `${id}: الملف لا يُفتح`)
	const seen = await administrator.collection('cases').getOne(theCase.id)
	assert.match(seen.letter, /هدى/)
	await administrator.collection('messages').getFullList({ filter: `case = "${other.id}"` })
	const token = await administrator.files.getToken()
	const file = await fetch(`${url}/api/files/cases/${theCase.id}/${theCase.files[0]}?token=${token}`)
	assert.equal(file.status, 200)
	assert.deepEqual(
		looks(`\`case\` = '${theCase.id}'`).map(({ what, association, detail }) => [what, association, detail]),
		[
			['records', theCase.association, 'cases view'],
			['file', theCase.association, 'cases/files/1'],
		],
	)
	assert.ok(looks().some(({ what, detail }) => what === 'records' && detail === 'messages list'))
	await administrator.collection('cases').getFullList()
	assert.equal(looks(`\`case\` = '${other.id}' AND detail = 'cases list'`).length, 1)
	const closed = await close(id)
	assert.ok(closed.body.closed)
	assert.deepEqual((await close(id)).body, closed.body)
	await refused(administrator.collection('cases').getOne(theCase.id), 403)
	const { open, past } = (await call('glasses')).body
	assert.deepEqual(open, [])
	assert.equal(past[0].id, id)
})

test('a glass on one association shows no other, not by a page, a count or a move', async () => {
	const { id } = await glass({ reason: 'الملف لا يُفتح', association: theCase.association })
	const own = `association = "${theCase.association}"`
	const list = (query: string, collection = 'cases') =>
		ask('GET', `/api/collections/${collection}/records?${query}`)
	assert.equal((await list(filter(own))).status, 200)
	assert.equal((await list(filter(`case.${own}`), 'messages')).status, 200)
	assert.equal((await ask('GET', `/api/collections/cases/records/${theCase.id}`)).status, 200)
	for (const query of [
		'',
		'perPage=1&page=99',
		filter('applicant ~ "نورة"'),
		filter(`${own} || applicant ~ "نورة"`),
		`${filter('applicant ~ "نورة"')}&page=99`,
		filter('applicant ~ "نورة" // '),
		filter('applicant ~ "نورة" // \n && id != ""'),
	])
		assert.equal((await list(query)).status, 403, query)
	for (const [method, address, body] of [
		['GET', `/api/collections/cases/records/${other.id}`],
		['PATCH', `/api/collections/cases/records/${other.id}`, { association: theCase.association }],
		['GET', `/api/collections/associations/records/${theCase.association}?expand=cases_via_association`],
		['GET', '/api/collections/audit/records'],
	] as const)
		assert.equal((await ask(method, address, body)).status, 403, address)
	await close(id)
})

test('a glass ends by itself, and what it was is not changed', async () => {
	const { id } = await glass({ reason: 'الملف لا يُفتح', minutes: 1 })
	assert.equal((await ask('GET', `/api/collections/cases/records/${theCase.id}`)).status, 200)
	const database = databaseIn(dir)
	for (const sql of [
		"UPDATE glasses SET until = '2999-01-01 00:00:00.000Z'",
		"UPDATE glasses SET reason = 'x'",
		"UPDATE glasses SET closed = '' WHERE closed != ''",
		'DELETE FROM glasses',
	])
		assert.throws(() => database.exec(sql), /نوافذ الاطلاع/)
	database.exec('DROP TRIGGER glasses_no_update')
	database
		.prepare('UPDATE glasses SET until = ? WHERE id = ?')
		.run(new Date(Date.now() - 1).toISOString().replace('T', ' '), id)
	database.close()
	assert.equal((await ask('GET', `/api/collections/cases/records/${theCase.id}`)).status, 403)
	assert.deepEqual((await call('glasses')).body.open, [])
})

test('senior management is told by e-mail, once, in Arabic, with the reason', async () => {
	await administrator.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled: true, host: post.host, port: post.port, tls: false },
	})
	await officer(staff, { role: 'senior-management', name: 'منى', email: 'muna@example.org' })
	const { body } = await call('glass', { reason: 'ملف الطلب لا يُفتح للموظفة' })
	const tell = () => administrator.crons.run('sila-glasses')
	await tell()
	const about = () => post.mails.filter(({ text }) => text?.includes('ملف الطلب لا يُفتح للموظفة'))
	// Who holds the office by an account, and who is its officer.
	await comesTo(() => about().length, 2)
	const mail = about().find(({ to }) => to?.[0]?.address === 'muna@example.org')
	assert.ok(about().some(({ to }) => to?.[0]?.address === backend.account.email))
	assert.match(mail?.text ?? '', /منى/)
	assert.match(mail?.text ?? '', /staff@example\.org/)
	assert.match(mail?.text ?? '', /كادي/)
	await comesTo(
		async () =>
			Boolean((await call('glasses')).body.open.find((one: { id: string }) => one.id === body.id)?.told),
		true,
	)
	await tell()
	await tell()
	await comesTo(async () => (await call('glasses')).body.open.length, 1)
	assert.equal(about().length, 2)
	await close(body.id)
})

test('oversight shows glasses with what was read to senior management and the auditor, of their associations', async () => {
	const { id } = await glass({ reason: 'ملف الطلب لا يُفتح', association: theCase.association })
	await administrator.collection('cases').getOne(theCase.id)
	const token = await administrator.files.getToken()
	await fetch(`${url}/api/files/cases/${theCase.id}/${theCase.files[0]}?token=${token}`)
	await close(id)
	const own = staff.authStore.record?.id ?? ''
	const seenAs = async (role: Role, association: string) => {
		holdsOnly(dir, own, [association], [role])
		const { glasses, days } = await staff.send('/api/sila/staff/oversight', {})
		assert.equal(glasses === undefined, days === undefined)
		return glasses as SeenGlass[] | undefined
	}
	for (const role of ['management', 'auditor'] as const) {
		const [latest]: SeenGlass[] = (await seenAs(role, theCase.association)) ?? []
		assert.deepEqual(
			[latest?.id, latest?.by, latest?.reason, latest?.read],
			[id, 'staff@example.org', 'ملف الطلب لا يُفتح', { cases: 1, files: 1, copies: 0 }],
		)
		const elsewhere = (await seenAs(role, other.association)) ?? []
		assert.ok(elsewhere.length > 0 && elsewhere.every(({ association }) => association === ''))
	}
	assert.equal(await seenAs('contact', theCase.association), undefined)
	const all = (await administrator.collection('associations').getFullList()).map(one => one.id)
	holdsOnly(dir, own, all)
})
