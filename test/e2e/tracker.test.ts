import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { words } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { arrive, go } from '../server/cases.ts'
import { comesTo, PDF } from '../server/support.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { lose } from './lost.ts'
import { live, setStage } from './stage.ts'

/* What a person does about a case after sending the request, from the tracker, with staff at the other end. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const { url } = stage.backend

const status = (page: Page, name: keyof typeof caseWords.statuses) =>
	page
		.locator('sila-tracker')
		.getByRole('heading', { level: 2, name: caseWords.statuses[name].label, exact: true })

async function look(page: Page, { reference, code }: { reference: string; code: string }): Promise<void> {
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByRole('heading', { name: words.messages, exact: true }).waitFor()
}

test('a person completes, reads, answers, corrects, keeps a copy, asks for erasure and withdraws', async () => {
	const { record, receipt } = await arrive({ url, staff })
	const checklist = [{ document: 'marital-status-proof', state: 'returned', note: 'الصورة غير واضحة' }]
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة أوضح من إثبات الحالة', checklist })

	const page = await stage.page()
	const widget = page.locator('sila-tracker')
	await page.goto(stage.at('/track/'))
	await live(page)
	await look(page, receipt)
	await widget.getByText('صورة أوضح من إثبات الحالة').waitFor()
	await widget.getByText('الصورة غير واضحة').waitFor()
	assert.deepEqual(await axe(page), [])
	await widget.locator('[name="documents.marital-status-proof"]').setInputFiles([pdf('أوضح.pdf')])
	await widget.getByText('أوضح.pdf').waitFor()
	await widget.getByLabel(words.fields.answer).fill('هذه صورة أوضح.')
	await widget.getByRole('button', { name: words.completeSend }).click()
	await status(page, 'received').waitFor()
	await widget.getByText(words.completed).waitFor()
	const completed = await staff.collection('cases').getOne(record.id)
	assert.equal(completed.status, 'received')
	assert.equal(completed.files.length, 2)

	await staff.collection('messages').create({
		case: record.id,
		from: 'staff',
		text: 'وصلت، شكرًا لك. متى يناسبك الاتصال؟',
		files: [new File([new Uint8Array(PDF)], 'موعد.pdf')],
	})
	await widget.getByRole('button', { name: tracker.leave }).click()
	await look(page, receipt)
	await widget.getByText('متى يناسبك الاتصال؟').waitFor()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		widget.locator('[part=messages]').getByRole('button').click(),
	])
	assert.deepEqual(fs.readFileSync(await download.path()), Buffer.from(PDF))

	const box = widget.getByLabel(words.fields.text, { exact: true })
	// The answer is lost once after the server stored it; the widget sends it again, and it is one message.
	let lost = 0
	await page.route('**/api/sila/cases/message', async route => {
		if (lost++) return route.continue()
		await lose(route)
	})
	await box.fill('صباح الأحد.')
	await widget.locator('[name=files]').setInputFiles([pdf('جدول.pdf')])
	await widget.getByText('جدول.pdf').waitFor()
	await widget.getByRole('button', { name: words.send, exact: true }).click()
	await widget.getByText(words.sent).waitFor()
	assert.equal(lost, 2)
	await comesTo(() => box.inputValue(), '')
	const messages = await staff
		.collection('messages')
		.getFullList({ filter: `case="${record.id}"`, sort: 'at' })
	assert.deepEqual(
		messages.map(({ from, text, files }) => [from, text, files.length]),
		[
			['applicant', 'هذه صورة أوضح.', 0],
			['staff', 'وصلت، شكرًا لك. متى يناسبك الاتصال؟', 1],
			['applicant', 'صباح الأحد.', 1],
		],
	)
	assert.notEqual(messages[1]?.read_at, '')

	await widget.getByText(words.contact, { exact: true }).click()
	await widget.getByRole('radio', { name: words.form.means.email }).check()
	await widget.getByLabel(words.form.fields.email, { exact: true }).fill('huda@example.com')
	await widget.getByRole('button', { name: words.contactSend }).click()
	await widget.getByText(words.contactDone).waitFor()

	await widget.getByText(words.copy, { exact: true }).click()
	await widget.getByRole('button', { name: words.copyShow }).click()
	await widget.locator('[part=copy]').getByText('huda@example.com').waitFor()
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		widget.getByRole('button', { name: words.copySave }).click(),
	])
	const copy = JSON.parse(fs.readFileSync(await saved.path(), 'utf8'))
	assert.equal(copy.contact.email, 'huda@example.com')
	assert.equal(copy.messages.length, 3)
	assert.deepEqual(await axe(page), [])

	await widget.getByText(words.erasure, { exact: true }).click()
	await widget.getByRole('button', { name: words.erasureYes }).click()
	await widget.getByText(words.erasureStates.open.split('{')[0] ?? '').waitFor()
	assert.equal((await staff.collection('erasure_requests').getFullList()).length, 1)

	await widget.getByText(words.withdraw, { exact: true }).click()
	await widget.getByText(words.withdrawMeans).waitFor()
	await widget.getByRole('button', { name: words.withdrawYes }).click()
	await status(page, 'withdrawn').waitFor()
	assert.equal((await staff.collection('cases').getOne(record.id)).status, 'withdrawn')
	assert.deepEqual(await axe(page), [])
	assert.ok(!page.url().includes(receipt.code))
	assert.equal(await page.evaluate(() => localStorage.length), 0)
	await widget.getByRole('button', { name: tracker.leave }).click()
	await widget.getByLabel(tracker.code, { exact: true }).waitFor()
	assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
})
