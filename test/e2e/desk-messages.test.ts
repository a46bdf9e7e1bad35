import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { words } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { complete } from '../server/applicant.ts'
import { arrive, go } from '../server/cases.ts'
import { comesTo, file, PNG } from '../server/support.ts'
import { pdf } from './applicant.ts'
import { signOut } from './dashboard.ts'
import { chooseStep, holds, openDesk } from './desk.ts'
import { live, setStage } from './stage.ts'

/* Applicant and staff write to each other: one in the tracker, the other on the case's page. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const { url } = stage.backend
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const messages = staff.collection('messages')

const about = (id: string) => messages.getFullList({ filter: `case="${id}"`, sort: 'at' })
const desk = (hash: string, options = {}) => openDesk(stage, staff, hash, options)
const box = (page: Page) => page.getByLabel('اكتب إلى مقدم الطلب')
const send = (page: Page) => page.getByRole('button', { name: 'أرسل الرسالة' }).click()

/** The tracker on a phone, at a person's case. */
async function track({ reference, code }: { reference: string; code: string }) {
	const page = await stage.page()
	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByRole('heading', { name: words.messages, exact: true }).waitFor()
	return { page, widget }
}

test('both write, each reads the other, and read is what was on the screen', async () => {
	const { record, receipt } = await arrive({ url, staff })
	const { record: quiet } = await arrive({ url, staff })
	const { page: phone, widget } = await track(receipt)
	await widget.getByLabel(words.fields.text, { exact: true }).fill('متى موعدي؟')
	await widget.locator('[name=files]').setInputFiles([pdf('تقرير طبي.pdf')])
	await widget.getByText('تقرير طبي.pdf').waitFor()
	await widget.getByRole('button', { name: words.send, exact: true }).click()
	await widget.getByText(words.sent).waitFor()

	const page = await desk('#/sila/cases')
	const row = page.locator(`a[href="#/sila/cases/${record.id}"]`)
	await row.getByText('رسالة جديدة').waitFor()
	const other = page.locator(`a[href="#/sila/cases/${quiet.id}"]`)
	assert.equal(await other.locator('.sila-new').count(), 0)
	await page.getByRole('button', { name: 'رسائل جديدة 1' }).click()
	await other.waitFor({ state: 'detached' })
	await holds(page, 'list with new messages')
	const marked: string[] = []
	page.on('request', request => {
		if (request.method() === 'PATCH') marked.push(request.url())
	})
	await row.click()

	const conversation = page.locator('.messages')
	await conversation.getByText('متى موعدي؟').waitFor()
	await page.getByText('رسالة جديدة من مقدم الطلب').waitFor()
	// It stands below what the screen shows.
	const line = await conversation.locator('[data-message]').boundingBox()
	assert.ok(line && line.y > 900)
	await page.locator('.history li').first().waitFor()
	assert.deepEqual(marked, [])
	await page.getByRole('button', { name: 'اقرأ الرسائل' }).press('Enter')
	await comesTo(async () => (await about(record.id))[0]?.read_at !== '', true)
	await conversation.getByText('جديدة', { exact: true }).waitFor()

	const answered = page
		.context()
		.waitForEvent('response', answer => /\/api\/files\/messages\//.test(answer.url()))
	await conversation.getByRole('button', { name: /تقرير طبي\.pdf/ }).click()
	assert.equal((await answered).status(), 200)
	await page.locator('.viewer-close').click()

	await box(page).fill('موعدك يوم الأحد.')
	await page.getByLabel('أرفق ملفات').setInputFiles([pdf('موعد.pdf'), pdf('زائد.pdf')])
	await page.getByRole('button', { name: /إزالة.*زائد/ }).click()
	await send(page)
	await page.getByText('أُرسلت الرسالة').waitFor()
	assert.equal(await box(page).inputValue(), '')
	await conversation.getByText('لم تُقرأ بعد').waitFor()
	await conversation.getByRole('button', { name: /موعد\.pdf/ }).waitFor()
	const written = (await about(record.id))[1]
	assert.deepEqual(
		[written?.from, written?.author, written?.text, written?.files.length],
		['staff', 'staff@example.org', 'موعدك يوم الأحد.', 1],
	)
	await holds(page, 'case with messages')

	await widget.getByRole('button', { name: tracker.leave }).click()
	await phone.context().close()
	const { page: again, widget: later } = await track(receipt)
	await later.getByText('موعدك يوم الأحد.').waitFor()
	await later.getByText(words.read, { exact: true }).waitFor()
	await again.context().close()
	await page.reload()
	await conversation.getByText(/قرأها في/).waitFor()
	await page.goto(`${url}/desk/#/sila/cases`)
	await row.waitFor()
	await page.locator('.sila-filter').nth(0).waitFor()
	assert.equal(await page.locator('.sila-new').count(), 0)
	await page.context().close()
})

test('nothing typed is lost: not to a mistake, a look elsewhere, nor an answer that never came', async () => {
	const { record } = await arrive({ url, staff })
	const page = await desk(`#/sila/cases/${record.id}`)
	await send(page)
	await page.getByText('هذا الحقل مطلوب: نص الرسالة.').waitFor()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-message',
	)
	await box(page).fill('هذا جدول المواعيد.')
	const lie = { name: 'صورة.png', mimeType: 'image/png', buffer: Buffer.from('MZ program') }
	await page.getByLabel('أرفق ملفات').setInputFiles([lie])
	await send(page)
	await page.locator('#sila-message-files-trouble .sila-error').waitFor()
	assert.equal(await box(page).inputValue(), 'هذا جدول المواعيد.')
	assert.deepEqual(await about(record.id), [])
	await page.getByRole('button', { name: /إزالة/ }).click()
	await page.getByLabel('أرفق ملفات').setInputFiles([{ ...lie, buffer: PNG }])
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await page.locator(`a[href="#/sila/cases/${record.id}"]`).click()
	await box(page).waitFor()
	assert.equal(await box(page).inputValue(), 'هذا جدول المواعيد.')
	await page.getByRole('button', { name: 'إزالة صورة.png' }).waitFor()

	// First it never leaves; then the server stores it and the answer is lost, and it is one message all the same.
	let tries = 0
	await page.route('**/api/collections/messages/records', async route => {
		if (route.request().method() !== 'POST') return route.continue()
		if (tries++) await route.fetch()
		await route.abort('connectionreset')
	})
	await send(page)
	await page.getByText('تعذر الوصول إلى الخادم').waitFor()
	assert.equal(await box(page).inputValue(), 'هذا جدول المواعيد.')
	assert.deepEqual(await about(record.id), [])
	await send(page)
	await page.getByText('أُرسلت الرسالة').waitFor()
	assert.equal(tries, 2)
	assert.equal((await about(record.id)).length, 1)
	await page.context().close()
})

