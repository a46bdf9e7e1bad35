import assert from 'node:assert/strict'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { ROLES, type Role } from '../../core/access/roles.ts'
import type { Setup } from '../../core/api/setup.ts'
import { RESTRICTED_TOPICS } from '../../core/case/topics.ts'
import { decides, holdsOnly } from '../setup/appointments.ts'
import { ask } from './applicant.ts'
import { openWith, UNOPENED_AT, WARN_AT } from './cases.ts'
import { anonymous, arrived, complaint, officer, submit } from './complaints.ts'
import { told } from './outbox.ts'
import { joins } from './staff.ts'
import { caseBy, stored } from './support.ts'

const backend = await openWith(`${WARN_AT}\n${UNOPENED_AT}`)
const { url, staff, administrator, dir } = backend
const cases = staff.collection('cases')
const officers = staff.collection('officers')

const unit = await officer(staff, { email: 'unit@example.org', published: true })
const senior = await officer(staff, { name: 'نورة', role: 'senior-management', email: 'senior@example.org' })
const deputy = await officer(staff, { name: 'هند', role: 'contact-officer', email: 'deputy@example.org' })
/** Whom complaints here are about, and who is their substitute. */
const accused = await officer(staff, {
	name: 'خالد',
	role: 'contact-officer',
	title_ar: 'مسؤول المستودع',
	title_en: 'Store officer',
	email: 'accused@example.org',
	substitute: deputy,
	published: true,
	show_name: false,
})
const foreign = await officer(staff, { published: true, title_ar: 'مدير', title_en: 'Manager' }, 'yusr')

const toStaff = async (id: string) =>
	(await told(staff, id)).filter(({ kind }) => ['assignment', 'escalation', 'restricted'].includes(kind))
/** Those that may have been told; what was superseded before anybody was has no address left. */
const addresses = async (id: string) => (await toStaff(id)).map(({ to }) => to).filter(Boolean)
/** The account that is named for restricted cases, as it holds every office. */
const NAMED = backend.account.email
const TOLD_OF = ['accused@example.org', 'deputy@example.org']

function set(id: string, values: Record<string, string>): void {
	const database = new DatabaseSync(path.join(dir, 'data.db'))
	database.exec('PRAGMA busy_timeout = 5000')
	for (const [name, value] of Object.entries(values))
		database.prepare(`UPDATE cases SET ${name} = ? WHERE id = ?`).run(value, id)
	database.close()
}
const refusal = async (id: string, change: object) =>
	cases.update(id, change).then(
		() => ({}),
		error => error.response.data,
	)

test('a complaint of a restricted topic is restricted and given to nobody; who is named hears that there is one, and no more', async () => {
	for (const about of RESTRICTED_TOPICS) {
		const { record } = await arrived(backend, 'complaint', { about })
		assert.deepEqual([about, record.restricted, record.assigned_to], [about, 'confidential', ''])
		const [notice, ...more] = await toStaff(record.id)
		assert.deepEqual([notice?.kind, notice?.to, more], ['restricted', NAMED, []])
		const said = `${notice?.subject} ${notice?.text}`
		assert.match(said, /شكوى سرية/)
		for (const secret of [record.reference, record.id, 'هدى', 'وعدوني', record.reference.slice(0, 3)])
			assert.ok(!said.includes(secret), secret)
	}
	const { record } = await arrived(backend, 'complaint', { about: 'delay' })
	assert.deepEqual([record.restricted, record.assigned_to], ['', unit])
	assert.deepEqual(await addresses(record.id), ['unit@example.org'])
})

