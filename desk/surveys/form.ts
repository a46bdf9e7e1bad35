import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DeskElement } from '../frame/element.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import type { Form, Values } from './controls.ts'
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
		wrong: { state: true },
		failed: { state: true },
		busy: { state: true },
	}

	/** Stores what the form says; what it throws is said in the form. */
	declare store: (body: Record<string, unknown>) => Promise<Stored>
	declare values: Values
	declare wrong: Record<string, string>
	/** What is wrong with no field of its own. */
	declare failed: string
	declare busy: boolean

	constructor() {
		super()
		this.values = {}
		this.wrong = {}
		this.failed = ''
		this.busy = false
	}

	/** The controls, in their order on the page. */
	protected abstract readonly names: readonly string[]
	/** Id of what is changed, or another name for what is made. */
	protected abstract about(): string
	/** With what the form begins. */
	protected abstract start(): Values
	/** What is wrong before anything is sent, by name; empty when nothing is. */
	protected abstract check(): Record<string, string>
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
		this.wrong = { ...this.wrong, [name]: '' }
		begun.set(this.#key, this.values)
	}

	/** What each control says, by its name. */
	protected said(): Values {
		return Object.fromEntries(this.names.map(name => [name, (this.values[name] ?? '').trim()]))
	}

	#end(event: Event): void {
		begun.delete(this.#key)
		this.dispatchEvent(event)
	}

	protected readonly submit = async (event: Event): Promise<void> => {
		event.preventDefault()
		if (this.busy) return
		this.failed = ''
		this.wrong = this.check()
		if (Object.keys(this.wrong).length === 0) {
			this.busy = true
			try {
				const detail = await this.store(this.body())
				this.#end(new CustomEvent('form-saved', { detail }))
				return
			} catch (error) {
				const { text, fields } = trouble(error, true)
				this.wrong = fields
				const shown = this.names.some(name => fields[name])
				const others = Object.keys(fields).filter(name => !this.names.includes(name))
				this.failed = [shown ? this.refused() : text, ...others.map(name => fields[name])].join(' ').trim()
			} finally {
				this.busy = false
			}
		}
		const first = this.names.find(name => this.wrong[name])
		if (first) this.focusOn(`#sila-${first}`)
	}

	/** The button that saves, with what went wrong above it and the way back beside it. */
	protected actions(label: string): TemplateResult {
		return html`
		<div role="alert">${this.failed ? html`<p class="sila-error">${this.failed}</p>` : nothing}</div>
		<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${label}</button>
			<button type="button" class="sila-button quiet" @click=${() => this.#end(new Event('form-left'))}>${makingWords().undo}</button></div>`
	}
}

/** What is wrong with titles in both languages. */
export const titles = ({ title_ar, title_en }: Values): Record<string, string> => ({
	...(title_ar?.trim() ? {} : { title_ar: makingWords().writeTitle }),
	...(title_en?.trim() ? {} : { title_en: makingWords().writeTitle }),
})
