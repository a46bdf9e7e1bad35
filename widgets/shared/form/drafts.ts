import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { fill, type Lang } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/published.ts'
import { day } from '../dates.ts'
import { type Draft, type DraftId, openDrafts, readDraft, removeDraft, writeDraft } from './draft-store.ts'
import type { DraftWords } from './drafts.words.ts'
import type { FormState } from './state.ts'

const WORDS = {
	ar: () => import('./drafts.ar.ts'),
	en: () => import('./drafts.en.ts'),
}

/** The form whose drafts are kept. */
export interface DraftHost extends ReactiveControllerHost, HTMLElement {
	/** What the draft is of; without all of it there is none yet. */
	readonly origin: string
	readonly association: string
	readonly service?: string
	readonly definition?: PublishedAssociation | undefined
	readonly words?: { lang: Lang } | undefined
	readonly renderRoot: ParentNode
	state: FormState
	change(part: Partial<FormState>): void
	/** Begins anew, with nothing in it. */
	restart(): void
	/** Puts files where they belong in the form as it is now. */
	refile(): void
	/** Whether nothing of it is to be kept on the device. */
	discreet(): boolean
}

/** How long what was typed may wait before it is written, in milliseconds. */
const PAUSE = 400

/** All that a draft of this state would hold, to compare; empty while there is nothing to lose. */
function content({ values, files, step }: Pick<FormState, 'values' | 'files' | 'step'>): string {
	const answers = Object.entries(values).filter(([, value]) => value)
	if (answers.length === 0 && files.length === 0) return ''
	return JSON.stringify([step, answers.sort(), filesOf(files)])
}

const filesOf = (files: FormState['files']): string =>
	JSON.stringify(files.map(({ document, name, size }) => [document, name, size]))

/** The secret code of a case is in nobody's storage. */
const withoutCodes = (values: FormState['values']): FormState['values'] =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !/code$/i.test(name)))

const keepers = new WeakMap<DraftHost, Promise<Drafts | undefined>>()

/** Keeps a form's drafts on the device, and brings the last one back; undefined where that is impossible. */
export function drafts(form: DraftHost): Promise<Drafts | undefined> {
	const keeper =
		keepers.get(form) ??
		openDrafts().then(
			db => new Drafts(form, db),
			() => undefined,
		)
	keepers.set(form, keeper)
	return keeper
}

export class Drafts implements ReactiveController {
	readonly #form: DraftHost
	readonly #db: IDBDatabase
	#words: DraftWords | undefined
	#lang: Lang | undefined
	#id: DraftId = []
	/** The draft at hand was looked for, and what is typed is written. */
	#ready = false
	/** There is a draft of what is in the form. */
	#saved = false
	/** The person said that others use the device. */
	#shared = false
	#restored: (Pick<Draft, 'at' | 'step'> & { changed: boolean }) | undefined
	/** What was forgotten, until something else is typed. */
	#forgotten: FormState | undefined
	/** What was written last: all of it, and the files. */
	#content = ''
	#files = '[]'
	/** Writes what has changed since. */
	#due: (() => void) | undefined
	#timer: ReturnType<typeof setTimeout> | undefined

	constructor(form: DraftHost, db: IDBDatabase) {
		this.#form = form
		this.#db = db
		form.addController(this)
		form.requestUpdate()
	}

