import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labels, statuses } from '../../desk/labels.ts'
import { comesTo, good } from '../server/support.ts'
import { still } from './axe.ts'
import { englishOn } from './dashboard.ts'
import { setDesk } from './desk.ts'
import { DESKTOP } from './stage.ts'

/* The dashboard as PocketBase and Sila make it together: signing in, Arabic, records, and what it never does. */

const { stage, backend, staff, cases, arrive, desk, row, write } = await setDesk()

test('signing in is Arabic, a mistake is told, and it leads to the work list', async () => {
	const password = 'a-long-password-1'
	const email = 'noura@example.org'
	await staff.collection('_superusers').create({ email, password, passwordConfirm: password })
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(`${backend.url}/desk/`)
	await page.getByText('دخول الموظفين').waitFor()
	await comesTo(() => page.locator('html').getAttribute('dir'), 'rtl')
	await comesTo(() => englishOn(page), [])
	await page.getByLabel('البريد الإلكتروني').fill(email)
	await page.getByLabel('كلمة المرور', { exact: true }).fill('wrong-password')
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByText('البريد أو كلمة المرور غير صحيحة.').waitFor()
	await comesTo(() => page.getByLabel('البريد الإلكتروني').inputValue(), email)
	await page.getByLabel('كلمة المرور', { exact: true }).fill(password)
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByRole('heading', { level: 1, name: 'الطلبات' }).waitFor()
	await page.waitForFunction(() => document.title.startsWith('الطلبات - '))
	const links = ['الطلبات', 'المهام', 'الإشراف', 'التقارير', 'الرضا', 'السجلات', 'سجل الخادم', 'الإعدادات']
	await comesTo(() => page.locator('.app-main-nav a').allInnerTexts(), links)
	await page.context().close()
})

test('what applicants wrote is never translated and never run, in no view', async () => {
	const need = 'Save changes'
	const { record } = await arrive('New record', { answers: { ...good.answers, need } })
	const script = await arrive('سارة سعد', {
		answers: { ...good.answers, need: '<script>alert(2)</script>' },
	})
	// The form takes letters for a name; what an older version let in is no more dangerous.
	write('UPDATE cases SET applicant = ? WHERE id = ?', '<img src=x onerror=alert(1)>', script.record.id)
	const before = [await cases.getOne(record.id), await cases.getOne(script.record.id)]

	const page = await desk()
	await row(page, 'New record').waitFor()
	await page.getByText('<img src=x onerror=alert(1)>', { exact: true }).click()
	await page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor()
	await page.locator('.letter').getByText('<script>alert(2)</script>').waitFor()
	await page.goto(`${backend.url}/desk/#/sila/cases/${record.id}`)
	await page.locator('.letter').getByText(need, { exact: true }).waitFor()

	await page.goto(`${backend.url}/desk/#/collections?collection=cases`)
	const cell = (name: string) => page.locator('td.col-field-name-applicant').getByText(name, { exact: true })
	await cell('New record').waitFor()
	await cell('<img src=x onerror=alert(1)>').waitFor()
	await cell('New record').click()
	await comesTo(() => page.locator('.modal textarea[name="applicant"]').inputValue(), 'New record')
	await comesTo(() => page.locator('.modal textarea[name="letter"]').inputValue(), record.letter)
	// What sizes the box under what is typed says the same.
	const sizer = page
		.locator('.modal .autoexpand-wrapper', { has: page.locator('[name="applicant"]') })
		.locator('.input')
	await comesTo(async () => (await sizer.textContent())?.trim(), 'New record')
	await page.locator('.modal [name="answers"]', { hasText: 'Save changes' }).waitFor()
	assert.deepEqual([await cases.getOne(record.id), await cases.getOne(script.record.id)], before)
	await page.context().close()
})