test('where nobody is named, senior management hears that there is one', async () => {
	const own = staff.authStore.record?.id ?? ''
	const all = (await administrator.collection('associations').getFullList()).map(({ id }) => id)
	holdsOnly(
		dir,
		own,
		all,
		ROLES.filter(role => role !== 'confidential'),
	)
	const sent = await submit(url, 'complaint', { ...complaint, about: 'abuse' })
	const filter = `reference="${sent.body.reference}"`
	assert.deepEqual(await cases.getFullList({ filter }), [])
	const [record] = await administrator.collection('cases').getFullList({ filter })
	const notices = await administrator.collection('outbox').getFullList({ filter: `case="${record?.id}"` })
	assert.deepEqual(
		notices.filter(({ kind }) => kind === 'restricted').map(({ to }) => to),
		['senior@example.org'],
	)
	holdsOnly(dir, own, all)
})

test('whom it is about is one whom the association publishes; else it is refused by field, and nothing is stored', async () => {
	const before = await stored(backend)
	const wrong: [object, string, string][] = [
		[{ aboutOfficers: [foreign] }, 'aboutOfficers', 'choose'],
		[{ aboutOfficers: [senior] }, 'aboutOfficers', 'choose'],
		[{ aboutOfficers: [accused, 'nobody'] }, 'aboutOfficers', 'choose'],
		[{ aboutWords: 'x'.repeat(3001) }, 'aboutWords', 'too_long'],
	]
	for (const [change, field, code] of wrong) {
		for (const lang of ['ar', 'en']) {
			const { status, body } = await submit(url, 'complaint', { ...complaint, ...change, lang })
			assert.deepEqual([status, body.data[field]?.code], [400, code], JSON.stringify([change, body]))
			assert.equal(/[ء-ي]{3}/.test(body.data[field].message), lang === 'ar')
		}
	}
	assert.deepEqual(await stored(backend), before)
})

test('what is published of them is the title, and a name only where it is shown', async () => {
	const associations = await (await fetch(`${url}/api/sila/associations`)).json()
	const { functions } = associations.find(({ slug }: { slug: string }) => slug === 'kadi')
	assert.deepEqual(functions, [
		{ id: unit, title: { ar: 'مسؤول المتابعة', en: 'Follow-up officer' } },
		{ id: accused, title: { ar: 'مسؤول المستودع', en: 'Store officer' } },
	])
})

test('whom the complainant names, and their substitute, are told nothing and given nothing', async () => {
	const { record } = await arrived(backend, 'complaint', {
		...anonymous,
		aboutOfficers: [accused],
		aboutWords: '',
	})
	assert.deepEqual(
		[record.restricted, record.about_officers, record.assigned_to],
		['confidential', [accused], ''],
	)
	assert.match(record.letter, /تخص: مسؤول المستودع/)
	assert.ok(!record.letter.includes('خالد'))
	for (const id of [accused, deputy])
		assert.equal(
			(await refusal(record.id, { status: 'assigned', assigned_to: id })).assigned_to?.code,
			'about',
		)
	// Nor as one who stands in for who was given it.
	await officers.update(unit, { away: true, substitute: deputy })
	assert.equal((await refusal(record.id, { assigned_to: unit })).assigned_to?.code, 'about')
	await officers.update(unit, { away: false, substitute: '' })
	await cases.update(record.id, { assigned_to: unit })
	await officers.update(unit, { away: true, substitute: accused })
	await cases.update(record.id, { status: 'acknowledged' })
	set(record.id, { due_on: '2026-03-08' })
	await staff.send('/job', { method: 'POST', body: { moment: '2026-03-10T12:00:00Z' } })
	const late = await cases.getOne(record.id)
	assert.deepEqual([late.status, late.assigned_to], ['escalated', unit])
	await staff.send('/unopened', { method: 'POST', body: { moment: '2040-01-03T08:00:00Z' } })
	const all = await addresses(record.id)
	assert.ok(all.includes('senior@example.org'))
	assert.deepEqual(
		all.filter(to => TOLD_OF.includes(to)),
		[],
	)
	const notice = (await toStaff(record.id)).findLast(({ kind }) => kind === 'restricted')
	assert.match(notice?.text ?? '', /تجاوزت موعدها/)
	assert.ok(!notice?.text.includes(record.reference))
	await officers.update(unit, { away: false, substitute: '' })
})

