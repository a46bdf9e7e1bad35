import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbers } from './applicant.ts'
import { complaint, submit } from './complaints.ts'
import { house } from './house.ts'
import { arrive } from './outbox.ts'
import { databaseIn, open, refused } from './support.ts'

/* What staff write to each other about a case, and what they set themselves. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff, dir } = backend
const { members, cases } = await house(backend)
const client = (who: keyof typeof members) => members[who].client
const note = (who: keyof typeof members, id: string, text: string) =>
	client(who).collection('notes').create({ case: id, text })
const mine = (who: keyof typeof members) => client(who).send('/api/sila/staff/mine', {})
const colleagues = async (who: keyof typeof members, id: string): Promise<string[]> =>
	(await client(who).send(`/api/sila/staff/colleagues?case=${id}`, {})).map(
		({ name }: { name: string }) => name,
	)
const post = (who: keyof typeof members, path: string, body: unknown) =>
	client(who).send(`/api/sila/${path}`, { method: 'POST', body })

test('a note is written in one’s own name, mentions who sees the case, and shows up until it was seen', async () => {
	const there = await colleagues('reception', cases.plain)
	assert.ok(there.includes('research') && there.includes('management'))
	for (const who of ['reception', 'content', 'nobody', 'elsewhere', 'contact', 'follow_up'])
		assert.ok(!there.includes(who), who)
	const written = await note('reception', cases.plain, 'راجعيها يا @research، و@follow_up لا يراها')
	assert.deepEqual(
		[written.author, written.author_name, written.mentioned, written.unseen],
		[members.reception.email, 'reception', [members.research.id], [members.research.id]],
	)
	const { mentions } = await mine('research')
	assert.deepEqual(
		mentions.map((entry: { text: string; by: string; case: { id: string } }) => [entry.by, entry.case.id]),
		[['reception', cases.plain]],
	)
	assert.deepEqual((await mine('management')).mentions, [])
	assert.deepEqual(await post('research', 'staff/notes/seen', { case: cases.plain }), { seen: 1 })
	assert.deepEqual((await mine('research')).mentions, [])
	assert.deepEqual(await post('research', 'staff/notes/seen', { case: cases.plain }), { seen: 0 })
})

test('who does not see the case neither reads its notes nor hears of them', async () => {
	await note('follow_up', cases.complaint, 'تواصلت معها @accused')
	const read = async (who: keyof typeof members, id: string) =>
		(
			await client(who)
				.collection('notes')
				.getFullList({ filter: `case="${id}"` })
		).length
	assert.equal(await read('follow_up', cases.complaint), 1)
	for (const who of [
		'reception',
		'research',
		'committee',
		'contact',
		'content',
		'nobody',
		'elsewhere',
	] as const)
		assert.equal(await read(who, cases.complaint), 0, who)
	assert.ok(
		!(await colleagues('confidential', cases.about)).some(name => ['accused', 'substitute'].includes(name)),
	)
	await note('confidential', cases.about, 'تخص @accused و@substitute')
	for (const who of ['accused', 'substitute'] as const) {
		assert.equal(await read(who, cases.about), 0, who)
		const { mentions } = await mine(who)
		assert.ok(mentions.every((entry: { case: { id: string } }) => entry.case.id !== cases.about))
	}
	// The auditor reads those of requests, and writes none.
	await note('reception', cases.plain, 'اتصلت')
	assert.ok((await read('auditor', cases.plain)) > 0)
	await refused(note('auditor', cases.plain, 'x'), 400)
	await refused(note('contact', cases.plain, 'x'), 400)
	await refused(client('contact').send(`/api/sila/staff/colleagues?case=${cases.plain}`, {}), 404)
	await refused(post('contact', 'staff/notes/seen', { case: cases.plain }), 404)
	await refused(post('reception', 'staff/notes/seen', { case: cases.plain, x: '' }), 400)
	await refused(post('reception', 'staff/notes/seen', []), 400)
})

test('a note is not changed, and taken back by its writer for ten minutes alone', async () => {
	const written = await note('reception', cases.plain, 'خطأ')
	await refused(client('reception').collection('notes').update(written.id, { text: 'y' }), 403)
	await refused(client('management').collection('notes').delete(written.id), 403)
	await client('reception').collection('notes').delete(written.id)
	const old = await note('reception', cases.plain, 'قديمة')
	const database = databaseIn(dir)
	database.prepare("UPDATE notes SET at = '2026-01-01 00:00:00.000Z' WHERE id = ?").run(old.id)
	database.close()
	const error = await refused(client('reception').collection('notes').delete(old.id), 400)
	assert.equal(error.data.data.note.code, 'too_late')
	const trail = await client('reception').send(`/api/sila/staff/history?case=${cases.plain}`, {})
	assert.deepEqual(
		trail.slice(0, 3).map(({ action }: { action: string }) => action),
		['note', 'note-recalled', 'note'],
	)
})

test('the applicant’s copy holds the notes on a request, without colleagues’ names, and the days of those on a complaint', async () => {
	const copyOf = async (receipt: { reference: string; code: string }) =>
		(
			await fetch(`${url}/api/sila/cases/copy`, { method: 'POST', body: JSON.stringify(numbers(receipt)) })
		).json()
	const { record, receipt } = await arrive(backend)
	const { name } = staff.authStore.record as unknown as { name: string }
	await staff.collection('notes').create({ case: record.id, text: 'قال إنه سيأتي الأحد' })
	const { notes } = await copyOf(receipt)
	assert.deepEqual(
		notes.map(({ text }: { text: string }) => text),
		['قال إنه سيأتي الأحد'],
	)
	assert.ok(notes[0].at)
	assert.ok(!JSON.stringify(notes).includes(name))

	const { body: sent } = await submit(url, 'complaint', complaint)
	const heard = await staff.collection('cases').getFirstListItem(`reference="${sent.reference}"`)
	await staff.collection('notes').create({ case: heard.id, text: 'قال زميل غير هذا' })
	const days = (await copyOf(sent)).notes
	assert.deepEqual([days.length, Object.keys(days[0])], [1, ['at']])
})

test('flags and reminders are one’s own, of cases that one sees', async () => {
	const own = client('research').collection('reminders')
	const account = members.research.id
	const flag = await own.create({ account, case: cases.plain, day: '' })
	const later = await own.create({ account, case: cases.study, day: '2099-03-02', text: 'اتصل به' })
	const due = await own.create({ account, case: cases.plain, day: '2026-03-01' })
	const { reminders } = await mine('research')
	assert.deepEqual(
		reminders.map(({ id }: { id: string }) => id),
		[due.id, later.id, flag.id],
	)
	assert.equal(reminders[1].text, 'اتصل به')
	await refused(own.update(due.id, { case: cases.study }), 404)
	await own.update(due.id, { done_at: new Date().toISOString() })
	assert.equal((await mine('research')).reminders.length, 2)
	// Nobody sets one for a colleague, sees theirs, or sets one on what they do not see.
	await refused(own.create({ account: members.reception.id, case: cases.plain, day: '' }), 400)
	await refused(own.create({ account, case: cases.complaint, day: '' }), 400)
	await refused(own.create({ account, case: cases.plain, day: '1 مارس' }), 400)
	assert.deepEqual(await client('reception').collection('reminders').getFullList(), [])
	await refused(client('reception').collection('reminders').update(flag.id, { text: 'x' }), 404)
	await refused(client('reception').collection('reminders').delete(flag.id), 404)
	await own.delete(flag.id)
})

test('texts to be used again are kept by who may, for their association, and read by its staff', async () => {
	const { association } = await staff.collection('cases').getOne(cases.plain)
	const text = { association, use: 'message', title: 'تحية', text: 'السلام عليكم {الاسم}' }
	const kept = await client('reception').collection('texts').create(text)
	assert.equal(kept.changed_by, members.reception.email)
	for (const who of ['content', 'management'] as const)
		await client(who).collection('texts').update(kept.id, { title: 'ترحيب' })
	for (const who of ['research', 'committee', 'auditor', 'follow_up'] as const) {
		assert.equal((await client(who).collection('texts').getFullList()).length, 1)
		await refused(client(who).collection('texts').create(text), 400)
		await refused(client(who).collection('texts').update(kept.id, { title: 'x' }), 404)
	}
	assert.deepEqual(await client('elsewhere').collection('texts').getFullList(), [])
	await refused(client('elsewhere').collection('texts').create(text), 400)
	await refused(
		client('reception')
			.collection('texts')
			.create({ ...text, title: '' }),
		400,
	)
	await client('reception').collection('texts').delete(kept.id)
})
