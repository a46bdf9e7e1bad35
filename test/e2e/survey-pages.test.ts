import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lang } from '../../core/language/text.ts'
import { shutWords } from '../../core/language/words/survey-shut.ar.ts'
import { percent } from '../../site/feedback.ts'
import { words as ar } from '../../widgets/satisfaction-survey/words.ar.ts'
import { comesTo } from '../server/support.ts'
import { answerTo, feedback } from '../server/surveys.ts'
import { servePortal } from '../setup/portal.ts'
import { axe } from './axe.ts'
import { survey } from './respondent.ts'
import { DESKTOP, live, PHONE, setStage } from './stage.ts'

/* Pages on opinions as a portal shows them that was built after staff changed something. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const { url } = stage.backend

test('a campaign that ended and one to come have pages that say so, built as they stand', async () => {
	const association = (await staff.collection('associations').getFirstListItem('slug="artwa"')).id
	const [standing] = await staff
		.collection('campaigns')
		.getFullList({ filter: `association="${association}"` })
	assert.ok(standing)
	const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
	await staff.collection('campaigns').update(standing.id, { opens_on: day(-9), closes_on: day(-2) })
	const { slug } = await staff.collection('campaigns').create({
		association,
		survey: standing.survey,
		title_ar: 'رأيك القادم',
		title_en: 'Next',
		target: 'all',
		opens_on: day(9),
	})
	await servePortal(stage.backend)
	for (const [path, said] of [
		['open/', shutWords.closed_campaign],
		[`${slug}/`, shutWords.not_open],
		['', ar.none],
	] as const) {
		const page = await stage.page()
		await page.goto(stage.at(`/artwa/satisfaction/${path}`))
		await survey(page).getByText(said).waitFor()
		await page.context().close()
	}
})

test('published results and what was improved stand on the page as the server says, on paper too', async () => {
	for (const [overall, fairness, recommend] of [
		[5, 'yes', 10],
		[4, 'yes', 9],
		[4, 'yes', 9],
		[2, 'no', 3],
		[1, 'no', 6],
		[3, 'no', 8],
	] as const)
		await answerTo(url, { association: 'yusr', answers: { overall, fairness, recommend } })
	const association = (await staff.collection('associations').getFirstListItem('slug="yusr"')).id
	await staff.collection('survey_settings').create({ association, publish: true })
	await comesTo(async () => (await feedback(url, 'yusr')).results.length, 1)
	await staff.collection('improvements').create({
		association,
		finding_ar: 'الانتظار طويل',
		finding_en: 'The wait is long',
		action_ar: 'زدنا ساعات الزيارة',
		action_en: 'We added visiting hours',
		owner: 'المديرة',
		due_on: '2026-10-01',
		done_on: '2026-11-01',
		published: true,
	})
	await servePortal(stage.backend)
	const { results } = await feedback(url, 'yusr')
	const [first] = results
	assert.ok(first && first.questions.length >= 3)
	for (const [lang, viewport, colorScheme] of [
		['ar', { ...PHONE, width: 320 }, 'light'],
		['en', DESKTOP, 'dark'],
	] as [Lang, typeof PHONE, 'light' | 'dark'][]) {
		const page = await stage.page({ viewport, colorScheme })
		await page.goto(stage.at('/yusr/satisfaction/', lang))
		await live(page)
		for (const { text, n, figures } of first.questions) {
			const row = page
				.getByRole('row')
				.filter({ has: page.getByRole('rowheader', { name: text[lang], exact: true }) })
			const cells = await row.getByRole('cell').allInnerTexts()
			assert.ok(figures)
			assert.ok(cells[0]?.startsWith(percent(figures.satisfied.value)), cells.join())
			assert.equal(cells.at(-1)?.trim(), String(n))
		}
		await page.getByText({ ar: 'زدنا ساعات الزيارة', en: 'We added visiting hours' }[lang]).waitFor()
		assert.deepEqual(await axe(page), [])
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
		assert.ok(wide <= 0, `${wide} px wider than the screen`)
		await page.context().close()
	}

	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(stage.at('/yusr/satisfaction/open/'))
	assert.equal(await page.locator('.paper').isVisible(), false)
	await page.emulateMedia({ media: 'print' })
	const [asked] = (await feedback(url, 'yusr')).surveys.filter(({ kind }) => kind === 'periodic')
	for (const { text } of asked?.questions ?? []) await page.locator('.paper').getByText(text.ar).waitFor()
	await page.locator('.qr svg').waitFor()
	assert.equal(await survey(page).isVisible(), false)
	await page.context().close()
})
