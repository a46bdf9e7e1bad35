import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CaseEntry } from '../../core/api/cases.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import { fill, foldDigits } from '../../core/language/text.ts'
import { counted } from '../frame/counted.ts'
import { DeskElement } from '../frame/element.ts'
import { icon } from '../frame/icons.ts'
import { whileSeen } from '../frame/pulse.ts'
import { mayCall } from '../frame/rights.ts'
import { place, type Route } from '../frame/router.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { troubleText } from '../problem.ts'
import type { Saved } from '../saved.ts'
import { addWords } from './add-words.ts'
import { associationChoice, kindFilters, statusFilters } from './filters.ts'
import { ownKind } from './kinds.ts'
import {
	askedBy,
	type CaseListQuery,
	countCases,
	listAssociations,
	listCases,
	type Named,
} from './list-data.ts'
import { ALL, addressOf, alike, keepSearch, queryOf } from './list-query.ts'
import { listWords } from './list-words.ts'
import { type Unread, unreadCases } from './messages-data.ts'
import { newOf, PATH } from './paths.ts'
import { caseRow } from './row.ts'
import './views.ts'
import { leftAt, walkAlong } from './walk.ts'
import { kindWords } from './words.ts'

/** How long to wait for the next letter before searching, and how often a list in sight is fetched anew, in milliseconds. */
const TYPING = 250
const AGAIN = 60_000

/** What the list asks of the server. */
const server = { listCases, countCases, listAssociations, unreadCases }

/** Where a finger types, a keyboard would cover the list. */
const TOUCHED = '(pointer: coarse)'

/** What is folded: how many of these are chosen stands beside it. */
const FOLDED = ['holder', 'due', 'service', 'channel', 'from', 'to', 'sort', 'waiting', 'open'] as const

/** The work list: the cases that somebody sees, by what they are found by, and by views and filters. */
export class DeskCaseList extends DeskElement {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		server: { attribute: false },
		query: { state: true },
		rows: { state: true },
		more: { state: true },
		letters: { state: true },
		chosen: { state: true },
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
	/** Whether they were found in letters, for no name has what was typed. */
	declare letters: boolean
	/** Ids of the rows that are chosen. */
	declare chosen: ReadonlySet<string>
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
		this.more = this.letters = false
		this.chosen = new Set()
		this.loading = false
		this.trouble = ''
		this.counts = []
		this.associations = []
		this.unread = new Map()
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.query = queryOf(this.route)
		this.#come()
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