test('a message that was begun is there after a reload, and after signing out in another tab', async () => {
	const { record } = await arrive({ url, staff })
	const page = await desk(`#/sila/cases/${record.id}`)
	await box(page).fill('جدول المواعيد في الرابط.')
	await page.reload()
	await comesTo(() => box(page).inputValue(), 'جدول المواعيد في الرابط.')

	const other = await page.context().newPage()
	await other.goto(`${url}/desk/#/sila/cases`)
	await signOut(other)
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	await other.close()
	// The same one signs in again: the account of a new page is the one that this context began with.
	await page.reload()
	await comesTo(() => box(page).inputValue(), 'جدول المواعيد في الرابط.')
	await send(page)
	await page.getByText('أُرسلت الرسالة').waitFor()
	await page.reload()
	await comesTo(() => box(page).inputValue(), '')
	assert.equal((await about(record.id)).length, 1)
	await page.context().close()
})

test('files that came to complete a request are new until staff take the next step', async () => {
	const { record, receipt } = await arrive({ url, staff })
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة أوضح' })
	const parts: [string, [File, string]][] = [['documents.marital-status-proof', file(PNG, 'أوضح.png')]]
	assert.equal((await complete(url, receipt, {}, { parts })).status, 201)
	const page = await desk(`#/sila/cases/${record.id}`)
	const later = page.getByRole('button', { name: /أوضح\.png/ })
	await later.getByText('جديد', { exact: true }).waitFor()
	assert.equal(await page.locator('.file .sila-new').count(), 1)
	await chooseStep(page, 'complete')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	await later.waitFor()
	assert.equal(await page.locator('.file .sila-new').count(), 0)
	await page.context().close()
})
