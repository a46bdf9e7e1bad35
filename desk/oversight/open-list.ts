import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { OfficerEntry, Oversight, OversightPage } from '../../core/api/complaints.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import { KINDS } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { kindWords } from '../cases/words.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { notice } from '../frame/notice.ts'
import { icon } from '../frame/page-icons.ts'
import { troubled, waiting } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import { figureText } from '../reports/figure-text.ts'
import { type FileKind, saveSheets } from '../reports/save.ts'
import { reportWords } from '../reports/words.ts'
import { type listOpen, type OpenQuery, PAGE, type takeOpen } from './list-data.ts'
import { openTable } from './tables.ts'
import { openRows } from './texts.ts'
import { oversightWords } from './words.ts'

/** What the list asks of the server. */
export interface ListServer {
	listOpen: typeof listOpen
	takeOpen: typeof takeOpen
}

/**
 * A list of the oversight, a page at a time: what is open, the longest late first, or the cases behind a figure of a report.
 * Who shows it gives it what is counted and hears of what is chosen by `narrowed`.
 */
export class DeskOpenList extends DeskElement {
	static override properties: PropertyDeclarations = {
		server: { attribute: false },
		query: { attribute: false },
		figure: { attribute: false },
		counts: { attribute: false },
		officers: { attribute: false },
		names: { attribute: false },
		shown: { state: true },
		page: { state: true },
		loading: { state: true },
		trouble: { state: true },
	}

	declare server: ListServer
	declare query: OpenQuery
	declare figure: FigureQuery | null
	/** How much is open, by which the buttons say how many they lead to. */
	declare counts: Pick<Oversight, 'open' | 'proposed' | 'holders'>
	declare officers: OfficerEntry[]
	/** Names of the associations by their ids. */
	declare names: Map<string, string>
	declare shown: OversightPage | undefined
	declare page: number
	declare loading: boolean
	declare trouble: string

	constructor() {
		super()
		this.figure = null
		this.counts = { open: [], proposed: 0, holders: [] }
		this.officers = []
		this.names = new Map()
		this.page = 1
		this.loading = false
		this.trouble = ''
	}

	protected override willUpdate(changed: Map<string, unknown>): void {
		if (!changed.has('query') && !changed.has('figure')) return
		this.page = 1
		this.#load()
	}

