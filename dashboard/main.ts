import { casePage } from './cases/case.ts'
import { casesPage, NEW, PATH } from './cases/list.ts'
import { matterPage } from './entry/assigned.ts'
import { entryPage } from './entry/entry.ts'
import { ENTRY } from './entry/kinds.ts'
import { guardSignOut } from './field/leaving.ts'
import { fieldPage } from './field/page.ts'
import { keepSending } from './field/sending.ts'
import { hookFields } from './fields.ts'
import { app, watch } from './host.ts'
import mark from './mark.svg?inline'
import { mirrorLinked } from './mirror.ts'
import { OFFICERS } from './officers/nav.ts'
import { officersPage } from './officers/page.ts'
import { OVERSIGHT, oversightPage } from './oversight/page.ts'
import { policiesPage } from './policies/page.ts'
import { REPORTS, reportsPage } from './reports/reports.ts'
import { POLICIES, RETENTION, PATH as SETTINGS, settingsLink, settingsPage } from './settings/page.ts'
import { retentionPage } from './settings/retention.ts'
import { SITE } from './setup/nav.ts'
import { sitePage } from './setup/page.ts'
import base from './style/base.css?inline'
import caseStyle from './style/case.css?inline'
import compensationStyle from './style/compensation.css?inline'
import complaintsStyle from './style/complaints.css?inline'
import entryStyle from './style/entry.css?inline'
import erasureStyle from './style/erasure.css?inline'
import fieldStyle from './style/field.css?inline'
import listStyle from './style/list.css?inline'
import messagesStyle from './style/messages.css?inline'
import oversightStyle from './style/oversight.css?inline'
import reportsStyle from './style/reports.css?inline'
import settingsStyle from './style/settings.css?inline'
import stepStyle from './style/step.css?inline'
import stock from './style/stock.css?inline'
import surveysStyle from './style/surveys.css?inline'
import tasksStyle from './style/tasks.css?inline'
import { editorPage } from './surveys/editor.ts'
import { improvementsPage } from './surveys/improvements.ts'
import { EDITOR, FIELD, IMPROVEMENTS, PAPER, RESULTS, SURVEYS, satisfactionLink } from './surveys/nav.ts'
import { paperPage } from './surveys/paper.ts'
import { resultsPage } from './surveys/results.ts'
import { surveysPage } from './surveys/surveys.ts'
import { countTasksInHeader, PATH as TASKS, tasksLink } from './tasks/count.ts'
import { letterPage } from './tasks/letter.ts'
import { tasksPage } from './tasks/page.ts'
import { hookTexts } from './translate/hooks.ts'
import { observe } from './translate/observe.ts'

/*
 * Sila in PocketBase's dashboard. This runs once, after the dashboard's own scripts and before its first page, which
 * does not wait for anything here that takes time.
 */

const { documentElement: html } = document
html.lang = 'ar'
html.dir = 'rtl'
const ours = [
	stock,
	base,
	listStyle,
	caseStyle,
	complaintsStyle,
	compensationStyle,
	oversightStyle,
	stepStyle,
	entryStyle,
	messagesStyle,
	tasksStyle,
	erasureStyle,
	reportsStyle,
	settingsStyle,
	surveysStyle,
	fieldStyle,
].map(style => {
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(style)
	return sheet
})
document.adoptedStyleSheets = ours
// Nobody sees the page turn around.
html.style.visibility = 'hidden'
mirrorLinked()
	.then(sheets => {
		document.adoptedStyleSheets = [...sheets, ...ours]
	})
	.finally(() => {
		html.style.visibility = ''
	})

const { store, routes } = app
Object.assign(store, { headerLogo: mark, mainLogo: mark, favicon: mark })
store.headerLinks = [
	{ href: PATH, icon: 'ri-inbox-2-line', label: 'الطلبات' },
	tasksLink,
	{ href: OVERSIGHT, icon: 'ri-eye-line', label: 'الإشراف' },
	{ href: REPORTS, icon: 'ri-bar-chart-2-line', label: 'التقارير' },
	satisfactionLink,
	{ href: '#/collections', icon: 'ri-database-2-line', label: 'السجلات' },
	...store.headerLinks.filter(({ href }) => !['#/collections', '#/settings'].includes(href)),
	settingsLink,
]
store.creditLinks = store.creditLinks.filter(({ label }) => label.startsWith('PocketBase'))
routes.superuserOnly(PATH, casesPage)
routes.superuserOnly(`${PATH}/{id}`, casePage)
routes.superuserOnly(NEW, entryPage)
routes.superuserOnly(ENTRY.complaint, matterPage('complaint'))
routes.superuserOnly(ENTRY.inquiry, matterPage('inquiry'))
routes.superuserOnly(TASKS, tasksPage)
routes.superuserOnly(`${TASKS}/{id}`, letterPage)
routes.superuserOnly(OFFICERS, officersPage)
routes.superuserOnly(OVERSIGHT, oversightPage)
routes.superuserOnly(REPORTS, reportsPage)
routes.superuserOnly(RESULTS, resultsPage)
// Looks itself who comes: a session that ended in the field lets nobody stand before a closed door.
routes.blank(FIELD, fieldPage)
routes.superuserOnly(IMPROVEMENTS, improvementsPage)
routes.superuserOnly(SURVEYS, surveysPage)
routes.superuserOnly(`${EDITOR}/{id}`, editorPage)
routes.superuserOnly(`${PAPER}/{id}`, paperPage)
routes.superuserOnly(SETTINGS, settingsPage)
routes.superuserOnly(RETENTION, retentionPage)
routes.superuserOnly(SITE, sitePage)
routes.superuserOnly(POLICIES, policiesPage)
routes.fallbackPath = PATH

// Which collection is open, for the stylesheet and for the names of its fields.
watch(() => {
	html.dataset.collection = store.activeCollection?.name ?? ''
})

countTasksInHeader()
keepSending()
guardSignOut()
hookTexts()
hookFields()
observe()
