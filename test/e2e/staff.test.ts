import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { riyadhDay } from '../../core/clock.ts'
import { formatReference } from '../../core/reference.ts'
import { caseWords } from '../../core/words/case.ar.ts'
import { processWords } from '../../core/words/process.ar.ts'
import { day } from '../../dashboard/dates.ts'
import { labels, statuses } from '../../dashboard/labels.ts'
import { decision } from '../server/cases.ts'
import { comesTo, databaseIn, file, follow, good, PNG, proof, send } from '../server/support.ts'
import { axe, still } from './axe.ts'
import { englishOn, signIn } from './dashboard.ts'
import { DESKTOP, PHONE, setStage } from './stage.ts'

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
// All applicants of this test share one address.
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const cases = staff.collection('cases')

/** A new case, with its receipt. */
async function arrive(fullName: string, change: Record<string, unknown> = {}, parts = [proof]) {
	const answers = { ...((change.answers ?? good.answers) as Record<string, string>), fullName }
	const { status, body } = await send(backend.url, { signature: fullName, ...change, answers }, { parts })
	assert.equal(status, 201, JSON.stringify(body))
	const record = await cases.getFirstListItem(`reference="${body.reference}"`)
	return { record, receipt: body as { reference: string; code: string } }
}

/** Writes past the server, as time and older versions do. */
function write(sql: string, ...values: string[]): void {
	const database = databaseIn(backend.dir)
	database.prepare(sql).run(...values)
	database.close()
}

/** A page of a member of staff who has signed in, at an address of the dashboard. */
async function desk(hash = '', options = {}): Promise<Page> {
	const page = await stage.page({ viewport: DESKTOP, ...options })
	page.on('dialog', () => assert.fail('something that an applicant wrote was run'))
	await signIn(page, staff)
	await page.goto(`${backend.url}/_/${hash}`)
	return page
}

const openCase = (id: string, options = {}) => desk(`#/sila/cases/${id}`, options)
const trail = (id: string) =>
	staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' })
const row = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(name) })

test('signing in is Arabic, a mistake is told, and it leads to the work list', async () => {
	const password = 'a-long-password-1'
	const email = 'noura@example.org'
	await staff.collection('_superusers').create({ email, password, passwordConfirm: password })
	const page = await stage.page({ viewport: DESKTOP })
	await page.goto(`${backend.url}/_/`)
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
	const links = ['الطلبات', 'المهام', 'التقارير', 'السجلات', 'سجل الخادم', 'الإعدادات']
	await comesTo(() => page.locator('.app-main-nav a').allInnerTexts(), links)
	await page.context().close()
})

