import { html, nothing } from 'lit'
import { isDiscreet } from '../../../core/policy/discreet.ts'
import type { Telling } from '../telling/telling.ts'
import type { DraftNotes } from './draft-notes.ts'
import type { DraftHost } from './drafts.ts'
import type { Sensitive, SensitiveForm } from './sensitive.ts'
import type { FormView } from './view.ts'

/** The form that it stands beside. */
interface BesideForm extends DraftHost, SensitiveForm {
	view(): FormView | undefined
	readonly words?: FormView['words'] | undefined
	readonly renderRoot: DocumentFragment | HTMLElement
}

/*
 * What stands beside the questions of a form and is not needed to show them: its drafts, and what a sensitive one has.
 * Each is brought where it is wanted; without them the form works, and nothing is kept.
 */
export class Beside {
	readonly #form: BesideForm
	#drafts: DraftNotes | undefined
	#sensitive: Sensitive | undefined
	#telling: Telling | undefined

	constructor(form: BesideForm) {
		this.#form = form
	}

	/** Brings what is wanted now: drafts, where the form may keep one or this device has one. */
	async bring(): Promise<void> {
		const form = this.#form
		try {
			if (form.sensitive() && !this.#sensitive) {
				const { Sensitive } = await import('./sensitive.ts')
				this.#sensitive ??= new Sensitive(form)
			}
			if (this.#drafts) return
			const keeps = !form.discreet() && form.getAttribute('drafts') !== 'off'
			const wanted = keeps || localStorage.getItem('sila-draft') !== null
			if (wanted) this.#drafts ??= await (await import('./draft-notes.ts')).draftNotes(form)
		} catch {
			// No connection, which the next try may have, or a browser that allows no storage.
		}
	}

	/** Before all else, and after it. */
	first() {
		return this.#sensitive?.out.button()
	}
	last() {
		return this.#sensitive?.out.note()
	}

	/** Above the questions and below them; what the device may keep is asked before the first answer. */
	above() {
		return html`${this.#drafts?.above()}${this.#asksFirst ? this.#sensitive?.question() : nothing}`
	}
	below() {
		return html`${this.#drafts?.below()}${this.#asksFirst ? nothing : this.#sensitive?.question()}`
	}

	/** Where means of contact are agreed on: whether notices are to be discreet. */
	telling(group: string): unknown {
		const form = this.#form
		const view = form.view()
		if (!view) return nothing
		const services = view.association.services.filter(({ slug }) => !form.service || slug === form.service)
		if (!this.#telling) this.#bringTelling()
		return this.#telling?.question(view, view.lang, group, isDiscreet('', services))
	}

	async #bringTelling(): Promise<void> {
		const brought = await import('../telling/telling.ts').catch(() => undefined)
		if (!brought || this.#telling) return
		const draw = () => this.#form.requestUpdate()
		this.#telling = new brought.Telling(draw)
		draw()
	}

	get #asksFirst(): boolean {
		return this.#form.view()?.at === 0
	}
}
