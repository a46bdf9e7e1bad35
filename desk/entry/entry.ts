import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { documents } from './documents.ts'
import {
	begunRequest,
	check,
	chosenOf,
	dropStaleChoices,
	type Entry,
	requestOf,
	requestTexts,
} from './draft.ts'
import type { View } from './fields.ts'
import { DeskEntry } from './page.ts'
import { requestPaper } from './paper.ts'
import { referral } from './referral.ts'
import { applicant, closed, conditions, declaration, need, origin } from './sections.ts'
import { served } from './served.ts'
import { entryWords } from './words.ts'

/** A request that came by an interview, a call, a letter or another channel, written down for the one who asks. */
export class DeskNewRequest extends DeskEntry<Entry> {
	protected override readonly kind = 'request'
	protected override readonly begun = begunRequest

	get #chosen() {
		return chosenOf(this.begun.entry, this.associations ?? [])
	}

	protected override texts() {
		return requestTexts(this.begun.entry, this.#chosen)
	}

	protected override settle(entry: Entry): void {
		dropStaleChoices(entry, this.associations ?? [])
	}

	protected override check(entry: Entry) {
		return check(entry, this.associations ?? [])
	}

	protected override takes(): boolean {
		return this.#chosen?.service.open !== false
	}

	protected override parts(view: View<Entry>): TemplateResult {
		const chosen = this.#chosen
		const asked = () =>
			chosen &&
			(closed(chosen) ??
				html`${served(view, chosen)}${conditions(view, chosen)}${referral(view, chosen)}${need(view, chosen)}${applicant(view, chosen)}
				${documents(view, chosen)}${declaration(view, chosen)}`)
		return html`${origin(view, this.associations ?? [])}
			${keyed(`${chosen?.association.slug} ${chosen?.service.slug}`, html`${asked() ?? nothing}`)}`
	}

	protected override send(entry: Entry, tell: (said: string) => void) {
		const chosen = chosenOf(entry, this.associations ?? [])
		if (!chosen) throw new Error('unreachable: what is sent was checked')
		return this.server.sendEntry(entry, chosen, tell)
	}

	protected override paper() {
		const { entry } = this.begun
		const chosen = this.#chosen
		if (!chosen) return null
		const { pages, referred } = entryWords()
		const words = pages.request.receipt
		return {
			paper: requestPaper(entry, chosen),
			words: requestOf(entry, chosen).referral ? { ...words, ...referred } : words,
		}
	}
}

customElements.define('desk-new-request', DeskNewRequest)

export const entryPage = (): HTMLElement => document.createElement('desk-new-request')
