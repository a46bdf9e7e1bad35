import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import type { CampaignsRecord, SurveySettingsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { count } from '../../core/language/count.ts'
import type { SurveyDefinition } from '../../core/survey/definition.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { language } from '../frame/language.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called } from '../frame/states.ts'
import { labels } from '../labels.ts'
import { isReadable } from '../policies/data.ts'
import './campaign.ts'
import './campaign-form.ts'
import { ownOf, placeChoice } from './common.ts'
import {
	listCampaigns,
	listPlaces,
	listPublishing,
	listServices,
	listSurveys,
	type Place,
	type ServiceId,
} from './data.ts'
import { makingWords } from './making-words.ts'
import { EDITOR, SURVEYS, surveysNav } from './nav.ts'
import './new-survey.ts'
import './publishing.ts'
import { surveyPageWords, titleOf } from './words.ts'

/** What an association asks: its campaigns, its surveys, and whether it publishes what was answered. */
export class DeskSurveys extends LoadedPage {
	static override properties: PropertyDeclarations = {
		slug: { attribute: false },
		places: { state: true },
		services: { state: true },
		surveys: { state: true },
		campaigns: { state: true },
		rules: { state: true },
		known: { state: true },
		said: { state: true },
		open: { state: true },
		adding: { state: true },
	}

	/** Of the association that is shown. */
	declare slug: string
	declare places: Place[]
	declare services: ServiceId[]
	declare surveys: SurveysRecord[]
	declare campaigns: CampaignsRecord[]
	/** Which associations publish results. */
	declare rules: SurveySettingsRecord[]
	/** All of it is there. */
	declare known: boolean
	declare said: string
	/** The form that is open: of a new campaign, or of one that is changed. */
	declare open: { given?: CampaignsRecord } | undefined
	/** Whether the form of a new survey is open. */
	declare adding: boolean

	constructor() {
		super()
		this.slug = ''
		this.places = []
		this.known = false
		this.#rest()
	}

