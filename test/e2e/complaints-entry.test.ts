import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { arrive, decision, go } from '../server/cases.ts'
import { caseBy, comesTo, follow, PNG } from '../server/support.ts'
import { setComplaintsDesk } from './complaints-desk.ts'
import { holds } from './desk.ts'
import { answer, CHANNEL } from './entering.ts'
import { loseAnswer } from './lost.ts'

/* Complaints and inquiries that came by phone, fax or a visit, written down by staff. */

const { backend, staff, desk, officer, trail } = await setComplaintsDesk()
const cases = staff.collection('cases')
await officer({ topics: ['question'], published: true, categories_ar: 'الأيتام', categories_en: 'Orphans' })

/** The two numbers of the receipt on the page. */
async function numbersOn(page: Page) {
	const [reference = '', code = ''] = await page.locator('[part=numbers] bdi').allInnerTexts()
	return { reference: reference.replace(/\s/g, ''), code: code.replace(/\s/g, ''), lang: 'ar' as const }
}

test('a complaint by fax: what is missing is said by its field, it is stored once, and its receipt opens it', async () => {
	const page = await desk('#/sila/cases?kind=complaint')
	await page.getByRole('link', { name: 'شكوى جديدة عن صاحبها' }).click()
	await page.getByRole('heading', { level: 1, name: 'شكوى جديدة عن صاحبها' }).waitFor()
	await page.getByLabel('الجمعية').selectOption('kadi')
	await page.getByRole('button', { name: 'سجّل الشكوى' }).click()
	await page.getByText('بقي ما يحتاج إلى تصحيح').waitFor()
	for (const field of ['channel', 'about', 'happened', 'fullName', 'contactMeans'])
		await page.locator(`[id="sila-${field}?"] [part=problem]`).waitFor()
	await holds(page, 'a complaint with all that is wrong')
	await answer(page, CHANNEL, 'fax').check()
	await page.getByLabel(complaintWords.topics.conduct).check()
	await page.getByLabel(complaintWords.fields.happened).fill('رُفع عليه الصوت في الاستقبال')
	await page.getByLabel(complaintWords.fields.happenedOn).fill('2026-03-01')
	await page.getByLabel('أضف ملفًا').setInputFiles({ name: 'فاكس.png', mimeType: 'image/png', buffer: PNG })
	await page.getByLabel(requestWords.fields.fullName).fill('خالد بن عمر')
	await page.getByLabel(requestWords.means.phone).check()
	await page.getByLabel(requestWords.fields.phone).fill('٠٥٠١٢٣٤٥٦٧')
	await page.getByRole('button', { name: 'سجّل الشكوى' }).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّلت الشكوى' }).waitFor()
	await holds(page, 'the receipt of a complaint')
	const { body } = await follow(backend.url, await numbersOn(page))
	assert.deepEqual([body.kind, body.status, body.about], ['complaint', 'received', 'conduct'])
	// Not left before the numbers are with the person.
	await page.getByRole('link', { name: 'الطلبات', exact: true }).click()
	await page.getByText('هل صار الرقمان عند صاحبهما؟').waitFor()
	await page.getByRole('button', { name: 'ابقَ هنا' }).click()
	await page.getByRole('button', { name: 'صار الرقمان عند صاحبهما' }).click()
	await page.getByRole('link', { name: 'افتح الشكوى' }).click()
	await page.getByRole('heading', { level: 1, name: 'خالد بن عمر' }).waitFor()
	await page.getByText('وسجّلها staff@example.org (فاكس)').waitFor()
	const written = page.locator('.letter-line', { hasText: complaintWords.fields.happenedOn })
	await written.getByText('1 مارس 2026', { exact: true }).waitFor()
	await page.getByRole('button', { name: /فاكس\.png/ }).waitFor()
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual([record.channel, record.entered_by], ['fax', 'staff@example.org'])
	assert.deepEqual(
		(await trail(record.id)).map(({ actor, action }) => `${actor} ${action}`),
		['staff@example.org received'],
	)
	await page.context().close()
})

test('a complaint whose answer is lost is stored again by the same button, and is one complaint', async () => {
	const page = await desk('#/sila/new/complaint')
	await page.getByLabel('الجمعية').selectOption('kadi')
	await answer(page, CHANNEL, 'phone').check()
	await page.getByLabel(complaintWords.topics.delay).check()
	await page.getByLabel(complaintWords.fields.happened).fill('لم يعد أحد الاتصال')
	await page.getByLabel('لا، شكوى بلا اسم').check()
	const stored = async () => (await cases.getList(1, 1, { filter: 'kind="complaint"' })).totalItems
	const before = await stored()
	await loseAnswer(page, '**/api/sila/staff/complaints')
	await page.getByRole('button', { name: 'سجّل الشكوى' }).click()
	await page.getByText('تعذر الوصول إلى الخادم').or(page.getByText('لم يصل')).first().waitFor()
	assert.equal(await stored(), before + 1)
	await page.getByRole('button', { name: 'سجّل الشكوى' }).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّلت الشكوى' }).waitFor()
	assert.equal(await stored(), before + 1)
	await page.context().close()
})

