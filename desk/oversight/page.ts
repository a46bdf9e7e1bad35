import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Oversight } from '../../core/api/complaints.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import { KINDS } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { addDays, isDay, riyadhDay } from '../../core/time/clock.ts'
import { ask as askServer } from '../api.ts'
import { associationChoice } from '../cases/filters.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { day, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { proposedText } from '../people/role.ts'
import { troubleText } from '../problem.ts'
import { saveButtons } from '../reports/save.ts'
import '../setup/notice.ts'
import { figureOf, listOpen, type OpenQuery, takeOpen } from './list-data.ts'
import { daysTable, glassesTable, officersTable } from './tables.ts'
import { officerRows } from './texts.ts'
import './open-list.ts'
import { oversightWords } from './words.ts'

/** The address of the page. */
const OVERSIGHT = '#/sila/oversight'
const KEY = 'sila-oversight'
const YEAR = 365
const ONLY = ['overdue', 'left', 'proposed'] as const

interface Query extends OpenQuery {
	from: string
}

const today = () => riyadhDay(new Date().toISOString())
/** Since when answers count where nobody chose a day. */
const yearAgo = () => addDays(today(), -YEAR)

const server = {
	listAssociations,
	listOpen,
	takeOpen,
	oversight: ({ association, from }: Pick<Query, 'association' | 'from'>) =>
		askServer('staff/oversight', KEY, { query: { association, from } }),
}

