import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { words as form } from '../../widgets/complaint-form/words.ar.ts'
import { words as drafts } from '../../widgets/shared/form/draft-notes.ar.ts'
import { words as ar } from '../../widgets/shared/sensitive/words.ar.ts'
import { words as en } from '../../widgets/shared/sensitive/words.en.ts'
import { long } from '../setup/slice.ts'
import { axe } from './axe.ts'
import { DESKTOP, live, setStage } from './stage.ts'

/* Pages and forms that others who use the device must not see: what stays of them there, and the quick way out. */

const stage = await setStage()
const CONSULTATIONS = '/yusr/services/family-consultations/'
const COMPLAINTS = '/yusr/complaints/'

const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Our site</title>
<script type="module" src="${stage.backend.url}/widgets/sila.js"></script>
<script>
addEventListener('beforeunload', event => event.preventDefault(), true)
onbeforeunload = () => 'Stay?'
</script>
</head><body><main><h1>Our association</h1>
<sila-complaint-form lang="ar" association="yusr" leave-to="https://weather.example/"></sila-complaint-form>
</main></body></html>`
const site = http.createServer((_, response) => {
	response.writeHead(200, { 'content-type': 'text/html' })
	response.end(html)
})
await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
after(() => site.close())
const host = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`

/** A page in whose place a search engine's first page comes when it is left; what was asked of it. */
async function person(
	options: Parameters<typeof stage.page>[0] = {},
): Promise<{ page: Page; asked: Request[] }> {
	const page = await stage.page(options)
	const asked: Request[] = []
	await page.context().route(/^https:\/\/(www\.google\.com|weather\.example)\//, route => {
		asked.push(route.request())
		return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' })
	})
	return { page, asked }
}

/** What the browser asks on a page; each is answered with yes. */
function questionsOf(page: Page): string[] {
	const questions: string[] = []
	page.on('dialog', dialog => {
		questions.push(dialog.type())
		return dialog.accept()
	})
	return questions
}

/** What the device keeps of an origin, by another page of it. */
async function kept(context: BrowserContext, address: string): Promise<unknown> {
	const page = await context.newPage()
	await page.goto(address)
	const found = await page.evaluate(async () => {
		const databases = (await indexedDB.databases()).map(({ name }) => name)
		return { databases, local: Object.keys(localStorage), session: Object.keys(sessionStorage) }
	})
	await page.close()
	return found
}
const NOTHING = { databases: [], local: [], session: [] }
const robots = stage.at('/robots.txt')

/** Writes the first answers of a complaint with a name. */
async function complain(page: Page, happened: string): Promise<void> {
	await page.getByRole('radio', { name: form.named, exact: true }).check()
	await page.getByRole('button', { name: form.next, exact: true }).click()
	await page.getByLabel(form.form.fields.happened, { exact: true }).fill(happened)
}

long(
	'before anything is said nothing is kept on the device; after “yes” a draft is, and “no” takes it away',
	async () => {
		const { page } = await person()
		await page.goto(stage.at(COMPLAINTS))
		await live(page)
		const question = page.getByRole('radiogroup', { name: ar.keep })
		await question.waitFor()
		assert.ok(await question.getByRole('radio', { name: ar.keepNo }).isChecked())
		assert.deepEqual(await axe(page), [])
		await complain(page, 'لم يُسمع مني.')
		await page.getByLabel(form.form.fields.happened, { exact: true }).press('Tab')
		assert.deepEqual(await kept(page.context(), robots), NOTHING)

		await question.getByRole('radio', { name: ar.keepYes }).check()
		await page.getByText(drafts.saved).waitFor()
		assert.notDeepEqual(await kept(page.context(), robots), NOTHING)
		await question.getByRole('radio', { name: ar.keepNo }).check()
		await page.getByText(drafts.saved).waitFor({ state: 'detached' })
		assert.deepEqual(await kept(page.context(), robots), { ...NOTHING, databases: ['sila-drafts'] })
	},
)

