import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CALLERS } from '../../core/access/callers.ts'
import {
	type BoardReport,
	checkPeriod,
	monthOf,
	type Period,
	reportPeriod,
	wholeMonths,
} from '../../core/api/report.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { ask as askServer } from '../api.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { icon } from '../frame/page-icons.ts'
import { holdsAt } from '../frame/rights.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { type Trouble, trouble } from '../problem.ts'
import { board } from './board.ts'
import { fileButtons } from './files.ts'
import { monthText } from './texts.ts'
import { reportWords } from './words.ts'

/** The address of the page. */
const REPORTS = '#/sila/reports'
const KEY = 'sila-report'
/** So many months back are offered; the arrows go further. */
const MONTHS = 24

interface Query extends Period {
	/** Id of an association; empty for all. */
	association: string
}

const server = {
	listAssociations,
	report: (query: Query) => askServer('staff/reports', KEY, { query: { ...query } }),
}

const today = () => riyadhDay(new Date().toISOString())

/** The report to the board: of last month at once, or of another period. */
export class DeskReports extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		query: { state: true },
		associations: { state: true },
		report: { state: true },
		failed: { state: true },
		loading: { state: true },
		own: { state: true },
	}

	declare route: Pick<Route, 'query'>
	declare server: typeof server
	declare query: Query
	declare associations: Named[]
	declare report: BoardReport | undefined
	declare failed: Trouble | undefined
	declare loading: boolean
	/** Whether a period of one's own is asked for, and no month. */
	declare own: boolean

	constructor() {
		super()
		this.server = server
		this.associations = []
		this.loading = false
		this.own = false
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const asked = (name: string) => this.route.query[name]?.[0] ?? ''
		this.query = { association: asked('association'), ...reportPeriod(asked('from'), asked('to'), today()) }
		this.own = wholeMonths(this.query) !== 1
		this.#ask({})
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(KEY)
	}

	async #load(): Promise<void> {
		this.failed = undefined
		this.loading = true
		try {
			if (this.associations.length === 0)
				this.associations = (await this.server.listAssociations()).filter(({ id }) =>
					holdsAt(CALLERS['staff/reports'], id),
				)
			if (!this.associations.some(({ id }) => id === this.query.association))
				this.query = { ...this.query, association: '' }
			if (!this.isConnected) return
			this.report = await this.server.report(this.query)
			this.#keepAddress()
		} catch (error) {
			const found = trouble(error)
			// Given up for a newer one, or with the page.
			if (!found.text) return
			this.failed = found
			this.report = undefined
		}
		this.loading = false
	}

	/** Last month of all is the page's own address. */
	#keepAddress(): void {
		const { association, from, to } = this.query
		const last = monthOf(today(), -1)
		const usual = from === last.from && to === last.to
		const address = new URLSearchParams({ ...(association && { association }), ...(!usual && { from, to }) })
		history.replaceState(history.state, '', address.size ? `${REPORTS}?${address}` : REPORTS)
	}

	#ask(change: Partial<Query>): void {
		this.query = { ...this.query, ...change }
		this.failed = undefined
		const problems = Object.entries(checkPeriod(this.query))
		if (problems.length === 0) {
			this.#load()
			return
		}
		const said = reportWords().problems
		const fields = Object.fromEntries(
			problems.map(([field, code]) => [field, said[code as keyof typeof said]]),
		)
		this.failed = { text: '', fields, codes: {} }
		this.report = undefined
	}

	#day(field: 'from' | 'to'): TemplateResult {
		const wrong = this.failed?.fields[field]
		return html`<div>
			<label for="sila-${field}">${reportWords()[field]}</label>
			<input id="sila-${field}" class="sila-input" type="date" required .value=${this.query[field]} aria-describedby="sila-${field}-trouble"
				aria-invalid=${wrong ? 'true' : 'false'} @change=${(event: Event) => this.#ask({ [field]: (event.target as HTMLInputElement).value })}>
			${troubleAt(wrong, `sila-${field}-trouble`)}
		</div>`
	}

	#association(): TemplateResult | typeof nothing {
		const words = reportWords()
		const choose = (event: Event) => this.#ask({ association: (event.target as HTMLSelectElement).value })
		if (this.associations.length < 2) return nothing
		return html`<div><label for="sila-association">${words.association}</label>
			<div class="sila-select"><select id="sila-association" @change=${choose}>
				<option value="" .selected=${!this.query.association}>${words.all}</option>
				${this.associations.map(one => html`<option value=${one.id} .selected=${one.id === this.query.association}>${nameOf(one)}</option>`)}
			</select></div></div>`
	}

	#months(): string[] {
		const months = Array.from({ length: MONTHS }, (_, i) => monthOf(today(), -i).from)
		const { from } = this.query
		return this.own || months.includes(from) ? months : [...months, from]
	}

	#month(): TemplateResult {
		const words = reportWords()
		const chosen = (event: Event) => {
			const { value } = event.target as HTMLSelectElement
			this.own = value === ''
			if (value) this.#ask(monthOf(value))
		}
		const move = (by: number) => this.#ask(monthOf(this.query.from, by))
		const arrow = (by: number, label: string, name: 'arrow-left' | 'arrow-right') =>
			html`<button type="button" class="sila-button quiet" aria-label=${label} title=${label} ?disabled=${this.own || (by > 0 && this.query.from >= monthOf(today()).from)} @click=${() => move(by)}>${icon(name)}</button>`
		return html`<div><label for="sila-month">${words.month}</label>
			<div class="board-month">
				${arrow(-1, words.earlier, 'arrow-right')}
				<div class="sila-select"><select id="sila-month" @change=${chosen}>
					${this.#months().map(month => html`<option value=${month} .selected=${!this.own && month === this.query.from}>${monthText(month)}</option>`)}
					<option value="" .selected=${this.own}>${words.other}</option>
				</select></div>
				${arrow(1, words.later, 'arrow-left')}
			</div></div>`
	}

	#shown(): unknown {
		const { report, associations, loading } = this
		if (!report) return loading ? waiting() : nothing
		return board(report, associations, loading)
	}

	protected override render(): TemplateResult {
		const { title } = reportWords()
		called(title)
		const { report } = this
		return html`<div class="page-content sila sila-reports">
			<div class="report-top"><h1 tabindex="-1">${title}</h1>${report ? fileButtons(report, this.associations) : nothing}</div>
			<div class="report-controls">${this.#association()}${this.#month()}${this.own ? html`${this.#day('from')}${this.#day('to')}` : nothing}</div>
			${troubled(this.failed?.text ?? '', () => this.#load())}
			<div role="status" class="sila-unseen">${report && !this.loading ? `${reportWords().board}: ${monthText(report.from)}` : ''}</div>
			${this.#shown()}
		</div>`
	}
}

customElements.define('desk-reports', DeskReports)

export const reportsPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-reports'), { route })
