import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { good } from '../server/support.ts'
import { holds, setDesk } from './desk.ts'

const { stage, arrive, openCase } = await setDesk()

test('two requests under one number show each other with what agrees and differs, and no others do', async () => {
	const one = await arrive('سارة بنت علي')
	await arrive('ساره علي')
	const apart = await arrive('نورة بنت سعد', {
		answers: { ...good.answers, fullName: 'نورة بنت سعد', 'national-id': '1000000016', phone: '0551234999' },
	})
	const page = await openCase(one.record.id)
	const card = page.getByRole('region', { name: 'حالات أخرى قد تكون للشخص نفسه' })
	const links = card.getByRole('link')
	await links.first().waitFor()
	assert.equal(await links.count(), 1)
	await card.getByText('رقم الهوية، الهاتف').waitFor()
	await card.getByText('يختلف:').waitFor()
	await holds(page, 'a case with another of the same number')
	await links.first().click()
	await page.getByRole('heading', { level: 1, name: 'ساره علي' }).waitFor()
	await card.getByText(formatReference(one.receipt.reference)).waitFor()
	await page.goto(`${stage.backend.url}/desk/#/sila/cases/${apart.record.id}`)
	await page.getByRole('heading', { level: 1, name: 'نورة بنت سعد' }).waitFor()
	assert.equal(await card.count(), 0)
	await page.context().close()
})

test('one is marked as a duplicate of another, both and the list say so, and it is taken back', async () => {
	const first = await arrive('هند بنت صالح')
	const second = await arrive('هند صالح')
	const page = await openCase(second.record.id)
	const card = page.getByRole('region', { name: 'حالات أخرى قد تكون للشخص نفسه' })
	await card
		.getByRole('listitem')
		.filter({ hasText: formatReference(first.receipt.reference) })
		.getByRole('button', { name: 'هذه الحالة مكررة لها' })
		.click()
	await card.getByText('سُجّل باسمك أنها مكررة للحالة').waitFor()
	await page.getByText('سُجّلت مكررة لحالة أخرى').waitFor()
	await holds(page, 'a case that is a duplicate')
	await page.locator('.case-notice').getByRole('link').click()
	await page.getByRole('heading', { level: 1, name: 'هند بنت صالح' }).waitFor()
	await page.locator('.case-notice', { hasText: 'مكررة لهذه الحالة' }).waitFor()
	await page.goto(`${stage.backend.url}/desk/#/sila/cases`)
	const row = page.locator('.case-row', { hasText: formatReference(second.receipt.reference) })
	await row.getByText('مكررة', { exact: true }).waitFor()
	await row.click()
	await card.getByRole('button', { name: 'ليست مكررة' }).click()
	await card.getByText('ليست مكررة للحالة').waitFor()
	assert.equal(await page.locator('.case-notice').count(), 0)
	await page.context().close()
})
