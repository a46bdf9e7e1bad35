import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { holds, setDesk } from './desk.ts'
import { gathered } from './survey-desk.ts'
import { sheetOf } from './workbook.ts'

/* What beneficiaries answered, as staff read it. */

const { stage, desk } = await setDesk()
const place = { url: stage.backend.url, staff: await stage.backend.staff() }

// 8 of the Shaml centre in March, 6 of family consultations in April, 3 of the programmes in April: 17.
const recommend = [10, 9, 8, 7, 6, 5, 9, 10].map(point => ({ recommend: point }))
await gathered(place, [5, 4, 4, 3, 2, 5, 1, 4], { service: 'shaml-center', sample: 10 }, recommend, [
	'الموظفات لطيفات',
	'=HYPERLINK("http://evil.example","الانتظار طويل")',
])
await gathered(place, [5, 5, 2, 1, 3, 4], {
	service: 'family-consultations',
	sample: 20,
	on: '2026-04-02',
	method: 'interview',
})
await gathered(place, [5, 2, 4], { service: 'skills-programmes', on: '2026-04-03', channel: 'phone' })

/** The cells of a table's rows, as they are read. */
const rows = (page: Page, name: string): Promise<string[][]> =>
	page
		.getByRole('region', { name })
		.locator('tbody tr')
		.evaluateAll(all =>
			all.map(row =>
				[...row.querySelectorAll<HTMLElement>(':is(th, td):not([aria-hidden])')].map(cell => cell.innerText),
			),
		)

test('the figures are those that are worked out by hand, in plain words; small groups are hidden and said so', async () => {
	const page = await desk('#/sila/satisfaction?association=yusr')
	const whole = page.getByRole('region', { name: 'في جملة' })
	await whole.waitFor()
	await page.getByRole('navigation', { name: 'صفحات المكتب' }).getByRole('link', { name: 'الرضا' }).waitFor()
	const said = await whole.innerText()
	// 28 + 20 + 11 = 59 of 17; squares 112 + 71… = 112 + 80 + 45 = 237: s² = (237 − 59²/17) / 16; t(16) = 2.12.
	const mean = 59 / 17
	const margin = 2.12 * Math.sqrt((237 - 59 ** 2 / 17) / 16 / 17)
	assert.ok(
		said.includes(
			`متوسط ${mean.toFixed(1)} من 5، وبثقة 95٪ بين ${(mean - margin).toFixed(1)} و${(mean + margin).toFixed(1)}`,
		),
		said,
	)
	// 10 of 17 gave 4 or 5; Wilson: 36 % to 78 %. 14 of the 30 who were asked answered.
	assert.match(said, /59٪، وبثقة 95٪ بين 36٪ و78٪/)
	assert.match(said, /أجاب 14 من 30: 47٪، وبثقة 95٪ بين 30٪ و64٪/)
	// 10, 9, 9, 10 promote, 6 and 5 do not: (4 − 2) of 8.
	assert.match(said, /\+25/)
	const services = await rows(page, 'بحسب الخدمة')
	assert.deepEqual(
		services.map(([, n]) => n),
		// The three would be the whole less the others, so the next smallest is hidden with them.
		['8', 'مخفي', 'مخفي'],
	)
	await page.getByText('لا تُعرض أرقام مجموعة أجاب منها أقل من 5').first().waitFor()
	const months = await rows(page, 'شهرًا بعد شهر')
	assert.deepEqual(
		months.map(([month, n]) => [month, n]),
		[
			['مارس 2026', '8 إجابات'],
			['أبريل 2026', '9 إجابات'],
		],
	)
	await page.getByRole('img', { name: /خط المتوسط من مارس 2026 \(3\.5\) إلى أبريل 2026 \(3\.4\)/ }).waitFor()
	const first = page.locator('.survey-questions > section').first()
	assert.deepEqual(
		await first.locator('tbody tr td:nth-child(2)').allInnerTexts(),
		['5', '5', '2', '3', '2'],
		'5, 4, 3, 2 and 1',
	)
	await page.getByText('الموظفات لطيفات').waitFor()
	await holds(page, 'results')
	await page.emulateMedia({ media: 'print' })
	assert.equal(await page.getByLabel('من شهر').isVisible(), false)
	assert.equal(await whole.isVisible(), true)
	await page.context().close()
})