test('who was named by the complainant stays named, and the mark is nobody’s to write', async () => {
	const { record } = await arrived(backend, 'complaint', { aboutOfficers: [accused] })
	assert.equal((await refusal(record.id, { about_officers: [] })).about_officers?.code, 'named')
	const more = await cases.update(record.id, { about_officers: [accused, unit] })
	assert.deepEqual(more.about_officers, [accused, unit])
	for (const change of [{ restricted: '' }, { about_words: 'x' }, { not_unit: true }])
		assert.equal(Object.values(await refusal(record.id, change)).length, 1, JSON.stringify(change))
	assert.equal((await cases.getOne(record.id)).restricted, 'confidential')
})

test('one that staff find to be about an officer is restricted from then on, also once that is taken back', async () => {
	const { record } = await arrived(backend)
	assert.equal(record.restricted, '')
	const about = await cases.update(record.id, { about_officers: [accused] })
	assert.equal(about.restricted, 'confidential')
	assert.deepEqual(await addresses(record.id), ['unit@example.org', NAMED])
	assert.equal((await cases.update(record.id, { about_officers: [] })).restricted, 'confidential')
})

test('told in own words it waits for senior management: about nobody it goes the way of others, about somebody it stays', async () => {
	const words = { aboutWords: 'الرجل الذي يجلس عند باب المستودع' }
	const { record } = await arrived(backend, 'complaint', words)
	assert.deepEqual(
		[record.restricted, record.about_words, record.assigned_to],
		['confidential', words.aboutWords, ''],
	)
	assert.ok(record.letter.includes(words.aboutWords))
	const [notice] = await toStaff(record.id)
	assert.equal(notice?.to, 'senior@example.org')
	assert.match(notice?.text ?? '', /تقرر الإدارة العليا من المقصود/)
	assert.ok(!notice?.text.includes(words.aboutWords))
	assert.equal((await refusal(record.id, { assigned_to: unit })).assigned_to?.code, 'undecided')
	const decided = await cases.update(record.id, { about_decided: true })
	assert.deepEqual([decided.restricted, decided.assigned_to], ['', unit])
	assert.deepEqual(await addresses(record.id), ['senior@example.org', 'unit@example.org'])
	assert.equal((await refusal(record.id, { about_decided: false })).about_decided?.code, 'signed')

	const { record: other } = await arrived(backend, 'complaint', words)
	const named = await cases.update(other.id, { about_decided: true, about_officers: [accused] })
	assert.deepEqual([named.restricted, named.assigned_to], ['confidential', ''])
	assert.deepEqual(
		(await addresses(other.id)).filter(to => to !== 'senior@example.org' && to !== NAMED),
		[],
	)

	const { record: plain } = await arrived(backend)
	assert.equal((await refusal(plain.id, { about_decided: true })).about_decided?.code, 'signed')
})

test('where own words wait and senior management is whom it is about, who else is named hears of it and decides', async () => {
	await officers.update(senior, { published: true })
	const words = { aboutOfficers: [senior], aboutWords: 'ومن كان معه في المكتب' }
	const { record } = await arrived(backend, 'complaint', words)
	assert.deepEqual(await addresses(record.id), [NAMED])
	assert.match((await toStaff(record.id))[0]?.text ?? '', /تقرر الإدارة العليا من المقصود/)
	set(record.id, { created: '2026-03-08 07:00:00.000Z' })
	await staff.send('/unopened', { method: 'POST', body: { moment: '2040-01-03T08:00:00Z' } })
	assert.ok(!(await addresses(record.id)).includes('senior@example.org'))
	const decided = await cases.update(record.id, { about_decided: true })
	assert.deepEqual([decided.about_decided, decided.restricted], [true, 'confidential'])
	await officers.update(senior, { published: false })
})

