import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CaseEntry } from '../../core/api/cases.ts'
import { type AwayToday, DAY_LISTS, type Day, type DayListed } from '../../core/api/day.ts'
import { fill } from '../../core/language/text.ts'
import { ask } from '../api.ts'
import { addWords } from '../cases/add-words.ts'
import { ownKind } from '../cases/kinds.ts'
import { listAssociations, listCases, type Named } from '../cases/list-data.ts'
import { ALL, addressOf, keepSearch, withFilters } from '../cases/list-query.ts'
import { sender, since } from '../cases/parts.ts'
import { PATH as CASES, newOf } from '../cases/paths.ts'
import { what } from '../cases/what.ts'
import { CONTENT } from '../content/nav.ts'
import { day as dayOf, hijriDay, parse } from '../dates.ts'
import { counted } from '../frame/counted.ts'
import { icon } from '../frame/icons.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { whileSeen } from '../frame/pulse.ts'
import { holdsAny, mayCall } from '../frame/rights.ts'
import { called } from '../frame/states.ts'
import { MINE } from '../notes/nav.ts'
import { PEOPLE } from '../people/nav.ts'
import { recount, PATH as TASKS, type Waits, watchCount } from '../tasks/count.ts'
import { dayWords } from './words.ts'

/** How often a day in sight is fetched anew, in milliseconds. */
const AGAIN = 60_000
/** Where a finger types, a keyboard would cover the page. */
const TOUCHED = '(pointer: coarse)'

const server = {
	loadDay: (): Promise<Day> => ask('staff/day', 'sila-day'),
	listAssociations,
	listCases,
	watchCount,
}

/** What was looked for before would narrow a list that is opened whole. */
const forget = () => keepSearch('')

/** The address of a list whole, in the work list. */
function wholeOf(name: DayListed['name']): string {
	const query: Record<string, string | undefined> = DAY_LISTS[name]
	return addressOf(withFilters(filter => query[filter] ?? ''))
}

/** By when something is due: late is told by its colour too. */
function dueOn({ due, late }: CaseEntry): TemplateResult | undefined {
	const on = due && parse(`${due}T12:00:00Z`)
	return on
		? html`<span class="case-due" data-late=${late ? 'yes' : 'no'}>${fill(dayWords().due, { day: dayOf(on) })}</span>`
		: undefined
}

/** What lies ready this day: what is late and due, what is one’s own, what has nobody; each list opens whole. */
export class DeskDay extends LoadedPage {
	static override properties: PropertyDeclarations = {
		day: { state: true },
		associations: { state: true },
		waits: { state: true },
	}

	declare day: Day | undefined
	declare associations: Named[]
	/** What the header counts. */
	declare waits: Waits | undefined
	server = server
	#rest: (() => void)[] = []

	constructor() {
		super()
		this.associations = []
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#rest = [
			whileSeen(() => this.load(), AGAIN),
			this.server.watchCount(waits => {
				this.waits = waits
			}),
		]
		// Who comes back from another page sees what was done there.
		if (this.waits) recount()
		if (!matchMedia(TOUCHED).matches) this.focusOn('#day-typed')
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		for (const end of this.#rest) end()
	}

	protected async bring(): Promise<void> {
		this.day = await this.server.loadDay()
		if (this.associations.length === 0)
			this.associations = await this.server.listAssociations().catch(() => [])
	}

