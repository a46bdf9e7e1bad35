import assert from 'node:assert/strict'
import { processWords } from '../../core/language/words/process.ar.ts'
import { comesTo } from '../server/support.ts'
import { step } from './complaints-desk.ts'
import {
	besideOf,
	countOf,
	finds,
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

/* A day of who hears complaints, of who answers questions, and of senior management. */

const { facts } = processWords

/** Follow-up: reads what is restricted, proposes a settlement, writes to somebody without a name, and ends what is settled. */
export const followUp: Walk = async ({ first, stored, reads }, page, size) => {
	await listsAgree(page)
	const restricted = await countOf(page, 'restricted')
	const secret = await opens(page, 'restricted')
	await well(page, 'a restricted complaint')
	await step(page, 'acknowledged')
	assert.equal((await stored(secret)).status, 'acknowledged')
	await toDay(page)
	await comesTo(() => countOf(page, 'restricted'), restricted - 1)

	const due = size === 'computer' ? 'late' : 'today'
	const proposed = await opens(page, due, { hasText: 'شكوى' })
	await chooseStep(page, 'settlement-proposed')
	await page.getByLabel(facts.settlement, { exact: true }).fill('نعتذر ونرد خلال يومين.')
	await well(page, 'a settlement being proposed')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await saved(page)
	assert.equal((await stored(proposed)).status, 'settlement-proposed')

	await toDay(page)
	const unread = await countOf(page, 'unread')
	await reads(page, await opens(page, 'unread', { hasText: 'شكوى' }))
	await writes(page, 'صاحب الشكوى', 'ننظر فيها اليوم، ونكتب لك هنا.')
	await well(page, 'a complaint with messages')
	await toDay(page)
	await comesTo(() => countOf(page, 'unread'), unread - 1)

	const [status, to] =
		size === 'computer' ? (['settled', 'closed'] as const) : (['not-settled', 'investigation'] as const)
	const ended = await first(`kind='complaint' && status='${status}'`)
	await finds(page, ended)
	await step(page, to, to === 'closed' ? { [facts.closing_reason]: 'نُفذت التسوية.' } : {})
	assert.equal((await stored(ended.id)).status, to)

	await page.getByRole('link', { name: 'الإشراف' }).click()
	await title(page, 'الإشراف')
	await page.getByRole('row').nth(1).waitFor()
	await well(page, 'oversight of follow-up')
}

/** A contact officer: answers what is late, writes to who asked again, and writes down who calls. */
export const officer: Walk = async ({ stored, reads }, page, size) => {
	await listsAgree(page)
	const due = size === 'computer' ? 'late' : 'today'
	const answered = await opens(page, due)
	await page.getByLabel('اكتب الجواب').fill('نفتح من الأحد إلى الخميس، من التاسعة إلى الثالثة.')
	await well(page, 'an inquiry being answered')
	await page.getByRole('button', { name: 'أرسل الجواب' }).click()
	await page.getByText('أُرسل الجواب').waitFor()
	assert.equal((await stored(answered)).status, 'answered')
	await toDay(page)
	await comesTo(() => countOf(page, due), 0)

	const unread = await countOf(page, 'unread')
	await reads(page, await opens(page, 'unread'))
	// Where an answer is owed, what else is written stands folded.
	const folded = page.getByText('اسأله أو اكتب له رسالة')
	if ((await folded.count()) > 0) await folded.click()
	await writes(page, 'صاحب الاستفسار', 'نعم، في المساء.')
	await toDay(page)
	await comesTo(() => countOf(page, 'unread'), unread - 1)

	await page.getByRole('link', { name: 'استفسار جديد عن صاحبه' }).click()
	await title(page, 'استفسار جديد عن صاحبه')
	await answer(page, CHANNEL, 'phone').check()
	await page.getByLabel('سؤال', { exact: true }).check()
	await page.getByLabel('السؤال أو العرض أو الاعتراض بكلماته').fill('متى يبدأ التسجيل؟')
	await well(page, 'an inquiry being written down')
	await page.getByRole('button', { name: 'سجّل الاستفسار' }).click()
	await title(page, 'سُجّل الاستفسار')
	await well(page, 'its receipt')
}

/** Senior management: agrees, takes on what was escalated, hands over what lies with who is away, and looks at the whole. */
export const management: Walk = async ({ first, stored, staff }, page) => {
	await listsAgree(page)
	const proposals = besideOf(page, '#/sila/people')
	const before = await proposals.innerText()
	await proposals.click()
	await title(page, 'الأدوار والغياب')
	await well(page, 'what is to be agreed to')
	await page
		.getByRole('button', { name: /^أوافق/ })
		.first()
		.click()
	await page.getByText('تمت الموافقة').waitFor()
	await toDay(page)
	await comesTo(
		async () => ((await proposals.count()) === 0 ? '' : await proposals.innerText()) !== before,
		true,
	)

	const escalated = await first(`kind='complaint' && status='escalated'`)
	await finds(page, escalated)
	await step(page, 'investigation')
	await step(page, 'settlement-proposed', { [facts.settlement]: 'نعتذر ونرد خلال يومين.' })
	assert.equal((await stored(escalated.id)).status, 'settlement-proposed')

	await toDay(page)
	const left = await countOf(page, 'left')
	const given = await opens(page, 'left')
	const holder = page.getByRole('region', { name: 'من يتولى الطلب' })
	await holder.getByRole('button', { name: 'سلّمه إلى زميل' }).click()
	await holder.getByLabel(staff.researcher.name).check()
	await well(page, 'a request being handed over')
	await holder.getByRole('button', { name: 'سلّم', exact: true }).click()
	await holder.getByText(`صار عند ${staff.researcher.name}`).waitFor()
	assert.equal((await stored(given)).holder, staff.researcher.id)
	await toDay(page)
	await comesTo(() => countOf(page, 'left'), left - 1)

	for (const name of ['الإشراف', 'التقارير'] as const) {
		await page.getByRole('navigation', { name: 'صفحات المكتب' }).getByRole('link', { name }).click()
		await title(page, name)
		await page.getByRole('heading', { level: 2 }).first().waitFor()
		await well(page, name)
	}
}
