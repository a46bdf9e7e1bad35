import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labels, statuses } from '../../desk/labels.ts'
import { ask, complete } from '../server/applicant.ts'
import { arrive, go } from '../server/cases.ts'
import { comesTo, file, follow, PNG } from '../server/support.ts'
import { proposesErasure } from '../setup/appointments.ts'
import { holds, openDesk } from './desk.ts'
import { setStage } from './stage.ts'

/* What applicants ask about their data, decided on the case's page. */

const stage = await setStage()
const staff = await stage.backend.superuser()
const { url } = stage.backend
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const cases = staff.collection('cases')
const requests = staff.collection('erasure_requests')

const desk = (hash: string) => openDesk(stage, staff, hash)

test('granted: what goes and what stays is said, the reference is typed, and the case says that it is erased', async () => {
	const { record, receipt } = await arrive({ url, staff })
	await go(staff, record.id, { status: 'needs-completion', missing: 'صورة أوضح' })
	const parts: [string, [File, string]][] = [['documents.marital-status-proof', file(PNG, 'أوضح.png')]]
	await complete(url, receipt, { answer: 'هذه أوضح.' }, { parts })
	await ask(url, 'erasure', receipt, { reason: 'لم أعد أحتاج الخدمة.' })
	proposesErasure(stage.backend.dir, record.id, 'granted')

	const page = await desk('#/sila/tasks')
	await page.getByText('آخر يوم للقرار').waitFor()
	await page.getByRole('link', { name: 'افتح الطلب لتقرر' }).click()
	const notice = page.getByRole('region', { name: 'مقدم الطلب يطلب محو بياناته' })
	await notice.getByText('لم أعد أحتاج الخدمة.').waitFor()
	await holds(page, 'erasure asked for')

	await notice.getByRole('button', { name: 'امحُ البيانات…' }).press('Enter')
	await notice.getByText('يُمحى فورًا وبلا رجعة:').waitFor()
	await notice.getByText('سجل التدقيق: من فعل ماذا ومتى، دون ما كُتب').waitFor()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-erase-reference',
	)
	const typed = notice.getByLabel('للتأكيد اكتب رقم الطلب')
	await typed.fill('100000009')
	await page.keyboard.press('Enter')
	await notice.getByText('الرقم لا يطابق رقم الطلب').waitFor()
	assert.equal((await cases.getOne(record.id)).erased_at, '')
	await holds(page, 'erasure about to be granted')
	await typed.fill(
		record.reference.replace(/\d/g, (digit: string) => String.fromCharCode(0x660 + Number(digit))),
	)
	await notice.getByRole('button', { name: 'امحُ البيانات نهائيًا' }).click()
	await page.getByText('مُحيت البيانات، وسُجّل القرار باسمك.').waitFor()

	const erased = await cases.getOne(record.id)
	assert.notEqual(erased.erased_at, '')
	assert.deepEqual(erased.files, [])
	const [request] = await requests.getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual([request?.state, request?.decided_by], ['granted', 'staff@example.org'])
	const left = page.getByRole('region', { name: 'مُحيت البيانات' })
	await left.getByText(statuses.received).waitFor()
	await page.getByRole('heading', { level: 1, name: 'طلب مُحيت بياناته' }).waitFor()
	await page.locator('.history').getByText('مُحيت البيانات').waitFor()
	for (const gone of ['.letter', '.messages', '.message-form', '.files', '#sila-next', '.case-notice'])
		await page.locator(gone).waitFor({ state: 'detached' })
	const told = page.getByRole('region', { name: 'الإشعارات' })
	await told.getByText(labels.outbox.values.kind.erased).waitFor()
	await holds(page, 'erased case')
	await page.goto(`${url}/desk/#/sila/cases`)
	await page.locator(`a[href="#/sila/cases/${record.id}"]`).getByText('مُحيت بياناته').waitFor()
	await page.context().close()
})

test('refused: an answer is asked for, outlasts a look elsewhere, and the applicant reads it', async () => {
	const { record, receipt } = await arrive({ url, staff })
	await ask(url, 'erasure', receipt)
	proposesErasure(stage.backend.dir, record.id, 'refused')
	const page = await desk(`#/sila/cases/${record.id}`)
	await page.getByText('لم يذكر سببًا.').waitFor()
	await page.getByRole('button', { name: 'ارفض المحو…' }).click()
	await page.getByRole('button', { name: 'ارفض وأرسل الرد' }).click()
	await page.getByText('اكتب لمقدم الطلب سبب الرفض').waitFor()
	await page.waitForFunction(
		() => document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id === 'sila-erase-answer',
	)
	await page.getByLabel('الرد على مقدم الطلب').fill('الخدمة لم تُقدَّم بعد.')
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await page.locator(`a[href="#/sila/cases/${record.id}"]`).click()
	await page.getByRole('button', { name: 'ارفض المحو…' }).click()
	const answer = page.getByLabel('الرد على مقدم الطلب')
	await comesTo(() => answer.inputValue(), 'الخدمة لم تُقدَّم بعد.')
	await holds(page, 'erasure about to be refused')

	// The server cannot be reached once: what was typed stays.
	let tries = 0
	await page.route('**/api/collections/erasure_requests/records/*', route =>
		route.request().method() === 'PATCH' && !tries++ ? route.abort('connectionreset') : route.continue(),
	)
	await page.getByRole('button', { name: 'ارفض وأرسل الرد' }).click()
	await page.getByText('تعذر الوصول إلى الخادم').waitFor()
	await comesTo(() => answer.inputValue(), 'الخدمة لم تُقدَّم بعد.')
	await page.getByRole('button', { name: 'ارفض وأرسل الرد' }).click()
	await page.getByText('رُفض المحو، ويقرأ مقدم الطلب ردك').waitFor()
	await page.getByText(/رُفض محو البيانات في/).waitFor()
	const { body } = await follow(url, { reference: receipt.reference, code: receipt.code, lang: 'ar' })
	assert.deepEqual(
		[body.erasure.state, body.erasure.answer, body.erased],
		['refused', 'الخدمة لم تُقدَّم بعد.', undefined],
	)
	await page.context().close()
})
