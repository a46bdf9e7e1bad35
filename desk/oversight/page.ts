import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Oversight } from '../../core/api/complaints.ts'
import { fill } from '../../core/language/text.ts'
import { addDays, isDay, riyadhDay } from '../../core/time/clock.ts'
import { ask as askServer } from '../api.ts'
import { associationChoice } from '../cases/filters.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { day, parse } from '../dates.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { proposedText } from '../people/role.ts'
import { troubleText } from '../problem.ts'
import { saveButtons } from '../reports/save.ts'
import { daysTable, glassesTable, officersTable, openTable } from './tables.ts'
import { officerRows, openRows } from './texts.ts'
import { oversightWords } from './words.ts'

/** The address of the page. */
const OVERSIGHT = '#/sila/oversight'
const KEY = 'sila-oversight'
const YEAR = 365

interface Query {
	/** Id of an association; empty for all. */
	association: string
	from: string
}

const today = () => riyadhDay(new Date().toISOString())
/** Since when answers count where nobody chose a day. */
const yearAgo = () => addDays(today(), -YEAR)

const server = {
	listAssociations,
	oversight: (query: Query) => askServer('staff/oversight', KEY, { query: { ...query } }),
}

/** What senior management watches: which complaints and inquiries are open, who holds them, and how long answers take. */
export class DeskOversight extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		query: { state: true },
		associations: { state: true },
		shown: { state: true },
		only: { state: true },
		loading: { state: true },
		trouble: { state: true },
	}

	declare route: Pick<Route, 'query'>
	declare server: typeof server
	declare query: Query
	declare associations: Named[]
	declare shown: Oversight | undefined
	/** Which of the open ones are listed: the late ones, or those of who left or is away. */
	declare only: 'late' | 'left' | undefined
	declare loading: boolean
	declare trouble: string

	constructor() {
		super()
		this.server = server
		this.associations = []
		this.loading = false
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const asked = (name: string) => this.route.query[name]?.[0] ?? ''
		const from = asked('from')
		this.query = { association: asked('association'), from: isDay(from) ? from : yearAgo() }
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
		const { association, from } = this.query
		const address = new URLSearchParams({
			...(association && { association }),
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

	/** One association’s own page does not name it in each row. */
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

	#filter(only: 'late' | 'left', count: number): TemplateResult | typeof nothing {
		const words = oversightWords()
		const toggle = () => {
			this.only = this.only === only ? undefined : only
		}
		return count
			? html`<button type="button" class="sila-filter" aria-pressed=${this.only === only ? 'true' : 'false'} @click=${toggle}>${only === 'late' ? words.lateOnly : words.leftOnly} <span class="sila-number">${count}</span></button>`
			: nothing
	}

	#open(all: Oversight): TemplateResult {
		const words = oversightWords()
		const some = {
			late: all.open.filter(({ overdue }) => overdue),
			left: all.open.filter(({ left }) => left),
		}
		const chosen = this.only ? some[this.only] : []
		// With the last one its filter is gone.
		const open = chosen.length ? chosen : all.open
		const { late, left } = some
		const rows = () => openRows(open, all.officers, this.#names)
		return html`<section class="sila-card" aria-labelledby="sila-open">
			<div class="report-top">
				<h2 id="sila-open">${words.open} <span class="sila-number">(${all.open.length})</span></h2>
				<div class="sila-actions">
					${this.#filter('late', late.length)}${this.#filter('left', left.length)}
					${all.open.length ? saveButtons(`sila-open-${today()}`, words.openFile, rows) : nothing}
				</div>
			</div>
			<p role="status" class="sila-unseen">${late.length ? counted(late.length, words.late) : words.nothingLate}</p>
			${open.length ? openTable({ ...all, open }, { names: this.#named }) : html`<p class="sila-hint">${words.nothingOpen}</p>`}
		</section>`
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
			${this.#controls()}
			${troubled(this.trouble, () => this.#load())}
			${this.#parts()}
		</div>`
	}
}

customElements.define('desk-oversight', DeskOversight)

export const oversightPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-oversight'), { route })
