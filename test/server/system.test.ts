import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { joins } from './staff.ts'
import { comesTo, databaseIn, file, filesIn, open, PDF, send } from './support.ts'

/* What the administrator does to the system is on record, and nobody else on the machine reads the data. */

const backend = await open()
test.after(() => backend.stop())
const { url, administrator, staff, dir } = backend
const own = administrator.authStore.record?.id ?? ''

interface Entry {
	action: string
	definition: string
	actor: string
	actor_id: string
	from: string
	to: string
	changed: string[]
}

function trail(action: string): Entry[] {
	const database = databaseIn(dir)
	try {
		return database
			.prepare(
				'SELECT action, definition, actor, actor_id, "from", "to", changed FROM audit WHERE action = ? ORDER BY rowid',
			)
			.all(action)
			.map(row => ({ ...row, changed: JSON.parse(String(row.changed)) })) as never
	} finally {
		database.close()
	}
}
const since = (action: string, before: number) => trail(action).slice(before)
const ADMINISTRATOR = 'staff@example.org'

test('each setting that changes is on record with what it was and is, and a secret without', async () => {
	const before = trail('settings').length
	await administrator.settings.update({
		logs: { logIP: true, maxDays: 1 },
		rateLimits: { enabled: false },
		trustedProxy: { headers: ['X-Forwarded-For'] },
		smtp: { enabled: true, host: 'mail.example.org', password: 'sesame-open' },
	})
	const entries = since('settings', before)
	const told = Object.fromEntries(entries.map(({ definition, from, to }) => [definition, [from, to]]))
	assert.deepEqual(told['settings/logs.logIP'], ['false', 'true'])
	assert.deepEqual(told['settings/logs.maxDays'], ['7', '1'])
	assert.deepEqual(told['settings/rateLimits.enabled'], ['true', 'false'])
	assert.deepEqual(told['settings/trustedProxy.headers'], ['[]', '["X-Forwarded-For"]'])
	assert.equal(told['settings/smtp.host']?.[1], 'mail.example.org')
	assert.deepEqual(told['settings/smtp.password'], ['', ''])
	assert.ok(entries.every(({ actor, actor_id }) => actor === ADMINISTRATOR && actor_id === own))
	assert.doesNotMatch(JSON.stringify(trail('settings')), /sesame/)
	const count = trail('settings').length
	await administrator.settings.update({ logs: { logIP: true } })
	await administrator.settings.update({ logs: { maxDays: -1 } }).catch(() => {})
	assert.equal(trail('settings').length, count)
	await administrator.settings.update({ logs: { logIP: false, maxDays: 7 }, smtp: { enabled: false } })
})

test('a setting whose change cannot be written down is not changed', async () => {
	const database = databaseIn(dir)
	database.exec("CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END")
	try {
		await assert.rejects(administrator.settings.update({ logs: { logIP: true } }))
	} finally {
		database.exec('DROP TRIGGER no_audit')
		database.close()
	}
	assert.equal((await administrator.settings.getAll()).logs.logIP, false)
})

test('jobs run by hand, copies of the data and a wiped log are on record', async () => {
	const seen = () =>
		['job', 'backup', 'log'].flatMap(trail).map(({ definition, changed }) => [definition, ...changed])
	const before = seen()
	await administrator.crons.run('sila-guesses')
	await administrator.backups.create('kept.zip')
	const token = await administrator.files.getToken()
	assert.equal((await fetch(`${url}/api/backups/kept.zip?token=${token}`)).status, 200)
	await administrator.backups.delete('kept.zip')
	assert.equal(
		(
			await fetch(`${url}/api/logs`, {
				method: 'DELETE',
				headers: { Authorization: administrator.authStore.token },
			})
		).status,
		204,
	)
	assert.deepEqual(seen().slice(before.length), [
		['jobs/sila-guesses', 'run'],
		['backups', 'created'],
		['backups/kept.zip', 'downloaded'],
		['backups/kept.zip', 'deleted'],
		['logs', 'wiped'],
	])
	const after = seen()
	for (const [method, address] of [
		['POST', '/api/crons/sila-guesses'],
		['POST', '/api/backups'],
		['DELETE', '/api/logs'],
	] as const)
		assert.equal(
			(await fetch(url + address, { method, headers: { Authorization: staff.authStore.token } })).status,
			403,
		)
	assert.deepEqual(seen(), after)
})

test('the log keeps of a refused call where it went, and not whom it looked for', async () => {
	const filter = encodeURIComponent('identity_key = "1000000008" && nothing = "x"')
	const answer = await fetch(`${url}/api/collections/cases/records?filter=${filter}`, {
		headers: { Authorization: staff.authStore.token },
	})
	assert.equal(answer.status, 400)
	const logged = async () =>
		(await administrator.logs.getList(1, 200)).items.filter(
			({ data }) => data.url === '/api/collections/cases/records',
		)
	await comesTo(async () => (await logged()).length > 0, true)
	assert.doesNotMatch(JSON.stringify(await logged()), /1000000008|identity_key/)
})

test('accounts that are invited, changed, ended and given back are on record, by whom', async () => {
	const before = trail('account').length
	const { email } = await joins({ url, dir, superuser: async () => administrator }, 'new@example.org')
	const [account] = await administrator.collection('staff').getFullList({ filter: `email = "${email}"` })
	const id = account?.id ?? ''
	const post = (path: string, body: object) =>
		administrator.send(`/api/sila/accounts/${path}`, { method: 'POST', body })
	await post('again', { id })
	await post('change', { id, name: 'سارة خالد علي' })
	await post('end', { id })
	await post('restore', { id })
	await administrator.collection('staff').update(id, { name: 'سارة' })
	const entries = since('account', before)
	assert.ok(entries.every(({ definition }) => definition === `staff/${id}`))
	assert.deepEqual(
		entries.map(({ actor, changed }) => [actor, changed[0]]),
		[
			[ADMINISTRATOR, 'created'],
			[email, 'joined'],
			[ADMINISTRATOR, 'invitation_hash'],
			[ADMINISTRATOR, 'name'],
			[ADMINISTRATOR, 'ended'],
			[ADMINISTRATOR, 'ended'],
			[ADMINISTRATOR, 'name'],
		],
	)
	assert.doesNotMatch(JSON.stringify(entries), /زيتونات/)
})

test('files are their owner’s alone from the start, and what is sent is too', {
	skip: process.platform === 'win32',
}, async () => {
	await send(url, {}, { parts: [['documents.marital-status-proof', file(PDF, 'x.pdf')]] })
	const others = (place: string) => fs.statSync(place).mode & 0o077
	assert.equal(others(dir), 0)
	const storage = path.join(dir, 'storage')
	const made = filesIn(storage)
	assert.ok(made.length > 0)
	for (const place of [...made, ...fs.readdirSync(dir).map(name => path.join(dir, name))])
		if (fs.statSync(place).isFile()) assert.equal(others(place), 0, place)
	for (const place of made) {
		for (let folder = path.dirname(place); folder !== dir; folder = path.dirname(folder))
			assert.equal(others(folder), 0, folder)
	}
})
