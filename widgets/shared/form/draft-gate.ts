import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../../core/language/text.ts'
import { day } from '../../../ui/dates.ts'
import type { DraftGateWords } from './draft-gate.words.ts'
import type { Drafts, Found } from './drafts.ts'

/** What is said of a draft that was found: that there is one, and once the person went on with it, that it is back. */
export class Gate {
	readonly #words: DraftGateWords

	constructor(words: DraftGateWords) {
		this.#words = words
	}

	#date = (at: number) => ({ date: day(new Date(at).toISOString(), this.#words.lang) })

	/** Nothing of it is shown before the person says whether it is theirs. */
	found({ draft }: Found, goOn: () => void, anew: () => void): TemplateResult {
		const words = this.#words
		return html`<div class="box"><p>${fill(words.found, this.#date(draft.at))}</p><div class="actions">
			<button type="button" part="button" @click=${goOn}>${words.goOn}</button>
			<button type="button" class="link" @click=${anew}>${words.anew}</button>
		</div></div>`
	}

	restored({ at, changed }: NonNullable<Drafts['restored']>): TemplateResult {
		const words = this.#words
		return html`<p class="box">${fill(words.restored, this.#date(at))} ${changed ? words.changed : nothing}</p>`
	}
}
