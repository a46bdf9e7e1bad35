import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CaseEntry } from '../../core/api/cases.ts'
import type { Mention, OwnReminder, OwnWork } from '../../core/api/work.ts'
import { formatReference } from '../../core/case/reference.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { type Loaded, loaded } from '../cases/loaded.ts'
import { moment, sender, statusChip } from '../cases/parts.ts'
import { PATH } from '../cases/paths.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import { loadMine, reminderDone, removeReminder } from './data.ts'
import { noteWords } from './words.ts'

const server = { loadMine, reminderDone, removeReminder }

/** What is the account's own: where colleagues mention it, reminders whose day has come, and flags. */
export class DeskMine extends DeskElement {
	static override properties: PropertyDeclarations = {
		server: { attribute: false },
		mine: { state: true },
		trouble: { state: true },
	}

	declare server: typeof server
	declare mine: Loaded<OwnWork>
	declare trouble: string

	constructor() {
		super()
		this.server = server
		this.mine = { trouble: '' }
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load().then(() => this.focusOn('h1'))
	}

	readonly #load = async (): Promise<void> => {
		this.mine = await loaded(this.server.loadMine(), this.mine)
	}

	async #act(act: Promise<unknown>): Promise<void> {
		this.trouble = ''
		try {
			await act
		} catch (error) {
			this.trouble = troubleText(error)
		}
		await this.#load()
	}

	#case(entry: CaseEntry): TemplateResult {
		return html`<a href="${PATH}/${entry.id}">${sender(entry)} · <bdi dir="ltr">${formatReference(entry.reference)}</bdi></a> ${statusChip(entry)}`
	}

	#mention({ at, by, text, case: entry }: Mention): TemplateResult {
		return html`<li><p>${this.#case(entry)}</p>
			<p class="written" dir="auto">${text}</p>
			<p class="sila-hint"><bdi>${by}</bdi> · ${moment(at)}</p></li>`
	}

	#reminder({ id, day: on, text, case: entry }: OwnReminder): TemplateResult {
		const words = noteWords().own
		const date = parse(on)
		const act = () => this.#act(on ? this.server.reminderDone(id) : this.server.removeReminder(id))
		return html`<li><p>${this.#case(entry)}</p>
			${date || text ? html`<p>${date ? html`<strong>${day(date)}</strong> ` : nothing}<bdi>${text}</bdi></p>` : nothing}
			<button type="button" class="sila-button quiet" @click=${act}>${icon('check')} ${on ? words.done : words.unflag}</button></li>`
	}

	#part(title: string, id: string, rows: TemplateResult[], none = ''): TemplateResult | typeof nothing {
		if (rows.length === 0 && !none) return nothing
		return html`<section class="sila-card" aria-labelledby=${id}><h2 id=${id}>${title}</h2>
			${rows.length > 0 ? html`<ul class="mine">${rows}</ul>` : html`<p class="sila-hint">${none}</p>`}</section>`
	}

	#body({ mentions, reminders }: OwnWork): TemplateResult {
		const words = noteWords().mine
		const today = riyadhDay(new Date().toISOString())
		const rows = (wanted: (reminder: OwnReminder) => boolean) =>
			reminders.filter(wanted).map(reminder => this.#reminder(reminder))
		return html`${this.#part(
			words.mentions,
			'sila-mentions',
			mentions.map(mention => this.#mention(mention)),
			words.noMentions,
		)}
			${this.#part(
				words.due,
				'sila-due',
				rows(({ day: on }) => on !== '' && on <= today),
			)}
			${this.#part(
				words.later,
				'sila-later',
				rows(({ day: on }) => on > today),
			)}
			${this.#part(
				words.flags,
				'sila-flags',
				rows(({ day: on }) => !on),
			)}
			${reminders.length === 0 ? html`<p class="sila-hint">${words.none}</p>` : nothing}`
	}

	protected override render(): TemplateResult {
		const { value, trouble } = this.mine
		return html`<div class="page-content sila mine-page">
			<h1 tabindex="-1">${noteWords().mine.title}</h1>
			${troubled(this.trouble || trouble, this.#load)}
			${value ? this.#body(value) : trouble ? nothing : waiting()}
		</div>`
	}

	protected override updated(): void {
		called(noteWords().mine.title)
	}
}

customElements.define('desk-mine', DeskMine)

export const minePage = (): HTMLElement => document.createElement('desk-mine')
