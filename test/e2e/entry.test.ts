import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { formatReference } from '../../core/case/reference.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { servedWords } from '../../core/language/words/served.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { labels } from '../../desk/labels.ts'
import { words as tracker } from '../../widgets/tracker/words.ar.ts'
import { caseBy } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { pdf } from './applicant.ts'
import { axe } from './axe.ts'
import { englishOn, signIn } from './dashboard.ts'
import { loseAnswer } from './lost.ts'
import { DESKTOP, LOOKS, live, setStage } from './stage.ts'

/* A request that came by another channel than the form: staff write it down, and the applicant follows it. */

const stage = await setStage()
const { backend } = stage
const staff = await backend.superuser()
await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
const cases = staff.collection('cases')
const stored = async () => (await cases.getList(1, 1)).totalItems

const { fields, means, problems } = formWords
const channels = labels.cases.values.channel
const SAVE = 'سجّل الطلب'
const NAME = 'هدى بنت سالم'

async function desk(options = {}): Promise<Page> {
	const page = await stage.page({ viewport: DESKTOP, ...options })
	await signIn(page, backend)
	await page.goto(`${backend.url}/desk/#/sila/cases`)
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await page.getByRole('heading', { level: 1, name: 'طلب جديد عن المستفيد' }).waitFor()
	return page
}

const option = (page: Page, question: string | RegExp, answer: string) =>
	page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true })

/** Chooses Yusr's skills programmes, which ask for everything that a form can ask for. */
async function choose(page: Page): Promise<void> {
	await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
	await page.getByLabel(fields.service, { exact: true }).selectOption('skills-programmes')
	await page.getByLabel('القناة التي جاء منها').selectOption(channels.phone)
}

/** Fills in what the programmes ask for, beside the file. */
async function fill(page: Page): Promise<void> {
	await option(page, /سعودية/, 'نعم').check()
	await option(page, /يثبت/, 'لا أدري').check()
	await option(page, 'الحالة الاجتماعية', 'أرملة').check()
	await page.getByLabel(fields.fullName, { exact: true }).fill(NAME)
	await page.getByLabel('رقم الهوية الوطنية أو الإقامة').fill('١٠٠٠٠٠٠٠٠٨')
	await option(page, fields.contactMeans, means.sms).check()
	await page.getByLabel(fields.phone, { exact: true }).fill('٠٥٠ ١٢٣ ٤٥٦٧')
	await page.getByRole('checkbox').check()
	await page.getByLabel(fields.signature, { exact: true }).fill(NAME)
}

const proof = (page: Page) => page.getByLabel('أضف ملفًا: ما يثبت الحالة الاجتماعية')
const save = (page: Page) => page.getByRole('button', { name: SAVE })

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
	await page.locator('[part=problems]').getByText('بقي إرفاق المستند').waitFor()
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
		await page.getByLabel(fields.service, { exact: true }).selectOption('family-consultations')
		await page.getByLabel('القناة التي جاء منها').selectOption(channels.phone)
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

long('a lost answer and a look elsewhere: what was typed stays, and sent again it is one case', async () => {
	const before = await stored()
	const page = await desk()
	await choose(page)
	await fill(page)
	await proof(page).setInputFiles([pdf('إثبات الحالة.pdf')])
	await page.locator('fieldset .row').waitFor()
	await loseAnswer(page, '**/api/sila/staff/requests')
	await save(page).click()
	await page.getByText('لم يصل جواب الخادم.').waitFor()
	assert.equal(await stored(), before + 1)

	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await page.getByText('لم يُسجَّل هذا الطلب بعد.').waitFor()
	await page.getByRole('button', { name: 'غادر' }).click()
	await page.getByRole('heading', { level: 1, name: 'الطلبات' }).waitFor()
	await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
	await page.getByText('هذا ما بدأته ولم تسجّله بعد.').waitFor()
	assert.equal(await page.getByLabel(fields.fullName, { exact: true }).inputValue(), NAME)
	assert.equal(await page.getByLabel('القناة التي جاء منها').inputValue(), 'phone')
	await page.locator('fieldset .row bdi', { hasText: 'إثبات الحالة.pdf' }).waitFor()
	await save(page).click()
	await page.locator('.receipt-paper').waitFor()
	assert.equal(await stored(), before + 1)
	assert.equal(await page.getByText('كان هذا الطلب قد وصل من محاولة سابقة').count(), 0)

	// The next one is another request.
	await page.getByRole('button', { name: 'صار الرقمان عند مقدم الطلب' }).click()
	await page.getByRole('button', { name: 'طلب جديد آخر' }).click()
	assert.equal(await page.getByLabel(fields.service, { exact: true }).count(), 0)
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kitab-wa-qari')
	await page.getByText('الخدمة:').waitFor()
	await page.getByLabel('القناة التي جاء منها').selectOption(channels.interview)
	await page.getByRole('textbox', { name: /يلزمك/ }).fill('كتب')
	await page.getByLabel(fields.fullName, { exact: true }).fill('سعد بن محمد')
	await option(page, fields.contactMeans, labels.cases.values.contact_means.visit).check()
	assert.equal(await page.getByRole('checkbox').count(), 0)
	await save(page).click()
	await page.locator('.receipt-paper').waitFor()
	assert.equal(await stored(), before + 2)
	await page.context().close()
})

