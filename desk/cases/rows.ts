import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'

/** How the rows of a list are written. */
export interface RowParts<Row> {
	/** What a new one begins with. */
	blank: Row
	/** The controls of one, the first of which takes the focus; `give` changes a part of it. */
	controls(row: Row, at: number, give: (part: Partial<Row>) => void): TemplateResult
	/** What it is called to remove one, and to add one. */
	remove(row: Row): string
	another: string
}

/**
 * A list whose rows are written, added and removed, such as the members of a committee. There is always one.
 *
 * @fires rows-given - They are others now; `detail` is all of them.
 */
export class DeskRows<Row = object> extends DeskElement {
	static override properties: PropertyDeclarations = {
		rows: { attribute: false },
		parts: { attribute: false },
	}

	declare rows: Row[]
	declare parts: RowParts<Row>

	#give(rows: Row[]): void {
		this.rows = rows
		this.dispatchEvent(new CustomEvent('rows-given', { detail: rows }))
	}

	/** Gives other rows, and takes the focus to one of them. */
	#giveAndGo(rows: Row[], at: number): void {
		this.#give(rows)
		this.focusOn(`li:nth-child(${at + 1}) :is(input, textarea, select)`)
	}

	#row(row: Row, at: number): TemplateResult {
		const change = (part: Partial<Row>) =>
			this.#give(this.rows.map((other, i) => (i === at ? { ...other, ...part } : other)))
		const remove = () =>
			this.#giveAndGo(
				this.rows.filter((_, i) => i !== at),
				0,
			)
		return html`<li>${this.parts.controls(row, at, change)}
			${
				this.rows.length > 1
					? html`<button type="button" class="sila-button quiet" @click=${remove}>${icon('x')} ${this.parts.remove(row)}</button>`
					: nothing
			}
		</li>`
	}

	protected override render(): TemplateResult {
		const { blank, another } = this.parts
		const add = () => this.#giveAndGo([...this.rows, blank], this.rows.length)
		return html`<ul class="rows">${this.rows.map((row, at) => this.#row(row, at))}</ul>
			<button type="button" class="sila-button" @click=${add}>${icon('plus')} ${another}</button>`
	}
}

customElements.define('desk-rows', DeskRows)
