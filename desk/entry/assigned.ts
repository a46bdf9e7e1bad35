import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import {
	type AssignedEntry,
	type AssignedKind,
	begunMatters,
	check,
	dropStaleChoices,
	matterTexts,
} from './assigned-draft.ts'
import { complaintParts, inquiryParts, origin, person } from './assigned-sections.ts'
import type { View } from './fields.ts'
import { DeskEntry } from './page.ts'
import { matterPaper } from './paper.ts'
import { entryWords } from './words.ts'

/** A complaint or an inquiry that came by a call, a fax, a visit or another channel, written down for the one whose it is. */
export abstract class DeskNewMatter extends DeskEntry<AssignedEntry> {
	protected abstract override readonly kind: AssignedKind

	protected override get begun() {
		return begunMatters[this.kind]
	}

	get #association() {
		return this.associations?.find(({ slug }) => slug === this.begun.entry.association)
	}

	protected override texts() {
		return matterTexts(this.begun.entry)
	}

	protected override settle(entry: AssignedEntry): void {
		dropStaleChoices(entry, this.associations ?? [])
	}

	protected override check(entry: AssignedEntry) {
		return check(entry, this.associations ?? [])
	}

	protected override parts(view: View<AssignedEntry>): TemplateResult {
		const association = this.#association
		const asked =
			association &&
			html`${this.kind === 'complaint' ? complaintParts(view, association) : inquiryParts(view, association)}${person(view, association)}`
		return html`${origin(view, this.associations ?? [])}${keyed(association?.slug, html`${asked ?? nothing}`)}`
	}

	protected override send(entry: AssignedEntry, tell: (said: string) => void) {
		return this.server.sendMatter(entry, tell)
	}

	protected override paper() {
		const association = this.#association
		if (!association) return null
		const { entry } = this.begun
		const { pages, onlyWay } = entryWords()
		const words = pages[this.kind].receipt
		const alone = entry.values.anonymous || !entry.values.contactMeans
		return {
			paper: matterPaper(entry, association),
			words: alone ? { ...words, once: `${words.once} ${onlyWay}` } : words,
		}
	}
}

export class DeskNewComplaint extends DeskNewMatter {
	protected override readonly kind = 'complaint'
}
export class DeskNewInquiry extends DeskNewMatter {
	protected override readonly kind = 'inquiry'
}

customElements.define('desk-new-complaint', DeskNewComplaint)
customElements.define('desk-new-inquiry', DeskNewInquiry)

export const matterPage = (kind: AssignedKind) => (): HTMLElement =>
	document.createElement(`desk-new-${kind}`)
