import { html } from 'lit'

/* The pages about satisfaction, and the way between them. */

export const RESULTS = '#/sila/satisfaction'
export const FIELD = '#/sila/field'
export const IMPROVEMENTS = '#/sila/improvements'
export const SURVEYS = '#/sila/surveys'
/** With an id of a survey after it, its questions; with one of a campaign, its form on paper. */
export const EDITOR = '#/sila/surveys/edit'
export const PAPER = '#/sila/surveys/paper'

const PAGES = [
	{ href: RESULTS, label: 'النتائج' },
	{ href: IMPROVEMENTS, label: 'التحسينات' },
	{ href: FIELD, label: 'الميدان' },
	{ href: SURVEYS, label: 'الاستبانات والحملات' },
]

/** Links to the pages about satisfaction, the present one marked. */
export const surveysNav = (current: string) =>
	html`<nav class="survey-nav" aria-label="صفحات الرضا"><ul>${PAGES.map(
		({ href, label }) =>
			html`<li><a href=${href} aria-current=${href === current ? 'page' : 'false'}>${label}</a></li>`,
	)}</ul></nav>`
