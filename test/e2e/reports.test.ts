import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { riyadhDay } from '../../core/time/clock.ts'
import { labels, statuses } from '../../desk/labels.ts'
import { arrive, request } from '../server/cases.ts'
import { enter } from '../server/entry.ts'
import { axe } from './axe.ts'
import { englishOn, signIn } from './dashboard.ts'
import { DESKTOP, LOOKS, setStage } from './stage.ts'
import { sheetOf } from './workbook.ts'

/* What staff count, as they see it. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const worker = await backend.staff()
const channels = labels.cases.values.channel
const today = riyadhDay(new Date().toISOString())

for (const channel of ['phone', 'phone', 'fax']) {
	const { change, options } = request('kadi')
	const { status } = await enter({ url: backend.url, staff: worker }, change, { ...options, channel })
	assert.equal(status, 201)
}
await arrive({ url: backend.url, staff }, 'kadi')
await arrive({ url: backend.url, staff }, 'yusr')

async function reports(options = {}, query = ''): Promise<Page> {
	const page = await stage.page({ viewport: DESKTOP, ...options })
	await signIn(page, backend)
	await page.goto(`${backend.url}/desk/#/sila/reports${query}`)
	await page.getByRole('heading', { level: 1, name: 'التقارير' }).waitFor()
	return page
}

/** The rows of a table as they are read: label and number. */
const rows = (page: Page, title: string): Promise<string[]> =>
	page
		.getByRole('table', { name: title })
		.locator('tbody tr, tfoot tr')
		.evaluateAll(all =>
			all.map(row => `${row.querySelector('th')?.innerText} ${row.querySelector('td')?.innerText}`),
		)

test('requests by channel, service, status and month, with totals; saved as a file for a spreadsheet', async () => {
	const page = await reports()
	await page.getByRole('link', { name: 'التقارير' }).waitFor()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kadi')
	const table = page.getByRole('table', { name: 'بحسب القناة' })
	await table.getByRole('rowheader', { name: channels.phone }).waitFor()
	assert.deepEqual(await rows(page, 'بحسب القناة'), [
		`${channels.interview} 0`,
		`${channels.letters} 0`,
		`${channels['social-media']} 0`,
		`${channels.phone} 2`,
		`${channels.fax} 1`,
		`${channels.website} 1`,
		`${channels.email} 0`,
		`${channels.volunteering} 0`,
		`${channels.other} 0`,
		'المجموع 4',
	])
	assert.match(await table.getByRole('row', { name: channels.phone }).innerText(), /50\D?%/)
	assert.deepEqual(await rows(page, 'بحسب الخدمة'), ['طلب خدمة 4', 'المجموع 4'])
	assert.deepEqual(await rows(page, 'بحسب الحالة الآن'), [`${statuses.received} 4`, 'المجموع 4'])
	assert.equal((await rows(page, 'بحسب شهر الوصول')).at(-1), 'المجموع 4')
	await page.getByRole('table', { name: 'المهلة التي تحددها السياسة' }).waitFor()
	await page.getByText('لم يصدر قرار في شيء منها بعد اكتماله.').waitFor()
	assert.equal(await page.getByLabel('من يوم').inputValue(), `${today.slice(0, 4)}-01-01`)
	assert.equal(await page.getByLabel('إلى يوم').inputValue(), today)
	assert.deepEqual(await englishOn(page), [])

	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'ملف CSV: التقرير' }).click(),
	])
	assert.equal(file.suggestedFilename(), `sila-kadi-${today.slice(0, 4)}-01-01-${today}.csv`)
	const bytes = fs.readFileSync(await file.path())
	assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
	const lines = bytes.toString('utf8').slice(1).split('\r\n')
	assert.equal(lines[0], '"الجمعية","من","إلى","التقسيم","البند","العدد"')
	assert.ok(
		lines.includes(
			`"جمعية كادي","${today.slice(0, 4)}-01-01","${today}","بحسب القناة","${channels.phone}",2`,
		),
	)
	assert.doesNotMatch(bytes.toString('utf8'), /هدى|0501234567|501234567/)
	const [workbook] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'ملف Excel: التقرير' }).click(),
	])
	assert.equal(workbook.suggestedFilename(), file.suggestedFilename().replace(/csv$/, 'xlsx'))
	const { rows: cells } = sheetOf(fs.readFileSync(await workbook.path()), 1)
	assert.equal(cells.length, lines.filter(Boolean).length)
	assert.deepEqual(
		cells.find(row => row[3] === 'بحسب القناة' && row[4] === channels.phone),
		['جمعية كادي', `${today.slice(0, 4)}-01-01`, today, 'بحسب القناة', channels.phone, '2'],
	)
	await page.context().close()
})

test('another association and period, kept in the address; a period that is none is said at its field', async () => {
	const page = await reports({}, '?association=yusr&from=2001-01-01&to=2001-12-31')
	await page.getByText('لم يصل طلب في هذه المدة.').waitFor()
	assert.equal(await page.getByLabel('الجمعية', { exact: true }).inputValue(), 'yusr')
	await page.getByLabel('إلى يوم').fill('2000-12-31')
	await page.getByText('تبدأ المدة بعد نهايتها.').waitFor()
	assert.equal(await page.getByLabel('من يوم').getAttribute('aria-invalid'), 'true')
	assert.equal(await page.getByRole('table').count(), 0)
	await page.getByLabel('إلى يوم').fill(today)
	await page.getByRole('table', { name: 'بحسب القناة' }).waitFor()
	assert.match(page.url(), new RegExp(`association=yusr&from=2001-01-01&to=${today}$`))
	// Its policy sets no deadline.
	assert.equal(await page.getByRole('table', { name: 'المهلة' }).count(), 0)
	await page.context().close()
})

test('the page of reports holds to WCAG, light and dark, wide and narrow, and prints', async () => {
	for (const { colorScheme, viewport } of LOOKS) {
		const page = await reports({ colorScheme, viewport }, '?association=kadi')
		const about = `${colorScheme}, ${viewport.width} px`
		await page.getByRole('table', { name: 'بحسب القناة' }).waitFor()
		assert.deepEqual(await axe(page), [], about)
		const wide = await page
			.locator('.page-content')
			.evaluate(content => content.scrollWidth - content.clientWidth)
		assert.equal(wide, 0, `nothing stands out to the side, ${about}`)
		await page.emulateMedia({ media: 'print' })
		assert.equal(await page.getByLabel('من يوم').isVisible(), false)
		assert.equal(await page.getByRole('table', { name: 'بحسب القناة' }).isVisible(), true)
		await page.context().close()
	}
})