test('one without a name keeps nothing that was typed of the person', async () => {
	const page = await desk('#/sila/new/complaint')
	await page.getByLabel('الجمعية').selectOption('kadi')
	await answer(page, CHANNEL, 'phone').check()
	await page.getByLabel(complaintWords.topics.privacy).check()
	await page.getByLabel(complaintWords.fields.happened).fill('نُشرت بيانات مستفيدين')
	await page.getByLabel(requestWords.fields.fullName).fill('سعاد بنت علي')
	await page.getByLabel('لا، شكوى بلا اسم').check()
	await comesTo(() => page.getByLabel(requestWords.fields.fullName).count(), 0)
	await page.getByRole('button', { name: 'سجّل الشكوى' }).click()
	await page.getByText('لا طريق له إلى الجواب إلا بهما').waitFor()
	const { body } = await follow(backend.url, await numbersOn(page))
	assert.equal(body.anonymous, true)
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.ok(!JSON.stringify(record).includes('سعاد'))
	await page.context().close()
})

test('an inquiry by phone, of a category that an officer is there for', async () => {
	const page = await desk('#/sila/new')
	await page
		.getByRole('navigation', { name: 'ما الذي تسجّله؟' })
		.getByRole('link', { name: 'استفسار' })
		.click()
	await page.getByRole('heading', { level: 1, name: 'استفسار جديد عن صاحبه' }).waitFor()
	await page.getByLabel('الجمعية').selectOption('kadi')
	await answer(page, CHANNEL, 'phone').check()
	await page.getByLabel('سؤال', { exact: true }).check()
	await page.getByLabel('فئة المستفيد').selectOption('الأيتام')
	await page.getByLabel('السؤال أو العرض أو الاعتراض بكلماته').fill('متى يبدأ التسجيل؟')
	await holds(page, 'an inquiry being written down')
	await page.getByRole('button', { name: 'سجّل الاستفسار' }).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّل الاستفسار' }).waitFor()
	const { body } = await follow(backend.url, await numbersOn(page))
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual([record.kind, record.category, record.channel], ['inquiry', 'الأيتام', 'phone'])
	await page.context().close()
})

test('an objection by phone: only to a refusal, tied to the request, and its own receipt opens it', async () => {
	const { record: request, receipt } = await arrive({ url: backend.url, staff }, 'kadi')
	const page = await desk('#/sila/new/inquiry')
	await page.getByLabel('الجمعية').selectOption('kadi')
	await answer(page, CHANNEL, 'phone').check()
	await page.getByLabel('اعتراض على قرار', { exact: true }).check()
	const reference = page.getByLabel('رقم الطلب المعترض على قراره')
	await reference.fill('123')
	await page.getByLabel('السؤال أو العرض أو الاعتراض بكلماته').fill('الدخل المحسوب دخل أخي')
	const store = page.getByRole('button', { name: 'سجّل الاستفسار' })
	await store.click()
	await page.locator('[id="sila-concerns?"] [part=problem]').waitFor()
	await holds(page, 'an objection being written down')
	await reference.fill(receipt.reference)
	await store.click()
	await page.locator('[id="sila-concerns?"]').getByText('لا اعتراض بهذا الرقم الآن').waitFor()
	await go(
		staff,
		request.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'rejected', ...decision() },
	)
	await store.click()
	await page.getByRole('heading', { level: 1, name: 'سُجّل الاستفسار' }).waitFor()
	const { body } = await follow(backend.url, await numbersOn(page))
	const record = await caseBy(staff, `reference="${body.reference}"`)
	assert.deepEqual([body.topic, record.concerns, record.channel], ['objection', request.id, 'phone'])
	await page.context().close()
})

test('whom it is about is asked of the complainant: what is chosen and said is in the letter, and it is given to nobody', async () => {
	const about = await officer({ title_ar: 'أمين المستودع', title_en: 'Store keeper', published: true })
	const page = await desk('#/sila/new/complaint')
	await page.getByLabel('الجمعية').selectOption('kadi')
	await answer(page, CHANNEL, 'phone').check()
	await page.getByLabel(complaintWords.topics.delay).check()
	await page.getByLabel(complaintWords.fields.happened).fill('طلب مالًا مقابل الخدمة')
	await page.getByLabel('أمين المستودع').check()
	await page.getByLabel('بكلمات صاحبها').fill('ومن معه في المستودع')
	await page.getByLabel('لا تُحَل إلى وحدة المتابعة').check()
	await page.getByLabel('لا، شكوى بلا اسم').check()
	await holds(page, 'whom a complaint is about')
	await page.getByRole('button', { name: 'سجّل الشكوى' }).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّلت الشكوى' }).waitFor()
	const { reference } = await numbersOn(page)
	await page.getByRole('button', { name: 'صار الرقمان عند صاحبهما' }).click()
	const record = await caseBy(staff, `reference="${reference}"`)
	assert.deepEqual(
		[record.about_officers, record.about_words, record.not_unit, record.restricted, record.assigned_to],
		[[about], 'ومن معه في المستودع', true, 'confidential', ''],
	)
	await page.goto(`${page.url().split('#')[0]}#/sila/cases/${record.id}`)
	await page.locator('.letter-line', { hasText: 'أمين المستودع' }).waitFor()
	await page.getByText('شكوى سرية').waitFor()
	await page.getByLabel('لا أحد من الجمعية').check()
	await page.getByRole('button', { name: 'سجّل القرار' }).click()
	await page.getByText('قررت الإدارة العليا من المقصود').waitFor()
	await holds(page, 'a restricted complaint')
	assert.equal((await cases.getOne(record.id)).about_decided, true)
})
