import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../../core/language/words/complaint.en.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { words as ar } from '../../widgets/tracker/case-complaint.ar.ts'
import { words as en } from '../../widgets/tracker/case-complaint.en.ts'
import { words as asked } from '../../widgets/tracker/case-inquiry.ar.ts'
import { words as openAr } from '../../widgets/tracker/open-case.ar.ts'
import { words as openEn } from '../../widgets/tracker/open-case.en.ts'
import { words as trackerAr } from '../../widgets/tracker/words.ar.ts'
import { words as trackerEn } from '../../widgets/tracker/words.en.ts'
import { go } from '../server/cases.ts'
import { anonymous, arrived, officer } from '../server/complaints.ts'
import { comesTo } from '../server/support.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { DESKTOP, live, setStage } from './stage.ts'

/* Complaints and inquiries followed in the tracker, with staff at the other end. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const backend = { url: stage.backend.url, staff }
await officer(staff)

const settlement = 'نعتذر عن التأخر، ونرد على طلبك خلال يومين.'
const PROPOSED = [
	{ status: 'acknowledged' },
	{ status: 'assigned' },
	{ status: 'investigation' },
	{ status: 'settlement-proposed', settlement },
]
type Numbers = { reference: string; code: string }

async function proposed(change: object = {}) {
	const made = await arrived(backend, 'complaint', change)
	await go(staff, made.record.id, ...PROPOSED)
	return made
}

async function look(page: Page, { reference, code }: Numbers, lang: 'ar' | 'en' = 'ar'): Promise<Locator> {
	const [tracker, opened] = lang === 'en' ? [trackerEn, openEn] : [trackerAr, openAr]
	await page.goto(stage.at('/track/', lang))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByLabel(tracker.code, { exact: true }).press('Enter')
	await widget.getByRole('heading', { name: opened.messages, exact: true }).waitFor()
	return widget
}
const stands = (widget: Locator, label: string) =>
	widget.getByRole('heading', { level: 2, name: label, exact: true }).waitFor()

test('a settlement is read, agreed to with words and name by a second act, and the complaint reopened once', async () => {
	const { record, receipt } = await proposed()
	const page = await stage.page()
	const widget = await look(page, receipt)
	await stands(widget, complaintWords.statuses['settlement-proposed'].label)
	await widget.getByText(settlement).waitFor()
	await widget.getByRole('radio', { name: ar.agree }).check()
	await widget.getByLabel(complaintWords.fields.words).fill('هذا يكفيني.')
	await widget.getByLabel(openAr.form.fields.signature, { exact: true }).fill('سالم')
	await widget.getByRole('button', { name: ar.agreeNext }).click()
	await widget.getByText(ar.agreeMeans).waitFor()
	assert.deepEqual(await axe(page), [])
	assert.equal((await staff.collection('cases').getOne(record.id)).status, 'settlement-proposed')
	await widget.getByRole('button', { name: ar.agreeYes }).click()
	// It is not the name in the complaint: only the server knows, and nothing typed is lost.
	await widget.getByText('كما كتبته').waitFor()
	assert.equal(await widget.getByLabel(complaintWords.fields.words).inputValue(), 'هذا يكفيني.')
	await widget.getByLabel(openAr.form.fields.signature, { exact: true }).fill('هدى بنت سالم')
	await widget.getByRole('button', { name: ar.agreeNext }).click()
	await widget.getByRole('button', { name: ar.agreeYes }).click()
	await stands(widget, complaintWords.statuses.settled.label)
	await widget.getByText(ar.agreed).waitFor()
	await widget.getByText('هدى بنت سالم').waitFor()
	assert.deepEqual(await axe(page), [])

	await widget
		.getByLabel(openAr.fields.reason, { exact: true })
		.and(widget.locator('[id="reopen.reason"]'))
		.fill('لم يصل الرد.')
	await widget.getByRole('button', { name: ar.reopenSend }).click()
	await stands(widget, complaintWords.statuses.reopened.label)
	await widget.locator('[part=messages]').getByText('لم يصل الرد.').waitFor()
	assert.equal(await widget.getByRole('button', { name: ar.reopenSend }).count(), 0)
	await go(staff, record.id, { status: 'closed', closing_reason: 'وصل الرد اليوم' })
	await look(page, receipt)
	await widget.getByText('وصل الرد اليوم').waitFor()
	assert.equal(await widget.getByRole('button', { name: ar.reopenSend }).count(), 0, 'reopened once')
})

test('another settlement proposed meanwhile is shown before it is answered, and is declined by keyboard in English', async () => {
	const { record, receipt } = await proposed()
	const page = await stage.page({ viewport: DESKTOP })
	const widget = await look(page, receipt, 'en')
	const words = widget.getByLabel(complaintEn.fields.words)
	await widget.getByRole('radio', { name: en.decline }).focus()
	await page.keyboard.press('Space')
	await words.focus()
	await page.keyboard.type('That is not enough.')
	const other = 'نعتذر، ونعوضك عن التأخر.'
	await go(
		staff,
		record.id,
		{ status: 'investigation' },
		{ status: 'settlement-proposed', settlement: other },
	)
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await widget.getByText(complaintEn.problems.settlement_changed).waitFor()
	await widget.getByText(other).waitFor()
	assert.equal(await words.inputValue(), 'That is not enough.')
	await comesTo(
		() => page.evaluate(() => document.querySelector('sila-tracker')?.shadowRoot?.activeElement?.part.value),
		'settlement',
	)
	assert.deepEqual(await axe(page), [])
	await words.focus()
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await stands(widget, complaintEn.statuses['not-settled'].label)
	await widget.getByText('That is not enough.').waitFor()
	assert.equal((await staff.collection('cases').getOne(record.id)).status, 'not-settled')
})

test('an anonymous complaint is followed by its code, with questions and files back and forth, and settled', async () => {
	const { record, receipt } = await arrived(backend, 'complaint', anonymous)
	await staff.collection('messages').create({ case: record.id, from: 'staff', text: 'في أي فرع كان ذلك؟' })
	const page = await stage.page()
	const widget = await look(page, receipt)
	await widget.getByText('في أي فرع كان ذلك؟').waitFor()
	await widget.getByText(ar.unreached).waitFor()
	assert.equal(await widget.getByText(openAr.contact, { exact: true }).count(), 0)
	await widget.getByLabel(openAr.fields.text, { exact: true }).fill('في فرع الرحاب.')
	await widget.locator('[name=files]').setInputFiles([pdf('ورقة هدى.pdf')])
	await widget.getByText('ورقة هدى.pdf').waitFor()
	await widget.getByRole('button', { name: openAr.send, exact: true }).click()
	await widget.getByText(openAr.sent).waitFor()
	await widget.locator('[part=messages]').getByText('في فرع الرحاب.').waitFor()
	const [, answer] = await staff
		.collection('messages')
		.getFullList({ filter: `case="${record.id}"`, sort: 'at' })
	assert.equal(JSON.stringify(answer).includes('هدى'), false)

	await go(staff, record.id, ...PROPOSED)
	await look(page, receipt)
	await widget.getByRole('radio', { name: ar.agree }).check()
	await widget.getByText(ar.codeSigns).waitFor()
	await widget.getByLabel(complaintWords.fields.words).fill('أوافق.')
	await widget.getByRole('button', { name: ar.agreeNext }).click()
	await widget.getByRole('button', { name: ar.agreeYes }).click()
	await stands(widget, complaintWords.statuses.settled.label)
	assert.deepEqual(await axe(page), [])
})

test('a complaint is withdrawn, with a copy of it before, and an inquiry’s answer is read', async () => {
	const { receipt } = await arrived(backend)
	const page = await stage.page()
	const widget = await look(page, receipt)
	await widget.getByText(openAr.copy, { exact: true }).click()
	await widget.getByRole('button', { name: openAr.copyShow }).click()
	await widget.locator('[part=copy]').getByText('وعدوني بالرد ولم يصل').waitFor()
	await widget.getByText(ar.own.withdraw as string, { exact: true }).click()
	await widget.getByRole('button', { name: ar.own.withdrawYes as string }).click()
	await stands(widget, complaintWords.statuses.withdrawn.label)

	const question = await arrived(backend, 'inquiry')
	await go(staff, question.record.id, { status: 'answered', answer: 'نفتح من الأحد إلى الخميس.' })
	await look(page, question.receipt)
	await stands(widget, inquiryWords.statuses.answered.label)
	await widget.getByRole('heading', { name: asked.answer, exact: true }).waitFor()
	await widget.getByText('نفتح من الأحد إلى الخميس.').waitFor()
	assert.deepEqual(await axe(page), [])
})
