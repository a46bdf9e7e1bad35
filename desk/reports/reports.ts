import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { checkPeriod, type RequestsReport, reportPeriod } from '../../core/api/report.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { ask as askServer } from '../api.ts'
import { listForms } from '../entry/data.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { language } from '../frame/language.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { type Trouble, trouble } from '../problem.ts'
import { figures } from './figures.ts'
import { reportWords } from './words.ts'

/** The address of the page. */
const REPORTS = '#/sila/reports'
const KEY = 'sila-report'

interface Query {
	/** Slug. */
	association: string
	from: string
	to: string
}

const server = {
	listForms,
	report: (query: Query) => askServer('staff/reports/requests', KEY, { query: { ...query } }),
}

/** How many requests came to an association in a period, by channel, service, status and month, and how long decisions took. */
export class DeskReports extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		query: { state: true },
		associations: { state: true },
		report: { state: true },
		failed: { state: true },
		loading: { state: true },
	}

	declare route: Pick<Route, 'query'>
	declare server: typeof server
	declare query: Query
	declare associations: PublishedAssociation[]
	declare report: RequestsReport | undefined
	declare failed: Trouble | undefined
	declare loading: boolean

	constructor() {
		super()
		this.server = server
		this.associations = []
		this.loading = false
	}

	override connectedCallback(): void {
		super.connectedCallback()
		const asked = (name: string) => this.route.query[name]?.[0] ?? ''
		const today = riyadhDay(new Date().toISOString())
		this.query = { association: asked('association'), ...reportPeriod(asked('from'), asked('to'), today) }
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
			if (this.associations.length === 0) this.associations = await this.server.listForms()
			const { association } = this.query
			const known = this.associations.find(({ slug }) => slug === association) ?? this.associations[0]
			this.query = { ...this.query, association: known?.slug ?? '' }
			if (!this.isConnected) return
			this.report = await this.server.report(this.query)
			history.replaceState(history.state, '', `${REPORTS}?${new URLSearchParams({ ...this.query })}`)
		} catch (error) {
			const found = trouble(error)
			// Given up for a newer one, or with the page.
			if (!found.text) return
			this.failed = found
			this.report = undefined
		}
		this.loading = false
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
		const choose = (event: Event) => this.#ask({ association: (event.target as HTMLSelectElement).value })
		if (this.associations.length < 2) return nothing
		return html`<div><label for="sila-association">${reportWords().association}</label>
			<div class="sila-select"><select id="sila-association" @change=${choose}>
				${this.associations.map(({ slug, name }) => html`<option value=${slug} .selected=${slug === this.query.association}>${name[language()]}</option>`)}
			</select></div></div>`
	}

	#figures(): unknown {
		const { report, associations, loading } = this
		if (!report) return loading ? waiting() : nothing
		return figures(
			report,
			associations.find(({ slug }) => slug === report.association),
			loading,
		)
	}

	protected override render(): TemplateResult {
		const { title } = reportWords()
		called(title)
		return html`<div class="page-content sila sila-reports">
			<h1 tabindex="-1">${title}</h1>
			<div class="report-controls">${this.#association()}${this.#day('from')}${this.#day('to')}</div>
			${troubled(this.failed?.text ?? '', () => this.#load())}
			${this.#figures()}
		</div>`
	}
}

customElements.define('desk-reports', DeskReports)

export const reportsPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-reports'), { route })
