import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { hooksDir } from '../../scripts/lib/paths.ts'
import { openWith } from './cases.ts'
import { complaint, inquiry, submit } from './complaints.ts'
import { MARKS, statementsOf } from './statements.ts'
import { databaseIn, follow, formVersion, good, newKey, post, proof } from './support.ts'

/*
 * What storing and following a case asks of the server, by counts: statements of SQL, their order, and hooks of records,
 * each of which would take a further script engine.
 */

const backend = await openWith(
	`${MARKS}
for (const hook of [onRecordCreate, onRecordUpdate, onRecordValidate]) hook(e => {
	e.app.store().setFunc('test.saves', known => (known || '') + e.record.collection().name + ' ')
	e.next()
})
routerAdd('GET', '/saves', e => {
	const saves = $app.store().get('test.saves') || ''
	$app.store().remove('test.saves')
	return e.string(200, saves)
})
routerAdd('POST', '/saved/{reference}', e => {
	const { newRecord } = require(\`\${__hooks}/lib/base/records.js\`)
	const found = $app.findFirstRecordByData('cases', 'reference', e.request.pathValue('reference'))
	// As PocketBase itself would have it, whatever the product's own hooks say.
	$app.validate(found)
	const copy = newRecord($app, 'cases', found.fieldsData())
	copy.set('id', 'samecasesaved01')
	copy.set('reference', '999999998')
	copy.set('status', 'received')
	copy.set('files', [])
	$app.save(copy)
	return e.noContent(204)
})`,
	{ statements: true },
)
const { url, dir } = backend
const saves = async () => (await fetch(`${url}/saves`)).text()

/** Sends the good request in one call: `send` asks for the version of the form before. */
const version = await formVersion(url, good.association, good.service)
async function send(change: object = {}) {
	const body = new FormData()
	body.append('request', JSON.stringify({ ...good, formVersion: version, ...change }))
	body.append(proof[0], ...proof[1])
	const { status, body: receipt } = await post(url, body, { 'Idempotency-Key': newKey() })
	assert.equal(status, 201, JSON.stringify(receipt))
	return receipt
}

/** Each of the few engines of a test's server has read the definitions once everybody has been let in some times at once. */
async function warm(call: () => Promise<unknown>): Promise<void> {
	for (let n = 0; n < 3; n++) await Promise.all(Array.from({ length: 8 }, call))
	await saves()
}

