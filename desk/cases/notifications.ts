import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { type Saved, tellSaved } from '../saved.ts'
import type { Notification } from '../tasks/data.ts'
import '../tasks/notification.ts'
import { troubleAt } from '../frame/field.ts'
import type { DeskNotification } from '../tasks/notification.ts'
import { taskWords } from '../tasks/words.ts'
import { caseWords } from './case-words.ts'
import type { Loaded } from './loaded.ts'

/**
 * What the one who sent a case was told and what not yet, the latest first, each with what staff can do about it.
 *
 * @fires told-changed - One of them was settled; a `Saved`.
 */
export class DeskTold extends DeskElement {
	static override properties: PropertyDeclarations = {
		told: { attribute: false },
		association: { attribute: false },
		done: { state: true },
	}

	declare told: Loaded<Notification[]>
	/** Id of the case's association. */
	declare association: string
	/** What was done last. */
	declare done: string

	constructor() {
		super()
		this.done = ''
	}

	async #settled({ target }: Event): Promise<void> {
		const { settled } = target as DeskNotification
		await tellSaved(this, 'told-changed')
		this.done = taskWords().settled[settled]
		await this.focusOn('.tasks-done')
	}

	protected override render(): TemplateResult | typeof nothing {
		const { value, trouble } = this.told
		if (!value?.length && !trouble) return nothing
		return html`<section class="sila-card" aria-labelledby="sila-told"
			@notification-settled=${(event: Saved) => event.waitFor(this.#settled(event))}>
			<h2 id="sila-told">${caseWords().told}</h2>
			${troubleAt(trouble)}
			<p role="status" class="sila-done tasks-done" tabindex="-1">${this.done}</p>
			<ul class="tasks">${value?.map(entry => html`<li><desk-notification .entry=${entry} .association=${this.association}></desk-notification></li>`)}</ul>
		</section>`
	}
}

customElements.define('desk-told', DeskTold)
