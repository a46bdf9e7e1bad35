import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { ask } from '../server/applicant.ts'
import { arrive } from '../server/cases.ts'
import { comesTo, follow } from '../server/support.ts'
import { proposesErasure } from '../setup/appointments.ts'
import { setComplaintsDesk, step } from './complaints-desk.ts'
import { chooseStep, holds } from './desk.ts'

/* A complaint with a name, handled on the desk until it is settled; and an inquiry, until it is answered. */

const { backend, staff, cases, desk, openCase, door, row, arriving, officer, steps, status, trail } =
	await setComplaintsDesk()
const unit = await officer({ name: 'سعد', title_ar: 'مسؤول المتابعة' })
const senior = await officer({ name: 'نورة', role: 'senior-management', title_ar: '' })
const { facts } = processWords

test('settled amicably: read, assigned, investigated, proposed, agreed to in words and by name, closed', async () => {
	const other = await arrive(door, 'kadi')
	const { record, receipt } = await arriving('complaint', {
		wants: 'أريد اعتذارًا',
		email: ' Huda@EXAMPLE.net',
		concernsReference: other.receipt.reference,
		concernsCode: other.receipt.code,
	})
	const page = await desk()
	await page.getByRole('button', { name: /^الشكاوى 1/ }).click()
	await row(page, 'هدى بنت سالم شكوى').click()
	await page.getByRole('heading', { level: 1, name: 'هدى بنت سالم' }).waitFor()
	await page.getByText(formatReference(receipt.reference)).first().waitFor()
	for (const words of [
		'إلى: جمعية كادي',
		complaintWords.topics.delay,
		'وعدوني بالرد ولم يصل',
		'أريد اعتذارًا',
	])
		await page.locator('.letter').filter({ hasText: words }).waitFor()
	// Set in parts, which it is only where they make the very text that was stored.
	await page.locator('.letter-line dd').getByText(other.receipt.reference).waitFor()
	await page
		.getByLabel('التواصل المتفق عليه')
		.getByRole('link', { name: /^huda@example.net$/i })
		.waitFor()
	const concerns = page.getByRole('link', { name: `الطلب ${formatReference(other.receipt.reference)}` })
	assert.equal(await concerns.getAttribute('href'), `#/sila/cases/${other.record.id}`)
	// It went to the follow-up unit by itself.
	await page.locator('.holder').getByText('سعد').waitFor()
	await holds(page, 'a complaint')

	await chooseStep(page, 'acknowledged')
	await page.locator('blockquote').getByText(complaintWords.statuses.acknowledged.meaning).waitFor()
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page
		.locator('.steps [aria-current="step"]')
		.getByText(complaintWords.statuses.acknowledged.label)
		.waitFor()
	await step(page, 'assigned')
	await step(page, 'investigation')

	// A settlement without words is refused beside its control.
	await chooseStep(page, 'settlement-proposed')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText(processWords.asks.settlement).waitFor()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-settlement',
	)
	assert.equal(await status(record.id), 'investigation')
	await page.getByLabel(facts.settlement).fill('نعتذر ونرد خلال يومين')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('ولم يُجب بعد').waitFor()

	const { since } = (
		await follow(backend.url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })
	).body
	const answered = await ask(backend.url, 'settlement', receipt, {
		agree: true,
		words: 'أوافق، وشكرًا لكم',
		signature: 'هدى بنت سالم',
		since,
	})
	assert.equal(answered.status, 200, JSON.stringify(answered.body))
	await page.reload()
	await page.getByText('وافق عليها صاحب الشكوى').waitFor()
	await page.getByText('أوافق، وشكرًا لكم').waitFor()
	await page.getByText('التوقيع: هدى بنت سالم').waitFor()
	await holds(page, 'a settled complaint')
	await step(page, 'closed', { [facts.closing_reason]: 'نُفذت التسوية' })

	// Reopened by its complainant: marked as such, with why it was closed before.
	assert.equal((await ask(backend.url, 'reopen', receipt, { reason: 'لم يصل الاعتذار' })).status, 200)
	await page.reload()
	await page.getByText('أُعيد فتحها في').waitFor()
	await page.locator('.reopened').getByText('نُفذت التسوية').waitFor()
	await page.locator('.messages').getByText('لم يصل الاعتذار').waitFor()
	assert.deepEqual(await steps(record.id), [
		'applicant received',
		'staff acknowledged',
		'staff assigned',
		'staff investigation',
		'staff settlement-proposed',
		'applicant settled',
		'staff closed',
		'applicant reopened',
	])
	await page.context().close()
})

