import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { day, hour } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { answersText } from '../surveys/figures.ts'
import type { SendingState } from './sending.ts'
import type { KeptAnswer, KeptRound } from './store.ts'
import { fieldWords } from './words.ts'

/**
 * What is on this device: what waits for the network, what the server refused and why, and what can be done about it.
 *
 * @fires queue-send - All is to be sent now.
 * @fires queue-edit - A refused answer is to be corrected; `detail` is the answer, here and below.
 * @fires queue-mend - Its round is to be corrected.
 * @fires queue-discard - It is to be thrown away.
 * @fires queue-another - It is another person's than the one its key stored.
 */
export class DeskFieldQueue extends DeskElement {
	static override properties: PropertyDeclarations = {
		answers: { attribute: false },
		rounds: { attribute: false },
		sending: { attribute: false },
	}

	declare answers: KeptAnswer[]
	declare rounds: KeptRound[]
	declare sending: SendingState

	#tell(name: string, detail?: KeptAnswer): void {
		this.dispatchEvent(new CustomEvent(name, { detail }))
	}

	#button(label: string, name: string, kept: KeptAnswer, look = ''): TemplateResult {
		return html`<button type="button" class="sila-button ${look}" @click=${() => this.#tell(name, kept)}>${label}</button>`
	}

	/** When an answer was kept, and in which round. */
	#of({ at, round }: KeptAnswer): TemplateResult {
		const date = new Date(at)
		const found = this.rounds.find(({ id }) => id === round)
		const where = found ? [found.title, found.round.place].filter(Boolean).join(' · ') : ''
		return html`<p>${fill(fieldWords().queue.time, { day: day(date), hour: hour(date) })} <span class="sila-hint">${where}</span></p>`
	}

	#refused(kept: KeptAnswer): TemplateResult {
		const { queue: words } = fieldWords()
		return html`<li>${this.#of(kept)}
			<p class="sila-error">${kept.refused}</p>
			<div class="sila-actions">${kept.another ? this.#button(words.another, 'queue-another', kept) : nothing}
			${kept.withRound ? this.#button(words.correctRound, 'queue-mend', kept) : this.#button(words.correct, 'queue-edit', kept)}
			${this.#button(words.discard, 'queue-discard', kept, 'quiet')}</div></li>`
	}

	#waiting(waiting: number, refused: number): TemplateResult {
		const { queue: words } = fieldWords()
		const { sent } = this.sending
		if (waiting) return html`<strong>${fill(words.waiting, { n: waiting })}</strong>`
		return sent && !refused
			? html`<span class="sila-done">${fill(words.sent, { answers: answersText(sent) })}</span>`
			: html`${words.nothing}`
	}

	protected override render(): TemplateResult {
		const { queue: words } = fieldWords()
		const { busy, ended, trouble } = this.sending
		const refused = this.answers.filter(entry => entry.refused)
		const waiting = this.answers.length - refused.length
		return html`<section class="sila-card field-queue" aria-labelledby="sila-queue">
			<h2 id="sila-queue" tabindex="-1">${words.heading}</h2>
			<p role="status">${this.#waiting(waiting, refused.length)}</p>
			${ended ? html`<p class="sila-error">${words.ended}</p><a class="sila-button" href="#/sign-in">${words.enter}</a>` : nothing}
			${trouble && !ended && waiting ? html`<p class="sila-error">${trouble}</p>` : nothing}
			${waiting && !ended ? html`<button type="button" class="sila-button" ?disabled=${busy} @click=${() => this.#tell('queue-send')}>${busy ? words.sending : words.send}</button>` : nothing}
			${
				refused.length === 0
					? nothing
					: html`<h3>${fill(words.refused, { n: refused.length })}</h3>
					<ul class="tasks">${refused.map(kept => this.#refused(kept))}</ul>`
			}
		</section>`
	}
}

customElements.define('desk-field-queue', DeskFieldQueue)
