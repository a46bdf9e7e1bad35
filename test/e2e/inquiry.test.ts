import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { words as kept } from '../../widgets/inquiry-form/receipt.ar.ts'
import { words as ar } from '../../widgets/inquiry-form/words.ar.ts'
import { words as asked } from '../../widgets/tracker/case-inquiry.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { axe } from './axe.ts'
import { chooseStep, holds, setDesk } from './desk.ts'
import { live } from './stage.ts'

const { stage, cases, desk, row } = await setDesk()

test('a question is asked on the contact page, answered at the desk, and its answer read in the tracker', async () => {
	const page = await stage.page()
	await page.goto(stage.at('/kadi/contact/'))
	await live(page)
	const form = page.locator('sila-inquiry-form')
	const next = () => form.getByRole('button', { name: ar.next, exact: true }).click()
	const heading = (name: string) => form.getByRole('heading', { name, exact: true }).waitFor()
	await form.locator('[name=topic]').first().check()
	await form.locator('[name=text]').fill('متى تفتحون للأسر؟')
	await next()
	await heading(ar.titles.you)
	await form.getByRole('radio', { name: ar.page }).check()
	await next()
	await heading(ar.titles.review)
	await form.getByRole('button', { name: ar.send, exact: true }).click()
	await form.locator('[part~=numbers] bdi').nth(1).waitFor()
	const [reference = '', code = ''] = await form.locator('[part~=numbers] bdi').allInnerTexts()
	assert.deepEqual(await axe(page), [])
	await form.getByRole('button', { name: kept.saved }).click()

	const staff = await desk('#/sila/cases?kind=inquiry')
	await row(staff, 'استفسار بلا اسم').click()
	await staff.locator('.letter').getByText('متى تفتحون للأسر؟').waitFor()
	await holds(staff, 'an inquiry')
	await staff.getByLabel('اكتب الجواب').fill('صباح كل أحد.')
	await staff.getByRole('button', { name: 'أرسل الجواب' }).click()
	await staff.getByText('أُرسل الجواب').waitFor()
	const stored = await cases.getFirstListItem(`reference="${reference.replace(/\s/g, '')}"`)
	assert.deepEqual([stored.topic, stored.applicant, stored.status], ['question', '', 'answered'])

	await page.goto(stage.at('/track/'))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByRole('heading', { name: inquiryWords.statuses.answered.label, exact: true }).waitFor()
	await widget.getByRole('heading', { name: asked.answer, exact: true }).waitFor()
	await widget.getByText('صباح كل أحد.').waitFor()
	assert.deepEqual(await axe(page), [])
})
