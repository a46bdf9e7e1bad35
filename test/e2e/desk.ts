import assert from 'node:assert/strict'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type PocketBase from 'pocketbase'
import { axe } from './axe.ts'
import { englishOn, signIn } from './dashboard.ts'
import { DESKTOP, PHONE, type Stage } from './stage.ts'

/* What tests of the desk, Sila's own pages for staff, have in common. */

/** A page of a member of staff who has signed in, at an address of the dashboard. */
export async function openDesk(
	{ backend, page: newPage }: Stage,
	staff: PocketBase,
	hash: string,
	options: BrowserContextOptions = {},
): Promise<Page> {
	const page = await newPage({ viewport: DESKTOP, ...options })
	page.on('dialog', () => assert.fail('something that an applicant wrote was run'))
	await signIn(page, staff)
	await page.goto(`${backend.url}/_/${hash}`)
	return page
}

/** A desk page as it stands holds to WCAG, is Arabic, and nothing in it stands out to the side: wide, narrow, light and dark. */
export async function holds(page: Page, about: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme })
		for (const viewport of [{ width: 320, height: 640 }, PHONE, DESKTOP]) {
			await page.setViewportSize(viewport)
			const where = `${about}, ${colorScheme}, ${viewport.width} px`
			assert.deepEqual(await axe(page), [], where)
			const wide = await page
				.locator('.page-content')
				.evaluate(content => content.scrollWidth - content.clientWidth)
			assert.equal(wide, 0, where)
		}
	}
	await page.emulateMedia({ colorScheme: 'light' })
	assert.deepEqual(await englishOn(page), [], about)
}
