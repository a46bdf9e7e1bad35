import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import type { ClientResponseError } from 'pocketbase'
import { holdsCaseData } from '../../core/access/case-data.ts'
import { buildServer } from '../../scripts/build.ts'
import { hooksDir } from '../../scripts/lib/paths.ts'
import { joins } from './staff.ts'
import { costOf, MARKS } from './statements.ts'
import { databaseIn, open, refused, send } from './support.ts'

/* Who looked at a case is written down before anything leaves the server. */

await buildServer()
const hooks = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-looks-'))
test.after(() => fs.rmSync(hooks, { recursive: true, force: true }))
fs.cpSync(hooksDir, hooks, { recursive: true })
fs.writeFileSync(path.join(hooks, 'marks.pb.js'), MARKS)
const backend = await open({ hooksDir: hooks, statements: true })
test.after(() => backend.stop())
const { url, staff, administrator, dir } = backend
const own = staff.authStore.record?.id ?? ''

/** A new case, as the database knows it: nobody has looked at it. */
async function newCase(): Promise<{ id: string; association: string; reference: string; files: string[] }> {
	const { body } = await send(url)
	const database = databaseIn(dir)
	try {
		const row = database
			.prepare('SELECT id, association, reference, files FROM cases WHERE reference = ?')
			.get(body.reference) as Record<string, string>
		return {
			...(row as unknown as { id: string; association: string; reference: string }),
			files: JSON.parse(row.files ?? ''),
		}
	} finally {
		database.close()
	}
}

function looks(where: string, ...values: string[]): Record<string, string>[] {
	const database = databaseIn(dir)
	try {
		const sql = `SELECT actor, actor_name, actor_kind, association, \`case\`, what, detail FROM access_log WHERE ${where} ORDER BY rowid`
		return database
			.prepare(sql)
			.all(...values)
			.map(row => ({ ...row })) as Record<string, string>[]
	} finally {
		database.close()
	}
}
const at = (id: string) => looks('`case` = ?', id)

/** Another moment than it was: nothing but the floor beneath the hooks keeps anybody from it. */
function earlier(id: string, minutes: number): void {
	const database = databaseIn(dir)
	try {
		const { sql } = database
			.prepare("SELECT sql FROM sqlite_master WHERE name = 'access_log_no_update'")
			.get() as { sql: string }
		database.exec('DROP TRIGGER access_log_no_update')
		const ago = new Date(Date.now() - minutes * 60_000).toISOString().replace('T', ' ')
		database.prepare('UPDATE access_log SET at = ? WHERE `case` = ?').run(ago, id)
		database.exec(sql)
	} finally {
		database.close()
	}
}

test('opening a case is written down with who, and once within ten minutes', async () => {
	const { id, association } = await newCase()
	assert.deepEqual(at(id), [])
	await staff.collection('cases').getOne(id)
	const entry = {
		actor: own,
		actor_name: 'موظفة',
		actor_kind: 'staff',
		association,
		case: id,
		what: 'case',
		detail: '',
	}
	assert.deepEqual(at(id), [entry])
	await staff.collection('cases').getOne(id, { fields: 'letter' })
	await staff.collection('messages').getFullList({ filter: `case = "${id}"` })
	assert.deepEqual(at(id), [entry])
	earlier(id, 11)
	await staff.collection('cases').getOne(id)
	assert.deepEqual(at(id), [entry, entry])
})

test('somebody else who opens it has an entry of their own, and two calls at once write one', async () => {
	const { id } = await newCase()
	const { email, password } = await joins(
		{ url, dir, superuser: async () => administrator },
		'second@example.org',
	)
	const second = new (staff.constructor as typeof import('pocketbase').default)(url)
	second.autoCancellation(false)
	await second.collection('staff').authWithPassword(email, password)
	await Promise.all(Array.from({ length: 6 }, () => second.collection('cases').getOne(id)))
	// As where the later of two is written first.
	earlier(id, -1)
	await second.collection('cases').getOne(id)
	await staff.collection('cases').getOne(id)
	assert.deepEqual(
		at(id).map(({ actor, actor_name }) => [actor, actor_name]),
		[
			[second.authStore.record?.id, 'سارة خالد'],
			[own, 'موظفة'],
		],
	)
})

test('messages, records of compensation and a change tell of a case; rows of a work list do not', async () => {
	const { id } = await newCase()
	const messages = staff.collection('messages')
	await messages.create({ case: id, text: 'السلام عليكم' })
	const filter = `case = "${id}"`
	await staff.collection('cases').getFullList({ filter: `id = "${id}"` })
	const [message] = await messages.getFullList({
		filter,
		expand: 'case',
		fields: 'id, case,expand.case.kind',
	})
	await messages.getOne(message?.id ?? '', { fields: 'id' })
	assert.deepEqual(at(id), [])
	for (const fields of ['id,text', 'expand.case.letter', '*', 'id,expand.case.*']) {
		earlier(id, 11)
		const before = at(id).length
		await messages.getFullList({ filter, expand: 'case', fields })
		assert.equal(at(id).length, before + 1, fields)
	}
	earlier(id, 11)
	await staff.collection('cases').update(id, { status: 'complete' })
	assert.equal(at(id).length, 5)
})