	readonly #anew = (): void => {
		this.load()
		recount()
	}

	#row(found: CaseEntry): TemplateResult {
		return html`<li><a class="day-row" href="${CASES}/${found.id}">
			<span class="day-who">${sender(found)}</span>
			<span class="day-what">${what(found, this.associations.length > 1)}</span>
			<span class="day-when">${dueOn(found) ?? since(found.status_since)}</span>
		</a></li>`
	}

	#list({ name, count, more, cases }: DayListed): TemplateResult {
		const words = dayWords()
		const id = `day-${name}`
		return html`<section class="day-list" data-list=${name} aria-labelledby=${id}>
			<h2 id=${id}><a href=${wholeOf(name)} @click=${forget}>${words.lists[name]} <span class="sila-number">(${count}${more ? '+' : ''})</span></a></h2>
			<ul>${cases.map(found => this.#row(found))}</ul>
			${count > cases.length ? html`<p><a href=${wholeOf(name)} @click=${forget} aria-label="${words.whole}: ${words.lists[name]}">${words.whole}</a></p>` : nothing}
		</section>`
	}

	#restricted(cases: CaseEntry[]): TemplateResult | typeof nothing {
		if (cases.length === 0) return nothing
		const words = dayWords()
		return html`<section class="day-list" data-list="restricted" aria-labelledby="day-restricted">
			<h2 id="day-restricted">${words.restricted} <span class="sila-number">(${cases.length})</span></h2>
			<p class="sila-hint">${words.restrictedHint}</p>
			<ul>${cases.map(found => this.#row(found))}</ul>
		</section>`
	}

	/** What waits beside cases. */
	#beside({ proposals, contents }: Day): TemplateResult | typeof nothing {
		const { tasks = 0, mine = 0 } = this.waits ?? {}
		if (!tasks && !mine && !proposals && !contents) return nothing
		const words = dayWords()
		return html`<ul class="day-beside">
			${tasks ? html`<li><a class="sila-button" href=${TASKS}>${icon('list-todo')} ${counted(tasks, words.tasks)}</a></li>` : nothing}
			${mine ? html`<li><a class="sila-button" href=${MINE}>${icon('star')} ${counted(mine, words.own)}</a></li>` : nothing}
			${proposals ? html`<li><a class="sila-button" href=${PEOPLE}>${icon('users')} ${counted(proposals, words.proposals)}</a></li>` : nothing}
			${contents ? html`<li><a class="sila-button" href=${CONTENT}>${icon('file-text')} ${counted(contents, words.contents)}</a></li>` : nothing}
		</ul>`
	}

	#away(away: AwayToday[]): TemplateResult | typeof nothing {
		if (away.length === 0) return nothing
		const words = dayWords()
		const until = (day: string) => {
			const date = parse(`${day}T12:00:00Z`)
			return date ? fill(words.awayUntil, { day: dayOf(date) }) : ''
		}
		return html`<section aria-labelledby="day-away"><h2 id="day-away">${words.away}</h2>
			<ul>${away.map(
				({ name, until: last, substitute }) =>
					html`<li><bdi>${name}</bdi> <span class="sila-hint">${until(last)} · ${fill(words.standsIn, { substitute })}</span></li>`,
			)}</ul></section>`
	}

	#shown(day: Day): TemplateResult {
		const words = dayWords()
		const full = day.lists.filter(({ count }) => count > 0)
		const empty = day.lists.filter(({ count }) => count === 0)
		// Before that was counted, nobody is told that nothing waits.
		const { tasks = 1, mine = 1 } = this.waits ?? {}
		const quiet = full.length + tasks + mine + day.proposals + day.contents + day.restricted.length === 0
		return html`${this.#beside(day)}
			${quiet ? html`<div class="sila-empty"><p>${words.quiet}</p><p class="sila-hint">${words.quietHint}</p></div>` : nothing}
			<div class="day-lists">${this.#restricted(day.restricted)}${full.map(list => this.#list(list))}</div>
			${quiet || empty.length === 0 ? nothing : html`<p class="sila-hint day-clear">${empty.map(({ name }) => words.clear[name]).join(' · ')}</p>`}
			${this.#away(day.away)}`
	}

	/** Somebody calls, or stands at the desk: what they say is looked for in the work list; the only one found opens. */
	readonly #look = async (event: Event): Promise<void> => {
		event.preventDefault()
		const typed = this.querySelector<HTMLInputElement>('#day-typed')?.value.trim() ?? ''
		if (!typed) return
		keepSearch(typed)
		// The list says what went wrong.
		const found = await this.server.listCases({ ...ALL, typed }, 1).catch(() => undefined)
		const [only, ...others] = found?.cases ?? []
		location.hash = only && others.length === 0 ? `${CASES}/${only.id}` : CASES
	}

	#search(): TemplateResult {
		return html`<form class="sila-search" role="search" @submit=${this.#look}><div>
			<label for="day-typed">${dayWords().search}</label>
			<div class="sila-field">${icon('search')}
				<input id="day-typed" class="sila-input" type="search" autocomplete="off" spellcheck="false"></div>
		</div></form>`
	}

	/** What senior management and who looks after the policies have to see to; nobody else fetches it. */
	#notices(): TemplateResult {
		const [manages, reads] = [holdsAny(['management']), mayCall('staff/policies')]
		if (manages) import('../setup/notice.ts')
		if (reads) import('../policies/notice.ts')
		return html`${manages ? html`<desk-setup-notice folded></desk-setup-notice>` : nothing}${reads ? html`<desk-policy-notice></desk-policy-notice>` : nothing}`
	}

	protected override render(): TemplateResult {
		const words = dayWords()
		called(words.title)
		const adds = ownKind()
		const date = this.day && parse(`${this.day.day}T12:00:00Z`)
		return html`<div class="page-content sila sila-list">
			<header class="sila-top"><div class="day-title"><h1 tabindex="-1">${words.title}</h1>
				${date ? html`<p class="sila-hint">${dayOf(date)} · ${hijriDay(date)}</p>` : nothing}</div>
				<div class="sila-top-acts"><button type="button" class="sila-button quiet" @click=${this.#anew}>${icon('refresh-cw')} <span>${words.refresh}</span></button>${mayCall('staff/requests') ? html`<a class="sila-button primary" href=${newOf(adds)}>${icon('plus')} ${addWords()[adds]}</a>` : nothing}</div>
			</header>
			${this.#search()}
			${this.#notices()}
			${this.loaded(this.day && this.#shown(this.day))}
		</div>`
	}
}

customElements.define('desk-day', DeskDay)

export const dayPage = (): HTMLElement => document.createElement('desk-day')