test('own words are decided by senior management among the named; by the unit only where it may be and nobody else is named', async () => {
	const all = (await administrator.collection('associations').getFullList()).map(({ id }) => id)
	const own = staff.authStore.record?.id ?? ''
	const { email, password } = await joins(
		{ url, dir, superuser: async () => administrator },
		'unit2@example.org',
	)
	const second = new (staff.constructor as typeof import('pocketbase').default)(url)
	await second.collection('staff').authWithPassword(email, password)
	const unitId = second.authStore.record?.id ?? ''
	holdsOnly(dir, unitId, all, ['follow_up', 'confidential'])
	const decides = async (id: string) =>
		second
			.collection('cases')
			.update(id, { about_decided: true })
			.then(
				() => 'decided',
				error => error.response.data.about_decided?.code,
			)
	const words = { aboutWords: 'الرجل الذي يجلس عند باب المستودع' }
	const plain = (await arrived(backend, 'complaint', words)).record.id
	const notUnit = (await arrived(backend, 'complaint', { ...words, notUnit: true })).record.id
	assert.deepEqual([await decides(plain), await decides(notUnit)], ['role', 'role'])
	// Of those who are named none is of senior management now.
	holdsOnly(
		dir,
		own,
		all,
		ROLES.filter(role => role !== 'confidential'),
	)
	assert.deepEqual([await decides(notUnit), await decides(plain)], ['role', 'decided'])
	holdsOnly(dir, own, all)
	holdsOnly(dir, unitId, all, [])
	await cases.update(notUnit, { about_decided: true })
})

test('senior management reads at the desk where nobody is named for confidential complaints or protection cases', async () => {
	const all = (await administrator.collection('associations').getFullList()).map(({ id }) => id)
	const own = staff.authStore.record?.id ?? ''
	const unnamed = async (...without: Role[]) => {
		holdsOnly(
			dir,
			own,
			all,
			ROLES.filter(role => !without.includes(role)),
		)
		const { gaps } = await staff.send<Setup>('/api/sila/staff/setup', {})
		return gaps
			.filter(({ code }) => code === 'unnamed')
			.map(gap => [gap.restricted, gap.associations?.length])
	}
	assert.deepEqual(await unnamed(), [])
	assert.deepEqual(await unnamed('confidential'), [['confidential', 5]])
	// Yusr alone has a service that protects people.
	assert.deepEqual(await unnamed('protection'), [['protection', 1]])
	assert.deepEqual(await unnamed('confidential', 'protection', 'management'), [])
	holdsOnly(dir, own, all)
})

test('of a restricted topic it stays restricted whatever its words mean', async () => {
	const { record } = await arrived(backend, 'complaint', {
		about: 'fraud',
		aboutWords: 'مورّد من خارج الجمعية',
	})
	assert.equal((await cases.update(record.id, { about_decided: true })).restricted, 'confidential')
})

test('not to this unit: it is neither given to it at arrival nor afterwards', async () => {
	const { record } = await arrived(backend, 'complaint', { notUnit: true })
	assert.deepEqual([record.restricted, record.not_unit, record.assigned_to], ['confidential', true, ''])
	assert.match(record.letter, /لا تُحَل إلى وحدة المتابعة: نعم/)
	assert.deepEqual(await addresses(record.id), [NAMED])
	assert.equal((await refusal(record.id, { assigned_to: unit })).assigned_to?.code, 'unit')
	assert.equal((await cases.update(record.id, { assigned_to: senior })).assigned_to, senior)
})

test('staff who write a complaint down say the same by the same rules', async () => {
	const headers = { Authorization: staff.authStore.token }
	const entered = async (change: object) =>
		submit(
			url,
			'complaint',
			{ ...complaint, ...change },
			{ staff: true, headers, parts: [['channel', 'phone']] },
		)
	assert.equal((await entered({ aboutOfficers: [senior] })).body.data.aboutOfficers?.code, 'choose')
	const { status, body } = await entered({ aboutOfficers: [accused], notUnit: true, aboutWords: 'خالد' })
	assert.equal(status, 201)
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual(
		[record.restricted, record.about_officers, record.not_unit, record.about_words],
		['confidential', [accused], true, 'خالد'],
	)
})

