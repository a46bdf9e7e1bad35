import { LitElement } from 'lit'
import { onLanguage } from './language.ts'
import { onRights } from './rights.ts'

/**
 * What every element of the desk has in common. They render into themselves: the desk has one style sheet and one set of
 * ids, which labels and descriptions lead to, inside the shadow root of `<sila-desk>`.
 */
export abstract class DeskElement extends LitElement {
	#unsubscribe: (() => void)[] = []

	protected override createRenderRoot(): this {
		return this
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const draw = () => this.requestUpdate()
		// What is offered follows from the offices that the account holds.
		this.#unsubscribe = [onLanguage(draw), onRights(draw)]
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		for (const end of this.#unsubscribe) end()
	}

	/** Draws, and moves the focus to what was drawn. */
	protected async focusOn(selector: string): Promise<void> {
		await this.updateComplete
		this.querySelector<HTMLElement>(selector)?.focus()
	}
}
