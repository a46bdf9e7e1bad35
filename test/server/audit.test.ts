import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseBy, databaseIn, open, refused, send, stored } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const audit = staff.collection('audit')
const ARABIC_AND_ENGLISH = /[ء-ي]{3}.*[a-z]{3}/s

async function newCase() {
	const { body } = await send(url)
	return caseBy(staff, `reference="${body.reference}"`)
}
const trail = (id: string) => audit.getFullList({ filter: `case="${id}"`, sort: '@rowid' })

test('a change of status says who, when, from what to what; the time of the status is the server’s', async () => {
	const record = await newCase()
	const since = '2020-01-01 00:00:00.000Z'
	const changed = await cases.update(record.id, { status: 'complete', status_since: since })
	assert.ok(changed.status_since > record.status_since)
	const again = await cases.update(record.id, { status_since: since })
	assert.equal(again.status_since, changed.status_since)
	const [received, updated, ...more] = await trail(record.id)
	assert.deepEqual(more, [])
	assert.deepEqual(
		[received?.action, received?.actor, received?.actor_id, received?.from, received?.to],
		['received', 'applicant', '', '', 'received'],
	)
	assert.deepEqual(
		[updated?.action, updated?.actor, updated?.actor_id, updated?.from, updated?.to, updated?.changed],
		[
			'updated',
			'staff@example.org',
			staff.authStore.record?.id,
			'received',
			'complete',
			['status', 'completed_at', 'earliest_reply_on'],
		],
	)
	assert.ok(updated && received && updated.at >= received.at)
})

test('nobody can sign a change with another name', async () => {
	const record = await newCase()
	await cases.update(record.id, {
		status: 'complete',
		'@actor': 'somebody@else',
		'@actorId': 'x',
		actor: 'x',
	})
	assert.equal((await trail(record.id)).at(-1)?.actor, 'staff@example.org')
})

test('a case is deleted by nobody', async () => {
	const record = await newCase()
	const before = await stored(backend)
	await refused(cases.delete(record.id), 403)
	await refused(administrator.collection('cases').delete(record.id), 403)
	assert.deepEqual(await stored(backend), before)
})

test('what the applicant declared stays as it is, and a case is not made by hand', async () => {
	const record = await newCase()
	const changes: [string, unknown][] = [
		['letter', 'x'],
		['answers', { ...record.answers, declared: false }],
		['reference', '100000009'],
		['code_hash', 'x'],
		['content_hash', 'x'],
		['form_version', record.form_version.replace(/./, 'x')],
		['applicant', 'x'],
		['contact_means', 'visit'],
		['association', 'x'],
		['files', []],
		['file_names', {}],
		['lang', 'en'],
		['completed_at', '2026-01-01 00:00:00.000Z'],
		['due_on', '2026-01-01'],
		['channel', 'phone'],
		['entered_by', 'x'],
		['earliest_reply_on', '2026-01-01'],
	]
	for (const [field, value] of changes) {
		// Of what staff cannot even reach nothing is said to them.
		const change = { [field]: value, status: 'complete' }
		const error = await refused(administrator.collection('cases').update(record.id, change), 400)
		assert.match(error.message, ARABIC_AND_ENGLISH)
		assert.equal(error.data.data[field]?.code, 'signed')
	}
	for (const field of ['letter', 'answers', 'applicant', 'reference', 'due_on'])
		await refused(cases.update(record.id, { [field]: 'x', status: 'complete' }), 400)
	await refused(cases.update(record.id, { association: 'x', status: 'complete' }), 404)
	assert.deepEqual(await cases.getOne(record.id), record)
	// Sent back unchanged, in any order of keys, it is no change: the dashboard does that.
	const { answers, conditions, ...rest } = record.answers
	await cases.update(record.id, { ...record, answers: { ...rest, conditions, answers } })
	assert.equal((await trail(record.id)).length, 1)
	await refused(cases.create({ ...record, id: '', reference: '100000009' }), 403)
	const byHand = administrator.collection('cases').create({ ...record, id: '', reference: '100000009' })
	const error = await refused(byHand, 403)
	assert.match(error.message, ARABIC_AND_ENGLISH)
})