test('each file is written down by its place, for whom its token is, and a small picture of it too', async () => {
	const { id, association, files } = await newCase()
	const token = await staff.files.getToken()
	const get = (query: string) => fetch(`${url}/api/files/cases/${id}/${files[0]}?${query}`)
	assert.equal((await get('token=x')).status, 404)
	assert.deepEqual(at(id), [])
	assert.equal((await get(`token=${token}`)).status, 200)
	assert.equal((await get(`token=${token}&thumb=100x100`)).status, 200)
	const [entry, ...more] = at(id)
	assert.deepEqual(more, [])
	assert.deepEqual(
		[entry?.actor, entry?.association, entry?.what, entry?.detail],
		[own, association, 'file', 'cases/files/1'],
	)
})

test('a search by identity number is written down without the number, over whatever relation', async () => {
	const { association } = await newCase()
	const search = (typed: string) => staff.send('/api/sila/staff/cases', { query: { typed, association } })
	const found = () => looks("what = 'identity-search'")
	await search('هدى')
	assert.deepEqual(found(), [])
	const { length } = (await search('1000000008')).cases
	assert.ok(length > 0)
	assert.deepEqual(
		found().map(entry => [entry.actor, entry.association, entry.case, entry.detail]),
		[[own, association, '', `cases ${length}`]],
	)
	// PocketBase's own lists are not searched by it, over whatever relation.
	for (const [collection, filter] of [
		['cases', 'identity_key = "1000000008"'],
		['messages', 'case.identity_key ~ "100"'],
	] as const)
		await refused(staff.collection(collection).getList(1, 5, { filter }), 400)
	await refused(staff.collection('cases').getList(1, 5, { sort: 'identity_key' }), 400)
	assert.doesNotMatch(JSON.stringify(looks('1')), /1000000008/)
})

test('what cannot be written down is not answered', async () => {
	const { id, files } = await newCase()
	const token = await staff.files.getToken()
	const database = databaseIn(dir)
	database.exec("CREATE TRIGGER no_looks BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'no'); END")
	try {
		for (const call of [
			() => staff.collection('cases').getOne(id),
			() => staff.collection('cases').update(id, { status: 'complete' }),
			() => staff.send('/api/sila/staff/cases', { query: { typed: '1000000008' } }),
		]) {
			const error = (await call().then(assert.fail, one => one)) as ClientResponseError
			assert.ok([400, 500].includes(error.status))
			assert.doesNotMatch(JSON.stringify(error.response), /هدى|letter/)
		}
		const answer = await fetch(`${url}/api/files/cases/${id}/${files[0]}?token=${token}`)
		assert.equal(answer.status, 400)
		assert.doesNotMatch(await answer.text(), /PDF-/)
	} finally {
		database.exec('DROP TRIGGER no_looks')
		database.close()
	}
	assert.equal((await staff.collection('cases').getOne(id)).status, 'received')
})

test('an entry is neither written by hand, changed nor deleted, by anybody and over any door', async () => {
	const { id } = await newCase()
	await staff.collection('cases').getOne(id)
	const before = looks('1')
	const [first] = await staff.collection('access_log').getFullList({ filter: `case = "${id}"` })
	for (const client of [staff, administrator]) {
		const log = client.collection('access_log')
		await refused(log.create({ actor: own, actor_kind: 'staff', what: 'case', case: id }), 403)
		await refused(log.update(first?.id ?? '', { actor: 'x' }), 403)
		await refused(log.delete(first?.id ?? ''), 403)
	}
	await refused(administrator.collections.truncate('access_log'), 403)
	const database = databaseIn(dir)
	for (const sql of ["UPDATE access_log SET actor = 'x'", 'DELETE FROM access_log'])
		assert.throws(() => database.exec(sql), /سجل الاطلاع/)
	database.close()
	const count = before.length
	assert.deepEqual(looks('1').slice(0, count), before)
})

test('what leads to a case is known to hold something of one, and its files are for no guest', async () => {
	const collections = (await administrator.collections.getFullList()).filter(({ system }) => !system)
	const nameOf = (id: string) => collections.find(collection => collection.id === id)?.name ?? ''
	for (const { name, fields } of collections) {
		const leads = fields.some(field => field.name === 'case' || holdsCaseData(nameOf(field.collectionId)))
		if (leads) assert.ok(holdsCaseData(name), name)
		for (const field of fields)
			if (field.type === 'file') assert.ok(name === 'upload_parts' || field.protected, name)
	}
})

test('it costs one statement', async () => {
	const { id } = await newCase()
	const view = (fields: string) =>
		staff.collection('messages').getFullList({ filter: `case = "${id}"`, fields })
	await staff.collection('messages').create({ case: id, text: 'السلام عليكم' })
	await view('id')
	const rows = await costOf(backend, () => view('id'))
	assert.equal(await costOf(backend, () => view('text')), rows + 1)
})
