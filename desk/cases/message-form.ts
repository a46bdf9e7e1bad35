import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CasesRecord } from '../../core/api/collections.ts'
import { withReady } from '../../core/case/ready-text.ts'
import { fill, tidy } from '../../core/language/text.ts'
import { FILE_LIMITS, SNIFF_BYTES } from '../../core/sending/files.ts'
import { problemText } from '../../core/sending/labels.ts'
import { checkMessage } from '../../core/sending/message.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { DeskForm, Refused } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { rememberedInputs } from '../remembered.ts'
import { tellSaved } from '../saved.ts'
import { requestWords } from '../spoken.ts'
import { readyFacts } from '../texts/ready.ts'
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
		done: { state: true },
	}

	/** The case that it is about. */
	declare record: CasesRecord
	/** Stores a message, one with the same id once. */
	declare store: (message: NewMessage) => Promise<unknown>
	declare draft: NewMessage
	declare done: boolean
	readonly #form = new DeskForm(this, {
		fields: () => ['text', 'files'],
		control: field => (field === 'text' ? '#sila-message' : '#sila-message-files'),
		send: () => this.#store(),
		otherwise: '.primary',
	})

	constructor() {
		super()
		this.draft = empty()
		this.done = false
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get('record') as CasesRecord | undefined
		if (changed.has('record') && before?.id !== this.record.id)
			this.draft = drafts.get(this.record.id) ?? empty()
	}

	#set(change: Partial<NewMessage>, field: 'text' | 'files'): void {
		// Other words are another message; the one that got no answer may be there already.
		this.draft = { ...this.draft, ...change, id: newId() }
		drafts.set(this.record.id, this.draft)
		this.#form.changed(field)
		this.done = false
	}

	readonly #send = async (event: Event): Promise<void> => {
		this.done = false
		if (await this.#form.submit(event)) await this.focusOn('.sila-done')
	}

	/** Has the text of a message that was called back to be put right, before what was begun since. */
	takeBack(text: string): void {
		this.#set({ text: [text, this.draft.text].filter(Boolean).join('\n\n') }, 'text')
	}

	get busy(): boolean {
		return this.#form.busy
	}

	/** Files are read before they can be checked, so that belongs to sending. */
	async #store(): Promise<void> {
		const { draft } = this
		const text = tidy(draft.text)
		const found = await problemsOf(text, draft.files)
		if (Object.keys(found).length > 0) throw new Refused(found)
		await this.store({ ...draft, text })
		drafts.delete(this.record.id)
		this.draft = empty()
		await tellSaved(this, 'message-sent')
		this.done = true
	}

	#text(): TemplateResult {
		const words = messageWords()
		const { owner } = kindWords[this.record.kind]
		const asked = {
			id: 'sila-message',
			label: fill(words.write, { owner }),
			hint: words.hint,
			wrong: this.#form.wrong('text'),
		}
		return html`<div>${field(
			asked,
			({
				about,
				invalid,
			}) => html`<textarea id="sila-message" class="sila-input" rows="4" dir="auto" aria-invalid=${invalid}
				aria-describedby=${about} .value=${this.draft.text} ?readonly=${this.busy}
				@input=${(event: Event) => this.#set({ text: (event.target as HTMLTextAreaElement).value }, 'text')}></textarea>`,
		)}</div>`
	}

	#chosen(): TemplateResult | typeof nothing {
		const { files } = this.draft
		const remove = (at: number) => () => {
			this.#set({ files: files.filter((_, i) => i !== at) }, 'files')
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
		const choose = (event: Event) => {
			const input = event.target as HTMLInputElement
			this.#set({ files: [...this.draft.files, ...(input.files ?? [])] }, 'files')
			// The same file may be chosen again after it was removed.
			input.value = ''
		}
		const asked = {
			id: 'sila-message-files',
			hint: fill(words.limits, limits),
			wrong: this.#form.wrong('files'),
		}
		return html`<div>${field(
			asked,
			({ about, invalid }) => html`${this.#chosen()}
			<input id="sila-message-files" class="sila-unseen" type="file" multiple accept="application/pdf,image/jpeg,image/png"
				aria-invalid=${invalid} aria-describedby=${about} ?disabled=${this.busy} @change=${choose}>
			<label for="sila-message-files" class="sila-button">${icon('paperclip')} ${words.attach}</label>`,
		)}</div>`
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
			${this.#text()}
			<desk-ready .association=${this.record.association} .use=${'message'} .facts=${readyFacts({ record: this.record })}
				@text-ready=${(event: CustomEvent<string>) => this.#set({ text: withReady(this.draft.text, event.detail) }, 'text')}></desk-ready>
			${this.#files()}
			<div class="sila-actions"><button class="sila-button primary" ?disabled=${this.busy}>${this.busy ? words.sending : words.send}</button></div>
			${troubleAt(this.#form.notice)}
			<p role="status" class="sila-done" tabindex="-1">${this.done ? this.#said() : ''}</p>
		</form>`
	}
}

customElements.define('desk-message-form', DeskMessageForm)
