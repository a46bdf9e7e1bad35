import assert from 'node:assert/strict'
import { comesTo } from '../server/support.ts'
import { countOf, opened, title, type Walk, well } from './day-walk.ts'
import { answer, CHANNEL, channels } from './entering.ts'
import { focus, tabTo } from './keys.ts'

/* A day of a contact officer by the keyboard alone: an answer, what is written down for who calls, and a call that is made. */

export const byKeyboard: Walk = async ({ stored }, page) => {
	const { keyboard } = page
	const before = await countOf(page, 'mine')
	// The cursor stands in the search; the lists come after it.
	await comesTo(async () => (await focus(page)).name.startsWith('ابحث'), true)
	await tabTo(page, 'استفسار بلا اسم')
	await keyboard.press('Enter')
	const id = await opened(page)
	await tabTo(page, 'اكتب الجواب')
	await keyboard.type('شارع الملك فهد، بجانب البلدية.')
	await tabTo(page, 'أرسل الجواب')
	await keyboard.press('Enter')
	await page.getByText('أُرسل الجواب').waitFor()
	// What was done has the focus, so that it is heard.
	await comesTo(async () => /أُرسل الجواب/.test((await focus(page)).name), true)
	assert.equal((await stored(id)).status, 'answered')

	// A key leads to what this office writes down.
	await keyboard.press('n')
	await title(page, 'استفسار جديد عن صاحبه')
	await tabTo(page, channels.interview)
	// From one to the next by an arrow, which chooses it.
	await keyboard.press('ArrowDown')
	assert.ok(await answer(page, CHANNEL, 'letters').isChecked())
	await tabTo(page, /^سؤال/)
	await keyboard.press('Space')
	await tabTo(page, 'السؤال أو العرض أو الاعتراض بكلماته')
	await keyboard.type('هل التسجيل مفتوح؟')
	await well(page, 'an inquiry written down by the keyboard')
	await tabTo(page, 'سجّل الاستفسار')
	await keyboard.press('Enter')
	await title(page, 'سُجّل الاستفسار')
	await tabTo(page, 'صار الرقمان عند صاحبهما')
	await keyboard.press('Enter')
	await page.getByRole('link', { name: 'افتح الاستفسار' }).waitFor()

	await keyboard.press('t')
	await title(page, 'المهام')
	await page.locator('desk-person-to-tell').first().waitFor()
	await tabTo(page, /^تم$/)
	await keyboard.press('Enter')
	await comesTo(async () => /نعم/.test((await focus(page)).name), true)
	await keyboard.press('Enter')
	await page.getByText('سُجّل التبليغ باسمك.').waitFor()

	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
	await tabTo(page, 'اليوم')
	await keyboard.press('Enter')
	await title(page, 'يومك')
	// One was answered, and another came.
	await comesTo(() => countOf(page, 'mine'), before)
}
