import type { Page } from 'playwright-core'
import { comesTo } from '../server/support.ts'
import { APPLICATIONS, Applicant, type Application } from './applicant.ts'
import { live, type Stage } from './stage.ts'

/* What tests of "back" and "forward" do, and wait for. */

export const artwa = APPLICATIONS.find(({ association }) => association === 'artwa') as Application

export const back = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()))
export const forward = (page: Page) => page.evaluate(() => void setTimeout(() => history.forward()))
/** Waits until so many entries of the form's lie below: they follow what is shown. */
export const depth = (page: Page, expected: number) =>
	comesTo(() => page.evaluate(() => history.state?.sila?.depth ?? 0), expected)
export const length = (page: Page) => page.evaluate(() => history.length)

/** A person who came from a list of services, and has the form before them. */
export async function arrived(stage: Stage): Promise<Applicant> {
	const page = await stage.page()
	page.on('dialog', dialog => dialog.accept())
	await page.goto(stage.at(`/${artwa.association}/`))
	await page.goto(stage.at(`/${artwa.association}/services/${artwa.service}/`))
	await live(page)
	return new Applicant(page, artwa)
}

/** Waits until the heading of the step that is shown can be seen and has the focus. */
export async function stands(applicant: Applicant, heading: string): Promise<void> {
	await applicant.heading(heading).waitFor()
	await comesTo(
		() =>
			applicant.form.evaluate(form => {
				const shown = form.shadowRoot?.querySelector('h2')
				const { top = -1, bottom = -1 } = shown?.getBoundingClientRect() ?? {}
				return form.shadowRoot?.activeElement === shown && top >= 0 && bottom <= innerHeight
			}),
		true,
	)
}