/** What is watched: which cases are open, late or with whom, how long answers take, and the cases behind a figure of a report. */
export class DeskOversight extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		query: { state: true },
		associations: { state: true },
		shown: { state: true },
		figure: { state: true },
		loading: { state: true },
		trouble: { state: true },
	}

	declare route: Pick<Route, 'query'>
	declare server: typeof server
	declare query: Query
	declare associations: Named[]
	declare shown: Oversight | undefined
	/** The figure of a report whose cases are listed; null: what is open. */
	declare figure: FigureQuery | null
	declare loading: boolean
	declare trouble: string

	constructor() {
		super()
		this.server = server
		this.figure = null
		this.associations = []
		this.loading = false
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const asked = (name: string) => this.route.query[name]?.[0] ?? ''
		const from = asked('from')
		const only = asked('only')
		this.figure = figureOf(this.route)
		this.query = {
			association: asked('association'),
			from: isDay(from) ? from : yearAgo(),
			kind: KINDS.find(kind => kind === asked('kind')) ?? '',
			holder: asked('holder'),
			only: ONLY.find(one => one === only) ?? '',
		}
		this.#load()
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(KEY)
	}

	async #load(): Promise<void> {
		this.trouble = ''
		this.loading = true
		try {
			if (this.associations.length === 0) this.associations = await this.server.listAssociations()
			if (!this.isConnected) return
			this.shown = await this.server.oversight(this.query)
			this.#keepAddress()
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, or with the page.
			if (!text) return
			this.trouble = text
			this.shown = undefined
		}
		this.loading = false
	}

	#keepAddress(): void {
		if (this.figure) return
		const { association, from, kind, holder, only } = this.query
		const address = new URLSearchParams({
			...(association && { association }),
			...(kind && { kind }),
			...(holder && { holder }),
			...(only && { only }),
			...(from !== yearAgo() && { from }),
		})
		history.replaceState(history.state, '', address.size ? `${OVERSIGHT}?${address}` : OVERSIGHT)
	}

	#ask(change: Partial<Query>): void {
		this.query = { ...this.query, ...change }
		this.#load()
	}

	get #names(): Map<string, string> {
		return new Map(this.associations.map(one => [one.id, nameOf(one)]))
	}

	/** Where one association is chosen, no row names it. */
	get #named(): Map<string, string> {
		return this.query.association ? new Map() : this.#names
	}

	#controls(): TemplateResult {
		const choose = (event: Event) => {
			const { value } = event.target as HTMLInputElement
			this.#ask({ from: isDay(value) ? value : yearAgo() })
		}
		return html`<div class="report-controls">
			${associationChoice(this.query, this.associations, change => this.#ask(change))}
			<div><label for="sila-from">${oversightWords().since}</label>
				<input id="sila-from" class="sila-input" type="date" max=${today()} .value=${this.query.from} @change=${choose}></div>
		</div>`
	}

	/** The list narrows itself: what is counted beside it stays. */
	readonly #narrow = (event: CustomEvent<Partial<OpenQuery>>): void => {
		this.query = { ...this.query, ...event.detail }
		this.#keepAddress()
	}

	#open(all: Oversight): TemplateResult {
		return html`<desk-open-list .server=${this.server} .query=${this.query} .figure=${this.figure} .counts=${all} .officers=${all.officers} .names=${this.#names} @narrowed=${this.#narrow}></desk-open-list>`
	}

	/** What one person did alone of what takes two. */
	#alone({ alone }: Oversight): TemplateResult | typeof nothing {
		if (alone.length === 0) return nothing
		const words = oversightWords()
		const now = new Date()
		return html`<section class="sila-card" aria-labelledby="sila-alone"><h2 id="sila-alone">${words.alone}</h2>
			<p class="sila-hint">${words.aloneHint}</p>
			<ul class="tasks">${alone.map(one => {
				const at = parse(one.effectiveAt)
				const when = at ? fill(at > now ? words.aloneWaits : words.aloneDone, { day: day(at) }) : ''
				return html`<li><p class="task-what"><strong>${proposedText(one)}</strong></p>
					<p>${when} · <bdi dir="ltr">${one.proposedBy}</bdi></p>${one.reason ? html`<p class="sila-hint"><bdi>${one.reason}</bdi></p>` : nothing}</li>`
			})}</ul></section>`
	}

	#officers(all: Oversight): TemplateResult {
		const words = oversightWords()
		const rows = () => officerRows(all.officers, this.#names)
		const since = day(new Date(`${all.from}T12:00:00Z`))
		const there = all.officers.length > 0
		return html`<section class="sila-card" aria-labelledby="sila-officers">
			<div class="report-top">
				<h2 id="sila-officers">${words.officers}</h2>
				${there ? html`<div class="sila-actions">${saveButtons(`sila-officers-${today()}`, words.officersFile, rows)}</div>` : nothing}
			</div>
			<p class="sila-hint">${fill(words.officersHint, { day: since })}</p>
			${there ? officersTable(all, { names: this.#named }) : html`<p class="sila-hint">${words.noOfficers}</p>`}
		</section>`
	}

	/** Only of who may read who looked. */
	#glasses(all: Oversight): TemplateResult | typeof nothing {
		const words = oversightWords()
		const { glasses } = all
		if (!glasses) return nothing
		return html`<section class="sila-card" aria-labelledby="sila-glasses">
			<h2 id="sila-glasses">${words.glasses} <span class="sila-number">(${glasses.length})</span></h2>
			<p class="sila-hint">${words.glassesHint}</p>
			${glasses.length ? glassesTable(glasses, { names: this.#names }) : html`<p class="sila-hint">${words.noGlasses}</p>`}
		</section>`
	}

	#days(all: Oversight): TemplateResult | typeof nothing {
		const words = oversightWords()
		const { days } = all
		if (!days) return nothing
		return html`<section class="sila-card" aria-labelledby="sila-days">
			<h2 id="sila-days">${words.days}</h2>
			<p class="sila-hint">${words.daysHint}</p>
			${days.length ? daysTable(days) : html`<p class="sila-hint">${words.noDays}</p>`}
		</section>`
	}

	#parts(): unknown {
		const { shown, loading } = this
		if (!shown) return loading ? waiting() : nothing
		if (this.figure) return this.#open(shown)
		return html`<div class="oversight-parts" aria-busy=${loading ? 'true' : 'false'}>${this.#open(shown)}${this.#alone(shown)}${this.#officers(shown)}${this.#glasses(shown)}${this.#days(shown)}</div>`
	}

	protected override render(): TemplateResult {
		const words = oversightWords()
		called(words.title)
		return html`<div class="page-content sila sila-list sila-oversight">
			<header class="sila-top">
				<h1 tabindex="-1">${words.title}</h1>
				<button type="button" class="sila-button quiet" @click=${this.#load}>${icon('refresh-cw')} ${words.refresh}</button>
			</header>
			<desk-setup-notice folded></desk-setup-notice>
			${this.figure ? nothing : this.#controls()}
			${troubled(this.trouble, () => this.#load())}
			${this.#parts()}
		</div>`
	}
}

customElements.define('desk-oversight', DeskOversight)

export const oversightPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-oversight'), { route })
