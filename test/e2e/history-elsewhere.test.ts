import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { comesTo } from '../server/support.ts'
import { APPLICATIONS, Applicant, type Application } from './applicant.ts'
import { back, depth, forward, length, stands } from './entries.ts'
import { setStage } from './stage.ts'

/* "Back" and "forward" in a form that stands in a page of somebody else, which has a history of its own. */

const stage = await setStage()
const kadi = APPLICATIONS.find(({ association }) => association === 'kadi') as Application

/* A page with views and entries of its own, as its router would make them. */
const host = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our site</title>
<script type="module" src="${stage.backend.url}/widgets/sila.js"></script></head><body><h1>Our association</h1>
<a id="on" href="?view=2">View 2</a> <p id="view"></p>
<sila-request-form association="kadi" service="service-request"></sila-request-form>
<script>
	window.popped = []
	window.pushed = 0
	const push = history.pushState
	history.pushState = function (...given) { window.pushed++; return push.apply(this, given) }
	history.replaceState({ view: 1, list: ['a'] }, '')
	const show = () => { document.getElementById('view').textContent = 'view ' + history.state.view }
	show()
	document.getElementById('on').onclick = event => {
		event.preventDefault()
		history.pushState({ view: 2 }, '', '?view=2')
		show()
	}
	addEventListener('popstate', ({ state: { sila, ...own } }) => { window.popped.push(own); show() })
</script></body></html>`
const framed = (sandbox: string) =>
	`<!doctype html><title>Frame</title><iframe src="/" title="form" width="340" height="900" ${sandbox}></iframe>`
const pages: Record<string, string> = {
	'/': host,
	'/frame': framed(''),
	'/sandbox': framed('sandbox="allow-scripts allow-forms"'),
}
const site = http.createServer((request, response) => {
	response.writeHead(200, { 'content-type': 'text/html' })
	response.end(pages[new URL(request.url ?? '/', 'http://x').pathname] ?? '')
})
await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
after(() => site.close())
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`

interface HostWindow {
	/** The states that it was told of, without the mark. */
	popped: object[]
	pushed: number
}
const seen = (page: Page) =>
	page.evaluate(() => {
		const { popped, pushed } = window as unknown as HostWindow
		const { sila, ...own } = history.state
		return { popped, pushed, own, marked: !!sila }
	})

test('in a page with a history of its own: each entry has the page’s state, and its own ones leave the form alone', async () => {
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	await page.goto(`${origin}/`)
	const applicant = new Applicant(page, kadi)
	const { words } = applicant
	const own = { view: 1, list: ['a'] }
	await applicant.toReview()
	await depth(page, 2)
	assert.deepEqual(await seen(page), { popped: [], pushed: 0, own, marked: true })
	await back(page)
	await stands(applicant, words.titles.you)
	await back(page)
	await stands(applicant, words.titles.need)
	await forward(page)
	await stands(applicant, words.titles.you)
	assert.deepEqual(await seen(page), { popped: [own, own, own], pushed: 0, own, marked: true })
	// The page goes on by itself, and back: the form stays where it is.
	await page.locator('#on').click()
	assert.deepEqual(await seen(page), {
		popped: Array(3).fill(own),
		pushed: 1,
		own: { view: 2 },
		marked: false,
	})
	await back(page)
	await page.getByText('view 1', { exact: true }).waitFor()
	assert.deepEqual(await seen(page), { popped: Array(4).fill(own), pushed: 1, own, marked: true })
	await applicant.heading(words.titles.you).waitFor()
	await back(page)
	await stands(applicant, words.titles.need)
})

test('a page whose state is no object keeps it, and the form works without entries', async () => {
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	await page.goto(`${origin}/`)
	await page.evaluate(() => history.replaceState('their own', ''))
	const before = await length(page)
	const applicant = new Applicant(page, kadi)
	await applicant.toReview()
	await applicant.form.getByRole('button', { name: applicant.words.back, exact: true }).click()
	await stands(applicant, applicant.words.titles.you)
	assert.deepEqual(await page.evaluate(() => history.state), 'their own')
	assert.equal(await length(page), before)
})

test('two forms in one page: each goes back in its own steps', async () => {
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	await page.goto(`${origin}/`)
	await page.evaluate(() => {
		const form = document.createElement('sila-inquiry-form')
		form.setAttribute('association', 'kadi')
		document.body.append(form)
	})
	const request = new Applicant(page, kadi)
	const { titles } = request.words
	await request.heading(titles.need).waitFor()
	await request.fill()
	await request.next()
	await stands(request, titles.you)
	await depth(page, 1)
	const inquiry = page.locator('sila-inquiry-form')
	const heading = () => inquiry.getByRole('heading').first().textContent()
	const first = await heading()
	await inquiry.locator('[name=topic]').first().check()
	await inquiry.locator('[name=text]').fill('When are you open?')
	await inquiry.locator('[part~=primary]').click()
	await comesTo(async () => (await heading()) !== first, true)
	await depth(page, 2)
	await back(page)
	await comesTo(heading, first)
	await request.heading(titles.you).waitFor()
	await back(page)
	await stands(request, titles.need)
	await comesTo(heading, first)
})

for (const [where, path, follows] of [
	['in a frame', '/frame', true],
	['in a frame without an origin', '/sandbox', false],
] as const) {
	test(`${where}: the steps work${follows ? ', and “back” with them' : ''}`, async () => {
		const page = await stage.page()
		page.on('dialog', dialog => dialog.accept())
		await page.goto(`${origin}${path}`)
		const inside = page.frameLocator('iframe')
		const heading = inside.locator('sila-request-form').getByRole('heading').first()
		const { titles } = new Applicant(page, kadi).words
		await heading.filter({ hasText: titles.need }).waitFor()
		await inside.locator('[name="answers.need"]').fill('A service, please.')
		await inside.locator('[part~=primary]').click()
		await heading.filter({ hasText: titles.you }).waitFor()
		if (!follows) return
		await comesTo(() => page.frames()[1]?.evaluate(() => history.state?.sila?.depth), 1)
		await back(page)
		await heading.filter({ hasText: titles.need }).waitFor()
	})
}