test('an inquiry is answered, and its place in the list is among the inquiries', async () => {
	const { record, receipt } = await arriving('inquiry')
	const page = await desk('#/sila/cases?kind=inquiry')
	await row(page, 'استفسار بلا اسم').click()
	await page.getByRole('heading', { level: 1, name: 'استفسار بلا اسم' }).waitFor()
	await page.locator('.letter').getByText('متى تفتحون؟').waitFor()
	await page.getByText('لم يترك وسيلة تواصل').waitFor()
	await page.locator('blockquote').getByText(inquiryWords.statuses.answered.meaning).waitFor()
	await holds(page, 'an inquiry')
	await page.getByLabel('اكتب الجواب').fill('نفتح من الأحد إلى الخميس')
	await page.getByRole('button', { name: 'أرسل الجواب' }).click()
	await page.locator('.recorded').getByText('نفتح من الأحد إلى الخميس').waitFor()
	const { body } = await follow(backend.url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })
	assert.deepEqual([body.status, body.answer], ['answered', 'نفتح من الأحد إلى الخميس'])
	assert.deepEqual(await steps(record.id), ['applicant received', 'staff answered'])
	await page.context().close()
})

test('whom it is about, and who stands in for them, cannot be chosen, and the page says why', async () => {
	const { record } = await arriving('complaint', { about: 'conduct' })
	const absent = await officer({ name: 'ليلى', role: 'contact-officer', away: true, substitute: unit })
	const page = await openCase(record.id)
	await page.getByRole('button', { name: 'غيّر من يتولاها أو من تخصهم' }).click()
	await page.getByRole('checkbox', { name: 'سعد' }).check()
	const choice = page.getByRole('group', { name: 'من يتولاها' })
	await comesTo(() => choice.getByRole('radio', { name: 'سعد' }).isDisabled(), true)
	await choice.getByText('تخصه الشكوى، فلا يتولاها').waitFor()
	await comesTo(() => choice.getByRole('radio', { name: 'ليلى' }).isDisabled(), true)
	await choice.getByText('غائب الآن، وينوب عنه سعد · ينوب عنه الآن من تخصه الشكوى').waitFor()
	await holds(page, 'whom it is about')

	// Saved with the holder it has, it is refused: the server says so, and nothing changes.
	await page.getByRole('button', { name: 'احفظ', exact: true }).click()
	await page.getByText('الشكوى تخص هذا المسؤول').waitFor()
	assert.deepEqual((await cases.getOne(record.id)).about_officers, [])
	await choice.getByRole('radio', { name: 'نورة' }).check()
	await page.getByRole('button', { name: 'احفظ', exact: true }).click()
	await page.getByText('حُفظ، وسُجّل التغيير باسمك.').waitFor()
	await page.getByText('تخص: سعد.').waitFor()
	const saved = await cases.getOne(record.id)
	assert.deepEqual([saved.assigned_to, saved.about_officers], [senior, [unit]])
	await chooseStep(page, 'assigned')
	const next = page.locator('.step-needs')
	await comesTo(() => next.getByRole('radio', { name: 'نورة' }).isChecked(), true)
	await comesTo(() => next.getByRole('radio', { name: 'سعد' }).isDisabled(), true)
	await staff.collection('officers').delete(absent)
	await page.context().close()
})

test('an erasure that the complainant asked for leaves no name on the page, and the trail', async () => {
	const { record, receipt } = await arriving('complaint', { fullName: 'ريم بنت خالد' })
	assert.equal((await ask(backend.url, 'erasure', receipt, { reason: 'لا أريد أن تبقى' })).status, 200)
	proposesErasure(backend.dir, record.id, 'granted')
	const page = await openCase(record.id)
	const notice = page.getByRole('region', { name: 'صاحب الشكوى يطلب محو بياناته' })
	await notice.getByRole('button', { name: 'امحُ البيانات…' }).click()
	await notice.getByLabel('للتأكيد اكتب رقم الشكوى').fill(receipt.reference)
	await notice.getByRole('button', { name: 'امحُ البيانات نهائيًا' }).click()
	await page.getByRole('heading', { level: 1, name: 'شكوى مُحيت بياناتها' }).waitFor()
	await page.getByRole('region', { name: 'مُحيت البيانات' }).getByText('شكوى', { exact: true }).waitFor()
	await comesTo(() => page.getByText('ريم').count(), 0)
	await holds(page, 'an erased complaint')
	assert.equal((await trail(record.id)).at(-1)?.action, 'erased')
	await page.context().close()
})
