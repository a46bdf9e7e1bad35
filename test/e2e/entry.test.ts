import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '../../core/case/reference.ts'
import { servedWords } from '../../core/language/words/served.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { labels } from '../../desk/labels.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { caseBy } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { englishOn } from './dashboard.ts'
import {
	answer,
	CHANNEL,
	channels,
	choose,
	fields,
	fill,
	NAME,
	option,
	problems,
	proof,
	save,
	setEntry,
} from './entering.ts'
import { LOOKS, live } from './stage.ts'

/* A request that came by another channel than the form: staff write it down, and the applicant follows it. */

const { stage, backend, staff, stored, desk } = await setEntry()

test('a request by phone: what is wrong is said, pressed twice it is one case, and its receipt opens the tracker', async () => {
	const before = await stored()
	const page = await desk()
	await choose(page)
	assert.deepEqual(await axe(page), [])
	assert.deepEqual(await englishOn(page), [])

	// Nothing is filled in: each thing is said at its field and in a list that leads there.
	await save(page).click()
	const summary = page.locator('[part=problems]')
	await summary.waitFor()
	assert.ok(await summary.evaluate(element => element.matches(':focus')))
	assert.ok((await summary.getByRole('link').count()) >= 7)
	await summary.getByRole('link', { name: /الاسم الكامل/ }).click()
	const name = page.getByLabel(fields.fullName, { exact: true })
	assert.ok(await name.evaluate(element => element.matches(':focus')))
	assert.equal(await name.getAttribute('aria-invalid'), 'true')
	assert.deepEqual(await axe(page), [])
	assert.equal(await stored(), before)

	await fill(page)
	await option(page, /سعودية/, 'لا').check()
	await page.locator('.entry-note', { hasText: 'هذه البرامج للسعوديات والمقيمات' }).waitFor()
	await page.getByLabel(fields.phone, { exact: true }).fill('0126543210')
	await proof(page).setInputFiles({
		name: 'ورقة.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('no'),
	})
	await page.locator('[part=problem]', { hasText: 'تالف أو ناقص' }).waitFor()
	await save(page).click()
	await summary.getByText(problems.mobile.split('{field}: ')[1] ?? '').waitFor()
	await summary.getByText(/^الشرط غير متحقق/).waitFor()
	await option(page, /سعودية/, 'نعم').check()
	await page.getByLabel(fields.phone, { exact: true }).fill('0501234567')
	// Too large to go with the rest in one piece.
	await proof(page).setInputFiles([pdf('إثبات الحالة.pdf', 400_000)])
	await page.locator('fieldset .row bdi', { hasText: 'إثبات الحالة.pdf' }).waitFor()
	await summary.waitFor({ state: 'detached' })
	assert.equal(await stored(), before)

	await save(page).dblclick()
	await page.getByRole('heading', { level: 1, name: 'سُجّل الطلب' }).waitFor()
	const [reference = '', code = ''] = await page.locator('[part=numbers] bdi').allInnerTexts()
	assert.equal(await stored(), before + 1)
	const record = await caseBy(staff, `reference="${reference.replace(/\s/g, '')}"`)
	assert.deepEqual(
		[record.channel, record.entered_by, record.applicant, record.files.length],
		['phone', 'staff@example.org', NAME, 1],
	)
	assert.match(record.letter, /أتحمل المسؤولية المباشرة عنه، وأوقّع/)

	const track = await page.locator('.receipt-track').innerText()
	assert.equal(track, `${backend.url}/track/`)
	const person = await stage.page()
	await person.goto(track)
	await live(person)
	const widget = person.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.getByText(formatReference(record.reference)).first().waitFor()
	await person.context().close()

	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.getByRole('link', { name: 'افتح الطلب' }).click()
	await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
	await page.getByText(`وسجّله staff@example.org (${channels.phone})`).waitFor()

	const today = riyadhDay(new Date().toISOString())
	await page.goto(`${backend.url}/desk/#/sila/reports?from=${today}&to=${today}`)
	const counted = page
		.getByRole('table', { name: 'ما وصل بحسب القناة' })
		.getByRole('row', { name: channels.phone })
	assert.match(await counted.innerText(), /^هاتف\s+1\s/)
	await page.context().close()
})

