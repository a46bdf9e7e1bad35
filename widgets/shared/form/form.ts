import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Lang } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/association.ts'
import { checkFile, FILE_LIMITS } from '../../../core/sending/files.ts'
import { loadAssociation } from '../api.ts'
import { base } from '../base.styles.ts'
import { SilaElement } from '../element.ts'
import { post } from '../send.ts'
import type { Drafts } from './drafts.ts'
import { documentOf, LIMITS } from './files.ts'
import { styles } from './form.styles.ts'
import { type After, receipt } from './receipt.ts'
import { type ChosenFile, emptyState, type FormState, type ShownProblem } from './state.ts'
import type { FormView } from './view.ts'
import type { StepWords } from './words.ts'

/** What a form of its own consists of. */
export interface Plan<Words, View> {
	words: Record<Lang, () => Promise<{ words: Words }>>
	/** How each step is drawn. */
	draw(step: string, view: View): TemplateResult
	/** Where it is sent to, below `/api/sila/`, the name of what is sent there beside files, that itself, and the files. */
	parcel(
		view: View,
	): [route: string, name: string, content: object, files: [field: string, name: string, file: ChosenFile][]]
	/** The rest of the receipt. */
	after(lang: Lang): Promise<After>
}

/**
 * A form of one step after the other that ends in a letter to review and a receipt. A form of its own says what its
 * steps are, what is wrong with them and what is sent (`plan`, `view`); all else is here. What is typed is
 * kept on the device until it is sent, for seven days at most, unless the form is `discreet`.
 *
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
export abstract class SilaForm<
	Words extends StepWords = StepWords,
	View extends FormView = FormView,
> extends SilaElement<Words> {
	static override styles = [base, styles]
	static override properties: PropertyDeclarations = {
		association: { reflect: true },
		definition: { attribute: false },
	}

	/** Slug of the association. */
	declare association: string
	/** The association as published. Loaded from `<backend>/<association>/association.json` when absent. */
	declare definition?: PublishedAssociation | undefined

	/** Made anew for each association, and for whatever else `renewed` names. */
	declare state: FormState
	#after: After | undefined
	#drafts: Drafts | undefined

	/** What the parts are drawn from; undefined until all of it is there. */
	abstract view(): View | undefined
	protected abstract readonly plan: Plan<Words, View>
	/** The server refused it with this code, for no field of the form. */
	protected refused?(code: string): Promise<void>
	/** Puts files where they belong in the form as it is now. */
	refile?(): void
	/** Whether nothing of it is to be kept on the device. */
	discreet?(): boolean
	/** Slug of the service, where the form is of one. */
	declare service?: string

	protected override async load(lang: Lang): Promise<{ words: Words; definition: PublishedAssociation }> {
		const { association, definition: given } = this
		const [{ words }, definition] = await Promise.all([
			this.words?.lang === lang ? (this as { words: Words }) : this.plan.words[lang](),
			given?.slug === association ? given : loadAssociation(this.origin, association),
		])
		return { words, definition }
	}

	protected override content(): TemplateResult | null {
		const view = this.view()
		if (!view) return null
		const { state, steps, at } = view
		if (state.receipt) return receipt(view, state.receipt, this.#after)
		// Before this code arrives it sends nothing anywhere: "dialog" outside a dialog does nothing.
		return html`${this.#drafts?.above()}<form method="dialog" novalidate @input=${this.#read} @submit=${this.#onward}>${this.plan.draw(steps[at] as string, view)}</form>${this.#drafts?.below()}`
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
		const guarding = this.isConnected && (receipt ? !saved : (files[0] ?? this.view()?.begun))
		globalThis[`${guarding ? 'add' : 'remove'}EventListener`]('beforeunload', ask)
	}

	/** Takes over a part of the state and draws it. */
	change(part: Partial<FormState>): void {
		Object.assign(this.state, part)
		this.requestUpdate()
	}

	#find<Found extends HTMLElement>(selector: string): Found | null {
		return this.renderRoot.querySelector<Found>(selector)
	}

	/** Fetches what keeps drafts, once one is begun or this device may hold one; without it all else works. */
	async #keep(begun?: Event): Promise<void> {
		try {
			if ((begun && !this.discreet?.()) || localStorage['sila-draft'])
				this.#drafts ??= await (await import('./drafts.ts')).drafts(this)
		} catch {
			// No connection, which the next try may have, or a browser that allows no storage.
		}
	}

	/** Reads the controls, and drops the problems that are mended. */
	#read(event?: Event): void {
		const form = this.#find<HTMLFormElement>('form')
		if (form) {
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
		this.#keep(event)
	}

	#mend(changed?: string): void {
		const { problems } = this.state
		const now = problems[0] ? (this.view() as View).check() : []
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
		const chosen = { document: documentOf(field), name, size, head }
		const { files, problems } = this.state
		const code = files.length < LIMITS.max ? checkFile(chosen) : 'file_count'
		if (code) problems.push({ field, code, values: { file: name, ...LIMITS }, kept: true })
		else files.push(chosen)
		this.#mend()
	}

	drop(file: ChosenFile, field: string): void {
		const { files } = this.state
		files.splice(files.indexOf(file), 1)
		this.#mend()
		this.reveal(field)
	}

	/** Shows a step from its heading on. */
	go(step: string | undefined): void {
		if (this.state.sending !== undefined) return
		this.change({ step, problems: [], refused: false, notice: '' })
		this.#focus('h2')
		if (step === 'review') this.#bringAfter(this.view() as View)
	}

	/** Fetches the rest of the receipt while there is time; without it the numbers stand alone. */
	async #bringAfter({ lang }: View): Promise<void> {
		try {
			this.#after = await this.plan.after(lang)
			this.requestUpdate()
		} catch {
			// As without a connection.
		}
	}

	/** Shows a field, wherever it is, and focuses it. */
	reveal(field: string): void {
		const { stepOf, steps, at } = this.view() as View
		const step = stepOf(field)
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
		const { stepOf } = this.view() as View
		this.change({ problems, step: stepOf(problems[0]?.field ?? ''), refused: true })
		this.#focus('.danger')
	}

	#onward(event: Event): void {
		event.preventDefault()
		this.#read()
		const view = this.view() as View
		const { state, steps, at, check, stepOf } = view
		if (state.sending !== undefined) return
		const problems = check().filter(({ field }) => steps.indexOf(stepOf(field) ?? '') <= at)
		if (problems[0]) this.#refuse(problems)
		else if (steps[at + 1]) this.go(steps[at + 1])
		else this.#send(view)
	}

	async #send(view: View): Promise<void> {
		const { state, words, stepOf } = view
		const [route, name, content, files] = this.plan.parcel(view)
		const body = new FormData()
		body.append(name, JSON.stringify(content))
		for (const [field, as, { head }] of files) body.append(field, new Blob([head]), as)
		this.change({ sending: 0, notice: '' })
		// Again, for who came to the review by a draft, or without a connection.
		this.#bringAfter(view)
		const { status, response } = await post(`${this.origin}/api/sila/${route}`, body, state.key, sending =>
			this.change({ sending }),
		)
		this.change({ sending: undefined })
		if (status < 300 && response?.code) {
			this.change({ receipt: response })
			this.#focus('h2')
			this.tell(`sila-${name}-sent`, { reference: response.reference })
			return
		}
		const problems = Object.entries<ShownProblem>(response?.data ?? {}).map(
			([field, problem]): ShownProblem => ({ ...problem, field, kept: true }),
		)
		const [first] = problems
		await this.refused?.(first?.code as string)
		const inForm = problems.filter(({ field }) => stepOf(field))
		const said = words.form.problems
		if (inForm[0]) this.#refuse(inForm)
		else
			this.change({
				notice: said[first?.code as 'server'] ?? first?.message ?? (status ? said.server : words.lost),
			})
	}
}

const ask = (event: Event) => event.preventDefault()
