import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { fill, type Lang } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/published.ts'
import { day } from '../dates.ts'
import { findPlace, freePlace, hold, type Place } from './draft-place.ts'
import {
	type Draft,
	discardDrafts,
	type FormId,
	type FoundDraft,
	filesOfDraft,
	findDrafts,
	isOf,
	openDrafts,
	writeDraft,
} from './draft-store.ts'
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
function content({ values, files, step, tried }: FormState): string {
	const given = answers(values)
	if (!given && files.length === 0) return ''
	return JSON.stringify([step, tried, given, filesOf(files)])
}

/** What is answered, to compare; empty where nothing is. */
const answers = (values: FormState['values']): string =>
	Object.entries(values)
		.filter(([, value]) => value)
		.sort()
		.join('\n')

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
	#id: FormId = []
	/** Where its draft is kept; nowhere while it is looked for, and while the form is not on the page. */
	#place: Place | undefined
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
		window.addEventListener('pagehide', this.#pause)
		window.addEventListener('pageshow', this.#resume)
		document.addEventListener('visibilitychange', this.#flush)
		this.#resume()
	}

	hostDisconnected(): void {
		window.removeEventListener('pagehide', this.#pause)
		window.removeEventListener('pageshow', this.#resume)
		document.removeEventListener('visibilitychange', this.#flush)
		this.#pause()
	}

	/** Leaves the place to whoever comes next: a browser keeps no page for "back" that holds one. */
	#pause = (): void => {
		this.#flush()
		this.#place?.release()
	}

	/** Takes the place again, or another where somebody has it now. */
	#resume = async (event?: PageTransitionEvent): Promise<void> => {
		const place = this.#place
		// A page that is shown for the first time holds it already.
		if (!place || event?.persisted === false) return
		const release = await hold(place.id)
		if (place !== this.#place) release?.()
		else if (release) this.#place = { ...place, release }
		else {
			this.#place = await freePlace(this.#id, await findDrafts(this.#db, this.#id))
			this.#content = this.#files = ''
			this.#form.requestUpdate()
		}
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

	async #begin(id: FormId, version: string): Promise<void> {
		this.#pause()
		this.#id = id
		this.#place = undefined
		this.#ready = this.#saved = false
		this.#restored = this.#forgotten = undefined
		this.#content = ''
		this.#files = '[]'
		if (this.#form.getAttribute('drafts') === 'off') return this.#remove(isOf(id))
		const drafts = await findDrafts(this.#db, id).catch(() => [])
		const place = await findPlace(id, drafts)
		if (id !== this.#id) return place.release()
		this.#place = place
		if (!this.#form.isConnected) place.release()
		const { draft } = place
		const files = draft ? await filesOfDraft(this.#db, draft.id).catch(() => []) : []
		if (id !== this.#id) return
		const { sending, receipt } = this.#form.state
		if (draft && sending === undefined && !receipt) await this.#restore(draft, files, version)
		if (id !== this.#id) return
		this.#ready = true
		this.#form.requestUpdate()
	}

	/** Puts a draft in the form. What was typed before it came stays, and so does the step of who is at work in it. */
	async #restore(
		{ id, at, version, step, values, key, tried }: FoundDraft,
		files: FormState['files'],
		current: string,
	) {
		const form = this.#form
		const { state } = form
		const changed = version !== current
		// A copy of what another tab has gets files of its own with the first change.
		if (`${id}` === `${this.#place?.id}`) this.#files = filesOf(files)
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
			tried,
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
			this.#remove(this.#isSent)
			return
		}
		if (this.#form.discreet()) {
			if (this.#content) this.#remove(this.#isHere)
			return
		}
		const now = content(state)
		if (this.#shared || now === this.#content) return
		this.#content = now
		if (now) this.#forgotten = undefined
		// It is as old as what was typed, however late the page comes to writing it.
		const at = Date.now()
		const id = this.#id
		this.#due = () => (now ? this.#write(id, state, version, at) : this.#remove(this.#isHere))
		this.#timer ??= setTimeout(this.#flush, PAUSE)
	}

	#flush = (): void => {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#due?.()
		this.#due = undefined
	}

	async #write(
		id: FormId,
		{ step, values, key, tried, files }: FormState,
		version: string,
		at: number,
	): Promise<void> {
		const place = this.#place?.id
		if (!place) return
		const chosen = filesOf(files)
		const draft = { at, version, step, values: withoutCodes(values), key, tried }
		let saved = true
		try {
			await writeDraft(this.#db, place, draft, chosen === this.#files ? undefined : files)
		} catch {
			// No room, or not allowed: the form works on, and says nothing of a draft.
			saved = false
		}
		if (id !== this.#id || !this.#ready || this.#shared || this.#form.discreet()) return
		if (saved) this.#files = chosen
		this.#saved = saved
		this.#form.requestUpdate()
	}

	/** Whether a draft is the one of this place. */
	readonly #isHere = ({ id }: FoundDraft): boolean => `${id}` === `${this.#place?.id}`

	/** Whether a draft is what was sent: the one of this place, or the same in another. */
	readonly #isSent = (draft: FoundDraft): boolean => {
		const { key, values } = this.#form.state
		const same = draft.key === key && answers(draft.values) === answers(withoutCodes(values))
		return this.#isHere(draft) || same
	}

	/** Deletes drafts, and what was about to be written of this one. */
	async #remove(which: (draft: FoundDraft) => boolean): Promise<void> {
		clearTimeout(this.#timer)
		this.#timer = this.#due = this.#restored = undefined
		this.#content = ''
		this.#files = '[]'
		this.#saved = false
		await discardDrafts(this.#db, which).catch(() => {})
	}

	/** Deletes the draft, and whatever else is kept of this form, and begins anew. It is said to be forgotten once it is: the page may close right then. */
	async #forget(): Promise<void> {
		const form = this.#form
		const { state } = form
		this.#ready = false
		await this.#remove(isOf(this.#id))
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
		if (shared) await this.#remove(isOf(this.#id))
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
