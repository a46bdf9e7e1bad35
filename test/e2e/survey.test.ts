import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { shutWords } from '../../core/language/words/survey-shut.ar.ts'
import { words as ar } from '../../widgets/satisfaction-survey/words.ar.ts'
import { words as en } from '../../widgets/satisfaction-survey/words.en.ts'
import { words as opened } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { run, until } from '../server/outbox.ts'
import { comesTo } from '../server/support.ts'
import { delivered } from '../server/surveys.ts'
import { long } from '../setup/slice.ts'
import { startMailServer } from '../setup/smtp.ts'
import { axe } from './axe.ts'
import { loseAnswer } from './lost.ts'
import { answer, onward, survey, toEnd } from './respondent.ts'
import { live, setStage } from './stage.ts'

/* Opinions as people give them: by the link in an e-mail, from the tracker, on a site of somebody else, on the portal. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const post = await startMailServer()
after(() => post.stop())
const { url } = stage.backend
/** Where the world finds the portal; nothing leaves with the address of this machine. */
const SITE = 'https://portal.example.org'
await staff.settings.update({
	meta: { senderAddress: 'sila@example.org', appURL: SITE },
	smtp: { enabled: true, host: post.host, port: post.port, tls: false },
})

const stored = async () => (await staff.collection('survey_answers').getList(1, 1)).totalItems

/** A case of Kadi's that was delivered, and the link to the lowest point in the e-mail that said so. */
async function invited() {
	const before = post.mails.length
	const { record, receipt } = await delivered({ url, staff }, {})
	await run(staff)
	await until(staff, record.id, ({ cause, state }) => cause.startsWith('delivered') && state === 'sent')
	const mail = await comesToFind(() => post.mails.slice(before).find(({ html }) => html?.includes('/s/#')))
	const link = /href="([^"]+\/s\/#[a-z2-9]{16})-1"/.exec(mail.html ?? '')?.[1]
	assert.ok(link, mail.html)
	return { record, receipt, link: link.replace(SITE, url) }
}

async function comesToFind<Found>(look: () => Found | undefined): Promise<Found> {
	await comesTo(async () => look() !== undefined, true)
	return look() as Found
}

/** Each step of a case with who took it. */
const history = async (id: string) =>
	(await staff.collection('audit').getFullList({ filter: `case="${id}" && to != ""`, sort: '@rowid' })).map(
		({ to, actor }) => [to, actor],
	)

const COURSE = ['complete', 'study', 'accepted', 'delivered'].map(to => [to, 'staff@example.org'])

test('by the link of the e-mail: the point chosen is there, nothing is stored by opening, and the case is evaluated', async () => {
	const { record, link } = await invited()
	const before = await stored()
	const page = await stage.page()
	await page.goto(`${link}-1`)
	await survey(page).locator('input[value="1"]:checked').waitFor()
	assert.equal(page.url(), `${url}/s/`, 'the token is not in the address')
	assert.deepEqual([await stored(), await page.evaluate(() => localStorage.length)], [before, 0])
	assert.deepEqual(await axe(page), [])

	await toEnd(page)
	await survey(page).getByText(ar.followUpHint).waitFor()
	await survey(page).locator('[name=followUp]').check()
	// The answer to the sending is lost; the same is sent again, and is one opinion.
	await loseAnswer(page, '**/api/sila/surveys/answers')
	await onward(page)
	await survey(page).getByText(ar.lost).waitFor()
	await onward(page)
	await survey(page).getByText(ar.thanks).waitFor()
	await survey(page).getByText(ar.thanksFollowUp).waitFor()
	assert.equal(await page.evaluate(() => localStorage.length), 0)

	assert.equal(await stored(), before + 1)
	assert.equal((await staff.collection('cases').getOne(record.id)).status, 'evaluated')
	assert.deepEqual(await history(record.id), [
		['received', 'applicant'],
		...COURSE,
		['evaluated', 'applicant'],
	])
	const [wish] = await staff.collection('survey_followups').getFullList({ filter: `case="${record.id}"` })
	const given = await staff.collection('survey_answers').getOne(wish?.answer)
	assert.deepEqual(given.answers, { overall: 1 })

	// The link is spent, also for whoever comes with it later.
	const other = await stage.page()
	await other.goto(link)
	await survey(other).getByText(shutWords.spent).waitFor()
	assert.equal(await survey(other).locator('form').count(), 0)
	assert.deepEqual(await axe(other), [])
	await page.context().close()
	await other.context().close()
})

