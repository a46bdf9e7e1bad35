import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { words as contactEn } from '../../widgets/contact/words.en.ts'
import { words as kept } from '../../widgets/inquiry-form/receipt.ar.ts'
import { words as ar } from '../../widgets/inquiry-form/words.ar.ts'
import { words as en } from '../../widgets/inquiry-form/words.en.ts'
import { words as asked } from '../../widgets/tracker/case-inquiry.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { words as trackerEn } from '../../widgets/tracker/words.en.ts'
import { go } from '../server/cases.ts'
import { officer } from '../server/complaints.ts'
import { caseBy, casesBy } from '../server/support.ts'
import { servePortal } from '../setup/portal.ts'
import { axe } from './axe.ts'
import { loseAnswer } from './lost.ts'
import { DESKTOP, live, setStage } from './stage.ts'

/* Whom to ask and how: the contact page, the inquiry form there and elsewhere, and the answer in the tracker. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const published = {
	published: true,
	role: 'contact-officer',
	title_ar: 'ضابط اتصال الأسر',
	title_en: 'Families officer',
	categories_ar: 'الأسر\nالأرامل',
	categories_en: 'Families\nWidows',
	topics: ['question'],
	phone: '0501234567',
	email: 'families@example.net',
	hours_ar: 'الأحد إلى الخميس',
	hours_en: 'Sunday to Thursday',
}
const families = await officer(staff, published)
await servePortal(stage.backend)

const policy = [
	"default-src 'none'",
	`script-src ${stage.backend.url}`,
	`style-src 'self'`,
	`connect-src ${stage.backend.url}`,
	"require-trusted-types-for 'script'",
].join('; ')
const site = http.createServer((_, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
	response.end(`<!doctype html><html lang="en"><head><title>Our site</title>
<script type="module" src="${stage.backend.url}/widgets/sila.js"></script></head>
<body><main><h1>Our association</h1>
<sila-contact association="kadi"><a href="${stage.at('/kadi/contact/', 'en')}">Contact</a></sila-contact>
<sila-inquiry-form association="kadi"><a href="${stage.at('/kadi/contact/', 'en')}">Ask</a></sila-inquiry-form>
<sila-tracker><a href="${stage.at('/track/', 'en')}">Follow</a></sila-tracker>
</main></body></html>`)
})
await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
after(() => site.close())
const foreign = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`

const next = (form: Locator, words: typeof ar) =>
	form.getByRole('button', { name: words.next, exact: true }).click()
const heading = (form: Locator, name: string) => form.getByRole('heading', { name, exact: true }).waitFor()

async function numbers(form: Locator): Promise<{ reference: string; code: string }> {
	await form.locator('[part~=numbers] bdi').nth(1).waitFor()
	const [reference = '', code = ''] = await form.locator('[part~=numbers] bdi').allInnerTexts()
	return { reference: reference.replace(/\s/g, ''), code: code.replace(/\s/g, '') }
}

const record = ({ reference }: { reference: string }) => caseBy(staff, `reference="${reference}"`)

test('a question goes to the officer for its category, and its answer is read in the tracker', async () => {
	const page = await stage.page()
	await page.goto(stage.at('/kadi/contact/'))
	await live(page)
	const call = page.locator('main a[href="tel:+966501234567"]')
	await call.getByText('ضابط اتصال الأسر').waitFor()
	assert.ok(((await call.boundingBox())?.height ?? 0) >= 48)
	await page.getByText('الأرامل').first().waitFor()
	assert.deepEqual(await axe(page), [])

	const form = page.locator('sila-inquiry-form')
	await next(form, ar)
	// What is missing is said, and leads there.
	await form.locator('[part~=problems] a').first().click()
	await form.locator('[name=topic]').first().check()
	await form.locator('[name=text]').fill('متى تفتحون للأسر؟')
	await next(form, ar)
	await heading(form, ar.titles.whom)
	await form.getByRole('radio', { name: 'الأسر' }).check()
	await next(form, ar)
	await heading(form, ar.titles.you)
	await form.getByRole('radio', { name: ar.page }).check()
	await next(form, ar)
	await heading(form, ar.titles.review)
	assert.deepEqual(await axe(page), [])
	await form.getByRole('button', { name: ar.send, exact: true }).click()
	const receipt = await numbers(form)
	assert.deepEqual(await axe(page), [])
	const stored = await record(receipt)
	assert.deepEqual(
		[stored.topic, stored.category, stored.applicant, stored.assigned_to],
		['question', 'الأسر', '', families],
	)
	await form.getByRole('button', { name: kept.saved }).click()

	await go(staff, stored.id, { status: 'answered', answer: 'صباح كل أحد.' })
	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(receipt.reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(receipt.code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByRole('heading', { name: inquiryWords.statuses.answered.label, exact: true }).waitFor()
	await widget.getByRole('heading', { name: asked.answer, exact: true }).waitFor()
	await widget.getByText('صباح كل أحد.').waitFor()
})

/** Fills in the form of the foreign page by keyboard alone, up to the review. */
async function typed(page: Page, form: Locator): Promise<void> {
	await form.locator('[name=topic][value=volunteering]').focus()
	await page.keyboard.press('Space')
	await page.keyboard.press('Tab')
	await page.keyboard.type('I teach sewing.')
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await heading(form, en.titles.whom)
	await form.getByRole('button', { name: en.next, exact: true }).press('Enter')
	await heading(form, en.titles.you)
	await form.locator('[name=fullName]').focus()
	await page.keyboard.type('Sara Ali')
	await page.keyboard.press('Tab')
	await form.locator('[name=contactMeans][value=email]').focus()
	await page.keyboard.press('Space')
	await form.locator('[name=email]').focus()
	await page.keyboard.type('sara@example.com')
	await page.keyboard.press('Enter')
	await heading(form, en.titles.review)
}

