import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator } from 'playwright-core'
import writeXlsxFile from 'write-excel-file/node'
import { formatReference } from '../../core/case/reference.ts'
import { decrypted } from '../../desk/workbook/decrypted.fixture.ts'
import { encrypted } from '../../desk/workbook/encrypted.ts'
import { joins } from '../server/staff.ts'
import { comesTo, databaseIn } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { holds, setDesk } from './desk.ts'
import { openedByOffice } from './office.ts'

/* Several cases at once. */

const { backend, arrive, desk, row, trail, write } = await setDesk()

const given = async (id: string) =>
	(await trail(id)).filter(({ action }) => action === 'given').map(({ to }) => to)

/** What was written down of looks of a kind. */
function looked(what: string): string[] {
	const database = databaseIn(backend.dir)
	const rows = database.prepare('SELECT detail FROM access_log WHERE what = ? ORDER BY rowid').all(what)
	database.close()
	return rows.map(({ detail }) => String(detail))
}

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

test('the list is saved as CSV, and rows that are chosen as a workbook that opens with its password', async () => {
	const { record, receipt } = await arrive('شيخة بنت راشد')
	write('UPDATE cases SET applicant = ? WHERE id = ?', '＝HYPERLINK("https://example.org")', record.id)
	const { receipt: other } = await arrive('وضحى بنت نايف')
	const page = await desk()
	await row(page, 'وضحى بنت نايف').waitFor()
	const saved = async (form: Locator): Promise<Buffer> => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			form.getByRole('button', { name: 'احفظ الملف' }).press('Enter'),
		])
		await form.getByText('وكُتب ذلك باسمك').waitFor()
		return readFileSync(await download.path())
	}
	await page.getByText('تصدير القائمة').click()
	const list = page.locator('.sila-narrowing desk-export-cases')
	await list.getByLabel('CSV').check()
	await holds(page, 'the list with its export')
	const csv = await saved(list)
	assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf])
	const [heads, ...rows] = csv.toString('utf8').slice(1).trim().split('\r\n')
	assert.match(heads ?? '', /^"الرقم","النوع"/)
	assert.equal(rows.length, await page.locator('.case-row').count())
	assert.ok(csv.includes(`"'＝HYPERLINK(""https://example.org"")"`))

	await page.getByRole('checkbox', { name: formatReference(receipt.reference) }).check()
	await page.getByRole('checkbox', { name: formatReference(other.reference) }).check()
	const bar = page.getByRole('group', { name: 'ما حُدّد' })
	await bar.getByText('صدّرها إلى ملف').click()
	await bar.getByLabel('كلمة سر الملف').fill('كلمة سر طويلة')
	const file = await saved(bar)
	const workbook = unzipSync(decrypted(file, 'كلمة سر طويلة'))
	const text = (name: string) => strFromU8(workbook[name] ?? new Uint8Array())
	const sheet = text('xl/worksheets/sheet1.xml')
	assert.match(sheet, /rightToLeft="(1|true)"/)
	assert.doesNotMatch(sheet, /<f>/)
	const strings = text('xl/sharedStrings.xml') || sheet
	for (const cell of ['مقدم الطلب', 'وضحى بنت نايف', "'＝HYPERLINK"]) assert.ok(strings.includes(cell), cell)
	assert.ok(!strings.includes('لطيفة بنت حمد'))
	const looks = looked('export')
	assert.deepEqual(
		looks.slice(-2).map(detail => detail.replace(/ \w{8}$/, '')),
		[`cases ${rows.length}`, 'cases 2'],
	)
	await page.context().close()
})

long(
	'LibreOffice opens that workbook with its password, from right to left, and not with another',
	async () => {
		const plain = await writeXlsxFile([
			{ sheet: 'حالات', rightToLeft: true, data: [[{ type: String, value: 'وضحى بنت نايف' }]] },
		]).toBuffer()
		const folder = mkdtempSync(path.join(tmpdir(), 'sila-office-'))
		const file = path.join(folder, 'cases.xlsx')
		const locked = await encrypted(new Blob([new Uint8Array(plain)]), 'كلمة سر طويلة')
		writeFileSync(file, new Uint8Array(await locked.arrayBuffer()))
		const opened = (password: string) => openedByOffice(folder, file, password)
		assert.deepEqual(opened('كلمة سر طويلة'), { sheet: 'حالات', cell: 'وضحى بنت نايف', rightToLeft: true })
		assert.equal(opened('كلمة سر أخرى'), null)
		rmSync(folder, { recursive: true })
	},
)
