import assert from 'node:assert/strict'
import { test } from 'node:test'
import PocketBase from 'pocketbase'
import { joins } from '../server/staff.ts'
import { good } from '../server/support.ts'
import { signIn } from './dashboard.ts'
import { holds, setDesk } from './desk.ts'
import { DESKTOP } from './stage.ts'

/* Finding a case and having it: who calls, what is late, whose it is. */

const { backend, stage, arrive, desk, row, write, trail } = await setDesk()

const heading = (name: string) => ({ level: 1, name }) as const

test('who calls is found by their phone with one press, and by its last four digits', async () => {
	for (const [name, phone] of [
		['ليلى بنت فهد', '0550012345'],
		['ريم بنت ماجد', '0550016789'],
	] as const)
		await arrive(name, { answers: { ...good.answers, phone } })
	const page = await desk()
	await row(page, 'ريم بنت ماجد').waitFor()
	// The cursor stands in the search: nothing is pressed before the number is typed.
	await page.keyboard.type('٠٥٥ ٠٠١ ٢٣٤٥')
	await row(page, 'ريم بنت ماجد').waitFor({ state: 'detached' })
	await row(page, 'ليلى بنت فهد').click()
	await page.getByRole('heading', heading('ليلى بنت فهد')).waitFor()
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	const search = page.getByRole('searchbox')
	await search.fill('6789')
	await search.press('Enter')
	await page.getByRole('heading', heading('ريم بنت ماجد')).waitFor()
	await page.context().close()
})

test('the late ones are two presses away, the longest late first, with what is before and after each, and the way back', async () => {
	const [most, less] = [await arrive('سلمى بنت بدر'), await arrive('مها بنت سعد')]
	await arrive('هيا بنت خالد')
	write("UPDATE cases SET due_on = '2026-01-04' WHERE id = ?", most.record.id)
	write("UPDATE cases SET due_on = '2026-01-05' WHERE id = ?", less.record.id)
	const page = await desk()
	const views = page.getByRole('group', { name: 'عروض جاهزة' })
	await row(page, 'هيا بنت خالد').waitFor()
	await views.getByRole('button', { name: 'متأخر', exact: true }).click()
	await row(page, 'هيا بنت خالد').waitFor({ state: 'detached' })
	await page.locator('.case-row').first().click()
	await page.getByRole('heading', heading('سلمى بنت بدر')).waitFor()
	await page.getByRole('link', { name: 'التالي في القائمة' }).click()
	await page.getByRole('heading', heading('مها بنت سعد')).waitFor()
	await page.getByRole('link', { name: 'السابق في القائمة' }).waitFor()
	await page.getByRole('link', { name: 'كل الطلبات' }).click()
	await page.waitForURL(/due=late/)
	await page.waitForFunction(
		id =>
			document.querySelector('sila-desk')?.shadowRoot?.activeElement?.getAttribute('href') ===
			`#/sila/cases/${id}`,
		less.record.id,
	)
	await page.getByText('تضييق وترتيب').click()
	await page.getByLabel('الخدمة').waitFor()
	await holds(page, 'the list with its views and filters')
	await page.context().close()
})

test('a request is taken and handed to a colleague with a word, who finds it among her own', async () => {
	const { record } = await arrive('منيرة بنت تركي')
	const account = await joins(backend, 'sara@example.org')
	const page = await desk(`#/sila/cases/${record.id}`)
	const card = page.getByRole('region', { name: 'من يتولى الطلب' })
	await card.getByText('لا أحد بعد.').waitFor()
	await card.getByRole('button', { name: 'أتولاه أنا' }).click()
	await card.getByText('صار عندك').waitFor()
	await card.getByRole('button', { name: 'سلّمه إلى زميل' }).click()
	await card.getByLabel('سارة خالد').check()
	await card.getByLabel('كلمة لمن يتسلمه').fill('وعدتها باتصال يوم الأحد')
	await card.getByRole('button', { name: 'سلّم', exact: true }).click()
	await card.getByText('صار عند سارة خالد').waitFor()
	await page.getByText('صار عند sara@example.org').waitFor()
	await page.context().close()
	assert.deepEqual(
		(await trail(record.id))
			.filter(({ action }) => action === 'given')
			.map(({ from, to }) => [from !== '', to]),
		[
			[false, 'staff@example.org'],
			[true, 'sara@example.org'],
		],
	)

	const hers = new PocketBase(backend.url)
	await hers.collection('staff').authWithPassword(account.email, account.password)
	const next = await stage.page({ viewport: DESKTOP })
	await signIn(next, hers)
	await next.goto(`${backend.url}/desk/#/sila/cases`)
	await next.getByRole('button', { name: 'عندي', exact: true }).click()
	await row(next, 'منيرة بنت تركي').click()
	await next.getByText('وعدتها باتصال يوم الأحد').waitFor()
	await holds(next, 'a request that was handed over')
	await next.context().close()
})
