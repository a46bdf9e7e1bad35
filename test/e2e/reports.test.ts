import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { monthOf } from '../../core/api/report.ts'
import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { labels } from '../../desk/labels.ts'
import { monthText } from '../../desk/reports/texts.ts'
import { arrive, request } from '../server/cases.ts'
import { arrived } from '../server/complaints.ts'
import { enter } from '../server/entry.ts'
import { comesTo, databaseIn } from '../server/support.ts'
import { axe } from './axe.ts'
import { englishOn, signIn } from './dashboard.ts'
import { DESKTOP, LOOKS, setStage } from './stage.ts'
import { sheetOf } from './workbook.ts'

/* What staff count for their board, as they see it, print it and save it. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const worker = await backend.staff()
const place = { url: backend.url, staff: worker }
const channels = labels.cases.values.channel
const today = riyadhDay(new Date().toISOString())
const last = monthOf(today, -1)

/** As if it had come last month. */
function lastMonth(id: string, values: Record<string, string> = {}): void {
	const database = databaseIn(backend.dir)
	const set = { created: `${addDays(last.from, 4)} 08:00:00.000Z`, ...values }
	database
		.prepare(
			`UPDATE cases SET ${Object.keys(set)
				.map(name => `${name} = ?`)
				.join()} WHERE id = ?`,
		)
		.run(...Object.values(set), id)
	database.close()
}

for (const channel of ['phone', 'phone', 'fax']) {
	const { change, options } = request('kadi')
	const { status, body } = await enter(place, change, { ...options, channel })
	assert.equal(status, 201)
	const record = await worker.collection('cases').getFirstListItem(`reference="${body.reference}"`)
	lastMonth(record.id)
}
const refused = await arrive(place, 'kadi')
lastMonth(refused.record.id, {
	status: 'rejected',
	completed_at: `${addDays(last.from, 5)} 08:00:00.000Z`,
	due_on: addDays(last.from, 20),
	resolved_at: `${addDays(last.from, 10)} 08:00:00.000Z`,
	resolved_as: 'rejected',
})
lastMonth((await arrived(place)).record.id)
lastMonth((await arrive(place, 'yusr')).record.id)

async function reports(options = {}, query = ''): Promise<Page> {
	const page = await stage.page({ viewport: DESKTOP, ...options })
	await signIn(page, backend)
	await page.goto(`${backend.url}/desk/#/sila/reports${query}`)
	await page.getByRole('heading', { level: 2, name: 'تقرير مجلس الإدارة' }).waitFor()
	return page
}

/** The lines of a table as they are read. */
const rows = (page: Page, title: string): Promise<string[][]> =>
	page
		.getByRole('table', { name: title, exact: true })
		.locator('tbody tr:not([aria-hidden])')
		.evaluateAll(all =>
			all.map(row =>
				[row.querySelector<HTMLElement>('.board-label span'), ...row.querySelectorAll('td')].map(
					cell => cell?.innerText.trim() ?? '',
				),
			),
		)

test('last month for the board: two presses from the work list, then it is printed', async () => {
	const page = await stage.page({ viewport: DESKTOP })
	await page.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-printed', 'yes')
	})
	await signIn(page, backend)
	await page.goto(`${backend.url}/desk/`)
	await page.getByRole('link', { name: 'التقارير' }).click()
	await page
		.getByRole('heading', { level: 2, name: `تقرير مجلس الإدارة: ${monthText(last.from)}`, exact: true })
		.waitFor()
	await page.getByRole('button', { name: 'اطبع التقرير' }).click()
	await page.locator('body[data-printed=yes]').waitFor()
	await page.emulateMedia({ media: 'print' })
	const pdf = await page.pdf({
		format: 'A4',
		margin: { top: '14mm', bottom: '14mm', left: '14mm', right: '14mm' },
	})
	// What a page is called in a PDF.
	assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length, 2)
	for (const label of ['من يوم', 'الشهر'])
		assert.equal(await page.getByLabel(label, { exact: true }).count(), label === 'الشهر' ? 1 : 0)
	assert.equal(await page.getByLabel('الشهر', { exact: true }).isVisible(), false)
	for (const said of ['التوقيع', 'الموافق']) assert.ok(await page.getByText(said).first().isVisible(), said)
	await page.context().close()
})

