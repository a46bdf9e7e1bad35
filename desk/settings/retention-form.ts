import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { RetentionRecord } from '../../core/api/collections.ts'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { fill, foldDigits } from '../../core/language/text.ts'
import { comingNight } from '../../core/privacy/retention.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { field } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { mayDo } from '../frame/may.ts'
import { plannedList } from './planned.ts'
import { settingsWords } from './words.ts'

const LONGEST = 600

/** A number of months in any digits; null where it is none. */
function monthsOf(text: string): number | null {
	const digits = foldDigits(text.trim())
	return /^\d{1,3}$/.test(digits) && Number(digits) <= LONGEST ? Number(digits) : null
}

const now = () => comingNight(new Date().toISOString())

/**
 * For how long one association keeps what people wrote. What a period would erase is shown before it can be saved, and
 * saving it is confirmed with the number of cases that go in the coming night.
 */
export class DeskRetentionForm extends DeskElement {
	static override properties: PropertyDeclarations = {
		association: { attribute: false },
		rule: { attribute: false },
		planned: { attribute: false },
		suppose: { attribute: false },
		store: { attribute: false },
		typed: { state: true },
		supposed: { state: true },
		done: { state: true },
	}

	declare association: { id: string; name: string }
	declare rule: RetentionRecord | undefined
	/** What will go of this association as things stand. */
	declare planned: RetentionEntry[]
	/** What would go if it kept its cases so many months. */
	declare suppose: (months: number) => Promise<RetentionEntry[]>
	/** Stores a period. */
	declare store: (months: number) => Promise<unknown>
	declare typed: string | undefined
	/** What would go by what was typed; undefined before it was asked. */
	declare supposed: RetentionEntry[] | undefined
	declare done: string
	readonly #sending = new DeskForm(this, {
		fields: () => ['months'],
		control: () => `#sila-months-${this.association.id}`,
		check: () => ({ months: this.#months === null ? settingsWords().retention.wrong : '' }),
		send: () => this.#ask(),
		read: ({ text, fields }) => ({ months: fields.closed_months ?? fields.months ?? text }),
	})

	constructor() {
		super()
		this.done = ''
	}

	get #months(): number | null {
		return monthsOf(this.typed ?? String(this.rule?.closed_months ?? ''))
	}

	async #ask(): Promise<void> {
		if (this.#months !== null) this.supposed = await this.suppose(this.#months)
	}

	async #store(): Promise<void> {
		if (this.#months === null) return
		await this.store(this.#months)
		this.typed = this.supposed = undefined
		this.done = settingsWords().retention.saved
	}

	readonly #preview = async (event: Event): Promise<void> => {
		this.done = ''
		if (await this.#sending.submit(event)) this.focusOn(`#sila-supposed-${this.association.id}`)
	}

	readonly #save = async (): Promise<void> => {
		const { id } = this.association
		const stored = await this.#sending.run(() => this.#store())
		// Where it was refused, what it would erase stays to be confirmed again.
		this.focusOn(stored ? `#sila-saved-${id}` : `#sila-supposed-${id}`)
	}

	readonly #leave = (): void => {
		this.supposed = undefined
		this.focusOn(`#sila-months-${this.association.id}`)
	}

	readonly #type = (event: Event): void => {
		this.typed = (event.target as HTMLInputElement).value
		// What was shown was for another period.
		this.supposed = undefined
		this.#sending.clear()
		this.done = ''
	}

	#confirmation(entries: RetentionEntry[]): TemplateResult {
		const words = settingsWords().retention
		const night = now()
		const soon = entries.filter(({ on }) => on <= night).length
		const later = entries.length - soon
		return html`<div class="supposed" id="sila-supposed-${this.association.id}" tabindex="-1">
			<p><strong>${soon ? fill(words.tonight, { cases: counted(soon, words.cases) }) : words.noneTonight}</strong></p>
			${later ? html`<p>${fill(words.later, { cases: counted(later, words.cases) })}</p>` : nothing}
			${entries.length ? plannedList(entries, night) : nothing}
			<div class="sila-actions">
				<button type="button" class="sila-button primary ${soon ? 'grave' : ''}" ?disabled=${this.#sending.busy} @click=${this.#save}>${words.yes}</button>
				<button type="button" class="sila-button quiet" ?disabled=${this.#sending.busy} @click=${this.#leave}>${words.leave}</button>
			</div>
		</div>`
	}

	#form(): TemplateResult {
		const words = settingsWords().retention
		const { id } = this.association
		const stored = this.rule ? String(this.rule.closed_months) : ''
		return html`<form class="step" novalidate @submit=${this.#preview}>
			${field(
				{ id: `sila-months-${id}`, label: words.ask, wrong: this.#sending.wrong('months') },
				({ about, invalid }) => html`<div class="retention-months">
				<input id="sila-months-${id}" class="sila-input" inputmode="numeric" autocomplete="off" dir="ltr" aria-invalid=${invalid}
					aria-describedby="sila-months-hint ${about}" .value=${this.typed ?? stored} @input=${this.#type}>
				<button class="sila-button" ?disabled=${this.#sending.busy}>${words.show}</button>
			</div>`,
			)}
		</form>`
	}

	protected override render(): TemplateResult {
		const words = settingsWords().retention
		const { id, name } = this.association
		const months = this.rule?.closed_months ?? 0
		const goes = this.planned.length
		return html`<section class="sila-card retention" aria-labelledby="sila-kept-${id}">
			<h2 id="sila-kept-${id}">${name}</h2>
			<p>${months ? fill(words.kept, { months: counted(months, words.months) }) : words.forEver}</p>
			${goes ? html`<details><summary>${fill(words.planned, { cases: counted(goes, words.plannedCases) })}</summary>${plannedList(this.planned, now())}</details>` : nothing}
			${mayDo('retention', 'update', id) ? this.#form() : nothing}
			${this.supposed ? this.#confirmation(this.supposed) : nothing}
			<p role="status" class="sila-done" id="sila-saved-${id}" tabindex="-1">${this.done}</p>
		</section>`
	}
}

customElements.define('desk-retention-form', DeskRetentionForm)
