import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { TextsRecord } from '../../core/api/collections.ts'
import { READY_PLACES } from '../../core/case/ready-text.ts'
import { fill, type Text } from '../../core/language/text.ts'
import { type Loaded, loaded } from '../cases/loaded.ts'
import { confirm } from '../frame/confirm.ts'
import { DeskElement } from '../frame/element.ts'
import { field, troubleAt } from '../frame/field.ts'
import { DeskForm, type Wrong } from '../frame/form.ts'
import { language } from '../frame/language.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { pb } from '../frame/session.ts'
import { back, called, troubled, waiting } from '../frame/states.ts'
import { frame } from '../frame/words.ts'
import { troubleText } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { SETTINGS } from '../settings/nav.ts'
import { settingsWords } from '../settings/words.ts'
import { forgetTexts, listTexts, removeText, saveText, type TextDraft } from './data.ts'
import { type TextUse, textWords } from './words.ts'

interface Owner {
	id: string
	name: Text
}

async function listOwners(): Promise<Owner[]> {
	const rows = await pb
		.collection('associations')
		.getFullList<{ id: string; name_ar: string; name_en: string }>({ fields: 'id,name_ar,name_en' })
	return rows.map(({ id, name_ar: ar, name_en: en }) => ({ id, name: { ar, en } }))
}

const server = { listTexts, saveText, removeText, listOwners }
const drafts = rememberedInputs<{ id: string; draft: TextDraft }>('text')
const OPEN = 'open'

/** The texts that associations keep to be used again: read by all, made and changed by who may. */
export class DeskTexts extends DeskElement {
	static override properties: PropertyDeclarations = {
		server: { attribute: false },
		confirm: { attribute: false },
		mayKeep: { attribute: false },
		texts: { state: true },
		owners: { state: true },
		open: { state: true },
		done: { state: true },
		trouble: { state: true },
	}

