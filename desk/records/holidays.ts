import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { HolidaysRecord } from '../../core/api/collections.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { mayAnywhere } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { pb } from '../frame/session.ts'
import { back, called } from '../frame/states.ts'
import { SETTINGS } from '../settings/nav.ts'
import type { RecordField } from './form.ts'
import './form.ts'
import { recordWords } from './words.ts'

const fields = (): RecordField[] => {
	const words = recordWords()
	return [
		{ name: 'day', type: 'day', label: words.day, hint: words.dayHint, required: true },
		{ name: 'name_ar', type: 'text', label: words.nameAr, lang: 'ar', required: true },
		{ name: 'name_en', type: 'text', label: words.nameEn, lang: 'en', required: true },
		{ name: 'withdrawn', type: 'yes', label: words.withdrawn, hint: words.withdrawnHint },
	]
}

/** Whether the account keeps them. */
const keeps = () => mayAnywhere('holidays', 'update')

/** The official holidays, which no working day is: read, added, corrected. */
export class DeskHolidays extends LoadedPage {
	static override properties: PropertyDeclarations = {
		holidays: { state: true },
		open: { state: true },
	}

	declare holidays: HolidaysRecord[] | undefined
	/** The one whose form is open; one without an id is new. */
	declare open: Partial<HolidaysRecord> | undefined

	protected async bring(): Promise<void> {
		this.holidays = await pb
			.collection('holidays')
			.getFullList<HolidaysRecord>({ sort: 'day', requestKey: 'sila-holidays' })
	}

	readonly #save = (values: Record<string, unknown>): Promise<unknown> => {
		const holidays = pb.collection('holidays')
		const id = this.open?.id
		return id
			? holidays.update(id, values, { requestKey: null })
			: holidays.create(values, { requestKey: null })
	}

	async #close(): Promise<void> {
		const id = this.open?.id
		this.open = undefined
		await this.load()
		this.focusOn(id ? `#holiday-${id}` : '#holiday-new')
	}

	#row(holiday: HolidaysRecord): TemplateResult {
		const date = parse(`${holiday.day}T12:00:00Z`)
		return html`<li>
			<p class="task-what"><strong>${date ? day(date) : holiday.day}</strong> · <bdi>${language() === 'en' ? holiday.name_en : holiday.name_ar}</bdi>${holiday.withdrawn ? html` <span class="sila-hint">(${recordWords().isWithdrawn})</span>` : nothing}</p>
			${
				keeps()
					? html`<div class="sila-actions"><button type="button" class="sila-button" id="holiday-${holiday.id}" @click=${() => {
							this.open = holiday
						}}>${icon('pencil')} ${recordWords().change}<span class="sila-unseen"> ${holiday.day}</span></button></div>`
					: nothing
			}
		</li>`
	}

	protected override render(): TemplateResult {
		called(recordWords().holidays)
		const words = recordWords()
		const today = riyadhDay(new Date().toISOString())
		const coming = this.holidays?.filter(one => one.day >= today) ?? []
		const past = this.holidays?.filter(one => one.day < today).reverse() ?? []
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, words.settings)}
			<header class="sila-top"><h1>${words.holidays}</h1>
				${
					keeps()
						? html`<button type="button" class="sila-button primary" id="holiday-new" @click=${() => {
								this.open = {}
							}}>${icon('plus')} ${words.addHoliday}</button>`
						: nothing
				}</header>
			<p class="sila-hint">${words.holidaysHint}</p>
			${this.loaded(
				this.holidays &&
					html`<section class="sila-card">${coming.length ? html`<ul class="tasks holidays">${coming.map(one => this.#row(one))}</ul>` : html`<p class="sila-empty">${words.noHolidays}</p>`}
						${past.length ? html`<details><summary>${words.past}</summary><ul class="tasks holidays">${past.map(one => this.#row(one))}</ul></details>` : nothing}</section>`,
			)}
			${this.open ? html`<desk-record-form .heading=${this.open.id ? words.changeHoliday : words.addHoliday} .fields=${fields()} .record=${this.open} .save=${this.#save} @record-saved=${this.#close} @record-left=${this.#close}></desk-record-form>` : nothing}
		</div>`
	}
}

customElements.define('desk-holidays', DeskHolidays)

export const holidaysPage = (): HTMLElement => document.createElement('desk-holidays')
