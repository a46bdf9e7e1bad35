import type { Page } from 'playwright-core'

/** Has the desk speak English from the next page on. */
export const inEnglish = (page: Page): Promise<unknown> =>
	page.addInitScript(() => localStorage.setItem('sila-desk-language', 'en'))

/** What the desk says in Arabic where people see it; what people wrote and what is marked as Arabic apart. */
export function arabicOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.querySelector('sila-desk')?.shadowRoot ?? document.body
		const words = new Set<string>()
		for (const element of root.querySelectorAll('*')) {
			if (!(element instanceof HTMLElement) || element.closest('bdi, [lang=ar], .written, .desk-account'))
				continue
			if (!element.checkVisibility()) continue
			const own = [...element.childNodes].filter(node => node instanceof Text).map(node => node.textContent)
			const said = ['title', 'placeholder', 'aria-label'].map(name => element.getAttribute(name))
			for (const text of [...own, ...said]) if (/[ء-ي]/.test(text ?? '')) words.add(text?.trim() ?? '')
		}
		return [...words]
	})
}
