import { html, svg, type TemplateResult } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import arrowRight from 'lucide-static/dist/esm/icons/arrow-right.mjs'
import chartColumn from 'lucide-static/dist/esm/icons/chart-column.mjs'
import circleQuestionMark from 'lucide-static/dist/esm/icons/circle-question-mark.mjs'
import eye from 'lucide-static/dist/esm/icons/eye.mjs'
import fileText from 'lucide-static/dist/esm/icons/file-text.mjs'
import inbox from 'lucide-static/dist/esm/icons/inbox.mjs'
import languages from 'lucide-static/dist/esm/icons/languages.mjs'
import listTodo from 'lucide-static/dist/esm/icons/list-todo.mjs'
import logOut from 'lucide-static/dist/esm/icons/log-out.mjs'
import plus from 'lucide-static/dist/esm/icons/plus.mjs'
import refreshCw from 'lucide-static/dist/esm/icons/refresh-cw.mjs'
import search from 'lucide-static/dist/esm/icons/search.mjs'
import settings from 'lucide-static/dist/esm/icons/settings.mjs'
import star from 'lucide-static/dist/esm/icons/star.mjs'
import sun from 'lucide-static/dist/esm/icons/sun.mjs'
import users from 'lucide-static/dist/esm/icons/users.mjs'
import x from 'lucide-static/dist/esm/icons/x.mjs'

/*
 * The icons of the desk, by their names in lucide: here those that stand around every page and on the list of cases, which
 * comes first of all, and the others in page-icons.ts. They say nothing that words beside them do not say.
 */

/** Draws icons by their names. */
export const drawn =
	<Name extends string>(icons: Record<Name, string>) =>
	(name: Name): TemplateResult =>
		html`<i class="icon" data-icon=${name} aria-hidden="true">${unsafeHTML(icons[name])}</i>`

export const FIRST_ICONS = {
	'arrow-right': arrowRight,
	'chart-column': chartColumn,
	'circle-question-mark': circleQuestionMark,
	eye,
	'file-text': fileText,
	inbox,
	languages,
	'list-todo': listTodo,
	'log-out': logOut,
	plus,
	'refresh-cw': refreshCw,
	search,
	settings,
	star,
	sun,
	users,
	x,
} as const

/** An icon, which those who hear the page do not hear. */
export const icon = drawn(FIRST_ICONS)

/** The mark of Sila. */
export const mark = (size: number) =>
	html`<svg class="desk-sign" width=${size} height=${size} viewBox="0 0 32 32" aria-hidden="true">${svg`<rect width="32" height="32" rx="8" fill="#1f5560" /><path d="M8.5 13c0 9 15 9 15 0" fill="none" stroke="#fbf8f3" stroke-width="2.6" stroke-linecap="round" /><circle cx="8.5" cy="11.5" r="3.2" fill="#fbf8f3" /><circle cx="23.5" cy="11.5" r="3.2" fill="#fbf8f3" />`}</svg>`
