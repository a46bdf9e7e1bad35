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
	/** Whether it asks itself what the device may keep. */
	sensitive(): boolean
	/** Of a sensitive form: the device may keep what is typed. */
	keeps: boolean
	/** Which of its steps is shown, from 0. */
	view(): { at: number } | undefined
}

/** What was left here, of which nothing is shown before the person says so. */
interface Found {
	draft: FoundDraft
	/** Version of the form as it is now. */
	version: string
	/** Something else is typed meanwhile. */
	beside?: boolean
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
	#found: Found | undefined
	#restored: (Pick<Draft, 'at' | 'step'> & { changed: boolean }) | undefined
	/** The device took nothing. */
	#full = false
	/** What was left was deleted unseen. */
	#gone = false
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
		window.addEventListener('sila-leave', this.#leave)
		window.addEventListener('pagehide', this.#pause)
		window.addEventListener('pageshow', this.#resume)
		document.addEventListener('visibilitychange', this.#flush)
		this.#resume()
	}

	hostDisconnected(): void {
		window.removeEventListener('sila-leave', this.#leave)
		window.removeEventListener('pagehide', this.#pause)
		window.removeEventListener('pageshow', this.#resume)
		document.removeEventListener('visibilitychange', this.#flush)
		this.#pause()
	}

	/** The page is left quickly (sensitive/leave.ts): nothing is written any more. */
	#leave = (): void => {
		this.#ready = false
		clearTimeout(this.#timer)
		this.#due = undefined
		this.#db.close()
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
		else if (this.#found && !this.#found.beside && content(this.#form.state)) this.#typeBeside(this.#found)
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
		this.#found = this.#restored = this.#forgotten = undefined
		this.#content = ''
		this.#files = '[]'
		if (this.#form.getAttribute('drafts') === 'off') return this.#remove(isOf(id))
		const drafts = await findDrafts(this.#db, id).catch(() => [])
		const place = await findPlace(id, drafts)
		if (id !== this.#id) return place.release()
		this.#place = place
		if (!this.#form.isConnected) place.release()
		const { draft } = place
		const { sending, receipt } = this.#form.state
		if (draft && sending === undefined && !receipt) this.#found = { draft, version }
		else this.#ready = true
		this.#form.requestUpdate()
	}

	/** Keeps what is typed while a draft waits to be shown, in another place than it. */
	async #typeBeside(found: Found): Promise<void> {
		found.beside = true
		const id = this.#id
		const place = await freePlace(id, await findDrafts(this.#db, id).catch(() => [found.draft]))
		if (id !== this.#id || found !== this.#found) return place.release()
		this.#place?.release()
		this.#place = place
		this.#ready = true
		this.#form.requestUpdate()
	}

	/** Shows what was left. */
	async #goOn({ draft, version, beside }: Found): Promise<void> {
		const id = this.#id
		this.#found = undefined
		const files = await filesOfDraft(this.#db, draft.id).catch(() => [])
		if (id !== this.#id) return
		// Whoever had it kept had said that it may be.
		this.#form.keeps = true
		await this.#restore(draft, files, version)
		this.#ready = true
		this.#form.requestUpdate()
		this.#form.renderRoot.querySelector('h2')?.focus()
		// It goes on in the place of what was typed meanwhile, unless another tab has it.
		const release = beside && (await hold(draft.id))
		if (!release) return
		await discardDrafts(this.#db, other => `${other.id}` === `${draft.id}`).catch(() => {})
		release()
	}

	/** Deletes what was left, unseen. */
	async #discardFound(): Promise<void> {
		this.#found = undefined
		this.#ready = false
		await this.#remove(isOf(this.#id))
		this.#ready = true
		this.#gone = true
		this.#form.requestUpdate()
		this.#form.renderRoot.querySelector('h2')?.focus()
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
		const shown = typing ? state.step : step
		this.#restored = { at, step: shown, changed }
		form.change({
			key,
			tried,
			step: shown,
			values: { ...kept, ...Object.fromEntries(typed) },
			files: [...files, ...state.files],
		})
		form.refile()
		if (typing) return
		this.#content = content(form.state)
		await this.#redraw()
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
			if (this.#content) this.#remove(this.#isHere).then(() => this.#form.requestUpdate())
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
			this.#full = true
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

	/** Above the form: what was left here, that it is back or was forgotten, and before the first answer, how not to keep any. */
	above() {
		const words = this.#words
		if (!words) return nothing
		return html`<div role="status">${this.#found ? this.#gate(words, this.#found) : this.#news(words)}</div>
			${this.#asks ? html`<p class="small">${words.keeps}</p>${this.#sharing(words)}` : nothing}`
	}

	/** Whether the choice not to keep anything stands above the form: in its first step, where the form does not ask itself. */
	get #asks(): boolean {
		const { state } = this.#form
		const first = this.#form.view()?.at === 0 && state.sending === undefined
		return (
			first &&
			!this.#full &&
			!this.#found &&
			!this.#form.sensitive() &&
			this.#form.getAttribute('drafts') !== 'off'
		)
	}

	#gate(words: DraftWords, found: Found) {
		const date = day(new Date(found.draft.at).toISOString(), words.lang)
		return html`<div class="box"><p>${fill(words.found, { date })}</p><div class="actions">
			<button type="button" part="button" @click=${() => this.#goOn(found)}>${words.goOn}</button>
			<button type="button" class="link" @click=${() => this.#discardFound()}>${words.anew}</button>
		</div></div>`
	}

	#news(words: DraftWords) {
		const restored = this.#restored
		const forgotten = this.#forgotten
		if (restored && restored.step === this.#form.state.step) {
			const date = day(new Date(restored.at).toISOString(), words.lang)
			return html`<p class="box">${fill(words.restored, { date })} ${restored.changed ? words.changed : nothing}</p>`
		}
		if (this.#gone && !this.#saved) return html`<p class="box">${words.forgotten}</p>`
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
		const forget = html`<button type="button" class="link" @click=${() => this.#forget()}>${words.forget}</button>`
		return html`<div class="actions">
			${this.#asks || this.#form.sensitive() ? nothing : this.#sharing(words)}
			${this.#shared ? nothing : forget}
		</div>`
	}

	#sharing(words: DraftWords) {
		const share = (event: Event) => this.#share((event.target as HTMLInputElement).checked)
		return html`<label part="option"><input type="checkbox" .checked=${this.#shared} @change=${share}>${words.shared}</label>`
	}
}
