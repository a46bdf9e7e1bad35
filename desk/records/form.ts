import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { trouble } from '../problem.ts'
import { recordWords } from './words.ts'

/** One field of a record, as its form asks for it. */
export interface RecordField {
	name: string
	/** `lines`: one entry a line. `day`: a date of the calendar. `days`: a number of days, 0 for none. */
	type: 'text' | 'lines' | 'email' | 'tel' | 'day' | 'days' | 'yes' | 'one' | 'many'
	label: string
	hint?: string
	required?: boolean
	lang?: 'ar' | 'en'
	/** What there is to choose from. */
	options?: { value: string; label: string }[]
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
		wrong: { state: true },
		whole: { state: true },
		busy: { state: true },
	}

	declare heading: string
	declare fields: readonly RecordField[]
	/** What is stored, or what a new one begins with. */
	declare record: Values
	declare save: (values: Values) => Promise<unknown>
	declare wrong: Record<string, string>
	/** What is wrong with no field of its own. */
	declare whole: string
	declare busy: boolean
	#typed: Values = {}

	constructor() {
		super()
		this.wrong = {}
		this.whole = ''
		this.busy = false
	}

	protected override firstUpdated(): void {
		this.querySelector('dialog')?.showModal()
	}

	#value(name: string): unknown {
		return this.#typed[name] ?? this.record[name]
	}

	#set(name: string, value: unknown): void {
		this.#typed[name] = value
		this.requestUpdate()
	}

	async #send(event: Event): Promise<void> {
		event.preventDefault()
		if (this.busy) return
		this.wrong = Object.fromEntries(
			this.fields
				.filter(({ name, required }) => required && !String(this.#value(name) ?? '').trim())
				.map(({ name }) => [name, recordWords().required]),
		)
		this.whole = ''
		if (Object.keys(this.wrong).length === 0) await this.#store()
		const [first] = this.fields.filter(({ name }) => this.wrong[name])
		if (first) this.focusOn(`#record-${first.name}`)
	}

	async #store(): Promise<void> {
		this.busy = true
		try {
			const stored = await this.save(this.#typed)
			this.dispatchEvent(new CustomEvent('record-saved', { detail: stored }))
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.wrong = fields
			const shown = this.fields.some(({ name }) => fields[name])
			this.whole = shown ? '' : [text, ...Object.values(fields)].filter(Boolean).join(' ')
		}
		this.busy = false
	}

	#leave(): void {
		this.dispatchEvent(new Event('record-left'))
	}

	#control(field: RecordField): TemplateResult {
		const { name, type, options = [], lang } = field
		const id = `record-${name}`
		const value = this.#value(name)
		const invalid = this.wrong[name] ? 'true' : 'false'
		const about = `${id}-hint ${id}-wrong`
		const take = (event: Event) => this.#set(name, (event.target as HTMLInputElement).value)
		if (type === 'lines')
			return html`<textarea id=${id} class="sila-input" rows="3" lang=${lang ?? nothing} dir="auto" aria-invalid=${invalid} aria-describedby=${about} .value=${String(value ?? '')} @input=${take}></textarea>`
		if (type === 'one')
			return html`<span class="sila-select"><select id=${id} aria-invalid=${invalid} aria-describedby=${about} @change=${take}>
				<option value="" ?selected=${!value}>${recordWords().none}</option>
				${options.map(one => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
			</select></span>`
		const kind = { text: 'text', email: 'email', tel: 'tel', day: 'date', days: 'number' }[type as 'text']
		const ltr = type !== 'text' || lang === 'en'
		return html`<input id=${id} class="sila-input" type=${kind} lang=${lang ?? nothing} dir=${ltr ? 'ltr' : 'auto'} min=${type === 'days' ? 0 : nothing}
			aria-invalid=${invalid} aria-describedby=${about} .value=${String(value ?? '')} @input=${take}>`
	}

	/** What is ticked: one thing, or several of a list. */
	#ticks(field: RecordField): TemplateResult {
		const { name, type, options = [], label } = field
		const id = `record-${name}`
		if (type === 'yes')
			return html`<label class="case-tick"><input id=${id} type="checkbox" aria-describedby="${id}-hint ${id}-wrong" .checked=${this.#value(name) === true}
				@change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).checked)}> ${label}</label>`
		const chosen = (this.#value(name) as string[] | undefined) ?? []
		const toggle = (value: string) => () =>
			this.#set(name, chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
		return html`<fieldset id=${id} tabindex="-1" aria-describedby="${id}-hint ${id}-wrong"><legend>${label}</legend>${options.map(
			one =>
				html`<label class="case-tick"><input type="checkbox" .checked=${chosen.includes(one.value)} @change=${toggle(one.value)}> ${one.label}</label>`,
		)}</fieldset>`
	}

	#row(field: RecordField): TemplateResult {
		const { name, type, label, hint } = field
		const ticks = type === 'yes' || type === 'many'
		return html`<div class="record-field">
			${ticks ? this.#ticks(field) : html`<label for="record-${name}">${label}</label>${this.#control(field)}`}
			<p class="sila-hint" id="record-${name}-hint">${hint}</p>
			<div id="record-${name}-wrong" role="alert">${this.wrong[name] ? html`<p class="sila-error">${this.wrong[name]}</p>` : nothing}</div>
		</div>`
	}

	protected override render(): TemplateResult {
		const words = recordWords()
		return html`<dialog class="desk-dialog record-form sila" aria-labelledby="record-heading" @cancel=${this.#leave}>
			<form novalidate @submit=${this.#send}>
				<h2 id="record-heading">${this.heading}</h2>
				${this.fields.map(field => this.#row(field))}
				<div role="alert">${this.whole ? html`<p class="sila-error">${this.whole}</p>` : nothing}</div>
				<div class="sila-actions record-actions">
					<button class="sila-button primary" ?disabled=${this.busy}>${words.save}</button>
					<button type="button" class="sila-button" @click=${this.#leave}>${words.leave}</button>
				</div>
			</form>
		</dialog>`
	}
}

customElements.define('desk-record-form', DeskRecordForm)
