import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { RANGE } from '../../core/survey/answers.ts'
import type { SurveyDefinition, SurveyQuestion } from '../../core/survey/definition.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { called } from '../frame/states.ts'
import { campaignAddress } from './campaign.ts'
import { codeOf, codePicture } from './code.ts'
import { backPart, dayText } from './common.ts'
import { listPlaces, loadCampaign, loadSurvey, type Place } from './data.ts'
import { makingWords } from './making-words.ts'
import type { Code } from './qr.ts'
import { askedWords, said, surveyPageWords, titleOf } from './words.ts'

interface Found {
	campaign: CampaignsRecord
	survey: SurveysRecord
	place: Place
}

/** A campaign on paper: what it asks, with its address and code for those who would rather answer by phone. */
export class DeskPaper extends LoadedPage {
	static override properties: PropertyDeclarations = {
		found: { state: true },
		code: { state: true },
	}

	/** Id of the campaign. */
	declare about: string
	declare found: Found | undefined
	declare code: Code | undefined

	protected async bring(): Promise<void> {
		const [campaign, places] = await Promise.all([loadCampaign(this.about), listPlaces()])
		const place = places.find(({ id }) => id === campaign.association)
		if (!place) throw new Error('no association')
		this.found = { campaign, survey: await loadSurvey(campaign.survey), place }
		this.code = await codeOf(campaignAddress(place, campaign))
	}

	protected override render(): TemplateResult {
		called(makingWords().paper.title)
		const { found, code } = this
		return html`<div class="page-content sila sila-entry sila-receipt">
			${backPart('receipt-top')}
			${this.loaded(
				found &&
					html`<div class="receipt-tools sila-actions"><button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} ${surveyPageWords().print}</button><p class="sila-hint">${makingWords().paper.afterwards}</p></div>${sheet(found, code)}`,
			)}
		</div>`
	}
}

function choices(question: SurveyQuestion): string[] {
	const { type } = question
	const words = askedWords()
	if (type === 'choice') return question.options.map(({ label }) => said(label))
	if (type === 'yes-no') return [words.answers.yes, words.answers.no]
	if (type === 'text') return []
	if (type === 'rating') return words.ratings.map((word, i) => `${i + 1} ${word}`)
	return Array.from({ length: RANGE.scale[1] + 1 }, (_, i) => String(i))
}

const asked = (question: SurveyQuestion) =>
	html`<li><p><strong>${said(question.text)}</strong></p>${
		question.type === 'text'
			? html`<div class="survey-paper-lines"></div>`
			: html`<ul>${choices(question).map(text => html`<li><span aria-hidden="true">☐</span> ${text}</li>`)}</ul>`
	}</li>`

function sheet({ campaign, survey, place }: Found, code: Code | undefined): TemplateResult {
	const { paper: words } = makingWords()
	const { intro, questions } = survey.definition as SurveyDefinition
	const { closes_on } = campaign
	const address = campaignAddress(place, campaign)
	return html`<article class="receipt-paper survey-paper">
		<header>
			<div><p class="receipt-from">${said(place.name)}</p><h1>${titleOf(campaign)}</h1><p>${said(intro)}</p>
			${closes_on ? html`<p>${fill(words.last, { day: dayText(closes_on) })}</p>` : nothing}</div>
			${code ? html`<div class="survey-paper-code">${codePicture(code)}<p>${words.scan}</p><p><bdi dir="ltr">${address}</bdi></p></div>` : nothing}
		</header>
		<p>${words.how}</p>
		<ol>${questions.map(asked)}
			<li><p><strong>${words.more}</strong></p><div class="survey-paper-lines"></div></li></ol>
		<p>${words.thanks}</p>
	</article>`
}

customElements.define('desk-paper', DeskPaper)

export const paperPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-paper'), { about: route.params.id ?? '' })
