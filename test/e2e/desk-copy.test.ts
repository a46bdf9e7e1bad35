import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { holds, setDesk } from './desk.ts'

const { arrive, openCase, staff, backend } = await setDesk()

test('a copy asked for by phone waits among the tasks, is made for paper, and settled once handed over', async () => {
	const { record, receipt } = await arrive('منيرة بنت حمد')
	const page = await openCase(record.id)
	await page.getByRole('button', { name: 'سجّل طلب نسخة من بياناته…' }).click()
	const form = page.getByRole('dialog')
	await form.getByRole('radio', { name: /^باتصال من الجمعية/ }).check()
	await form.getByLabel('ما قاله').fill('تريدها على ورق.')
	await form.getByRole('button', { name: 'احفظ' }).click()
	await page.getByText('سُجّل طلب النسخة').waitFor()
	const card = page.getByRole('region', { name: 'مقدم الطلب يطلب نسخة من بياناته' })
	await card.getByText('تريدها على ورق.').waitFor()
	await holds(page, 'a case whose copy was asked for')
	await page.goto(`${backend.url}/desk/#/sila/tasks`)
	const list = page.getByRole('region', { name: 'طلبات نسخة من البيانات' })
	await list.getByRole('link', { name: 'افتح الحالة لتسليمها' }).click()
	await card.getByRole('link', { name: 'أعدّ النسخة…' }).click()
	await page.getByRole('button', { name: 'أعدّ النسخة' }).click()
	const sheet = page.locator('.copy-sheet')
	await sheet.getByText(formatReference(receipt.reference)).waitFor()
	await sheet.getByText('منيرة بنت حمد').first().waitFor()
	await holds(page, 'the sheet of a copy')
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'احفظها ملفًا' }).click(),
	])
	assert.equal(saved.suggestedFilename(), `sila-${receipt.reference}.json`)
	await page.getByRole('link', { name: 'رجوع إلى الحالة' }).click()
	await card.getByRole('button', { name: 'سُلّمت…' }).click()
	await form.getByLabel('كيف سُلّمت؟').fill('باليد في المقر.')
	await form.getByRole('button', { name: 'احفظ' }).click()
	await page.getByText('سُلّمت نسخة من بياناته في').waitFor()
	assert.equal(await card.count(), 0)
	const [request] = await staff.collection('copy_requests').getFullList({ filter: `case="${record.id}"` })
	assert.deepEqual([request?.state, request?.note], ['given', 'باليد في المقر.'])
	await page.context().close()
})
