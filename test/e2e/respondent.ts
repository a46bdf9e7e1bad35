import type { Locator, Page } from 'playwright-core'
import { comesTo } from '../server/support.ts'

/* The acts of a person in a survey. */

export const survey = (page: Page): Locator => page.locator('sila-satisfaction-survey')
export const onward = (page: Page): Promise<void> => survey(page).locator('[part~=primary]').click()

/** Chooses an answer of this step, or skips it, and goes on. */
export async function answer(page: Page, value?: string | number): Promise<void> {
	const heading = () => survey(page).getByRole('heading').first().textContent()
	const before = await heading()
	if (value !== undefined) await survey(page).locator(`input[value="${value}"]`).check()
	await onward(page)
	await comesTo(async () => (await heading()) !== before, true)
}

/** The survey after a service, to its last step: the whole, and the rest skipped. */
export async function toEnd(page: Page, overall?: number): Promise<void> {
	await answer(page, overall)
	for (let step = 1; step < 8; step++) await answer(page)
}
