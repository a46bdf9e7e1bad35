import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { RecordModel } from 'pocketbase'
import { formatReference } from '../../core/case/reference.ts'
import { labels } from '../../desk/labels.ts'
import { arrive, reachedBy, sending, told, until } from '../server/outbox.ts'
import { startMailServer } from '../setup/smtp.ts'
import { holds, openDesk } from './desk.ts'
import { setStage } from './stage.ts'

/* What staff must tell themselves, and what no machine could send: on the tasks page and on the case's. */

// Notifications with a link leave once the portal has a public address.
const stage = await setStage({ env: { SILA_SITE: 'https://portal.example.org' } })
const staff = await stage.backend.superuser()
const backend = { url: stage.backend.url, staff }
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })

const post = await startMailServer()
test.after(() => post.stop())
const { host, port } = post
const mail = (enabled: boolean) =>
	staff.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled, host, port, tls: false },
	})

/** What waits about a case. */
const taskOf = (page: Page, { reference }: RecordModel) =>
	page.getByRole('listitem').filter({ hasText: formatReference(reference) })
const desk = (hash = '#/sila/tasks', options = {}) => openDesk(stage, staff, hash, options)

test('a call is made and ticked off: to whom, what to say, and who did it', async () => {
	const { record } = await arrive(backend, { answers: reachedBy('phone', { phone: '0126543210' }) })
	const page = await desk()
	const link = page.locator('.desk-header').getByRole('link', { name: 'المهام (1)' })
	await link.waitFor()
	const task = taskOf(page, record)
	await task.getByRole('link', { name: '+966126543210' }).waitFor()
	await task.getByText('ما تقوله:').waitFor()
	assert.ok((await task.locator('.task-text').innerText()).includes('السلام عليكم'))
	await holds(page, 'tasks')
	await task.getByRole('button', { name: 'تم', exact: true }).press('Enter')
	await task.getByText('هل بُلّغ به؟').waitFor()
	// The question has the focus, and taking it back changes nothing.
	await page.getByRole('button', { name: 'تراجع' }).press('Enter')
	assert.equal((await told(staff, record.id))[0]?.state, 'task')
	await task.getByRole('button', { name: 'تم', exact: true }).press('Enter')
	await page.waitForFunction(() =>
		document.querySelector('sila-desk')?.shadowRoot?.activeElement?.id.startsWith('sila-yes'),
	)
	await page.keyboard.press('Enter')
	await page.getByText('سُجّل التبليغ باسمك.').waitFor()
	await task.waitFor({ state: 'detached' })
	await page.getByText('لا أحد ينتظر اتصالًا أو خطابًا.').waitFor()
	const [entry] = await told(staff, record.id)
	assert.deepEqual([entry?.state, entry?.done_by, entry?.to], ['done', 'staff@example.org', ''])
	await page.locator('.desk-header').getByRole('link', { name: 'المهام', exact: true }).waitFor()
	await page.goto(`${backend.url}/desk/#/sila/cases/${record.id}`)
	await page.locator('.tasks').getByText(labels.outbox.values.state.done).waitFor()
	await page.context().close()
})

