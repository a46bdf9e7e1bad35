import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { compensationWords } from '../../core/language/words/compensation.ar.ts'
import { numbers } from '../server/applicant.ts'
import { comesTo, follow, PNG } from '../server/support.ts'
import { setComplaintsDesk } from './complaints-desk.ts'
import { holds } from './desk.ts'

/* A complaint that ends in a compensation: nothing is agreed before its conditions, and each that is missing is named. */

const { backend, staff, openCase, arriving, officer, trail } = await setComplaintsDesk()
await officer()
const records = staff.collection('compensation_records')
const file = { name: 'محضر.png', mimeType: 'image/png', buffer: PNG }

const kind = (page: Page) => page.getByLabel('سجّل في التعويض')

/** Fills a record and confirms it. */
async function record(page: Page, which: string, values: Record<string, string>): Promise<void> {
	await kind(page).selectOption(which)
	for (const [label, text] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(text)
	await page.getByLabel('اختر الوثيقة').setInputFiles(file)
	await page.getByRole('button', { name: 'راجع ثم احفظ' }).click()
	await page.getByRole('button', { name: 'نعم، احفظه نهائيًا' }).click()
}

const minutes = {
	اليوم: '2026-03-01',
	الضرر: 'تلف جهاز',
	'حجم الضرر': 'ألف ريال',
	أسبابه: 'نقل بلا تغليف',
	'اسم العضو': 'أ. ليلى',
	'يوم اعتماده': '2026-03-02',
}
const said = (page: Page, text: string) => page.locator('.compensation-done').getByText(text).waitFor()

test('conditions one by one, refusals that name what is missing, and the record of it all', async () => {
	const { record: complaint, receipt } = await arriving('complaint', { about: 'harm' })
	const page = await openCase(complaint.id)
	const conditions = page.getByRole('list', { name: 'شروط التعويض' })
	const condition = (name: string) => conditions.getByRole('listitem').filter({ hasText: name })
	await condition('محضر التحقيق').getByText('ناقص').waitFor()
	await condition('حكم قضائي').getByText('لا يلزم').waitFor()
	await page.getByLabel('يحتاج التعويض هنا إلى حكم').check()
	await condition('حكم قضائي').getByText('ناقص').waitFor()
	await comesTo(async () => (await staff.collection('cases').getOne(complaint.id)).ruling_needed, true)

	// What is wrong with a record is said beside its fields, before anything is asked or sent.
	await kind(page).selectOption('minutes')
	await page.getByRole('button', { name: 'راجع ثم احفظ' }).click()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-comp-on',
	)
	for (const id of ['on', 'harm', 'size', 'causes', 'members', 'file'])
		await page.locator(`#sila-comp-${id}-trouble .sila-error`).waitFor()
	await holds(page, 'a compensation with all that is wrong')

	// An agreement before all else: the server names each condition, and nothing is stored.
	await record(page, 'agreement', { اليوم: '2026-03-08', 'ما اتُّفق عليه': 'ألف ريال' })
	const refusal = page.locator('#sila-comp-kind-trouble')
	const { missing } = compensationWords
	for (const text of [missing.minutes, missing.ruling, missing.negotiation])
		await refusal.getByText(text).waitFor()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-comp-kind',
	)
	assert.equal((await records.getFullList()).length, 0)

	await record(page, 'minutes', minutes)
	await said(page, 'سُجّل: محضر التحقيق.')
	await comesTo(() => condition('محضر التحقيق').getAttribute('data-there'), 'yes')
	await record(page, 'delivery', { اليوم: '2026-03-09', 'ما سُلّم، ولمن': 'حوالة' })
	await refusal.getByText(missing.agreement).waitFor()
	await record(page, 'negotiation', { اليوم: '2026-03-03', 'ما دار في التفاوض': 'اجتماع أول' })
	await said(page, 'سُجّل: تفاوض.')
	await record(page, 'agreement', { اليوم: '2026-03-08', 'ما اتُّفق عليه': 'ألف ريال' })
	await refusal.getByText(missing.ruling).waitFor()
	assert.equal(await refusal.getByText(missing.minutes).count(), 0)
	await record(page, 'ruling', { اليوم: '2026-03-05', 'الجهة التي حكمت، ورقم الحكم ونصه': 'حكم رقم 12' })
	await said(page, 'سُجّل: حكم')

	// Asked before it is stored for good, and it can be left.
	await kind(page).selectOption('agreement')
	await page.getByLabel('اليوم', { exact: true }).fill('2026-03-08')
	await page.getByLabel('ما اتُّفق عليه').fill('ألف ريال')
	await page.getByLabel(/^المبلغ بالريال/).fill('١٬٠٠٠٫٥')
	await page.getByLabel('اختر الوثيقة').setInputFiles(file)
	await page.getByRole('button', { name: 'راجع ثم احفظ' }).click()
	await page.getByText('لا يُعدَّل بعد حفظه ولا يُحذف').waitFor()
	await page.getByRole('button', { name: 'تراجع' }).press('Enter')
	assert.equal((await records.getFullList()).length, 3)
	await page.getByRole('button', { name: 'راجع ثم احفظ' }).click()
	await page.getByRole('button', { name: 'نعم، احفظه نهائيًا' }).press('Enter')
	await said(page, 'سُجّل: اتفاق على التعويض.')
	await record(page, 'delivery', { اليوم: '2026-03-10', 'ما سُلّم، ولمن': 'حوالة' })
	await said(page, 'سُجّل: تسليم التعويض.')
	await holds(page, 'a compensation')
	const recorded = page.getByRole('list', { name: 'ما سُجّل في التعويض' })
	await recorded.getByText('1,000.5 ريال').waitFor()
	const answered = page
		.context()
		.waitForEvent('response', answer => /\/api\/files\/compensation_records\//.test(answer.url()))
	await recorded.getByRole('button').first().click()
	assert.equal((await answered).status(), 200)
	await page.locator('.history').getByText('سُجّل في التعويض: تسليم التعويض').waitFor()

	const { body } = await follow(backend.url, numbers(receipt))
	assert.deepEqual(body.compensation.at(-2), {
		kind: 'agreement',
		on: '2026-03-08',
		what: 'ألف ريال',
		amount: 1000.5,
	})
	const made = (await trail(complaint.id)).filter(({ action }) => action === 'compensation')
	assert.deepEqual(
		made.map(({ actor, changed }) => [actor, ...changed]),
		['minutes', 'negotiation', 'ruling', 'agreement', 'delivery'].map(each => ['staff@example.org', each]),
	)
	await page.context().close()
})

test('an association whose policy has no compensation shows none', async () => {
	const { record: complaint } = await arriving('complaint', { association: 'artwa' })
	const page = await openCase(complaint.id)
	await page.locator('.letter').getByText('إلى: ').waitFor()
	await page.getByText('لم تُعطَ لأحد بعد').waitFor()
	assert.equal(await page.locator('.compensation').count(), 0)
	await page.context().close()
})
