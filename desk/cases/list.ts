import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CaseEntry } from '../../core/api/cases.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import { parseReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import { whileSeen } from '../frame/pulse.ts'
import { mayCall } from '../frame/rights.ts'
import { place, type Route } from '../frame/router.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import { associationChoice, kindFilters, statusFilters } from './filters.ts'
import { type CaseListQuery, countCases, listAssociations, listCases, type Named, PAGE } from './list-data.ts'
import { ALL, addressOf, keepSearch, queryOf } from './list-query.ts'
import { listWords } from './list-words.ts'
import { type Unread, unreadCases } from './messages-data.ts'
import { NEW, PATH } from './paths.ts'
import { caseRow } from './row.ts'
import { kindWords } from './words.ts'

/** How long to wait for the next letter before searching, and how often a list in sight is fetched anew, in milliseconds. */
const TYPING = 250
const AGAIN = 60_000

/** What the list asks of the server. */
const server = { listCases, countCases, listAssociations, unreadCases }

/** The work list: all cases, the newest first, by kind, status, association and what they are found by. */
export class DeskCaseList extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		query: { state: true },
		rows: { state: true },
		more: { state: true },
		loading: { state: true },
		trouble: { state: true },
		counts: { state: true },
		associations: { state: true },
		unread: { state: true },
	}

	declare route: Pick<Route, 'query'>
	declare server: typeof server
	declare query: CaseListQuery
	declare rows: CaseEntry[] | undefined
	/** Whether there are more than are shown. */
	declare more: boolean
	declare loading: boolean
	declare trouble: string
	declare counts: CaseCount[]
	declare associations: Named[]
	/** How many messages of which cases nobody has read. */
	declare unread: Map<string, Unread>

	/** How many pages are shown. */
	#pages = 0
	#typing: ReturnType<typeof setTimeout> | undefined
	#rest: (() => void) | undefined

	constructor() {
		super()
		this.route = { query: {} }
		this.server = server
		this.more = false
		this.loading = false
		this.trouble = ''
		this.counts = []
		this.associations = []
		this.unread = new Map()
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.query = queryOf(this.route)
		this.#refresh()
		this.#rest = whileSeen(() => this.#again(), AGAIN)
		addEventListener('hashchange', this.#moved)
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		clearTimeout(this.#typing)
		this.#rest?.()
		removeEventListener('hashchange', this.#moved)
	}

	/** Another address of the list, by a link on it or by going back. */
	readonly #moved = (): void => {
		const { path, query } = place()
		if (`#${path}` === PATH) this.#ask(queryOf({ query }))
	}

	readonly #refresh = (): void => {
		this.#load(1)
		this.#around()
	}

	/** What came meanwhile is shown, where that moves nothing that somebody has gone on to. */
	#again(): void {
		if (this.loading) return
		if (this.#pages <= 1) this.#load(1)
		this.#around()
	}

	async #load(page: number): Promise<void> {
		this.loading = true
		this.trouble = ''
		try {
			const found = await this.server.listCases(this.query, page)
			const before = page > 1 ? (this.rows ?? []) : []
			// What arrived meanwhile pushes known cases onto the next page.
			const known = new Set(before.map(({ id }) => id))
			this.rows = [...before, ...found.filter(({ id }) => !known.has(id))]
			this.more = found.length === PAGE
			this.#pages = page
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, which goes on loading.
			if (!text) return
			this.trouble = text
		}
		this.loading = false
	}

	async #around(): Promise<void> {
		const { countCases, listAssociations, unreadCases } = this.server
		try {
			;[this.counts, this.associations, this.unread] = await Promise.all([
				countCases(),
				listAssociations(),
				unreadCases(),
			])
		} catch {
			// The list says what is wrong; without numbers it still works.
		}
	}

	readonly #ask = (change: Partial<CaseListQuery>): void => {
		const before = this.query.typed
		this.query = { ...this.query, ...change }
		keepSearch(this.query.typed)
		history.replaceState(history.state, '', addressOf(this.query))
		clearTimeout(this.#typing)
		if (this.query.typed !== before) this.#typing = setTimeout(() => this.#load(1), TYPING)
		else this.#load(1)
	}

	/** Once all are shown the button is gone, and the first of the new rows has the focus. */
	async #loadMore(): Promise<void> {
		const before = this.rows?.length ?? 0
		await this.#load(this.#pages + 1)
		if (!this.more) this.focusOn(`.case-list > :nth-child(${before + 1}) .case-row`)
	}

	/** Enter after a whole reference opens its case. */
	async #submit(event: Event): Promise<void> {
		event.preventDefault()
		clearTimeout(this.#typing)
		await this.#load(1)
		const [only, ...others] = this.rows ?? []
		if (only && others.length === 0 && parseReference(this.query.typed) === only.reference)
			location.hash = `${PATH}/${only.id}`
	}

	/** Whether it shows what stands behind a figure of a report. */
	get #figured(): boolean {
		return Object.keys(this.query.figure).length > 0
	}

	get #title(): string {
		const { kind } = this.query
		return kind ? kindWords[kind].all : listWords().title
	}

	#top(): TemplateResult {
		const { kind } = this.query
		const words = listWords()
		const add = !kind || kind === 'request' ? NEW : `${NEW}/${kind}`
		return html`<header class="sila-top">
			<h1>${this.#title}</h1>
			<div class="sila-top-acts">
				<button type="button" class="sila-button quiet" @click=${this.#refresh}>${icon('refresh-cw')} <span>${words.refresh}</span></button>
				${mayCall('staff/requests') ? html`<a class="sila-button primary" href=${add}>${icon('plus')} ${words.add[kind || 'request']}</a>` : nothing}
			</div>
		</header>
		<form class="sila-search" role="search" @submit=${this.#submit}>
				<div>
					<label for="sila-typed">${words.search}</label>
					<div class="sila-field">
						${icon('search')}
						<input id="sila-typed" class="sila-input" type="search" autocomplete="off" spellcheck="false" .value=${this.query.typed}
							@input=${(event: Event) => this.#ask({ typed: (event.target as HTMLInputElement).value })}>
					</div>
				</div>
				${associationChoice(this.query, this.associations, this.#ask)}
			</form>`
	}

	/** For those who hear the page: what the search found. */
	#found(): string {
		if (this.loading || !this.rows) return ''
		const words = listWords()
		return fill(this.more ? words.shownOfMore : words.shown, {
			number: counted(this.rows.length, words.found),
		})
	}

	#empty(): TemplateResult {
		const words = listWords()
		const { kind, status, association, unread, typed } = this.query
		return kind || status || association || unread || typed.trim() || this.#figured
			? html`<div class="sila-empty"><p>${words.nothingFound}</p>
				<button type="button" class="sila-button" @click=${() => this.#ask(ALL)}>${words.showAll}</button></div>`
			: html`<div class="sila-empty"><p>${words.nothingYet}</p><p class="sila-hint">${words.nothingYetHint}</p></div>`
	}

	#list(): TemplateResult | typeof nothing {
		if (!this.rows) return this.trouble ? nothing : waiting()
		if (this.rows.length === 0) return this.#empty()
		const { heads } = listWords()
		const several = this.associations.length > 1
		return html`<div class="case-heads" aria-hidden="true"><span>${heads.who}</span><span>${heads.reference}</span><span>${heads.status}</span><span>${heads.since}</span></div>
			<ul class="case-list" aria-label=${this.#title} aria-busy=${this.loading ? 'true' : 'false'}>${repeat(
				this.rows,
				({ id }) => id,
				found => caseRow(found, this.unread.get(found.id)?.count ?? 0, several),
			)}</ul>`
	}

	protected override render(): TemplateResult {
		const { query, counts } = this
		const unread = [...this.unread.values()].filter(one => !query.kind || one.kind === query.kind).length
		return html`<div class="page-content sila sila-list">
			${this.#top()}
			<div class="sila-narrowing">${kindFilters(query, counts, this.#ask)}${statusFilters(query, counts, unread, this.#ask)}</div>
			${this.#figured ? html`<desk-figure-filter .figure=${{ ...query.figure, kind: query.kind }} @letgo=${() => this.#ask({ figure: {} })}></desk-figure-filter>` : nothing}
			<p class="sila-unseen" role="status">${this.#found()}</p>
			${troubled(this.trouble, this.#refresh)}
			${this.#list()}
			${this.more ? html`<button type="button" class="sila-button sila-more" ?disabled=${this.loading} @click=${this.#loadMore}>${listWords().more}</button>` : nothing}
		</div>`
	}

	protected override updated(): void {
		if (this.#figured) import('./figure-filter.ts')
		called(kindWords.request.all)
	}
}

customElements.define('desk-case-list', DeskCaseList)

export const casesPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-case-list'), { route })
