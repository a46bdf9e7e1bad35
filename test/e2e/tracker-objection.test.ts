import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { formatCode, formatReference } from '../../core/language/spaced.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { words as complaint } from '../../widgets/complaint-form/words.ar.ts'
import { words } from '../../widgets/tracker/open-case.ar.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { arrive, decision, go } from '../server/cases.ts'
import { inquiry, officer, submit } from '../server/complaints.ts'
import { caseBy, casesBy } from '../server/support.ts'
import { axe } from './axe.ts'
import { setDesk } from './desk.ts'
import { live } from './stage.ts'

/* The ways on from a refusal, with staff at the other end. */

const { backend, staff, stage, openCase } = await setDesk()
const door = { url: backend.url, staff }
const member = await officer(staff, { name: 'سعد', role: 'senior-management' })
const free = await officer(staff, { name: 'نورة', role: 'senior-management' })

async function refused() {
	const { receipt, record } = await arrive(door, 'kadi')
	await go(
		staff,
		record.id,
		{ status: 'complete' },
		{ status: 'study' },
		{ status: 'rejected', ...decision(), decided_by: 'سعد' },
	)
	return { receipt, record }
}

async function look(page: Page, { reference, code }: { reference: string; code: string }) {
	await page.goto(stage.at(`/track/#${reference}`))
	await live(page)
	const widget = page.locator('sila-tracker')
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByRole('heading', { name: words.onward.title, exact: true }).waitFor()
	return widget
}

test('a refusal is objected to from where it is read; who decided is not given it', async () => {
	const { receipt, record } = await refused()
	const page = await stage.page()
	const widget = await look(page, receipt)
	await widget.getByText(words.onward.object, { exact: true }).click()
	await widget.getByRole('button', { name: words.onward.objectSend }).click()
	await widget.locator('[id="objection.reason?"] [part=problem]').waitFor()
	assert.deepEqual(await axe(page), [])
	const reason = widget.locator('[id="objection.reason"]')
	await reason.fill('الدخل المحسوب دخل أخي.')
	await widget.getByRole('button', { name: words.onward.objectSend }).click()
	await widget.getByText(words.onward.objectionSent).waitFor()
	const [objection] = await casesBy(staff, { filter: `concerns="${record.id}"` })
	assert.deepEqual([objection?.topic, objection?.assigned_to], ['objection', free])
	assert.deepEqual(await axe(page), [])

	await widget.getByRole('button', { name: words.onward.open }).click()
	await widget.getByText('اعتراض على قرار').first().waitFor()
	await widget.getByText(formatReference(objection?.reference)).first().waitFor()

	const desk = await openCase(objection?.id ?? '')
	await desk.getByText('اعتراض على قرار').first().waitFor()
	await desk.getByRole('link', { name: formatReference(receipt.reference) }).waitFor()
	await desk.getByRole('button', { name: 'غيّر من يتولاه أو من شاركوا في القرار' }).click()
	await desk.getByText('شارك في القرار، فلا يتولاه').first().waitFor()
	await staff
		.collection('cases')
		.update(objection?.id ?? '', { assigned_to: member })
		.then(
			() => assert.fail('given to who decided'),
			error => assert.equal(error.response.data.assigned_to.code, 'about'),
		)
})

test('one that staff wrote down shows where it stands, and does not open', async () => {
	const { receipt } = await refused()
	const sent = await submit(
		backend.url,
		'inquiry',
		{ ...inquiry, topic: 'objection', concerns: receipt.reference },
		{
			staff: true,
			parts: [['channel', 'phone']],
			headers: { Authorization: (await backend.staff()).authStore.token },
		},
	)
	assert.equal(sent.status, 201, JSON.stringify(sent.body))
	const page = await stage.page()
	const widget = await look(page, receipt)
	const notice = widget.locator('[part=notice]')
	await notice.getByText(words.onward.enteredOpen).waitFor()
	await notice.getByText(words.onward.enteredFollow).waitFor()
	assert.equal(await notice.getByRole('button').count(), 0)
	assert.equal(await widget.getByText(words.onward.object, { exact: true }).count(), 0)
	assert.deepEqual(await axe(page), [])
	const objection = await caseBy(staff, `reference="${sent.body.reference}"`)
	await go(staff, objection.id, { status: 'answered', answer: 'القرار صحيح.' })
	await page.reload()
	await live(page)
	await notice.getByText(words.onward.enteredAnswered.split('{')[0] ?? '').waitFor()
	assert.equal(await widget.getByText('القرار صحيح.').count(), 0)
})

test('a complaint about it is begun with both numbers, which the address does not have', async () => {
	const { receipt } = await refused()
	const page = await stage.page()
	const widget = await look(page, receipt)
	await widget.getByRole('heading', { level: 2, name: caseWords.statuses.rejected.label }).waitFor()
	await widget.getByRole('link', { name: words.onward.complain }).click()
	await page.waitForURL(/complaints/)
	assert.ok(!page.url().includes(receipt.code))
	await live(page)
	const form = page.locator('sila-complaint-form')
	await form.getByRole('radio', { name: new RegExp(complaint.named) }).check()
	const values = () =>
		form.evaluate(element => (element as HTMLElement & { state: { values: object } }).state.values)
	const { concerns, concernsReference, concernsCode } = (await values()) as Record<string, string>
	assert.deepEqual(
		[concerns, concernsReference, concernsCode],
		['yes', formatReference(receipt.reference), formatCode(receipt.code)],
	)
})
