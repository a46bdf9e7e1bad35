import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day } from '../../desk/dates.ts'
import { statuses } from '../../desk/labels.ts'
import { decision } from '../server/cases.ts'
import { joins } from '../server/staff.ts'
import { comesTo, databaseIn, follow, PNG } from '../server/support.ts'
import { axe } from './axe.ts'
import { signOut } from './dashboard.ts'
import { chooseStep, setDesk } from './desk.ts'
import { DESKTOP } from './stage.ts'

/* The control that moves a case on. */

/** Which step is chosen. */
const chosen = (page: Page) => page.locator('[data-step][aria-pressed="true"]').getAttribute('data-step')

const { stage, backend, cases, arrive, write, openCase, trail, row } = await setDesk()

test('a change of status: what is needed is asked for, the applicant’s words are shown, and who did it is kept', async () => {
	const { record, receipt } = await arrive('أمل بنت حسن')
	const page = await openCase(record.id)
	await chooseStep(page, 'needs-completion')
	await page.locator('blockquote').getByText(caseWords.statuses['needs-completion'].meaning).waitFor()

	// Refused: the server says in Arabic what is missing, beside the control, and the choice stays.
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText(processWords.asks.missing).waitFor()
	await comesTo(() => chosen(page), 'needs-completion')
	await comesTo(() => page.getByLabel(processWords.facts.missing).getAttribute('aria-invalid'), 'true')
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-missing',
	)
	assert.equal((await cases.getOne(record.id)).status, 'received')

	await page.getByLabel(processWords.facts.missing).fill('صورة أوضح')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	await page.locator('.status-now').getByText(statuses['needs-completion']).waitFor()
	const history = page.locator('.history li').first()
	await history.getByText(`من «${statuses.received}» إلى «${statuses['needs-completion']}»`).waitFor()
	await history.getByText('staff@example.org').waitFor()
	await page.locator('.recorded').getByText('صورة أوضح').waitFor()

	const worker = (await backend.staff()).authStore.record
	const rows = await trail(record.id)
	const { action, actor, actor_id, from, to } = rows.at(-1) ?? assert.fail('no trail')
	assert.deepEqual(
		[rows.length, action, actor, actor_id, from, to],
		[2, 'updated', 'staff@example.org', worker?.id, 'received', 'needs-completion'],
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
	await chooseStep(page, 'accepted')
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
	const opened = page.context().waitForEvent('response', answer => /\/api\/files\/cases\//.test(answer.url()))
	await page
		.locator('.recorded')
		.getByRole('button', { name: /المحضر 1/ })
		.click()
	assert.equal((await opened).status(), 200)
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
	const reason = page.getByLabel(processWords.facts.early_reason)
	const note = page.locator('.too-early')
	for (const other of ['clarification', 'closed']) {
		await chooseStep(page, other)
		await page.locator('blockquote').waitFor()
		assert.equal((await reason.count()) + (await note.count()), 0)
	}
	await chooseStep(page, 'rejected')
	await note.getByText(`لا يصدر الرد قبل ${day(new Date(earliest_reply_on))}.`).waitFor()
	assert.deepEqual(await axe(page), [])
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-early_reason',
	)
	assert.equal(await reason.getAttribute('aria-invalid'), 'true')
	await page.getByText('أو كتابة سبب اتخاذ القرار قبله').first().waitFor()
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
	await chooseStep(page, 'needs-completion')
	await page.getByLabel(processWords.facts.missing).fill('صورة أوضح')
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await row(page, 'ريم بنت خالد').click()
	const missing = page.getByLabel(processWords.facts.missing)
	await comesTo(() => missing.inputValue(), 'صورة أوضح')

	const signed = await page.evaluate(() => {
		const stored = localStorage.getItem('sila-staff') ?? ''
		const { token, record } = JSON.parse(stored)
		const [head, , seal] = token.split('.')
		localStorage.setItem(
			'sila-staff',
			JSON.stringify({ token: `${head}.${btoa('{"exp":1}')}.${seal}`, record }),
		)
		return stored
	})
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('انتهت جلستك.').waitFor()
	await comesTo(() => missing.inputValue(), 'صورة أوضح')
	// The same member of staff signs in in another tab.
	await page.evaluate(stored => localStorage.setItem('sila-staff', stored), signed)
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	assert.equal((await cases.getOne(record.id)).missing, 'صورة أوضح')
	await page.context().close()
})

test('what is typed is gone once its writer signs out: who signs in next at the same screen does not find it', async () => {
	await arrive('سارة بنت علي')
	const next = await joins(backend, 'noura@example.org')
	const first = await joins(backend, 'amal@example.org')
	const page = await stage.page({ viewport: DESKTOP })
	const signIn = async ({ email, password }: typeof next) => {
		await page.getByLabel('البريد الإلكتروني').fill(email)
		await page.getByLabel('كلمة المرور', { exact: true }).fill(password)
		await page.getByRole('button', { name: 'دخول' }).click()
		// The address outlasts a session.
		await page.goto(`${backend.url}/desk/#/sila/cases`)
		await row(page, 'سارة بنت علي').click()
	}
	await page.goto(`${backend.url}/desk/`)
	await signIn(first)
	// Another load of the page would forget everything by itself.
	await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
	const missing = page.getByLabel(processWords.facts.missing)
	await chooseStep(page, 'needs-completion')
	await missing.fill('لا يراه غيري')

	await signOut(page)
	await signIn(next)
	await page.locator('#sila-next').waitFor()
	assert.equal(await page.locator('[data-step][aria-pressed="true"]').count(), 0)
	await chooseStep(page, 'needs-completion')
	await comesTo(() => missing.inputValue(), '')
	assert.equal(await page.locator('html[data-same]').count(), 1)
	await page.context().close()
})

test('a case that is gone and a server that cannot save are told in Arabic, beside what was asked for', async () => {
	const { record } = await arrive('خالد بن سعد')
	const page = await openCase(record.id)
	await chooseStep(page, 'clarification')
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
	// Nobody can delete a case; an older version's administrator could.
	write('DELETE FROM cases WHERE id = ?', record.id)
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
	await comesTo(() => page.getByLabel(processWords.facts.referred_to).inputValue(), 'الباحثة')
	await page.reload()
	await page.getByRole('button', { name: 'حاول من جديد' }).waitFor()
	await page.getByText('هذا السجل غير موجود، أو حُذف.').waitFor()
	await page.context().close()
})
