import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrived, inquiry, officer, submit } from './complaints.ts'
import { comesTo, open, published, refused } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend
const officers = staff.collection('officers')
const shown = async (slug = 'kadi') => (await published(url)).find(entry => entry.slug === slug)?.officers

test('nobody is published unless the record says so, and no name unless it says that too', async () => {
	assert.deepEqual(await shown(), [])
	const id = await officer(staff, {
		name: 'نورة بنت علي',
		role: 'contact-officer',
		title_ar: 'مسؤولة التواصل',
		title_en: 'Contact officer',
		phone: '0501234567',
		email: 'contact@example.org',
		topics: ['question', 'volunteering'],
		categories_ar: 'أرامل\n  مطلقات \n',
		categories_en: 'Widows\nDivorced women',
		hours_ar: 'الأحد إلى الخميس',
	})
	assert.deepEqual(await shown(), [])
	await officers.update(id, { published: true })
	const expected = {
		title: { ar: 'مسؤولة التواصل', en: 'Contact officer' },
		categories: [
			{ ar: 'أرامل', en: 'Widows' },
			{ ar: 'مطلقات', en: 'Divorced women' },
		],
		fields: [],
		topics: ['question', 'volunteering'],
		phone: '+966501234567',
		email: 'contact@example.org',
		hours: { ar: 'الأحد إلى الخميس', en: 'الأحد إلى الخميس' },
		substitute: false,
	}
	assert.deepEqual(await shown(), [expected])
	assert.deepEqual(await shown('yusr'), [])
	await officers.update(id, { show_name: true })
	assert.equal((await shown())?.[0]?.name, 'نورة بنت علي')

	// Away, the substitute's numbers stand with what she is there for; with nobody there, nothing does.
	const other = await officer(staff, {
		name: 'ماجد',
		phone: '0507654321',
		title_ar: 'بديل',
		title_en: 'Deputy',
	})
	await officers.update(id, { away: true, substitute: other })
	const [there] = (await shown()) ?? []
	assert.deepEqual(
		[there?.title.ar, there?.phone, there?.email, there?.name, there?.topics, there?.substitute],
		['بديل', '+966507654321', undefined, undefined, ['question', 'volunteering'], true],
	)
	assert.equal(there?.categories.length, 2)
	await officers.update(other, { away: true })
	assert.deepEqual(await shown(), [])
	for (const entry of await officers.getFullList()) await officers.delete(entry.id)
})

test('what is published changes the content, so that the portal is built anew', async () => {
	const version = async () => (await (await fetch(`${url}/api/sila/content`)).json()).version as string
	const before = await version()
	const id = await officer(staff, { published: true })
	await comesTo(async () => (await version()) !== before, true)
	await officers.delete(id)
})

test('lists have as many lines in English as in Arabic', async () => {
	for (const [change, field] of [
		[{ categories_ar: 'أرامل\nأيتام', categories_en: 'Widows' }, 'categories_en'],
		[{ fields_ar: 'تعليم' }, 'fields_en'],
	] as const) {
		const error = await refused(officer(staff, change), 400)
		assert.match(error.data.data[field].message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	}
})

test('an inquiry goes to the officer of its topic, category and field, also where nothing was chosen', async () => {
	const contact = { role: 'contact-officer', published: true }
	const widows = { categories_ar: 'أرامل', categories_en: 'Widows' }
	const teaching = { fields_ar: 'تعليم', fields_en: 'Teaching' }
	const forAll = await officer(staff, { ...contact, topics: ['question', 'technical-support'] })
	const forWidows = await officer(staff, { ...contact, ...widows, topics: ['question'] })
	const both = await officer(staff, { ...contact, ...widows, ...teaching, topics: ['question'] })
	const volunteers = await officer(staff, { ...contact, topics: ['volunteering'] })
	await officer(staff, { ...contact, topics: ['question'] }, 'yusr')
	const goes = async (change: Partial<typeof inquiry>) =>
		(await arrived(backend, 'inquiry', change)).record.assigned_to
	assert.equal(await goes({}), forAll)
	assert.equal(await goes({ category: 'أرامل' }), forWidows)
	assert.equal(await goes({ category: 'أرامل', field: 'تعليم' }), both)
	assert.equal(await goes({ field: 'تعليم' }), both)
	assert.equal(await goes({ topic: 'technical-support', category: 'أرامل' }), forAll)
	const offer = { topic: 'volunteering' as const, fullName: 'هدى بنت سالم', contactMeans: 'visit' }
	const { status, body } = await submit(url, 'inquiry', { ...inquiry, ...offer })
	// Kadi's policy has interviews, so one may come by.
	assert.equal(status, 201, JSON.stringify(body))
	assert.equal(await goes(offer), volunteers)
	const wrong = await submit(url, 'inquiry', { ...inquiry, category: 'أيتام' })
	assert.deepEqual([wrong.status, wrong.body.data.category.code], [400, 'choose'])
})

test('while the officer is away the substitute is told', async () => {
	const deputy = await officer(staff, { name: 'ماجد', email: 'deputy@example.org' }, 'artwa')
	const id = await officer(
		staff,
		{ role: 'contact-officer', topics: ['technical-support'], away: true, substitute: deputy },
		'artwa',
	)
	const { record } = await arrived(backend, 'inquiry', { association: 'artwa', topic: 'technical-support' })
	assert.equal(record.assigned_to, id)
	const [notice] = await staff.collection('outbox').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual([notice?.kind, notice?.to], ['assignment', 'deputy@example.org'])
	assert.match(notice?.text, /ماجد/)
})

test('nobody is published without a title, nor deleted while cases name them', async () => {
	for (const [change, field] of [
		[{ title_ar: '' }, 'title_ar'],
		[{ title_en: ' ' }, 'title_en'],
	] as const) {
		const error = await refused(officer(staff, { published: true, ...change }), 400)
		assert.match(error.data.data[field].message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	}
	const id = await officer(staff, { role: 'contact-officer', topics: ['question'] }, 'kitab-wa-qari')
	const { record } = await arrived(backend, 'inquiry', { association: 'kitab-wa-qari' })
	assert.equal(record.assigned_to, id)
	const error = await refused(officers.delete(id), 400)
	assert.match(error.message, /[ء-ي]{3}.* · .*[a-z]{3}/)
	assert.equal((await officers.getOne(id)).id, id)
})
