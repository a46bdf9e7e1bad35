import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/* A page by the keyboard alone. */

/** What has the focus, however deep in shadow roots. */
interface Focus {
	name: string
	/** Something around it says that it has the focus, or nothing in the page has. */
	seen: boolean
}

export const focus = (page: Page): Promise<Focus> =>
	page.evaluate(() => {
		let at: Element | null = document.activeElement
		while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
		const root = at?.getRootNode() as ShadowRoot | Document
		// A choice shows what it is, and that it has the focus, by the label around it.
		const around = at?.closest('label') ?? null
		const label =
			around ?? (at instanceof HTMLElement && at.id ? root.querySelector(`label[for="${at.id}"]`) : null)
		const name =
			at === document.body
				? ''
				: (at?.getAttribute('aria-label') ?? label?.textContent ?? at?.textContent ?? '')
		const outlined = (element: Element | null) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body)
			return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
		}
		return {
			name: name.replace(/\s+/g, ' ').trim(),
			seen: at === document.body || outlined(at) || outlined(around),
		}
	})

/** How many presses of Tab are looked through for something. */
const FAR = 80

/** Goes on by Tab until what has the focus is called so; each stop on the way is seen. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
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