test('requests and complaints of a month, each figure with its list, and saved as files', async () => {
	const page = await reports()
	await page.getByLabel('الجمعية', { exact: true }).selectOption({ label: 'جمعية كادي' })
	await page.locator('.board-owner').getByText('جمعية كادي').waitFor()
	const requests = await rows(page, 'الطلبات')
	assert.deepEqual(requests[0], ['وصل', '4', '0', '+4'])
	assert.deepEqual(requests.find(([label]) => label === 'مرفوض')?.slice(0, 2), ['مرفوض', '1'])
	assert.ok(
		requests.some(([label, now]) => label === 'في المهلة التي تحددها السياسة' && now === '100٪ (1 من 1)'),
	)
	assert.deepEqual((await rows(page, 'الشكاوى'))[0], ['وصل', '1', '0', '+1'])
	assert.deepEqual(
		(await rows(page, 'ما وصل بحسب القناة')).map(([label, n]) => [label, n]),
		[
			[channels.phone, '2'],
			[channels.website, '1'],
			[channels.fax, '1'],
		],
	)
	assert.deepEqual(await englishOn(page), [])

	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'ملف CSV' }).click(),
	])
	assert.equal(file.suggestedFilename(), `sila-${last.from}-${last.to}.csv`)
	const bytes = fs.readFileSync(await file.path())
	assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
	const lines = bytes.toString('utf8').slice(1).split('\r\n')
	assert.equal(lines[0], '"الجمعية","من","إلى","الجدول","البند","العمود","العدد"')
	assert.ok(
		lines.includes(`"جمعية كادي","${last.from}","${last.to}","الطلبات","وصل","${monthText(last.from)}",4`),
	)
	assert.doesNotMatch(bytes.toString('utf8'), /هدى|0501234567|501234567/)
	const [workbook] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'ملف Excel' }).click(),
	])
	const { rows: cells, markup } = sheetOf(fs.readFileSync(await workbook.path()), 1)
	assert.deepEqual(cells[1], ['وصل', '4', '0', '4'])
	assert.match(markup, /rightToLeft="(1|true)"/)

	await page
		.getByRole('link', { name: /^مرفوض.*: 1، افتح القائمة$/ })
		.first()
		.click()
	await page.getByText('الطلبات: مرفوض').waitFor()
	await comesTo(() => page.locator('.case-row').count(), 1)
	await page.goBack()
	await page.locator('.board-owner').getByText('جمعية كادي').waitFor()
	await page.context().close()
})

test('another period, kept in the address; one that is none is said at its field', async () => {
	const page = await reports({}, '?from=2001-01-01&to=2001-12-31')
	assert.deepEqual((await rows(page, 'الطلبات'))[0], ['وصل', '0', '0', '0'])
	await page.getByLabel('إلى يوم').fill('2000-12-31')
	await page.getByText('تبدأ المدة بعد نهايتها.').waitFor()
	assert.equal(await page.getByLabel('من يوم').getAttribute('aria-invalid'), 'true')
	assert.equal(await page.getByRole('table').count(), 0)
	await page.getByLabel('إلى يوم').fill(today)
	await page.getByRole('table', { name: 'ما وصل بحسب الشهر' }).waitFor()
	assert.match(page.url(), new RegExp(`from=2001-01-01&to=${today}$`))
	await page.context().close()
})

test('the page of reports holds to WCAG, light and dark, wide and narrow', async () => {
	for (const { colorScheme, viewport } of LOOKS) {
		const page = await reports({ colorScheme, viewport })
		const about = `${colorScheme}, ${viewport.width} px`
		await page.getByRole('table', { name: 'ما وصل بحسب القناة' }).waitFor()
		assert.deepEqual(await axe(page), [], about)
		const wide = await page
			.locator('.page-content')
			.evaluate(content => content.scrollWidth - content.clientWidth)
		assert.equal(wide, 0, `nothing stands out to the side, ${about}`)
		await page.context().close()
	}
})
