import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { buildServer } from '../../scripts/build.ts'
import { made, root } from '../../scripts/lib/paths.ts'
import { complaint, submit } from '../server/complaints.ts'
import { follow } from '../server/support.ts'
import { bareHost } from './host.ts'

/* A server is brought to another release, and back, as docs/production.md says. Caddy takes no part in it. */

await buildServer()
const server = await bareHost('')
test.after(() => server.stop())

/** A release beside this one, with one more migration of its data. */
function release(name: string, migration: string): string {
	const folder = server.place(`opt/sila/${name}`)
	for (const part of [
		'associations',
		'core',
		'deploy',
		'pb_hooks',
		'pb_migrations',
		'scripts',
		'go.mod',
		'package.json',
		'sila',
	]) {
		fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
	}
	for (const part of ['node_modules', '.sila/bin']) {
		fs.mkdirSync(path.dirname(path.join(folder, part)), { recursive: true })
		fs.symlinkSync(
			part === 'node_modules' ? path.join(root, part) : path.join(made, 'bin'),
			path.join(folder, part),
		)
	}
	fs.writeFileSync(path.join(folder, 'release.json'), JSON.stringify({ version: name }))
	fs.writeFileSync(path.join(folder, 'pb_migrations/2900000001_more.js'), migration)
	return fs.realpathSync(folder)
}
const BREAKS = `migrate(app => {
	app.db().newQuery("UPDATE cases SET status = 'lost'").execute()
	throw new Error('on purpose')
}, () => {})`
const WORKS = `migrate(app => {
	app.db().newQuery('CREATE TABLE more (id TEXT)').execute()
}, () => {})`

const url = () => server.url('kadi')
const current = () => fs.realpathSync(server.place('opt/sila/current'))
const copies = (ending: string) =>
	fs.readdirSync(server.place('var/lib/sila/kadi/backups')).filter(name => name.endsWith(ending))

/** Once it does; a connection to the process before is noticed here, and not where something is sent. */
async function answers(): Promise<void> {
	while (!(await fetch(`${url()}/api/health`).catch(() => undefined))?.ok) await wait(100)
}

async function complain(): Promise<{ reference: string; code: string }> {
	await answers()
	const { status, body } = await submit(url(), 'complaint', complaint)
	assert.equal(status, 201, JSON.stringify(body))
	return body
}
const opens = async ({ reference, code }: { reference: string; code: string }) => {
	await answers()
	const { status, body } = await follow(url(), { reference, code, lang: 'ar' })
	return status === 200 ? body.status : status
}

test('an update that cannot be made leaves everything on the release and the data before it', async () => {
	assert.equal(server.host('add', 'kadi', 'help.example.org').code, 0)
	const first = await complain()
	const broken = release('broken', BREAKS)
	const { code, output } = server.from(broken, 'update')
	assert.equal(code, 1)
	assert.match(output, /kadi does not start: journalctl --namespace=sila/)
	assert.match(
		fs.readFileSync(server.place('kadi.log'), 'utf8'),
		/The update failed, and the data are as they were/,
	)
	assert.equal(current(), root)
	assert.equal(await opens(first), 'received')
	assert.equal(copies('Z.age').length, 1, 'it was backed up first')
})

test('an update copies first, and the way back says what it loses before it loses it', async () => {
	const before = await complain()
	const next = release('next', WORKS)
	const { code, output } = server.from(next, 'update')
	assert.equal(code, 0, output)
	assert.equal(current(), next)
	assert.match(output, new RegExp(`The way back: ${root}/sila host back`))
	const since = await complain()
	assert.deepEqual([await opens(before), await opens(since)], ['received', 'received'])

	const asked = server.from(root, 'back')
	assert.equal(asked.code, 1)
	assert.match(asked.output, /changed the data of kadi\. .*loses what came since/)
	assert.deepEqual([current(), await opens(since)], [next, 'received'])

	const meant = server.from(root, 'back', '--with-data')
	assert.equal(meant.code, 0, meant.output)
	assert.equal(current(), root)
	assert.deepEqual([await opens(before), await opens(since)], ['received', 404])
	assert.match(server.from(root, 'back').output, /There is no release to go back to/)
})

test('a release that changes no data is left without any loss', async () => {
	const same = release('same', '')
	fs.rmSync(path.join(same, 'pb_migrations/2900000001_more.js'))
	assert.equal(server.from(same, 'update').code, 0)
	const since = await complain()
	const { code, output } = server.from(root, 'back')
	assert.equal(code, 0, output)
	assert.deepEqual([current(), await opens(since)], [root, 'received'])
})