test('each filter narrows, stays in the address, and what is asked wrongly is said at its field', async () => {
	const page = await desk('#/sila/satisfaction?association=yusr')
	const status = page.locator('.report [role="status"]')
	await status.getByText('17 إجابة').waitFor()
	await page.getByLabel('طريقة السؤال', { exact: true }).selectOption('interview')
	await status.getByText('6 إجابات').waitFor()
	await page.waitForURL(/method=interview/)
	await page.getByLabel('طريقة السؤال', { exact: true }).selectOption('')
	await page.getByLabel('الخدمة', { exact: true }).selectOption('skills-programmes')
	await status.getByText('3 إجابات').waitFor()
	await page.getByText('مخفي: أجابه أقل من 5').first().waitFor()
	await page.getByLabel('الخدمة', { exact: true }).selectOption('')
	await page.getByLabel('من شهر').fill('2026-04')
	await status.getByText('9 إجابات').waitFor()
	await page.getByLabel('إلى شهر').fill('2026-03')
	await page.getByText('والبداية قبل النهاية').first().waitFor()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kadi')
	await page.getByLabel('إلى شهر').fill('')
	await page.getByText('لا إجابات في هذا الاختيار بعد.').waitFor()
	await page.context().close()
})

/** Saves a file by its button. */
async function saved(page: Page, button: string) {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	])
	return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) }
}

test('results and single answers are saved for spreadsheets, and nothing in them is run', async () => {
	const page = await desk('#/sila/satisfaction?association=yusr')
	await page.getByText('احفظ ملفًا لجداول البيانات').click()

	const results = await saved(page, 'النتائج، ملف Excel')
	assert.match(results.name, /^sila-yusr-\d{4}-\d\d-\d\d-results\.xlsx$/)
	const { rows: figures, markup } = sheetOf(results.bytes, 1)
	assert.match(markup, /rightToLeft="(1|true)"/)
	const line = (part: string, item: string) => figures.find(row => row[0] === part && row[1] === item)
	assert.deepEqual(line('الكل', 'الإجابات')?.[2], '17')
	// 59 of 17.
	assert.deepEqual(line('الكل', 'السؤال العام')?.slice(2, 4), ['17', '3.471'])
	assert.equal(line('بحسب الخدمة', 'برامج مهارية للمطلقات والأرامل')?.[2], 'مخفي')
	const plain = (await saved(page, 'النتائج، ملف CSV')).bytes.toString('utf8')
	assert.ok(plain.includes('"الكل","السؤال العام",17,3.471,'), plain)

	const answers = await saved(page, 'الإجابات واحدة واحدة، ملف Excel')
	const sheet = sheetOf(answers.bytes, 1)
	const [head = [], ...rows] = sheet.rows
	assert.equal(rows.length, 17)
	const overall = head.indexOf('كيف ترى خدمات الجمعية عمومًا؟')
	assert.equal(
		rows.reduce((sum, row) => sum + Number(row[overall]), 0),
		59,
	)
	assert.deepEqual(
		rows
			.map(row => row.at(-1))
			.filter(Boolean)
			.sort(),
		[`'=HYPERLINK("http://evil.example","الانتظار طويل")`, 'الموظفات لطيفات'],
	)
	assert.doesNotMatch(sheet.markup, /<f>/)
	assert.equal(sheetOf(answers.bytes, 2).rows[1]?.[3], 'كيف ترى خدمات الجمعية عمومًا؟')
	const lines = (await saved(page, 'الإجابات واحدة واحدة، ملف CSV')).bytes.toString('utf8')
	assert.ok(lines.includes(`"'=HYPERLINK(""http://evil.example""`), lines)
	assert.equal(lines.trim().split('\r\n').length, 18)

	// What narrows the page narrows the file.
	await page.getByLabel('طريقة السؤال', { exact: true }).selectOption('interview')
	await page.locator('.report [role="status"]').getByText('6 إجابات').waitFor()
	const few = await saved(page, 'الإجابات واحدة واحدة، ملف Excel')
	assert.equal(sheetOf(few.bytes, 1).rows.length, 7)
	await page.context().close()
})
