import type { Page } from 'playwright-core'
import type PocketBase from 'pocketbase'
import type { Backend } from '../setup/backend.ts'

/** Opens the desk as a member of staff who has signed in: as a client's own account, or on a backend as one of all associations. */
export async function signIn(page: Page, as: Backend | PocketBase): Promise<void> {
	const { authStore } = 'staff' in as ? await as.staff() : as
	await page.addInitScript(
		([token, record]) => localStorage.setItem('sila-staff', JSON.stringify({ token, record })),
		[authStore.token, authStore.record] as const,
	)
}

/** Signs out by the header, as somebody does. */
export async function signOut(page: Page): Promise<void> {
	await page.locator('.desk-account summary').click()
	await page.getByRole('button', { name: 'خروج' }).click()
	await page.getByRole('heading', { name: 'الدخول إلى مكتب صلة' }).waitFor()
}

/** What the desk says in English where people see it, once it is at rest; data, names of products and code apart. */
export function englishOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const data = 'script, style, bdi, [lang=en]'
		const words = new Set<string>()
		const root = document.querySelector('sila-desk')?.shadowRoot ?? document.body
		for (const element of root.querySelectorAll('*')) {
			if (!(element instanceof HTMLElement) || element.closest(data) || !element.checkVisibility()) continue
			const own = [...element.childNodes].filter(node => node instanceof Text).map(node => node.textContent)
			const said = ['title', 'placeholder', 'aria-label', 'aria-description'].map(name =>
				element.getAttribute(name),
			)
			for (const text of [...own, ...said])
				if (/[a-z]{2}/i.test(text ?? '') && !/[ء-ي]/.test(text ?? '')) words.add(text?.trim() ?? '')
		}
		return [...words]
	})
}
