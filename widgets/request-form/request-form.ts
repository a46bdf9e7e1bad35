import { html, type PropertyDeclarations, type PropertyValues } from 'lit'
import type { PublishedAssociation } from '../../core/association.ts'
import { checkFile, FILE_LIMITS } from '../../core/files.ts'
import { checkRequest, SUPPORTING } from '../../core/request.ts'
import { submission } from '../../core/submission.ts'
import type { Lang } from '../../core/text.ts'
import { loadAssociation } from '../shared/api.ts'
import { base } from '../shared/base.styles.ts'
import { define, SilaElement } from '../shared/element.ts'
import type { After } from './after.ts'
import { applicant } from './applicant.ts'
import { closed } from './closed.ts'
import { conditions } from './conditions.ts'
import { LIMITS } from './documents.ts'
import type { Drafts } from './drafts.ts'
import { need } from './need.ts'
import { receipt } from './receipt.ts'
import { styles } from './request-form.styles.ts'
import { review } from './review.ts'
import { send } from './send.ts'
import {
	type ChosenFile,
	emptyState,
	type FormState,
	type ShownProblem,
	type Step,
	stepOf,
	stepsOf,
} from './state.ts'
import type { View } from './view.ts'
import type { RequestFormWords } from './words.ts'

const WORDS = {
	ar: () => import('./words.ar.ts'),
	en: () => import('./words.en.ts'),
}

const STEPS = { conditions, need, you: applicant, review }

/** A request was stored. The secret code is not told: it is the applicant's alone. */
export type RequestSentEvent = CustomEvent<{ reference: string }>

/**
 * The request form of a service: conditions, need, applicant, review, receipt. What is typed is kept on the device
 * until it is sent, for seven days at most.
 *
 * @fires sila-request-sent - {@link RequestSentEvent}; bubbles, composed. The request was stored.
 * @attr drafts - `off` keeps nothing on the device, as for computers in public places, and deletes what was kept.
 * @csspart heading - The heading of a step or of the receipt.
 * @csspart label - A field's label.
 * @csspart problem - What is wrong with a field, at the field.
 * @csspart problems - The list of all that is wrong with a step.
 * @csspart input - A text field.
 * @csspart option - One answer of several, or the declaration.
 * @csspart button - A button; also `primary` for the one that goes on.
 * @csspart letter - The request as it is reviewed.
 * @csspart receipt - The receipt.
 * @csspart numbers - Its two numbers.
 * @csspart call - The telephone number to call, for a service that takes no requests.
 */
export class SilaRequestForm extends SilaElement<RequestFormWords> {
	static override styles = [base, styles]
	static override properties: PropertyDeclarations = {
		association: { reflect: true },
		service: { reflect: true },
		definition: { attribute: false },
	}

	/** Slug of the association. */
	declare association: string
	/** Slug of the service. */
	declare service: string
	/** The association as published. Loaded from `<backend>/<association>/association.json` when absent. */
	declare definition?: PublishedAssociation | undefined

	/** Made anew for each service. */
	declare state: FormState
	#after: After | undefined
	#drafts: Drafts | undefined

	protected override async load(lang: Lang): Promise<object> {
		const { association, definition: given } = this
		const [{ words }, definition] = await Promise.all([
			this.words?.lang === lang ? this : WORDS[lang](),
			given && given.slug === association ? given : loadAssociation(this.origin, association),
		])
		if (!definition.services.some(({ slug }) => slug === this.service)) {
			throw new Error(`no service “${this.service}”`)
		}
		return { words, definition }
	}

