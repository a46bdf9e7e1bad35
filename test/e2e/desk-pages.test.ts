import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { comesTo } from '../server/support.ts'
import { axe } from './axe.ts'
import { englishOn } from './dashboard.ts'
import { pagesOf, setDesk } from './desk.ts'
import { fillDesk } from './desk-data.ts'
import { PHONE } from './stage.ts'

/* Every page of the desk holds to WCAG in Arabic, light and dark, on a small computer and on a phone. */

const { backend, staff, desk } = await setDesk()
const SMALL = { width: 1366, height: 768 }
const ALL = (['light', 'dark'] as const).flatMap(colorScheme =>
	[PHONE, SMALL].map(viewport => ({ colorScheme, viewport })),
)
/** Colours do not depend on the width, nor the layout on the colours: `npm test` takes one of each. */
const LOOKS = process.env.SILA_SLICE ? ALL.filter((_, i) => i === 0 || i === 3) : ALL

/** The addresses of all pages: those with an id in them as often as there are things to look at. */
async function addresses(page: Page, ids: Record<string, string[]>) {
	return (await pagesOf(page)).flatMap(({ path, administrator = false }) => {
		if (!path.includes(':')) return { path, administrator }
		const found = ids[path] ?? []
		assert.ok(found.length > 0, `${path} has nothing to look at: add it to desk-data.ts`)
		return found.map(id => {
			const [...parts] = id.split('/')
			return { path: path.replace(/:\w+/g, () => parts.shift() ?? ''), administrator }
		})
	})
}

/** The administrator signs in on the page that is theirs. */
async function enterAsAdministrator(page: Page): Promise<void> {
	const { email, password } = backend.account
	await page.getByLabel('البريد الإلكتروني').fill(email)
	await page.getByLabel('كلمة المرور', { exact: true }).fill(password)
	await page.getByRole('button', { name: 'دخول' }).click()
	await page.getByRole('button', { name: 'ادعُ موظفًا' }).waitFor()
}

/** What is wrong with the page as it stands. */
async function faults(page: Page, administrator: boolean): Promise<string[]> {
	const main = page.locator('#page')
	if (administrator) await enterAsAdministrator(page)
	await main.getByRole('heading', { level: 1 }).waitFor()
	await comesTo(
		() =>
			main
				.locator('[aria-busy="true"]')
				.or(main.getByText('لحظة من فضلك').filter({ visible: true }))
				.count(),
		0,
	)
	await page.waitForLoadState('networkidle')
	assert.equal(await main.getByRole('button', { name: 'حاول من جديد' }).count(), 0, await main.innerText())
	const wide = await main.locator('.page-content').evaluate(at => at.scrollWidth - at.clientWidth)
	return [
		...(await axe(page)),
		...(wide > 0 ? [`stands out by ${wide} px`] : []),
		...(await englishOn(page)).map(text => `English: ${text}`),
	]
}

test('every page of the desk holds to WCAG, speaks Arabic, and stands within the screen', async () => {
	const ids = await fillDesk({ url: backend.url, staff })
	const found: string[] = []
	for (const { colorScheme, viewport } of LOOKS) {
		const page = await desk('', { colorScheme, viewport })
		for (const { path, administrator } of await addresses(page, ids)) {
			await page.goto(`${backend.url}/desk/#${path}`)
			for (const fault of await faults(page, administrator))
				found.push(`${path}, ${colorScheme}, ${viewport.width} px: ${fault}`)
		}
		await page.context().close()
	}
	assert.deepEqual(found, [])
})
