import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Lang } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/published.ts'
import { answers, content, filesOf, withoutCodes } from './draft-content.ts'
import { findPlace, freePlace, hold, type Place } from './draft-place.ts'
import {
	type Draft,
	discardDrafts,
	type FormId,
	type FoundDraft,
	filesOfDraft,
	findDrafts,
	isOf,
	writeDraft,
} from './draft-store.ts'
import type { FormState } from './state.ts'

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
export interface Found {
	draft: FoundDraft
	/** Version of the form as it is now. */
	version: string
	/** Something else is typed meanwhile. */
	beside?: boolean
}

/** How long what was typed may wait before it is written, in milliseconds. */
const PAUSE = 400

/** Keeps what is typed in a form on the device, and brings it back where the person wants that. */
export class Drafts implements ReactiveController {
	/** There is a draft of what is in the form. */
	saved = false
	/** The person said that others use the device. */
	shared = false
	/** The device took nothing. */
	full = false
	found: Found | undefined
	/** What is back: of when (ms), at which step, and whether the form changed since. */
	restored: (Pick<Draft, 'at' | 'step'> & { changed: boolean }) | undefined
	/** What was left was deleted unseen. */
	gone = false
	/** What was forgotten, until something else is typed. */
	forgotten: FormState | undefined
	readonly #form: DraftHost
	readonly #db: IDBDatabase
	#id: FormId = []
	/** Where its draft is kept; nowhere while it is looked for, and while the form is not on the page. */
	#place: Place | undefined
	/** The draft at hand was looked for, and what is typed is written. */
	#ready = false
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
		const id = [origin, association, service, localName.replace(/sila-|-form/g, '')]
		const version = published?.formVersion ?? ''
		if (`${id}` !== `${this.#id}`) this.#begin(id, version)
		else if (this.#ready) this.#follow(version)
		else if (this.found && !this.found.beside && content(this.#form.state)) this.#typeBeside(this.found)
	}

	async #begin(id: FormId, version: string): Promise<void> {
		this.#pause()
		this.#id = id
		this.#place = undefined
		this.#ready = this.saved = false
		this.found = this.restored = this.forgotten = undefined
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
		if (draft && sending === undefined && !receipt) this.found = { draft, version }
		else this.#ready = true
		this.#form.requestUpdate()
	}

	/** Keeps what is typed while a draft waits to be shown, in another place than it. */
	async #typeBeside(found: Found): Promise<void> {
		found.beside = true
		const id = this.#id
		const place = await freePlace(id, await findDrafts(this.#db, id).catch(() => [found.draft]))
		if (id !== this.#id || found !== this.found) return place.release()
		this.#place?.release()
		this.#place = place
		this.#ready = true
		this.#form.requestUpdate()
	}

	/** Shows what was left. */
	async goOn({ draft, version, beside }: Found): Promise<void> {
		const id = this.#id
		this.found = undefined
		const files = await filesOfDraft(this.#db, draft.id).catch(() => [])
		if (id !== this.#id) return
		// Whoever had it kept had said that it may be.
		this.#form.keeps = true
		await this.#restore(draft, files, version)
		this.#ready = true
		this.#form.requestUpdate()
		if (beside) this.#replace(draft)
	}

	/** A draft goes on in the place of what was typed meanwhile, and is no more in its own, unless another tab has it. */
	async #replace({ id }: FoundDraft): Promise<void> {
		const release = await hold(id)
		if (!release) return
		await discardDrafts(this.#db, other => `${other.id}` === `${id}`).catch(() => {})
		release()
	}

	/** Deletes what was left, unseen. */
	async discardFound(): Promise<void> {
		this.found = undefined
		this.#ready = false
		await this.#remove(isOf(this.#id))
		this.#ready = true
		this.gone = true
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
		this.saved = true
		// What was declared was declared of another form.
		const kept = changed ? { ...values, declared: '', signature: '' } : values
		const typed = Object.entries(state.values).filter(([name, value]) => value && value !== values[name])
		const typing = typed.length > 0 || state.files.length > 0
		const shown = typing ? state.step : step
		this.restored = { at, step: shown, changed }
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
		if (this.shared || now === this.#content) return
		this.#content = now
		if (now) this.forgotten = undefined
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
			this.full = true
		}
		if (id !== this.#id || !this.#ready || this.shared || this.#form.discreet()) return
		if (saved) this.#files = chosen
		this.saved = saved
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
		this.#timer = this.#due = this.restored = undefined
		this.#content = ''
		this.#files = '[]'
		this.saved = false
		await discardDrafts(this.#db, which).catch(() => {})
	}

	/** Deletes the draft, and whatever else is kept of this form, and begins anew. It is said to be forgotten once it is: the page may close right then. */
	async forget(): Promise<void> {
		const form = this.#form
		const { state } = form
		this.#ready = false
		await this.#remove(isOf(this.#id))
		this.#ready = true
		this.forgotten = state
		form.restart()
		await this.#redraw()
	}

	/** Brings back what was forgotten. */
	async undo(state: FormState): Promise<void> {
		const form = this.#form
		this.forgotten = undefined
		form.state = state
		await this.#redraw()
	}

	/** Keeps nothing from now on, or again. */
	async share(shared: boolean): Promise<void> {
		this.shared = shared
		if (shared) await this.#remove(isOf(this.#id))
		this.#form.requestUpdate()
	}
}
