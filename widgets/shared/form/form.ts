import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Lang } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/published.ts'
import { type Problem, unresolved } from '../../../core/sending/problems.ts'
import { takeFile } from '../../../ui/form/files.ts'
import { loadAssociation } from '../api.ts'
import { base } from '../base.styles.ts'
import { SilaElement } from '../element.ts'
import { styles } from '../form.styles.ts'
import { LeaveGuard } from '../leaving.ts'
import { fetchBeside, fetchCommon } from '../words/fetch.ts'
import type { Beside } from './beside.ts'
import { actions, head, notice } from './frame.ts'
import { numbers } from './numbers.ts'
import type { Plan } from './plan.ts'
import type { ReceiptOf } from './receipt.ts'
import type { Sender, SendingForm } from './sending.ts'
import { type ChosenFile, emptyState, type FormState, type ShownProblem } from './state.ts'
import type { FormView } from './view.ts'
import type { StepWords } from './words.ts'

type Trail = typeof import('../trail.ts').trail

/**
 * A form of one step after the other that ends in a letter to review and a receipt. A form of its own says what its
 * steps are, what is wrong with them and what is sent (`plan`, `view`); all else is here. What is typed is
 * kept on the device until it is sent, for seven days at most, unless the form is `discreet`: of a sensitive form nothing is kept
 * before the person says so, and a button leads out of it quickly.
 *
 * @attr sent - There once what was written has arrived: a page may leave out what invites to write.
 * @attr leave-to - Address that the quick way out of a sensitive form leads to; default: a search engine's first page.
 * @attr drafts - `off` keeps nothing on the device, as for computers in public places, and deletes what was kept.
 * @csspart heading - The heading of a step or of the receipt.
 * @csspart label - A field's label.
 * @csspart problem - What is wrong with a field, at the field.
 * @csspart problems - The list of all that is wrong with a step.
 * @csspart input - A text field.
 * @csspart option - One answer of several, or the declaration.
 * @csspart button - A button; also `primary` for the one that goes on.
 * @csspart letter - What was written, as it is reviewed.
 * @csspart receipt - The receipt.
 * @csspart numbers - Its two numbers.
 */
