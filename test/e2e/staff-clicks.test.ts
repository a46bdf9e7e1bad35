import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { riyadhDay } from '../../core/time/clock.ts'
import { officer as officerOf } from '../server/complaints.ts'
import { PNG } from '../server/support.ts'
import { setComplaintsDesk } from './complaints-desk.ts'
import { chooseStep } from './desk.ts'

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
