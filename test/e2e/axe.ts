import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds on a page as it stands, shadow roots included: rule and place, nothing when all is well. */
export async function axe(page: Page): Promise<string[]> {
	await still(page)
	if (!(await page.evaluate(() => 'axe' in globalThis))) {
		// The portal's policy lets no foreign script in; evaluating is not loading.
		await page.evaluate(await source)
	}
	const { violations } = (await page.evaluate(
		'axe.run(document, { resultTypes: ["violations"] })',
	)) as AxeResults
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Waits until what fades or slides has come to rest: half-way, colours and places are nobody's intention. */
async function still(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const moves = (root: Document | ShadowRoot): boolean =>
			root
				.getAnimations()
				.some(
					({ playState, effect }) =>
						playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime) && !waits(effect),
				) || [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && moves(shadowRoot))
		// What is to happen in a while, should something not come, has not begun.
		const waits = (effect: AnimationEffect | null) => effect?.getComputedTiming().progress === null
		return !moves(document)
	})
}

const source = import('node:fs/promises').then(fs => fs.readFile(script, 'utf8'))
