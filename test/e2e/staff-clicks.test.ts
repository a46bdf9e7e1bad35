import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { formWords } from '../../core/language/words/request.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { officer as officerOf } from '../server/complaints.ts'
import { PNG } from '../server/support.ts'
import { holdsOnly } from '../setup/appointments.ts'
import { setComplaintsDesk } from './complaints-desk.ts'
import { chooseStep } from './desk.ts'
import { answer, CHANNEL } from './entering.ts'

/*
 * What everyday tasks cost at the desk, counted in presses after the work list: a field is pressed before it is typed in
 * unless it has the focus already, and a file is a button, the file and "open".
 */

const { arrive, cases, row, write, desk, arriving, status, staff, backend } = await setComplaintsDesk()
const SMALL = { viewport: { width: 1366, height: 768 } }

/** The list, on which every press of the mouse counts from now on. */
async function counting(hash = '#/sila/cases') {
	const page = await desk(hash, SMALL)
	await page.evaluate(() => {
		const counter = window as unknown as { presses: number }
		counter.presses = 0
		addEventListener('pointerdown', () => counter.presses++, { capture: true })
	})
	const presses = () => page.evaluate(() => (window as unknown as { presses: number }).presses)
	/** Types into a field, which is pressed first where the focus is elsewhere. */
	async function type(field: Locator, text: string): Promise<void> {
		await field.waitFor()
		const here = await field.evaluate(
			element => (element.getRootNode() as ShadowRoot).activeElement === element,
		)
		if (!here) await field.click()
		await page.keyboard.insertText(text)
	}
	return { page, presses, type }
}
const named = ({ member }: { member: string }) => member

test('a request is returned for one document with words in at most 5 presses', async () => {
	const { record } = await arrive('جود بنت سعد')
	const { page, presses, type } = await counting()
	await row(page, 'جود بنت سعد').click()
	await chooseStep(page, 'needs-completion')
	await page.getByRole('checkbox').first().click()
	const missing = page.getByLabel('ما ينقص الطلب')
	// The words are there, and can be changed.
	assert.match(await missing.inputValue(), /^- .+: ما وصلنا غير واضح\. أرفقه من جديد من فضلك\.$/)
	await missing.evaluate((box: HTMLTextAreaElement) =>
		box.setSelectionRange(box.value.length, box.value.length),
	)
	await type(missing, '\nصورة في ضوء جيد تكفي.')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	const stored = await cases.getOne(record.id)
	assert.equal(stored.status, 'needs-completion')
	assert.match(stored.missing, /أرفقه من جديد/)
	assert.match(stored.missing, /في ضوء جيد/)
	assert.deepEqual(
		stored.checklist.map(({ state, note }: { state: string; note: string }) => [state, note]),
		[['returned', 'ما وصلنا غير واضح']],
	)
	assert.ok((await presses()) <= 5, `${await presses()} presses`)
	await page.context().close()
})

