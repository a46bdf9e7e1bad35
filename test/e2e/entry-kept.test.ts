import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labels } from '../../desk/labels.ts'
import { caseBy } from '../server/support.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { answer, CHANNEL, choose, fields, fill, NAME, option, proof, save, setEntry } from './entering.ts'
import { loseAnswer } from './lost.ts'

/* What is typed of a request that staff write down stays, whatever happens meanwhile, and it is stored once. */

const { backend, staff, stored, desk } = await setEntry()

test('a lost answer and a look elsewhere: what was typed stays, and sent again it is one case', async () => {
	const before = await stored()
	const page = await desk()
	await choose(page)
	await fill(page)
	await proof(page).setInputFiles([pdf('إثبات الحالة.pdf')])
	await page.locator('fieldset .row').waitFor()
	await loseAnswer(page, '**/api/sila/staff/requests')
	await save(page).click()
	await page.getByText('لم يصل جواب الخادم.').waitFor()
	assert.equal(await stored(), before + 1)

	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await page.getByText('لم يُسجَّل هذا الطلب بعد.').waitFor()
	await page.getByRole('button', { name: 'غادر' }).click()
	await page.getByRole('heading', { level: 1, name: 'الطلبات' }).waitFor()
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await page.getByText('هذا ما بدأته ولم تسجّله بعد.').waitFor()
	assert.equal(await page.getByLabel(fields.fullName, { exact: true }).inputValue(), NAME)
	assert.ok(await answer(page, CHANNEL, 'phone').isChecked())
	await page.locator('fieldset .row bdi', { hasText: 'إثبات الحالة.pdf' }).waitFor()
	await save(page).click()
	await page.locator('.receipt-paper').waitFor()
	assert.equal(await stored(), before + 1)
	assert.equal(await page.getByText('كان هذا الطلب قد وصل من محاولة سابقة').count(), 0)

	// The next one is another request.
	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.getByRole('button', { name: 'طلب جديد آخر' }).click()
	assert.equal(await page.getByRole('radiogroup', { name: fields.service, exact: true }).count(), 0)
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kitab-wa-qari')
	await page.getByText('الخدمة:').waitFor()
	await answer(page, CHANNEL, 'interview').check()
	await page.getByRole('textbox', { name: /يلزمك/ }).fill('كتب')
	await page.getByLabel(fields.fullName, { exact: true }).fill('سعد بن محمد')
	await option(page, fields.contactMeans, labels.cases.values.contact_means.visit).check()
	assert.equal(await page.getByRole('checkbox').count(), 0)
	await save(page).click()
	await page.locator('.receipt-paper').waitFor()
	assert.equal(await stored(), before + 2)
	await page.context().close()
})

test('after a lost answer the next person gets no numbers of the first: staff are asked, and it becomes a case of its own', async () => {
	const before = await stored()
	const page = await desk()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kitab-wa-qari')
	await answer(page, CHANNEL, 'interview').check()
	const need = page.getByRole('textbox', { name: /يلزمك/ })
	const name = page.getByLabel(fields.fullName, { exact: true })
	await need.fill('كتب')
	await name.fill('سعد بن محمد')
	await option(page, fields.contactMeans, labels.cases.values.contact_means.visit).check()
	await loseAnswer(page, '**/api/sila/staff/requests')
	await save(page).click()
	await page.getByText('لم يصل جواب الخادم.').waitFor()
	assert.equal(await stored(), before + 1)

	await name.fill(NAME)
	await need.fill('قصص')
	await save(page).click()
	const asked = page.getByRole('group', { name: /هل هذا طلب آخر؟$/ })
	await asked.waitFor()
	assert.ok(await asked.evaluate(element => element.matches(':focus')))
	assert.deepEqual(await axe(page), [])
	assert.deepEqual([await name.inputValue(), await need.inputValue()], [NAME, 'قصص'])
	assert.equal(await stored(), before + 1)

	// The same after all: it says where the first is, and stores nothing.
	await asked.getByRole('button', { name: 'لا، هو الطلب نفسه' }).click()
	await page.getByText('الطلب الأول محفوظ كما سُجّل').waitFor()
	assert.equal(await asked.count(), 0)
	await save(page).click()
	await asked.getByRole('button', { name: 'نعم، سجّله طلبًا آخر' }).click()
	await page.locator('.receipt-paper').waitFor()
	const [reference = ''] = await page.locator('[part=numbers] bdi').allInnerTexts()
	const record = await caseBy(staff, `reference="${reference.replace(/\s/g, '')}"`)
	assert.deepEqual([record.applicant, await stored()], [NAME, before + 2])
	await page.context().close()
})

test('what one cannot enter says why; an ended session, a changed form and signing out lose nothing they should not', async () => {
	const page = await desk()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
	const service = await staff.collection('services').getFirstListItem('slug="awareness-meetings"')
	await staff.collection('services').update(service.id, { open: false })
	await page.reload()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
	await answer(page, fields.service, 'awareness-meetings').check()
	await page.getByText('لا تستقبل هذه الخدمة طلبات جديدة الآن.').waitFor()
	assert.equal(await save(page).count(), 0)
	assert.deepEqual(await axe(page), [])
	await staff.collection('services').update(service.id, { open: true })

	await choose(page)
	await fill(page)
	await proof(page).setInputFiles([pdf('إثبات الحالة.pdf')])
	await page.locator('fieldset .row').waitFor()
	await page.route('**/api/sila/staff/requests', route => route.fulfill({ status: 401, json: {} }), {
		times: 1,
	})
	await save(page).click()
	await page.getByText('انتهت جلستك.').waitFor()
	assert.equal(await page.getByLabel(fields.fullName, { exact: true }).inputValue(), NAME)

	const data = { formVersion: { code: 'form_changed', message: 'حدّثت الجمعية هذا النموذج' } }
	await page.route(
		'**/api/sila/staff/requests',
		route => route.fulfill({ status: 409, json: { status: 409, message: data.formVersion.message, data } }),
		{ times: 1 },
	)
	const reloaded = page.waitForRequest('**/api/sila/associations')
	await save(page).click()
	await reloaded
	await page.getByText(data.formVersion.message).waitFor()
	assert.equal(await page.getByLabel(fields.fullName, { exact: true }).inputValue(), NAME)

	// The computer is somebody else's next, without loading the page anew.
	const tab = await page.context().newPage()
	await tab.goto(`${backend.url}/api/health`)
	const session = await tab.evaluate(() => localStorage.getItem('sila-staff') ?? '')
	await tab.evaluate(() => localStorage.removeItem('sila-staff'))
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	await tab.evaluate(kept => localStorage.setItem('sila-staff', kept), session)
	await page.goto(`${backend.url}/desk/#/sila/cases`)
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await save(page).waitFor()
	assert.equal(await page.getByText('هذا ما بدأته ولم تسجّله بعد.').count(), 0)
	await page.context().close()
})
