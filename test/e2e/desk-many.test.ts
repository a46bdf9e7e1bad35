import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { joins } from '../server/staff.ts'
import { comesTo } from '../server/support.ts'
import { holds, setDesk } from './desk.ts'

/* Several cases at once. */

const { backend, arrive, desk, row, trail } = await setDesk()

const given = async (id: string) =>
	(await trail(id)).filter(({ action }) => action === 'given').map(({ to }) => to)

test('two are chosen with the keyboard and handed to a colleague together, and the third stays', async () => {
	const [first, second, third] = [
		await arrive('لطيفة بنت حمد'),
		await arrive('نجلاء بنت سعيد'),
		await arrive('غادة بنت صالح'),
	]
	await joins(backend, 'sara@example.org')
	const page = await desk()
	await row(page, 'غادة بنت صالح').waitFor()
	for (const { receipt } of [first, second])
		await page.getByRole('checkbox', { name: formatReference(receipt.reference) }).press('Space')
	const bar = page.getByRole('group', { name: 'ما حُدّد' })
	await bar.getByText('المحدد: 2').waitFor()
	await holds(page, 'the list with rows chosen')
	await bar.getByRole('button', { name: 'سلّمها إلى زميل' }).press('Enter')
	await bar.getByLabel('سارة خالد').press('Space')
	await bar.getByRole('button', { name: 'سلّم', exact: true }).press('Enter')
	await bar.getByText('صارت عند سارة خالد').waitFor()
	await comesTo(() => page.getByText('عند سارة خالد', { exact: true }).count(), 2)
	assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0)
	assert.deepEqual(await given(first.record.id), ['sara@example.org'])
	assert.deepEqual(await given(second.record.id), ['sara@example.org'])
	assert.deepEqual(await given(third.record.id), [])
	await page.context().close()
})
