import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { words as reason } from '../../desk/cases/reason-words.ar.ts'
import { arrive } from '../server/cases.ts'
import { comesTo } from '../server/support.ts'
import { holds } from './desk.ts'
import { joins, setMembers } from './members.ts'

/* What senior management sees of a request with a reason alone, and where that is read afterwards. */

const { stage, backend, administrator, appointed } = await setMembers()
const door = { url: backend.url, staff: administrator }
const WHY = 'مراجعة ما قيل عن الرد على هذا الطلب'
const IDENTITY = '1000000008'

test('identity number and files open to senior management with a reason, which the trail keeps', async () => {
	const { record } = await arrive(door)
	const { record: other } = await arrive(door)
	const manager = await appointed('لمياء بنت فهد', 'lamia@example.org', 'yusr', ['management'])
	const page = await joins(stage, manager)
	await page.locator(`a[href="#/sila/cases/${record.id}"]`).click()
	const card = page.getByRole('region', { name: reason.title })
	await card.getByText(reason.lead).waitFor()
	const letter = page.locator('.letter')
	await letter.waitFor()
	const file = page.locator('desk-files').getByRole('button', { name: /إثبات الحالة/ })
	assert.ok(!(await letter.innerText()).includes(IDENTITY))
	assert.equal(await file.count(), 0)
	await holds(page, 'a request before the reason')

	await card.getByLabel(reason.label).fill('مراجعة')
	await card.getByRole('button', { name: reason.show }).click()
	await card.getByText(reason.short).waitFor()
	assert.ok(!(await letter.innerText()).includes(IDENTITY))
	await card.getByLabel(reason.label).fill(WHY)
	await card.getByRole('button', { name: reason.show }).click()
	await letter.getByText(IDENTITY).waitFor()
	await card.getByText(/^تظهر لك الهوية والمرفقات حتى/).waitFor()
	await holds(page, 'a request after the reason')
	await file.click()
	await page.getByRole('dialog').getByText('إثبات الحالة.pdf').first().waitFor()
	await page.keyboard.press('Escape')
	// Of this request alone.
	await page.goto(`${backend.url}/desk/#/sila/cases/${other.id}`)
	await card.getByText(reason.lead).waitFor()
	assert.ok(!(await letter.innerText()).includes(IDENTITY))

	await page.getByRole('link', { name: 'الإعدادات' }).click()
	await page.getByRole('link', { name: /^سجل التدقيق والاطلاع/ }).click()
	await page.getByRole('heading', { level: 1, name: 'سجل التدقيق والاطلاع' }).waitFor()
	const rows = page.locator('.history > li')
	await rows.first().waitFor()
	await holds(page, 'the trail')
	await page.getByRole('button', { name: 'من اطّلع' }).click()
	const looked = rows.filter({ hasText: WHY })
	await looked.getByText(manager.name).waitFor()
	await looked.getByRole('link').getByText(formatReference(record.reference)).waitFor()
	// The case itself, its identity number by the reason, and the file.
	const hers = rows.filter({ hasText: manager.name })
	await comesTo(() => hers.filter({ hasText: formatReference(record.reference) }).count(), 3)
	await holds(page, 'who looked')
	await page.getByLabel('على ماذا').selectOption('rest')
	await comesTo(() => hers.count(), 0)
	await page.context().close()
})
