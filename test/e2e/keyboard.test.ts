import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { processWords } from '../../core/language/words/process.ar.ts'
import { comesTo } from '../server/support.ts'
import { setDesk } from './desk.ts'
import { DESKTOP } from './stage.ts'

/* The desk by the keyboard alone, in the colours of a contrast theme: from signing in over a case to signing out. */

const { stage, backend, cases, arrive } = await setDesk()

/** What has the focus, however deep in shadow roots. */
interface Focus {
	name: string
	/** Something around it says that it has the focus, or nothing in the page has. */
	seen: boolean
}

const focus = (page: Page): Promise<Focus> =>
	page.evaluate(() => {
		let at: Element | null = document.activeElement
		while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
		const root = at?.getRootNode() as ShadowRoot | Document
		const label = at instanceof HTMLElement && at.id ? root.querySelector(`label[for="${at.id}"]`) : null
		const name =
			at === document.body
				? ''
				: (at?.getAttribute('aria-label') ?? label?.textContent ?? at?.textContent ?? '')
		const { outlineStyle, outlineWidth } = getComputedStyle(at ?? document.body)
		return {
			name: name.replace(/\s+/g, ' ').trim(),
			seen: at === document.body || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0),
		}
	})

/** How many presses of Tab are looked through for something. */
const FAR = 80

/** Goes on by Tab until what has the focus is called so; each stop on the way is seen. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const passed: string[] = []
	for (let presses = 0; presses < FAR; presses++) {
		if (presses) await page.keyboard.press('Tab')
		const at = await focus(page)
		// A title that was led to has the focus for those who hear the page.
		assert.ok(!presses || at.seen, `the focus is not seen at “${at.name}”`)
		if (typeof name === 'string' ? at.name.startsWith(name) : name.test(at.name)) return
		passed.push(at.name)
	}
	assert.fail(`${name} is not reached; passed: ${passed.join(' | ')}`)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

test('by the keyboard alone: signs in, finds a case, takes a step, writes, and signs out', async () => {
	const { record } = await arrive('مها بنت فيصل')
	await backend.staff()
	const page = await stage.page({ viewport: DESKTOP, forcedColors: 'active' })
	// A hand that has no mouse.
	const { keyboard } = page
	await page.goto(`${backend.url}/desk/`)
	await heading(page, 'الدخول إلى مكتب صلة')
	await tabTo(page, 'البريد الإلكتروني')
	await keyboard.type(backend.account.email)
	await tabTo(page, 'كلمة المرور')
	await keyboard.type(backend.account.password)
	await keyboard.press('Enter')
	await heading(page, 'يومك')

	// The cursor stands in the search of the day; Enter opens the only case that is found.
	await comesTo(async () => (await focus(page)).name.startsWith('ابحث'), true)
	await keyboard.type('مها')
	await keyboard.press('Enter')
	await heading(page, 'مها بنت فيصل')
	// The title has the focus: what comes next is the case.
	await comesTo(async () => (await focus(page)).name, 'مها بنت فيصل')

	await tabTo(page, 'إعادة للاستكمال')
	await keyboard.press('Enter')
	// What it asks for has the focus.
	await comesTo(async () => (await focus(page)).name.startsWith('ما يثبت الحالة الاجتماعية'), true)
	await tabTo(page, processWords.facts.missing)
	await keyboard.type('صورة الهوية')
	await tabTo(page, 'تأكيد التغيير')
	await keyboard.press('Enter')
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
	await comesTo(async () => /وسُجّل التغيير باسمك/.test((await focus(page)).name), true)
	assert.equal((await cases.getOne(record.id)).status, 'needs-completion')

	await tabTo(page, 'اكتب إلى مقدم الطلب')
	await keyboard.type('أرسلها من صفحة المتابعة.')
	await tabTo(page, 'أرسل الرسالة')
	await keyboard.press('Enter')
	await page.getByText('أُرسلت الرسالة').waitFor()
	await page.locator('.messages').getByText('أرسلها من صفحة المتابعة.').waitFor()

	// Back to the top by the first link of the page, and out by the account's menu.
	await page.reload()
	await heading(page, 'مها بنت فيصل')
	await page.locator('desk-header').waitFor()
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
	await tabTo(page, 'موظفة')
	await keyboard.press('Enter')
	await tabTo(page, 'خروج')
	await keyboard.press('Enter')
	await heading(page, 'الدخول إلى مكتب صلة')
	await page.context().close()
})
