import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { witnessOf } from '../../scripts/data/witness.ts'
import { root } from '../../scripts/lib/paths.ts'
import { startBackend } from '../setup/backend.ts'
import { startMailServer } from '../setup/smtp.ts'
import { arrive, NO_CLOCK, openWith } from './cases.ts'
import { databaseIn, refused } from './support.ts'

/* A row that is changed past the server is found by the digest of its day. */

const post = await startMailServer()
test.after(() => post.stop())
const backend = await openWith(
	`${NO_CLOCK}
routerAdd('POST', '/job', e => {
	const { digestDays, tellWitness } = require(\`\${__hooks}/lib/looks/witness.js\`)
	const { moment } = e.requestInfo().body
	digestDays($app, moment)
	tellWitness($app, moment)
	return e.json(200, {})
})`,
	{ env: { SILA_WITNESS: 'witness@example.org' } },
)
const { staff, administrator, dir } = backend
const file = path.join(dir, 'data.db')
const today = riyadhDay(new Date().toISOString())
/** At an hour of the day in Riyadh, so many days from today. */
const job = (days: number, hour = '03:00') =>
	staff.send('/job', {
		method: 'POST',
		body: { moment: new Date(`${addDays(today, days)}T${hour}:00+03:00`).toISOString() },
	})
const kept = () => {
	const database = databaseIn(dir)
	try {
		return database.prepare('SELECT * FROM day_digests ORDER BY day').all() as Record<
			string,
			string | number
		>[]
	} finally {
		database.close()
	}
}
/** What somebody does who has the disk. */
function onDisk(...statements: string[]): void {
	const database = databaseIn(dir)
	try {
		for (const sql of statements) database.exec(sql)
	} finally {
		database.close()
	}
}
const without = (trigger: string, ...statements: string[]) => {
	const database = databaseIn(dir)
	const { sql } = database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(trigger) as {
		sql: string
	}
	database.close()
	onDisk(`DROP TRIGGER ${trigger}`, ...statements, sql)
}

const { record } = await arrive(backend, 'kadi')
await staff.collection('cases').update(record.id, { status: 'complete' })

test('a day has one digest once it has ended, and each next one has it in it', async () => {
	await job(0, '23:59')
	assert.equal(
		kept().some(({ day }) => day === today),
		false,
	)
	await job(1, '00:04')
	assert.equal(
		kept().some(({ day }) => day === today),
		false,
	)
	await job(1)
	await job(1)
	await job(3)
	const days = kept()
	const at = days.findIndex(({ day }) => day === today)
	assert.deepEqual(
		days.slice(at).map(({ day }) => day),
		[0, 1, 2].map(days => addDays(today, days)),
	)
	days.forEach(({ before, digest }, i) => {
		assert.match(String(digest), /^[0-9a-f]{64}$/)
		assert.equal(before, days[i - 1]?.digest ?? '')
	})
	const first = days[at]
	assert.ok(Number(first?.acts) > 0 && Number(first?.looks) > 0)
	assert.deepEqual([days[at + 1]?.acts, days[at + 1]?.looks], [0, 0])
})

test('worked out again from the database it is the same, and of a day that has not ended there is none', () => {
	const { digest, kept: then, acts, looks, chained } = witnessOf(file, today)
	assert.equal(digest, then)
	assert.deepEqual([acts.now, looks.now, chained], [acts.before, looks.before, true])
	assert.throws(() => witnessOf(file, addDays(today, 9)), /No digest/)
	assert.throws(() => witnessOf(file, 'yesterday'), /2026-11-27/)
})

test('the command says so of a database, and of the digest that was mailed', () => {
	const { digest } = witnessOf(file, today)
	const command = (...words: string[]) => {
		const script = path.join(root, 'scripts', 'run.mjs')
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[script, 'witness', today, ...words, '--database', file],
			{ encoding: 'utf8' },
		)
		return { status, said: stdout + stderr }
	}
	for (const mailed of [[], [digest]]) {
		const { status, said } = command(...mailed)
		assert.deepEqual([status, said.includes(digest), /the same/.test(said)], [0, true, true], said)
	}
	const other = command('0'.repeat(64))
	assert.equal(other.status, 1)
	assert.match(other.said, /NOT the same: the one given is 0000/)
})

test('a row that is changed, added or deleted past the server is found', () => {
	const same = () => {
		const { digest, kept } = witnessOf(file, today)
		return digest === kept
	}
	without('audit_no_update', `UPDATE audit SET actor = 'x' || actor WHERE "case" = '${record.id}'`)
	assert.equal(same(), false)
	without('audit_no_update', `UPDATE audit SET actor = substr(actor, 2) WHERE "case" = '${record.id}'`)
	assert.equal(same(), true)
	without(
		'access_log_no_update',
		`UPDATE access_log SET at = replace(at, 'Z', '1Z') WHERE "case" = '${record.id}'`,
	)
	assert.equal(same(), false)
	without(
		'access_log_no_update',
		`UPDATE access_log SET at = replace(at, '1Z', 'Z') WHERE "case" = '${record.id}'`,
	)
	assert.equal(same(), true)
	without('access_log_no_delete', `DELETE FROM access_log WHERE "case" = '${record.id}'`)
	const { looks, digest, kept } = witnessOf(file, today)
	assert.notEqual(digest, kept)
	assert.ok(looks.now < looks.before)
})

test('a digest is neither written by hand, changed nor deleted, and another that is put there breaks the chain', async () => {
	const [first] = kept()
	const digests = administrator.collection('day_digests')
	await refused(digests.create({ day: '2020-01-01', digest: 'x' }), 403)
	await refused(digests.update(String(first?.id), { digest: 'x' }), 403)
	await refused(digests.delete(String(first?.id)), 403)
	for (const sql of ["UPDATE day_digests SET digest = 'x'", 'DELETE FROM day_digests'])
		assert.throws(() => onDisk(sql), /بصمات الأيام/)
	const { digest } = witnessOf(file, today)
	without('day_digests_no_update', `UPDATE day_digests SET digest = '${digest}' WHERE day = '${today}'`)
	assert.equal(witnessOf(file, today).digest, witnessOf(file, today).kept)
	assert.equal(witnessOf(file, addDays(today, 1)).chained, false)
})

test('each is mailed once to the witness, by a real mail server, also later', async () => {
	await job(4)
	assert.equal(post.mails.length, 0)
	await administrator.settings.update({
		smtp: { enabled: true, host: post.host, port: post.port },
		meta: { senderName: 'صلة', senderAddress: 'sila@example.org' },
	})
	await job(4)
	const days = kept().filter(({ day }) => String(day) >= addDays(today, -3))
	assert.equal(post.mails.length, days.length)
	post.mails.forEach((mail, i) => {
		assert.deepEqual(
			mail.to?.map(({ address }) => address),
			['witness@example.org'],
		)
		for (const part of [days[i]?.day, days[i]?.digest])
			assert.ok(mail.text?.includes(String(part)), mail.text)
	})
	await job(4)
	assert.equal(post.mails.length, days.length)
	const seen = await staff.send('/api/sila/staff/oversight', {})
	assert.deepEqual([seen.days[0].day, Boolean(seen.days[0].mailed)], [addDays(today, 3), true])
})

test('an address that is none keeps the server from starting', async () => {
	await assert.rejects(startBackend({ env: { SILA_WITNESS: 'nobody' } }), /SILA_WITNESS must be/)
})