test('the list: newest first, by status with its number, by name in any spelling, by reference', async () => {
	const old = await arrive('أسماء بنت إبراهيم')
	const fresh = await arrive('محمد بن سعد')
	await cases.update(old.record.id, { status: 'clarification', referred_to: 'الباحثة' })
	const page = await desk()
	const names = page.locator('.case-row bdi:not([dir])')
	await row(page, 'محمد بن سعد').waitFor()
	await row(page, 'أسماء بنت إبراهيم').waitFor()
	const all = await names.allInnerTexts()
	assert.ok(all.indexOf('محمد بن سعد') < all.indexOf('أسماء بنت إبراهيم'))

	await page.getByRole('button', { name: `${statuses.clarification} 1` }).click()
	await row(page, 'محمد بن سعد').waitFor({ state: 'detached' })
	await comesTo(() => names.allInnerTexts(), ['أسماء بنت إبراهيم'])
	await page.waitForURL(/#\/sila\/cases\?status=clarification$/)
	await page.getByRole('button', { name: /^الكل/ }).click()
	await row(page, 'محمد بن سعد').waitFor()

	const search = page.getByLabel('ابحث برقم الطلب أو باسم مقدمه')
	await search.fill('ابراهيم اسماء')
	await row(page, 'محمد بن سعد').waitFor({ state: 'detached' })
	await comesTo(() => names.allInnerTexts(), ['أسماء بنت إبراهيم'])
	assert.ok(!decodeURIComponent(page.url()).includes('اسماء'))
	await search.fill('لا أحد بهذا الاسم')
	await page.getByText('لا يوجد طلب بهذا البحث.').waitFor()
	await page.getByRole('button', { name: 'عرض كل الطلبات' }).click()
	await row(page, 'محمد بن سعد').waitFor()
	await comesTo(() => search.inputValue(), '')

	// A reference as somebody reads it over the phone, typed in the digits of the keyboard; Enter opens its case.
	const typed = formatReference(fresh.receipt.reference).replace(/\d/g, digit =>
		String.fromCharCode(0x660 + Number(digit)),
	)
	await search.fill(typed)
	await search.press('Enter')
	await page.getByRole('heading', { level: 1, name: 'محمد بن سعد' }).waitFor()
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await row(page, 'محمد بن سعد').waitFor()
	await comesTo(() => search.inputValue(), typed)
	await page.context().close()
})

test('the list is worked with the keyboard, and goes on page by page', async () => {
	for (let n = 0; n < 31; n++) {
		await arrive(
			'سلسلة طويلة',
			{
				association: 'kitab-wa-qari',
				service: 'beneficiary-services',
				conditions: {},
				answers: { need: 'كتب', contactMeans: 'visit' },
				declared: false,
				signature: '',
			},
			[],
		)
	}
	const last = await arrive('آخر الواصلين')
	const page = await desk()
	await row(page, 'آخر الواصلين').waitFor()
	await comesTo(() => page.locator('.case-row').count(), 30)
	await page.getByRole('button', { name: 'عرض المزيد' }).press('Enter')
	await page.waitForFunction(() => document.querySelectorAll('.case-row').length > 30)
	const ids = await page.locator('.case-row').evaluateAll(rows => rows.map(link => link.getAttribute('href')))
	assert.equal(new Set(ids).size, ids.length)
	await row(page, 'آخر الواصلين').press('Enter')
	await page.waitForURL(`**/#/sila/cases/${last.record.id}`)
	await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
	await page.context().close()
})

test('a case is read like a letter, with its files, contact, form and history', async () => {
	const { record } = await arrive('هدى بنت سالم', {}, [
		['documents.marital-status-proof', file(PNG, 'إثبات الحالة.png')],
	])
	const page = await openCase(record.id)
	await page.getByRole('heading', { level: 1, name: 'هدى بنت سالم' }).waitFor()
	const letter = page.locator('.letter')
	for (const words of ['إلى: جمعية يُسر', 'أرملة', '1000000008', 'إثبات الحالة.png', 'الموقّع: هدى بنت سالم'])
		await letter.filter({ hasText: words }).waitFor()
	await page.getByLabel('التواصل المتفق عليه').getByRole('link', { name: '+966501234567' }).waitFor()
	await comesTo(() => page.locator('.contact-link').first().getAttribute('href'), 'sms:+966501234567')
	await page.getByText(record.form_version).waitFor()
	await page.getByText('هي النسخة الحالية').waitFor()
	assert.equal(await page.locator('.letter-text').count(), 0)
	await page.locator('.history').getByText('مقدم الطلب').waitFor()

	const answered = page
		.context()
		.waitForEvent('response', answer => /\/api\/files\/cases\//.test(answer.url()))
	const opened = page.context().waitForEvent('page')
	await page.getByRole('button', { name: /إثبات الحالة\.png/ }).click()
	assert.equal((await answered).status(), 200)
	assert.equal((await answered).headers()['content-type'], 'image/png')
	await (await opened).waitForURL(/\/api\/files\/cases\//)
	await page.context().close()
})

test('a letter whose words Sila has changed since is shown as it was signed', async () => {
	const { record } = await arrive('سارة بنت علي')
	write('UPDATE cases SET letter = ? WHERE id = ?', `${record.letter}\nسطر قديم`, record.id)
	const page = await openCase(record.id)
	await page.locator('.letter-text').getByText('سطر قديم').waitFor()
	await page.context().close()
})

test('a change of status: what is needed is asked for, the applicant’s words are shown, and who did it is kept', async () => {
	const { record, receipt } = await arrive('أمل بنت حسن')
	const page = await openCase(record.id)
	const next = page.getByLabel('تغيير الحالة إلى')
	await next.selectOption('needs-completion')
	await page.locator('blockquote').getByText(caseWords.statuses['needs-completion'].meaning).waitFor()

	// Refused: the server says in Arabic what is missing, beside the control, and the choice stays.
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText(processWords.asks.missing).waitFor()
	await comesTo(() => next.inputValue(), 'needs-completion')
	await comesTo(() => page.getByLabel(processWords.facts.missing).getAttribute('aria-invalid'), 'true')
	await page.waitForFunction(() => document.activeElement?.id === 'sila-missing')
	assert.equal((await cases.getOne(record.id)).status, 'received')

	await page.getByLabel(processWords.facts.missing).fill('صورة أوضح')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	await page.locator('.status-now').getByText(statuses['needs-completion']).waitFor()
	const history = page.locator('.history li').first()
	await history.getByText(`من «${statuses.received}» إلى «${statuses['needs-completion']}»`).waitFor()
	await history.getByText('staff@example.org').waitFor()
	await page.locator('.recorded').getByText('صورة أوضح').waitFor()

	const rows = await trail(record.id)
	const { action, actor, actor_id, from, to } = rows.at(-1) ?? assert.fail('no trail')
	assert.deepEqual(
		[rows.length, action, actor, actor_id, from, to],
		[2, 'updated', 'staff@example.org', staff.authStore.record?.id, 'received', 'needs-completion'],
	)
	const { body } = await follow(backend.url, {
		...receipt,
		lang: 'ar',
		received: undefined,
		changed: undefined,
	})
	assert.equal(body.status, 'needs-completion')
	await page.context().close()
})

test('a decision: study, recommendations, minutes and reasons, kept while they are written', async () => {
	const { record } = await arrive('نورة بنت فهد')
	await cases.update(record.id, { status: 'complete' })
	await cases.update(record.id, { status: 'study' })
	// The two weeks before which Yusr does not reply are over.
	write('UPDATE cases SET earliest_reply_on = ? WHERE id = ?', riyadhDay(new Date().toISOString()), record.id)
	const page = await openCase(record.id)
	await page.getByLabel('تغيير الحالة إلى').selectOption('accepted')
	assert.equal(await page.getByLabel(processWords.facts.early_reason).count(), 0)
	await page.getByLabel('اسم العضو').fill('أ. ليلى')
	await page.getByLabel('توصيته').fill('القبول')
	await page.getByRole('button', { name: 'حفظ دون تغيير الحالة' }).click()
	await page.getByText('حُفظ ما كتبته').waitFor()
	const kept = await cases.getOne(record.id)
	assert.deepEqual(
		[kept.status, kept.recommendations],
		['study', [{ member: 'أ. ليلى', recommendation: 'القبول' }]],
	)

	// Somebody else saves while this page is open: their recommendation stays, and so does what is typed here.
	await page.getByRole('button', { name: 'توصية عضو آخر' }).click()
	await page.getByLabel('اسم العضو').nth(1).fill('أ. منى')
	await page.getByLabel('توصيته').nth(1).fill('القبول بشرط')
	await cases.update(record.id, {
		recommendations: [...kept.recommendations, { member: 'أ. سعد', recommendation: 'الرفض' }],
	})
	await page.getByLabel(processWords.facts.studied_on).fill('2026-03-01')
	await page
		.getByLabel('اختر ملف المحضر')
		.setInputFiles({ name: 'محضر.png', mimeType: 'image/png', buffer: PNG })
	await page.getByLabel(processWords.facts.decided_by).fill('لجنة البحث')
	await page.getByLabel(processWords.facts.reason).fill('تنطبق الشروط')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('عدّل شخص آخر هذا الطلب قبل لحظات').waitFor()
	assert.equal((await cases.getOne(record.id)).status, 'study')
	await comesTo(() => page.getByLabel(processWords.facts.reason).inputValue(), 'تنطبق الشروط')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	const decided = await cases.getOne(record.id)
	assert.deepEqual(
		[decided.status, decided.studied_on, decided.reason],
		['accepted', '2026-03-01', 'تنطبق الشروط'],
	)
	assert.deepEqual(decided.recommendations.map(({ member }: { member: string }) => member).sort(), [
		'أ. سعد',
		'أ. ليلى',
		'أ. منى',
	])
	assert.equal(decided.minutes.length, 1)
	await page.locator('.recorded').getByText('لجنة البحث').waitFor()
	await page.context().close()
})

test('a decision before the policy’s day: the day is named, the reason asked for, and kept', async () => {
	const { record } = await arrive('جواهر بنت سعد')
	await cases.update(record.id, { status: 'complete' })
	const { earliest_reply_on } = await cases.update(record.id, {
		status: 'study',
		...decision(),
		early_reason: '',
	})
	const page = await openCase(record.id)
	const next = page.getByLabel('تغيير الحالة إلى')
	const reason = page.getByLabel(processWords.facts.early_reason)
	const note = page.locator('.too-early')
	for (const other of ['clarification', 'closed']) {
		await next.selectOption(other)
		await page.locator('blockquote').waitFor()
		assert.equal((await reason.count()) + (await note.count()), 0)
	}
	await next.selectOption('rejected')
	await note.getByText(`لا يصدر الرد قبل ${day(new Date(earliest_reply_on))}.`).waitFor()
	assert.deepEqual(await axe(page), [])
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.waitForFunction(() => document.activeElement?.id === 'sila-early_reason')
	assert.equal(await reason.getAttribute('aria-invalid'), 'true')
	await page.getByText('أو اكتب سبب اتخاذ القرار قبله').first().waitFor()
	await reason.fill('موعد المحكمة غدًا')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.locator('.recorded').getByText('موعد المحكمة غدًا').waitFor()
	const decided = await cases.getOne(record.id)
	assert.deepEqual([decided.status, decided.early_reason], ['rejected', 'موعد المحكمة غدًا'])
	await page.context().close()
})

test('what is typed outlasts a look elsewhere and a session that ends', async () => {
	const { record } = await arrive('ريم بنت خالد')
	const page = await openCase(record.id)
	await page.getByLabel('تغيير الحالة إلى').selectOption('needs-completion')
	await page.getByLabel(processWords.facts.missing).fill('صورة أوضح')
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await row(page, 'ريم بنت خالد').click()
	const missing = page.getByLabel(processWords.facts.missing)
	await comesTo(() => missing.inputValue(), 'صورة أوضح')

	const signed = await page.evaluate(() => {
		const stored = localStorage.getItem('__pb_superusers__/_') ?? ''
		const { token, record } = JSON.parse(stored)
		const [head, , seal] = token.split('.')
		localStorage.setItem(
			'__pb_superusers__/_',
			JSON.stringify({ token: `${head}.${btoa('{"exp":1}')}.${seal}`, record }),
		)
		return stored
	})
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('انتهت جلستك.').waitFor()
	await comesTo(() => missing.inputValue(), 'صورة أوضح')
	// The same member of staff signs in in another tab.
	await page.evaluate(stored => localStorage.setItem('__pb_superusers__/_', stored), signed)
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	assert.equal((await cases.getOne(record.id)).missing, 'صورة أوضح')
	await page.context().close()
})

test('a case that is gone and a server that cannot save are told in Arabic, beside what was asked for', async () => {
	const { record } = await arrive('خالد بن سعد')
	const page = await openCase(record.id)
	const next = page.getByLabel('تغيير الحالة إلى')
	await next.selectOption('clarification')
	await page.getByLabel(processWords.facts.referred_to).fill('الباحثة')
	const database = databaseIn(backend.dir)
	try {
		database.exec("CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk'); END")
		await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
		await page.getByText('لم يُحفظ التعديل').waitFor()
		await comesTo(() => page.getByLabel(processWords.facts.referred_to).inputValue(), 'الباحثة')
	} finally {
		database.exec('DROP TRIGGER broken')
		database.close()
	}
	await cases.delete(record.id)
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
	await comesTo(() => page.getByLabel(processWords.facts.referred_to).inputValue(), 'الباحثة')
	await page.reload()
	await page.getByRole('button', { name: 'حاول من جديد' }).waitFor()
	await page.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
	await page.context().close()
})

test('what applicants wrote is never translated and never run, in no view', async () => {
	const need = 'Save changes'
	const { record } = await arrive('New record', { answers: { ...good.answers, need } })
	const script = await arrive('<img src=x onerror=alert(1)>', {
		answers: { ...good.answers, need: '<script>alert(2)</script>' },
	})
	const before = [await cases.getOne(record.id), await cases.getOne(script.record.id)]

	const page = await desk()
	await row(page, 'New record').waitFor()
	await page.getByText('<img src=x onerror=alert(1)>', { exact: true }).click()
	await page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor()
	await page.locator('.letter').getByText('<script>alert(2)</script>').waitFor()
	await page.goto(`${backend.url}/_/#/sila/cases/${record.id}`)
	await page.locator('.letter').getByText(need, { exact: true }).waitFor()

	await page.goto(`${backend.url}/_/#/collections?collection=cases`)
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

test('the pages of cases hold to WCAG, light and dark, wide and narrow', async () => {
	const { record } = await arrive('ليلى بنت ناصر')
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const viewport of [DESKTOP, PHONE, { width: 320, height: 640 }]) {
			const page = await desk('', { colorScheme, viewport })
			const about = `${colorScheme}, ${viewport.width} px`
			await row(page, 'ليلى بنت ناصر').waitFor()
			assert.deepEqual(await axe(page), [], `list, ${about}`)
			await page.goto(`${backend.url}/_/#/sila/cases/${record.id}`)
			await page.getByLabel('تغيير الحالة إلى').selectOption('complete')
			await page.getByRole('button', { name: 'تأكيد التغيير' }).waitFor()
			await page.locator('.history li').waitFor()
			assert.deepEqual(await axe(page), [], `case, ${about}`)
			const wide = await page
				.locator('.page-content')
				.evaluate(content => content.scrollWidth - content.clientWidth)
			assert.equal(wide, 0, `nothing stands out to the side, ${about}`)
			await page.context().close()
		}
	}
})

test('a target of the association’s own is shown as one, on the case and in the list, wide and narrow', async () => {
	const answers = { need: 'أحتاج مساعدة', contactMeans: 'visit' }
	const change = { association: 'artwa', service: 'support-request', conditions: {}, answers, signature: '' }
	const { record } = await arrive('منى بنت عمر', change, [])
	await staff.collection('periods').create({ association: record.association, target_days: 5 })
	const { target_on } = await cases.update(record.id, { status: 'complete' })
	const database = databaseIn(backend.dir)
	database.prepare("UPDATE cases SET attention = 'overdue' WHERE id = ?").run(record.id)
	database.close()
	for (const viewport of [DESKTOP, { width: 320, height: 640 }]) {
		const page = await openCase(record.id, { viewport })
		await page.getByText(`الهدف الداخلي للرد (لا يراه مقدم الطلب): ${day(new Date(target_on))}`).waitFor()
		await page.getByText('تجاوز الهدف الداخلي').waitFor()
		await page.goto(`${backend.url}/_/#/sila/cases`)
		const note = row(page, 'منى بنت عمر').getByText('تجاوز الهدف الداخلي')
		await note.waitFor()
		const stands = await note.evaluate(element => {
			const [inner, outer] = [element, element.closest('a') as Element].map(e => e.getBoundingClientRect())
			return inner && outer && inner.left >= outer.left && inner.right <= outer.right
		})
		assert.ok(stands, `the note stands within its row, ${viewport.width} px`)
		await page.context().close()
	}
})

test('the numbers of cases are for staff alone', async () => {
	const address = `${backend.url}/api/sila/cases/counts`
	assert.equal((await fetch(address)).status, 401)
	const counts = await staff.send('/api/sila/cases/counts', {})
	const { totalItems } = await cases.getList(1, 1)
	assert.equal(
		counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
		totalItems,
	)
})

test('the dashboard never wears an older Sila than the server', async () => {
	for (const part of ['extensions.js', 'extensions/sila/main.js']) {
		const answer = await fetch(`${backend.url}/_/${part}`)
		assert.equal(answer.status, 200)
		assert.equal(answer.headers.get('cache-control'), 'no-cache', part)
	}
})
