import assert from 'node:assert/strict'
import type { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { formatReference } from '../../core/language/spaced.ts'
import { startMailServer } from '../setup/smtp.ts'
import { ask } from './applicant.ts'
import { arrive, openWith, WARN_AT } from './cases.ts'
import { sending, told } from './outbox.ts'
import { databaseIn, good } from './support.ts'

const backend = await openWith(WARN_AT)
const post = await startMailServer()
test.after(async () => {
	await post.stop()
})
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const officers = staff.collection('officers')
await administrator.settings.update({
	meta: { senderAddress: 'sila@example.org', appURL: 'https://portal.example.org' },
	smtp: { enabled: true, host: post.host, port: post.port, tls: false },
})

const inDatabase = (work: (database: DatabaseSync) => void) => {
	const database = databaseIn(dir)
	work(database)
	database.close()
}
const job = (moment = '2026-03-10T12:00:00Z') => staff.send('/job', { method: 'POST', body: { moment } })

/** A complete case whose reply was due on Sunday 8 March 2026. */
async function late(association = 'kadi', field = 'due_on') {
	const { record, receipt } = await arrive(backend, association)
	await cases.update(record.id, { status: 'complete' })
	inDatabase(database =>
		database.prepare(`UPDATE cases SET ${field} = '2026-03-08' WHERE id = ?`).run(record.id),
	)
	return { record, receipt }
}
const escalations = async (id: string) => (await told(staff, id)).filter(({ kind }) => kind === 'escalation')

/** The only officers of an association from now on. */
async function only(slug: string, ...list: Record<string, unknown>[]) {
	for (const { id } of await officers.getFullList()) await officers.delete(id)
	const association = (await administrator.collection('associations').getFirstListItem(`slug="${slug}"`)).id
	const made = []
	for (const officer of list) {
		made.push(await officers.create({ association, name: 'نورة', role: 'senior-management', ...officer }))
	}
	return made
}

test('a case that becomes late is told to senior management by e-mail, once; the applicant hears nothing of it', async () => {
	await only(
		'kadi',
		{ name: 'نورة', email: 'senior@example.org' },
		{ role: 'contact-officer', email: 'contact@example.org' },
	)
	const { record, receipt } = await late()
	await job('2026-03-08T12:00:00Z')
	assert.equal((await cases.getOne(record.id)).attention, 'due-soon')
	assert.deepEqual(await escalations(record.id), [])
	await job()
	const [queued, ...others] = await escalations(record.id)
	assert.deepEqual([queued?.state, queued?.to, others], ['queued', 'senior@example.org', []])

	// A correction of how the applicant is reached is not about this one.
	await ask(url, 'contact', receipt, { contactMeans: 'email', email: 'huda@example.net' })
	assert.deepEqual(await escalations(record.id), [queued])
	const copy = (await ask(url, 'copy', receipt)).body
	assert.equal(copy.notifications.length, 1)
	assert.doesNotMatch(JSON.stringify(copy.notifications), /senior@example|_\/#|تجاوز/)

	const before = post.mails.length
	await sending(staff, record.id, 'sent')
	const mails = post.mails.slice(before).filter(mail => mail.to?.[0]?.address === 'senior@example.org')
	assert.equal(mails.length, 1)
	const [mail] = mails
	const { name_ar } = await administrator.collection('services').getOne(record.service)
	assert.equal(mail?.from?.address, 'sila@example.org')
	assert.equal(mail?.subject, `طلب تجاوز موعد الرد: ${formatReference(record.reference)}`)
	for (const part of [
		'إلى: نورة',
		name_ar,
		'آخر يوم للرد، وكان 8\u00a0مارس\u00a02026',
		'تأخر حتى اليوم يومين',
	])
		assert.ok(mail?.text?.includes(part), part)
	assert.ok(mail?.html?.includes(`href="https://portal.example.org/desk/#/sila/cases/${record.id}"`))
	assert.doesNotMatch(JSON.stringify(mail), new RegExp(`${good.answers.fullName}|huda@|50123`))
	const [sent] = await escalations(record.id)
	assert.deepEqual([sent?.to, sent?.lang], ['', 'ar'])

	await job('2026-03-11T12:00:00Z')
	await administrator.crons.run('sila-warnings')
	await backend.restart()
	await job('2026-03-12T12:00:00Z')
	// What goes out now goes after anything that would go again.
	const { receipt: next, record: other } = await arrive(backend)
	await ask(url, 'contact', next, { contactMeans: 'email', email: 'next@example.net' })
	await sending(staff, other.id, 'sent')
	assert.deepEqual(await escalations(record.id), [sent])
	assert.equal(post.mails.filter(mail => mail.to?.[0]?.address === 'senior@example.org').length, 1)
})

test('it is once for a case, whatever becomes of its mark', async () => {
	await only('kadi', { email: 'senior@example.org' })
	const { record } = await late()
	await job()
	const before = await escalations(record.id)
	assert.equal(before.length, 1)
	await only('kadi', { email: 'other@example.org' })
	inDatabase(database => database.prepare("UPDATE cases SET attention = '' WHERE id = ?").run(record.id))
	await job()
	assert.equal((await cases.getOne(record.id)).attention, 'overdue')
	assert.deepEqual(await escalations(record.id), before)
})

test('who is away has a substitute told, and two of them one and the same only once', async () => {
	const [there] = await only(
		'kadi',
		{ name: 'سارة', role: 'follow-up-unit', email: 'there@example.org' },
		{ name: 'نورة', email: 'present@example.org' },
	)
	for (const name of ['هند', 'ليلى']) {
		const away = {
			name,
			email: `${name === 'هند' ? 'a' : 'b'}@example.org`,
			away: true,
			substitute: there?.id,
		}
		await officers.create({ association: there?.association, role: 'senior-management', ...away })
	}
	const { record } = await late()
	await job()
	const written = await escalations(record.id)
	assert.deepEqual(written.map(({ to }) => to).sort(), ['present@example.org', 'there@example.org'])
	assert.ok(written.find(({ to }) => to === 'there@example.org')?.text.startsWith('إلى: سارة\n'))
})

test('who has no e-mail is a task; so is an association that recorded nobody, and it says so', async () => {
	await only('kadi', { name: 'نورة', phone: '0501119999' }, { name: 'سارة' })
	const { record } = await late()
	await job()
	assert.deepEqual(
		(await escalations(record.id)).map(({ state, means, to, text }) => [
			state,
			means,
			to,
			text.split('\n')[0],
		]),
		[
			['task', 'phone', '+966501119999', 'إلى: نورة'],
			['task', '', '', 'إلى: سارة'],
		],
	)
	// Nama has a target and no officer; Kadi's are not its own.
	const { record: other } = await late('nama-makkiyah', 'target_on')
	await job()
	const [task, ...more] = await escalations(other.id)
	assert.deepEqual([task?.state, task?.to, more], ['task', '', []])
	assert.match(task?.text ?? '', /^لا أحد مسجَّل في الإدارة العليا/)
	assert.match(task?.text ?? '', /تجاوز الهدف الداخلي للرد، وكان 8\sمارس\s2026/)
	const done = await staff.collection('outbox').update(task?.id ?? '', { state: 'done' })
	assert.equal(done.done_by, 'staff@example.org')
})

test('the mark and what is told of it stand or fall together', async () => {
	await only('kadi', { email: 'senior@example.org' })
	const { record } = await late()
	inDatabase(database =>
		database.exec(
			"CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN NEW.kind = 'escalation' BEGIN SELECT RAISE(ABORT, 'disk'); END",
		),
	)
	await job()
	assert.deepEqual([(await cases.getOne(record.id)).attention, await escalations(record.id)], ['', []])
	inDatabase(database => database.exec('DROP TRIGGER broken'))
	await job()
	assert.equal((await cases.getOne(record.id)).attention, 'overdue')
	assert.equal((await escalations(record.id)).length, 1)
})
