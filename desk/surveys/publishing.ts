import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleText } from '../problem.ts'
import { makingWords } from './making-words.ts'

/** Whether an association publishes its results, and what that means, before it is switched. */
export class DeskPublishing extends DeskElement {
	static override properties: PropertyDeclarations = {
		on: { attribute: false },
		turn: { attribute: false },
		busy: { state: true },
		failed: { state: true },
		said: { state: true },
	}

	/** Whether results are published. */
	declare on: boolean
	/** Stores whether to publish; undefined for who does not decide it. */
	declare turn: ((publish: boolean) => Promise<unknown>) | undefined
	declare busy: boolean
	declare failed: string
	declare said: string

	constructor() {
		super()
		this.busy = false
		this.failed = ''
		this.said = ''
	}

	async #switch(): Promise<void> {
		const publish = !this.on
		const { publishing: words, undo } = makingWords()
		const [question, yes] = publish ? [words.startAsk, words.start] : [words.stopAsk, words.stop]
		if (!(await confirm(question, yes, undo))) return
		this.busy = true
		this.failed = this.said = ''
		try {
			await this.turn?.(publish)
			this.said = publish ? words.started : words.stopped
		} catch (error) {
			this.failed = troubleText(error)
		}
		this.busy = false
	}

	#about(): TemplateResult {
		const { publishing: words } = makingWords()
		const list = (lines: string[]) =>
			html`<ul class="survey-list">${lines.map(line => html`<li>${line}</li>`)}</ul>`
		return html`<details><summary>${words.what}</summary>
			<h3>${words.shown}</h3>${list(words.shownList)}
			<h3>${words.never}</h3>${list(words.neverList)}
			<p class="sila-hint">${words.when}</p>
		</details>`
	}

	protected override render(): TemplateResult {
		const { publishing: words } = makingWords()
		const { on, failed } = this
		return html`<section class="sila-card survey-part" aria-labelledby="sila-publishing">
			<h2 id="sila-publishing">${words.heading}</h2>
			<p><span class="status" data-tone=${on ? 'done' : 'ended'}>${on ? words.on : words.off}</span></p>
			${this.#about()}
			${this.turn ? html`<div class="sila-actions"><button type="button" class="sila-button ${on ? '' : 'primary'}" ?disabled=${this.busy} @click=${this.#switch}>${on ? words.stop : words.start}</button></div>` : nothing}
			${failed ? html`<p class="sila-error" role="alert">${failed}</p>` : nothing}
			<p role="status" class="sila-done">${this.said}</p>
		</section>`
	}
}

customElements.define('desk-publishing', DeskPublishing)
