import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { comesTo } from '../server/support.ts'
import { layCable } from './cable.ts'
import { signIn } from './dashboard.ts'
import { holds, setDesk } from './desk.ts'
import { PHONE } from './stage.ts'

/* Answers that staff gather in the field, with and without network. */

const { stage, backend, staff } = await setDesk()
const cable = await layCable(backend.url)
const SEND = '/api/sila/staff/surveys/answers'
const stored = async () => (await staff.collection('survey_answers').getList(1, 1)).totalItems
const rounds = () => staff.collection('survey_rounds').getFullList()

/** Takes the network away: from the browser, and from what might still be on its way. */
async function away(context: BrowserContext): Promise<void> {
	cable.cut(SEND, 0)
	await context.setOffline(true)
}
async function back(context: BrowserContext): Promise<void> {
	cable.mend()
	await context.setOffline(false)
}

/** The page on a phone, once it would open without network. */
async function field(): Promise<Page> {
	const page = await stage.page({ viewport: PHONE })
	await signIn(page, backend)
	await page.goto(`${cable.url}/desk/#/sila/field`)
	await page.getByText('تُفتح هذه الصفحة على هذا الجهاز بلا شبكة.').waitFor()
	return page
}

async function begin(page: Page, place = 'حي الروضة'): Promise<void> {
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kadi')
	const survey = page.getByLabel('الاستبانة', { exact: true })
	await survey.selectOption({ index: 1 })
	if (!(await page.getByLabel('الحملة').count())) await survey.selectOption({ index: 2 })
	await page.getByLabel(/مسح ميداني/).check()
	await page.getByLabel(/المكان/).fill(place)
	await page.getByLabel(/كم شخصًا/).fill('٢٠')
	await page.getByRole('button', { name: 'ابدأ السؤال' }).click()
	await page.getByRole('heading', { name: 'الشخص 1', exact: true }).waitFor()
}

const overall = (page: Page, points: string) =>
	page.locator('.field-answers[data-type="rating"]').first().getByText(points).check()
const save = (page: Page) => page.getByRole('button', { name: 'احفظ وانتقل إلى التالي' }).click()
async function signOut(page: Page): Promise<void> {
	const out = page.getByRole('button', { name: 'خروج' })
	if (!(await out.isVisible())) await page.locator('.desk-account summary').click()
	await out.click()
}
const waiting = (page: Page, n: number) =>
	page.getByText(`محفوظ على هذا الجهاز، بانتظار الشبكة (${n})`).waitFor()

test('without network answers are kept through a reload and a closed tab, and sent once, though the answer is lost', async () => {
	const page = await field()
	await holds(page, 'a round begins')
	await page.getByRole('button', { name: 'ابدأ السؤال' }).click()
	await page.getByText('اختر كيف تسأل.').waitFor()
	await page.setViewportSize(PHONE)
	await begin(page)
	await holds(page, 'asking')
	await page.setViewportSize(PHONE)
	await save(page)
	await page.getByText('لا بد من جواب هذا السؤال').first().waitFor()

	const context = page.context()
	await away(context)
	await overall(page, 'جيد')
	await page.getByLabel(/هل يريد أن يضيف شيئًا/).fill('شكرًا لكم')
	// Nothing of this person was saved yet, and nothing is lost.
	await page.reload()
	await page.getByRole('heading', { name: 'الشخص 1', exact: true }).waitFor()
	await comesTo(() => page.getByLabel(/هل يريد أن يضيف شيئًا/).inputValue(), 'شكرًا لكم')
	await save(page)
	await waiting(page, 1)
	await page.getByRole('heading', { name: 'الشخص 2', exact: true }).waitFor()
	await overall(page, 'ممتاز')
	await save(page)
	await waiting(page, 2)
	await page.close()

	const again = await context.newPage()
	await again.goto(`${cable.url}/desk/#/sila/field`)
	await waiting(again, 2)
	assert.equal(await stored(), 0)
	await holds(again, 'answers that wait')

	// What is sent arrives; that it did does not.
	const cuts = cable.cuts
	cable.cut(SEND, 'answer')
	await context.setOffline(false)
	await comesTo(stored, 2)
	await again.getByText('تعذر الوصول إلى الخادم').waitFor()
	await waiting(again, 2)
	assert.ok(cable.cuts > cuts)
	cable.mend()
	await again.getByRole('button', { name: 'أرسلها الآن' }).click()
	await again.getByText('أُرسل كل شيء: حفظ الخادم إجابتان.').waitFor()
	assert.equal(await stored(), 2)
	const [round, ...more] = await rounds()
	assert.deepEqual([round?.place, round?.sample, round?.method, more.length], ['حي الروضة', 20, 'field', 0])
	const comments = (await staff.collection('survey_answers').getFullList()).map(({ comment }) => comment)
	assert.deepEqual(comments.sort(), ['', 'شكرًا لكم'])
	await context.close()
})

test('answers under a key that stored others are lost to nobody: staff say whose they are', async () => {
	const page = await field()
	const before = await stored()
	await begin(page, 'حي الورود')
	// Somebody else's answers go first under this key, and the device learns of nothing.
	await page.route(
		`**${SEND}`,
		async route => {
			const sent = route.request().postDataJSON()
			await route.fetch({ postData: { ...sent, answers: [{ ...sent.answers[0], comment: 'غيرها' }] } })
			await route.abort('connectionreset')
		},
		{ times: 1 },
	)
	await overall(page, 'جيد')
	await save(page)
	await waiting(page, 1)
	await comesTo(stored, before + 1)
	await page.getByRole('button', { name: 'أرسلها الآن' }).click()
	await page.getByText('هل هي لشخص آخر؟').waitFor()
	await holds(page, 'an answer whose key stored another')
	await page.setViewportSize(PHONE)
	assert.equal(await stored(), before + 1)
	await page.getByRole('button', { name: 'نعم، أرسلها وحدها' }).click()
	await comesTo(stored, before + 2)
	await page.getByText('أُرسل كل شيء').waitFor()
	await page.context().close()
})