	hostConnected(): void {
		window.addEventListener('pagehide', this.#flush)
		document.addEventListener('visibilitychange', this.#flush)
	}

	hostDisconnected(): void {
		window.removeEventListener('pagehide', this.#flush)
		document.removeEventListener('visibilitychange', this.#flush)
		this.#flush()
	}

	hostUpdated(): void {
		const { association, service = '', definition, words, origin, localName, isConnected } = this.#form
		const published = definition?.services.find(({ slug }) => slug === service)
		if (!isConnected || (service && !published) || definition?.slug !== association || !words) return
		if (words.lang !== this.#lang) this.#speak(words.lang)
		const id = [origin, association, service, localName.replace(/sila-|-form/g, '')]
		const version = published?.formVersion ?? ''
		if (`${id}` !== `${this.#id}`) this.#begin(id, version)
		else if (this.#ready) this.#follow(version)
	}

	async #speak(lang: Lang): Promise<void> {
		this.#lang = lang
		const words = await WORDS[lang]().catch(() => undefined)
		if (lang !== this.#lang) return
		this.#words = words?.words
		this.#form.requestUpdate()
	}

	async #begin(id: DraftId, version: string): Promise<void> {
		this.#flush()
		this.#id = id
		this.#ready = this.#saved = false
		this.#restored = this.#forgotten = undefined
		this.#content = ''
		this.#files = '[]'
		if (this.#form.getAttribute('drafts') === 'off') return this.#remove()
		const draft = await readDraft(this.#db, id).catch(() => undefined)
		if (id !== this.#id) return
		const { sending, receipt } = this.#form.state
		if (draft && sending === undefined && !receipt) await this.#restore(draft, version)
		if (id !== this.#id) return
		this.#ready = true
		this.#form.requestUpdate()
	}

	/** Puts a draft in the form. What was typed before it came stays, and so does the step of who is at work in it. */
	async #restore(
		{ at, version, step, values, key, files }: Draft & Pick<FormState, 'files'>,
		current: string,
	) {
		const form = this.#form
		const { state } = form
		const changed = version !== current
		this.#files = filesOf(files)
		this.#saved = true
		// What was declared was declared of another form.
		const kept = changed ? { ...values, declared: '', signature: '' } : values
		const typed = Object.entries(state.values).filter(([name, value]) => value && value !== values[name])
		const typing = typed.length > 0 || state.files.length > 0
		const busy = typing || form.shadowRoot?.activeElement
		const shown = busy ? state.step : step
		this.#restored = { at, step: shown, changed }
		form.change({
			key,
			step: shown,
			values: { ...kept, ...Object.fromEntries(typed) },
			files: [...files, ...state.files],
		})
		form.refile()
		if (!typing) this.#content = content(form.state)
		if (!busy) await this.#redraw()
	}

	/** Draws the form, and has controls that were used show what is drawn. */
	async #redraw(): Promise<void> {
		this.#form.requestUpdate()
		await this.#form.updateComplete
		this.#form.renderRoot.querySelector('form')?.reset()
	}

	/** Has what changed written soon; what was sent is not kept any longer than until its receipt is drawn. */
	#follow(version: string): void {
		const { state } = this.#form
		if (state.receipt) {
			this.#ready = false
			this.#remove()
			return
		}
		if (this.#form.discreet()) {
			if (this.#content) this.#remove()
			return
		}
		const now = content(state)
		if (this.#shared || now === this.#content) return
		this.#content = now
		if (now) this.#forgotten = undefined
		const id = this.#id
		this.#due = () => (now ? this.#write(id, state, version) : this.#remove())
		this.#timer ??= setTimeout(this.#flush, PAUSE)
	}

	#flush = (): void => {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#due?.()
		this.#due = undefined
	}

	async #write(id: DraftId, { step, values, key, files }: FormState, version: string): Promise<void> {
		const chosen = filesOf(files)
		const draft = { at: Date.now(), version, step, values: withoutCodes(values), key }
		let saved = true
		try {
			await writeDraft(this.#db, id, draft, chosen === this.#files ? undefined : files)
		} catch {
			// No room, or not allowed: the form works on, and says nothing of a draft.
			saved = false
		}
		if (id !== this.#id || !this.#ready || this.#shared || this.#form.discreet()) return
		if (saved) this.#files = chosen
		this.#saved = saved
		this.#form.requestUpdate()
	}

	/** Deletes the draft, and what was about to be written of it. */
	async #remove(): Promise<void> {
		clearTimeout(this.#timer)
		this.#timer = this.#due = this.#restored = undefined
		this.#content = ''
		this.#files = '[]'
		this.#saved = false
		await removeDraft(this.#db, this.#id).catch(() => {})
	}

	/** Deletes the draft and begins anew. It is said to be forgotten once it is: the page may close right then. */
	async #forget(): Promise<void> {
		const form = this.#form
		const { state } = form
		this.#ready = false
		await this.#remove()
		this.#ready = true
		this.#forgotten = state
		form.restart()
		await this.#redraw()
		form.renderRoot.querySelector<HTMLElement>('.undo')?.focus()
	}

	async #undo(state: FormState): Promise<void> {
		const form = this.#form
		this.#forgotten = undefined
		form.state = state
		await this.#redraw()
		form.renderRoot.querySelector('h2')?.focus()
	}

	async #share(shared: boolean): Promise<void> {
		this.#shared = shared
		if (shared) await this.#remove()
		this.#form.requestUpdate()
	}

	/** Above the form: that a draft is back, or was forgotten. */
	above() {
		return html`<div role="status">${this.#words ? this.#news(this.#words) : nothing}</div>`
	}

	#news(words: DraftWords) {
		const restored = this.#restored
		const forgotten = this.#forgotten
		if (restored && restored.step === this.#form.state.step) {
			const date = day(new Date(restored.at).toISOString(), words.lang)
			return html`<p class="box">${fill(words.restored, { date })} ${restored.changed ? words.changed : nothing}</p>`
		}
		if (!forgotten) return nothing
		return html`<p class="box">${words.forgotten}<br>
			<button type="button" class="link undo" @click=${() => this.#undo(forgotten)}>${words.undo}</button></p>`
	}

	/** Below the form: where a draft is kept, and the ways not to. */
	below() {
		const words = this.#words
		const shared = this.#shared
		const shown = (this.#saved || shared) && this.#form.state.sending === undefined
		const said = words && (shared ? words.unsaved : words.saved)
		return html`<div role="status" class="small">${shown ? said : nothing}</div>
			${words && shown ? this.#choices(words) : nothing}`
	}

	#choices(words: DraftWords) {
		const share = (event: Event) => this.#share((event.target as HTMLInputElement).checked)
		const forget = html`<button type="button" class="link" @click=${() => this.#forget()}>${words.forget}</button>`
		return html`<div class="actions">
			<label part="option"><input type="checkbox" .checked=${this.#shared} @change=${share}>${words.shared}</label>
			${this.#shared ? nothing : forget}
		</div>`
	}
}