	declare server: typeof server
	declare confirm: typeof confirm
	/** Whether the account may change those of an association. */
	declare mayKeep: (association: string) => boolean
	declare texts: Loaded<TextsRecord[]>
	declare owners: Owner[]
	/** The one that is written now, with its id; a new one has none. */
	declare open: { id: string; draft: TextDraft } | undefined
	declare done: string
	declare trouble: string
	readonly #form = new DeskForm(this, {
		fields: () => ['association', 'use', 'title', 'text'],
		control: name => `#sila-text-${name}`,
		check: () => this.#wrong(),
		send: () => this.#send(),
		otherwise: '.primary',
	})

	constructor() {
		super()
		this.server = server
		this.confirm = confirm
		this.mayKeep = association => mayDo('texts', 'create', association)
		this.texts = { trouble: '' }
		this.owners = []
		this.open = drafts.get(OPEN)
		this.done = this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load().then(() => this.focusOn('h1'))
	}

	get busy(): boolean {
		return this.#form.busy
	}

	readonly #load = async (): Promise<void> => {
		const both = Promise.all([this.server.listTexts(), this.server.listOwners()])
		const { value, trouble } = await loaded(both, { trouble: '' })
		this.texts = value ? { value: value[0], trouble } : { ...this.texts, trouble }
		this.owners = value?.[1] ?? this.owners
	}

	#wrong(): Wrong {
		const { draft } = this.open ?? {}
		const empty = (['association', 'use', 'title', 'text'] as const).filter(name => !draft?.[name].trim())
		return Object.fromEntries(empty.map(name => [name, textWords().required]))
	}

	async #send(): Promise<void> {
		if (!this.open) return
		await this.server.saveText(this.open.id, this.open.draft)
		forgetTexts()
		drafts.delete(OPEN)
		this.open = undefined
		await this.#load()
		this.done = textWords().saved
	}

	readonly #submit = async (event: Event): Promise<void> => {
		if (await this.#form.submit(event)) await this.focusOn('.sila-done')
	}

	#begin(id: string, draft: TextDraft): void {
		this.#form.clear()
		this.open = { id, draft }
		this.done = this.trouble = ''
		this.focusOn('#sila-text-title')
	}

	#set(change: Partial<TextDraft>): void {
		if (!this.open) return
		this.open = { ...this.open, draft: { ...this.open.draft, ...change } }
		drafts.set(OPEN, this.open)
		for (const name of Object.keys(change)) this.#form.changed(name)
	}

	async #remove({ id, title }: TextsRecord): Promise<void> {
		const words = textWords()
		if (!(await this.confirm(fill(words.removeAsk, { title }), words.removeYes))) return
		this.trouble = ''
		try {
			await this.server.removeText(id)
			forgetTexts()
		} catch (error) {
			this.trouble = troubleText(error)
		}
		await this.#load()
		await this.focusOn('h1')
	}

	#leave(): void {
		drafts.delete(OPEN)
		this.open = undefined
		this.focusOn('h1')
	}

	#choice(
		name: 'association' | 'use',
		label: string,
		options: readonly (readonly [string, string])[],
	): TemplateResult {
		const value = this.open?.draft[name] ?? ''
		const choose = (event: Event) =>
			this.#set({ [name]: (event.target as HTMLSelectElement).value } as Partial<TextDraft>)
		return html`<div>${field(
			{ id: `sila-text-${name}`, label, wrong: this.#form.wrong(name) },
			({
				about,
				invalid,
			}) => html`<div class="sila-select"><select id="sila-text-${name}" aria-describedby=${about} aria-invalid=${invalid} @change=${choose}>
				${options.map(([code, text]) => html`<option value=${code} .selected=${code === value}>${text}</option>`)}
			</select></div>`,
		)}</div>`
	}

	#fields(owners: Owner[]): TemplateResult {
		const words = textWords()
		const { title, text } = this.open?.draft ?? { title: '', text: '' }
		const typed = (event: Event) => (event.target as HTMLInputElement).value
		return html`${
			owners.length > 1
				? this.#choice(
						'association',
						words.association,
						owners.map(({ id, name }) => [id, name[language()]]),
					)
				: nothing
		}
			${this.#choice('use', words.use, Object.entries(words.uses))}
			<div>${field(
				{ id: 'sila-text-title', label: words.name, hint: words.nameHint, wrong: this.#form.wrong('title') },
				({
					about,
					invalid,
				}) => html`<input id="sila-text-title" class="sila-input" maxlength="80" aria-describedby=${about} aria-invalid=${invalid}
					.value=${title} @input=${(event: Event) => this.#set({ title: typed(event) })}>`,
			)}</div>
			<div>${field(
				{
					id: 'sila-text-text',
					label: words.text,
					hint: fill(words.textHint, { places: READY_PLACES.join(' ') }),
					wrong: this.#form.wrong('text'),
				},
				({
					about,
					invalid,
				}) => html`<textarea id="sila-text-text" class="sila-input" rows="6" dir="auto" maxlength="3000" aria-describedby=${about} aria-invalid=${invalid}
					.value=${text} @input=${(event: Event) => this.#set({ text: typed(event) })}></textarea>`,
			)}</div>`
	}

	#edit(owners: Owner[]): TemplateResult {
		const words = textWords()
		return html`<form class="step sila-card text-form" novalidate @submit=${this.#submit}>
			${this.#fields(owners)}
			${troubleAt(this.#form.notice)}
			<div class="sila-actions">
				<button class="sila-button primary" ?disabled=${this.busy}>${words.save}</button>
				<button type="button" class="sila-button quiet" ?disabled=${this.busy} @click=${() => this.#leave()}>${frame().stay}</button>
			</div>
		</form>`
	}

	#one(record: TextsRecord): TemplateResult {
		const words = textWords()
		const { id, association, use, title, text, changed_by } = record
		return html`<li class="sila-card">
			<p><strong><bdi>${title}</bdi></strong> <span class="sila-hint">${words.uses[use]}</span></p>
			<p class="written" dir="auto">${text}</p>
			<p class="sila-hint">${words.by} <bdi dir="ltr">${changed_by}</bdi></p>
			${
				this.mayKeep(association)
					? html`<div class="sila-actions">
				<button type="button" class="sila-button" @click=${() => this.#begin(id, { association, use, title, text })}>${icon('pencil')} ${words.change}<span class="sila-unseen"> ${title}</span></button>
				<button type="button" class="sila-button quiet" @click=${() => this.#remove(record)}>${icon('trash')} ${words.remove}<span class="sila-unseen"> ${title}</span></button>
			</div>`
					: nothing
			}
		</li>`
	}

	#list(texts: TextsRecord[]): TemplateResult {
		const words = textWords()
		const owners = this.owners.filter(({ id }) => this.mayKeep(id))
		const draft = (association: string): TextDraft => ({
			association,
			use: 'message' satisfies TextUse,
			title: '',
			text: '',
		})
		const [first] = owners
		return html`${
			this.open
				? this.#edit(owners)
				: first
					? html`<div class="sila-actions"><button type="button" class="sila-button primary" @click=${() => this.#begin('', draft(first.id))}>${icon('plus')} ${words.add}</button></div>`
					: nothing
		}
			<p role="status" class="sila-done" tabindex="-1">${this.done}</p>
			${troubleAt(this.trouble)}
			${texts.length > 0 ? html`<ul class="texts">${texts.map(text => this.#one(text))}</ul>` : html`<p class="sila-hint">${words.none}</p>`}`
	}

	protected override render(): TemplateResult {
		const words = textWords()
		const { value, trouble } = this.texts
		return html`<div class="page-content sila texts-page">
			${back(SETTINGS, settingsWords().settings)}
			<h1 tabindex="-1">${words.title}</h1>
			<p>${words.lead}</p>
			${troubled(trouble, this.#load)}
			${value ? this.#list(value) : trouble ? nothing : waiting()}
		</div>`
	}

	protected override updated(): void {
		called(textWords().title)
	}
}

customElements.define('desk-texts', DeskTexts)

export const textsPage = (): HTMLElement => document.createElement('desk-texts')
