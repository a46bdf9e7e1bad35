import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { PublishedSurvey, PublishedWithFeedback } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import type { StaffMethod } from '../../core/survey/answers.ts'
import { newKey } from '../../ui/key.ts'
import { type Form, line, select } from '../frame/controls.ts'
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

	get #form(): Form {
		return {
			values: this.values,
			wrong: name => this.wrong[name as Name] ?? '',
			set: (name, value) => this.#set(name as Name, value),
		}
	}

	#select(name: Name, label: string, none: string, options: Option[]): TemplateResult {
		return select(this.#form, name, label, none ? [['', none], ...options] : options)
	}

	#method(): TemplateResult {
		const { setup: words } = fieldWords()
		const { method: wrong } = this.wrong
		return html`<fieldset class="entry-field" role="radiogroup" aria-describedby="sila-method-trouble" aria-invalid=${wrong ? 'true' : 'false'}>
			<legend>${words.method}</legend>${troubleAt(wrong, 'sila-method-trouble')}
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
		const services = (place?.services ?? []).map(({ slug, name }): Option => [slug, said(name)])
		const channels = (place?.channels ?? []).map(({ kind }): Option => [kind, channelText(kind)])
		return html`${this.#select('service', words.service, words.whole, services)}
			${this.#select('channel', words.channel, words.noChannel, channels)}
			${line(this.#form, 'place', words.place, { optional: true, hint: words.placeHint })}
			${line(this.#form, 'sample', words.sample, { optional: true, hint: words.sampleHint, mode: 'numeric' })}
			${line(this.#form, 'on', words.day, { type: 'date' })}`
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
