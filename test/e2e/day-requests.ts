import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { processWords } from '../../core/language/words/process.ar.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { comesTo } from '../server/support.ts'
import { step } from './complaints-desk.ts'
import {
	besideOf,
	countOf,
	type Day,
	finds,
	listOf,
	listsAgree,
	opens,
	saved,
	title,
	toDay,
	type Walk,
	well,
	writes,
} from './day-walk.ts'
import { chooseStep } from './desk.ts'
import { answer, CHANNEL } from './entering.ts'

/* A day of who works on requests: reception, and who studies them. */

const { facts } = processWords
const { fields, means } = formWords

/** Answers the first who wrote about a request, and takes the oldest one that nobody has. */
async function answersAndTakes({ reads }: Day, page: Page): Promise<string> {
	const unread = await countOf(page, 'unread')
	await reads(page, await opens(page, 'unread', { hasNotText: 'استفسار' }))
	await writes(page, 'مقدم الطلب', 'وصلنا ما كتبته، ونرد عليك قبل موعدك.')
	await well(page, 'a request that was written about')
	await toDay(page)
	await comesTo(() => countOf(page, 'unread'), unread - 1)

	const [free, mine] = [await countOf(page, 'unassigned'), await countOf(page, 'mine')]
	const taken = await opens(page, 'unassigned', { hasText: 'طلب دعم' })
	const holder = page.getByRole('region', { name: 'من يتولى الطلب' })
	await holder.getByRole('button', { name: 'أتولاه أنا' }).click()
	await holder.getByText('صار عندك').waitFor()
	await toDay(page)
	await comesTo(
		async () => [await countOf(page, 'unassigned'), await countOf(page, 'mine')],
		[free - 1, mine + 1],
	)
	return taken
}

/** Tells the first who is to be called, and has a letter ready to be printed. */
async function tells(page: Page): Promise<void> {
	const link = besideOf(page, '#/sila/tasks')
	const waiting = Number(/\d+/.exec(await link.innerText()))
	await page.getByRole('link', { name: `المهام (${waiting})` }).waitFor()
	await link.click()
	await title(page, 'المهام')
	const person = page.locator('desk-person-to-tell').filter({ hasText: 'اتصال هاتفي' }).first()
	await person.getByText('ما تقوله:').first().waitFor()
	await well(page, 'the tasks')
	await person.getByRole('button', { name: 'تم', exact: true }).click()
	await page.getByRole('button', { name: 'نعم، تم التبليغ' }).click()
	await page.getByText('سُجّل التبليغ باسمك.').waitFor()
	await page.getByRole('link', { name: 'صفحة للطباعة' }).first().click()
	await page.getByRole('button', { name: 'اطبع' }).waitFor()
	await well(page, 'a letter')
	await toDay(page)
	await comesTo(async () => Number(/\d+/.exec(await link.innerText())) < waiting, true)
}

/** Is done with what was to be remembered this day. */
async function remembers(page: Page): Promise<void> {
	const link = besideOf(page, '#/sila/mine')
	const before = await link.innerText()
	await link.click()
	await title(page, 'لي')
	await page
		.getByRole('region', { name: /اليوم|حان|تذكير/ })
		.first()
		.waitFor()
	await well(page, 'what is one’s own')
	const done = page.getByRole('button', { name: 'فُرغ منه' })
	const due = await done.count()
	await done.first().click()
	await comesTo(() => done.count(), due - 1)
	await toDay(page)
	await comesTo(async () => ((await link.count()) === 0 ? '' : await link.innerText()) !== before, true)
}

/** Writes down who calls and has the document not at hand. */
async function writesDown(page: Page, name: string): Promise<void> {
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
	await answer(page, fields.service, 'skills-programmes').check()
	await answer(page, CHANNEL, 'phone').check()
	const option = (question: string | RegExp, answer: string) =>
		page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true })
	await option(/سعودية/, 'نعم').check()
	await option(/يثبت/, 'نعم').check()
	await option('الحالة الاجتماعية', 'أرملة').check()
	await page.getByRole('checkbox', { name: 'يأتي لاحقًا' }).check()
	await page.getByLabel(fields.fullName, { exact: true }).fill(name)
	await page.getByLabel('رقم الهوية الوطنية أو الإقامة').fill('1000000008')
	await option(fields.contactMeans, means.phone).check()
	await page.getByLabel(fields.phone, { exact: true }).fill('0507770101')
	await page.getByRole('checkbox', { name: /أقر|الإقرار|قرأت/ }).check()
	await page.getByLabel(fields.signature, { exact: true }).fill(name)
	await well(page, 'a request being written down')
	await page.getByRole('button', { name: 'سجّل الطلب' }).click()
	await title(page, 'سُجّل الطلب')
	await well(page, 'its receipt')
	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.getByRole('link', { name: 'افتح الطلب' }).click()
	await title(page, name)
	await page.locator('.status-now').getByText('يحتاج استكمالًا').waitFor()
}

