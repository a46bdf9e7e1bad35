import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseBy, casesBy, follow, newKey, open, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator } = backend
const key = newKey()
const { body: receipt } = await send(url, {}, { key })
const record = await caseBy(staff, `reference="${receipt.reference}"`)

test('guests can neither list, read, make, change nor delete a record of any collection', async () => {
	const before = await stored(backend)
	const names = [
		'associations',
		'services',
		'form_versions',
		'cases',
		'content_drafts',
		'content_states',
		'audit',
		'holidays',
		'outbox',
		'messages',
		'officers',
		'periods',
		'proposals',
		'staff',
		'_superusers',
	]
	for (const name of names) {
		const [some] = (await administrator.collection(name).getList(1, 1)).items
		const records = `${url}/api/collections/${name}/records`
		const calls: [string, string][] = [
			['GET', records],
			['POST', records],
			['GET', `${records}/${some?.id}`],
			['PATCH', `${records}/${some?.id}`],
			['DELETE', `${records}/${some?.id}`],
		]
		for (const [method, address] of calls) {
			const body =
				method === 'POST' || method === 'PATCH' ? { body: JSON.stringify({ status: 'closed' }) } : {}
			const response = await fetch(address, {
				method,
				headers: { 'Content-Type': 'application/json' },
				...body,
			})
			// Where a rule lets others in, PocketBase finds nothing for a guest instead of refusing.
			const text = await response.text()
			if (response.status === 200) assert.deepEqual([method, JSON.parse(text).items], ['GET', []], address)
			else assert.ok([400, 403, 404].includes(response.status), `${method} ${address}: ${response.status}`)
			assert.doesNotMatch(text, /هدى|letter|definition/)
		}
	}
	assert.deepEqual(await stored(backend), before)
})

test('nobody can sign up: the collection for that is gone', async () => {
	const names = (await administrator.collections.getFullList())
		.filter(({ system }) => !system)
		.map(({ name }) => name)
	assert.deepEqual(names.sort(), [
		'absences',
		'access_log',
		'appointments',
		'associations',
		'audit',
		'campaigns',
		'cases',
		'compensation_records',
		'content_drafts',
		'content_states',
		'copy_requests',
		'day_digests',
		'erasure_requests',
		'form_versions',
		'glasses',
		'holidays',
		'improvements',
		'invitations',
		'lost_codes',
		'messages',
		'notes',
		'officers',
		'outbox',
		'periods',
		'proposals',
		'reminders',
		'retention',
		'services',
		'staff',
		'survey_answers',
		'survey_followups',
		'survey_publications',
		'survey_rounds',
		'survey_settings',
		'survey_versions',
		'surveys',
		'texts',
		'upload_parts',
		'views',
	])
	const response = await fetch(`${url}/api/collections/users/records`, { method: 'POST' })
	assert.equal(response.status, 404)
})

test('guests cannot look at the server’s settings, logs, jobs, backups or shape', async () => {
	for (const path of ['settings', 'logs', 'crons', 'backups', 'collections', 'collections/cases']) {
		assert.equal((await fetch(`${url}/api/${path}`)).status, 401, path)
	}
})

test('attached files need a member of staff', async () => {
	const address = `${url}/api/files/cases/${record.id}/${record.files[0]}`
	assert.equal((await fetch(address)).status, 404)
	assert.equal((await fetch(`${address}?token=x`)).status, 404)
	assert.equal((await fetch(`${url}/api/files/token`, { method: 'POST' })).status, 401)
	const token = await staff.files.getToken()
	const response = await fetch(`${address}?token=${token}`)
	assert.equal(response.status, 200)
	assert.equal(response.headers.get('content-type'), 'application/pdf')
})

test('code and hashes are in no answer but the receipt, not even for staff, and in no log', async () => {
	await send(url, {}, { key })
	await follow(url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })
	await follow(url, { reference: receipt.reference, code: 'x', lang: 'ar' })
	await staff.collection('cases').update(record.id, { status: 'complete' })
	const answers = [
		await staff.collection('cases').getOne(record.id, { fields: '*,code_hash,content_hash' }),
		await staff.collection('cases').getFullList({ fields: '*' }),
		await casesBy(staff),
		await staff.collection('audit').getFullList({ expand: 'case' }),
		await administrator.logs.getList(1, 500),
		backend.log(),
	]
	for (const answer of answers) {
		const text = JSON.stringify(answer)
		assert.ok(!text.includes(receipt.code), text)
		assert.ok(!text.includes(key), text)
		assert.doesNotMatch(text, /code_hash|content_hash/)
	}
})

test('there are no live connections to hold open', async () => {
	const { status, body } = await fetch(`${url}/api/realtime`)
	await body?.cancel()
	assert.equal(status, 403)
})

test('the log keeps no address of a visitor, and no visit that went well', async () => {
	const { logs, batch, trustedProxy, backups } = await administrator.settings.getAll()
	assert.deepEqual([logs.logIP, logs.logAuthId, logs.maxDays, logs.minLevel], [false, false, 7, 4])
	assert.equal(batch.enabled, false)
	assert.deepEqual(trustedProxy.headers, [])
	assert.equal(backups.cron, '')
	const items = (await administrator.logs.getList(1, 500)).items
	for (const item of items) assert.doesNotMatch(JSON.stringify(item), /127\.0\.0\.1/)
})
