import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ContentDetail, ContentState } from '../../core/api/content.ts'
import { fill } from '../../core/language/text.ts'
import type { Content } from '../../core/policy/shape.ts'
import { parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { comparison, kindOf } from './comparison.ts'
import { loadState, storeDraft } from './data.ts'
import { momentText } from './named.ts'
import { contentWords } from './words.ts'

/**
 * Every state in which something was published; an earlier one comes back as a proposal, by two presses.
 *
 * @fires content-proposed - `detail` is the content’s new ContentDetail.
 */
export class DeskContentHistory extends DeskElement {
	static override properties: PropertyDeclarations = {
		detail: { attribute: false },
		open: { state: true },
		busy: { state: true },
		trouble: { state: true },
	}

	declare detail: ContentDetail
	/** The state that is to come back, with what it was. */
	declare open: { state: ContentState; content: Content } | undefined
	declare busy: boolean
	declare trouble: string

	constructor() {
		super()
		this.busy = false
		this.trouble = ''
	}

	async #attempt(act: () => Promise<void>): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.trouble = ''
		try {
			await act()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
	}

	async #look(state: ContentState): Promise<void> {
		await this.#attempt(async () => {
			this.open = { state, content: await loadState(state.id) }
		})
		// Not before: while something is under way the button takes no focus.
		if (this.open?.state === state) this.focusOn(`#bring-${CSS.escape(state.id)}`)
	}

	#bring({ state, content }: { state: ContentState; content: Content }): Promise<void> {
		const words = contentWords()
		const at = parse(state.at)
		const why = at ? fill(words.bringWhy, { day: momentText(at) }) : words.bases.earlier
		const { thing, seen } = this.detail
		return this.#attempt(async () => {
			const detail = await storeDraft({ thing, content, seen, propose: true, why })
			this.open = undefined
			this.dispatchEvent(new CustomEvent('content-proposed', { detail, bubbles: true }))
		})
	}

	#state(state: ContentState, i: number): TemplateResult {
		const words = contentWords()
		const { id, at, by, agreedBy, basis, why } = state
		const moment = parse(at)
		const when = moment ? momentText(moment) : ''
		const may = this.detail.writes && i > 0 && !this.detail.draft
		const { open } = this
		return html`<li>
			<p><strong>${when || words.bases[basis]}</strong>${i === 0 ? html` <span class="attention">${words.current}</span>` : nothing}</p>
			<p class="sila-hint">${[when && words.bases[basis], by && fill(words.by, { by }), agreedBy && fill(words.agreedBy, { agreed: agreedBy })].filter(Boolean).join(' · ')}</p>
			${why ? html`<p><bdi>${why}</bdi></p>` : nothing}
			${may && open?.state.id !== id ? html`<div class="sila-actions"><button type="button" class="sila-button" ?disabled=${this.busy} @click=${() => this.#look(state)}>${icon('undo-2')} ${words.bring}<span class="sila-unseen">: ${when || words.bases[basis]}</span></button></div>` : nothing}
			${open?.state.id === id ? this.#opened(open) : nothing}
		</li>`
	}

	#opened(open: { state: ContentState; content: Content }): TemplateResult {
		const words = contentWords()
		const leave = () => {
			this.open = undefined
		}
		return html`<div class="content-bring"><p>${words.bringHint}</p>
			${comparison(kindOf(this.detail.thing), this.detail.content, open.content)}
			<div class="sila-actions"><button type="button" class="sila-button primary" id="bring-${open.state.id}" ?disabled=${this.busy} @click=${() => this.#bring(open)}>${words.bringYes}</button>
				<button type="button" class="sila-button quiet" @click=${leave}>${frame().stay}</button></div></div>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const words = contentWords()
		const { states, draft, writes } = this.detail
		if (states.length === 0) return nothing
		return html`<section class="sila-card" aria-labelledby="content-history"><h2 id="content-history">${words.history}</h2>
			<p class="sila-hint">${words.historyHint}</p>
			${draft && writes ? html`<p class="sila-hint">${words.draftFirst}</p>` : nothing}
			<div role="alert">${this.trouble ? html`<p class="sila-error">${this.trouble}</p>` : nothing}</div>
			<ol class="tasks">${states.map((state, i) => this.#state(state, i))}</ol></section>`
	}
}

customElements.define('desk-content-history', DeskContentHistory)
