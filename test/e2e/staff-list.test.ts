import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { statuses } from '../../desk/labels.ts'
import { comesTo } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { setDesk } from './desk.ts'
import { arabicOn, inEnglish } from './spoken.ts'

/* The work list of cases. */

const { backend, cases, arrive, desk, row } = await setDesk()

test('the list: newest first, by status with its number, by name in any spelling, by reference', async () => {
	const old = await arrive('أسماء بنت إبراهيم')
	const fresh = await arrive('محمد بن سعد')
	await cases.update(old.record.id, { status: 'clarification', referred_to: 'الباحثة' })
	const page = await desk()
	const names = page.locator('.case-row bdi:not([dir])')
	await row(page, 'محمد بن سعد').waitFor()
	await row(page, 'أسماء بنت إبراهيم').waitFor()
	const all = await names.allInnerTexts()
	assert.ok(all.indexOf('محمد بن سعد') < all.indexOf('أسماء بنت إبراهيم'))

	await page.getByRole('button', { name: `${statuses.clarification} 1` }).click()
	await row(page, 'محمد بن سعد').waitFor({ state: 'detached' })
	await comesTo(() => names.allInnerTexts(), ['أسماء بنت إبراهيم'])
	await page.waitForURL(/#\/sila\/cases\?status=clarification$/)
	await page.getByRole('button', { name: /^الكل/ }).click()
	await row(page, 'محمد بن سعد').waitFor()

	const search = page.getByLabel('ابحث بالاسم أو رقم الطلب أو الجوال أو الهوية أو البريد')
	await search.fill('ابراهيم اسماء')
	await row(page, 'محمد بن سعد').waitFor({ state: 'detached' })
	await comesTo(() => names.allInnerTexts(), ['أسماء بنت إبراهيم'])
	assert.ok(!decodeURIComponent(page.url()).includes('اسماء'))
	await search.fill('لا أحد بهذا الاسم')
	await page.getByText('لا شيء بهذا البحث.').waitFor()
	await page.getByRole('button', { name: 'عرض الكل' }).click()
	await row(page, 'محمد بن سعد').waitFor()
	await comesTo(() => search.inputValue(), '')

	// A reference as somebody reads it over the phone, typed in the digits of the keyboard; Enter opens its case.
	const typed = formatReference(fresh.receipt.reference).replace(/\d/g, digit =>
		String.fromCharCode(0x660 + Number(digit)),
	)
	await search.fill(typed)
	await search.press('Enter')
	await page.getByRole('heading', { level: 1, name: 'محمد بن سعد' }).waitFor()
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await row(page, 'محمد بن سعد').waitFor()
	await comesTo(() => search.inputValue(), typed)
	await page.context().close()
})

long('the list is worked with the keyboard, and goes on page by page', async () => {
	for (let n = 0; n < 31; n++) {
		await arrive(
			'سلسلة طويلة',
			{
				association: 'artwa',
				service: 'support-request',
				conditions: {},
				answers: { need: 'كتب', contactMeans: 'visit' },
				declared: true,
				signature: '',
			},
			[],
		)
	}
	const last = await arrive('آخر الواصلين')
	const page = await desk()
	await row(page, 'آخر الواصلين').waitFor()
	await comesTo(() => page.locator('.case-row').count(), 30)
	await page.getByRole('button', { name: 'عرض المزيد' }).press('Enter')
	await page.locator('.case-row').nth(30).waitFor()
	const ids = await page.locator('.case-row').evaluateAll(rows => rows.map(link => link.getAttribute('href')))
	assert.equal(new Set(ids).size, ids.length)
	await row(page, 'آخر الواصلين').press('Enter')
	await page.waitForURL(`**/#/sila/cases/${last.record.id}`)
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.tagName === 'H1',
	)
	await page.context().close()
})

long('eight cases stand in the first screen of a small computer, in either language', async () => {
	const viewport = { width: 1366, height: 768 }
	const page = await desk('', { viewport })
	const inView = () =>
		page
			.locator('.case-row')
			.evaluateAll(
				(rows, height) => rows.filter(one => one.getBoundingClientRect().bottom <= height).length,
				viewport.height,
			)
	const narrowing = page.getByRole('group', { name: 'الحالة' })
	await narrowing.waitFor()
	await row(page, 'آخر الواصلين').waitFor()
	const arabic = await inView()
	assert.ok(arabic >= 8, `${arabic} cases`)

	await inEnglish(page)
	await page.reload()
	await page.getByRole('heading', { level: 1, name: 'Requests, complaints and inquiries' }).waitFor()
	await page.getByRole('group', { name: 'Status' }).waitFor()
	await row(page, 'آخر الواصلين').waitFor()
	const english = await inView()
	assert.ok(english >= 8, `${english} cases in English`)
	await comesTo(() => arabicOn(page), [])
	await page.context().close()
})

long('the numbers of cases are for staff alone', async () => {
	const address = `${backend.url}/api/sila/cases/counts`
	assert.equal((await fetch(address)).status, 401)
	const counts = await (await backend.staff()).send('/api/sila/cases/counts', {})
	const { totalItems } = await cases.getList(1, 1)
	assert.equal(
		counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
		totalItems,
	)
})
