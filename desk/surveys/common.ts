import { html, nothing } from 'lit'
import { day } from '../dates.ts'
import { icon } from '../frame/page-icons.ts'
import type { Place } from './data.ts'
import { SURVEYS } from './nav.ts'
import { said, surveyPageWords } from './words.ts'

/* What the pages about satisfaction have in common. */

/** A day of the calendar, YYYY-MM-DD, as people write it. */
export const dayText = (text: string): string => day(new Date(`${text}T12:00:00Z`))

/** The way back to the surveys and campaigns. */
export const backPart = (style = '') => {
	const words = surveyPageWords()
	return html`<nav class=${style || nothing} aria-label=${words.back}><a class="case-back" href=${SURVEYS}>${icon('arrow-right')} ${words.nav.surveys}</a></nav>`
}

/** Whose surveys these are; nothing to choose where there is one association. */
export const placeChoice = (places: Place[], chosen: Place | undefined, choose: (slug: string) => void) =>
	places.length < 2
		? nothing
		: html`<div class="report-controls survey-one"><div><label for="sila-association">${surveyPageWords().association}</label>
			<div class="sila-select"><select id="sila-association" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
				${places.map(entry => html`<option value=${entry.slug} ?selected=${entry === chosen}>${said(entry.name)}</option>`)}
			</select></div></div></div>`

/** What a service is called, by its slug. */
export const serviceName = (place: Place | undefined, slug: string): string => {
	const service = place?.services.find(entry => entry.slug === slug)
	return service ? said(service.name) : slug
}

/** An association's services as choices: id and name. */
export const serviceChoices = (place: Place, services: { id: string; slug: string }[]): [string, string][] =>
	services.map(({ id, slug }) => [id, serviceName(place, slug)])

/** Those of an association. */
export const ownOf = <T extends { association: string }>(place: Place | undefined, list: T[]): T[] =>
	list.filter(({ association }) => association === place?.id)
