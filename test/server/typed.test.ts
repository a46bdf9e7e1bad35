import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { arrived, complaint, submit } from './complaints.ts'
import { open, refused } from './support.ts'

/* What staff type into any record over the records API, and how it comes to be stored. */

const backend = await open()
after(() => backend.stop())
const { staff, administrator } = backend
const kadi = (await administrator.collection('associations').getFirstListItem('slug = "kadi"')).id
const BOTH = /[ء-ي]{3}.* · .*[a-z]{3}/i

test('an officer’s address, numbers and names are kept without what shows nothing', async () => {
	const made = await staff.collection('officers').create({
		association: kadi,
		role: 'contact-officer',
		name: ' نورة\u202e  سعد',
		email: '\u200finfo@example.org',
		phone: '\u2066920 000 000\u2069',
		title_ar: 'مسؤول\u200f التواصل',
		hours_ar: 'الأحد\n',
		categories_ar: 'الأرامل\r\nالأيتام\u200b',
		categories_en: 'Widows\nOrphans',
	})
	assert.deepEqual(
		[made.name, made.email, made.phone, made.title_ar, made.hours_ar, made.categories_ar],
		['نورة سعد', 'info@example.org', '920000000', 'مسؤول التواصل', 'الأحد', 'الأرامل\nالأيتام'],
	)
	const changed = await staff.collection('officers').update(made.id, { phone: '٨٠٠-١٢٣-٤٥٦٧' })
	assert.equal(changed.phone, '8001234567')
	for (const phone of ['966550001122+', '055–000–1122', 'tel:+966550001122', '+9660550001122'])
		assert.equal((await staff.collection('officers').update(made.id, { phone })).phone, '+966550001122')
	const error = await refused(staff.collection('officers').update(made.id, { phone: '92000' }), 400)
	assert.match(error.data.data.phone.message, BOTH)
})

test('an officer under a number of organizations is published with it', async () => {
	const officers = staff.collection('officers')
	const made = await officers.create({
		association: kadi,
		role: 'contact-officer',
		name: 'سعد',
		title_ar: 'خدمة المستفيدين',
		title_en: 'Service',
		phone: '9200 00000',
		published: true,
	})
	const [association] = (
		(await (await fetch(`${backend.url}/api/sila/associations`)).json()) as {
			slug: string
			officers: { phone?: string; title: { ar: string } }[]
		}[]
	).filter(({ slug }) => slug === 'kadi')
	assert.equal(association?.officers.find(({ title }) => title.ar === 'خدمة المستفيدين')?.phone, '920000000')
	await officers.delete(made.id)
})

test('a number is read in any digits, and what is none is refused by its field', async () => {
	const periods = staff.collection('periods')
	const made = await periods.create({ association: kadi, target_days: '\u200f٣٠', reopen_days: '' })
	assert.deepEqual([made.target_days, made.reopen_days], [30, 0])
	assert.equal((await periods.update(made.id, { target_days: '۱۵' })).target_days, 15)
	const error = await refused(periods.update(made.id, { target_days: 'شهر', reopen_days: 3 }), 400)
	assert.equal(error.data.data.target_days.code, 'number')
	assert.match(error.data.data.target_days.message, BOTH)
	const after = await periods.getOne(made.id)
	assert.deepEqual([after.target_days, after.reopen_days], [15, 0])
})

test('a day is read in any digits; a Hijri one is refused and says so', async () => {
	const holidays = staff.collection('holidays')
	const names = { name_ar: 'يوم', name_en: 'Day' }
	const made = await holidays.create({ day: '٢٠٣٢/٠٢/٢٢', ...names })
	assert.equal(made.day, '2032-02-22')
	const error = await refused(holidays.create({ day: '1448-05-10', ...names }), 400)
	assert.match(error.data.data.day.message, /هجري.*الميلادي.* · .*Hijri.*Gregorian/)
	const survey = await staff
		.collection('surveys')
		.getFirstListItem(`association = '${kadi}' && kind = 'periodic'`)
	const campaign = { survey: survey.id, title_ar: 'حملة', title_en: 'Campaign', target: 'all' }
	const opened = await staff.collection('campaigns').create({ ...campaign, opens_on: '٢٠٢٦-١٢-٠١' })
	assert.equal(opened.opens_on, '2026-12-01')
	const hijri = await refused(
		staff.collection('campaigns').create({ ...campaign, opens_on: '١٤٤٨-٠٥-١٠' }),
		400,
	)
	assert.match(hijri.data.data.opens_on.message, /هجري/)
})

test('a complaint’s day is read the same way', async () => {
	const { record } = await arrived(backend, 'complaint', { happenedOn: '٢٠٢٦-١١-٠١' })
	assert.equal(record.answers.answers.happenedOn, '2026-11-01')
	const { status, body } = await submit(backend.url, 'complaint', { ...complaint, happenedOn: '1448-05-10' })
	assert.deepEqual([status, body.data.happenedOn.code], [400, 'hijri'])
	assert.match(body.data.happenedOn.message, /هجري.*ميلادي/)
})

test('words of a policy and of a case’s facts lose what shows nothing, whatever their depth', async () => {
	const services = administrator.collection('services')
	const service = await services.getFirstListItem(`association = '${kadi}'`)
	const summary = { ar: 'طلب\u200f خدمة\u202e', en: 'A\u2066 request' }
	const saved = await services.update(service.id, { definition: { ...service.definition, summary } })
	assert.deepEqual(saved.definition.summary, { ar: 'طلب خدمة', en: 'A request' })
})
