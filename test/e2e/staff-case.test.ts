import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../desk/dates.ts'
import { comesTo, file, PNG } from '../server/support.ts'
import { long } from '../setup/slice.ts'
import { axe } from './axe.ts'
import { chooseStep, setDesk } from './desk.ts'
import { arabicOn, inEnglish } from './spoken.ts'
import { DESKTOP, LOOKS, PHONE } from './stage.ts'

/* The page of a case, as it is read. */

const { backend, staff, cases, arrive, write, desk, openCase, row } = await setDesk()

test('a case is read like a letter, with its files, contact, form and history', async () => {
	const { record } = await arrive('هدى بنت سالم', {}, [
		['documents.marital-status-proof', file(PNG, 'إثبات الحالة.png')],
	])
	const page = await openCase(record.id)
	await page.getByRole('heading', { level: 1, name: 'هدى بنت سالم' }).waitFor()
	const letter = page.locator('.letter')
	for (const words of ['إلى: جمعية يُسر', 'أرملة', '1000000008', 'إثبات الحالة.png', 'الموقّع: هدى بنت سالم'])
		await letter.filter({ hasText: words }).waitFor()
	await page.getByLabel('التواصل المتفق عليه').getByRole('link', { name: '+966501234567' }).waitFor()
	await comesTo(() => page.locator('.contact-link').first().getAttribute('href'), 'sms:+966501234567')
	await page.getByText(record.form_version).waitFor()
	await page.getByText('هي النسخة الحالية').waitFor()
	assert.equal(await page.locator('.letter.stored').count(), 0)
	await page.locator('.history').getByText('مقدم الطلب').waitFor()
	// On paper its form is told by its day: the version is for software.
	await page.emulateMedia({ media: 'print' })
	await page.getByText(record.form_version).waitFor({ state: 'hidden' })
	await page.getByText('هي النسخة الحالية').waitFor()
	for (const apart of ['.desk-header', '.case-side', '.message-form', '.case-back'])
		await page.locator(apart).first().waitFor({ state: 'hidden' })
	await letter.waitFor()
	// Where it stands and how she is reached stand above the letter.
	const head = page.locator('.case-print')
	for (const words of ['وصل الطلب', '+966501234567', 'جمعية يُسر'])
		await head.getByText(words).first().waitFor()
	await page.emulateMedia({ media: 'screen' })
	await head.waitFor({ state: 'hidden' })
	await page.getByRole('button', { name: 'اطبع' }).waitFor()

	const answered = page
		.context()
		.waitForEvent('response', answer => /\/api\/files\/cases\//.test(answer.url()))
	await page.getByRole('button', { name: /إثبات الحالة\.png/ }).click()
	assert.equal((await answered).status(), 200)
	assert.equal((await answered).headers()['content-type'], 'image/png')
	// In its place, and no address with a token is left anywhere.
	const viewer = page.getByRole('dialog')
	await viewer.getByRole('img', { name: 'إثبات الحالة.png' }).waitFor()
	assert.match((await viewer.getByRole('img').getAttribute('src')) ?? '', /^blob:/)
	assert.deepEqual(await axe(page), [])
	const opened = page.context().waitForEvent('page')
	await viewer.getByRole('button', { name: 'افتحه في تبويب جديد' }).click()
	await (await opened).waitForURL(/\/api\/files\/cases\//)
	await page.keyboard.press('Escape')
	await viewer.waitFor({ state: 'hidden' })
	await page.context().close()
})

long('what is needed first stands in the first screen, on a small computer and on a phone', async () => {
	const { record } = await arrive('شيخة بنت عبدالله')
	const small = { width: 1366, height: 768 }
	for (const viewport of [small, PHONE]) {
		const page = await openCase(record.id, { viewport })
		const ends = async (selector: string) => {
			const box = await page.locator(selector).first().boundingBox()
			return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)
		}
		await page.locator('#sila-next').waitFor()
		await page.locator('#sila-message').waitFor()
		const first =
			viewport === small
				? ['h1', '#sila-next', '.letter strong', '.letter-line']
				: ['h1', '.case-reach', '.step-near']
		for (const selector of first)
			assert.ok((await ends(selector)) <= viewport.height, `${selector}, ${viewport.width} px`)
		if (viewport === PHONE) {
			const reach = page.locator('.case-reach')
			await reach.getByRole('link', { name: '+966501234567' }).waitFor()
			await reach.getByRole('button', { name: 'اكتب له' }).click()
			assert.ok(await page.getByLabel('اكتب إلى مقدم الطلب').evaluate(box => box.matches(':focus')))
		}
		await page.context().close()
	}
})

long('a case is read and moved on in English, and the letter stays as it was signed', async () => {
	const { record } = await arrive('أروى بنت محمد')
	const page = await openCase(record.id)
	await inEnglish(page)
	await page.reload()
	await chooseStep(page, 'complete')
	await page.getByText('What the applicant will read').waitFor()
	await comesTo(() => arabicOn(page), [])
	assert.deepEqual(await axe(page), [])
	await page.getByRole('button', { name: 'Confirm the change' }).click()
	await page.getByText('The status is now “Complete”.').waitFor()
	await page.locator('.history').getByText('From “Received” to').waitFor()
	await page.locator('.letter').getByText('إلى: جمعية يُسر').waitFor()
	await page.context().close()
})

long('a letter whose words Sila has changed since is shown as it was signed', async () => {
	const { record } = await arrive('سارة بنت علي')
	write('UPDATE cases SET letter = ? WHERE id = ?', `${record.letter}\nسطر قديم`, record.id)
	const page = await openCase(record.id)
	await page.locator('.letter.stored').getByText('سطر قديم').waitFor()
	await page.context().close()
})

test('the pages of cases hold to WCAG, light and dark, wide and narrow', async () => {
	const { record } = await arrive('ليلى بنت ناصر')
	for (const { colorScheme, viewport } of LOOKS) {
		const page = await desk('', { colorScheme, viewport })
		const about = `${colorScheme}, ${viewport.width} px`
		await row(page, 'ليلى بنت ناصر').waitFor()
		assert.deepEqual(await axe(page), [], `list, ${about}`)
		await page.goto(`${backend.url}/desk/#/sila/cases/${record.id}`)
		await chooseStep(page, 'complete')
		await page.getByRole('button', { name: 'تأكيد التغيير' }).waitFor()
		await page.locator('.history li').waitFor()
		assert.deepEqual(await axe(page), [], `case, ${about}`)
		const wide = await page
			.locator('.page-content')
			.evaluate(content => content.scrollWidth - content.clientWidth)
		assert.equal(wide, 0, `nothing stands out to the side, ${about}`)
		await page.context().close()
	}
})

long('what was asked for before is shown, and a further return begins with an empty text', async () => {
	const { record } = await arrive('عهود بنت فهد')
	await cases.update(record.id, { status: 'needs-completion', missing: 'صورة أوضح' })
	await cases.update(record.id, { status: 'received' })
	const page = await openCase(record.id)
	const recorded = page.getByRole('region', { name: 'ما سجّله الموظفون' })
	await recorded.getByText('ما طُلب إكماله من قبل').waitFor()
	await recorded.getByText('صورة أوضح').waitFor()
	await chooseStep(page, 'needs-completion')
	const missing = page.getByLabel('ما ينقص الطلب', { exact: true })
	await missing.waitFor()
	assert.equal(await missing.inputValue(), '')
	await page.context().close()
})

long(
	'a target of the association’s own is shown as one, on the case and in the list, wide and narrow',
	async () => {
		const answers = { need: 'أحتاج مساعدة', contactMeans: 'visit' }
		const change = {
			association: 'artwa',
			service: 'support-request',
			conditions: {},
			answers,
			signature: '',
		}
		const { record } = await arrive('منى بنت عمر', change, [])
		await staff.collection('periods').create({ association: record.association, target_days: 5 })
		const { target_on } = await cases.update(record.id, { status: 'complete' })
		write("UPDATE cases SET attention = 'overdue' WHERE id = ?", record.id)
		for (const viewport of [DESKTOP, { width: 320, height: 640 }]) {
			const page = await openCase(record.id, { viewport })
			await page.getByText(`الهدف الداخلي للرد (لا يراه مقدم الطلب): ${day(new Date(target_on))}`).waitFor()
			await page.getByText('تجاوز الهدف الداخلي').waitFor()
			await page.goto(`${backend.url}/desk/#/sila/cases`)
			const note = row(page, 'منى بنت عمر').getByText('تجاوز الهدف الداخلي')
			await note.waitFor()
			const stands = await note.evaluate(element => {
				const [inner, outer] = [element, element.closest('a') as Element].map(e => e.getBoundingClientRect())
				return inner && outer && inner.left >= outer.left && inner.right <= outer.right
			})
			assert.ok(stands, `the note stands within its row, ${viewport.width} px`)
			await page.context().close()
		}
	},
)
