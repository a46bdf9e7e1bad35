import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CasesRecord } from '../../core/api/collections.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { trouble } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { caseWords } from './case-words.ts'
import { saveCase } from './data.ts'

/**
 * Whether the person is told discreetly, which staff change where the person asks for it.
 *
 * @fires case-changed - It is saved, or somebody else was first; a `Saved`.
 */
export class DeskDiscretion extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		save: { attribute: false },
		problem: { state: true },
	}

	declare record: CasesRecord
	declare save: typeof saveCase
	declare problem: string

	constructor() {
		super()
		this.save = saveCase
		this.problem = ''
	}

	async #set(event: Event): Promise<void> {
		const box = event.target as HTMLInputElement
		this.problem = ''
		try {
			await this.save(this.record, { discreet: box.checked })
		} catch (error) {
			this.problem = trouble(error, true).text
		}
		await tellSaved(this, 'case-changed')
		// As it is stored, also where that is not what was chosen.
		box.checked = this.record.discreet
	}

	protected override render(): TemplateResult {
		const words = caseWords().contact
		const { discreet } = this.record
		return html`<label class="case-tick"><input type="checkbox" aria-describedby="sila-discreet"
				.checked=${discreet} @change=${this.#set}> ${words.discreet}</label>
			<p class="sila-hint" id="sila-discreet">${discreet ? words.discreetOn : words.discreetOff}</p>
			${troubleAt(this.problem)}`
	}
}

customElements.define('desk-discretion', DeskDiscretion)