for (const [how, leave] of [
	['the button', (page: Page) => page.getByRole('link', { name: ar.leave }).click()],
	[
		'the key',
		async (page: Page) => {
			await page.keyboard.press('Escape')
			await page.keyboard.press('Escape')
			await page.getByText(ar.once).waitFor()
			await page.keyboard.press('Escape')
		},
	],
] as const) {
	const leaves = how === 'the key' ? test : long
	leaves(`by ${how} another page comes in its place, and nothing stays on the device`, async () => {
		const { page, asked } = await person()
		await page.goto(stage.at('/yusr/'))
		await page.goto(stage.at(COMPLAINTS))
		await live(page)
		await page.getByRole('radio', { name: ar.keepYes }).check()
		await complain(page, 'لم يُسمع مني.')
		await page.getByText(drafts.saved).waitFor()
		await page.evaluate(() => {
			sessionStorage.setItem('sila-case', 'x')
			localStorage.setItem('own', 'x')
		})
		await leave(page)
		await page.waitForURL('https://www.google.com/?hl=ar')
		assert.deepEqual(
			asked.filter(request => request.isNavigationRequest()).map(request => request.headers().referer),
			[undefined],
		)
		assert.deepEqual(await kept(page.context(), robots), { ...NOTHING, local: ['own'] })
		await page.goBack()
		assert.equal(page.url(), stage.at('/yusr/'))
	})
}

long('it is hidden before anything is awaited, and asks nothing', async () => {
	const { page } = await person()
	const questions = questionsOf(page)
	await page.goto(stage.at(CONSULTATIONS))
	await live(page)
	const seen: string[][] = []
	await page.exposeFunction('seen', (...what: string[]) => seen.push(what))
	await page.evaluate(() =>
		addEventListener('sila-leave', () => {
			const { display } = getComputedStyle(document.documentElement)
			Object(window).seen(display, document.title)
		}),
	)
	await page.getByRole('link', { name: ar.leave }).click()
	await page.waitForURL('https://www.google.com/?hl=ar')
	assert.deepEqual([seen, questions], [[['none', '…']], []])
})

test('it is the keyboard’s first stop after the skip link, and covers no button of the form', async () => {
	for (const viewport of [undefined, DESKTOP]) {
		const { page } = await person(viewport ? { viewport } : {})
		await page.goto(stage.at(CONSULTATIONS, 'en'))
		await live(page)
		await page.keyboard.press('Tab')
		await page.keyboard.press('Tab')
		assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', new RegExp(en.leave))
		const leave = page.getByRole('link', { name: en.leave })
		assert.equal(await leave.count(), 1)
		const box = await leave.boundingBox()
		assert.ok(box && box.height >= 44)
		assert.deepEqual(await axe(page), [])
		/** Whether all of it can be seen and pressed. */
		const free = async (control: Locator) => {
			const [over, box] = [await control.boundingBox(), await leave.boundingBox()]
			assert.ok(over && box)
			const beside = over.x + over.width <= box.x || over.x >= box.x + box.width
			return beside || over.y + over.height <= box.y || over.y >= box.y + box.height
		}
		if (!viewport) assert.ok(await free(page.locator('.reach a')), 'what leads to the form')
		const next = page.getByRole('button', { name: 'Next', exact: true })
		for (const block of ['start', 'center', 'end'] as const) {
			await next.evaluate((button, block) => button.scrollIntoView({ block }), block)
			assert.ok(await free(next), block)
		}
	}
})

long('without JavaScript it is a plain link that tells nothing of where one came from', async () => {
	const { page, asked } = await person({ javaScriptEnabled: false })
	await page.goto(stage.at('/yusr/services/family-and-child-protection/'))
	await page.getByRole('link', { name: ar.leave }).click()
	await page.waitForURL('https://www.google.com/?hl=ar')
	assert.equal(asked[0]?.headers().referer, undefined)
})

long('a page that is not sensitive has none of it', async () => {
	const { page } = await person()
	for (const path of ['/yusr/services/awareness-meetings/', '/yusr/', '/track/']) {
		await page.goto(stage.at(path))
		assert.equal(await page.getByRole('link', { name: ar.leave }).count(), 0)
	}
})

long(
	'in a website of somebody else the widget brings it, and its host’s question does not hold it up',
	async () => {
		const { page, asked } = await person()
		const questions = questionsOf(page)
		await page.goto('about:blank')
		await page.goto(host)
		const leave = page.getByRole('link', { name: ar.leave })
		await leave.waitFor()
		await page.getByText(ar.title).click()
		await page.getByText(ar.cannot).waitFor()
		assert.deepEqual(await axe(page), [])
		await complain(page, 'لم يُسمع مني.')
		await page.keyboard.press('Escape')
		await page.keyboard.press('Escape')
		await page.keyboard.press('Escape')
		await page.waitForURL('https://weather.example/')
		assert.deepEqual(questions, [])
		assert.equal(asked.at(-1)?.headers().referer, undefined)
		assert.deepEqual(await kept(page.context(), host), NOTHING)
	},
)
