import 'axe-core/axe.js'
import { setViewport } from '@web/test-runner-commands'
import type axe from 'axe-core'
import { expect } from 'chai'

declare const window: Window & { axe: typeof axe }

const WIDTHS = [320, 1280]

/** Fails on anything axe finds wrong in an element, and on a page that scrolls sideways, on a phone and on a desk. */
export async function accessible(element: Element, state: string): Promise<void> {
	for (const width of WIDTHS) {
		await setViewport({ width, height: 800 })
		const { violations } = await window.axe.run(element, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			// About whole pages, which these are not.
			rules: { region: { enabled: false } },
		})
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
		expect(found, `${state} at ${width} px`).to.deep.equal([])
		expect(document.documentElement.scrollWidth, `${state} scrolls sideways at ${width} px`).to.be.at.most(
			width,
		)
	}
}
