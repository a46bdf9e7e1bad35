import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { day } from '../../desk/dates.ts'
import { labels } from '../../desk/labels.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { englishOn } from './dashboard.ts'
import { setDesk } from './desk.ts'
import { answer, CHANNEL } from './entering.ts'
import { DESKTOP, PHONE } from './stage.ts'

/* A case that an authority referred: staff write it down from the letter, and read it on its page. */

const { cases, desk } = await setDesk()
const { fields, problems } = requestWords
const NAME = 'سارة بنت خالد'

/** A new request to a service of Yusr's, that came by letter. */
async function entry(service: string): Promise<Page> {
	const page = await desk()
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
	await answer(page, fields.service, service).check()
	await answer(page, CHANNEL, 'letters').check()
	return page
}
const by = (page: Page) => page.getByLabel(fields.by, { exact: true })
const option = (page: Page, question: string, answer: string) =>
	page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'سجّل الطلب' })

async function saved(page: Page) {
	await save(page).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّل الطلب' }).waitFor()
	const reference = await page.locator('[part=numbers] bdi').first().innerText()
	const { id } = await cases.getFirstListItem(`reference="${reference.replace(/\s/g, '')}"`)
	return cases.getOne(id)
}

test('a protection case is written down from its letter alone, and its page says who referred it', async () => {
	const page = await entry('family-and-child-protection')
	await page.getByText('1919', { exact: true }).waitFor()
	for (const viewport of [{ width: 320, height: 640 }, PHONE, DESKTOP]) {
		await page.setViewportSize(viewport)
		assert.deepEqual(await axe(page), [], `${viewport.width} px`)
	}
	assert.deepEqual(await englishOn(page), [])
	assert.equal(await page.getByLabel(fields.signature, { exact: true }).count(), 0)

	await save(page).click()
	const summary = page.locator('[part=problems]')
	for (const field of [fields.by, fields.on, fields.fullName, 'خطاب الإحالة'])
		await summary.getByRole('link', { name: field }).waitFor()
	assert.equal(await summary.getByRole('link').count(), 4)
	await summary.getByRole('link', { name: fields.by }).click()
	assert.ok(await by(page).evaluate(element => element.matches(':focus')))

	await by(page).selectOption('hospitals')
	await page.getByLabel(fields.number).fill('٤٥/ح')
	await page.getByLabel(fields.on, { exact: true }).fill('2026-03-01')
	await page.getByLabel(fields.fullName, { exact: true }).fill(NAME)
	await page.getByLabel('أضف ملفًا: خطاب الإحالة').setInputFiles([pdf('خطاب المستشفى.pdf')])
	await page.locator('fieldset .row').waitFor()
	await summary.waitFor({ state: 'detached' })
	const record = await saved(page)
	assert.deepEqual(
		[record.referral, record.contact_means, record.answers.declared],
		[{ by: 'hospitals', number: '٤٥/ح', on: '2026-03-01' }, '', false],
	)

	await page.getByText('لا تعطِ الرقمين لغير صاحبها').waitFor()
	assert.doesNotMatch(await page.locator('.receipt-paper').innerText(), /المتفق عليها/)
	await page.getByRole('button', { name: 'الرقمان عند صاحب الحالة أو محفوظان له' }).click()
	await page.getByRole('link', { name: 'افتح الطلب' }).click()
	await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
	const line = page.locator('.case-top-referral')
	await line.getByText(`بإحالة رسمية من المستشفيات`).waitFor()
	await line.getByText(day(new Date('2026-03-01'))).waitFor()
	await page.locator('.letter').getByText(requestWords.referred).waitFor()
	await page.locator('.letter-line', { hasText: fields.by }).getByText('المستشفيات').waitFor()
	await page.getByText('لم يُتفق معه على وسيلة بعد').waitFor()
	await page.getByRole('button', { name: /خطاب الإحالة/ }).waitFor()
	assert.equal(await page.locator('.letter.stored').count(), 0)
	await page.setViewportSize({ width: 360, height: 2600 })
	assert.deepEqual(await axe(page), [])
	await page.context().close()
})

test('Shaml centre: the letter is asked for where it came, and what is attached stays when it did not', async () => {
	const page = await entry('shaml-center')
	const route = 'كيف تصل حالتك إلى المركز؟'
	const official = /^إحالة رسمية/
	const asked = 'هل وصل خطاب الإحالة؟'
	assert.equal(await page.getByRole('radiogroup', { name: asked }).count(), 0)
	await page.getByRole('radiogroup', { name: route }).getByRole('radio', { name: official }).check()
	await option(page, asked, 'لا، يطلب هو ويقرّ بنفسه').waitFor()
	assert.equal(await by(page).count(), 0)
	await page.getByLabel(fields.signature, { exact: true }).waitFor()

	await option(page, asked, 'نعم، وتقوم الإحالة مقام إقراره').check()
	await by(page).selectOption('execution-court')
	await page.getByLabel(fields.on, { exact: true }).fill('2026-03-01')
	assert.equal(await page.getByLabel(fields.signature, { exact: true }).count(), 0)
	await page.getByLabel('أضف ملفًا: خطاب الإحالة').setInputFiles([pdf('خطاب المحكمة.pdf')])
	await page.locator('fieldset .row').waitFor()
	await option(page, asked, 'لا، يطلب هو ويقرّ بنفسه').check()
	const others = page.getByRole('group', { name: fields.supporting })
	await others.locator('bdi', { hasText: 'خطاب المحكمة.pdf' }).waitFor()
	await option(page, asked, 'نعم، وتقوم الإحالة مقام إقراره').check()
	await page.getByLabel(fields.fullName, { exact: true }).fill(NAME)
	await save(page).click()
	const missing = problems.document_missing.replace('{field}', 'خطاب الإحالة')
	await page.locator('[part=problems]').getByText(missing).waitFor()
	await page.getByLabel('أضف ملفًا: خطاب الإحالة').setInputFiles([pdf('خطاب المحكمة.pdf')])
	const record = await saved(page)
	assert.deepEqual(record.referral, { by: 'execution-court', number: '', on: '2026-03-01' })
	assert.deepEqual(record.answers.conditions, { route: 'official-referral' })
	await page.context().close()
})