test('where senior management is whom it is about, nobody hears of it but who is named', async () => {
	await officers.update(senior, { published: true })
	const { record } = await arrived(backend, 'complaint', { aboutOfficers: [senior] })
	assert.deepEqual(await addresses(record.id), [NAMED])
	await officers.update(senior, { published: false })
})

test('one that nobody has opened after a working day is told again, once each working day', async () => {
	const sent = await submit(url, 'complaint', { ...complaint, about: 'harassment' })
	// Its row alone: nobody has opened it.
	const [record] = await cases.getFullList({ filter: `reference="${sent.body.reference}"` })
	assert.ok(record)
	const at = async (moment: string) => {
		await staff.send('/unopened', { method: 'POST', body: { moment } })
		// Who is named and senior management each hear of it.
		return (await toStaff(record.id)).filter(({ cause }) => /^unopened.* 0$/.test(cause)).length
	}
	// A Sunday.
	set(record.id, { created: '2026-03-08 07:00:00.000Z' })
	assert.equal(await at('2026-03-08T13:00:00Z'), 0)
	assert.equal(await at('2026-03-09T06:15:00Z'), 0)
	assert.equal(await at('2026-03-09T07:15:00Z'), 1)
	assert.equal(await at('2026-03-09T08:15:00Z'), 1)
	assert.equal(await at('2026-03-10T05:15:00Z'), 2)
	// Friday is no working day.
	assert.equal(await at('2026-03-13T08:15:00Z'), 2)
	const [notice] = (await toStaff(record.id)).filter(({ cause }) => cause.startsWith('unopened'))
	assert.match(notice?.text ?? '', /ولم يفتحها أحد/)
	assert.ok(!notice?.text.includes(record.reference))
	await cases.getOne(record.id)
	assert.equal(await at('2026-03-15T08:15:00Z'), 2)
})

test('what an association restricts further is so for what had arrived too', async () => {
	const { record } = await arrived(backend, 'complaint', { about: 'intellectual-property' })
	assert.equal(record.restricted, '')
	const kadi = await administrator.collection('associations').getFirstListItem('slug="kadi"')
	const definition = { ...kadi.definition, restrictedTopics: ['intellectual-property'] }
	await administrator.collection('associations').update(kadi.id, { definition })
	assert.equal((await cases.getOne(record.id)).restricted, 'confidential')
	const { record: next } = await arrived(backend, 'complaint', { about: 'intellectual-property' })
	assert.deepEqual([next.restricted, next.assigned_to], ['confidential', ''])
	const trail = await staff.collection('audit').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual([trail.at(-1)?.actor, trail.at(-1)?.changed], ['system', ['restricted']])
	await administrator.collection('associations').update(kadi.id, { definition: kadi.definition })
	assert.equal((await cases.getOne(next.id)).restricted, 'confidential')
})

test('whom the complainant said it is about is in their copy, and goes with an erasure; the mark stays', async () => {
	const said = { aboutOfficers: [accused], aboutWords: 'رجل المستودع', notUnit: true }
	const { record, receipt } = await arrived(backend, 'complaint', said)
	const { body } = await ask(url, 'copy', receipt)
	const { aboutOfficers, aboutWords, notUnit } = body.request.answers
	assert.deepEqual([aboutOfficers, aboutWords, notUnit], [accused, 'رجل المستودع', 'yes'])
	assert.match(body.letter, /تخص: مسؤول المستودع/)
	assert.ok(!JSON.stringify(body).includes('خالد'))
	assert.equal((await ask(url, 'erasure', receipt, { reason: 'لا أريد' })).status, 200)
	const request = await staff.collection('erasure_requests').getFirstListItem(`case="${record.id}"`)
	await decides(staff, dir, request.id, { state: 'granted' })
	const erased = await cases.getOne(record.id)
	assert.deepEqual([erased.about_words, erased.about_officers, erased.restricted], ['', [], 'confidential'])
	assert.ok(!JSON.stringify(erased).includes('رجل المستودع'))
	assert.deepEqual(await toStaff(record.id), [])
})