test('whoever is called like a button keeps their name, wherever their record is named', async () => {
	const name = 'Clear search'
	const { record } = await arrive(name)
	await staff.collection('messages').create({ case: record.id, from: 'staff', text: 'Refresh' })
	const page = await desk('#/collections?collection=messages')
	// Of the case that a message is about, its applicant.
	const line = page.getByRole('row').filter({ has: page.getByText('Refresh', { exact: true }) })
	await line.locator('.record-summary').getByText(name, { exact: true }).waitFor()
	// Beside it the interface is Arabic by now.
	await comesTo(() => englishOn(page), [])
	await line.getByText('Refresh', { exact: true }).click()
	const form = page.locator('.record-upsert-modal')
	await form.locator('.record-summary').getByText(name, { exact: true }).waitFor()
	await comesTo(() => englishOn(page), [])
	await form.locator('.record-summary').getByText(name, { exact: true }).waitFor()
	await page.context().close()
})

test('the records as PocketBase shows them: Arabic labels, codes and times, while the data stay as they are', async () => {
	const { record } = await arrive('منى بنت راشد')
	const page = await desk(`#/collections?collection=cases&filter=${record.reference}`)
	const line = page.getByRole('row', { name: record.reference })
	await line.getByText(statuses.received, { exact: true }).waitFor()
	await line.getByText(labels.cases.values.contact_means.sms, { exact: true }).waitFor()
	const heads = page.locator('.records-table th .txt')
	for (const field of ['reference', 'status', 'applicant', 'files', 'service'] as const)
		await heads.getByText(labels.cases.fields[field], { exact: true }).waitFor()
	const riyadh = new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {
		timeZone: 'Asia/Riyadh',
		dateStyle: 'long',
	})
	await line
		.locator('.col-field-name-created')
		.getByText(riyadh.format(new Date(record.created)))
		.waitFor()
	await comesTo(() => englishOn(page), [])

	// What explains a button stands beside it.
	const button = page.locator('.page-header .rotate-btn')
	await button.hover()
	await page.locator('.pb-tooltip', { hasText: 'تحديث' }).waitFor()
	await still(page)
	const [near, tip] = [await button.boundingBox(), await page.locator('.pb-tooltip').boundingBox()]
	assert.ok(near && tip && Math.abs(near.x - tip.x) < near.width * 2)

	// Side bar to the right, form from the left, as people read here.
	const bar = await page.locator('.page-sidebar').boundingBox()
	assert.ok(bar && bar.x > DESKTOP.width / 2)
	await line.click()
	const form = page.locator('.record-upsert-modal')
	await form.getByText(labels.cases.fields.applicant, { exact: true }).waitFor()
	await comesTo(() => englishOn(page), [])
	await still(page)
	const drawer = await form.boundingBox()
	assert.ok(drawer && drawer.x < 10)

	// What the server refuses stands in Arabic under its field, and what was typed stays.
	const applicant = form.locator('textarea[name="applicant"]')
	await applicant.fill('اسم آخر')
	await form.getByRole('button', { name: 'حفظ التعديل' }).click()
	const reason = form.locator('.field-help.error')
	await reason.waitFor()
	await reason.filter({ hasText: /^\s*هذا ما أقر به مقدم الطلب[^a-z]*$/ }).waitFor()
	await comesTo(() => applicant.inputValue(), 'اسم آخر')
	assert.deepEqual(await cases.getOne(record.id), record)

	// A code is chosen by its label and stored as a code.
	await applicant.fill(record.applicant)
	await form
		.locator('.field-type-select', { hasText: labels.cases.fields.status })
		.locator('.selected-container')
		.click()
	await form.getByRole('button', { name: statuses.withdrawn, exact: true }).click()
	await form.getByRole('button', { name: 'حفظ التعديل' }).click()
	await page.getByText('حُفظ التعديل في «الطلبات».').waitFor()
	assert.equal((await cases.getOne(record.id)).status, 'withdrawn')
	await page.context().close()
})

test('the dashboard never wears an older Sila than the server', async () => {
	for (const part of ['extensions.js', 'extensions/sila/main.js']) {
		const answer = await fetch(`${backend.url}/_/${part}`)
		assert.equal(answer.status, 200)
		assert.equal(answer.headers.get('cache-control'), 'no-cache', part)
	}
})