test('an audit record is neither written by hand, changed nor deleted, by any way the dashboard has', async () => {
	const record = await newCase()
	const [row] = await trail(record.id)
	assert.ok(row)
	const before = await audit.getFullList()
	const sql = (query: string) => administrator.send('/api/sql', { method: 'POST', body: { query } })
	const id = (await administrator.collections.getOne('audit')).id
	const view = (viewQuery: string) => ({ name: 'leak', type: 'view', listRule: '', viewQuery })
	const injected = 'SELECT 1 as id) ; DROP TRIGGER audit_no_delete; SELECT * FROM (SELECT 1 as id'
	for (const call of [
		() => audit.create({ case: 'x', action: 'received', actor: 'x' }),
		() => audit.update(row.id, { actor: 'x' }),
		() => audit.delete(row.id),
	])
		await refused(call(), 403)
	const above = administrator.collection('audit')
	const ways: Record<string, () => Promise<unknown>> = {
		create: () => above.create({ case: 'x', action: 'received', actor: 'x' }),
		update: () => above.update(row.id, { actor: 'x' }),
		delete: () => above.delete(row.id),
		truncate: () => administrator.collections.truncate('audit'),
		'truncate by id': () => administrator.collections.truncate(id),
		'truncate cases': () => administrator.collections.truncate('cases'),
		'collection deleted': () => administrator.collections.delete('audit'),
		'collection deleted by id': () => administrator.collections.delete(id),
		renamed: () => administrator.collections.update('audit', { name: 'other' }),
		opened: () => administrator.collections.update('audit', { listRule: '', updateRule: '' }),
		imported: () => administrator.collections.import([], true),
		'a view that leaks': () => administrator.collections.create(view('SELECT id, letter FROM cases')),
		'a view with more than a view in it': () => administrator.collections.create(view(injected)),
		'a view tried out': () =>
			administrator.send('/api/collections/meta/dry-run-view', {
				method: 'POST',
				body: { query: injected },
			}),
		'SQL update': () => sql('UPDATE audit SET actor = "x"'),
		'SQL delete': () => sql('DELETE FROM audit'),
		'SQL trigger': () => sql('DROP TRIGGER audit_no_delete'),
		'SQL after a comment': () => sql('/* SELECT */ DELETE FROM audit'),
		'SQL read': () => sql('SELECT * FROM cases'),
		'SQL by another spelling': () =>
			administrator.send('/api/%73ql', {
				method: 'POST',
				body: { query: 'DELETE FROM audit' },
			}),
		'backup uploaded': () => administrator.backups.upload({ file: new Blob(['x']) }),
		'backup restored': () => administrator.backups.restore('x.zip'),
	}
	for (const [way, call] of Object.entries(ways)) {
		const error = await refused(call(), 403)
		assert.match(error.message, ARABIC_AND_ENGLISH, way)
	}
	await administrator.settings.update({ batch: { enabled: true, maxRequests: 5 } })
	const batch = administrator.createBatch()
	batch.collection('audit').delete(row.id)
	await refused(batch.send(), 400)
	await administrator.settings.update({ batch: { enabled: false } })
	assert.deepEqual(await audit.getFullList(), before)
})

test('beneath the hooks the database itself refuses', () => {
	const database = databaseIn(dir)
	try {
		assert.throws(
			() => database.exec("UPDATE audit SET actor = 'x'"),
			/لا يُعدَّل ولا يُحذف · audit records are final/,
		)
		assert.throws(() => database.exec('DELETE FROM audit'), /audit records are final/)
	} finally {
		database.close()
	}
})

test('what cannot be written into the trail does not happen', async () => {
	const record = await newCase()
	const before = await stored(backend)
	const database = databaseIn(dir)
	try {
		database.exec("CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk'); END")
		await refused(cases.update(record.id, { status: 'complete' }), 400)
		for (const [lang, words] of [
			['ar', /لم يُحفظ شيء/],
			['en', /nothing was stored/],
		] as const) {
			const { status, body } = await send(url, {}, { lang })
			assert.equal(status, 500)
			assert.equal(body.data.request.code, 'server')
			assert.match(body.message, words)
		}
		database.exec('DROP TRIGGER broken')
	} finally {
		database.close()
	}
	assert.deepEqual(await stored(backend), before)
	assert.deepEqual(await cases.getOne(record.id), record)
})
