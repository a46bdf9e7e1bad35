import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Given, HolderChoice, Holding, NotGiven } from '../../core/api/holding.ts'
import { fill } from '../../core/language/text.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { dress } from '../frame/page-sheets.ts'
import { account } from '../frame/session.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { type AskedCases, giveCases, holdingOf } from './keeper-data.ts'
import { type KeeperWords, keeperWords } from './keeper-words.ts'
import { partWords } from './part-words.ts'

const server = { holdingOf, giveCases }

/** The longest word that is handed over with. */
const LONGEST = 500

/**
 * Whose a request is: taken, handed to a colleague with a word, or left to nobody. With `of`, the same of all that
 * somebody has, who leaves or is away; with several `cases`, of those together.
 *
 * @fires case-changed - Somebody else has it; a `Saved`.
 */
export class DeskKeeper extends DeskElement {
	static override properties: PropertyDeclarations = {
		asked: { attribute: false },
		word: { attribute: false },
		server: { attribute: false },
		holding: { state: true },
		open: { state: true },
		chosen: { state: true },
		busy: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	declare asked: AskedCases
	/** What it was handed over with. */
	declare word: string
	declare server: typeof server
	declare holding: Holding | undefined
	/** The form is. */
	declare open: boolean
	/** The colleague who was chosen. */
	declare chosen: HolderChoice | undefined
	declare busy: boolean
	declare trouble: string
	declare done: string
	#shown = ''

	constructor() {
		super()
		this.server = server
		this.word = this.trouble = this.done = ''
		this.open = this.busy = false
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const shown = JSON.stringify(this.asked)
		if (!changed.has('asked') || shown === this.#shown) return
		this.#shown = shown
		this.holding = undefined
		this.open = false
		this.done = ''
		this.#load()
	}

	async #load(): Promise<void> {
		const asked = this.#shown
		try {
			const holding = await this.server.holdingOf(this.asked)
			// Others may have been chosen meanwhile.
			if (asked === this.#shown) this.holding = holding
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	override connectedCallback(): void {
		super.connectedCallback()
		dress(this)
	}

	get #whole(): boolean {
		return 'of' in this.asked
	}

	/** Several that were chosen, whoever has each of them. */
	get #several(): boolean {
		return 'cases' in this.asked && this.asked.cases.length > 1
	}

	get #words(): KeeperWords {
		const words = keeperWords()
		return this.#several ? { ...words, ...words.several } : words
	}

	/** Why some stay as they were, each reason with how many. */
	#reasons(refused: Given['refused']): string {
		const words = this.#words
		const number = (why: NotGiven) => refused.filter(one => one.why === why).length
		const each = [...new Set(refused.map(({ why }) => why))].map(why => counted(number(why), words.why[why]))
		return `${each.join(partWords().comma)}.`
	}

	async #give(to: { id: string; name: string } | null): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.trouble = this.done = ''
		const typed = this.querySelector<HTMLInputElement>('#keeper-word')?.value.trim() ?? ''
		const words = this.#words
		try {
			const { given, refused } = await this.server.giveCases({
				...this.asked,
				to: to?.id ?? null,
				...(typed && to && { word: typed }),
				...(!this.#whole && !this.#several && { was: this.holding?.holder?.id ?? null }),
			})
			const [first] = refused
			const alone = !this.#whole && !this.#several
			if (given.length === 0 && first)
				this.trouble = alone ? words.refused[first.why] : `${words.nothing} ${this.#reasons(refused)}`
			else {
				const said = to
					? to.id === account()?.id
						? words.taken
						: fill(words.given, { name: to.name })
					: words.left
				this.done = first
					? `${said} ${counted(refused.length, words.others)} ${this.#reasons(refused)}`
					: said
				this.open = false
			}
			await tellSaved(this, 'case-changed')
			await this.#load()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
		await this.focusOn(this.trouble ? '.keeper-trouble' : '.keeper-done')
	}

	readonly #begin = (): void => {
		this.open = true
		this.done = this.trouble = ''
		this.chosen = undefined
		this.focusOn('.keeper-form input')
	}

