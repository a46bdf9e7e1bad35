import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import PocketBase from 'pocketbase'
import { buildServer } from '../../scripts/build.ts'
import { changeAdministrator } from '../../scripts/data/administrator.ts'
import { migrationsDir } from '../../scripts/lib/paths.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { command, serve } from '../../scripts/pocketbase/serve.ts'
import { onFreePort } from '../setup/template.ts'
import { refused } from './support.ts'

/* An installation from when all who worked were superusers: three of them, and one link for the first start unused. */

const FIRST_OF_STAFF = '1800000001_staff.js'
const PEOPLE = ['reception@example.org', 'first@example.org', 'research@example.org']
const passwordOf = (email: string) => `the password of ${email}`

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-carried-'))
const dataDir = path.join(work, 'data')
const binary = await pocketbase()
await buildServer()
await makeOld()
const lines: string[] = []
const start = () =>
	onFreePort(port =>
		serve({
			binary,
			dataDir,
			port,
			publicDir: path.join(work, 'portal'),
			onLine: line => lines.push(line),
		}),
	)
let server = await start()
after(async () => {
	await server.stop()
	fs.rmSync(work, { recursive: true, force: true })
})

async function makeOld(): Promise<void> {
	const old = path.join(work, 'migrations')
	fs.mkdirSync(old)
	for (const name of fs.readdirSync(migrationsDir))
		if (name < FIRST_OF_STAFF) fs.copyFileSync(path.join(migrationsDir, name), path.join(old, name))
	const place = { binary, dataDir, migrationsDir: old, hooksDir: path.join(work, 'none') }
	await command(place, 'migrate', 'up')
	for (const email of [...PEOPLE, '__pbinstaller@example.com'])
		await command(place, 'superuser', 'upsert', email, passwordOf(email))
	const database = new DatabaseSync(path.join(dataDir, 'data.db'))
	// Who came when is what counts, not in which order the rows stand.
	const came = database.prepare('UPDATE _superusers SET created = ? WHERE email = ?')
	came.run('2020-01-01 00:00:00.000Z', '__pbinstaller@example.com')
	came.run('2021-01-01 00:00:00.000Z', 'first@example.org')
	const association = database.prepare(
		'INSERT INTO associations (id, slug, name_ar, name_en, definition) VALUES (?, ?, ?, ?, ?)',
	)
	for (const slug of ['one', 'two']) association.run(`association${slug}1`, slug, slug, slug, '{}')
	database.close()
}

const idOf = (table: 'staff' | '_superusers', email: string) => {
	const database = new DatabaseSync(path.join(dataDir, 'data.db'), { timeout: 60_000 })
	const id = database.prepare(`SELECT id FROM ${table} WHERE email = ?`).get(email)?.id
	database.close()
	return id
}
async function signIn(collection: 'staff' | '_superusers', email: string): Promise<PocketBase> {
	const client = new PocketBase(server.url).autoCancellation(false)
	await client.collection(collection).authWithPassword(email, passwordOf(email))
	return client
}

test('the oldest stays administrator, and the others are staff of every association with the passwords they have', async () => {
	const administrator = await signIn('_superusers', 'first@example.org')
	await administrator.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const left = await administrator.collection('_superusers').getFullList()
	assert.deepEqual(
		left.map(({ email }) => email).filter(email => !email.startsWith('__')),
		['first@example.org'],
	)
	const all = (await administrator.collection('associations').getFullList()).map(({ id }) => id)
	assert.equal(all.length, 2)
	for (const email of PEOPLE.filter(email => email !== 'first@example.org')) {
		const client = await signIn('staff', email)
		assert.deepEqual(client.authStore.record?.associations.toSorted(), all.toSorted())
		await client.send('/api/sila/cases/counts', {})
		await refused(client.settings.getAll(), 403)
		await refused(client.collection('staff').getFullList(), 403)
		await assert.rejects(signIn('_superusers', email), { status: 400 })
	}
	await assert.rejects(signIn('staff', 'first@example.org'), { status: 400 })
})

test('the first start says what became of whom, in both languages, once; each says who the administrator is', async () => {
	const said = (text: string | RegExp) => lines.filter(line => line.search(text) >= 0).length
	assert.equal(said(/sila: first@example\.org stays the administrator/), 1, lines.join('\n'))
	assert.equal(said(/sila: These are staff from now on.*\/desk\/.*: reception@example\.org, research@/), 1)
	assert.equal(said(/sila: هؤلاء موظفون من الآن/), 1)
	await server.stop()
	server = await start()
	assert.equal(said(/These are staff from now on/), 1)
	assert.equal(said(/sila: administrator first@example\.org$/), 2)
})

test('a member of staff follows the administrator, who becomes staff; what is not clear is refused', async () => {
	const file = path.join(dataDir, 'data.db')
	const change = (email: string, fresh = false) => changeAdministrator(file, email, fresh)
	assert.throws(() => change('first@example.org'), /is the administrator already/)
	assert.throws(() => change('nobody@example.org'), /Nobody on staff has the e-mail.*--new/)
	const was = idOf('_superusers', 'first@example.org')
	const research = await signIn('staff', 'research@example.org')
	assert.deepEqual(change('Research@example.org'), { former: 'first@example.org', isStaff: true })

	const administrator = await signIn('_superusers', 'research@example.org')
	await administrator.settings.getAll()
	assert.equal(idOf('staff', 'first@example.org'), was)
	const former = await signIn('staff', 'first@example.org')
	// Who ran the server holds no office by that.
	await refused(former.send('/api/sila/cases/counts', {}), 403)
	await refused(former.settings.getAll(), 403)
	await assert.rejects(signIn('_superusers', 'first@example.org'), { status: 400 })
	// The account with which they work cases is as it was.
	await research.collection('staff').authRefresh()

	const [ended] = await administrator.collection('staff').getFullList({ filter: 'email="first@example.org"' })
	await administrator.collection('staff').update(ended?.id ?? '', { ended: '2026-01-01 00:00:00.000Z' })
	assert.throws(() => change('first@example.org'), /was taken away/)
	execFileSync(binary, [
		'superuser',
		'create',
		'second@example.org',
		'x'.repeat(12),
		`--dir=${dataDir}`,
		'--dev=false',
	])
	assert.throws(() => change('reception@example.org'), /There are 2 administrators/)
	assert.ok(idOf('_superusers', 'research@example.org'))
})
