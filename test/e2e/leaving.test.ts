import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { comesTo } from '../server/support.ts'
import { setStage } from './stage.ts'

/* The browser's own question before a page with something unsent is left: not for a call beside it, and by form. */

const stage = await setStage()
const site = http.createServer((_, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
	response.end(`<!doctype html><html lang="ar" dir="rtl"><head><title>موقعنا</title>
<script type="module" src="${stage.backend.url}/widgets/sila.js"></script></head>
<body><main><h1>جمعيتنا</h1>
<a href="tel:920000000">اتصل</a> <a href="mailto:us@example.org">راسلنا</a> <a href="https://wa.me/966500000000">واتساب</a>
<a href="/elsewhere">صفحة أخرى</a>
<sila-contact association="nama-makkiyah"></sila-contact>
<sila-request-form association="kitab-wa-qari" service="beneficiary-services"></sila-request-form>
<sila-request-form association="artwa" service="support-request"></sila-request-form>
</main></body></html>`)
})
await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
after(() => site.close())
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`

test('a call, an e-mail or a chat beside a half-filled form asks nothing, and leaving asks while any form holds something', async () => {
	const page = await stage.page()
	await page.context().route('https://wa.me/**', route => route.fulfill({ body: 'chat' }))
	await page.goto(`${origin}/`)
	let questions = 0
	page.on('dialog', dialog => {
		assert.equal(dialog.type(), 'beforeunload')
		questions++
		return dialog.dismiss()
	})
	const [first, second] = ['kitab-wa-qari', 'artwa'].map(slug =>
		page.locator(`sila-request-form[association="${slug}"] textarea`),
	)
	const ready = page.waitForResponse(/app-links/)
	await first?.fill('كتب للأطفال')
	await second?.fill('دعم لأسرتي')
	await (await ready).finished()

	const calls = ['a[href^="tel:9"]', 'a[href^="mailto:us"]', 'sila-contact a[href^="tel:"]']
	for (const link of calls) {
		await page.locator(link).first().click({ noWaitAfter: true })
		assert.equal(await first?.inputValue(), 'كتب للأطفال')
	}
	const chat = page.context().waitForEvent('page')
	await page.getByText('واتساب').click()
	await (await chat).close()
	assert.deepEqual([questions, page.url()], [0, `${origin}/`])

	const leave = () => page.getByText('صفحة أخرى').click({ noWaitAfter: true })
	await leave()
	await comesTo(() => questions, 1)
	// What one form holds no more, the other still does.
	await first?.fill('')
	await leave()
	await comesTo(() => questions, 2)
	await second?.fill('')
	await leave()
	await page.waitForURL('**/elsewhere')
	assert.equal(questions, 2)
})