	/** Back from a case, the list stands where it was left; else the cursor waits for a name or a number. */
	async #come(): Promise<void> {
		const left = leftAt(this.query)
		this.#around()
		if (!left && !matchMedia(TOUCHED).matches) this.focusOn('#sila-typed')
		await this.#loadPages(left?.pages ?? 1)
		if (left) this.focusOn(`.case-row[href$="/${left.at}"]`)
	}

	readonly #refresh = (): void => {
		this.#load(1)
		this.#around()
	}

	/** What came meanwhile is shown, where that moves nothing that somebody has gone on to. */
	#again(): void {
		if (this.loading) return
		if (this.#pages <= 1 && this.chosen.size === 0) this.#load(1)
		this.#around()
	}

	async #loadPages(number: number): Promise<void> {
		await this.#load(1)
		for (let page = 2; page <= number && this.more; page++) await this.#load(page)
	}

	async #load(page: number): Promise<void> {
		this.loading = true
		this.trouble = ''
		try {
			const found = await this.server.listCases(page > 1 ? this.#shownQuery : this.query, page)
			const before = page > 1 ? (this.rows ?? []) : []
			// What arrived meanwhile pushes known cases onto the next page.
			const known = new Set(before.map(({ id }) => id))
			this.rows = [...before, ...found.cases.filter(({ id }) => !known.has(id))]
			this.more = found.more
			this.letters = found.in === 'letter'
			this.#pages = page
			if (page === 1) this.#forget(id => !this.rows?.some(row => row.id === id))
			walkAlong({ query: this.#shownQuery, rows: this.rows, pages: page, more: this.more })
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, which goes on loading.
			if (!text) return
			this.trouble = text
		}
		this.loading = false
	}

	/** What was found in letters goes on in letters. */
	get #shownQuery(): CaseListQuery {
		return this.letters ? { ...this.query, letters: true } : this.query
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
		// Another word is looked for in names first again.
		this.query = { ...this.query, letters: false, ...change }
		this.#forget(() => true)
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

	/** Enter opens what was searched for, where there is one; of several the first is gone to. */
	async #submit(event: Event): Promise<void> {
		event.preventDefault()
		clearTimeout(this.#typing)
		if (!this.query.typed.trim()) return
		await this.#load(1)
		const [only, ...others] = this.rows ?? []
		if (only && others.length === 0) location.hash = `${PATH}/${only.id}`
		else if (only) this.focusOn('.case-row')
	}

	readonly #narrowed = (event: CustomEvent<Partial<CaseListQuery>>): void => this.#ask(event.detail)

	/** Other filters, which come once somebody unfolds them. */
	#narrowing(): TemplateResult {
		const chosen = FOLDED.filter(name => this.query[name]).length
		return html`<details class="sila-narrow" @toggle=${() => import('./narrowing.ts')}>
			<summary>${listWords().narrow}${chosen ? html` <span class="sila-number">(${chosen})</span>` : nothing}</summary>
			<desk-narrowing .query=${this.query} @narrowed=${this.#narrowed}></desk-narrowing>
		</details>`
	}

	/** All that is listed can be taken along. */
	#export(): TemplateResult {
		return html`<details class="sila-narrow" @toggle=${() => import('./export.ts')}>
			<summary>${listWords().export}</summary>
			<desk-export-cases .asked=${{ query: askedBy(this.#shownQuery) }}></desk-export-cases>
		</details>`
	}

	/** Where what is listed was found. */
	#where(): TemplateResult | typeof nothing {
		const words = listWords()
		if (!this.query.typed.trim() || !this.rows?.length || /\d|@/.test(foldDigits(this.query.typed)))
			return nothing
		if (this.letters) return html`<p class="sila-hint">${words.inLetters}</p>`
		return this.query.letters
			? nothing
			: html`<p><button type="button" class="sila-button quiet" @click=${() => this.#ask({ letters: true })}>${icon('search')} ${words.lookInLetters}</button></p>`
	}

	/** Whether it shows what stands behind a figure of a report. */
	get #figured(): boolean {
		return Object.keys(this.query.figure).length > 0
	}

	/** What it is narrowed to by a figure, with its service and its channel. */
	#figure(): TemplateResult | typeof nothing {
		const { kind, service, channel, figure } = this.query
		if (!this.#figured) return nothing
		const shown = { ...figure, kind, ...(service && { service }), ...(channel && { channel }) }
		return html`<desk-figure-filter .figure=${shown} @letgo=${() => this.#ask({ figure: {}, service: '', channel: '' })}></desk-figure-filter>`
	}

	get #title(): string {
		const { kind } = this.query
		return kind ? kindWords[kind].all : listWords().title
	}

	#top(): TemplateResult {
		const { kind } = this.query
		const words = listWords()
		const adds = kind || ownKind()
		return html`<header class="sila-top">
			<h1>${this.#title}</h1>
			<div class="sila-top-acts">
				<button type="button" class="sila-button quiet" @click=${this.#refresh}>${icon('refresh-cw')} <span>${words.refresh}</span></button>
				${mayCall('staff/requests') ? html`<a class="sila-button primary" href=${newOf(adds)}>${icon('plus')} ${addWords()[adds]}</a>` : nothing}
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

	/** All that somebody has can go to a colleague at once. */
	#whole(): TemplateResult | typeof nothing {
		const { holder } = this.query
		if (!/^\w{15}$/.test(holder) || !mayCall('staff/cases/holder')) return nothing
		import('./keeper.ts')
		return html`<desk-keeper .asked=${{ of: holder }} @case-changed=${this.#refresh}></desk-keeper>`
	}

	readonly #choose = (ids: readonly string[], on: boolean): void => {
		const chosen = new Set(this.chosen)
		for (const id of ids) on ? chosen.add(id) : chosen.delete(id)
		this.chosen = chosen
		import('./chosen.ts')
	}

	/** Whatever is chosen is in the list: nothing is done with what nobody sees. */
	#forget(gone: (id: string) => boolean): void {
		const chosen = [...this.chosen].filter(id => !gone(id))
		if (chosen.length < this.chosen.size) this.chosen = new Set(chosen)
	}

	/** Chooses all that is shown, or none of it. */
	#all(rows: CaseEntry[]): TemplateResult {
		const { size } = this.chosen
		const each = ({ target }: Event) =>
			this.#choose(
				rows.map(({ id }) => id),
				(target as HTMLInputElement).checked,
			)
		return html`<label class="case-choose"><input type="checkbox" .checked=${size === rows.length} .indeterminate=${size > 0 && size < rows.length}
			@focus=${() => import('./chosen.ts')} @change=${each}><span>${listWords().chooseAll}</span></label>`
	}

	/** What is done with those that are chosen. */
	#chosen(): TemplateResult {
		return html`<desk-chosen-cases .cases=${[...this.chosen]} @let-go=${() => this.#forget(() => true)}
			@case-changed=${(event: Saved) => event.waitFor(this.#loadPages(this.#pages))}></desk-chosen-cases>`
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
		return !alike(this.query, ALL) || this.query.typed.trim()
			? html`<div class="sila-empty"><p>${words.nothingFound}</p>
				<button type="button" class="sila-button" @click=${() => this.#ask(ALL)}>${words.showAll}</button></div>`
			: html`<div class="sila-empty"><p>${words.nothingYet}</p><p class="sila-hint">${words.nothingYetHint}</p></div>`
	}

	#list(): TemplateResult | typeof nothing {
		if (!this.rows) return this.trouble ? nothing : waiting()
		if (this.rows.length === 0) return this.#empty()
		const { heads } = listWords()
		const several = this.associations.length > 1
		const head = (text: string) => html`<span aria-hidden="true">${text}</span>`
		return html`<div class="case-heads">${this.#all(this.rows)}${head(heads.reference)}${head(heads.status)}${head(heads.since)}</div>
			<ul class="case-list" aria-label=${this.#title} aria-busy=${this.loading ? 'true' : 'false'}>${repeat(
				this.rows,
				({ id }) => id,
				found => caseRow(found, several, { choose: this.#choose, chosen: this.chosen.has(found.id) }),
			)}</ul>`
	}

	protected override render(): TemplateResult {
		const { query, counts } = this
		const unread = [...this.unread.values()].filter(one => !query.kind || one.kind === query.kind).length
		return html`<div class="page-content sila sila-list">
			${this.#top()}
			<p class="sila-unseen" role="status">${this.#found()}</p>
			<div class="sila-narrowing"><desk-views .query=${query} .associations=${this.associations} @narrowed=${this.#narrowed}></desk-views>${kindFilters(query, counts, this.#ask)}${statusFilters(query, counts, unread, this.#ask)}${this.#narrowing()}${this.rows?.length ? this.#export() : nothing}</div>
			${this.#figure()}${this.#whole()}${this.#where()}
			${troubled(this.trouble, this.#refresh)}
			${this.#list()}
			${this.more ? html`<button type="button" class="sila-button sila-more" ?disabled=${this.loading} @click=${this.#loadMore}>${listWords().more}</button>` : nothing}
			${this.#chosen()}
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
