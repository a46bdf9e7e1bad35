import 'axe-core/axe.min.js'
import { setViewport } from '@web/test-runner-commands'
import type axe from 'axe-core'
import { expect } from 'chai'

declare const window: Window & { axe: typeof axe }

const WIDTHS = [320, 1280]
/** Set by web-test-runner.config.mjs. */
declare const SILA_LONG: boolean
let states = 0

/**
 * Fails on an element that makes its page scroll sideways, on a phone and on a desk, and on anything axe finds wrong in
 * it: on the one or the other by turns, or on both in `npm run test:long`.
 */
export async function accessible(element: Element, state: string): Promise<void> {
	const turn = states++ % WIDTHS.length
	for (const [index, width] of WIDTHS.entries()) {
		await setViewport({ width, height: 800 })
		expect(document.documentElement.scrollWidth, `${state} scrolls sideways at ${width} px`).to.be.at.most(
			width,
		)
		if (index !== turn && !SILA_LONG) continue
		// What floats over a part until it is scrolled makes nothing there smaller.
		const floating = element.shadowRoot?.querySelector<HTMLElement>('.leave')
		floating?.style.setProperty('position', 'static')
		const { violations } = await window.axe.run(element, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			// About whole pages, which these are not.
			rules: { region: { enabled: false } },
		})
		floating?.style.removeProperty('position')
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
		expect(found, `${state} at ${width} px`).to.deep.equal([])
	}
}
