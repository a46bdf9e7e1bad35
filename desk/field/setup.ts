import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { PublishedSurvey, PublishedWithFeedback } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import type { StaffMethod } from '../../core/survey/answers.ts'
import { newKey } from '../../ui/key.ts'
import { DeskElement } from '../frame/element.ts'
import { troubleAt } from '../frame/field.ts'
import { account } from '../frame/session.ts'
import { channelText, methodText } from '../surveys/figures.ts'
import { said } from '../surveys/words.ts'
import {
	faultsOf,
	NAMES,
	type Name,
	type Offer,
	offerOf,
	type RoundValues,
	roundOf,
	valuesOf,
} from './round.ts'
import type { KeptRound } from './store.ts'
import { fieldWords } from './words.ts'

const ORDER: StaffMethod[] = ['field', 'visit', 'interview', 'paper']
type Option = [value: string, text: string]

/**
 * The form with which a round begins, or is corrected: what is asked, how, where and of how many.
 *
 * @fires round-begun - `detail` is the round as it is kept.
 */
export class DeskRoundSetup extends DeskElement {
	static override properties: PropertyDeclarations = {
		places: { attribute: false },
		given: { attribute: false },
		values: { state: true },
		wrong: { state: true },
	}

	declare places: PublishedWithFeedback[]
	/** The round that is corrected: its survey stays, since people have answered its questions. */
	declare given: KeptRound | undefined
	declare values: RoundValues
	declare wrong: Partial<RoundValues>

	constructor() {
		super()
		this.values = valuesOf()
		this.wrong = {}
	}

	protected override willUpdate(): void {
		if (!this.hasUpdated && this.given) this.values = valuesOf(this.given)
	}