test('what the server refuses is shown with why, corrected or thrown away; signing out asks while something is not sent', async () => {
	const page = await field()
	await begin(page, 'حي النزهة')
	const context = page.context()
	await away(context)
	await overall(page, 'سيئ جدًا')
	await save(page)
	await overall(page, 'ممتاز')
	await save(page)
	await waiting(page, 2)
	// As a fault of the device would: a point that the question does not have.
	await page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>(resolve => {
			const opening = indexedDB.open('sila-field')
			opening.onsuccess = () => resolve(opening.result)
		})
		const transaction = db.transaction('answers', 'readwrite')
		const store = transaction.objectStore('answers')
		const all = await new Promise<{ answers: { overall: number } }[]>(resolve => {
			const reading = store.getAll()
			reading.onsuccess = () => resolve(reading.result)
		})
		for (const one of all) store.put({ ...one, answers: { overall: one.answers.overall === 1 ? 9 : 5 } })
		await new Promise(resolve => {
			transaction.oncomplete = resolve
		})
		db.close()
	})
	const before = await stored()
	await back(context)
	await page.getByText('لم يقبلها الخادم (1)').waitFor()
	await page.getByText('المطلوب درجة من 1 إلى 5').first().waitFor()
	await comesTo(stored, before + 1)

	await signOut(page)
	await page.getByText('على هذا الجهاز إجابة واحدة لم تُرسل').waitFor()
	await page.getByRole('button', { name: 'ابقَ هنا' }).click()
	await page.getByRole('button', { name: 'صحّحها' }).click()
	await page.getByRole('heading', { name: 'صحّح الإجابة' }).waitFor()
	await overall(page, 'سيئ جدًا')
	await save(page)
	await page.getByText('لم يقبلها الخادم (1)').waitFor({ state: 'detached' })
	await comesTo(stored, before + 2)

	await away(context)
	await overall(page, 'ممتاز')
	await save(page)
	await waiting(page, 1)
	await signOut(page)
	await page.getByRole('button', { name: 'احذفها واخرج' }).click()
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
	await back(context)
	await page.reload()
	await page.goto(`${cable.url}/desk/#/sila/field`)
	await page.getByText('لا شيء ينتظر الإرسال.').waitFor()
	assert.equal(await stored(), before + 2)
	await context.close()
})

test('a round that is refused as a whole is corrected, and its answers are sent', async () => {
	const page = await field()
	await page.getByLabel('الجمعية', { exact: true }).selectOption('kadi')
	const survey = page.getByLabel('الاستبانة', { exact: true })
	await survey.selectOption({ index: 1 })
	if (!(await page.getByLabel('الحملة').count())) await survey.selectOption({ index: 2 })
	await page.getByLabel('الحملة').selectOption('open')
	await page.getByLabel(/مقابلة/).check()
	await page.getByRole('button', { name: 'ابدأ السؤال' }).click()
	const context = page.context()
	await away(context)
	await overall(page, 'جيد')
	await save(page)
	await waiting(page, 1)
	const campaigns = staff.collection('campaigns')
	const { id } = await campaigns.getFirstListItem('slug="open" && association.slug="kadi"')
	await campaigns.update(id, { opens_on: '2001-01-01', closes_on: '2001-01-02' })
	const before = await stored()
	await back(context)
	await page.getByText('انتهت هذه الاستبانة').waitFor()
	assert.equal(await stored(), before)
	await page.getByRole('button', { name: 'صحّح بيانات الجولة' }).click()
	await page.getByLabel('الحملة').selectOption('')
	await page.getByRole('button', { name: 'احفظ وأرسل' }).click()
	await comesTo(stored, before + 1)
	await page.getByText('أُرسل كل شيء').waitFor()
	await context.close()
})

test('a session that ended in the field takes nothing away: after the next login it is sent', async () => {
	const page = await field()
	await begin(page, 'حي السلام')
	const context = page.context()
	await away(context)
	await overall(page, 'جيد')
	await save(page)
	await waiting(page, 1)
	const { token, record } = (await backend.staff()).authStore
	const expired = `${token.split('.')[0]}.${Buffer.from(JSON.stringify({ exp: 1 })).toString('base64url')}.x`
	// Every page that is opened signs in first, in tests; this one with what has run out.
	await page.close()
	const later = await context.newPage()
	await later.addInitScript(
		([value, who]) => localStorage.setItem('sila-staff', JSON.stringify({ token: value, record: who })),
		[expired, record] as const,
	)
	await later.goto(`${cable.url}/desk/#/sila/field`)
	await waiting(later, 1)
	await later.getByText('انتهت جلستك.').waitFor()
	const before = await stored()
	await back(context)
	await later.close()
	const signed = await context.newPage()
	await signIn(signed, backend)
	// Whatever page it is.
	await signed.goto(`${cable.url}/desk/#/sila/tasks`)
	await comesTo(stored, before + 1)
	await context.close()
})
