import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CompensationEntry } from '../../core/api/complaints.ts'
import { COMPENSATION_KINDS, type CompensationKind } from '../../core/case/compensation.ts'
import { fill } from '../../core/language/text.ts'
import { newId } from '../cases/messages-data.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { frame } from '../frame/words.ts'
import { tellSaved } from '../saved.ts'
import { complaintWords } from '../spoken.ts'
import {
	begun,
	blank,
	type CompensationDraft,
	entryOf,
	type Field,
	forget,
	ORDER,
	problemsOf,
	remember,
} from './compensation-draft.ts'
import { compensationField, compensationFields, type View } from './compensation-fields.ts'
import { pageWords } from './compensation-words.ts'

/**
 * The form that records one thing of a compensation. Nothing of it can be changed afterwards, so it is shown once more
 * and confirmed before it is stored; what the server refuses stands beside its field.
 *
 * @fires compensation-stored - It is there; a `Saved`.
 */
export class DeskCompensationForm extends DeskElement {
	static override properties: PropertyDeclarations = {
		caseId: { attribute: false },
		store: { attribute: false },
		draft: { state: true },
		asking: { state: true },
		done: { state: true },
	}

	declare caseId: string
	/** Stores one for good, the same id once. */
	declare store: (id: string, entry: CompensationEntry) => Promise<unknown>
	declare draft: CompensationDraft
	/** It is looked at once more. */
	declare asking: boolean
	declare done: string
	readonly #form = new DeskForm(this, {
		fields: () => ORDER,
		control: name => (name === 'members' ? '#sila-comp-members-0' : `#sila-comp-${name}`),
		check: () => problemsOf(this.draft),
		send: () => this.#store(),
		otherwise: '.compensation-form .primary',
	})

	constructor() {
		super()
		this.draft = blank('')
		this.done = ''
		this.asking = false
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (changed.has('caseId')) this.draft = begun(this.caseId)
	}

	#set(change: Partial<CompensationDraft>, mended: Field): void {
		// Other words are another record; the one that got no answer may be there already.
		this.draft = { ...this.draft, ...change, id: newId() }
		remember(this.caseId, this.draft)
		this.#form.changed(mended)
		this.done = ''
	}

	#choose(kind: CompensationDraft['kind']): void {
		this.draft = begun(this.caseId, kind)
		this.#form.clear()
	}

	get #view(): View {
		return {
			draft: this.draft,
			wrong: name => this.#form.wrong(name),
			give: name => event =>
				this.#set(
					{ values: { ...this.draft.values, [name]: (event.target as HTMLInputElement).value } },
					name,
				),
			set: (change, mended) => this.#set(change, mended),
		}
	}

	get busy(): boolean {
		return this.#form.busy
	}

	/** Nothing is sent yet: it is shown once more. */
	readonly #review = async (event: Event): Promise<void> => {
		event.preventDefault()
		this.asking = this.#form.checked()
		if (this.asking) await this.focusOn('#sila-comp-yes')
	}

	readonly #save = async (): Promise<void> => {
		if (await this.#form.run()) await this.focusOn('.compensation-done')
	}

	async #store(): Promise<void> {
		const { draft } = this
		const { kind } = draft
		if (!kind) return
		try {
			await this.store(draft.id, entryOf(this.caseId, draft, kind))
			forget(this.caseId, draft)
			this.#choose('')
			await tellSaved(this, 'compensation-stored')
			this.done = fill(pageWords().done, { kind: complaintWords().compensation[kind] })
		} finally {
			this.asking = false
		}
	}

	#kind(): TemplateResult {
		const words = pageWords()
		const choose = (event: Event) => {
			this.#choose((event.target as HTMLSelectElement).value as CompensationKind | '')
			this.done = ''
		}
		return compensationField(
			this.#view,
			'kind',
			words.record,
			({
				about,
				invalid,
			}) => html`<div class="sila-select"><select id="sila-comp-kind" aria-describedby=${about} aria-invalid=${invalid} @change=${choose}>
				<option value="" .selected=${!this.draft.kind}>${words.choose}</option>
				${COMPENSATION_KINDS.map(kind => html`<option value=${kind} .selected=${this.draft.kind === kind}>${complaintWords().compensation[kind]}</option>`)}
			</select></div>`,
		)
	}

	#confirmation(kind: CompensationKind): TemplateResult {
		const words = pageWords()
		const leave = () => {
			this.asking = false
			this.focusOn('.compensation-form .primary')
		}
		return html`<div class="supposed">
			<p><strong>${fill(words.forGood, { kind: complaintWords().compensation[kind] })}</strong> ${words.look}</p>
			<div class="sila-actions">
				<button type="button" class="sila-button primary" id="sila-comp-yes" ?disabled=${this.busy} @click=${this.#save}>${this.busy ? words.saving : words.yes}</button>
				<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${leave}>${frame().stay}</button>
			</div>
		</div>`
	}

	#end(kind: CompensationKind): TemplateResult {
		return this.asking
			? this.#confirmation(kind)
			: html`<div class="sila-actions"><button class="sila-button primary">${pageWords().review}</button></div>`
	}

	protected override render(): TemplateResult {
		const { kind } = this.draft
		return html`<form class="step compensation-form" novalidate @submit=${this.#review}>
				${this.#kind()}
				<div class="step-needs">
					<div class="step-fields" ?inert=${this.asking}>${kind ? compensationFields(this.#view, kind) : nothing}</div>
					${kind ? this.#end(kind) : nothing}
					${troubleAt(this.#form.notice)}
				</div>
			</form>
			<p role="status" class="sila-done compensation-done" tabindex="-1">${this.done}</p>`
	}
}

customElements.define('desk-compensation-form', DeskCompensationForm)
