import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { RemindersRecord } from '../../core/api/collections.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { icon } from '../frame/page-icons.ts'
import { troubleText } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { ownOn, reminderDone, removeReminder, setReminder } from './data.ts'
import { noteWords } from './words.ts'

const drafts = rememberedInputs<{ day: string; text: string }>('reminder')
const server = { ownOn, setReminder, reminderDone, removeReminder }
const nothingYet = () => ({ day: '', text: '' })

/** What the account set itself about a case: a flag, and reminders with a day. Nobody else sees it. */
export class DeskOwn extends DeskElement {
	static override properties: PropertyDeclarations = {
		caseId: { attribute: false },
		server: { attribute: false },
		own: { state: true },
		draft: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	/** Id of its record. */
	declare caseId: string
	declare server: typeof server
	declare own: RemindersRecord[]
	declare draft: { day: string; text: string }
	declare trouble: string
	declare done: string
	readonly #form = new DeskForm(this, {
		fields: () => ['day', 'text'],
		control: name => (name === 'day' ? '#sila-remind-day' : '#sila-remind-text'),
		check: () => (this.draft.day ? {} : { day: noteWords().own.dayNeeded }),
		send: () => this.#send(),
		otherwise: '#sila-remind-day',
	})

	constructor() {
		super()
		this.server = server
		this.own = []
		this.draft = nothingYet()
		this.trouble = this.done = ''
	}

	get busy(): boolean {
		return this.#form.busy
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has('caseId')) return
		this.draft = drafts.get(this.caseId) ?? nothingYet()
		this.#act(() => Promise.resolve())
	}

	/** Does something with them, and shows what there is then. */
	async #act(act: () => Promise<unknown>): Promise<void> {
		this.trouble = ''
		try {
			await act()
			this.own = await this.server.ownOn(this.caseId)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#set(change: Partial<{ day: string; text: string }>): void {
		this.draft = { ...this.draft, ...change }
		this.done = ''
		drafts.set(this.caseId, this.draft)
		this.#form.changed('day')
	}

	async #send(): Promise<void> {
		const { day: on, text } = this.draft
		await this.server.setReminder(this.caseId, on, text)
		drafts.delete(this.caseId)
		this.draft = nothingYet()
		await this.#act(() => Promise.resolve())
		this.done = noteWords().own.saved
	}

	readonly #submit = async (event: Event): Promise<void> => {
		if (await this.#form.submit(event)) await this.focusOn('.sila-done')
	}

	#flag(): TemplateResult {
		const words = noteWords().own
		const flag = this.own.find(reminder => !reminder.day)
		const act = () =>
			this.#act(() =>
				flag ? this.server.removeReminder(flag.id) : this.server.setReminder(this.caseId, '', ''),
			)
		return html`<p>${flag ? html`<strong>${icon('star')} ${words.flagged}</strong> ` : nothing}
			<button type="button" class="sila-button" @click=${act}>${flag ? words.unflag : words.flag}</button></p>`
	}

	#one({ id, day: on, text }: RemindersRecord): TemplateResult {
		const words = noteWords().own
		const date = parse(on)
		return html`<li>${words.on}: <strong>${date ? day(date) : ''}</strong>${text ? html` · <bdi>${text}</bdi>` : nothing}
			<button type="button" class="sila-button quiet" @click=${() => this.#act(() => this.server.reminderDone(id))}>${icon('check')} ${words.done}</button></li>`
	}

	#ask(): TemplateResult {
		const words = noteWords().own
		const typed = (event: Event) => (event.target as HTMLInputElement).value
		return html`<form class="own-form" novalidate @submit=${this.#submit}>
			<div><label for="sila-remind-day">${words.day}</label>
				<input id="sila-remind-day" class="sila-input" type="date" aria-describedby="sila-remind-trouble" aria-invalid=${this.#form.wrong('day') ? 'true' : 'false'}
					.value=${this.draft.day} @change=${(event: Event) => this.#set({ day: typed(event) })}></div>
			<div><label for="sila-remind-text">${words.text}</label>
				<input id="sila-remind-text" class="sila-input" maxlength="300" .value=${this.draft.text} @input=${(event: Event) => this.#set({ text: typed(event) })}></div>
			${troubleAt(this.#form.wrong('day'), 'sila-remind-trouble')}${troubleAt(this.#form.notice)}
			<button class="sila-button" ?disabled=${this.busy}>${words.remind}</button>
		</form>`
	}

	protected override render(): TemplateResult {
		const words = noteWords().own
		const days = this.own.filter(reminder => reminder.day)
		return html`<section class="sila-card own" aria-labelledby="sila-own">
			<h2 id="sila-own">${words.title}</h2>
			${this.#flag()}
			${days.length > 0 ? html`<ul>${days.map(reminder => this.#one(reminder))}</ul>` : nothing}
			${this.#ask()}
			${troubleAt(this.trouble)}
			<p role="status" class="sila-done" tabindex="-1">${this.done}</p>
		</section>`
	}
}

customElements.define('desk-own', DeskOwn)