	/** No form is open, and nothing is said. */
	#rest(): void {
		this.open = undefined
		this.adding = false
		this.said = ''
	}

	protected async bring(): Promise<void> {
		const [places, services, surveys, campaigns, rules] = await Promise.all([
			listPlaces(),
			listServices(),
			listSurveys(),
			listCampaigns(),
			listPublishing(),
		])
		Object.assign(this, { places, services, surveys, campaigns, rules, known: true })
	}

	readonly #choose = (slug: string): void => {
		this.slug = slug
		this.#rest()
		history.replaceState(history.state, '', `${SURVEYS}?association=${slug}`)
	}

	#edit(given?: CampaignsRecord): void {
		this.said = ''
		this.open = given ? { given } : {}
	}

	readonly #storeCampaign = (body: Record<string, unknown>): Promise<unknown> => {
		const campaigns = pb.collection('campaigns')
		const id = this.open?.given?.id
		return id
			? campaigns.update(id, body, { requestKey: null })
			: campaigns.create(body, { requestKey: null })
	}

	async #campaignStored(): Promise<void> {
		const { surveys: words } = makingWords()
		this.said = this.open?.given ? words.changed : words.made
		await this.load()
		this.#closeCampaign()
	}

	#closeCampaign(): void {
		this.open = undefined
		this.focusOn('#sila-campaigns')
	}

	readonly #storeSurvey = (body: Record<string, unknown>): Promise<unknown> =>
		pb.collection('surveys').create(body, { requestKey: null })

	readonly #surveyStored = (event: CustomEvent<SurveysRecord>): void => {
		location.hash = `${EDITOR}/${event.detail.id}`
	}

	#closeSurvey(): void {
		this.adding = false
		this.focusOn('#sila-surveys')
	}

	async #publish(place: Place, publish: boolean): Promise<void> {
		const settings = pb.collection('survey_settings')
		const [rule] = ownOf(place, this.rules)
		if (rule) await settings.update(rule.id, { publish }, { requestKey: null })
		else await settings.create({ association: place.id, publish }, { requestKey: null })
		this.rules = await listPublishing()
	}

	#campaignForm(place: Place): unknown {
		if (!this.open) return nothing
		return keyed(
			this.open,
			html`<desk-campaign-form .place=${place} .surveys=${this.surveys} .services=${ownOf(place, this.services)} .given=${this.open.given}
				.store=${this.#storeCampaign} @form-saved=${this.#campaignStored} @form-left=${this.#closeCampaign}></desk-campaign-form>`,
		)
	}

	#campaigns(place: Place): TemplateResult {
		const { surveys: words } = makingWords()
		const today = riyadhDay(new Date().toISOString())
		const own = ownOf(place, this.campaigns)
		return html`<section class="sila-card survey-part" aria-labelledby="sila-campaigns">
			<div class="sila-top"><h2 id="sila-campaigns" tabindex="-1">${words.campaigns}</h2>
				${this.open || !mayDo('campaigns', 'create', place.id) ? nothing : html`<button type="button" class="sila-button primary" @click=${() => this.#edit()}>${icon('plus')} ${words.newCampaign}</button>`}</div>
			<p role="status" class="sila-done">${this.said}</p>
			${this.#campaignForm(place)}
			${
				own.length === 0
					? html`<p class="sila-hint">${words.noCampaigns}</p>`
					: html`<ul class="tasks">${repeat(
							own,
							({ id }) => id,
							campaign =>
								html`<li><desk-campaign .place=${place} .campaign=${campaign} .today=${today} @campaign-edit=${() => this.#edit(campaign)}></desk-campaign></li>`,
						)}</ul>`
			}
		</section>`
	}

	#survey(survey: SurveysRecord): TemplateResult {
		const { surveys: words } = makingWords()
		const { id, kind, active, association } = survey
		const title = titleOf(survey)
		const asks = isReadable(survey)
			? count((survey.definition as SurveyDefinition).questions.length, words.questions, language())
			: words.unreadable
		return html`<li>
			<h3>${title}</h3>
			<p>${labels.surveys.values.kind[kind]} · ${asks} · <span class="status" data-tone=${active ? 'done' : 'ended'}>${active ? words.inUse : words.stopped}</span></p>
			<div class="sila-actions"><a class="sila-button" href="${EDITOR}/${id}">${mayDo('surveys', 'update', association) ? html`${icon('pencil')} ${words.edit}` : html`${icon('eye')} ${words.read}`}<span class="sila-unseen">: ${title}</span></a></div>
		</li>`
	}

	#surveys(place: Place): TemplateResult {
		const { surveys: words } = makingWords()
		return html`<section class="sila-card survey-part" aria-labelledby="sila-surveys">
			<div class="sila-top"><h2 id="sila-surveys" tabindex="-1">${words.surveys}</h2>
				${
					this.adding || !mayDo('surveys', 'create', place.id)
						? nothing
						: html`<button type="button" class="sila-button" @click=${() => {
								this.adding = true
							}}>${icon('plus')} ${words.newSurvey}</button>`
				}</div>
			${
				this.adding
					? html`<desk-new-survey .place=${place} .surveys=${this.surveys} .services=${ownOf(place, this.services)}
						.store=${this.#storeSurvey} @form-saved=${this.#surveyStored} @form-left=${this.#closeSurvey}></desk-new-survey>`
					: nothing
			}
			<ul class="tasks">${ownOf(place, this.surveys).map(survey => this.#survey(survey))}</ul>
		</section>`
	}

	protected override render(): TemplateResult {
		called(surveyPageWords().nav.surveys)
		const { places, known } = this
		const place = places.find(({ slug }) => slug === this.slug) ?? places[0]
		return html`<div class="page-content sila sila-reports sila-surveys">
			<h1 tabindex="-1">${surveyPageWords().nav.surveys}</h1>
			${surveysNav('surveys')}
			${placeChoice(places, place, this.#choose)}
			${this.loaded(
				known && place
					? html`${this.#campaigns(place)}${this.#surveys(place)}
						${keyed(place.id, html`<desk-publishing .on=${ownOf(place, this.rules)[0]?.publish ?? false} .turn=${mayDo('survey_settings', 'update', place.id) ? (publish: boolean) => this.#publish(place, publish) : undefined}></desk-publishing>`)}`
					: undefined,
			)}
		</div>`
	}
}

customElements.define('desk-surveys', DeskSurveys)

export const surveysPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-surveys'), { slug: route.query.association?.[0] ?? '' })
