import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dueDay, isWorkingDay, riyadhDay } from '../../core/time/clock.ts'
import { ask, numbers } from './applicant.ts'
import { arrive, decision, go, openWith, WARN_AT } from './cases.ts'
import { databaseIn, follow, published, refused } from './support.ts'

const backend = await openWith(WARN_AT)
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const periods = staff.collection('periods')
const holidays = staff.collection('holidays')
const days = new Set((await holidays.getFullList()).map(({ day }) => String(day)))
const job = (moment: string) => staff.send('/job', { method: 'POST', body: { moment } })
const dayOf = (time: string) => riyadhDay(time.replace(' ', 'T'))

/** Sets an association's target in working days. */
async function aim(slug: string, target_days: number) {
	const association = (await administrator.collection('associations').getFirstListItem(`slug="${slug}"`)).id
	const [set] = await periods.getFullList({ filter: `association="${association}"` })
	return set ? periods.update(set.id, { target_days }) : periods.create({ association, target_days })
}

test('an association without a deadline has the target it set, in working days; a deadline leaves no room for one', async () => {
	for (const slug of ['nama-makkiyah', 'kitab-wa-qari', 'artwa', 'kadi']) await aim(slug, 7)
	for (const slug of ['nama-makkiyah', 'kitab-wa-qari', 'artwa', 'kadi', 'yusr']) {
		const { record } = await arrive(backend, slug)
		assert.equal(record.target_on, '')
		const complete = await cases.update(record.id, { status: 'complete' })
		const day = dayOf(complete.completed_at)
		const none = slug === 'kadi' || slug === 'yusr'
		assert.equal(complete.target_on, none ? '' : dueDay(day, 7, days), slug)
	}
	await aim('artwa', 0)
	const { record } = await arrive(backend, 'artwa')
	assert.equal((await cases.update(record.id, { status: 'complete' })).target_on, '')
})

test('a target once set stays: a corrected holiday counts for later cases, a new target too, and staff cannot move it', async () => {
	await aim('nama-makkiyah', 5)
	const { record } = await arrive(backend, 'nama-makkiyah')
	const { target_on, completed_at } = await cases.update(record.id, { status: 'complete' })
	let day = addDays(dayOf(completed_at), 1)
	while (!isWorkingDay(day, days)) day = addDays(day, 1)
	const added = await holidays.create({ day, name_ar: 'إجازة', name_en: 'Holiday' })
	await aim('nama-makkiyah', 30)
	const reopened = await go(
		staff,
		record.id,
		{ status: 'needs-completion', missing: 'صورة' },
		{ status: 'received' },
		{ status: 'complete' },
	)
	assert.equal(reopened.target_on, target_on)
	const error = await refused(cases.update(record.id, { target_on: '2030-01-01' }), 400)
	assert.equal(error.data.data.target_on.code, 'signed')

	await aim('nama-makkiyah', 5)
	const { record: later } = await arrive(backend, 'nama-makkiyah')
	const second = await cases.update(later.id, { status: 'complete' })
	assert.equal(second.target_on, dueDay(dayOf(second.completed_at), 5, new Set([...days, day])))
	assert.ok(second.target_on > target_on)
	await holidays.update(added.id, { withdrawn: true })

	// One that was complete before there was a target has none.
	await aim('kitab-wa-qari', 0)
	const { record: early } = await arrive(backend, 'kitab-wa-qari')
	await cases.update(early.id, { status: 'complete' })
	await aim('kitab-wa-qari', 5)
	const back = { status: 'needs-completion', missing: 'صورة' }
	const again = await go(staff, early.id, back, { status: 'received' }, { status: 'complete' })
	assert.equal(again.target_on, '')
})

test('the applicant never sees a target: not when following, in the copy, in a notification or in what is published', async () => {
	await aim('nama-makkiyah', 13)
	const { record, receipt } = await arrive(backend, 'nama-makkiyah')
	const { target_on } = await cases.update(record.id, { status: 'complete' })
	assert.ok(target_on)
	await job(`${addDays(target_on, 1)}T12:00:00Z`)
	assert.equal((await cases.getOne(record.id)).attention, 'overdue')
	const { body } = await follow(url, numbers(receipt))
	assert.deepEqual([body.due, body.earliest], [undefined, undefined])
	const answers = [body, (await ask(url, 'copy', receipt)).body, await published(url)]
	for (const answer of answers) {
		assert.ok(!JSON.stringify(answer).includes(target_on), JSON.stringify(answer))
		assert.doesNotMatch(JSON.stringify(answer), /target_|periods|attention|overdue/)
	}
})

test('attention goes by the target as it does by a deadline, and ends with the decision', async () => {
	await aim('nama-makkiyah', 5)
	const { record } = await arrive(backend, 'nama-makkiyah')
	await cases.update(record.id, { status: 'complete' })
	const database = databaseIn(dir)
	// A Sunday.
	database.prepare("UPDATE cases SET target_on = '2026-03-08' WHERE id = ?").run(record.id)
	database.close()
	const at = async (moment: string) => {
		await job(moment)
		return (await cases.getOne(record.id)).attention
	}
	assert.equal(await at('2026-03-02T20:59:00Z'), '')
	assert.equal(await at('2026-03-02T21:00:00Z'), 'due-soon')
	assert.equal(await at('2026-03-08T20:59:00Z'), 'due-soon')
	assert.equal(await at('2026-03-08T21:00:00Z'), 'overdue')
	const decided = await go(staff, record.id, { status: 'study' }, { status: 'accepted', ...decision() })
	assert.deepEqual([decided.attention, decided.target_on], ['', '2026-03-08'])
})
