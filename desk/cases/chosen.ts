import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { chosenBar } from '../frame/chosen-bar.ts'
import { DeskElement } from '../frame/element.ts'
import { dress } from '../frame/page-sheets.ts'
import { mayCall } from '../frame/rights.ts'
import type { DeskKeeper } from './keeper.ts'
import './keeper.ts'
import './export.ts'
import { exportWords } from './export-words.ts'

/**
 * What is done with the cases that are chosen in the work list: they are given to a colleague together, or taken along in a file.
 *
 * @fires let-go - None is to be chosen any more.
 * @fires case-changed - Somebody else has some of them; a `Saved`.
 */
export class DeskChosenCases extends DeskElement {
	static override properties: PropertyDeclarations = {
		cases: { attribute: false },
		given: { state: true },
	}

	/** Their ids. */
	declare cases: string[]
	/** Those that were chosen are with somebody now, which is still said. */
	declare given: boolean
	/** Those that were chosen last. */
	#asked: string[] = []
	/** How often some were given: others, or the same again, begin anew. */
	#times = 0

	constructor() {
		super()
		this.cases = []
		this.given = false
	}

	override connectedCallback(): void {
		super.connectedCallback()
		dress(this)
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has('cases') || this.cases.length === 0) return
		if (this.given) this.#times++
		this.given = false
		this.#asked = this.cases
	}

	readonly #letGo = (): void => {
		this.given = false
		this.dispatchEvent(new Event('let-go'))
	}

	#changed({ target }: Event): void {
		// What stays as it was stays chosen.
		if (!(target as DeskKeeper).done) return
		this.given = true
		this.dispatchEvent(new Event('let-go'))
	}

	#acts(): TemplateResult {
		const file = html`<details class="chosen-export"><summary>${exportWords().chosen}</summary><desk-export-cases .asked=${{ cases: this.cases }}></desk-export-cases></details>`
		return html`${keyed(
			this.#times,
			mayCall('staff/cases/holder')
				? html`<desk-keeper .asked=${{ cases: this.#asked }} @case-changed=${this.#changed}></desk-keeper>`
				: nothing,
		)}${this.cases.length > 0 ? file : nothing}`
	}

	protected override render(): TemplateResult {
		const number = this.cases.length
		return chosenBar(number, (number > 0 || this.given) && this.#acts(), this.#letGo)
	}
}

customElements.define('desk-chosen-cases', DeskChosenCases)
