import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { workersOf } from '../../core/access/acts.ts'
import type { SameCase, SameTrait } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import { holdsAt } from '../frame/rights.ts'
import { trouble } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { partWords } from './part-words.ts'
import { sender, since, statusChip } from './parts.ts'
import { PATH } from './paths.ts'
import { setDuplicate } from './related-data.ts'
import { relatedWords } from './related-words.ts'
import type { AnyCase } from './types.ts'

const server = { setDuplicate }

/** So many are shown before all are asked for; somebody known to the house has dozens. */
const FIRST = 5

const named = (traits: readonly SameTrait[]) =>
	traits.map(trait => relatedWords().traits[trait]).join(partWords().comma)

const numbered = (reference: string) => html`<bdi dir="ltr">${formatReference(reference)}</bdi>`

/** At the top of a page: which case this is a duplicate of, and which are duplicates of it. */
export function duplicateNotice(found: readonly SameCase[]): TemplateResult | typeof nothing {
	const words = relatedWords()
	const said = found.filter(({ duplicate }) => duplicate)
	if (said.length === 0) return nothing
	const link = ({ case: { id, reference } }: SameCase) =>
		html`<a href="${PATH}/${id}">${numbered(reference)}</a>`
	return html`${(['of', 'by'] as const).map(which => {
		const links = said.filter(({ duplicate }) => duplicate === which)
		if (links.length === 0) return nothing
		return html`<p class="case-notice">${which === 'of' ? words.isOf : words.hasThis} ${links.map(link)}</p>`
	})}`
}

/**
 * The other cases of this association that could be the same person's, and what staff say of them: that one is a duplicate
 * of another. They are shown, never joined.
 *
 * @fires related-changed - Something was said of one; a `Saved`.
 */
export class DeskRelated extends DeskElement {
	static override properties: PropertyDeclarations = {
		theCase: { attribute: false },
		found: { attribute: false },
		server: { attribute: false },
		whole: { state: true },
		busy: { state: true },
		wrong: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	declare theCase: AnyCase
	declare found: SameCase[]
	declare server: typeof server
	/** All are shown. */
	declare whole: boolean
	declare busy: boolean
	/** What is wrong with the number that was typed. */
	declare wrong: string
	declare trouble: string
	declare done: string

	constructor() {
		super()
		this.server = server
		this.found = []
		this.whole = this.busy = false
		this.wrong = this.trouble = this.done = ''
	}

	/** Whether this account says whose such a case is, and so what it is a duplicate of. */
	get #may(): boolean {
		const { kind, association, erased_at } = this.theCase.record
		return !erased_at && holdsAt([...workersOf(kind), 'management'], association)
	}

	async #say(id: string, of: string | null, other: string): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.wrong = this.trouble = this.done = ''
		const words = relatedWords()
		try {
			await this.server.setDuplicate({ case: id, of })
			await tellSaved(this, 'related-changed')
			const isolated = `\u2066${formatReference(other)}\u2069`
			this.done = fill(of ? words.marked : words.undone, { reference: isolated })
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.wrong = fields.of ?? ''
			this.trouble = this.wrong ? '' : text
		}
		this.busy = false
		await this.focusOn(this.wrong ? '#sila-twin' : this.trouble ? '.related-trouble' : '.related-done')
	}

	readonly #submit = (event: Event): void => {
		event.preventDefault()
		const typed = this.querySelector<HTMLInputElement>('#sila-twin')?.value.trim() ?? ''
		this.#say(this.theCase.record.id, typed, typed)
	}

	#act({ case: row, duplicate }: SameCase): TemplateResult | typeof nothing {
		const words = relatedWords()
		const { record } = this.theCase
		if (!this.#may || row.kind !== record.kind || row.erased_at) return nothing
		const said = this.found.some(one => one.duplicate === 'of')
		if (!duplicate && said) return nothing
		const [id, other] = duplicate === 'by' ? [row.id, record.reference] : [record.id, row.reference]
		return html`<button type="button" class="sila-button quiet" ?disabled=${this.busy}
			@click=${() => this.#say(id, duplicate ? null : other, other)}>${duplicate ? words.undo : words.mark}</button>`
	}

	#row(one: SameCase): TemplateResult {
		const words = relatedWords()
		const { case: row, agrees, differs, duplicate } = one
		return html`<li>
			<a href="${PATH}/${row.id}">${sender(row)} · ${numbered(row.reference)}</a>
			<p class="sila-hint">${row.service?.[language()]}</p>
			${duplicate ? html`<p><strong>${duplicate === 'of' ? words.isOf : words.hasThis} ${numbered(row.reference)}</strong></p>` : nothing}
			${agrees.length ? html`<p><strong>${words.agrees}</strong> ${named(agrees)}</p>` : nothing}
			${differs.length ? html`<p><strong>${words.differs}</strong> ${named(differs)}</p>` : nothing}
			<p>${statusChip(row)} · ${since(row.status_since)}</p>
			${this.#act(one)}
		</li>`
	}

	readonly #all = (): void => {
		this.whole = true
		this.focusOn(`.related > li:nth-child(${FIRST + 1}) a`)
	}

	/** The number of a case that is not among those shown. */
	#asked(): TemplateResult {
		const words = relatedWords()
		return html`<details class="related-ask" ?open=${this.wrong !== ''}><summary>${words.ask}</summary>
			<form novalidate @submit=${this.#submit}>${field(
				{ id: 'sila-twin', label: words.reference, hint: words.referenceHint, wrong: this.wrong },
				({ about, invalid }) =>
					html`<input id="sila-twin" class="sila-input" dir="ltr" inputmode="numeric" autocomplete="off" required
						aria-describedby=${about} aria-invalid=${invalid}>`,
			)}
			<div class="sila-actions"><button class="sila-button" ?disabled=${this.busy}>${words.confirm}</button></div></form>
		</details>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const words = relatedWords()
		const { found } = this
		const asks = this.#may && !found.some(({ duplicate }) => duplicate === 'of')
		if (found.length === 0 && !asks) return nothing
		const more = !this.whole && found.length > FIRST
		return html`<section class="sila-card" aria-labelledby="sila-related">
			<h2 id="sila-related">${found.length > 0 ? words.title : words.askTitle}</h2>
			${
				found.length > 0
					? html`<p class="sila-hint">${words.hint}</p>
						<ul class="related">${(more ? found.slice(0, FIRST) : found).map(one => this.#row(one))}</ul>
						${more ? html`<button type="button" class="sila-button quiet" @click=${this.#all}>${fill(words.all, { n: String(found.length) })}</button>` : nothing}`
					: nothing
			}
			<div class="related-trouble" tabindex="-1">${troubleAt(this.trouble)}</div>
			<p role="status" class="sila-done related-done" tabindex="-1">${this.done}</p>
			${asks ? this.#asked() : nothing}
		</section>`
	}
}

customElements.define('desk-related', DeskRelated)