test('a studied request is accepted with decision and minutes in at most 10 presses', async () => {
	const ready = async (name: string) => {
		const { record } = await arrive(name)
		await cases.update(record.id, { status: 'complete' })
		await cases.update(record.id, { status: 'study' })
		write(
			'UPDATE cases SET earliest_reply_on = ? WHERE id = ?',
			riyadhDay(new Date().toISOString()),
			record.id,
		)
		return record
	}
	const [first, second] = [await ready('ليان بنت فهد'), await ready('دانة بنت خالد')]
	const { page, presses, type } = await counting()
	const [by, members] = ['لجنة البحث', ['أ. ليلى', 'أ. منى']]
	const decide = async (name: string, begin: () => Promise<void>) => {
		await row(page, name).click()
		await chooseStep(page, 'accepted')
		await begin()
		await type(page.getByLabel('توصيته').nth(0), 'القبول')
		await type(page.getByLabel('توصيته').nth(1), 'القبول')
		await type(page.getByLabel('أسباب القرار'), 'تنطبق الشروط')
		const choosing = page.waitForEvent('filechooser')
		await page.getByText('اختر ملف المحضر').click()
		await (await choosing).setFiles({ name: 'محضر.png', mimeType: 'image/png', buffer: PNG })
		await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
		await page.getByText('وسُجّل التغيير باسمك').waitFor()
	}
	await decide('ليان بنت فهد', async () => {
		await page.getByRole('button', { name: 'توصية عضو آخر' }).click()
		for (const [i, member] of members.entries()) await page.getByLabel('اسم العضو').nth(i).fill(member)
		await page.getByLabel('تاريخ دراسة الطلب').fill('2026-03-01')
		await page.getByLabel('من اتخذ القرار').fill(by)
	})
	await page.getByRole('link', { name: 'كل الطلبات' }).click()

	// The next one of the same meeting: what was decided with is offered, and nothing is filled in by itself.
	const before = await presses()
	await decide('دانة بنت خالد', async () => {
		await page.getByText(`${members.join('، ')} · ${by}`).waitFor()
		assert.equal(await page.getByLabel('من اتخذ القرار').inputValue(), '')
		await page.getByRole('button', { name: 'ابدأ بها' }).click()
	})
	for (const { id } of [first, second]) {
		const { status, decided_by, studied_on, recommendations, minutes } = await cases.getOne(id)
		assert.deepEqual(
			[status, decided_by, studied_on, minutes.length, recommendations.map(named)],
			['accepted', by, '2026-03-01', 1, members],
		)
	}
	const all = (await presses()) - before + 2
	assert.ok(all <= 10, `${all} presses`)
	await page.context().close()
})

test('an inquiry is answered in at most 3 presses, in a box of its own under the question', async () => {
	const { record } = await arriving('inquiry')
	const { page, presses, type } = await counting('#/sila/cases?kind=inquiry')
	await row(page, 'استفسار بلا اسم').click()
	await type(page.getByLabel('اكتب الجواب'), 'نفتح من الأحد إلى الخميس.')
	// A message is something else, and is unfolded first.
	assert.equal(await page.locator('#sila-message').isVisible(), false)
	await page.getByRole('button', { name: 'أرسل الجواب' }).click()
	await page.getByText('أُرسل الجواب').waitFor()
	const stored = await cases.getOne(record.id)
	assert.deepEqual([stored.status, stored.answer], ['answered', 'نفتح من الأحد إلى الخميس.'])
	assert.ok((await presses()) <= 3, `${await presses()} presses`)
	await page.context().close()
})

test('a complaint is taken up and a settlement proposed in at most 5 presses', async () => {
	const mine = (await backend.staff()).authStore.record
	const self = await officerOf(staff, { name: 'سعد', role: 'follow-up-unit', account: mine?.id ?? '' })
	const { record } = await arriving('complaint')
	write("UPDATE cases SET assigned_to = '' WHERE id = ?", record.id)
	const { page, presses, type } = await counting('#/sila/cases?kind=complaint')
	await row(page, 'هدى').click()
	await chooseStep(page, 'settlement-proposed')
	// Who sits here takes it up, unless somebody else is chosen.
	assert.ok(await page.locator('.step-needs').getByRole('radio', { name: 'سعد' }).isChecked())
	await type(page.getByLabel('التسوية المقترحة'), 'نعتذر ونرد خلال يومين.')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	assert.equal(await status(record.id), 'settlement-proposed')
	assert.equal((await cases.getOne(record.id)).assigned_to, self)
	assert.ok((await presses()) <= 5, `${await presses()} presses`)
	await page.context().close()
})

/** An account of reception in Yusr alone, as an association's own. */
async function reception(): Promise<void> {
	const [yusr] = await staff.collection('associations').getFullList({ filter: 'slug="yusr"' })
	const client = await backend.staff()
	holdsOnly(backend.dir, client.authStore.record?.id ?? '', [yusr?.id ?? ''], ['reception'])
}

