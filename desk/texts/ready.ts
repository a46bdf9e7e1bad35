import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { TextsRecord } from '../../core/api/collections.ts'
import { type ReadyFacts, readyText } from '../../core/case/ready-text.ts'
import { formatReference } from '../../core/case/reference.ts'
import type { AnyCase } from '../cases/types.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { textsOf } from './data.ts'
import { type TextUse, textWords } from './words.ts'

/** What is known of a case, for the places of a text. */
export const readyFacts = ({
	record,
	service,
}: Pick<AnyCase, 'record'> & Partial<Pick<AnyCase, 'service'>>): ReadyFacts => ({
	name: record.applicant ?? '',
	reference: formatReference(record.reference),
	service: service?.name[language()] ?? '',
})

/**
 * Texts that the association keeps for a box, each put in by one press.
 *
 * @fires text-ready - One is to be put in; `detail` is the text.
 */
export class DeskReady extends DeskElement {
	static override properties: PropertyDeclarations = {
		association: { attribute: false },
		use: { attribute: false },
		facts: { attribute: false },
		fetch: { attribute: false },
		texts: { state: true },
	}

	/** Id of its record. */
	declare association: string
	declare use: TextUse
	declare facts: ReadyFacts
	declare fetch: typeof textsOf
	declare texts: TextsRecord[]

	constructor() {
		super()
		this.fetch = textsOf
		this.texts = []
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has('association') || !this.association) return
		this.fetch(this.association).then(texts => {
			this.texts = texts
		})
	}

	#put(text: string): void {
		const detail = readyText(text, this.facts)
		this.dispatchEvent(new CustomEvent('text-ready', { detail, bubbles: true }))
	}

	protected override render(): TemplateResult | typeof nothing {
		const here = this.texts.filter(({ use }) => use === this.use)
		if (here.length === 0) return nothing
		const title = `sila-ready-${this.use}`
		return html`<div class="ready" role="group" aria-labelledby=${title}>
			<span class="sila-hint" id=${title}>${textWords().ready}</span>
			${here.map(({ title, text }) => html`<button type="button" class="sila-button" @click=${() => this.#put(text)}><bdi>${title}</bdi></button>`)}
		</div>`
	}
}

customElements.define('desk-ready', DeskReady)
