import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { caseBy } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { APPLICATIONS, Applicant, type Application } from './applicant.ts'
import { axe } from './axe.ts'
import { DESKTOP, setStage } from './stage.ts'

/* The widgets in a website of somebody else, on an origin of its own, as a webmaster pastes them. */

const stage = await setStage()
const kadi = APPLICATIONS.find(({ association }) => association === 'kadi') as Application
const html = (script: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Our site</title>
<link rel="stylesheet" href="/hostile.css">
${script}
</head><body><main><h1>Our association</h1>
<sila-request-form association="kadi" service="service-request">
<a href="${stage.at('/kadi/services/service-request/', 'en')}">Service request</a></sila-request-form>
<sila-tracker lang="ar"></sila-tracker>
</main></body></html>`
const script = `<script type="module" src="${stage.backend.url}/widgets/sila.js"></script>`
const policy = [
	"default-src 'none'",
	`script-src ${stage.backend.url}`,
	`style-src 'self'`,
	`connect-src ${stage.backend.url}`,
	"require-trusted-types-for 'script'",
].join('; ')
const pages: Record<string, [string, string]> = {
	'/': ['text/html', html(script)],
	'/twice': ['text/html', html(script + script.replace('sila.js', 'sila.js?again'))],
	'/blocked': ['text/html', html('')],
	'/hostile.css': [
		'text/css',
		'html { font-size: 62.5% } * { box-sizing: content-box !important; font-family: fantasy } input, button, label { display: none !important }',
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

test('one script tag and one element: a request is sent under a strict policy and a hostile style sheet', async () => {
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(`${origin}/`)
	const told = page.evaluate(
		() =>
			new Promise(resolve =>
				document.addEventListener('sila-request-sent', event => resolve((event as CustomEvent).detail)),
			),
	)
	const applicant = new Applicant(page, kadi)
	await applicant.toReview()
	assert.deepEqual(await axe(page), [])
	await applicant.send()
	const { reference } = await applicant.numbers()
	assert.deepEqual(await told, { reference }, 'the page learns the reference and never the code')
	const base = applicant.form.locator('[part~=base]')
	assert.equal(
		await base.evaluate(element => getComputedStyle(element).fontSize),
		'18px',
		'the host’s root font size does not leak in',
	)
	const staff = await stage.backend.superuser()
	const record = await caseBy(staff, `reference="${reference}"`)
	assert.equal(record.lang, 'en')
})

long('text grows with the size that the reader has set, whatever the page’s root size is', async () => {
	const page = await stage.page({ viewport: DESKTOP })
	const browser = await page.context().newCDPSession(page)
	await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
	await page.goto(`${origin}/`)
	const base = page.locator('sila-request-form [part~=base]')
	await base.waitFor()
	assert.equal(await base.evaluate(element => getComputedStyle(element).fontSize), '36px')
})

long('the element’s own language wins over the page’s', async () => {
	const page = await stage.page()
	await page.goto(`${origin}/`)
	const tracker = page.locator('sila-tracker')
	await tracker.getByRole('textbox').first().waitFor()
	const base = tracker.locator('[part~=base]')
	assert.equal(await base.evaluate(element => getComputedStyle(element).direction), 'rtl')
})

long('the script loaded twice does no harm', async () => {
	const page = await stage.page()
	await page.goto(`${origin}/twice`)
	await new Applicant(page, kadi).control('answers.need').waitFor()
})

long('where the script never comes, the link inside stays', async () => {
	const page = await stage.page()
	await page.goto(`${origin}/blocked`)
	await page.getByRole('link', { name: 'Service request' }).waitFor()
})