test('what came by phone without its document is taken; receipt, case and tracking page say what is missing', async () => {
	const page = await desk()
	await choose(page)
	await fill(page)
	await option(page, /يثبت/, 'نعم').check()
	await save(page).click()
	await page.locator('[part=problems]').getByText('فضع علامة «يأتي لاحقًا» تحته').waitFor()
	const later = page.getByRole('checkbox', { name: /^يأتي لاحقًا/ })
	await later.check()
	await page.getByText('يُسجَّل الطلب ويبدأ «يحتاج استكمالًا»').waitFor()
	assert.deepEqual(await axe(page), [])
	assert.deepEqual(await englishOn(page), [])
	await save(page).click()
	await page.getByRole('heading', { level: 1, name: 'سُجّل الطلب' }).waitFor()
	const paper = page.locator('.receipt-paper')
	// One thing to do is one point, whatever it names.
	const rest = paper.getByRole('listitem').filter({ hasText: 'بقي إرسال ما يأتي' })
	await rest.getByText('– ما يثبت الحالة الاجتماعية').waitFor()
	const [reference = '', code = ''] = await page.locator('[part=numbers] bdi').allInnerTexts()
	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.getByRole('link', { name: 'افتح الطلب' }).click()
	await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
	await page.locator('.status-now', { hasText: 'يحتاج استكمالًا' }).waitFor()

	const person = await stage.page()
	await person.goto(stage.at('/track/'))
	await live(person)
	const widget = person.locator('sila-tracker')
	await widget.getByLabel(tracker.reference, { exact: true }).fill(reference)
	await widget.getByLabel(tracker.code, { exact: true }).fill(code)
	await widget.getByRole('button', { name: tracker.show }).click()
	await widget.locator('[part=missing]').getByText('ما يثبت الحالة الاجتماعية').first().waitFor()
	const record = await caseBy(staff, `reference="${reference.replace(/\s/g, '')}"`)
	assert.deepEqual([record.status, record.due_on, record.completed_at], ['needs-completion', '', ''])
	await person.context().close()
	await page.context().close()
})

