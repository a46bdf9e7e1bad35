import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { words as ar } from '../../widgets/complaint-form/words.ar.ts'
import { words as sensitive } from '../../widgets/shared/sensitive/words.ar.ts'
import { caseBy } from '../server/support.ts'
import { axe } from './axe.ts'
import { DESKTOP, PHONE, setStage } from './stage.ts'

/* The complaint link in a website of somebody else, under a strict policy and a hostile style sheet. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const script = `<script type="module" src="${stage.backend.url}/widgets/sila.js"></script>`
const html = (script: string) => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>موقعنا</title>
<link rel="stylesheet" href="/hostile.css">${script}
</head><body><main><h1>جمعيتنا</h1><p class="long"></p>
<sila-complaint-link association="kadi"><a href="${stage.at('/kadi/complaints/')}">اشتكِ إلينا</a></sila-complaint-link>
</main></body></html>`
const policy = `default-src 'none'; script-src ${stage.backend.url}; style-src 'self'; connect-src ${stage.backend.url}; require-trusted-types-for 'script'`
const pages: Record<string, [string, string]> = {
	'/': ['text/html', html(script)],
	'/blocked': ['text/html', html('')],
	'/hostile.css': [
		'text/css',
		'html { font-size: 62.5% } .long { block-size: 3000px } dialog, input, button { display: none !important } * { font-family: fantasy }',
	],
}
const site = http.createServer((request, response) => {
	const [type, body] = pages[request.url ?? ''] ?? ['text/plain', '']
	response.writeHead(body ? 200 : 404, { 'content-type': type, 'content-security-policy': policy })
	response.end(body)
})
await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
after(() => site.close())
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`

for (const [where, viewport] of [
	['a phone', PHONE],
	['a desk', DESKTOP],
] as const) {
	test(`on ${where}, a complaint is sent from the dialog by keyboard, and the page is as it was`, async () => {
		const page = await stage.page({ viewport, forcedColors: 'active' })
		const asked: string[] = []
		page.on('request', request => asked.push(request.url()))
		await page.goto(origin)
		const link = page.getByRole('link', { name: 'اشتكِ إلينا' })
		const host = page.locator('sila-complaint-link')
		await link.focus()
		await page.waitForFunction(() => document.querySelector('sila-complaint-link')?.shadowRoot)
		assert.deepEqual(
			asked.filter(url => /complaint-form|association\.json/.test(url)),
			[],
			'the form is not loaded before it is opened',
		)
		await page.keyboard.press('Enter')
		const dialog = page.getByRole('dialog', { name: 'شكوى' })
		const form = dialog.locator('sila-complaint-form')
		await form.getByRole('radio', { name: ar.nameless, exact: true }).waitFor()
		assert.equal(await host.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.id), 'title')
		const scrolled = await page.evaluate(() => scrollY)
		await page.mouse.move(viewport.width / 2, viewport.height / 2)
		await page.mouse.wheel(0, -500)
		assert.deepEqual(await axe(page), [])
		await form.getByRole('radiogroup', { name: sensitive.keep }).waitFor()
		for (let stops = 0; stops < 4; stops++) await page.keyboard.press('Tab')
		await page.keyboard.press('ArrowDown')
		await form.getByText(ar.covers[0] ?? '').waitFor()
		await form.getByRole('button', { name: ar.next, exact: true }).press('Enter')
		await form.getByRole('radio', { name: ar.complaint.topics.privacy, exact: true }).check()
		await form.getByLabel(ar.form.fields.happened, { exact: true }).fill('رأى غيري أوراقي.')

		await page.keyboard.press('Escape')
		await dialog.waitFor({ state: 'hidden' })
		await page.waitForFunction(() => document.activeElement?.textContent === 'اشتكِ إلينا')
		assert.equal(await page.evaluate(() => scrollY), scrolled, 'the page behind did not move')
		await page.keyboard.press('Enter')
		const happened = form.getByLabel(ar.form.fields.happened, { exact: true })
		assert.equal(await happened.inputValue(), 'رأى غيري أوراقي.')

		await form.getByRole('button', { name: ar.next, exact: true }).click()
		await form.getByRole('heading', { name: ar.titles.whom, exact: true }).waitFor()
		await form.getByLabel('لا تُحَل إلى وحدة المتابعة').waitFor()
		await form.getByRole('button', { name: ar.next, exact: true }).click()
		await form.getByRole('heading', { name: ar.titles.wants, exact: true }).waitFor()
		await form.getByRole('button', { name: ar.next, exact: true }).click()
		await form.getByRole('button', { name: ar.send, exact: true }).click()
		const numbers = form.locator('[part=numbers] bdi')
		await numbers.first().waitFor()
		const reference = (await numbers.first().innerText()).replace(/\s/g, '')
		const stored = await caseBy(staff, `reference="${reference}"`)
		assert.deepEqual([stored.anonymous, stored.topic], [true, 'privacy'])
		await dialog.getByRole('button', { name: 'إغلاق', exact: true }).click()
		await dialog.waitFor({ state: 'hidden' })
		await page.waitForFunction(() => getComputedStyle(document.documentElement).overflowY === 'visible')
	})
}

test('where the form does not come, the dialog leads to its page', async () => {
	const page = await stage.page()
	await page.route('**/complaint-form-*.js', route => route.abort())
	await page.goto(origin)
	const link = page.getByRole('link', { name: 'اشتكِ إلينا' })
	await link.scrollIntoViewIfNeeded()
	await page.waitForFunction(() => document.querySelector('sila-complaint-link')?.shadowRoot)
	await link.click()
	const dialog = page.getByRole('dialog', { name: 'شكوى' })
	const instead = dialog.getByRole('link', { name: 'صفحة الشكاوى' })
	await instead.waitFor()
	assert.equal(await instead.getAttribute('href'), stage.at('/kadi/complaints/'))
	assert.deepEqual(await axe(page), [])
	await instead.click()
	await page.getByRole('heading', { level: 1, name: 'الشكاوى' }).waitFor()
})

test('where the script never comes, the link leads to the portal’s page', async () => {
	const page = await stage.page()
	await page.goto(`${origin}/blocked`)
	await page.getByRole('link', { name: 'اشتكِ إلينا' }).click()
	await page.getByRole('heading', { level: 1, name: 'الشكاوى' }).waitFor()
})
