import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { recount } from './count.ts'
import { type Settled, taskWords } from './words.ts'

/** What can be settled: by its id, how, and what is asked before. */
interface Open {
	id: string
	/** A machine was to send it. */
	sent: boolean
	/** It may have arrived. */
	unsure: boolean
	/** What is asked before it is said to be told. */
	ask: string
}

/** Something of the tasks that staff settle: once asked, by saying that it was told, or by having it sent again. */
export abstract class Settling extends DeskElement {
	static override properties: PropertyDeclarations = {
		asking: { state: true },
		busy: { state: true },
		trouble: { state: true },
	}

	/** What is asked before it is done. */
	declare asking: Settled | undefined
	declare busy: boolean
	declare trouble: string
	/** How it was settled last. */
	settled: Settled = 'done'

	constructor() {
		super()
		this.busy = false
		this.trouble = ''
	}

	protected abstract get open(): Open
	/** The event that says that it is settled. */
	protected abstract readonly event: string
	protected abstract carryOut(to: Settled): Promise<unknown>

	#ask(to: Settled | undefined): void {
		this.asking = to
		this.focusOn(to ? `#sila-yes-${this.open.id}` : `#sila-done-${this.open.id}`)
	}

	async #decide(to: Settled): Promise<void> {
		if (this.busy) return
		this.busy = true
		this.trouble = ''
		try {
			await this.carryOut(to)
			this.settled = to
			await tellSaved(this, this.event)
			this.asking = undefined
			recount()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		this.busy = false
	}

	#question(to: Settled): TemplateResult {
		const words = taskWords()
		const { id, ask } = this.open
		return html`<p>${to === 'done' ? ask : words.ask[to]}</p><div class="sila-actions">
			<button type="button" class="sila-button primary" id="sila-yes-${id}" ?disabled=${this.busy} @click=${() => this.#decide(to)}>${words.yes[to]}</button>
			<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${() => this.#ask(undefined)}>${frame().stay}</button>
		</div>`
	}

	/** The acts, or the question before one; `more` stands beside the acts. */
	protected controls(more?: unknown): TemplateResult {
		const words = taskWords()
		if (this.asking) return this.#question(this.asking)
		const { id, sent, unsure } = this.open
		const again = () => (unsure ? this.#ask('queued') : this.#decide('queued'))
		const done = () => this.#ask('done')
		return html`<div class="sila-actions">
			${
				sent
					? html`<button type="button" class="sila-button" id="sila-done-${id}" ?disabled=${this.busy} @click=${again}>${icon('refresh-cw')} ${words.again}</button>
						<button type="button" class="sila-button" ?disabled=${this.busy} @click=${done}>${icon('check')} ${words.toldIt}</button>`
					: html`<button type="button" class="sila-button" id="sila-done-${id}" ?disabled=${this.busy} @click=${done}>${icon('check')} ${words.done}</button>`
			}
			${more}
		</div>`
	}
}