long('a link that is not whole leads to the tracker, and a reload loses nothing', async () => {
	const { link } = await invited()
	const page = await stage.page()
	await page.goto(link.slice(0, -1))
	await page.locator('[data-no-invitation]').waitFor()
	assert.deepEqual(await axe(page), [])
	await page.goto(`${url}/en/s/${new URL(link).hash}`)
	await answer(page, 4)
	await page.reload()
	await survey(page).getByText(en.restored).waitFor()
	await survey(page).getByText('2 of 9').waitFor()
	await page.context().close()
})

long('from the tracker, right where the delivery is shown', async () => {
	const { record, receipt } = await delivered({ url, staff })
	const page = await stage.page({ viewport: { width: 320, height: 700 } })
	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(receipt.reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(receipt.code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByText(opened.evaluation.text).waitFor()
	await widget.getByRole('button', { name: opened.evaluation.begin }).click()
	await survey(page).locator('form').waitFor()
	assert.deepEqual(await axe(page), [])
	for (let step = 0; step < 7; step++) await answer(page, step ? undefined : 5)
	await survey(page).locator('input[value="10"]').waitFor()
	assert.deepEqual(await axe(page), [])
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the scale fits')
	await answer(page)
	assert.equal(await survey(page).locator('[name=followUp]').count(), 0)
	await onward(page)
	await survey(page).getByText(ar.thanks).waitFor()
	await widget
		.getByRole('heading', { level: 2, name: caseWords.statuses.evaluated.label, exact: true })
		.waitFor()
	assert.deepEqual((await history(record.id)).at(-1), ['evaluated', 'applicant'])
	await page.context().close()
})

const policy = [
	"default-src 'none'",
	`script-src ${url}`,
	`connect-src ${url}`,
	"require-trusted-types-for 'script'",
].join('; ')
const site = http.createServer((_, response) => {
	response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
	response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our site</title>
		<meta name="viewport" content="width=device-width"><script type="module" src="${url}/widgets/sila.js"></script></head>
		<body><main><h1>Our association</h1><sila-satisfaction-survey association="kadi" service="service-request">
		<a href="${url}/en/kadi/satisfaction/">Your opinion</a></sila-satisfaction-survey></main></body></html>`)
})
await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
after(() => site.close())

long('the open survey on somebody else’s site, under a strict policy', async () => {
	const before = await stored()
	const page = await stage.page({ viewport: { width: 320, height: 640 } })
	await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
	const told = page.evaluate(
		() =>
			new Promise(resolve =>
				document.addEventListener('sila-survey-sent', event => resolve((event as CustomEvent).detail)),
			),
	)
	for (const value of [4, 5, 3, undefined, 2, 'yes', 10]) await answer(page, value)
	assert.deepEqual(await axe(page), [])
	await survey(page).getByRole('textbox').fill('Longer hours')
	await onward(page)
	await survey(page).getByRole('heading', { name: en.comment }).waitFor()
	await onward(page)
	await survey(page).getByText(en.thanks).waitFor()
	assert.deepEqual(await told, { association: 'kadi', campaign: 'open' })
	assert.equal(await stored(), before + 1)
	const service = await staff.collection('services').getFirstListItem('slug="service-request"')
	const [given] = await staff
		.collection('survey_answers')
		.getFullList({ filter: `service="${service.id}" && method="web"` })
	assert.deepEqual(given?.answers, {
		overall: 4,
		ease: 5,
		courtesy: 3,
		speed: 2,
		fairness: 'yes',
		recommend: 10,
		change: 'Longer hours',
	})
	await page.context().close()
})

long('a campaign that ends while its page is open, or while somebody answers, says so kindly', async () => {
	const association = (await staff.collection('associations').getFirstListItem('slug="artwa"')).id
	const open = await staff.collection('campaigns').getFirstListItem(`association="${association}"`)
	const page = await stage.page()
	await page.goto(stage.at('/artwa/satisfaction/open/'))
	await live(page)
	await answer(page, 2)
	await staff.collection('campaigns').update(open.id, { opens_on: '2026-01-01', closes_on: '2026-01-02' })
	for (let step = 1; step < 8; step++) await answer(page)
	await onward(page)
	await survey(page).getByText(shutWords.closed_campaign).waitFor()
	// The page as it was built, on a device whose clock is years behind: the server's day decides, by which it is open.
	const later = await stage.page()
	await later.clock.setFixedTime(new Date('2020-01-01T12:00:00Z'))
	await later.goto(stage.at('/artwa/satisfaction/open/'))
	await survey(later).getByRole('radio').first().waitFor()
	assert.equal(await survey(later).getByText(shutWords.not_open).count(), 0)
	assert.deepEqual(await axe(later), [])
	await page.context().close()
	await later.context().close()
})