	readonly #stay = (): void => {
		this.open = false
		this.trouble = ''
		this.focusOn('.keeper-give')
	}

	readonly #submit = (event: Event): void => {
		event.preventDefault()
		if (this.chosen) this.#give(this.chosen)
		else this.focusOn('.keeper-form input')
	}

	#present({ holder, cases }: Holding): TemplateResult {
		const words = this.#words
		if (this.#whole)
			return html`<h2 id="sila-keeper">${fill(words.allOf, { name: holder?.name ?? '', number: counted(cases, words.cases) })}</h2>`
		const mine = holder !== null && holder.id === account()?.id
		return html`<h2 id="sila-keeper">${words.title}</h2>
			<p>${holder ? html`<strong><bdi>${holder.name}</bdi></strong>${mine ? html` <span class="sila-hint">${words.mine}</span>` : nothing}` : this.#several ? nothing : words.nobody}</p>
			${holder && this.word ? html`<p class="sila-hint">${words.word} <bdi>${this.word}</bdi></p>` : nothing}`
	}

	#acts({ holder, take, give }: Holding): TemplateResult | typeof nothing {
		const words = this.#words
		const me = account()
		const mine = holder !== null && holder.id === me?.id
		if (!give) return this.#several ? html`<p class="sila-hint">${words.notAll}</p>` : nothing
		// They are chosen no more.
		if (this.#several && this.done) return nothing
		return html`<div class="sila-actions">
			${take && !mine && !this.#whole && me ? html`<button type="button" class="sila-button primary" ?disabled=${this.busy} @click=${() => this.#give(me)}>${words.take}</button>` : nothing}
			<button type="button" class="sila-button keeper-give" ?disabled=${this.busy} @click=${this.#begin}>${this.#whole ? words.giveAll : words.give}</button>
			${holder && !this.#whole ? html`<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${() => this.#give(null)}>${words.leave}</button>` : nothing}
		</div>`
	}

	#form({ choices, holder }: Holding): TemplateResult {
		const words = this.#words
		const others = choices.filter(({ id }) => id !== account()?.id && id !== holder?.id)
		if (others.length === 0)
			return html`<p class="sila-hint">${words.none}</p>
				<div class="sila-actions"><button type="button" class="sila-button quiet" @click=${this.#stay}>${frame().stay}</button></div>`
		return html`<form class="keeper-form" novalidate @submit=${this.#submit}>
			<fieldset class="fact"><legend>${words.to}</legend>
				<div class="officer-options">${others.map(
					(one, i) => html`<div class="officer-option">
						<input type="radio" name="keeper" id="keeper-${i}" required .checked=${this.chosen?.id === one.id}
							aria-describedby="keeper-${i}-note" @change=${() => {
								this.chosen = one
							}}>
						<label for="keeper-${i}"><bdi>${one.name}</bdi></label>
						<p class="sila-hint" id="keeper-${i}-note">${counted(one.open, words.load)}</p>
					</div>`,
				)}</div>
			</fieldset>
			${field(
				{ id: 'keeper-word', label: words.ask, hint: words.askHint, wrong: '' },
				({ about }) =>
					html`<input id="keeper-word" class="sila-input" maxlength=${LONGEST} autocomplete="off" aria-describedby=${about}>`,
			)}
			<div class="sila-actions">
				<button class="sila-button primary" ?disabled=${this.busy}>${words.confirm}</button>
				<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${this.#stay}>${frame().stay}</button>
			</div>
		</form>`
	}

	protected override render(): TemplateResult | typeof nothing {
		const { holding } = this
		if (!holding)
			return this.trouble ? html`<div class="sila-card">${troubleAt(this.trouble)}</div>` : nothing
		if (this.#whole && holding.cases === 0 && !this.done) return nothing
		return html`<section class="sila-card keeper" aria-labelledby="sila-keeper">
			${this.#present(holding)}
			${this.open ? this.#form(holding) : this.#acts(holding)}
			<div class="keeper-trouble" tabindex="-1">${troubleAt(this.trouble)}</div>
			<p role="status" class="sila-done keeper-done" tabindex="-1">${this.done}</p>
		</section>`
	}
}

customElements.define('desk-keeper', DeskKeeper)
