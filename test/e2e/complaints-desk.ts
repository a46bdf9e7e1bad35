import type { Page } from 'playwright-core'
import { arrived, officer } from '../server/complaints.ts'
import { chooseStep, setDesk } from './desk.ts'

/** The desk with what tests of complaints do again and again. */
export async function setComplaintsDesk() {
	const set = await setDesk()
	const { backend, staff, cases, trail } = set
	const door = { url: backend.url, staff }
	return {
		...set,
		door,
		/** A complaint or an inquiry that arrived, with its receipt and record. */
		arriving: (what: 'complaint' | 'inquiry' = 'complaint', change: object = {}) =>
			arrived(door, what, change),
		officer: (values: Record<string, unknown> = {}) => officer(staff, values),
		/** The statuses a case came to, each with who took it there, as the audit records say. */
		async steps(id: string): Promise<string[]> {
			const rows = await trail(id)
			return rows.filter(({ to }) => to).map(({ actor, to }) => `${actor.split('@')[0]} ${to}`)
		},
		status: async (id: string): Promise<string> => (await cases.getOne(id)).status,
	}
}

/** Chooses a step, fills what it needs, and confirms it. */
export async function step(page: Page, status: string, facts: Record<string, string> = {}): Promise<void> {
	await chooseStep(page, status)
	for (const [label, text] of Object.entries(facts)) await page.getByLabel(label, { exact: true }).fill(text)
	// That a study begins asks nothing and tells nobody: it is taken as it is chosen.
	if (status !== 'study') await page.getByRole('button', { name: 'تأكيد التغيير' }).click()
	if (['withdrawn', 'closed'].includes(status)) await page.getByRole('button', { name: 'نعم، أكّد' }).click()
	await page.getByText('وسُجّل التغيير باسمك').waitFor()
}
