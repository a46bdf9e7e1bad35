import assert from 'node:assert/strict'
import { test } from 'node:test'
import { long } from '../setup/slice.ts'
import { Applicant } from './applicant.ts'
import { arrived, artwa, back, depth, forward, length, stands } from './entries.ts'
import { live, setStage } from './stage.ts'

/* "Back" and "forward" in forms of the portal; history-turns.test.ts and history-elsewhere.test.ts have more of it. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const stored = async () => (await staff.collection('cases').getList(1, 1)).totalItems

test('“back” goes one step back and “forward” one on, with what was typed; from the first step it leaves the page', async () => {
	const applicant = await arrived(stage)
	const { page, words } = applicant
	const address = page.url()
	await applicant.toReview()
	await depth(page, 2)
	for (const step of ['you', 'need'] as const) {
		await back(page)
		await stands(applicant, words.titles[step])
	}
	assert.equal(await applicant.control('answers.need').inputValue(), artwa.texts.need)
	for (const step of ['you', 'review'] as const) {
		await forward(page)
		await stands(applicant, words.titles[step])
	}
	assert.equal(page.url(), address)
	await page.evaluate(() => void setTimeout(() => history.go(-2)))
	await stands(applicant, words.titles.need)
	await back(page)
	await page.waitForURL(stage.at(`/${artwa.association}/`))
})

long(
	'a sensitive form leaves no steps in the history: “back” leaves the page from whichever step',
	async () => {
		const page = await stage.page()
		page.on('dialog', dialog => dialog.accept())
		await page.goto(stage.at('/yusr/'))
		await page.goto(stage.at('/yusr/services/family-consultations/'))
		await live(page)
		const applicant = new Applicant(page, {
			...artwa,
			conditions: { residence: 'yes' },
			choices: { kind: 'marital' },
		})
		const before = await length(page)
		await applicant.heading(applicant.words.titles.conditions).waitFor()
		for (const step of ['need', 'you'] as const) {
			await applicant.fill()
			await applicant.next()
			await stands(applicant, applicant.words.titles[step])
		}
		assert.equal(await length(page), before)
		await back(page)
		await page.waitForURL(stage.at('/yusr/'))
	},
)

test('once it is sent, “back” leaves the page, and “forward” does not bring it back to be sent again', async () => {
	const before = await stored()
	const applicant = await arrived(stage)
	const { page, form, words } = applicant
	await applicant.toReview()
	await applicant.send()
	await applicant.numbers()
	await stands(applicant, words.arrived)
	await form.getByRole('button', { name: 'حفظت الرقمين' }).click()
	await depth(page, 0)
	await forward(page)
	await depth(page, 1)
	await applicant.heading(words.arrived).waitFor()
	await page.evaluate(() => void setTimeout(() => history.go(-2)))
	await page.waitForURL(stage.at(`/${artwa.association}/`))
	await page.goForward()
	await live(page)
	await applicant.heading(words.titles.need).or(applicant.heading(words.arrived)).waitFor()
	assert.equal(await stored(), before + 1)
})