test('a page of somebody else shows whom to ask, and an offer is sent once though its answer was lost', async () => {
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(foreign)
	const contact = page.locator('sila-contact')
	await contact.getByRole('heading', { name: contactEn.officers, exact: true }).waitFor()
	await contact.locator('a[href="mailto:families@example.net"]').getByText('Families officer').waitFor()
	const form = page.locator('sila-inquiry-form')
	await typed(page, form)
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 800 })
		assert.deepEqual(await axe(page), [], `${width}`)
		assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width}`)
	}
	await loseAnswer(page, '**/api/sila/inquiries')
	await form.getByRole('button', { name: en.offer.send, exact: true }).click()
	await form.getByText(en.lost).waitFor()
	await form.getByRole('button', { name: en.offer.send, exact: true }).click()
	const receipt = await numbers(form)
	const stored = await record(receipt)
	assert.deepEqual([stored.topic, stored.applicant, stored.lang], ['volunteering', 'Sara Ali', 'en'])
	assert.equal((await casesBy(staff, { filter: 'topic="volunteering"' })).length, 1)

	await go(staff, stored.id, { status: 'answered', answer: 'Come on Sunday.' })
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(trackerEn.reference, { exact: true }).fill(receipt.reference)
	await widget.getByLabel(trackerEn.code, { exact: true }).fill(receipt.code)
	await widget.getByRole('button', { name: trackerEn.show }).click()
	await widget.getByText('Come on Sunday.').waitFor()
	assert.deepEqual(await axe(page), [])
})

test('without scripts the contact page still says whom to call, and how else to ask', async () => {
	const page = await stage.page({ javaScriptEnabled: false })
	await page.goto(stage.at('/kadi/contact/'))
	assert.equal(await page.locator('sila-inquiry-form').isVisible(), false)
	await page.locator('main a[href="tel:+966501234567"]').waitFor()
	assert.match(await page.locator('main noscript p').innerText(), /JavaScript/)
})