/** What each statement of a call does to which table, such as `INSERT audit`. */
async function gistOf(call: () => Promise<unknown>): Promise<string[]> {
	const statements = await statementsOf(backend, call)
	return statements.map(sql => `${/^\w+/.exec(sql)?.[0]} ${/(?:FROM|INTO|UPDATE) [`"]?(\w+)/.exec(sql)?.[1]}`)
}

/** What a case takes in its transaction: the turn to write, how things stand, and the rows. */
const STORED = [
	'DELETE case_rows',
	'SELECT cases',
	'INSERT audit',
	'INSERT outbox',
	'INSERT cases',
	'INSERT case_words',
]

test('a request is its transaction and nothing else: six statements, no collection, no definition, no hook of a record', async () => {
	await warm(send)
	const statements = await gistOf(send)
	assert.deepEqual(statements, STORED)
	assert.equal(await saves(), '')
})

test('so are a complaint and an inquiry, beside who they go to and their days', async () => {
	for (const [kind, value] of [
		['complaint', complaint],
		['inquiry', { ...inquiry, fullName: complaint.fullName, contactMeans: 'email', email: complaint.email }],
	] as const) {
		const sent = async () => assert.equal((await submit(url, kind, value)).status, 201)
		await warm(sent)
		const statements = await gistOf(sent)
		const turn = statements.indexOf('DELETE case_rows')
		assert.deepEqual(
			statements.slice(turn).filter(sql => sql !== 'SELECT officers' && sql !== 'SELECT absences'),
			STORED,
			kind,
		)
		const before = new Set(statements.slice(0, turn))
		for (const sql of before) assert.match(sql, /^SELECT (officers|periods|holidays|absences)$/, kind)
		assert.equal(await saves(), '', kind)
	}
})

test('a case is followed by three statements, and the first look after a step by two more', async () => {
	const { reference, code } = await send()
	const look = () => follow(url, { reference, code, lang: 'ar' })
	const rest = ['SELECT erasure_requests', 'SELECT audit']
	assert.deepEqual(await gistOf(look), ['SELECT cases', 'UPDATE cases', 'SELECT cases', ...rest])
	await warm(look)
	assert.deepEqual(await gistOf(look), ['SELECT cases', ...rest])
	assert.equal(await saves(), '')
})

/** The files that a script engine reads for what a line of PocketBase's own file requires. */
function filesFor(line: string): string[] {
	const read = new Set<string>()
	const add = (file: string) => {
		if (read.has(file)) return
		read.add(file)
		for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g))
			add(path.resolve(path.dirname(file), name as string))
	}
	const handlers = fs.readFileSync(path.join(hooksDir, 'sila.pb.js'), 'utf8').split('\n\n')
	const handler = handlers.find(text => text.startsWith(line))
	assert.ok(handler, line)
	for (const [, name] of handler.matchAll(/\/(lib\/[^`]+\.js)`/g)) add(path.join(hooksDir, name as string))
	return [...read]
}

test('a new script engine reads a handful of files, without schema and table of routes, for a page, a case that is sent, and one that is followed', () => {
	const route = (address: string) => `routerAdd('POST', '/api/sila/${address}'`
	for (const [line, most] of [
		['routerUse(', 2],
		["routerAdd('GET', '/api/sila/content'", 4],
		...['requests', 'complaints', 'inquiries', 'cases/follow'].map(name => [route(name), 5] as const),
	] as const) {
		const files = filesFor(line)
		for (const file of files)
			assert.doesNotMatch(fs.readFileSync(file, 'utf8'), /core\/api\/routes\.ts|\bZodError\b/)
		assert.ok(files.length > 1 && files.length <= most, `${line}: ${files.join(', ')}`)
	}
})

test('a definition that has changed is read by the very next request, in whichever engine', async () => {
	await warm(send)
	const { administrator } = backend
	const services = administrator.collection('services')
	const service = await services.getFirstListItem(`slug="${good.service}"`)
	for (let n = 0; n < 3; n++) {
		await services.update(service.id, { open: false })
		const closed = Array.from({ length: 8 }, async () => {
			const body = new FormData()
			body.append('request', JSON.stringify({ ...good, formVersion: version }))
			body.append(proof[0], ...proof[1])
			const { status, body: said } = await post(url, body, { 'Idempotency-Key': newKey() })
			return [status, said.data.service?.code]
		})
		for (const answer of await Promise.all(closed)) assert.deepEqual(answer, [400, 'closed_service'])
		await services.update(service.id, { open: true })
		await Promise.all(Array.from({ length: 8 }, () => send()))
	}
})

test('a case that is stored as a row is what PocketBase would have saved, and passes its own checks', async () => {
	const { reference } = await send()
	const saved = await fetch(`${url}/saved/${reference}`, { method: 'POST' })
	assert.equal(saved.status, 204, await saved.text())
	const database = databaseIn(dir)
	const row = (sql: string, value: string) => database.prepare(sql).get(value) as Record<string, unknown>
	const names = Object.keys(row('SELECT * FROM cases WHERE reference = ?', reference))
	const shapes = names.map(name => `typeof(\`${name}\`) AS \`${name}\``).join()
	const ours = row(`SELECT ${shapes} FROM cases WHERE reference = ?`, reference)
	const theirs = row(`SELECT ${shapes} FROM cases WHERE id = ?`, 'samecasesaved01')
	database.close()
	assert.deepEqual(ours, theirs)
})