test('a request by phone without its document is taken in at most 10 presses, and in 9 where the channel is known', async () => {
	await reception()
	const { page, presses, type } = await counting()
	const option = (name: string | RegExp) => page.getByRole('radio', { name, exact: true })
	const save = page.getByRole('button', { name: 'سجّل الطلب' })
	/** What a caller says; from one text to the next by a key. */
	async function take(name: string, identity: string): Promise<void> {
		await page
			.getByRole('radiogroup', { name: /سعودية/ })
			.getByRole('radio', { name: 'نعم' })
			.click()
		await page.getByRole('radiogroup', { name: /يثبت/ }).getByRole('radio', { name: 'نعم' }).click()
		await option('أرملة').click()
		// Past what the caller has nothing to say to.
		for (const _ of ['need', 'name']) await page.keyboard.press('Tab')
		await type(page.getByLabel(formWords.fields.fullName, { exact: true }), name)
		await page.keyboard.press('Tab')
		await type(page.getByLabel('رقم الهوية الوطنية أو الإقامة'), identity)
		await option(formWords.means.sms).click()
		const phone = page.getByLabel(formWords.fields.phone, { exact: true })
		await phone.waitFor()
		await page.keyboard.press('Tab')
		await type(phone, '0501234567')
		await page.getByRole('checkbox', { name: /^يأتي لاحقًا/ }).click()
		await page.locator('input[name=declared]').click()
		await page.keyboard.press('Tab')
		await type(page.getByLabel(formWords.fields.signature, { exact: true }), name)
		await save.click()
		await page.locator('.receipt-paper').waitFor()
	}
	const begin = async () => {
		await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
		await answer(page, formWords.fields.service, 'skills-programmes').click()
	}
	await begin()
	await answer(page, CHANNEL, 'phone').click()
	await take('وفاء بنت راشد', '1000000016')
	const first = await presses()
	assert.ok(first <= 10, `${first} presses`)
	assert.equal((await cases.getFirstListItem('applicant="وفاء بنت راشد"')).status, 'needs-completion')

	// By which channel it comes is said once on a device.
	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.goto(`${backend.url}/desk/#/sila/cases`)
	const before = await presses()
	await begin()
	await take('أمل بنت سعود', '1000000024')
	const second = (await presses()) - before
	assert.equal((await cases.getFirstListItem('applicant="أمل بنت سعود"')).channel, 'phone')
	assert.ok(second <= 9, `${second} presses`)
	await page.context().close()
})

test('a new code and another phone number are each proposed in at most 5 presses', async () => {
	await reception()
	const { record } = await arrive('ريم بنت صالح')
	const proof = (page: Page) => page.getByRole('radio', { name: /^باتصال من الجمعية/ })
	const begin = async (act: string) => {
		const { page, presses, type } = await counting()
		await row(page, 'ريم بنت صالح').click()
		await page.getByRole('button', { name: act }).click()
		await page.getByRole('dialog').waitFor()
		return { page, presses, type }
	}
	const end = async ({ page, presses, type }: Awaited<ReturnType<typeof begin>>, reason: string) => {
		await proof(page).click()
		await type(page.locator('#record-reason'), reason)
		await page.getByRole('button', { name: 'احفظ', exact: true }).click()
		await page.getByText('سُجّل الاقتراح، وينتظر الموافقة.').waitFor()
		assert.ok((await presses()) <= 5, `${await presses()} presses`)
		await page.context().close()
	}
	await end(await begin('رمز سري جديد…'), 'ضاع الإيصال.')
	const contact = await begin('صحّح وسيلة التواصل…')
	// The number on file has the focus, and what is typed takes its place.
	await contact.type(contact.page.locator('#record-phone'), '0501234999')
	await end(contact, 'كُتب رقم خطأ.')
	const waiting = await staff
		.collection('proposals')
		.getFullList({ filter: `subject="${record.id}"`, sort: 'act' })
	assert.deepEqual(
		waiting.map(({ act, values }) => [act, values.identified, values.contact?.phone]),
		[
			['code', 'callback', undefined],
			['contact', 'callback', '+966501234999'],
		],
	)
})