test('a letter is printed on a page of its own, in its language', async () => {
	const detail = { address: 'Jeddah, PO Box 100' }
	const { record } = await arrive(backend, { answers: reachedBy('letter', detail), lang: 'en' })
	await arrive(backend, { answers: reachedBy('letter', { address: 'جدة، ص.ب 100' }) })
	const page = await desk()
	const task = page.getByRole('listitem').filter({ hasText: 'PO Box 100' })
	await task.getByText('نص الإشعار').click()
	await task
		.getByText(/the association/i)
		.first()
		.waitFor()
	await task.getByRole('link', { name: 'صفحة للطباعة' }).click()
	const letter = page.locator('.letter')
	await letter.getByText('Jeddah, PO Box 100').waitFor()
	const [entry] = await told(staff, record.id)
	assert.deepEqual([await letter.getAttribute('lang'), await letter.getAttribute('dir')], ['en', 'ltr'])
	const shown = (await letter.innerText()).replace(/\s+/g, ' ')
	for (const paragraph of entry?.text.split('\n\n') ?? assert.fail('no text'))
		assert.ok(shown.includes(paragraph.replace(/\s+/g, ' ')), paragraph)
	await holds(page, 'letter')
	await page.emulateMedia({ media: 'print' })
	for (const unseen of ['.desk-header', '.sila-sheet .sila-actions', '.case-back'])
		assert.equal(await page.locator(unseen).isVisible(), false, unseen)
	assert.ok(await letter.isVisible())
	await page.emulateMedia({ media: 'screen' })
	await page.getByRole('link', { name: 'المهام', exact: true }).last().click()
	await page.getByRole('heading', { level: 1, name: 'المهام' }).waitFor()
	await page.context().close()
})

test('what was refused says why in Arabic, and goes again; what was told by other means is done', async () => {
	await mail(true)
	post.answer(550)
	const { record } = await arrive(backend, {
		answers: reachedBy('email', { email: 'huda@example.net' }),
	})
	const { record: other } = await arrive(backend, {
		answers: reachedBy('email', { email: 'amal@example.net' }),
	})
	for (const { id } of [record, other]) await sending(staff, id, 'failed')
	const page = await desk()
	const failed = taskOf(page, record)
	await failed.getByText('رفض خادم البريد العنوان').waitFor()
	await holds(page, 'failed notifications')
	post.answer(250)
	await failed.getByRole('button', { name: 'أرسله من جديد' }).click()
	await page.getByText('عاد إلى قائمة الإرسال').waitFor()
	await failed.waitFor({ state: 'detached' })
	await sending(staff, record.id, 'sent')

	// On the case's own page: the same, with what was told before.
	await page.goto(`${backend.url}/desk/#/sila/cases/${other.id}`)
	await page.getByRole('button', { name: 'بلّغته' }).click()
	await page.getByRole('button', { name: 'نعم، تم التبليغ' }).click()
	await page.getByText('سُجّل التبليغ باسمك.').waitFor()
	const done = await until(staff, other.id, ({ state }) => state === 'done')
	assert.equal(done.done_by, 'staff@example.org')
	await page.context().close()
	await mail(false)
})

test('a decision that a colleague took first stays theirs', async () => {
	const { record } = await arrive(backend, { answers: reachedBy('visit') })
	const page = await desk()
	const task = taskOf(page, record)
	await task.getByRole('button', { name: 'تم', exact: true }).click()
	const [entry] = await told(staff, record.id)
	const first = await staff.collection('outbox').update(entry?.id ?? '', { state: 'done' })
	await page.getByRole('button', { name: 'نعم، تم التبليغ' }).click()
	await task.waitFor({ state: 'detached' })
	assert.equal((await told(staff, record.id))[0]?.done_at, first.done_at)
	await page.context().close()
})

test('what the guide says of a page is one press away, and one back', async () => {
	const page = await desk()
	await page.getByRole('link', { name: 'دليل هذه الصفحة' }).click()
	await page.getByRole('heading', { level: 1, name: 'الإشعارات والمهام' }).waitFor()
	await page.getByText('كل شخص سطر واحد').waitFor()
	await holds(page, 'guide')
	await page.getByRole('link', { name: 'كل الأبواب' }).click()
	await page.getByLabel('ابحث في الدليل').fill('المبيد')
	await page.getByText('لا شيء بهذه الكلمات').waitFor()
	await page.getByLabel('ابحث في الدليل').fill('الإجازات')
	await page.getByRole('link', { name: 'الإعدادات' }).last().click()
	await page.getByRole('heading', { level: 1, name: 'الإعدادات' }).waitFor()
	await page.goBack()
	await page.goBack()
	await page.goBack()
	await page.getByRole('heading', { level: 1, name: 'المهام' }).waitFor()
	await page.context().close()
})
