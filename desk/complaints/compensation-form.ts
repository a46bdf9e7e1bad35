import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CompensationEntry } from '../../core/api/complaints.ts'
import { COMPENSATION_KINDS, type CompensationKind } from '../../core/case/compensation.ts'
import { fill } from '../../core/language/text.ts'
import { newId } from '../cases/messages-data.ts'
import type { RowParts } from '../cases/rows.ts'
import '../cases/rows.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import { frame } from '../frame/words.ts'
import { trouble } from '../problem.ts'
import { tellSaved } from '../saved.ts'
import { compensationWords, complaintWords } from '../spoken.ts'
import {
	begun,
	blank,
	type CompensationDraft,
	type DraftField,
	entryOf,
	type Field,
	forget,
	hasAmount,
	labelOf,
	type Member,
	NOBODY,
	ORDER,
	problemsOf,
	remember,
} from './compensation-draft.ts'
import { pageWords } from './compensation-words.ts'

const typedIn = (event: Event) => (event.target as HTMLInputElement).value
const about = (field: Field) => `sila-comp-${field}-trouble`

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
		wrong: { state: true },
		notice: { state: true },
		asking: { state: true },
		busy: { state: true },
		done: { state: true },
	}

	declare caseId: string
	/** Stores one for good, the same id once. */
	declare store: (id: string, entry: CompensationEntry) => Promise<unknown>
	declare draft: CompensationDraft
	declare wrong: Partial<Record<Field, string>>
	/** What is wrong with no field of its own. */
	declare notice: string
	/** It is looked at once more. */
	declare asking: boolean
	declare busy: boolean
	declare done: string

	constructor() {
		super()
		this.draft = blank('')
		this.wrong = {}
		this.notice = this.done = ''
		this.asking = this.busy = false
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (changed.has('caseId')) this.draft = begun(this.caseId)
	}

	/** `mended` is the field whose mistake is let go of. */
	#set(change: Partial<CompensationDraft>, mended?: Field): void {
		// Other words are another record; the one that got no answer may be there already.
		this.draft = { ...this.draft, ...change, id: newId() }
		remember(this.caseId, this.draft)
		if (mended) this.wrong = { ...this.wrong, [mended]: undefined }
		this.notice = this.done = ''
	}

	#choose(kind: CompensationDraft['kind']): void {
		this.draft = begun(this.caseId, kind)
		this.wrong = {}
		this.notice = ''
	}

	#focusWrong(): Promise<void> {
		const first = ORDER.find(field => this.wrong[field])
		if (first === 'members') return this.focusOn('#sila-comp-members-0')
		return this.focusOn(first ? `#sila-comp-${first}` : '.compensation-form .primary')
	}

	async #review(event: Event): Promise<void> {
		event.preventDefault()
		this.wrong = problemsOf(this.draft)
		this.asking = Object.keys(this.wrong).length === 0
		if (this.asking) await this.focusOn('#sila-comp-yes')
		else await this.#focusWrong()
	}

	async #save(): Promise<void> {
		const { draft } = this
		const { kind } = draft
		if (this.busy || !kind) return
		this.busy = true
		try {
			await this.store(draft.id, entryOf(this.caseId, draft, kind))
			forget(this.caseId, draft)
			this.#choose('')
			await tellSaved(this, 'compensation-stored')
			this.done = fill(pageWords().done, { kind: complaintWords().compensation[kind] })
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.wrong = Object.fromEntries(
				Object.entries(fields).filter(([field]) => ORDER.includes(field as Field)),
			)
			this.notice = Object.keys(this.wrong).length > 0 ? '' : text
		}
		this.asking = this.busy = false
		if (this.done) await this.focusOn('.compensation-done')
		else await this.#focusWrong()
	}

	#below(field: Field): TemplateResult {
		const said = this.wrong[field]
		return html`<div id=${about(field)} role="alert">${said ? html`<p class="sila-error">${said}</p>` : nothing}</div>`
	}

	#invalid(field: Field): 'true' | 'false' {
		return this.wrong[field] ? 'true' : 'false'
	}

	#give(field: DraftField) {
		return (event: Event) => this.#set({ values: { ...this.draft.values, [field]: typedIn(event) } }, field)
	}

	#text(field: 'harm' | 'size' | 'causes' | 'what'): TemplateResult {
		return html`<div class="fact">
			<label for="sila-comp-${field}">${labelOf(this.draft.kind, field)}</label>
			<textarea id="sila-comp-${field}" class="sila-input" rows="2" maxlength="3000" aria-describedby=${about(field)} aria-invalid=${this.#invalid(field)}
				.value=${this.draft.values[field] ?? ''} @input=${this.#give(field)}></textarea>${this.#below(field)}
		</div>`
	}

	#day(): TemplateResult {
		return html`<div class="fact">
			<label for="sila-comp-on">${compensationWords().fields.on}</label>
			<input id="sila-comp-on" class="sila-input" type="date" aria-describedby=${about('on')} aria-invalid=${this.#invalid('on')}
				.value=${this.draft.values.on ?? ''} @change=${this.#give('on')}>${this.#below('on')}
		</div>`
	}

	#amount(): TemplateResult {
		const words = pageWords()
		return html`<div class="fact">
			<label for="sila-comp-amount">${words.amountLabel} <small class="sila-hint">${words.amountHint}</small></label>
			<input id="sila-comp-amount" class="sila-input" inputmode="decimal" dir="ltr" autocomplete="off" aria-describedby=${about('amount')} aria-invalid=${this.#invalid('amount')}
				.value=${this.draft.values.amount ?? ''} @input=${this.#give('amount')}>${this.#below('amount')}
		</div>`
	}

	#members(): TemplateResult {
		const words = pageWords()
		const parts: RowParts<Member> = {
			blank: NOBODY,
			controls: (
				{ member, approved_on },
				i,
				change,
			) => html`<label for="sila-comp-members-${i}">${words.member}</label>
				<input id="sila-comp-members-${i}" class="sila-input" maxlength="200" aria-describedby=${about('members')} aria-invalid=${this.#invalid('members')}
					.value=${member} @input=${(event: Event) => change({ member: typedIn(event) })}>
				<label for="sila-comp-approved-${i}">${words.approvedOn}</label>
				<input id="sila-comp-approved-${i}" class="sila-input" type="date" aria-describedby=${about('members')}
					.value=${approved_on} @change=${(event: Event) => change({ approved_on: typedIn(event) })}>`,
			remove: ({ member }) => fill(words.removeMember, { member: member || words.thisMember }),
			another: words.anotherMember,
		}
		return html`<fieldset class="fact"><legend>${compensationWords().fields.members}</legend>
			<p class="sila-hint">${words.membersHint}</p>
			<desk-rows .rows=${this.draft.members} .parts=${parts} @rows-given=${(event: CustomEvent<Member[]>) => this.#set({ members: event.detail })}></desk-rows>
			${this.#below('members')}
		</fieldset>`
	}

	#file(): TemplateResult {
		const words = pageWords()
		const choose = (event: Event) => {
			const input = event.target as HTMLInputElement
			this.#set({ file: input.files?.[0] ?? this.draft.file }, 'file')
			// The same file may be chosen again.
			input.value = ''
		}
		return html`<fieldset class="fact"><legend>${compensationWords().fields.file}</legend>
			<p class="sila-hint">${words.fileHint}</p>
			${this.draft.file ? html`<p><bdi>${this.draft.file.name}</bdi></p>` : nothing}
			<input id="sila-comp-file" class="sila-unseen" type="file" accept="application/pdf,image/jpeg,image/png" aria-describedby=${about('file')} aria-invalid=${this.#invalid('file')} @change=${choose}>
			<label for="sila-comp-file" class="sila-button">${icon('upload')} ${words.chooseFile}</label>
			${this.#below('file')}
		</fieldset>`
	}

	#fields(kind: CompensationKind): TemplateResult {
		return html`${this.#day()}
			${kind === 'minutes' ? html`${this.#text('harm')}${this.#text('size')}${this.#text('causes')}${this.#members()}` : this.#text('what')}
			${hasAmount(kind) ? this.#amount() : nothing}${this.#file()}`
	}

	#kind(): TemplateResult {
		const words = pageWords()
		const choose = (event: Event) => {
			this.#choose(typedIn(event) as CompensationKind | '')
			this.done = ''
		}
		return html`<div class="fact">
			<label for="sila-comp-kind">${words.record}</label>
			<div class="sila-select"><select id="sila-comp-kind" aria-describedby=${about('kind')} aria-invalid=${this.#invalid('kind')} @change=${choose}>
				<option value="" .selected=${!this.draft.kind}>${words.choose}</option>
				${COMPENSATION_KINDS.map(kind => html`<option value=${kind} .selected=${this.draft.kind === kind}>${complaintWords().compensation[kind]}</option>`)}
			</select></div>${this.#below('kind')}
		</div>`
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
					<div class="step-fields" ?inert=${this.asking}>${kind ? this.#fields(kind) : nothing}</div>
					${kind ? this.#end(kind) : nothing}
					<div role="alert">${this.notice ? html`<p class="sila-error">${this.notice}</p>` : nothing}</div>
				</div>
			</form>
			<p role="status" class="sila-done compensation-done" tabindex="-1">${this.done}</p>`
	}
}

customElements.define('desk-compensation-form', DeskCompensationForm)
