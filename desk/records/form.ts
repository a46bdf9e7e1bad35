import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { openDialog } from '../../ui/dialog.ts'
import { DeskElement } from '../frame/element.ts'
import { aboutOf, field, type Said, troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { recordWords } from './words.ts'

/** One field of a record, as its form asks for it. */
export interface RecordField {
	name: string
	/** `pick`: one of few, which all stand in sight. `lines`: one entry a line. `day`: a date of the calendar. `days`: a number of days, 0 for none. */
	type: 'text' | 'lines' | 'email' | 'tel' | 'day' | 'days' | 'yes' | 'one' | 'pick' | 'many'
	label: string
	hint?: string
	required?: boolean
	lang?: 'ar' | 'en'
	/** What there is to choose from. */
	options?: { value: string; label: string; hint?: string }[]
}

type Values = Record<string, unknown>

/**
 * The form of one record that staff keep beside the cases: an officer, the periods, a holiday. What the server refuses stands
 * at its field, and what was typed stays.
 *
 * @fires record-saved - It is stored; `detail` is the record.
 * @fires record-left - Nothing was changed.
 */
export class DeskRecordForm extends DeskElement {
	static override properties: PropertyDeclarations = {
		heading: { attribute: false },
		fields: { attribute: false },
		record: { attribute: false },
		save: { attribute: false },
		first: { attribute: false },
	}

	declare heading: string
	declare fields: readonly RecordField[]
	/** What is stored, or what a new one begins with. */
	declare record: Values
	declare save: (values: Values) => Promise<unknown>
	/** The field where somebody begins, where it is not the first. */
	declare first: string | undefined
	#typed: Values = {}
	readonly #form = new DeskForm(this, {
		fields: () => this.fields.map(({ name }) => name),
		control: name => `#record-${name}`,
		check: () => this.#check(),
		send: () => this.#store(),
	})

	protected override firstUpdated(): void {
		openDialog(this)
		const begins = this.first && this.querySelector<HTMLInputElement>(`#record-${this.first}`)
		if (!begins) return
		begins.focus()
		// What is typed takes the place of what is there.
		begins.select?.()
	}

	#value(name: string): unknown {
		return this.#typed[name] ?? this.record[name]
	}

	#set(name: string, value: unknown): void {
		this.#typed[name] = value
		this.#form.changed(name)
	}

	#check(): Record<string, string> {
		const missing = this.fields.filter(
			({ name, required }) => required && !String(this.#value(name) ?? '').trim(),
		)
		return Object.fromEntries(missing.map(({ name }) => [name, recordWords().required]))
	}

	async #store(): Promise<void> {
		const stored = await this.save(this.#typed)
		this.dispatchEvent(new CustomEvent('record-saved', { detail: stored }))
	}

	#leave(): void {
		this.dispatchEvent(new Event('record-left'))
	}

	#control(
		{ name, type, options = [], lang, required }: RecordField,
		{ about, invalid }: Said,
	): TemplateResult {
		const id = `record-${name}`
		const value = this.#value(name)
		const take = (event: Event) => this.#set(name, (event.target as HTMLInputElement).value)
		if (type === 'lines')
			return html`<textarea id=${id} class="sila-input" rows="3" lang=${lang ?? nothing} dir="auto" aria-invalid=${invalid} aria-describedby=${about} .value=${String(value ?? '')} @input=${take}></textarea>`
		if (type === 'one')
			return html`<span class="sila-select"><select id=${id} aria-invalid=${invalid} aria-describedby=${about} @change=${take}>
				<option value="" ?selected=${!value}>${required ? recordWords().choose : recordWords().none}</option>
				${options.map(one => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
			</select></span>`
		const kind = { text: 'text', email: 'email', tel: 'tel', day: 'date', days: 'number' }[type as 'text']
		const ltr = type !== 'text' || lang === 'en'
		return html`<input id=${id} class="sila-input" type=${kind} lang=${lang ?? nothing} dir=${ltr ? 'ltr' : 'auto'} min=${type === 'days' ? 0 : nothing}
			aria-invalid=${invalid} aria-describedby=${about} .value=${String(value ?? '')} @input=${take}>`
	}

	#tick({ name, label }: RecordField, { about, invalid }: Said): TemplateResult {
		return html`<label class="case-tick"><input id="record-${name}" type="checkbox" aria-describedby=${about} aria-invalid=${invalid} .checked=${this.#value(name) === true}
			@change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).checked)}> ${label}</label>`
	}

	/** One of few. */
	#picks({ name, options = [] }: RecordField): TemplateResult[] {
		const value = this.#value(name)
		return options.map(
			one =>
				html`<label class="case-tick"><input type="radio" name="record-${name}" id="record-${name}-${one.value}" .checked=${value === one.value} @change=${() => this.#set(name, one.value)}> <span>${one.label}</span></label>`,
		)
	}

	/** Several of a list. */
	#ticks({ name, options = [] }: RecordField): TemplateResult[] {
		const chosen = (this.#value(name) as string[] | undefined) ?? []
		const toggle = (value: string) => () =>
			this.#set(name, chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
		return options.map(
			one =>
				html`<label class="case-tick"><input type="checkbox" .checked=${chosen.includes(one.value)} @change=${toggle(one.value)}> <span>${one.label}${one.hint ? html`<span class="sila-hint"> · ${one.hint}</span>` : nothing}</span></label>`,
		)
	}

	#row(asked: RecordField): TemplateResult {
		const { name, type, label, hint } = asked
		const parts = { id: `record-${name}`, label, hint, wrong: this.#form.wrong(name) }
		if (type === 'many' || type === 'pick') {
			const controls = () => (type === 'many' ? this.#ticks(asked) : this.#picks(asked))
			return html`<fieldset class="record-field" id="record-${name}" tabindex="-1" aria-describedby=${aboutOf(parts)}>${field({ ...parts, group: true }, controls)}</fieldset>`
		}
		return html`<div class="record-field">${
			type === 'yes'
				? field({ ...parts, label: undefined }, said => this.#tick(asked, said))
				: field(parts, said => this.#control(asked, said))
		}</div>`
	}

	protected override render(): TemplateResult {
		const words = recordWords()
		return html`<dialog class="desk-dialog record-form sila" aria-labelledby="record-heading" @cancel=${this.#leave}>
			<form novalidate @submit=${this.#form.submit}>
				<h2 id="record-heading">${this.heading}</h2>
				${this.fields.map(field => this.#row(field))}
				${troubleAt(this.#form.notice)}
				<div class="sila-actions record-actions">
					<button class="sila-button primary" ?disabled=${this.#form.busy}>${words.save}</button>
					<button type="button" class="sila-button" @click=${this.#leave}>${words.leave}</button>
				</div>
			</form>
		</dialog>`
	}
}

customElements.define('desk-record-form', DeskRecordForm)
