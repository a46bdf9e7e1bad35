import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { trackLink } from '../../core/case/track-link.ts'
import { formatCode, formatReference } from '../../core/language/spaced.ts'
import { words } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { arrive } from '../server/cases.ts'
import { arrived } from '../server/complaints.ts'
import { comesTo, PDF } from '../server/support.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { live, setStage } from './stage.ts'

/* What a phone keeps of a case that is followed, and what it does not. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const backend = { url: stage.backend.url, staff }
type Numbers = { reference: string; code: string }

/** Opens the tracking page by the link that notifications have. */
async function byLink(page: Page, { reference }: Numbers): Promise<Locator> {
	await page.goto(trackLink(stage.backend.url, reference, 'ar'))
	await live(page)
	return page.locator('sila-tracker')
}
const shown = (widget: Locator) =>
	widget.getByRole('heading', { name: words.messages, exact: true }).waitFor()
const box = (widget: Locator) => widget.getByLabel(words.fields.text, { exact: true })

async function open(page: Page, numbers: Numbers): Promise<Locator> {
	const widget = await byLink(page, numbers)
	await comesTo(
		() => widget.getByLabel(tracker.reference, { exact: true }).inputValue(),
		formatReference(numbers.reference),
	)
	await widget.getByLabel(tracker.code, { exact: true }).fill(numbers.code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await shown(widget)
	return widget
}
/** The file stands in the form, not sent. */
const chosen = (widget: Locator) => widget.locator('#message').getByText('تقرير.pdf').waitFor()

/** Writes a message with a file, and does not send it. */
async function write(widget: Locator): Promise<void> {
	await box(widget).fill('متى موعدي؟')
	await widget.locator('[name=files]').setInputFiles([pdf('تقرير.pdf')])
	await chosen(widget)
}
/** The same page in another tab of the same browser. */
async function otherTab(page: Page, numbers: Numbers): Promise<Locator> {
	return byLink(await page.context().newPage(), numbers)
}
const asks = (widget: Locator) => widget.getByLabel(tracker.code, { exact: true }).waitFor()
/** Leaves, although something is not sent. */
async function leave(widget: Locator): Promise<void> {
	await widget.getByRole('button', { name: words.keeping.leave, exact: true }).click()
	await widget.getByRole('button', { name: words.keeping.leaveYes }).click()
	await asks(widget)
}

test('a reload keeps the case and what was written; a closed tab and leaving forget', async () => {
	const { receipt } = await arrive(backend)
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	const widget = await open(page, receipt)
	await write(widget)
	// The tab ends as a phone ends one while the camera is open, and comes back.
	await page.reload()
	await live(page)
	await chosen(widget)
	assert.equal(await box(widget).inputValue(), 'متى موعدي؟')
	assert.deepEqual(await axe(page), [])
	await widget.getByRole('button', { name: words.send, exact: true }).click()
	await widget.getByText(words.sent).waitFor()
	const [message] = await staff.collection('messages').getFullList({ filter: "text='متى موعدي؟'" })
	assert.equal(message?.files.length, 1)
	assert.equal(await page.evaluate(() => localStorage.length), 0)
	assert.ok(!page.url().includes(receipt.code))

	await asks(await otherTab(page, receipt))
	await write(widget)
	await leave(widget)
	await page.reload()
	await live(page)
	await asks(widget)
	assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0])
})

test('the device remembers where it is asked to, and forgets when it is told to', async () => {
	const { receipt } = await arrive(backend)
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	const widget = await open(page, receipt)
	await widget.getByLabel(words.keeping.remember.split('{')[0] ?? '').check()
	await widget.getByText(words.keeping.until.split('{')[0] ?? '').waitFor()
	await write(widget)
	const stored = await page.evaluate(() => JSON.stringify(localStorage))
	assert.ok(!stored.includes(receipt.code) && !stored.includes(receipt.reference))
	await page.close()

	const next = await page.context().newPage()
	next.on('dialog', dialog => dialog.accept())
	await next.goto(stage.at('/track/'))
	await live(next)
	const later = next.locator('sila-tracker')
	await chosen(later)
	assert.equal(await box(later).inputValue(), 'متى موعدي؟')
	await leave(later)
	await asks(await otherTab(next, receipt))
})

test('of a complaint nothing is kept, and it says so', async () => {
	const { receipt } = await arrived(backend)
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	const widget = await open(page, receipt)
	await widget.getByText(words.keeping.sensitive).waitFor()
	await box(widget).fill('وقع شيء آخر.')
	assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0])
	assert.equal(await page.evaluate(() => history.length), 2)
	await page.reload()
	await live(page)
	await asks(widget)
})

test('one’s own files are opened, and the page is headed by what was found', async () => {
	const { receipt } = await arrive(backend)
	const page = await stage.page()
	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	// As they are copied out of a message.
	const { reference, code } = receipt
	await widget.getByLabel(tracker.reference, { exact: true }).fill(`\u061cرقم الطلب: ${reference}`)
	await widget.getByLabel(tracker.code, { exact: true }).fill(`${formatCode(code)}،`)
	await widget.getByRole('button', { name: tracker.show }).click()
	await shown(widget)
	await page.getByRole('heading', { level: 1, name: 'طلبك', exact: true }).waitFor()
	assert.equal(await page.getByText('أين أجد الرقم والرمز؟').isVisible(), false)
	assert.equal(await page.locator('html').getAttribute('data-of'), 'yusr')
	await page.locator('.hero').getByRole('link', { name: 'جمعية يُسر' }).waitFor()
	await widget.getByText(words.ownFiles, { exact: true }).click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		widget.locator('details [part=file]').first().click(),
	])
	assert.deepEqual(fs.readFileSync(await download.path()), Buffer.from(PDF))
	assert.deepEqual(await axe(page), [])
	await widget.getByRole('button', { name: words.keeping.leave, exact: true }).click()
	await page.getByText('أين أجد الرقم والرمز؟').waitFor()
	assert.equal(await page.locator('html').getAttribute('data-of'), null)
})
