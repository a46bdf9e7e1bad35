import type { Page } from 'playwright-core'
import type PocketBase from 'pocketbase'
import type { Backend } from '../setup/backend.ts'

/** Opens the dashboard as a member of staff who has signed in: as a client's own account, or on a backend as any. */
export async function signIn(page: Page, as: Backend | PocketBase): Promise<void> {
	const { authStore } = 'superuser' in as ? await as.superuser() : as
	await page.addInitScript(
		([token, record]) => localStorage.setItem('__pb_superusers__/_', JSON.stringify({ token, record })),
		[authStore.token, authStore.record] as const,
	)
}

/** What the interface says in English where people see it, once it is at rest; data, names of products and code apart. */
export function englishOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const data =
			'.record-field-view, .record-summary, .autoexpand-wrapper, .selected-item, .superuser-name, .editor-content, .highlight-overlay, .credits, script, style, bdi, .field-type-file .content'
		const words = new Set<string>()
		for (const element of document.body.querySelectorAll('*')) {
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
