import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { chosenWords } from './chosen-words.ts'

/**
 * What can be done with the rows of a list that are chosen, in sight wherever in the list somebody is. How many they are is
 * said to those who hear the page. `acts` may say what was done while none is chosen any more; it stays what it was.
 */
export function chosenBar(number: number, acts: unknown, letGo: () => void): TemplateResult {
	const words = chosenWords()
	const said = number > 0 ? fill(words.chosen, { number }) : ''
	return html`<p class="sila-unseen" role="status">${said}</p>
		${
			acts
				? html`<div class="chosen-bar" role="group" aria-label=${words.label}>
					${
						said
							? html`<div class="chosen-number"><p aria-hidden="true">${said}</p><button type="button" class="sila-button quiet" @click=${letGo}>${words.letGo}</button></div>`
							: nothing
					}
					${acts}
				</div>`
				: nothing
		}`
}
