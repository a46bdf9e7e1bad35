import type { Page } from 'playwright-core'
import type { Worker } from '../e2e/day-people.ts'
import { chooseStep } from '../e2e/desk.ts'
import { answer, CHANNEL, fields } from '../e2e/entering.ts'

/* The pictures of the guide for staff (docs/staff.ar.md): of which page each is, and who sees it there. */

/** Ids of cases that are shown, by what is shown of them. */
export interface Shown {
	/** A request that has just come, with a document. */
	arrived: string
	complaint: string
	inquiry: string
	/** A request that waits for a decision. */
	studied: string
}

export interface Picture {
	/** Whose desk it is; the administrator's own page is shown without signing in to the desk. */
	of: Worker | 'administrator'
	/** The address after the `#`. */
	at: (shown: Shown) => string
	/** The part of the page that is shown; all of its width unless said. */
	part?: string
	/** How much of that is seen, in CSS pixels from its top. */
	height: number
	/** What is done before, and waited for. */
	ready: (page: Page) => Promise<void>
}

const caseAt = (page: Page) => page.locator('.case-top').waitFor()

/** By the names of their files, without what follows the dot. */
export const PICTURES = {
	day: {
		of: 'reception',
		at: () => 'day',
		height: 780,
		ready: page => page.locator('.day-list').first().waitFor(),
	},
	list: {
		of: 'reception',
		at: () => 'cases',
		height: 700,
		ready: page => page.locator('.case-list').waitFor(),
	},
	case: { of: 'reception', at: ({ arrived }) => `cases/${arrived}`, height: 860, ready: caseAt },
	step: {
		of: 'reception',
		at: ({ arrived }) => `cases/${arrived}`,
		part: '.case-side',
		height: 900,
		async ready(page) {
			await caseAt(page)
			await chooseStep(page, 'needs-completion')
			await page.locator('.step-needs').getByRole('checkbox').first().check()
		},
	},
	decision: {
		of: 'researcher',
		at: ({ studied }) => `cases/${studied}`,
		part: '.case-side',
		height: 900,
		async ready(page) {
			await caseAt(page)
			await page.getByRole('button', { name: 'كتابة ما يحتاج إليه القرار' }).click()
			await page.getByLabel('اسم العضو').waitFor()
		},
	},
	inquiry: {
		of: 'officer',
		at: ({ inquiry }) => `cases/${inquiry}`,
		part: '.case-main',
		height: 1000,
		ready: page => page.getByLabel('اكتب الجواب').waitFor(),
	},
	tasks: {
		of: 'reception',
		at: () => 'tasks',
		height: 720,
		ready: page => page.locator('desk-person-to-tell').first().waitFor(),
	},
	entry: {
		of: 'reception',
		at: () => 'new',
		height: 820,
		async ready(page) {
			await page.getByLabel('الجمعية', { exact: true }).selectOption('yusr')
			await answer(page, fields.service, 'skills-programmes').check()
			await answer(page, CHANNEL, 'phone').check()
		},
	},
	complaint: { of: 'followUp', at: ({ complaint }) => `cases/${complaint}`, height: 820, ready: caseAt },
	oversight: {
		of: 'management',
		at: () => 'oversight',
		height: 700,
		ready: page => page.getByRole('row').nth(3).waitFor(),
	},
	reports: {
		of: 'management',
		at: () => 'reports',
		height: 860,
		async ready(page) {
			await page.getByRole('heading', { level: 2, name: /^تقرير/ }).waitFor()
			// The last month of this house has not begun yet.
			await page.getByLabel('الشهر', { exact: true }).selectOption({ index: 0 })
			await page.getByRole('table').first().waitFor()
		},
	},
	people: {
		of: 'management',
		at: () => 'people',
		part: '.sila-card:has-text("رمز سري جديد")',
		height: 520,
		ready: page => page.getByText('رمز سري جديد').first().waitFor(),
	},
	accounts: {
		of: 'administrator',
		at: () => 'accounts',
		height: 760,
		ready: page => page.getByRole('button', { name: 'ادعُ موظفًا' }).waitFor(),
	},
} as const satisfies Record<string, Picture>
export type PictureName = keyof typeof PICTURES
