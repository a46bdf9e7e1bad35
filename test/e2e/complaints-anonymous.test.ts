import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processWords } from '../../core/language/words/process.ar.ts'
import { ask, numbers } from '../server/applicant.ts'
import { anonymous } from '../server/complaints.ts'
import { comesTo, follow, newKey } from '../server/support.ts'
import { setComplaintsDesk, step } from './complaints-desk.ts'
import { chooseStep, holds } from './desk.ts'

/* A complaint without a name: questions back and forth, and nothing that would tell whose it is. */

const {
	backend,
	staff,
	desk,
	row,
	arriving,
	officer,
	trail,
	steps,
	openCase,
	write: past,
} = await setComplaintsDesk()
await officer({ name: 'سعد' })
await officer({ name: 'نورة', role: 'senior-management' })

/** Writes as the one who complains. */
async function write(receipt: { reference: string; code: string }, text: string): Promise<void> {
	const body = new FormData()
	body.append('message', JSON.stringify({ ...numbers(receipt), lang: 'ar', text }))
	const headers = { 'Idempotency-Key': newKey() }
	const address = `${backend.url}/api/sila/cases/message`
	assert.equal((await fetch(address, { method: 'POST', headers, body })).status, 201)
}

test('asked and answered under no name, then closed with reasons', async () => {
	const { record, receipt } = await arriving('complaint', anonymous)
	const page = await desk()
	await row(page, 'شكوى بلا اسم').click()
	await page.getByRole('heading', { level: 1, name: 'شكوى بلا اسم' }).waitFor()
	await page.getByText('لا يُعرف صاحبها').waitFor()
	assert.equal(await page.locator('.contact-link').count(), 0)

	await page.getByLabel('اكتب إلى صاحب الشكوى').fill('في أي فرع حدث هذا؟')
	await page.getByRole('button', { name: 'أرسل الرسالة' }).click()
	await page.getByText('أُرسلت الرسالة، ويقرؤها حين يفتح صفحة المتابعة.').waitFor()
	await ask(backend.url, 'messages', receipt)
	await write(receipt, 'في الفرع الأول')

	// Unread, it is found in the list whatever it is.
	await page.getByRole('link', { name: 'كل الشكاوى' }).click()
	await page.getByRole('button', { name: 'رسائل جديدة 1' }).click()
	await row(page, 'شكوى بلا اسم').getByText('رسالة جديدة').waitFor()
	await row(page, 'شكوى بلا اسم').click()
	await page.locator('.case-notice').getByText('رسالة جديدة من صاحب الشكوى').waitFor()
	await page.locator('.messages').getByText('في الفرع الأول').waitFor()
	await page.locator('.messages').getByText('قرأها في').waitFor()
	await holds(page, 'an anonymous complaint')
	await step(page, 'closed', { [processWords.facts.closing_reason]: 'غُيّر ترتيب الاستقبال' })
	const { body } = await follow(backend.url, numbers(receipt))
	assert.deepEqual([body.status, body.reason], ['closed', 'غُيّر ترتيب الاستقبال'])
	assert.deepEqual(await steps(record.id), ['applicant received', 'staff closed'])
	assert.deepEqual(
		(await trail(record.id)).map(({ actor, action }) => `${actor.split('@')[0]} ${action}`).slice(0, 3),
		['applicant received', 'staff message', 'applicant message'],
	)
	await page.context().close()
})

test('escalated with the reason: it goes to senior management, and is on the oversight as theirs', async () => {
	const { record } = await arriving('complaint', { about: 'conduct' })
	const page = await openCase(record.id)
	await chooseStep(page, 'escalated')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.getByText(processWords.asks.escalation_reason).waitFor()
	await page.getByLabel(processWords.facts.escalation_reason).fill('تحتاج إلى قرار من الإدارة')
	await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	await page.locator('.holder').getByText('نورة').waitFor()
	await page.locator('.recorded').getByText('تحتاج إلى قرار من الإدارة').waitFor()
	await page.locator('.steps [aria-current="step"]').getByText('عند الإدارة العليا').waitFor()
	assert.deepEqual(await steps(record.id), ['applicant received', 'staff escalated'])
	await page.getByRole('link', { name: 'الإشراف' }).click()
	const held = page.getByRole('row').filter({ has: page.locator(`a[href$="${record.id}"]`) })
	await held.getByRole('cell', { name: 'نورة' }).waitFor()
	await page.context().close()
})

test('a complaint that is late says by how much, and so does the oversight; its file names nobody', async () => {
	const { record } = await arriving('complaint', { fullName: 'منى بنت عمر' })
	const { id: association } = await staff.collection('associations').getFirstListItem('slug="kadi"')
	const page = await openCase(record.id)
	await page.getByRole('heading', { level: 1, name: 'منى بنت عمر' }).waitFor()
	await comesTo(() => page.getByText('آخر يوم للتسوية').count(), 0)
	past("UPDATE cases SET due_on = '2026-03-01', attention = 'overdue' WHERE id = ?", record.id)
	await page.reload()
	await page.locator('.status-now').getByText('تجاوزت موعدها').waitFor()
	await page.getByText(/^تأخر \d+ /).waitFor()

	await page.goto(`${backend.url}/desk/#/sila/oversight?association=${association}`)
	const late = page.getByRole('row').filter({ has: page.locator(`a[href$="${record.id}"]`) })
	await late.getByText(/^تأخر \d+ /).waitFor()
	await holds(page, 'oversight')
	await page.getByRole('button', { name: 'المتأخرة فقط 1' }).click()
	await comesTo(() => page.locator('[aria-labelledby="sila-open"] tbody tr').count(), 1)
	const saved = async (name: string) => {
		const download = page.waitForEvent('download')
		await page.getByRole('button', { name }).click()
		const chunks: Buffer[] = []
		for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
		return Buffer.concat(chunks).toString()
	}
	const text = await saved('ملف CSV: المفتوحة')
	assert.ok(text.includes(record.reference) && text.includes('شكوى: التأخر'), text)
	const times = await saved('ملف CSV: المسؤولون')
	assert.ok(times.includes('مسؤول المتابعة') || times.includes('وحدة المتابعة'), times)
	for (const name of ['منى', 'سعد', 'نورة']) assert.ok(!(text + times).includes(name), name)
	await page.context().close()
})