	#set(name: Name, value: string): void {
		const { [name]: _, ...wrong } = this.wrong
		this.wrong = wrong
		this.values = {
			...this.values,
			...(name === 'association' && { survey: '', campaign: '', service: '', channel: '' }),
			...(name === 'survey' && { campaign: '' }),
			[name]: value,
		}
	}

	#submit(event: Event): void {
		event.preventDefault()
		const { given, values } = this
		const { place, survey, campaigns } = offerOf(this.places, values, given)
		this.wrong = faultsOf(values, campaigns, given !== undefined)
		const first = NAMES.find(name => this.wrong[name])
		if (first) this.focusOn(`#sila-${first}`)
		if (first || !place) return
		const round = roundOf(given?.id ?? newKey(), values, campaigns)
		const detail = given ? { ...given, round } : survey && begun(place, survey, round)
		if (detail) this.dispatchEvent(new CustomEvent('round-begun', { detail }))
	}

	#about(name: Name, hint = ''): TemplateResult {
		const wrong = this.wrong[name]
		return html`<div id="sila-${name}-about">${hint ? html`<p class="sila-hint">${hint}</p>` : nothing}${wrong ? html`<p class="sila-error">${wrong}</p>` : nothing}</div>`
	}

	#invalid(name: Name): 'true' | 'false' {
		return this.wrong[name] ? 'true' : 'false'
	}

	readonly #typed = (event: Event): void => {
		const { id, value } = event.target as HTMLInputElement
		this.#set(id.replace('sila-', '') as Name, value)
	}

	#select(name: Name, label: string, none: string, options: Option[]): TemplateResult {
		return html`<div class="entry-field">
			<label for="sila-${name}">${label}</label>${this.#about(name)}
			<div class="sila-select"><select id="sila-${name}" aria-describedby="sila-${name}-about" aria-invalid=${this.#invalid(name)} @change=${this.#typed}>
				${none ? html`<option value="" ?selected=${!this.values[name]}>${none}</option>` : nothing}
				${options.map(([value, text]) => html`<option value=${value} ?selected=${value === this.values[name]}>${text}</option>`)}
			</select></div></div>`
	}

	#method(): TemplateResult {
		const { setup: words } = fieldWords()
		return html`<fieldset class="entry-field" role="radiogroup" aria-describedby="sila-method-about" aria-invalid=${this.#invalid('method')}>
			<legend>${words.method}</legend>${this.#about('method')}
			<div class="field-choices">${ORDER.map(
				(method, i) =>
					html`<label class="entry-option"><input type="radio" id=${i ? nothing : 'sila-method'} name="sila-method" .checked=${this.values.method === method} @change=${() => this.#set('method', method)}><span>${methodText(method)} <small class="sila-hint">${words.methods[method]}</small></span></label>`,
			)}</div>
		</fieldset>`
	}

	/** Which survey is asked, and how. */
	#what({ place, surveys, campaigns }: Offer): TemplateResult {
		const { setup: words } = fieldWords()
		const titleOf = ({ title, service }: PublishedSurvey) => {
			const found = place?.services.find(({ slug }) => slug === service)
			return service ? `${said(title)} · ${found ? said(found.name) : service}` : said(title)
		}
		const placeOptions = this.places.map(({ slug, name }): Option => [slug, said(name)])
		const surveyOptions = surveys.map((survey): Option => [survey.id, titleOf(survey)])
		const campaignOptions = campaigns.map(({ slug, title }): Option => [slug, said(title)])
		return html`${this.given || this.places.length < 2 ? nothing : this.#select('association', words.association, '', placeOptions)}
			${this.given ? nothing : this.#select('survey', words.survey, words.choose, surveyOptions)}
			${campaigns.length === 0 ? nothing : this.#select('campaign', words.campaign, words.noCampaign, campaignOptions)}
			${this.#method()}`
	}

	/** Of whom, where and when. */
	#where({ place }: Offer): TemplateResult {
		const { setup: words } = fieldWords()
		const optional = html` <small class="sila-hint">${words.optional}</small>`
		const services = (place?.services ?? []).map(({ slug, name }): Option => [slug, said(name)])
		const channels = (place?.channels ?? []).map(({ kind }): Option => [kind, channelText(kind)])
		return html`${this.#select('service', words.service, words.whole, services)}
			${this.#select('channel', words.channel, words.noChannel, channels)}
			<div class="entry-field"><label for="sila-place">${words.place}${optional}</label>${this.#about('place', words.placeHint)}
				<input id="sila-place" class="sila-input" autocomplete="off" aria-describedby="sila-place-about" aria-invalid=${this.#invalid('place')} .value=${this.values.place} @input=${this.#typed}></div>
			<div class="entry-field"><label for="sila-sample">${words.sample}${optional}</label>${this.#about('sample', words.sampleHint)}
				<input id="sila-sample" class="sila-input" inputmode="numeric" dir="ltr" autocomplete="off" aria-describedby="sila-sample-about" aria-invalid=${this.#invalid('sample')} .value=${this.values.sample} @input=${this.#typed}></div>
			<div class="entry-field"><label for="sila-on">${words.day}</label>${this.#about('on')}
				<input id="sila-on" class="sila-input" type="date" aria-describedby="sila-on-about" aria-invalid=${this.#invalid('on')} .value=${this.values.on} @change=${this.#typed}></div>`
	}

	protected override render(): TemplateResult {
		const { setup: words } = fieldWords()
		const { given } = this
		const offer = offerOf(this.places, this.values, given)
		return html`<form class="sila-card entry-part" novalidate @submit=${this.#submit} aria-labelledby="sila-setup">
			<h2 id="sila-setup" tabindex="-1">${given ? fill(words.correct, { title: given.title }) : words.new}</h2>
			${this.#what(offer)}
			${this.#where(offer)}
			${troubleAt(Object.keys(this.wrong).length ? words.wrong : '')}
			<div class="sila-actions"><button class="sila-button primary field-large">${given ? words.save : words.begin}</button></div>
		</form>`
	}
}

customElements.define('desk-round-setup', DeskRoundSetup)

const begun = (
	place: PublishedWithFeedback,
	{ version, title, questions }: PublishedSurvey,
	round: KeptRound['round'],
): KeptRound => ({
	id: round.key,
	by: account()?.id ?? '',
	association: place.slug,
	name: said(place.name),
	version,
	title: said(title),
	questions,
	round,
	open: true,
	count: 0,
})