export abstract class SilaForm<Words extends StepWords = StepWords, View extends FormView = FormView>
	extends SilaElement<Words>
	implements SendingForm
{
	static override styles = [base, styles]
	static override properties: PropertyDeclarations = {
		association: { reflect: true },
		definition: { attribute: false },
	}

	/** Slug of the association. */
	declare association: string
	/** The association as published. Loaded from `<backend>/<association>/association.json` when absent. */
	declare definition?: PublishedAssociation | undefined
	/** Slug of the service, where the form is of one. */
	declare service?: string

	/** Made anew for each association and service. */
	state: FormState = emptyState()
	#beside: Beside | undefined
	/** Of a sensitive form: the person said that the device may keep what is typed. */
	keeps = false
	/** Sends it; made with the first sending. */
	#sender: Sender | undefined
	/** Draws the receipt, once it is there, in the language that it was brought for. */
	#receipt: { lang: Lang; of?: ReceiptOf<View> } | undefined
	/** The review could not be brought. */
	#cut = false
	readonly #guard = new LeaveGuard()

	/** What the parts are drawn from; undefined until all of it is there. */
	abstract view(): View | undefined
	protected abstract readonly plan: Plan<Words, View>
	/** The server refused it with this code, for no field of the form. */
	async refused(_code: string | undefined): Promise<void> {}
	telling = (group: string): unknown => this.#beside?.telling(group)
	/** Puts files where they belong in the form as it is now. */
	refile(): void {}
	/** Whether others who use the device must not see it. */
	sensitive(): boolean {
		return false
	}
	/** Whether the device may keep it at all, should the person want that. */
	keepable(): boolean {
		return true
	}
	/** Whether nothing of it is to be kept on the device. */
	discreet(): boolean {
		return !this.keepable() || (this.sensitive() && !this.keeps)
	}
	/** Whether its steps make no entries in the browser's history. */
	traceless(): boolean {
		return this.sensitive()
	}

	protected override async load(lang: Lang): Promise<{ words: Words; definition: PublishedAssociation }> {
		const { association, definition: given } = this
		const [{ words }, definition] = await Promise.all([
			this.words?.lang === lang
				? { words: this.words }
				: fetchBeside(this.plan.words[lang](), fetchCommon(lang)),
			given?.slug === association ? given : loadAssociation(this.origin, association),
		])
		return { words, definition }
	}

	protected override content(): TemplateResult | null {
		const view = this.view()
		if (!view) return null
		return html`${this.#beside?.first()}${this.body(view)}${this.#beside?.last()}`
	}

	/** The receipt once it is there, else the form. */
	protected body(view: View): TemplateResult {
		const { state, steps, at } = view
		const { receipt } = state
		if (receipt)
			return (
				this.#receipt?.of?.draw(view, receipt) ?? html`<div part="receipt">${numbers(view, receipt)}</div>`
			)
		// Before this code arrives it sends nothing anywhere: "dialog" outside a dialog does nothing.
		return html`${this.#beside?.above()}
			<form method="dialog" novalidate @input=${this.#read} @submit=${this.#onward}>
				${(this.plan.steps[steps[at] ?? ''] ?? this.#waiting)(view)}
			</form>
			${this.#beside?.below()}`
	}

	protected override willUpdate(changed: PropertyValues): void {
		if (changed.has('service') || changed.has('association')) this.restart()
	}

	/** Begins anew, with nothing in it. */
	restart(): void {
		if (this.state.step) this.rewind()
		this.state = emptyState()
		this.requestUpdate()
	}

	protected override firstUpdated(): void {
		// What was typed or ticked in the server's page before this code arrived.
		this.#read()
	}

	protected override updated(): void {
		super.updated()
		this.toggleAttribute('sent', this.state.receipt !== undefined)
		this.#guardLeaving()
		this.#bringReview()
		this.#bringReceipt()
		this.#bringBeside()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		this.#guardLeaving()
	}

	/** Brings the review while the step before it is answered, so that nobody waits for it. */
	async #bringReview(): Promise<void> {
		const { plan } = this
		const view = this.view()
		if (!view || plan.Sender || view.at + 2 < view.steps.length) return
		try {
			const { review, Sender } = await plan.review()
			plan.steps.review = review
			plan.Sender = Sender
			const focused = this.#find('h2:focus')
			this.requestUpdate()
			if (focused) this.focusOn('h2')
		} catch {
			// Tried again with whatever is done next, and once there is a network.
			addEventListener('online', this.#redraw, { once: true })
			if (!this.#cut) this.requestUpdate()
			this.#cut = true
		}
	}

	/** In the place of the review until it is there: only what was read is sent. */
	readonly #waiting = (view: FormView) =>
		html`${head(view)}${notice(this.#cut && view.words.lost)}${actions(view)}`

	readonly #redraw = (): void => this.requestUpdate()

	/** Brings the receipt while the review is read, so that it is there whatever becomes of the connection. */
	async #bringReceipt(): Promise<void> {
		const view = this.view()
		if (!view || this.#receipt?.lang === view.lang) return
		const { lang, state, steps, at } = view
		if (!state.receipt && at + 1 < steps.length) return
		const brought: { lang: Lang; of?: ReceiptOf<View> } = { lang }
		this.#receipt = brought
		try {
			brought.of = await this.plan.receipt(lang)
			const focused = this.#find('h2:focus')
			this.requestUpdate()
			if (focused && state.receipt) this.focusOn('h2')
		} catch {
			// Tried again when it is shown and once there is a network: until then the numbers are shown without it.
			if (this.#receipt === brought) this.#receipt = undefined
			addEventListener('online', this.#redraw, { once: true })
		}
	}

	#guardLeaving(): void {
		const { files, doing, receipt, saved } = this.state
		const unsent = files.length + doing.length > 0 || this.view()?.begun === true
		this.#guard.update(this.isConnected && (receipt ? !saved : unsent))
	}

	/** Takes over a part of the state and draws it. */
	change(part: Partial<FormState>): void {
		Object.assign(this.state, part)
		this.requestUpdate()
	}

	#find<Found extends HTMLElement>(selector: string): Found | null {
		return this.renderRoot.querySelector<Found>(selector)
	}

	/** Fetches what stands beside the questions; without it all else works, and nothing is kept. */
	async #bringBeside(): Promise<void> {
		if (!this.view()) return
		const brought = this.#beside ? undefined : await import('./beside.ts').catch(() => undefined)
		if (brought && !this.#beside) {
			this.#beside = new brought.Beside(this)
			// The form may have been drawn for the last time before this came.
			this.requestUpdate()
		} else this.#beside?.bring()
	}

	/** Brings what has the browser's history follow; without it all else works. */
	async #trace(follow?: (trail: Trail) => unknown): Promise<void> {
		try {
			if (this.traceless()) return
			const { trail } = await import('../trail.ts')
			trail.join(this)
			await follow?.(trail)
		} catch {
			// No connection, which the next try may have.
		}
	}

	/** Goes back in the browser's history to where it was begun. */
	rewind(): void {
		this.#trace(async ({ rewind, settle }) => {
			await rewind(this)
			settle(this.#find('h2:focus'))
		})
	}

	/** Shows a step that the browser's history has, or the first before it that is not right yet. */
	showStep(step: string): void {
		this.#trace(async ({ turn, settle }) => {
			if (!turn(this.view(), step)) return
			await this.focusOn('h2')
			settle(this.#find('h2'))
		})
	}

	/** Reads the controls, and drops the problems that are mended. */
	#read(event?: Event): void {
		const form = this.#find<HTMLFormElement>('form')
		if (form) {
			const { values } = this.state
			// A box that is not ticked is not in the form's data.
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
		// Once something is typed, and where the page was loaded again in the middle of a form.
		if (event || history.state?.sila) this.#trace()
	}

	#mend(changed?: string): void {
		const { problems } = this.state
		const now = problems.length > 0 ? this.view()?.check() : []
		this.change({ problems: unresolved(problems, now ?? [], changed) })
	}

	/** Takes a chosen file that passes the check; what waits for it then goes on, or is told why it does not. */
	async #attach(field: string, file: File): Promise<void> {
		const { state } = this
		const view = this.view()
		if (!view) return
		const { lang, words } = view
		const place = () => ({ field, label: view.label(field), lang, already: state.files.length })
		const passed = await takeFile(file, place, words.lost, state, this.#redraw)
		this.#mend()
		const [first, ...others] = state.problems
		if (!state.waits || (passed && state.doing.length > 0)) return
		state.waits = false
		if (passed || !first) this.resubmit()
		else this.refuse([first, ...others])
	}

	drop(file: ChosenFile, field: string): void {
		const { files } = this.state
		files.splice(files.indexOf(file), 1)
		this.#mend()
		this.reveal(field)
	}

	go(step: string | undefined): void {
		if (this.state.sending !== undefined) return
		this.#turn({ step, problems: [], refused: false, notice: '', waits: false })
		this.focusOn('h2')
	}

	/** Shows another step, and has the browser's history follow. */
	#turn(part: Partial<FormState>): void {
		const before = this.#shown
		this.change(part)
		const now = this.#shown
		if (now !== before) this.#trace(({ moved }) => moved(this, before, now))
	}

	/** The step that is shown. */
	get #shown(): string {
		const { steps = [], at = 0 } = this.view() ?? {}
		return steps[at] ?? ''
	}

	reveal(field: string): void {
		const view = this.view()
		if (!view) return
		const step = view.stepOf(field)
		if (step !== view.steps[view.at]) this.go(step)
		this.focusOn(`[name="${field}"]`)
	}

	/** Moves the focus, once it is drawn. */
	async focusOn(selector: string): Promise<void> {
		await this.updateComplete
		// The control's scroll margin brings its label into view with it.
		const found = this.#find(`${selector}:checked`) ?? this.#find(selector)
		found?.focus()
	}

	/** Shows what is wrong, in the step of the first of it. */
	refuse(problems: [ShownProblem, ...ShownProblem[]]): void {
		this.#turn({ problems, step: this.view()?.stepOf(problems[0].field), refused: true })
		this.focusOn('.danger')
	}

	#onward(event: Event): void {
		event.preventDefault()
		this.#read()
		const { plan } = this
		const view = this.view()
		if (!view || view.state.sending !== undefined) return
		const { steps, at, check, stepOf } = view
		if (view.state.doing.length > 0) {
			this.change({ waits: true })
			return
		}
		const soFar = ({ field }: Problem) => steps.indexOf(stepOf(field) ?? '') <= at
		const [first, ...others] = check().filter(soFar)
		if (first) this.refuse([first, ...others])
		else if (at + 1 < steps.length) this.go(steps[at + 1])
		else if (plan.Sender) {
			this.#sender ??= new plan.Sender(this)
			this.#sender.send(view, plan.parcel(view))
		}
	}

	/** Presses the button that goes on. */
	resubmit(): void {
		this.#find<HTMLFormElement>('form')?.requestSubmit()
	}
}