	#view(): View | undefined {
		const { words, definition: association, state } = this
		const service = association?.services.find(({ slug }) => slug === this.service)
		if (!words || !association || !service) return
		const { lang } = words
		const request = submission(association.slug, service, state.values, lang)
		const steps = stepsOf(service)
		const at = Math.max(0, steps.indexOf(state.step as Step))
		return { form: this, association, service, words, lang, state, request, steps, at }
	}

	protected override content() {
		const view = this.#view()
		if (!view) return null
		const { service, state, steps, at } = view
		if (state.receipt) return receipt(view, state.receipt, this.#after)
		if (!service.open || service.entry.by === 'referral') return closed(view)
		// Before this code arrives it sends nothing anywhere: "dialog" outside a dialog does nothing.
		return html`${this.#drafts?.above()}<form method="dialog" novalidate @input=${this.#read} @submit=${this.#onward}>${STEPS[steps[at] as Step](view)}</form>${this.#drafts?.below()}`
	}

	protected override willUpdate(changed: PropertyValues): void {
		if (!this.hasUpdated || changed.has('service') || changed.has('association')) this.state = emptyState()
	}

	protected override firstUpdated(): void {
		// What was typed or ticked in the server's page before this code arrived.
		this.#read()
	}

	protected override updated(): void {
		super.updated()
		this.#guard()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#guard()
	}

	/** Has the browser ask before the page is left while there is something to lose. */
	#guard(): void {
		const { files, receipt, saved } = this.state
		const typed = files[0] ?? Object.keys(this.#view()?.request.answers ?? {})[0]
		const guarding = this.isConnected && (receipt ? !saved : typed)
		globalThis[`${guarding ? 'add' : 'remove'}EventListener`]('beforeunload', ask)
	}

	/** Takes over a part of the state and draws it. */
	change(part: Partial<FormState>): void {
		Object.assign(this.state, part)
		this.requestUpdate()
	}

	#check(): ShownProblem[] {
		const { association, service, request, state } = this.#view() as View
		return checkRequest(association, service, request, state.files)
	}

	#find<Found extends HTMLElement>(selector: string): Found | null {
		return this.renderRoot.querySelector<Found>(selector)
	}

	/** Fetches what keeps drafts, once one is begun or this device may hold one; without it all else works. */
	async #keep(begun?: Event): Promise<void> {
		try {
			if (begun || localStorage['sila-draft'])
				this.#drafts ??= await (await import('./drafts.ts')).drafts(this)
		} catch {
			// No connection, which the next try may have, or a browser that allows no storage.
		}
	}

	/** Reads the controls, and drops the problems that are mended. */
	#read(event?: Event): void {
		this.#keep(event)
		const form = this.#find<HTMLFormElement>('form')
		if (!form) return
		const { values } = this.state
		values.declared = ''
		for (const [name, value] of new FormData(form)) {
			if (typeof value === 'string') values[name] = value
			else if (value.name) {
				this.#attach(name, value)
				form[name].value = ''
			}
		}
		this.#mend((event?.target as HTMLInputElement | undefined)?.name)
	}

	#mend(changed?: string): void {
		const { problems } = this.state
		const now = problems[0] ? this.#check() : []
		this.change({
			problems: problems.flatMap(problem =>
				problem.kept && problem.field !== changed
					? problem
					: (now.find(({ field, code }) => field === problem.field && code === problem.code) ?? []),
			),
		})
	}

	/** Takes a chosen file that passes the check; one that does not leaves the others where they are. */
	async #attach(field: string, file: File): Promise<void> {
		const { name, size } = file
		// Read whole: on phones a file can be gone by the time it is sent.
		const read = await (size > FILE_LIMITS.bytes ? null : file.arrayBuffer().catch(() => null))
		const head = new Uint8Array(read ?? [])
		const chosen = { document: field.slice(10), name, size, head }
		const { files, problems } = this.state
		const code = files.length < LIMITS.max ? checkFile(chosen) : 'file_count'
		if (code) problems.push({ field, code, values: { file: name, ...LIMITS }, kept: true })
		else files.push(chosen)
		this.#mend()
	}

	/** What was attached for a document that is not asked for any more still supports the request. */
	refile(): void {
		const { service, state } = this.#view() as View
		for (const file of state.files)
			if (!service.documents.some(({ id }) => id === file.document)) file.document = SUPPORTING
	}

	drop(file: ChosenFile): void {
		const { files } = this.state
		files.splice(files.indexOf(file), 1)
		this.#mend()
		this.reveal(`documents.${file.document}`)
	}

	/** Shows a step from its heading on. */
	go(step: Step | undefined): void {
		if (this.state.sending !== undefined) return
		this.change({ step, problems: [], refused: false, notice: '' })
		this.#focus('h2')
		if (step === 'review') this.#bringAfter(this.#view() as View)
	}

	/** Fetches the rest of the receipt while there is time; without it the numbers stand alone. */
	async #bringAfter({ lang }: View): Promise<void> {
		try {
			this.#after = await (await import('./after.ts')).after(lang)
			this.requestUpdate()
		} catch {
			// As without a connection.
		}
	}

	/** Shows a field, wherever it is, and focuses it. */
	reveal(field: string): void {
		const { service, steps, at } = this.#view() as View
		const step = stepOf(service, field)
		if (step !== steps[at]) this.go(step)
		this.#focus(`[name="${field}"]`)
	}

	async #focus(selector: string): Promise<void> {
		await this.updateComplete
		// The control's scroll margin brings its label into view with it.
		const found = this.#find(`${selector}:checked`) ?? this.#find(selector)
		found?.focus()
	}

	/** Shows what is wrong, in the step of the first of it. */
	#refuse(problems: ShownProblem[]): void {
		const { service } = this.#view() as View
		this.change({ problems, step: stepOf(service, problems[0]?.field ?? ''), refused: true })
		this.#focus('.danger')
	}

	#onward(event: Event): void {
		event.preventDefault()
		this.#read()
		const view = this.#view() as View
		const { service, state, steps, at } = view
		if (state.sending !== undefined) return
		const problems = this.#check().filter(({ field }) => steps.indexOf(stepOf(service, field)) <= at)
		if (problems[0]) this.#refuse(problems)
		else if (steps[at + 1]) this.go(steps[at + 1])
		else this.#send(view)
	}

	async #send(view: View): Promise<void> {
		const { state, words, association, request } = view
		this.change({ sending: 0, notice: '' })
		// Again, for who came to the review by a draft, or without a connection.
		this.#bringAfter(view)
		const call = await send(this.origin, state.key, request, state.files, sending => this.change({ sending }))
		const { status, response } = call
		this.change({ sending: undefined })
		if (status < 300 && response?.code) {
			this.change({ receipt: response })
			this.#focus('h2')
			this.tell('sila-request-sent', { reference: response.reference })
			return
		}
		const problems = Object.entries<ShownProblem>(response?.data ?? {}).map(
			([field, problem]): ShownProblem => ({ ...problem, field, kept: true }),
		)
		const [first] = problems
		if (first?.code === 'form_changed') {
			this.definition = await loadAssociation(this.origin, association.slug, 'reload').catch(
				() => association,
			)
			this.refile()
		}
		const inForm = problems.filter(({ field }) =>
			/^(conditions|answers|documents|declared|signature)/.test(field),
		)
		const said = words.request.problems
		if (inForm[0]) this.#refuse(inForm)
		else
			this.change({
				notice: said[first?.code as 'server'] ?? first?.message ?? (status ? said.server : words.lost),
			})
	}
}

const ask = (event: Event) => event.preventDefault()

define('sila-request-form', SilaRequestForm)

declare global {
	interface HTMLElementTagNameMap {
		'sila-request-form': SilaRequestForm
	}
	interface HTMLElementEventMap {
		'sila-request-sent': RequestSentEvent
	}
}
