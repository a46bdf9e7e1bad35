import { html, nothing, type ReactiveController } from 'lit'
import type { Lang } from '../../../core/language/text.ts'
import type { Gate } from './draft-gate.ts'
import type { DraftNoteWords } from './draft-notes.words.ts'
import { openDrafts } from './draft-store.ts'
import { type DraftHost, Drafts } from './drafts.ts'

const WORDS = {
	ar: () => import('./draft-notes.ar.ts'),
	en: () => import('./draft-notes.en.ts'),
}
const GATE = {
	ar: () => import('./draft-gate.ar.ts'),
	en: () => import('./draft-gate.en.ts'),
}

const notes = new WeakMap<DraftHost, Promise<DraftNotes | undefined>>()

/** Keeps a form's drafts on the device, and says so; undefined where that is impossible. */
export function draftNotes(form: DraftHost): Promise<DraftNotes | undefined> {
	const made =
		notes.get(form) ??
		openDrafts().then(
			db => new DraftNotes(form, new Drafts(form, db)),
			() => undefined,
		)
	notes.set(form, made)
	return made
}

/** What stands above and below a form about its draft, and the ways to have none. */
export class DraftNotes implements ReactiveController {
	readonly #form: DraftHost
	readonly #drafts: Drafts
	#words: DraftNoteWords | undefined
	/** What is said of a draft that was found: most people never need it. */
	#gate: Gate | undefined
	/** The languages in which they are there, or on their way. */
	#lang: Lang | undefined
	#gateLang: Lang | undefined

	constructor(form: DraftHost, drafts: Drafts) {
		this.#form = form
		this.#drafts = drafts
		form.addController(this)
	}

	/** Brings the words that are wanted; without a connection the next update tries again. */
	hostUpdated(): void {
		const lang = this.#form.words?.lang
		if (lang && lang !== this.#lang) this.#speak(lang)
		const { found, restored } = this.#drafts
		if (lang && lang !== this.#gateLang && (found || restored)) this.#bringGate(lang)
	}

	async #speak(lang: Lang): Promise<void> {
		this.#lang = lang
		const words = await WORDS[lang]().catch(() => undefined)
		if (lang !== this.#lang) return
		if (!words) this.#lang = undefined
		this.#words = words?.words
		this.#form.requestUpdate()
	}

	async #bringGate(lang: Lang): Promise<void> {
		this.#gateLang = lang
		const brought = await Promise.all([import('./draft-gate.ts'), GATE[lang]()]).catch(() => undefined)
		if (lang !== this.#gateLang) return
		if (!brought) this.#gateLang = undefined
		const [code, said] = brought ?? []
		this.#gate = code && said && new code.Gate(said.words)
		this.#form.requestUpdate()
	}

	/** Does something to the draft, and goes on at what is then shown. */
	async #act(act: Promise<void>, focus = 'h2'): Promise<void> {
		await act
		this.#form.renderRoot.querySelector<HTMLElement>(focus)?.focus()
	}

	/** Above the form: what was left here, that it is back or was forgotten, and before the first answer, how not to keep any. */
	above() {
		const words = this.#words
		if (!words) return nothing
		return html`<div role="status">${this.#news(words)}</div>
			${this.#asks ? html`<p class="small">${words.keeps}</p>${this.#sharing(words)}` : nothing}`
	}

	/** Whether the choice not to keep anything stands above the form: in its first step, where the form does not ask itself. */
	get #asks(): boolean {
		const form = this.#form
		const { full, found } = this.#drafts
		const first = form.view()?.at === 0 && form.state.sending === undefined
		return first && !full && !found && !form.sensitive() && form.getAttribute('drafts') !== 'off'
	}

	#news(words: DraftNoteWords) {
		const drafts = this.#drafts
		const { found, restored, forgotten } = drafts
		if (found)
			return this.#gate?.found(
				found,
				() => this.#act(drafts.goOn(found)),
				() => this.#act(drafts.discardFound()),
			)
		if (restored && restored.step === this.#form.state.step) return this.#gate?.restored(restored)
		if (drafts.gone && !drafts.saved) return html`<p class="box">${words.forgotten}</p>`
		if (!forgotten) return nothing
		return html`<p class="box">${words.forgotten}<br>
			<button type="button" class="link undo" @click=${() => this.#act(drafts.undo(forgotten))}>${words.undo}</button></p>`
	}

	/** Below the form: where a draft is kept, and the ways not to. */
	below() {
		const words = this.#words
		const { saved, shared } = this.#drafts
		const shown = (saved || shared) && this.#form.state.sending === undefined
		const said = words && (shared ? words.unsaved : words.saved)
		return html`<div role="status" class="small">${shown ? said : nothing}</div>
			${words && shown ? this.#choices(words) : nothing}`
	}

	#choices(words: DraftNoteWords) {
		const drafts = this.#drafts
		const forget = html`<button type="button" class="link" @click=${() => this.#act(drafts.forget(), '.undo')}>${words.forget}</button>`
		return html`<div class="actions">
			${this.#asks || this.#form.sensitive() ? nothing : this.#sharing(words)}
			${drafts.shared ? nothing : forget}
		</div>`
	}

	#sharing(words: DraftNoteWords) {
		const drafts = this.#drafts
		const share = (event: Event) => drafts.share((event.target as HTMLInputElement).checked)
		return html`<label part="option"><input type="checkbox" .checked=${drafts.shared} @change=${share}>${words.shared}</label>`
	}
}
