import { CALLERS, TELLING } from '../../core/access/callers.ts'
import type { Role } from '../../core/access/roles.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { CONTENT } from '../content/nav.ts'
import { DAY } from '../day/nav.ts'
import type { Pattern, Route } from './router.ts'

/*
 * Every page of the desk by its address. Each is fetched when somebody goes there, but for the day, which comes
 * with the desk (desk.ts). The part of the header that a page belongs to is `of`; the guide belongs to none.
 */

export type Part =
	| 'day'
	| 'work'
	| 'tasks'
	| 'oversight'
	| 'reports'
	| 'satisfaction'
	| 'content'
	| 'settings'

export interface Page extends Pattern {
	of?: Part
	load: () => Promise<(route: Route) => HTMLElement>
	/** It does with the style that the desk comes with. */
	plain?: true
	/** Which offices have use for it; all unless said. */
	for?: readonly Role[]
	/** For the administrator of the system, who is no member of staff. */
	administrator?: true
}

/** Which offices have use for a part of the desk; what else stands in it may be for fewer. */
export const PART_FOR: Partial<Record<Part, readonly Role[]>> = {
	tasks: TELLING,
	oversight: CALLERS['staff/oversight'],
	reports: CALLERS['staff/reports'],
	satisfaction: CALLERS['staff/surveys/results'],
	content: CALLERS['staff/content'],
}

const page = (path: string, of: Part, load: Page['load'], only?: readonly Role[]): Page => {
	const roles = only ?? PART_FOR[of]
	return { path: `/sila/${path}`, of, load, ...(roles && { for: roles }) }
}

export const PAGES: readonly Page[] = [
	{ ...page('day', 'day', async () => (await import('../day/page.ts')).dayPage), plain: true },
	{ ...page('cases', 'work', async () => (await import('../cases/list.ts')).casesPage), plain: true },
	page('cases/:id', 'work', async () => (await import('../cases/case.ts')).casePage),
	page(
		'cases/:id/code/:proposal',
		'work',
		async () => (await import('../cases/new-code.ts')).newCodePage,
		CALLERS['staff/codes/show'],
	),
	page(
		'cases/:id/copy/:request',
		'work',
		async () => (await import('../cases/copy-page.ts')).copyPage,
		CALLERS['staff/copies/make'],
	),
	page('mine', 'work', async () => (await import('../notes/mine.ts')).minePage),
	page('new', 'work', async () => (await import('../entry/entry.ts')).entryPage, CALLERS['staff/requests']),
	page(
		'new/complaint',
		'work',
		async () => (await import('../entry/assigned.ts')).matterPage('complaint'),
		CALLERS['staff/complaints'],
	),
	page(
		'new/inquiry',
		'work',
		async () => (await import('../entry/assigned.ts')).matterPage('inquiry'),
		CALLERS['staff/inquiries'],
	),
	page('tasks', 'tasks', async () => (await import('../tasks/page.ts')).tasksPage),
	page('tasks/print/:ids', 'tasks', async () => (await import('../tasks/letters.ts')).lettersPage),
	page('tasks/:id', 'tasks', async () => (await import('../tasks/letter.ts')).letterPage),
	page('oversight', 'oversight', async () => (await import('../oversight/page.ts')).oversightPage),
	page('reports', 'reports', async () => (await import('../reports/reports.ts')).reportsPage),
	page('satisfaction', 'satisfaction', async () => (await import('../surveys/results.ts')).resultsPage),
	page(
		'improvements',
		'satisfaction',
		async () => (await import('../surveys/improvements.ts')).improvementsPage,
	),
	page(
		'field',
		'satisfaction',
		async () => (await import('../field/page.ts')).fieldPage,
		CALLERS['staff/surveys/answers'],
	),
	page('surveys', 'satisfaction', async () => (await import('../surveys/surveys.ts')).surveysPage),
	page('surveys/edit/:id', 'satisfaction', async () => (await import('../surveys/editor.ts')).editorPage),
	page('surveys/paper/:id', 'satisfaction', async () => (await import('../surveys/paper.ts')).paperPage),
	page('account', 'settings', async () => (await import('../account/page.ts')).accountPage),
	page('content', 'content', async () => (await import('../content/page.ts')).contentsPage),
	page('content/:kind/:id', 'content', async () => (await import('../content/editor.ts')).contentEditorPage),
	page('settings', 'settings', async () => (await import('../settings/page.ts')).settingsPage),
	page('officers', 'settings', async () => (await import('../officers/page.ts')).officersPage),
	page('texts', 'settings', async () => (await import('../texts/page.ts')).textsPage),
	page('people', 'settings', async () => (await import('../people/page.ts')).peoplePage),
	page('trail', 'settings', async () => (await import('../trail/page.ts')).trailPage, CALLERS['staff/trail']),
	page('holidays', 'settings', async () => (await import('../records/holidays.ts')).holidaysPage),
	page(
		'retention',
		'settings',
		async () => (await import('../settings/retention.ts')).retentionPage,
		CALLERS['staff/retention'],
	),
	page(
		'backups',
		'settings',
		async () => (await import('../setup/backups.ts')).backupsPage,
		CALLERS['staff/site'],
	),
	page(
		'proof',
		'settings',
		async () => (await import('../settings/proof.ts')).proofPage,
		CALLERS['staff/proof'],
	),
	page('site', 'settings', async () => (await import('../setup/page.ts')).sitePage, CALLERS['staff/site']),
	{
		...page('accounts', 'settings', async () => (await import('../accounts/page.ts')).accountsPage),
		administrator: true,
	},
	{ path: '/sila/guide', load: async () => (await import('../guide/page.ts')).guidePage },
	{ path: '/sila/guide/:part', load: async () => (await import('../guide/page.ts')).guidePage },
	page(
		'policies',
		'settings',
		async () => (await import('../policies/page.ts')).policiesPage,
		CALLERS['staff/policies'],
	),
]

/** Where each part begins. */
export const PARTS: Record<Part, string> = {
	day: DAY,
	work: CASES,
	tasks: '#/sila/tasks',
	oversight: '#/sila/oversight',
	reports: '#/sila/reports',
	satisfaction: '#/sila/satisfaction',
	content: CONTENT,
	settings: '#/sila/settings',
}
export const HOME = PARTS.day
