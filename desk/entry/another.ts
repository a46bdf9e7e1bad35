import { html } from 'lit'
import type { PageWords } from './words.ts'

/**
 * Asks whether what is written here is another than what its key made a case of before: after a lost answer staff may
 * have gone on with the next person. Nothing of the first is shown.
 */
export const another = (words: PageWords['another'], yes: () => void, no: () => void) =>
	html`<div class="sila-trouble entry-another" role="group" aria-labelledby="sila-another" tabindex="-1">
		<div>
			<strong id="sila-another">${words.asked}</strong>
			<p>${words.waits}</p>
			<div class="sila-actions">
				<button type="button" class="sila-button" @click=${yes}>${words.another}</button>
				<button type="button" class="sila-button quiet" @click=${no}>${words.same}</button>
			</div>
		</div>
	</div>`
