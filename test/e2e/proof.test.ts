import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseBy } from '../server/support.ts'
import { APPLICATIONS, Applicant, type Application } from './applicant.ts'
import { DESKTOP, live, setStage } from './stage.ts'

/* The proof of work in real pages: in a worker in the portal, without one under somebody else's policy, and unseen in both. */

const stage = await setStage()
const kitab = APPLICATIONS.find(({ association }) => association === 'kitab-wa-qari') as Application
const own = `/${kitab.association}/services/${kitab.service}/`
const policy = [
	"default-src 'none'",
	`script-src ${stage.backend.url}`,
	`connect-src ${stage.backend.url}`,
	"require-trusted-types-for 'script'",
].join('; ')
const host = http.createServer((_, response) => {
	response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
	response.end(`<!doctype html><html lang="ar"><meta charset="utf-8"><title>موقعنا</title>
<script type="module" src="${stage.backend.url}/widgets/sila.js"></script>
<sila-request-form association="${kitab.association}" service="${kitab.service}"></sila-request-form>`)
})
await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve))
after(() => host.close())
const elsewhere = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`

/** What a page asks the server for, and how many workers it makes. */
function watched(page: Page) {
	const seen = { workers: 0, challenges: 0 }
	page.on('worker', () => seen.workers++)
	page.on('request', request => {
		if (request.url().includes('/api/sila/proof')) seen.challenges++
	})
	return seen
}

async function sent(applicant: Applicant) {
	await applicant.send()
	const { reference } = await applicant.numbers()
	return caseBy(await stage.backend.superuser(), `reference="${reference}"`)
}

test('in the portal a worker works it out while somebody types, and the case is not marked', async () => {
	const page = await stage.page()
	const seen = watched(page)
	await page.goto(stage.at(own))
	await live(page)
	assert.deepEqual(seen, { workers: 0, challenges: 0 })
	const applicant = new Applicant(page, kitab)
	await applicant.toReview()
	assert.equal((await sent(applicant)).unproven, false)
	assert.deepEqual(seen, { workers: 1, challenges: 1 })
})

test('under the strict policy of somebody else’s page it is worked out without a worker, and nothing is reported', async () => {
	const page = await stage.page({ viewport: DESKTOP })
	const seen = watched(page)
	await page.addInitScript(() => {
		const reports: string[] = []
		document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
			reports.push(violatedDirective),
		)
		Object.assign(window, { reports })
	})
	await page.goto(elsewhere)
	const applicant = new Applicant(page, kitab)
	await applicant.toReview()
	assert.equal((await sent(applicant)).unproven, false)
	assert.deepEqual(seen, { workers: 0, challenges: 1 })
	assert.deepEqual(await page.evaluate(() => (window as unknown as { reports: string[] }).reports), [])
})

test('what is written without a network is proved once there is one, and nothing of it is lost', async () => {
	const page = await stage.page()
	await page.goto(stage.at(own))
	await live(page)
	const applicant = new Applicant(page, kitab)
	await page.route('**/api/sila/proof?*', route => route.abort())
	await applicant.toReview()
	await page.unroute('**/api/sila/proof?*')
	const record = await sent(applicant)
	assert.equal(record.unproven, false)
	assert.match(record.letter, new RegExp(kitab.texts.need ?? 'nothing'))
})