long('the receipt: the code once, read out in groups, copied, and printed alone on one page', async () => {
	const page = await desk({ permissions: ['clipboard-read', 'clipboard-write'] })
	await choose(page)
	await fill(page)
	await proof(page).setInputFiles([pdf('إثبات الحالة.pdf')])
	await page.locator('fieldset .row').waitFor()
	await save(page).click()
	const paper = page.locator('.receipt-paper')
	await paper.waitFor()
	assert.ok(await page.locator('h1').evaluate(element => element.matches(':focus')))
	const [reference = '', code = ''] = await page.locator('[part=numbers] bdi').allInnerTexts()
	assert.match(reference, /^\d{3}\s\d{3}\s\d{3}$/)
	assert.match(code, /^\d{4}\s\d{4}\s\d{4}$/)
	// Its groups are joined by what HTML writes as an entity.
	const hasCode = async () =>
		(await page.locator('sila-desk').evaluate(desk => desk.shadowRoot?.innerHTML ?? ''))
			.replace(/&nbsp;|\s/g, '')
			.includes(code.replace(/\s/g, ''))
	assert.equal(await hasCode(), true)
	const said = await paper.innerText()
	for (const words of ['جمعية يُسر', 'برامج مهارية', 'لجنة البحث', 'أسبوعين', '/track/'])
		assert.ok(said.includes(words), words)
	assert.deepEqual(await englishOn(page), [])

	const read = page.getByRole('button', { name: 'اقرأه عليه' })
	assert.equal(await page.locator('#sila-dictation').isVisible(), false)
	await read.click()
	assert.equal(await read.getAttribute('aria-expanded'), 'true')
	assert.deepEqual(await page.locator('.dictate li').allInnerTexts(), [
		...reference.split(/\s/),
		...code.split(/\s/),
	])
	assert.deepEqual(await axe(page), [])
	await page.getByRole('button', { name: 'انسخ الرقمين' }).click()
	await page.getByText('نُسخ الرقمان.').waitFor()
	const copied = await page.evaluate(() => navigator.clipboard.readText())
	assert.ok(copied.includes(reference) && copied.includes(code))

	await page.emulateMedia({ media: 'print' })
	assert.equal(await paper.isVisible(), true)
	for (const hidden of ['.desk-header', '.receipt-top', '.receipt-tools', '#sila-dictation'])
		assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
	for (const format of ['A4', 'A5']) {
		const printed = (await page.pdf({ format })).toString('latin1')
		assert.equal(printed.match(/\/Type\s*\/Page\b/g)?.length, 1, format)
	}
	await page.emulateMedia({ media: null })

	// It is not left by mistake, and when left the code is gone.
	await page.goto(`${backend.url}/desk/#/sila/cases`)
	await page.getByText('هل صار الرقمان عند صاحبهما؟').waitFor()
	await page.getByRole('button', { name: 'ابقَ هنا' }).click()
	await page.getByText('هل صار الرقمان عند صاحبهما؟').waitFor({ state: 'hidden' })
	assert.equal(await paper.isVisible(), true)
	assert.match(page.url(), /#\/sila\/new$/)
	await page.getByRole('link', { name: 'الطلبات', exact: true }).click()
	await page.getByRole('button', { name: 'غادر' }).click()
	await page.getByRole('heading', { level: 1, name: 'الطلبات' }).waitFor()
	assert.equal(await hasCode(), false)
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await save(page).waitFor()
	assert.equal(await page.locator('.receipt-paper').count(), 0)
	await page.context().close()
})

long(
	'a mother calls for her son: who is served, who applies and as what are asked apart, and stand in the list',
	async () => {
		const page = await desk()
		await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
		await answer(page, fields.service, 'family-consultations').check()
		await answer(page, CHANNEL, 'phone').check()
		await save(page).click()
		await page.locator('[part=problems]').getByRole('link', { name: 'اسأله: لمن الطلب؟' }).click()
		await option(page, servedWords.fields.served, 'لغيره، وهو يطلب عنه').check()
		await option(page, /سعودي/, 'نعم').check()
		await option(page, 'نوع الاستشارة', 'العلاج باللعب').check()
		await page.getByRole('textbox', { name: /موضوع/ }).fill('لا ينام.')
		await page.getByLabel(servedWords.fields.name, { exact: true }).fill('يوسف بن أحمد')
		await page.getByLabel('رقم الهوية الوطنية أو الإقامة').fill('1000000008')
		await page.getByLabel(fields.fullName, { exact: true }).fill('سارة بنت خالد')
		await option(page, servedWords.fields.capacity, servedWords.capacities.mother).check()
		await option(page, fields.contactMeans, labels.cases.values.contact_means.visit).check()
		await page.getByText('أنا سارة بنت خالد، أقدّم هذا الطلب عن يوسف بن أحمد، وصفتي: الأم.').waitFor()
		assert.deepEqual(await axe(page), [])
		await page.getByRole('checkbox').check()
		await page.getByLabel(fields.signature, { exact: true }).fill('سارة بنت خالد')
		await save(page).click()
		await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
		await page.getByRole('link', { name: 'افتح الطلب' }).click()
		await page.getByRole('heading', { level: 1, name: 'سارة بنت خالد عن يوسف بن أحمد' }).waitFor()
		await page.locator('.letter', { hasText: servedWords.fields.capacity }).waitFor()
		await page.getByRole('link', { name: 'كل الطلبات' }).click()
		await page.getByText('سارة بنت خالد عن يوسف بن أحمد').first().waitFor()
		await page.context().close()
	},
)

long('the page of a new request holds to WCAG, light and dark, wide and narrow', async () => {
	for (const { colorScheme, viewport } of LOOKS) {
		const page = await desk({ colorScheme, viewport })
		const about = `${colorScheme}, ${viewport.width} px`
		await choose(page)
		await save(page).click()
		await page.locator('[part=problems]').waitFor()
		assert.deepEqual(await axe(page), [], about)
		await fill(page)
		await proof(page).setInputFiles([pdf('إثبات.pdf')])
		await page.locator('fieldset .row').waitFor()
		assert.deepEqual(await axe(page), [], `filled in, ${about}`)
		const wide = () =>
			page.locator('.page-content').evaluate(content => content.scrollWidth - content.clientWidth)
		assert.equal(await wide(), 0, `nothing stands out to the side, ${about}`)
		await save(page).click()
		await page.locator('.receipt-paper').waitFor()
		await page.getByRole('button', { name: 'اقرأه عليه' }).click()
		assert.deepEqual(await axe(page), [], `receipt, ${about}`)
		assert.equal(await wide(), 0, `nothing of the receipt stands out, ${about}`)
		await page.context().close()
	}
})
