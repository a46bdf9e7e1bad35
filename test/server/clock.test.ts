import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SLUGS } from '../../core/policy/associations.fixture.ts'
import { addDays, dueDay, earliestReplyDay, isWorkingDay, riyadhDay } from '../../core/time/clock.ts'
import { arrive, decision, go, openWith } from './cases.ts'
import { comesTo, databaseIn, follow, refused } from './support.ts'

// A job that would set the clock anew.
const backend = await openWith(`routerAdd('POST', '/job/{id}', e => {
	const record = $app.findRecordById('cases', e.request.pathValue('id'))
	record.set('due_on', '2020-01-01')
	record.set('completed_at', '2020-01-01 00:00:00.000Z')
	$app.save(record)
	return e.json(200, {})
})`)
const { url, staff, administrator, dir } = backend
/** Holidays stay over every door; here they are as if they had never been written. */
function remove(which: string): void {
	const database = databaseIn(dir)
	database.exec(`DELETE FROM holidays WHERE ${which}`)
	database.close()
}
const cases = staff.collection('cases')
const holidays = staff.collection('holidays')
const calendar = await holidays.getFullList({ sort: 'day' })
const days = new Set(calendar.map(({ day }) => String(day)))
const dayOf = (time: string) => riyadhDay(time.replace(' ', 'T'))

test('the holidays of 2026 to 2031 are there: two Eids of four days, Founding Day and National Day', () => {
	assert.equal(days.size, 6 * 10 + 3, 'with three days in lieu')
	const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
		day: 'numeric',
		month: 'numeric',
		timeZone: 'UTC',
	})
	const first = (name: string) =>
		calendar.filter(
			({ name_en, day }) =>
				name_en === name && !calendar.some(other => other.name_en === name && other.day === addDays(day, -1)),
		)
	for (const { day } of first('Eid al-Adha')) {
		assert.match(hijri.format(new Date(`${day}T00:00:00Z`)), /^12\/9\b/, day)
	}
	for (const { day } of first('Eid al-Fitr')) {
		// The day after the 29th of Ramadan, whether that month has one more or not.
		assert.match(hijri.format(new Date(`${addDays(day, -1)}T00:00:00Z`)), /^9\/29\b/, day)
	}
	for (let year = 2026; year <= 2031; year++) {
		assert.ok(days.has(`${year}-02-22`) && days.has(`${year}-09-23`))
	}
	for (const day of ['2028-09-24', '2030-02-21', '2031-02-23']) assert.ok(!isWorkingDay(day, days), day)
})

test('15 working days over these holidays, week-ends and the end of a year', () => {
	// Complete at 23:59 in Riyadh is complete on that day, a minute later on the next.
	assert.equal(riyadhDay('2026-03-01T20:59:00.000Z'), '2026-03-01')
	assert.equal(riyadhDay('2026-03-01T21:00:00.000Z'), '2026-03-02')
	const due = (day: string) => dueDay(day, 15, days)
	// Eid al-Fitr 19–22 March: Thursday and Sunday of it are working days lost.
	assert.equal(due('2026-03-01'), '2026-03-24')
	// Eid al-Adha 26–29 May: three working days lost.
	assert.equal(due('2026-05-17'), '2026-06-10')
	// National Day, a Wednesday; Founding Day, a Sunday.
	assert.equal(due('2026-09-20'), '2026-10-12')
	assert.equal(due('2026-02-19'), '2026-03-15')
	assert.equal(due('2026-12-20'), '2027-01-10')
	// From a Friday, which counts no more than the day before it.
	assert.equal(due('2026-07-03'), due('2026-07-02'))
})

for (const slug of SLUGS) {
	test(`${slug}: the clock starts with completeness, in the policy’s meaning, and is shown until the decision`, async () => {
		const { record, receipt } = await arrive(backend, slug)
		assert.deepEqual([record.completed_at, record.due_on, record.earliest_reply_on], ['', '', ''])
		const query = { reference: receipt.reference, code: receipt.code, lang: 'ar' }
		const shown = async () => {
			const { body } = await follow(url, query)
			return [body.due, body.earliest]
		}
		assert.deepEqual(await shown(), [undefined, undefined])
		const complete = await cases.update(record.id, { status: 'complete' })
		assert.ok(complete.completed_at >= record.created)
		const day = dayOf(complete.completed_at)
		const due = slug === 'kadi' ? dueDay(day, 15, days) : ''
		const earliest = slug === 'artwa' || slug === 'yusr' ? earliestReplyDay(day, 2) : ''
		assert.deepEqual([complete.due_on, complete.earliest_reply_on], [due, earliest])
		assert.deepEqual(await shown(), [due || undefined, earliest || undefined])
		if (slug !== 'kitab-wa-qari') await cases.update(record.id, { status: 'study' })
		await cases.update(record.id, { status: 'accepted', ...decision() })
		assert.deepEqual(await shown(), [undefined, undefined])
	})
}

