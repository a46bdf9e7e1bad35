import { html, nothing } from 'lit'
import type { CaseKind } from '../../../core/case/status.ts'
import { isDiscreet } from '../../../core/policy/discreet.ts'
import { asksProof } from '../../../core/policy/proof.ts'
import type { Proof } from '../proof/proof.ts'
import type { Telling } from '../telling/telling.ts'
import type { DraftNotes } from './draft-notes.ts'
import type { DraftHost } from './drafts.ts'
import type { Sensitive, SensitiveForm } from './sensitive.ts'
import type { FormView } from './view.ts'

/** A form that may ask for a proof of work. */
export interface ProvingForm {
	/** Of the Sila that answers. */
	readonly origin: string
	/** The element's name, which says what it sends. */
	readonly localName: string
	service?: string | undefined
	view(): FormView | undefined
}

/** The form that it stands beside. */
interface BesideForm extends DraftHost, SensitiveForm {
	readonly localName: string
	view(): FormView | undefined
	readonly words?: FormView['words'] | undefined
	readonly renderRoot: DocumentFragment | HTMLElement
}

const proofs = new WeakMap<ProvingForm, { association: string; proof: Promise<Proof> }>()

/** The proof of work for what a form sends; undefined where it asks for none. Rejects where it cannot be brought. */
export function proofOf(form: ProvingForm): Promise<Proof> | undefined {
	const { association } = form.view() ?? {}
	const kind = form.localName.split('-')[1] as CaseKind
	const service = association?.services.find(({ slug }) => slug === form.service)
	if (!association?.proof || !asksProof(association.proof, kind, service)) return undefined
	const known = proofs.get(form)
	if (known?.association === association.slug) return known.proof
	const proof = import('../proof/proof.ts').then(
		brought => new brought.Proof(form.origin, association.slug, kind),
	)
	proofs.set(form, { association: association.slug, proof })
	proof.catch(() => proofs.delete(form))
	return proof
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
			const { begun = false, state } = form.view() ?? {}
			if (begun && !state?.receipt)
				proofOf(form)?.then(
					proof => proof.begin(),
					() => undefined,
				)
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
