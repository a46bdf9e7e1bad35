import assert from 'node:assert/strict'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type PocketBase from 'pocketbase'
import { caseBy, databaseIn, good, proof, send } from '../server/support.ts'
import { axe } from './axe.ts'
import { englishOn, signIn } from './dashboard.ts'
import { DESKTOP, LOOKS, type Stage, setStage } from './stage.ts'

/* What tests of the desk, Sila's own pages for staff, have in common. */

/** A page of a member of staff who has signed in, at an address of the desk; the work list unless said. */
export async function openDesk(
	{ backend, page: newPage }: Stage,
	staff: PocketBase,
	hash: string,
	options: BrowserContextOptions = {},
): Promise<Page> {
	const page = await newPage({ viewport: DESKTOP, ...options })
	page.on('dialog', () => assert.fail('something that an applicant wrote was run'))
	await signIn(page, 'superuser' in staff ? staff : backend)
	await page.goto(`${backend.url}/desk/${hash || '#/sila/cases'}`)
	return page
}

/** The pages of the desk by their addresses, as the desk that is open has them. */
export const pagesOf = (page: Page): Promise<{ path: string; administrator?: boolean }[]> =>
	page.evaluate(() => {
		const desk = customElements.get('sila-desk') as unknown as {
			pages: { path: string; administrator?: true }[]
		}
		return desk.pages.map(({ path, administrator }) => ({ path, administrator: administrator === true }))
	})
/** Chooses a step of a case by its button. One that needs nothing and of which nobody is told is taken by that. */
export const chooseStep = (page: Page, to: string): Promise<void> =>
	page.locator(`desk-step [data-step="${to}"]`).click()

/** A desk page as it stands holds to WCAG, is Arabic, and nothing in it stands out to the side, in every look. */
export async function holds(page: Page, about: string): Promise<void> {
	for (const { colorScheme, viewport } of LOOKS) {
		await page.emulateMedia({ colorScheme })
		await page.setViewportSize(viewport)
		await holdsAs(page, `${about}, ${colorScheme}, ${viewport.width} px`)
	}
	await page.emulateMedia({ colorScheme: 'light' })
	await page.setViewportSize(DESKTOP)
	assert.deepEqual(await englishOn(page), [], about)
}

/** The same as it looks now, whatever it speaks. */
export async function holdsAs(page: Page, about: string): Promise<void> {
	assert.deepEqual(await axe(page), [], about)
	const wide = await page
		.locator('.page-content')
		.evaluate(content => content.scrollWidth - content.clientWidth)
	assert.equal(wide, 0, about)
}

/** Sets the stage for a test file about the desk, with a member of staff and what they do again and again. */
export async function setDesk() {
	const stage = await setStage()
	const { backend } = stage
	const staff = await backend.superuser()
	// All applicants of a test share one address.
	await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
	const cases = staff.collection('cases')
	const desk = (hash = '', options: BrowserContextOptions = {}) => openDesk(stage, staff, hash, options)
	return {
		stage,
		backend,
		staff,
		cases,
		/** A page of the dashboard, signed in. */
		desk,
		openCase: (id: string, options: BrowserContextOptions = {}) => desk(`#/sila/cases/${id}`, options),
		/** A case in the list, by its applicant. */
		row: (page: Page, name: string) => page.getByRole('link', { name: new RegExp(name) }),
		/** The audit records of a case, oldest first. */
		trail: (id: string) => staff.collection('audit').getFullList({ filter: `case="${id}"`, sort: '@rowid' }),
		/** A new case, with its receipt. */
		async arrive(fullName: string, change: Record<string, unknown> = {}, parts = [proof]) {
			const answers = { ...((change.answers ?? good.answers) as Record<string, string>), fullName }
			const { status, body } = await send(backend.url, { signature: fullName, ...change, answers }, { parts })
			assert.equal(status, 201, JSON.stringify(body))
			const record = await caseBy(staff, `reference="${body.reference}"`)
			return { record, receipt: body as { reference: string; code: string } }
		},
		/** Writes past the server, as time and older versions do. */
		write(sql: string, ...values: string[]): void {
			const database = databaseIn(backend.dir)
			database.prepare(sql).run(...values)
			database.close()
		},
	}
}
