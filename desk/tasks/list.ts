import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { troubled } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { taskWords } from './words.ts'

const STEP = 50

/**
 * A list of things that wait, a part of it at first; an empty one is a line. It is fetched anew rather than page by page, since rows leave it.
 *
 * @attr name - Id of its heading.
 * @attr empty - There while nothing waits.
 */
export class DeskTaskList<Row extends { id: string } = { id: string }> extends DeskElement {
	static override properties: PropertyDeclarations = {
		heading: { attribute: false },
		empty: { attribute: false },
		fetch: { attribute: false },
		row: { attribute: false },
		rows: { state: true },
		trouble: { state: true },
	}

	declare heading: string
	/** What is said when nothing is there. */
	declare empty: string
	/** The first of them, at most so many. */
	declare fetch: (most: number) => Promise<Row[]>
	declare row: (row: Row) => TemplateResult
	declare rows: Row[] | undefined
	declare trouble: string
	#most = STEP

	constructor() {
		super()
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.load()
	}

	/** Fetches it anew. */
	async load(): Promise<void> {
		this.trouble = ''
		// What fetches is given after this is in the page.
		await this.updateComplete
		try {
			this.rows = await this.fetch(this.#most)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#more(): void {
		this.#most += STEP
		this.load()
	}

	#list(): TemplateResult | typeof nothing {
		const { rows } = this
		if (!rows) return this.trouble ? nothing : html`<p class="sila-hint">${frame().wait}</p>`
		return html`<ul class="tasks">${rows.map(row => html`<li>${this.row(row)}</li>`)}</ul>
			${rows.length === this.#most ? html`<button type="button" class="sila-button sila-more" @click=${this.#more}>${taskWords().more}</button>` : nothing}`
	}

	/** What waits stands first: an empty list is a line after the others. */
	protected override willUpdate(): void {
		this.toggleAttribute('empty', this.rows?.length === 0 && !this.trouble)
	}

	protected override render(): TemplateResult {
		const id = this.getAttribute('name') ?? nothing
		const number = this.rows?.length ?? 0
		if (this.hasAttribute('empty'))
			return html`<section aria-labelledby=${id}><h2 id=${id}>${this.heading}</h2> <p class="sila-hint">${this.empty}</p></section>`
		return html`<section class="sila-card" aria-labelledby=${id}>
			<h2 id=${id}>${this.heading} ${number ? html`<span class="sila-number">(${number}${number === this.#most ? '+' : ''})</span>` : nothing}</h2>
			${troubled(this.trouble, () => this.load())}
			${this.#list()}
		</section>`
	}
}

customElements.define('desk-task-list', DeskTaskList)