test('a corrected holiday counts for what is complete afterwards; a day once given never moves', async () => {
	const { record } = await arrive(backend, 'kadi')
	const first = await cases.update(record.id, { status: 'complete' })
	const clock = ({ completed_at, due_on }: Record<string, unknown>) => [completed_at, due_on]
	// The next working day becomes a holiday.
	let day = addDays(dayOf(first.completed_at), 1)
	while (!isWorkingDay(day, days)) day = addDays(day, 1)
	const added = await holidays.create({ day, name_ar: 'إجازة', name_en: 'Holiday' })

	const reopened = await go(
		staff,
		record.id,
		{ status: 'needs-completion', missing: 'صورة' },
		{ status: 'received' },
		{ status: 'complete' },
		{ reason: 'س' },
	)
	assert.deepEqual(clock(reopened), clock(first))
	await staff.send(`/job/${record.id}`, { method: 'POST' })
	assert.deepEqual(clock(await cases.getOne(record.id)), clock(first))
	const kadi = await administrator.collection('associations').getFirstListItem('slug="kadi"')
	const reply = { kind: 'deadline', workingDays: 3 }
	await administrator
		.collection('associations')
		.update(kadi.id, { definition: { ...kadi.definition, reply } })
	assert.deepEqual(
		clock(await go(staff, record.id, { status: 'study' }, { status: 'clarification', referred_to: 'x' })),
		clock(first),
	)
	await administrator.collection('associations').update(kadi.id, { definition: kadi.definition })

	const { record: later } = await arrive(backend, 'kadi')
	const second = await cases.update(later.id, { status: 'complete' })
	assert.equal(second.due_on, dueDay(dayOf(second.completed_at), 15, new Set([...days, day])))
	assert.ok(second.due_on > first.due_on)

	// Taken back it does not count for what comes; what was set stays.
	await refused(holidays.delete(added.id), 403)
	await refused(administrator.collection('holidays').delete(added.id), 403)
	await holidays.update(added.id, { withdrawn: true })
	const { record: last } = await arrive(backend, 'kadi')
	const third = await cases.update(last.id, { status: 'complete' })
	assert.equal(third.due_on, dueDay(dayOf(third.completed_at), 15, new Set(days)))
	assert.equal((await cases.getOne(later.id)).due_on, second.due_on)
})

test('a holiday is a day of the calendar, and each day has one', async () => {
	const names = { name_ar: 'إجازة', name_en: 'Holiday' }
	for (const day of ['2026-02-30', 'غدًا', '']) {
		const error = await refused(holidays.create({ day, ...names }), 400)
		assert.match(error.data.data.day.message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	}
	const error = await refused(holidays.create({ day: '2026-09-23', ...names }), 400)
	assert.ok(error.data.data.day)
	// In digits of any script it is the same day.
	const typed = await holidays.create({ day: '٢٠٢٦-٠٢-٢٥', ...names })
	assert.equal(typed.day, '2026-02-25')
	await holidays.update(typed.id, { withdrawn: true })
})

test('an official day on a weekend that staff write brings its day in lieu, once, and which they may remove', async () => {
	const names = { name_ar: 'اليوم الوطني', name_en: 'National Day' }
	await holidays.create({ day: '2033-09-22', name_ar: 'إجازة', name_en: 'Holiday' })
	await holidays.create({ day: '2033-09-23', ...names })
	await holidays.create({ day: '2034-09-23', ...names })
	const after = async () =>
		(await holidays.getFullList({ filter: "day > '2032'", sort: 'day' })).map(
			({ day, name_en }) => `${day} ${name_en}`,
		)
	assert.deepEqual(await after(), [
		'2033-09-22 Holiday',
		'2033-09-23 National Day',
		'2034-09-23 National Day',
		'2034-09-24 National Day (day in lieu)',
	])
	remove("day > '2032'")
	assert.deepEqual(await after(), [])
})

test('holidays that end are told a year before, and a deadline counted beyond them says so in the log', async () => {
	const gaps = async () =>
		(await staff.send('/api/sila/staff/setup', {})).gaps.map(({ code }: { code: string }) => code)
	assert.ok(!(await gaps()).includes('holidays'))
	// All that is known ends with the last year.
	const last = `${new Date().getUTCFullYear() - 1}-09-23`
	const { record } = await arrive(backend, 'kadi')
	remove('TRUE')
	await holidays.create({ day: last, name_ar: 'اليوم الوطني', name_en: 'National Day' })
	const { gaps: told } = await staff.send('/api/sila/staff/setup', {})
	assert.deepEqual(
		told.find(({ code }: { code: string }) => code === 'holidays'),
		{ code: 'holidays', until: `${last.slice(0, 4)}-12-31` },
	)
	const { due_on } = await cases.update(record.id, { status: 'complete' })
	const said = async () => {
		const { items } = await administrator.logs.getList(1, 50, {
			filter: "message ~ 'no holidays are on record'",
		})
		return items[0]?.data.due
	}
	await comesTo(said, due_on)
})
