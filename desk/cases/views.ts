import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Role } from '../../core/access/roles.ts'
import type { View } from '../../core/api/views.ts'
import { fill } from '../../core/language/text.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/icons.ts'
import { holdsAny } from '../frame/rights.ts'
import { troubleText } from '../problem.ts'
import { type CaseListQuery, filtersOf, keepView, listViews, type Named, removeView } from './list-data.ts'
import { ALL, alike, withFilters } from './list-query.ts'
import { listWords, type Ready } from './list-words.ts'
import type { viewForm } from './view-form.ts'

const server = { listViews, keepView, removeView }

const WORKERS: readonly Role[] = [
	'reception',
	'research',
	'committee',
	'follow_up',
	'contact',
	'confidential',
	'protection',
]
const WATCHERS: readonly Role[] = ['management', 'auditor']

/** The views that are there for everybody who has use for them, the most used first. */
const READY: { name: Ready; for: readonly Role[]; query: Partial<CaseListQuery> }[] = [
	{ name: 'mine', for: WORKERS, query: { holder: 'mine', open: true, sort: 'due' } },
	{ name: 'late', for: [...WORKERS, ...WATCHERS], query: { due: 'late', sort: 'due' } },
	{ name: 'today', for: [...WORKERS, 'management'], query: { due: 'today', sort: 'due' } },
	{ name: 'nobody', for: [...WORKERS, 'management'], query: { holder: 'nobody', open: true, sort: 'age' } },
	{ name: 'waiting', for: ['reception', 'research', 'follow_up'], query: { waiting: true, sort: 'age' } },
	{ name: 'left', for: ['management'], query: { holder: 'left', open: true, sort: 'due' } },
]

const queryOf = ({ query }: View): CaseListQuery => withFilters(name => query[name] ?? '')

/**
 * The views of the work list: those that are there for an office, and those that somebody keeps or a colleague shares. One
 * press shows one, another lets it go.
 *
 * @fires narrowed - One was pressed; `detail` is the whole query but for what was typed.
 */
export class DeskViews extends DeskElement {
	static override properties: PropertyDeclarations = {
		query: { attribute: false },
		associations: { attribute: false },
		server: { attribute: false },
		views: { state: true },
		form: { state: true },
		gone: { state: true },
		trouble: { state: true },
		said: { state: true },
	}

	declare query: CaseListQuery
	declare associations: Named[]
	declare server: typeof server
	declare views: View[]
	/** How the form is drawn in which one is kept, while it is. */
	declare form: typeof viewForm | undefined
	/** What was removed, to be kept again. */
	declare gone: View | undefined
	declare trouble: string
	declare said: string

	constructor() {
		super()
		this.server = server
		this.views = []
		this.associations = []
		this.trouble = this.said = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load()
	}

	async #load(): Promise<void> {
		// Without them the list works.
		this.views = await this.server.listViews().catch(() => this.views)
	}

	#press(query: CaseListQuery): void {
		const chosen = alike(this.query, query) ? ALL : query
		this.gone = undefined
		this.said = ''
		this.dispatchEvent(new CustomEvent('narrowed', { detail: { ...chosen, typed: this.query.typed } }))
	}

	#chip(label: string, query: CaseListQuery, hint?: string): TemplateResult {
		return html`<button type="button" class="sila-filter" title=${hint ?? nothing} aria-pressed=${alike(this.query, query) ? 'true' : 'false'} @click=${() => this.#press(query)}>${label}</button>`
	}

	async #store(view: Parameters<typeof keepView>[0]): Promise<void> {
		this.trouble = ''
		try {
			const { name } = await this.server.keepView(view)
			this.form = undefined
			this.gone = undefined
			this.said = fill(listWords().views.kept, { name })
			await this.#load()
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	async #remove({ id, name }: View): Promise<void> {
		this.trouble = ''
		try {
			this.gone = await this.server.removeView(id)
			this.said = fill(listWords().views.removed, { name })
			await this.#load()
			this.focusOn('.view-back')
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	/** The form is fetched once somebody keeps something. */
	async #begin(): Promise<void> {
		this.said = ''
		this.form = (await import('./view-form.ts')).viewForm
		this.focusOn('#view-name')
	}

	#form(): TemplateResult | undefined {
		return this.form?.({
			associations: this.associations,
			trouble: this.trouble,
			keep: view => this.#store({ ...view, query: filtersOf(this.query) }),
			unnamed: said => {
				this.trouble = said
				this.focusOn('#view-name')
			},
			leave: () => {
				this.form = undefined
				this.trouble = ''
			},
		})
	}

	/** What can be done with what is shown: kept under a name, or of one's own removed. */
	#acts(): TemplateResult | typeof nothing {
		const words = listWords().views
		const shown = this.views.find(view => alike(this.query, queryOf(view)))
		if (shown?.own)
			return html`<button type="button" class="sila-button quiet" @click=${() => this.#remove(shown)}>${icon('x')} ${words.remove}</button>`
		const known = shown || READY.some(({ query }) => alike(this.query, { ...ALL, ...query }))
		if (known || alike(this.query, ALL) || this.form) return nothing
		return html`<button type="button" class="sila-button quiet" @click=${this.#begin}>${icon('plus')} ${words.keepThis}</button>`
	}

	protected override render(): TemplateResult {
		const words = listWords().views
		const { gone } = this
		return html`<div class="sila-statuses" role="group" aria-label=${words.title}>
			${READY.filter(one => holdsAny(one.for)).map(({ name, query }) => this.#chip(words.ready[name], { ...ALL, ...query }))}
			${this.views.map(view => this.#chip(view.name, queryOf(view), view.own ? undefined : fill(words.by, { name: view.by })))}
			${this.#acts()}
		</div>
		${this.form ? this.#form() : this.trouble ? troubleAt(this.trouble) : nothing}
		<p role="status" class=${this.said ? 'sila-done' : 'sila-unseen'}>${this.said}
			${gone ? html`<button type="button" class="sila-button quiet view-back" @click=${() => this.#store({ name: gone.name, query: gone.query, association: gone.association })}>${words.undo}</button>` : nothing}</p>`
	}
}

customElements.define('desk-views', DeskViews)