	async #load(): Promise<void> {
		this.loading = true
		this.trouble = ''
		try {
			this.shown = await this.server.listOpen(this.query, this.figure, this.page)
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, which goes on loading.
			if (!text) return
			this.trouble = text
			this.shown = undefined
		}
		this.loading = false
	}

	async #turn(by: number): Promise<void> {
		this.page += by
		await this.#load()
		this.focusOn('#sila-open')
	}

	#narrow(change: Partial<OpenQuery>): void {
		this.dispatchEvent(new CustomEvent('narrowed', { detail: change }))
	}

	async #save(kind: FileKind): Promise<void> {
		const words = oversightWords()
		try {
			const { rows } = await this.server.takeOpen(this.query, this.figure)
			const today = riyadhDay(new Date().toISOString())
			await saveSheets(`sila-open-${today}`, kind, [
				{ name: words.openFile, rows: openRows(rows, this.officers, this.names) },
			])
		} catch (error) {
			notice(troubleText(error) || reportWords().saveFailed)
		}
	}

	/** Officers, and who else holds requests. */
	get #everybody(): { id: string; name: string }[] {
		return [...this.officers, ...this.counts.holders]
	}

	#files(): TemplateResult | typeof nothing {
		const words = reportWords()
		if (!this.shown?.total) return nothing
		const button = (kind: FileKind, label: string) =>
			html`<button type="button" class="sila-button" aria-label=${`${label}: ${oversightWords().openFile}`} @click=${() => this.#save(kind)}>${icon('download')} ${label}</button>`
		return html`${button('xlsx', words.excel)}${button('csv', words.csv)}`
	}

	#button(label: string, count: number, change: Partial<OpenQuery>): TemplateResult | typeof nothing {
		const pressed = Object.entries(change).every(([name, value]) => this.query[name as 'kind'] === value)
		if (count === 0 && !pressed) return nothing
		const undo = Object.fromEntries(Object.keys(change).map(name => [name, '']))
		return html`<button type="button" class="sila-filter" aria-pressed=${pressed ? 'true' : 'false'} @click=${() => this.#narrow(pressed ? undo : change)}>${label} <span class="sila-number">${count}</span></button>`
	}

	#filters(): TemplateResult {
		const words = oversightWords()
		const { open, proposed } = this.counts
		const sum = (of: (entry: Oversight['open'][number]) => boolean) =>
			open.filter(of).reduce((total, { count }) => total + count, 0)
		return html`<div class="sila-statuses" role="group" aria-label=${words.narrow}>
			${KINDS.map(kind =>
				this.#button(
					kindWords[kind].all,
					sum(entry => entry.kind === kind),
					{ kind },
				),
			)}
			${this.#button(
				words.lateOnly,
				sum(({ late }) => late),
				{ only: 'overdue' },
			)}
			${this.#button(
				words.leftOnly,
				sum(({ left }) => left),
				{ only: 'left' },
			)}
			${this.#button(words.proposedOnly, proposed, { only: 'proposed' })}
		</div>
		<div class="report-controls"><div><label for="sila-holder">${words.columns.with}</label>
			<div class="sila-select"><select id="sila-holder" @change=${(event: Event) => this.#narrow({ holder: (event.target as HTMLSelectElement).value })}>
				<option value="" .selected=${!this.query.holder}>${words.anybody}</option>
				<option value="nobody" .selected=${this.query.holder === 'nobody'}>${words.nobody} (${sum(({ holder }) => !holder)})</option>
				${this.#everybody
					.map(officer => ({ ...officer, held: sum(({ holder }) => holder === officer.id) }))
					.filter(({ held, id }) => held > 0 || id === this.query.holder)
					.map(
						({ id, name, held }) =>
							html`<option value=${id} .selected=${this.query.holder === id}>${name} (${held})</option>`,
					)}
			</select></div></div></div>`
	}

	#pages(total: number): TemplateResult | typeof nothing {
		const words = oversightWords()
		const pages = Math.ceil(total / PAGE)
		if (pages < 2) return nothing
		return html`<nav class="sila-pages" aria-label=${words.pages}>
			<button type="button" class="sila-button" ?disabled=${this.page === 1 || this.loading} @click=${() => this.#turn(-1)}>${words.previous}</button>
			<span>${fill(words.pageOf, { page: String(this.page), pages: String(pages) })}</span>
			<button type="button" class="sila-button" ?disabled=${this.page >= pages || this.loading} @click=${() => this.#turn(1)}>${words.next}</button>
		</nav>`
	}

	#rows(): unknown {
		const words = oversightWords()
		const { shown, loading } = this
		if (!shown) return loading ? waiting() : nothing
		const names = this.query.association ? new Map<string, string>() : this.names
		return shown.rows.length > 0
			? openTable({ open: shown.rows, officers: this.#everybody }, { names })
			: html`<p class="sila-hint">${this.figure ? words.nothingBehind : words.nothingOpen}</p>`
	}

	protected override render(): TemplateResult {
		const words = oversightWords()
		const { shown, figure } = this
		const late = this.counts.open.filter(entry => entry.late).reduce((total, { count }) => total + count, 0)
		return html`<section class="sila-card" aria-labelledby="sila-open" aria-busy=${this.loading ? 'true' : 'false'}>
			<div class="report-top">
				<h2 id="sila-open" tabindex="-1">${figure ? figureText(figure) : words.open} ${shown ? html`<span class="sila-number">(${shown.total})</span>` : nothing}</h2>
				<div class="sila-actions">${this.#files()}</div>
			</div>
			${figure ? html`<p><a href="#/sila/oversight">${words.allOpen}</a></p>` : this.#filters()}
			<p role="status" class="sila-unseen">${figure ? '' : late ? counted(late, words.late) : words.nothingLate}</p>
			${troubled(this.trouble, () => this.#load())}
			${this.#rows()}
			${this.#pages(shown?.total ?? 0)}
		</section>`
	}
}

customElements.define('desk-open-list', DeskOpenList)
