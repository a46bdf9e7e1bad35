import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { day } from '../../ui/dates.ts'
import type { Occasion } from './occasion.ts'
import type { SurveyElementWords } from './words.ts'

/** Why nothing can be answered, and where to go on. `address`: that of a page of the portal. */
export function closed(
	words: SurveyElementWords,
	{ shut = 'none', message, association, campaign }: Occasion,
	address: (path: string) => string,
): TemplateResult {
	const said = shut === 'none' || shut === 'unknown' ? words[shut] : words.shut[shut]
	const opens =
		shut === 'not_open' && campaign ? fill(words.opens, { date: day(campaign.opensOn, words.lang) }) : nothing
	return html`<p class="box said" tabindex="-1">${message ?? said} ${opens}</p>
		${onward()}`

	function onward() {
		switch (shut) {
			case 'unknown':
				return html`<p><a href=${address('track/')}>${words.track}</a></p>`
			case 'not_open':
			case 'closed_campaign':
				return html`<p><a href=${address(`${association}/satisfaction/`)}>${words.page}</a></p>`
			default:
				return nothing
		}
	}
}
