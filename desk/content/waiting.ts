import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { WaitingContent } from '../../core/api/content.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { day, hour, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { field } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { frame } from '../frame/words.ts'
import { rememberedInputs } from '../remembered.ts'
import { comparison, kindOf } from './comparison.ts'
import { decideContent } from './data.ts'
import { contentAt } from './nav.ts'
import { contentWords } from './words.ts'

const typed = rememberedInputs<string>('content-word')

/**
 * One draft that waits: what would change, and for who may the two ways to decide.
 *
 * @fires content-decided - `detail` says what was done, in words.
 */
export class DeskContentWaiting extends DeskElement {
	static override properties: PropertyDeclarations = {
		waiting: { attribute: false },
		returning: { state: true },
		busy: { state: true },
	}

	declare waiting: WaitingContent
	/** The word with which it is returned is being written. */
	declare returning: boolean
	declare busy: boolean
	readonly #form = new DeskForm(this, {
		fields: () => ['word'],
		control: () => '#content-word',
		check: () => ({ word: tidy(this.#word) ? '' : contentWords().wordNeeded }),
		send: () => decideContent({ id: this.waiting.id, decision: 'decline', word: tidy(this.#word) }),
		otherwise: '.content-failed',
	})
	readonly #deciding = new DeskForm(this, {
		fields: () => [],
		control: () => '',
		send: () => decideContent({ id: this.waiting.id, decision: this.#decision }),
		otherwise: '.content-failed',
	})
	#decision: 'agree' | 'withdraw' = 'agree'

	constructor() {
		super()
		this.returning = this.busy = false
	}

	get #word(): string {
		return typed.get(this.waiting.id) ?? ''
	}

	#tell(text: string): void {
		this.dispatchEvent(new CustomEvent('content-decided', { detail: text, bubbles: true }))
	}

	async #decide(decision: 'agree' | 'withdraw'): Promise<void> {
		this.#decision = decision
		const words = contentWords()
		if (await this.#deciding.submit()) this.#tell(decision === 'agree' ? words.agreed : words.withdrawn)
	}

	readonly #return = async (event: Event): Promise<void> => {
		if (!(await this.#form.submit(event))) return
		typed.delete(this.waiting.id)
		this.returning = false
		this.#tell(contentWords().returned)
	}

	#about(): TemplateResult {
		const words = contentWords()
		const { by, at, why, effectiveAt, mine, own } = this.waiting
		const [wrote, due] = [parse(at), parse(effectiveAt)]
		return html`<p class="sila-hint">${words.wrote} <bdi dir="ltr">${by}</bdi>${wrote ? html` · ${day(wrote)}` : nothing}</p>
			${why ? html`<p><strong>${words.reason}</strong> <bdi>${why}</bdi></p>` : nothing}
			${due ? html`<p class="attention">${fill(words.byItself, { day: day(due), hour: hour(due) })}</p>` : own && !mine ? html`<p class="sila-hint">${words.waitsForOther}</p>` : nothing}`
	}

	#buttons(): TemplateResult {
		const words = contentWords()
		const { id, name, mine, own, clash } = this.waiting
		const about = html`<span class="sila-unseen">: ${name[language()]}</span>`
		const begin = () => {
			this.returning = true
			this.focusOn('#content-word')
		}
		return html`<div class="sila-actions">
			${mine && !clash ? html`<button type="button" class="sila-button primary" id="agree-${id}" ?disabled=${this.#deciding.busy} @click=${() => this.#decide('agree')}>${icon('check')} ${words.agree}${about}</button>` : nothing}
			${mine && !this.returning ? html`<button type="button" class="sila-button" id="return-${id}" @click=${begin}>${icon('undo-2')} ${words.returns}${about}</button>` : nothing}
			${own ? html`<button type="button" class="sila-button" id="withdraw-${id}" ?disabled=${this.#deciding.busy} @click=${() => this.#decide('withdraw')}>${icon('undo-2')} ${words.withdraw}${about}</button>` : nothing}
		</div>`
	}

	#returning(): TemplateResult {
		const words = contentWords()
		const leave = () => {
			this.returning = false
			this.focusOn(`#return-${CSS.escape(this.waiting.id)}`)
		}
		return html`<form class="step" novalidate @submit=${this.#return}>
			<div>${field(
				{
					id: 'content-word',
					label: words.returnWord,
					hint: words.returnHint,
					wrong: this.#form.wrong('word'),
				},
				({
					about,
					invalid,
				}) => html`<textarea id="content-word" class="sila-input" rows="3" dir="auto" maxlength="2000" aria-describedby=${about} aria-invalid=${invalid} .value=${this.#word}
					@input=${(event: Event) => {
						typed.set(this.waiting.id, (event.target as HTMLTextAreaElement).value)
						this.#form.changed('word')
					}}></textarea>`,
			)}</div>
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.#form.busy}>${words.returns}</button>
				<button type="button" class="sila-button quiet" @click=${leave}>${frame().stay}</button></div>
		</form>`
	}

	protected override render(): TemplateResult {
		const words = contentWords()
		const { thing, name, before, after, clash } = this.waiting
		const failed = this.#deciding.notice || this.#form.notice
		return html`<article class="sila-card content-waiting">
			<h3><a href=${contentAt(thing)}>${name[language()]}</a></h3>
			${this.#about()}
			${clash ? html`<p class="sila-error">${words.clash}</p>` : nothing}
			${comparison(kindOf(thing), before, after)}
			<div class="content-failed" tabindex="-1" role="alert">${failed ? html`<p class="sila-error">${failed}</p>` : nothing}</div>
			${this.#buttons()}
			${this.returning ? this.#returning() : nothing}
		</article>`
	}
}

customElements.define('desk-content-waiting', DeskContentWaiting)