/** Reception: answers, takes, returns for a document, calls, prints, remembers and writes down. */
export const reception: Walk = async (day, page, size) => {
	const { first, stored, staff } = day
	await listsAgree(page)
	const taken = await answersAndTakes(day, page)
	assert.equal((await stored(taken)).holder, staff.reception.id)

	const arrived = await first(
		`kind='request' && status='received' && service.slug='skills-programmes' && restricted='' && holder=''`,
	)
	await finds(page, arrived)
	await chooseStep(page, 'needs-completion')
	await page.locator('.step-needs').getByRole('checkbox').first().check()
	await well(page, 'a return for a document')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await saved(page)
	assert.equal((await stored(arrived.id)).status, 'needs-completion')

	await toDay(page)
	await tells(page)
	await remembers(page)
	await writesDown(page, size === 'phone' ? 'شيخة بنت راشد' : 'غادة بنت راشد')
}

/** The department that studies: decides at Nama, begins a study, writes for the committee, and takes over who is away. */
export const researcher: Walk = async ({ first, stored, staff }, page, size) => {
	await listsAgree(page)
	// What is due today on the computer; on the phone what is late.
	const decided = await opens(page, size === 'computer' ? 'today' : 'late', { hasText: 'نماء' })
	await chooseStep(page, 'accepted')
	await well(page, 'a decision being written')
	for (const [label, text] of [
		[facts.case_study_on, '2026-03-01'],
		[facts.needs_study_on, '2026-03-02'],
		[facts.decided_by, 'قسم البحث الاجتماعي'],
		[facts.reason, 'تبيّن الاحتياج في الزيارة'],
	] as const)
		await page.getByLabel(label, { exact: true }).fill(text)
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await saved(page)
	assert.equal((await stored(decided)).status, 'accepted')

	await toDay(page)
	const complete = await first(`status='complete' && target_on!='' && association.slug='yusr'`)
	await listOf(page, 'soon').locator(`a[href$="${complete.id}"]`).click()
	await page.locator('.case-top').waitFor()
	await chooseStep(page, 'study')
	await saved(page)
	await writes(page, 'مقدم الطلب', 'نزوركم يوم الأحد بعد العصر.')
	assert.equal((await stored(complete.id)).status, 'study')

	const studied = await first(
		`status='study' && association.slug='yusr' && studied_on='' && id!='${complete.id}'`,
	)
	await finds(page, studied)
	// Others decide: what they need is what this office is first asked for.
	await page.locator('.step-near').getByRole('button', { name: 'كتابة ما يحتاج إليه القرار' }).click()
	await page.getByLabel(facts.studied_on, { exact: true }).fill('2026-03-01')
	await page.getByLabel('اسم العضو').fill('منى بنت عمر')
	await page.getByLabel('توصيته').fill('القبول')
	await well(page, 'a study for the committee')
	await page.getByRole('button', { name: 'حفظ دون تغيير الحالة' }).click()
	await page.getByText('حُفظ ما كتبته').waitFor()
	assert.equal((await stored(studied.id)).recommendations.length, 1)

	await toDay(page)
	const left = await countOf(page, 'left')
	const taken = await opens(page, 'left')
	const holder = page.getByRole('region', { name: 'من يتولى الطلب' })
	await holder.getByRole('button', { name: 'أتولاه أنا' }).click()
	await holder.getByText('صار عندك').waitFor()
	await well(page, 'a request of who is away')
	assert.equal((await stored(taken)).holder, staff.researcher.id)
	await toDay(page)
	await comesTo(() => countOf(page, 'left'), left - 1)
	await remembers(page)
}
