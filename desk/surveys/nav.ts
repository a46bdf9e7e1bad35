import { html } from 'lit'
import { mayCall } from '../frame/rights.ts'
import { surveyPageWords } from './words.ts'

/* The pages about satisfaction, and the way between them. */

export const RESULTS = '#/sila/satisfaction'
const FIELD = '#/sila/field'
export const IMPROVEMENTS = '#/sila/improvements'
export const SURVEYS = '#/sila/surveys'
/** With an id of a survey after it, its questions; with one of a campaign, its form on paper. */
export const EDITOR = '#/sila/surveys/edit'
export const PAPER = '#/sila/surveys/paper'

const PAGES = { results: RESULTS, improvements: IMPROVEMENTS, field: FIELD, surveys: SURVEYS } as const

/** Links to the pages about satisfaction, the present one marked. */
export const surveysNav = (current: keyof typeof PAGES) => {
	const words = surveyPageWords()
	const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).filter(
		page => page !== 'field' || mayCall('staff/surveys/answers'),
	)
	return html`<nav class="survey-nav" aria-label=${words.pages}><ul>${pages.map(
		page =>
			html`<li><a href=${PAGES[page]} aria-current=${page === current ? 'page' : 'false'}>${words.nav[page]}</a></li>`,
	)}</ul></nav>`
}
