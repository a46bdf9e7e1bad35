import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { QueryOf } from '../../core/api/contract.ts'
import type { Trail, TrailAct, TrailLook, TrailOf } from '../../core/api/trail.ts'
import { formatReference } from '../../core/case/reference.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { isDay, riyadhDay } from '../../core/time/clock.ts'
import { ask } from '../api.ts'
import { associationChoice } from '../cases/filters.ts'
import { listAssociations, type Named, nameOf } from '../cases/list-data.ts'
import { lookWords } from '../cases/look-words.ts'
import { moment } from '../cases/parts.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { kindWords } from '../cases/words.ts'
import { DeskElement } from '../frame/element.ts'
import { language } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { caseField, labels, statusLabel } from '../labels.ts'
import { roleWords } from '../people/roles.ts'
import { troubleText } from '../problem.ts'
import { trailWords } from './words.ts'

const KEY = 'sila-trail'

interface Query {
	of: TrailOf
	about: '' | 'cases' | 'rest'
	/** Id of an association; empty for all. */
	association: string
	/** The last day that is shown, YYYY-MM-DD; empty for today. */
	until: string
}

const server = {
	listAssociations,
	trail: ({ of, about, association, until }: Query, page: number) => {
		const query: QueryOf<'staff/trail'> = {
			of,
			page,
			...(about && { about }),
			...(association && { association }),
			...(until && { until }),
		}
		return ask('staff/trail', KEY, { query })
	},
}

/** What was done and who looked, to be read: of cases, of what is published, and of the system itself. */
export class DeskTrail extends DeskElement {
	static override properties: PropertyDeclarations = {
		server: { attribute: false },
		query: { state: true },
		associations: { state: true },
		shown: { state: true },
		loading: { state: true },
		trouble: { state: true },
	}

	declare server: typeof server
	declare query: Query
	declare associations: Named[]
	/** All that was fetched so far, the latest first. */
	declare shown: Trail | undefined
	declare loading: boolean
	declare trouble: string
	#page = 1

	constructor() {
		super()
		this.server = server
		this.query = { of: 'acts', about: '', association: '', until: '' }
		this.associations = []
		this.loading = false
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load(1)
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(KEY)
	}