long(
	'after a lost answer the next person gets no numbers of the first: staff are asked, and it becomes a case of its own',
	async () => {
		const before = await stored()
		const page = await desk()
		await page.getByLabel('الجمعية', { exact: true }).selectOption('kitab-wa-qari')
		await page.getByLabel('القناة التي جاء منها').selectOption(channels.interview)
		const need = page.getByRole('textbox', { name: /يلزمك/ })
		const name = page.getByLabel(fields.fullName, { exact: true })
		await need.fill('كتب')
		await name.fill('سعد بن محمد')
		await option(page, fields.contactMeans, labels.cases.values.contact_means.visit).check()
		await loseAnswer(page, '**/api/sila/staff/requests')
		await save(page).click()
		await page.getByText('لم يصل جواب الخادم.').waitFor()
		assert.equal(await stored(), before + 1)

		await name.fill(NAME)
		await need.fill('قصص')
		await save(page).click()
		const asked = page.getByRole('group', { name: /هل هذا طلب آخر؟$/ })
		await asked.waitFor()
		assert.ok(await asked.evaluate(element => element.matches(':focus')))
		assert.deepEqual(await axe(page), [])
		assert.deepEqual([await name.inputValue(), await need.inputValue()], [NAME, 'قصص'])
		assert.equal(await stored(), before + 1)

		// The same after all: it says where the first is, and stores nothing.
		await asked.getByRole('button', { name: 'لا، هو الطلب نفسه' }).click()
		await page.getByText('الطلب الأول محفوظ كما سُجّل').waitFor()
		assert.equal(await asked.count(), 0)
		await save(page).click()
		await asked.getByRole('button', { name: 'نعم، سجّله طلبًا آخر' }).click()
		await page.locator('.receipt-paper').waitFor()
		const [reference = ''] = await page.locator('[part=numbers] bdi').allInnerTexts()
		const record = await caseBy(staff, `reference="${reference.replace(/\s/g, '')}"`)
		assert.deepEqual([record.applicant, await stored()], [NAME, before + 2])
		await page.context().close()
	},
)

long(
	'what one cannot enter says why; an ended session, a changed form and signing out lose nothing they should not',
	async () => {
		const page = await desk()
		await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
		const service = await staff.collection('services').getFirstListItem('slug="awareness-meetings"')
		await staff.collection('services').update(service.id, { open: false })
		await page.reload()
		await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
		await page.getByLabel(fields.service, { exact: true }).selectOption('awareness-meetings')
		await page.getByText('لا تستقبل هذه الخدمة طلبات جديدة الآن.').waitFor()
		assert.equal(await save(page).count(), 0)
		assert.deepEqual(await axe(page), [])
		await staff.collection('services').update(service.id, { open: true })

		await choose(page)
		await fill(page)
		await proof(page).setInputFiles([pdf('إثبات الحالة.pdf')])
		await page.locator('fieldset .row').waitFor()
		await page.route('**/api/sila/staff/requests', route => route.fulfill({ status: 401, json: {} }), {
			times: 1,
		})
		await save(page).click()
		await page.getByText('انتهت جلستك.').waitFor()
		assert.equal(await page.getByLabel(fields.fullName, { exact: true }).inputValue(), NAME)

		const data = { formVersion: { code: 'form_changed', message: 'حدّثت الجمعية هذا النموذج' } }
		await page.route(
			'**/api/sila/staff/requests',
			route => route.fulfill({ status: 409, json: { status: 409, message: data.formVersion.message, data } }),
			{ times: 1 },
		)
		const reloaded = page.waitForRequest('**/api/sila/associations')
		await save(page).click()
		await reloaded
		await page.getByText(data.formVersion.message).waitFor()
		assert.equal(await page.getByLabel(fields.fullName, { exact: true }).inputValue(), NAME)

		// The computer is somebody else's next, without loading the page anew.
		const tab = await page.context().newPage()
		await tab.goto(`${backend.url}/api/health`)
		const session = await tab.evaluate(() => localStorage.getItem('sila-staff') ?? '')
		await tab.evaluate(() => localStorage.removeItem('sila-staff'))
		await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
		await tab.evaluate(kept => localStorage.setItem('sila-staff', kept), session)
		await page.goto(`${backend.url}/desk/#/sila/cases`)
		await page.getByRole('link', { name: 'طلب جديد عن المستفيد' }).click()
		await save(page).waitFor()
		assert.equal(await page.getByText('هذا ما بدأته ولم تسجّله بعد.').count(), 0)
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
