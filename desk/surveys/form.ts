import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Form, Values } from '../frame/controls.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm, type Wrong } from '../frame/form.ts'
import { rememberedInputs } from '../remembered.ts'
import { makingWords } from './making-words.ts'

/** What was begun and not saved, by the form and what it is about. */
const begun = rememberedInputs<Values>('survey-form')

/**
 * A form that is checked, saved once at a time, and says beside each field what is wrong. Nothing typed is lost: what is
 * not saved stays while one looks elsewhere.
 *
 * @fires form-saved - It is stored; `detail` is what `store` answered.
 * @fires form-left - Nothing was changed.
 */
export abstract class DeskSurveyForm<Stored = unknown> extends DeskElement implements Form {
	static override properties: PropertyDeclarations = {
		store: { attribute: false },
		values: { state: true },
	}

	/** Stores what the form says; what it throws is said in the form. */
	declare store: (body: Record<string, unknown>) => Promise<Stored>
	declare values: Values
	readonly #form = new DeskForm(this, {
		fields: () => this.names,
		control: name => `#sila-${name}`,
		check: () => this.check(),
		send: () => this.#store(),
		beside: () => this.refused(),
	})

	constructor() {
		super()
		this.values = {}
	}

	/** The controls, in their order on the page. */
	protected abstract readonly names: readonly string[]
	/** Id of what is changed, or another name for what is made. */
	protected abstract about(): string
	/** With what the form begins. */
	protected abstract start(): Values
	/** What is wrong before anything is sent, by name; empty when nothing is. */
	protected abstract check(): Wrong
	/** What is sent. */
	protected abstract body(): Record<string, unknown>
	/** Said above the button where what is wrong stands beside the fields. */
	protected refused(): string {
		return makingWords().refused
	}

	get #key(): string {
		return `${this.localName}/${this.about()}`
	}

	protected override willUpdate(): void {
		if (!this.hasUpdated) this.values = begun.get(this.#key) ?? this.start()
	}

	protected override firstUpdated(): void {
		this.querySelector('h2')?.focus()
	}

	set(name: string, value: string): void {
		this.values = { ...this.values, [name]: value }
		this.#form.changed(name)
		begun.set(this.#key, this.values)
	}

	wrong(name: string): string {
		return this.#form.wrong(name)
	}

	get busy(): boolean {
		return this.#form.busy
	}

	/** What each control says, by its name. */
	protected said(): Values {
		return Object.fromEntries(this.names.map(name => [name, (this.values[name] ?? '').trim()]))
	}

	#end(event: Event): void {
		begun.delete(this.#key)
		this.dispatchEvent(event)
	}

	async #store(): Promise<void> {
		const detail = await this.store(this.body())
		this.#end(new CustomEvent('form-saved', { detail }))
	}

	protected readonly submit = (event: Event): Promise<boolean> => this.#form.submit(event)

	/** The button that saves, with what went wrong above it and the way back beside it. */
	protected actions(label: string): TemplateResult {
		return html`
		${troubleAt(this.#form.notice)}
		<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${label}</button>
			<button type="button" class="sila-button quiet" @click=${() => this.#end(new Event('form-left'))}>${makingWords().undo}</button></div>`
	}
}

/** What is wrong with titles in both languages. */
export const titles = ({ title_ar, title_en }: Values): Record<string, string> => ({
	...(title_ar?.trim() ? {} : { title_ar: makingWords().writeTitle }),
	...(title_en?.trim() ? {} : { title_en: makingWords().writeTitle }),
})
