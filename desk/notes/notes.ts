import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CasesRecord, NotesRecord } from '../../core/api/collections.ts'
import type { Mentionable } from '../../core/api/work.ts'
import { LONGEST_NOTE, mention, notesTold } from '../../core/case/notes.ts'
import { TAKE_BACK_MINUTES } from '../../core/case/taking-back.ts'
import { moment } from '../cases/parts.ts'
import { parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { DeskForm } from '../frame/form.ts'
import { mayDo } from '../frame/may.ts'
import { account } from '../frame/session.ts'
import { troubled } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { colleaguesOf, loadNotes, recallNote, seenNotes, writeNote } from './data.ts'
import { noteWords } from './words.ts'

const drafts = rememberedInputs<string>('note')
const server = { loadNotes, writeNote, recallNote, seenNotes, colleaguesOf }

/** What staff wrote to each other about a case, and room for more; apart from the conversation with its applicant. */
export class DeskNotes extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		server: { attribute: false },
		mayWrite: { attribute: false },
		notes: { state: true },
		people: { state: true },
		text: { state: true },
		trouble: { state: true },
		done: { state: true },
	}

	/** The case that they are about. */
	declare record: CasesRecord
	declare server: typeof server
	/** Whether the account may write one; else it reads. */
	declare mayWrite: () => boolean
	declare notes: NotesRecord[] | undefined
	/** Who can be mentioned. */
	declare people: Mentionable[]
	declare text: string
	declare trouble: string
	declare done: string
	readonly #form = new DeskForm(this, {
		fields: () => ['text'],
		control: () => '#sila-note',
		check: () => (this.text.trim() ? {} : { text: noteWords().empty }),
		send: () => this.#send(),
		otherwise: '#sila-note',
	})

	constructor() {
		super()
		this.server = server
		this.mayWrite = () => mayDo('notes', 'create', this.record.association)
		this.people = []
		this.text = this.trouble = this.done = ''
	}

	get busy(): boolean {
		return this.#form.busy
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get('record') as CasesRecord | undefined
		if (!changed.has('record') || before?.id === this.record.id) return
		this.text = drafts.get(this.record.id) ?? ''
		this.#load()
		if (this.mayWrite())
			this.server.colleaguesOf(this.record.id).then(
				people => {
					this.people = people
				},
				() => null,
			)
	}

	readonly #load = async (): Promise<void> => {
		this.trouble = ''
		try {
			const notes = await this.server.loadNotes(this.record.id)
			this.notes = notes
			const mine = account()?.id ?? ''
			// They are on the page now; should it fail, they are shown as new once more.
			if (notes.some(({ unseen }) => unseen.includes(mine)))
				this.server.seenNotes(this.record.id).catch(() => null)
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	#write(text: string): void {
		this.text = text
		this.done = ''
		drafts.set(this.record.id, text)
		this.#form.changed('text')
	}

	async #send(): Promise<void> {
		await this.server.writeNote(this.record.id, this.text)
		drafts.delete(this.record.id)
		this.text = ''
		await this.#load()
		this.done = noteWords().written
	}

	readonly #submit = async (event: Event): Promise<void> => {
		if (await this.#form.submit(event)) await this.focusOn('.sila-done')
	}

	async #recall(note: NotesRecord): Promise<void> {
		try {
			await this.server.recallNote(note.id)
			this.#write([note.text, this.text].filter(Boolean).join('\n\n'))
		} catch (error) {
			this.trouble = troubleText(error)
		}
		await this.#load()
	}

	#one(note: NotesRecord): TemplateResult {
		const words = noteWords()
		const me = account()
		const fresh = Date.now() - (parse(note.at)?.getTime() ?? 0) < TAKE_BACK_MINUTES * 60_000
		return html`<li class="note">
			<p><strong><bdi>${note.author_name || note.author}</bdi></strong> ${note.mentioned.includes(me?.id ?? '') ? html`<span class="sila-new">${words.you}</span>` : nothing}</p>
			<p class="written" dir="auto">${note.text}</p>
			<p class="sila-hint">${moment(note.at)}</p>
			${
				fresh && note.author === me?.email
					? html`<button type="button" class="sila-button quiet" @click=${() => this.#recall(note)}>${words.back}</button>`
					: nothing
			}
		</li>`
	}

	#people(): TemplateResult | typeof nothing {
		const words = noteWords()
		if (this.people.length === 0) return nothing
		const choose = (event: Event) => {
			const list = event.target as HTMLSelectElement
			if (!list.value) return
			const space = this.text && !/\s$/.test(this.text) ? ' ' : ''
			this.#write(`${this.text}${space}${mention(list.value)} `)
			list.value = ''
			this.focusOn('#sila-note')
		}
		return html`<div><label for="sila-note-people">${words.mention}</label>
			<div class="sila-select"><select id="sila-note-people" @change=${choose}>
				<option value="">${words.choose}</option>
				${this.people.map(({ name }) => html`<option value=${name}>${name}</option>`)}
			</select></div></div>`
	}

	#box(): TemplateResult {
		const words = noteWords()
		const asked = { id: 'sila-note', label: words.label, wrong: this.#form.wrong('text') }
		return html`<form class="step note-form" novalidate @submit=${this.#submit}>
			<div>${field(
				asked,
				({
					about,
					invalid,
				}) => html`<textarea id="sila-note" class="sila-input" rows="3" dir="auto" maxlength=${LONGEST_NOTE}
					aria-describedby=${about} aria-invalid=${invalid} .value=${this.text} ?readonly=${this.busy}
					@input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}></textarea>`,
			)}</div>
			${this.#people()}
			${troubleAt(this.#form.notice)}
			<div class="sila-actions"><button class="sila-button" ?disabled=${this.busy}>${words.write}</button></div>
		</form>`
	}

	protected override render(): TemplateResult {
		const words = noteWords()
		const { kind, restricted } = this.record
		return html`<section class="sila-card notes" aria-labelledby="sila-notes">
			<h2 id="sila-notes" tabindex="-1">${words.title}</h2>
			<p class="sila-hint">${words.hint[notesTold(kind, restricted)]}</p>
			${troubled(this.trouble, this.#load)}
			${this.notes?.length ? html`<ol>${this.notes.map(note => this.#one(note))}</ol>` : html`<p class="sila-hint">${words.none}</p>`}
			${this.mayWrite() ? this.#box() : nothing}
			<p role="status" class="sila-done" tabindex="-1">${this.done}</p>
		</section>`
	}
}

customElements.define('desk-notes', DeskNotes)