	async #load(page: number): Promise<void> {
		this.trouble = ''
		this.loading = true
		const before = page > 1 ? this.shown : undefined
		const asked = this.query
		try {
			if (this.associations.length === 0) this.associations = await this.server.listAssociations()
			if (!this.isConnected) return
			const { acts, looks, more } = await this.server.trail(asked, page)
			this.shown = {
				acts: [...(before?.acts ?? []), ...acts],
				looks: [...(before?.looks ?? []), ...looks],
				more,
			}
			this.#page = page
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, or with the page.
			if (!text) return
			this.trouble = text
		}
		this.loading = false
	}

	#ask(change: Partial<Query>): void {
		this.query = { ...this.query, ...change }
		this.shown = undefined
		this.#load(1)
	}

	async #more(): Promise<void> {
		const { acts = [], looks = [] } = this.shown ?? {}
		const first = acts.length + looks.length
		await this.#load(this.#page + 1)
		await this.focusOn(`.history > li:nth-child(${first + 1})`)
	}

	#controls(): TemplateResult {
		const words = trailWords()
		const { of, about, until } = this.query
		const one = (value: TrailOf) =>
			html`<button type="button" class="sila-filter" aria-pressed=${of === value ? 'true' : 'false'} @click=${() => this.#ask({ of: value })}>${words.of[value]}</button>`
		const choose = (event: Event) =>
			this.#ask({ about: (event.target as HTMLSelectElement).value as Query['about'] })
		const until_ = (event: Event) => {
			const { value } = event.target as HTMLInputElement
			this.#ask({ until: isDay(value) ? value : '' })
		}
		return html`<div class="sila-statuses" role="group" aria-label=${words.title}>${one('acts')}${one('looks')}</div>
			<div class="report-controls">
				${associationChoice(this.query, this.associations, change => this.#ask(change))}
				<div><label for="trail-about">${words.about}</label>
					<div class="sila-select"><select id="trail-about" @change=${choose}>${(
						['', 'cases', 'rest'] as const
					).map(
						value =>
							html`<option value=${value} ?selected=${about === value}>${words.abouts[value || 'all']}</option>`,
					)}</select></div></div>
				<div><label for="trail-until">${words.until}</label>
					<input id="trail-until" class="sila-input" type="date" max=${riyadhDay(new Date().toISOString())} .value=${until} @change=${until_}></div>
			</div>`
	}

	#where({ association }: TrailAct | TrailLook): string {
		if (!association) return trailWords().system
		if (this.associations.length < 2 || this.query.association) return ''
		return nameOf(this.associations.find(({ id }) => id === association))
	}

	/** The case, definition or setting that an entry is about. */
	#subject(entry: TrailAct | TrailLook): TemplateResult | typeof nothing {
		const { case: about } = entry
		if (about)
			return html`<a href="${CASES}/${about.id}">${kindWords[about.kind].name} <bdi dir="ltr">${formatReference(about.reference)}</bdi></a>`
		if (!('subject' in entry) || !entry.subject) return nothing
		const { name, subject } = entry
		return name ? html`<bdi>${name[language()]}</bdi>` : html`<bdi dir="ltr">${subject}</bdi>`
	}

	#about(entry: TrailAct | TrailLook): TemplateResult | typeof nothing {
		const subject = this.#subject(entry)
		return subject === nothing ? nothing : html` · ${subject}`
	}

	#change({ case: about, action, from, to, changed }: TrailAct): string {
		const words = trailWords()
		const kind = about?.kind
		const said = (value: string) => (kind ? statusLabel(kind, value as CaseStatus) : value) || value
		// Where something came to first, it came from nowhere.
		const moved =
			action !== 'received' && (from || to)
				? fill(words.fromTo, { from: said(from) || '—', to: said(to) || '—' })
				: ''
		const names = action === 'updated' && kind ? changed.map(name => caseField(name) ?? name) : changed
		return [moved, names.join(words.comma)].filter(Boolean).join(' · ')
	}

	#act(entry: TrailAct): TemplateResult {
		const { values } = labels.audit
		const actor = Object.hasOwn(values.actor, entry.actor)
			? values.actor[entry.actor as keyof typeof values.actor]
			: html`<bdi>${entry.actor}</bdi>`
		const change = this.#change(entry)
		const kind = entry.case?.kind
		const own = kind && (entry.action === 'received' || entry.action === 'updated')
		const did = own ? kindWords[kind][entry.action as 'received' | 'updated'] : values.action[entry.action]
		return html`<p><strong>${did}</strong>${this.#about(entry)}</p>
			${change ? html`<p><bdi>${change}</bdi></p>` : nothing}
			<p class="sila-hint">${actor} · ${this.#line(entry)}</p>`
	}

	#look(entry: TrailLook): TemplateResult {
		const words = lookWords()
		const as =
			entry.kind === 'administrator'
				? words.administrator
				: entry.roles.map(role => roleWords()[role].name).join(trailWords().comma)
		return html`<p><bdi>${entry.actor}</bdi>${as ? html` – ${as}` : nothing}: ${words.what[entry.what]}${this.#about(entry)}</p>
			${entry.reason ? html`<p><q><bdi>${entry.reason}</bdi></q></p>` : nothing}
			<p class="sila-hint">${this.#line(entry)}</p>`
	}

	#line(entry: TrailAct | TrailLook) {
		const where = this.#where(entry)
		return html`${moment(entry.at)}${where ? html` · ${where}` : nothing}`
	}

	#list({ acts, looks, more }: Trail): TemplateResult {
		const words = trailWords()
		const rows = [...acts.map(one => this.#act(one)), ...looks.map(one => this.#look(one))]
		if (rows.length === 0) return html`<p class="sila-hint">${words.none}</p>`
		return html`<section class="sila-card" aria-label=${words.of[this.query.of]} aria-busy=${this.loading ? 'true' : 'false'}>
			<ol class="history">${rows.map(row => html`<li tabindex="-1">${row}</li>`)}</ol>
			${more ? html`<div class="sila-actions"><button type="button" class="sila-button" ?disabled=${this.loading} @click=${this.#more}>${words.earlier}</button></div>` : nothing}
		</section>`
	}

	protected override render(): TemplateResult {
		const words = trailWords()
		called(words.title)
		return html`<div class="page-content sila sila-list">
			<h1 tabindex="-1">${words.title}</h1>
			<p class="sila-hint">${words.lead}</p>
			${this.#controls()}
			${troubled(this.trouble, () => this.#load(this.#page))}
			${this.shown ? this.#list(this.shown) : this.loading ? waiting() : nothing}
		</div>`
	}
}

customElements.define('desk-trail', DeskTrail)

export const trailPage = (): HTMLElement => document.createElement('desk-trail')
