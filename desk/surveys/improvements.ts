import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { ImprovementsRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import type { Values } from '../frame/controls.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called } from '../frame/states.ts'
import { dayText, ownOf, placeChoice, serviceName } from './common.ts'
import { listImprovements, listPlaces, listServices, type Place, type ServiceId } from './data.ts'
import './improvement-form.ts'
import { makingWords } from './making-words.ts'
import { IMPROVEMENTS, surveysNav } from './nav.ts'

/** What is to be improved because of what people said, by when and by whom, and what was. */
export class DeskImprovements extends LoadedPage {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		slug: { state: true },
		places: { state: true },
		services: { state: true },
		improvements: { state: true },
		said: { state: true },
		open: { state: true },
	}

	declare route: Route
	/** Of the association that is shown. */
	declare slug: string
	declare places: Place[]
	declare services: ServiceId[]
	declare improvements: ImprovementsRecord[] | undefined
	declare said: string
	/** The form that is open: of a new one, or of one that is changed. */
	declare open: { given?: ImprovementsRecord; opening?: Values } | undefined

	constructor() {
		super()
		this.slug = ''
		this.places = []
		this.services = []
		this.said = ''
	}

	override connectedCallback(): void {
		this.slug = this.#asked('association')
		super.connectedCallback()
	}

	#asked(name: string): string {
		return this.route.query[name]?.[0] ?? ''
	}

	get #place(): Place | undefined {
		return this.places.find(entry => entry.slug === this.slug) ?? this.places[0]
	}

	protected async bring(): Promise<void> {
		const first = this.improvements === undefined
		const [places, services, improvements] = await Promise.all([
			listPlaces(),
			listServices(),
			listImprovements(),
		])
		Object.assign(this, { places, services, improvements })
		if (first) this.#begin()
	}

	/** From a result: the form is open, with what the question was about. No figure is carried over, since it may be published. */
	#begin(): void {
		const place = this.#place
		const question = this.#asked('about')
		if (!this.isConnected || !place || !question) return
		const service = ownOf(place, this.services).find(({ slug }) => slug === this.#asked('service'))
		this.#keepAddress(place.slug)
		const finding_ar = fill(makingWords().improvements.about, { question })
		this.open = { opening: { finding_ar, service: service?.id ?? '' } }
	}

	#keepAddress(slug: string): void {
		history.replaceState(history.state, '', `${IMPROVEMENTS}?association=${slug}`)
	}

	readonly #choose = (slug: string): void => {
		this.slug = slug
		this.open = undefined
		this.said = ''
		this.#keepAddress(slug)
	}

	#edit(given?: ImprovementsRecord): void {
		this.said = ''
		this.open = given ? { given } : {}
	}

	readonly #store = (body: Record<string, unknown>): Promise<unknown> => {
		const improvements = pb.collection('improvements')
		const id = this.open?.given?.id
		return id
			? improvements.update(id, body, { requestKey: null })
			: improvements.create(body, { requestKey: null })
	}

	async #close(saved: boolean): Promise<void> {
		this.open = undefined
		if (saved) {
			this.said = makingWords().improvements.saved
			await this.load()
		}
		this.focusOn('#sila-improvements')
	}

	#row(place: Place, entry: ImprovementsRecord, today: string): TemplateResult {
		const { improvements: words } = makingWords()
		const { finding_ar, finding_en, action_ar, action_en, owner, due_on, done_on, published } = entry
		const english = language() === 'en'
		const finding = (english && finding_en) || finding_ar
		const action = (english && action_en) || action_ar
		const slug = this.services.find(({ id }) => id === entry.service)?.slug
		const facts = [
			slug ? serviceName(place, slug) : '',
			fill(words.ownedBy, { owner }),
			due_on ? fill(words.dueOn, { day: dayText(due_on) }) : '',
		]
		return html`<li>
			<p>${done_on ? html`<span class="status" data-tone="done">${fill(words.doneOn, { day: dayText(done_on) })}</span>` : html`<span class="status" data-tone="work">${words.notDone}</span>`}
				${published ? html` · <span class="status" data-tone="new">${words.published}</span>` : nothing}
				${!done_on && due_on && due_on < today ? html`<span class="attention">${words.late}</span>` : nothing}</p>
			<h3><bdi>${finding}</bdi></h3>
			${action ? html`<p class="task-text"><bdi>${action}</bdi></p>` : nothing}
			<p class="sila-hint">${facts.filter(Boolean).join(' · ')}</p>
			${mayDo('improvements', 'update', place.id) ? html`<div class="sila-actions"><button type="button" class="sila-button" @click=${() => this.#edit(entry)}>${icon('pencil')} ${done_on ? words.change : words.changeOrDone}<span class="sila-unseen">: ${finding}</span></button></div>` : nothing}
		</li>`
	}

	#list(place: Place, entries: ImprovementsRecord[], none: string): TemplateResult {
		const today = riyadhDay(new Date().toISOString())
		return entries.length
			? html`<ul class="tasks">${entries.map(entry => this.#row(place, entry, today))}</ul>`
			: html`<p class="sila-hint">${none}</p>`
	}

	#content(place: Place, all: ImprovementsRecord[]): TemplateResult {
		const { improvements: words } = makingWords()
		const own = ownOf(place, all)
		// What is due first at the top; what is done after it, the latest first.
		const waiting = own
			.filter(({ done_on }) => !done_on)
			.sort((a, b) => (a.due_on || '9').localeCompare(b.due_on || '9'))
		const done = own.filter(({ done_on }) => done_on).sort((a, b) => b.done_on.localeCompare(a.done_on))
		return html`<p role="status" class="sila-done">${this.said}</p>
			${
				this.open
					? keyed(
							this.open,
							html`<desk-improvement-form .place=${place} .services=${ownOf(place, this.services)} .given=${this.open.given} .opening=${this.open.opening}
								.store=${this.#store} @form-saved=${() => this.#close(true)} @form-left=${() => this.#close(false)}></desk-improvement-form>`,
						)
					: !mayDo('improvements', 'create', place.id)
						? nothing
						: html`<p class="survey-new"><button type="button" class="sila-button primary" @click=${() => this.#edit()}>${icon('plus')} ${words.note}</button></p>`
			}
			<section class="sila-card survey-part" aria-labelledby="sila-improvements">
				<h2 id="sila-improvements" tabindex="-1">${words.waiting}</h2>
				${this.#list(place, waiting, words.nothingWaits)}
			</section>
			<section class="sila-card survey-part" aria-labelledby="sila-improved">
				<h2 id="sila-improved">${words.done}</h2>
				${this.#list(place, done, words.nothingDone)}
			</section>`
	}

	protected override render(): TemplateResult {
		called(makingWords().improvements.heading)
		const { improvements: words } = makingWords()
		const place = this.#place
		const { improvements } = this
		return html`<div class="page-content sila sila-reports sila-surveys">
			<h1 tabindex="-1">${words.heading}</h1>
			${surveysNav('improvements')}
			<p class="sila-hint">${words.hint}</p>
			${placeChoice(this.places, place, this.#choose)}
			${this.loaded(improvements && place ? this.#content(place, improvements) : undefined)}
		</div>`
	}
}

customElements.define('desk-improvements', DeskImprovements)

export const improvementsPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-improvements'), { route })
