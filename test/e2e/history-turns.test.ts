import { test } from 'node:test'
import { words as draft } from '../../widgets/shared/form/draft-notes.ar.ts'
import { comesTo } from '../server/support.ts'
import { goOn } from './drafts.ts'
import { arrived, artwa, back, depth, forward, length, stands } from './entries.ts'
import { answer, survey } from './respondent.ts'
import { live, setStage } from './stage.ts'

/* "Back" and "forward" by turns with what else moves a form: its own buttons, a reload, a correction; and in a survey. */

const stage = await setStage()

test('the form’s own “back” is the browser’s: nothing is twice in the history', async () => {
	const applicant = await arrived(stage)
	const { page, form, words } = applicant
	const own = form.getByRole('button', { name: words.back, exact: true })
	await applicant.toReview()
	await depth(page, 2)
	const before = await length(page)
	await own.click()
	await stands(applicant, words.titles.you)
	await own.click()
	await stands(applicant, words.titles.need)
	await applicant.next()
	await stands(applicant, words.titles.you)
	await comesTo(() => length(page), before - 1)
	await back(page)
	await stands(applicant, words.titles.need)
	await back(page)
	await page.waitForURL(stage.at(`/${artwa.association}/`))
})

test('from a line of the review to its field and back again', async () => {
	const applicant = await arrived(stage)
	const { page, form, words } = applicant
	await applicant.toReview()
	await depth(page, 2)
	await form.locator('[part=letter] button').first().click()
	await depth(page, 3)
	await applicant.heading(words.titles.you).or(applicant.heading(words.titles.need)).waitFor()
	await back(page)
	await stands(applicant, words.titles.review)
})

test('“forward” passes no step that is not right any more', async () => {
	const applicant = await arrived(stage)
	const { page, words } = applicant
	await applicant.toReview()
	await depth(page, 2)
	await page.evaluate(() => void setTimeout(() => history.go(-2)))
	await stands(applicant, words.titles.need)
	await applicant.control('answers.need').fill('')
	await page.evaluate(() => void setTimeout(() => history.go(2)))
	await depth(page, 2)
	await stands(applicant, words.titles.need)
})

test('after a reload “back” still goes from step to step', async () => {
	const applicant = await arrived(stage)
	const { page, form, words } = applicant
	await applicant.toReview()
	await form.getByText(draft.saved).waitFor()
	await page.reload()
	await goOn(form)
	await back(page)
	await stands(applicant, words.titles.you)
	await back(page)
	await stands(applicant, words.titles.need)
})

test('a survey goes back and on by its questions', async () => {
	const page = await stage.page()
	await page.goto(stage.at('/kadi/'))
	await page.goto(stage.at('/kadi/satisfaction/open/'))
	await live(page)
	const heading = () => survey(page).getByRole('heading').first().textContent()
	const first = await heading()
	await answer(page, 4)
	const second = await heading()
	await depth(page, 1)
	await answer(page)
	await depth(page, 2)
	await back(page)
	await comesTo(heading, second)
	await back(page)
	await comesTo(heading, first)
	await comesTo(() => survey(page).locator('input[value="4"]').isChecked(), true)
	await forward(page)
	await comesTo(heading, second)
	await back(page)
	await comesTo(heading, first)
	await back(page)
	await page.waitForURL(stage.at('/kadi/'))
})
