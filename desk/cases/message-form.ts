import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CasesRecord } from '../../core/api/collections.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { FILE_LIMITS, SNIFF_BYTES } from '../../core/sending/files.ts'
import { problemText } from '../../core/sending/labels.ts'
import { checkMessage } from '../../core/sending/message.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import { language } from '../frame/language.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { requestWords } from '../spoken.ts'
import { messageWords } from './message-words.ts'
import { type NewMessage, newId } from './messages-data.ts'
import { kindWords } from './words.ts'

const drafts = rememberedInputs<NewMessage>('message')
const empty = (): NewMessage => ({ id: newId(), text: '', files: [] })

type Wrong = Partial<Record<'text' | 'files', string>>

/** What is wrong with a message before it is sent, by the rules that the server has too. */
async function problemsOf(text: string, files: File[]): Promise<Wrong> {
	const heads = await Promise.all(
		files.map(async file => ({
			name: file.name,
			size: file.size,
			head: new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()),
		})),
	)
	const found: Wrong = {}
	for (const problem of checkMessage(text, heads))
		found[problem.field as keyof Wrong] ??= problemText(null, problem, requestWords(), language())
	return found
}

const below = (id: string, text: string | undefined) =>
	html`<div id=${id} role="alert">${text ? html`<p class="sila-error">${text}</p>` : nothing}</div>`

/**
 * The form in which staff write to an applicant. What was typed and chosen stays until the server has stored it, and
 * what was stored without an answer is not stored twice.
 *
 * @fires message-sent - It is stored; a `Saved`.
 */
export class DeskMessageForm extends DeskElement {
	static override properties: PropertyDeclarations = {
		record: { attribute: false },
		store: { attribute: false },
		draft: { state: true },
		busy: { state: true },
		wrong: { state: true },
		refused: { state: true },
		done: { state: true },
	}

	/** The case that it is about. */
	declare record: CasesRecord
	/** Stores a message, one with the same id once. */
	declare store: (message: NewMessage) => Promise<unknown>
	declare draft: NewMessage
	declare busy: boolean
	declare wrong: Wrong
	declare refused: string
	declare done: boolean

	constructor() {
		super()
		this.draft = empty()
		this.busy = this.done = false
		this.wrong = {}
		this.refused = ''
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get('record') as CasesRecord | undefined
		if (changed.has('record') && before?.id !== this.record.id)
			this.draft = drafts.get(this.record.id) ?? empty()
	}

	#set(change: Partial<NewMessage>): void {
		// Other words are another message; the one that got no answer may be there already.
		this.draft = { ...this.draft, ...change, id: newId() }
		drafts.set(this.record.id, this.draft)
		this.done = false
	}

	async #send(event: Event): Promise<void> {
		event.preventDefault()
		if (this.busy) return
		this.busy = true
		this.refused = ''
		this.done = false
		const { draft } = this
		const text = tidy(draft.text)
		this.wrong = await problemsOf(text, draft.files)
		if (Object.keys(this.wrong).length === 0) await this.#store({ ...draft, text })
		this.busy = false
		await this.focusOn(this.#goal())
	}

	async #store(message: NewMessage): Promise<void> {
		try {
			await this.store(message)
			drafts.delete(this.record.id)
			this.draft = empty()
			await tellSaved(this, 'message-sent')
			this.done = true
		} catch (error) {
			const { text, fields } = trouble(error, true)
			this.wrong = { ...(fields.text && { text: fields.text }), ...(fields.files && { files: fields.files }) }
			this.refused = Object.keys(this.wrong).length ? '' : text
		}
	}

	/** What to look at after a try. */
	#goal(): string {
		if (this.refused) return '.primary'
		if (this.wrong.text) return '#sila-message'
		return this.wrong.files ? '#sila-message-files' : '.sila-done'
	}

	#text(): TemplateResult {
		const words = messageWords()
		const { owner } = kindWords[this.record.kind]
		return html`<div>
			<label for="sila-message">${fill(words.write, { owner })}</label>
			<textarea id="sila-message" class="sila-input" rows="4" dir="auto" aria-invalid=${this.wrong.text ? 'true' : 'false'}
				aria-describedby="sila-message-hint sila-message-trouble" .value=${this.draft.text} ?readonly=${this.busy}
				@input=${(event: Event) => this.#set({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
			<p class="sila-hint" id="sila-message-hint">${words.hint}</p>
			${below('sila-message-trouble', this.wrong.text)}
		</div>`
	}

	#chosen(): TemplateResult | typeof nothing {
		const { files } = this.draft
		const remove = (at: number) => () => {
			this.#set({ files: files.filter((_, i) => i !== at) })
			this.focusOn('#sila-message-files')
		}
		if (files.length === 0) return nothing
		return html`<ul class="chosen">${files.map(
			(file, i) => html`<li><bdi>${file.name}</bdi>
				<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${remove(i)}>${icon('x')} ${messageWords().remove}<span class="sila-unseen"> <bdi>${file.name}</bdi></span></button></li>`,
		)}</ul>`
	}

	#files(): TemplateResult {
		const words = messageWords()
		const limits = { count: FILE_LIMITS.count, mb: FILE_LIMITS.bytes / 1024 / 1024 }
		return html`<div>
			${this.#chosen()}
			<input id="sila-message-files" class="sila-unseen" type="file" multiple accept="application/pdf,image/jpeg,image/png"
				aria-invalid=${this.wrong.files ? 'true' : 'false'} aria-describedby="sila-files-hint sila-files-trouble" ?disabled=${this.busy}
				@change=${(event: Event) => {
					const input = event.target as HTMLInputElement
					this.#set({ files: [...this.draft.files, ...(input.files ?? [])] })
					// The same file may be chosen again after it was removed.
					input.value = ''
				}}>
			<label for="sila-message-files" class="sila-button">${icon('paperclip')} ${words.attach}</label>
			<p class="sila-hint" id="sila-files-hint">${fill(words.limits, limits)}</p>
			${below('sila-files-trouble', this.wrong.files)}
		</div>`
	}

	/** Who left no way to be reached is not told. */
	#said(): string {
		const words = messageWords()
		const { kind, contact_means, contact } = this.record
		const told = kind === 'request' || contact_means || contact
		return told ? fill(words.sent, { owner: kindWords[kind].owner }) : words.sentUntold
	}

	protected override render(): TemplateResult {
		const words = messageWords()
		return html`<form class="step message-form" novalidate @submit=${this.#send}>
			${this.#text()}${this.#files()}
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${this.busy ? words.sending : words.send}</button></div>
			${below('sila-send-trouble', this.refused)}
			<p role="status" class="sila-done" tabindex="-1">${this.done ? this.#said() : ''}</p>
		</form>`
	}
}

customElements.define('desk-message-form', DeskMessageForm)
