import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { line, select, type Values } from '../frame/controls.ts'
import { labels } from '../labels.ts'
import { ownOf, serviceChoices } from './common.ts'
import type { Place, ServiceId } from './data.ts'
import { channelText } from './figures.ts'
import { DeskSurveyForm, titles } from './form.ts'
import { makingWords } from './making-words.ts'
import { titleOf } from './words.ts'

const NAMES = [
	'survey',
	'title_ar',
	'title_en',
	'target',
	'service',
	'channel',
	'opens_on',
	'closes_on',
] as const

/** Makes a campaign, or changes one. What others rely on, its survey and its address, stays as it was made. */
export class DeskCampaignForm extends DeskSurveyForm<CampaignsRecord> {
	static override properties: PropertyDeclarations = {
		place: { attribute: false },
		surveys: { attribute: false },
		services: { attribute: false },
		given: { attribute: false },
	}

	declare place: Place
	declare surveys: SurveysRecord[]
	/** Of the association. */
	declare services: ServiceId[]
	/** The one that is changed; a new one where there is none. */
	declare given: CampaignsRecord | undefined
	protected readonly names = NAMES

	/** What a campaign may ask. */
	get #periodic(): SurveysRecord[] {
		return ownOf(this.place, this.surveys).filter(({ kind, active }) => kind === 'periodic' && active)
	}

	protected about(): string {
		return this.given?.id ?? `new-${this.place.id}`
	}

	protected start(): Values {
		const { given } = this
		if (given) return Object.fromEntries(NAMES.map(name => [name, given[name]]))
		return {
			survey: this.#periodic[0]?.id ?? '',
			target: 'all',
			opens_on: riyadhDay(new Date().toISOString()),
		}
	}

	protected check(): Record<string, string> {
		const { campaignForm: words } = makingWords()
		return { ...titles(this.values), ...(this.values.opens_on ? {} : { opens_on: words.chooseDay }) }
	}

	protected body(): Record<string, unknown> {
		const { survey, ...others } = this.said()
		return this.given ? others : { ...others, survey }
	}

	#controls(): TemplateResult {
		const { campaignForm: words, choose } = makingWords()
		const { target } = this.values
		const none: [string, string] = ['', choose]
		const channels = this.place.channels.map(({ kind }): [string, string] => [kind, channelText(kind)])
		const surveys = this.#periodic.map((survey): [string, string] => [survey.id, titleOf(survey)])
		return html`${this.given ? nothing : select(this, 'survey', words.survey, surveys)}
		${line(this, 'title_ar', words.titleAr, { hint: words.titleHint })}
		${line(this, 'title_en', words.titleEn)}
		${select(this, 'target', words.target, Object.entries(labels.campaigns.values.target))}
		${target === 'service' ? select(this, 'service', words.service, [none, ...serviceChoices(this.place, this.services)]) : nothing}
		${target === 'channel' ? select(this, 'channel', words.channel, [none, ...channels]) : nothing}
		${line(this, 'opens_on', words.opens, { type: 'date' })}
		${line(this, 'closes_on', words.closes, { type: 'date', optional: true, hint: words.closesHint })}
		${this.actions(this.given ? words.save : words.make)}`
	}

	protected override render(): TemplateResult {
		const { campaignForm: words } = makingWords()
		const nothingToAsk = this.#periodic.length === 0 && !this.given
		return html`<form class="sila-card entry-part" novalidate @submit=${this.submit} aria-labelledby="sila-campaign-form">
			<h2 id="sila-campaign-form" tabindex="-1">${this.given ? words.change : words.new}</h2>
			<p class="sila-hint">${words.hint}</p>
			${nothingToAsk ? html`<p class="sila-error">${words.noSurvey}</p>` : this.#controls()}
		</form>`
	}
}

customElements.define('desk-campaign-form', DeskCampaignForm)
