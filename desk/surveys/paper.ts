import { html, nothing, render } from 'lit'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { surveyWords } from '../../core/language/words/survey.ar.ts'
import { RANGE } from '../../core/survey/answers.ts'
import type { SurveyDefinition, SurveyQuestion } from '../../core/survey/definition.ts'
import { icon } from '../cases/parts.ts'
import { day } from '../dates.ts'
import { app, type HostRoute } from '../host.ts'
import { troubleText } from '../problem.ts'
import { campaignAddress, qrPicture } from './campaign.ts'
import { listPlaces, loadCampaign, loadSurvey, type Place } from './data.ts'
import { SURVEYS } from './nav.ts'

/** A campaign on paper: what it asks, with its address and code for those who would rather answer by phone. */
export function paperPage(route: HostRoute): HTMLElement {
	let found: { campaign: CampaignsRecord; survey: SurveysRecord; place: Place } | null = null
	let code: { size: number; path: string } | null = null
	let trouble = ''
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'نموذج ورقي'

	async function load(): Promise<void> {
		trouble = ''
		try {
			const [campaign, places] = await Promise.all([loadCampaign(route.params.id ?? ''), listPlaces()])
			const place = places.find(({ id }) => id === campaign.association)
			if (!place) throw new Error('no association')
			found = { campaign, survey: await loadSurvey(campaign.survey), place }
			code = (await import('./qr.ts')).qr(campaignAddress(place, campaign))
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	const choices = (question: SurveyQuestion): string[] => {
		const { type } = question
		if (type === 'choice') return question.options.map(({ label }) => label.ar)
		if (type === 'yes-no') return [surveyWords.answers.yes, surveyWords.answers.no]
		if (type === 'text') return []
		if (type === 'rating') return surveyWords.ratings.map((word, i) => `${i + 1} ${word}`)
		return Array.from({ length: RANGE.scale[1] + 1 }, (_, i) => String(i))
	}

	const paper = ({ campaign, survey, place }: NonNullable<typeof found>) => {
		const { intro, questions } = survey.definition as SurveyDefinition
		const address = campaignAddress(place, campaign)
		return html`<article class="receipt-paper survey-paper">
			<header>
				<div><p class="receipt-from">${place.name.ar}</p><h1>${campaign.title_ar}</h1><p>${intro.ar}</p>
				${campaign.closes_on ? html`<p>آخر يوم: ${day(new Date(`${campaign.closes_on}T12:00:00Z`))}</p>` : nothing}</div>
				${code ? html`<div class="survey-paper-code">${qrPicture(code)}<p>صوّر الرمز لتجيب بجوالك، أو افتح:</p><p><bdi dir="ltr">${address}</bdi></p></div>` : nothing}
			</header>
			<p>ضع علامة في المربع الذي تختاره. لا تكتب اسمك ولا رقمك.</p>
			<ol>${questions.map(
				question =>
					html`<li><p><strong>${question.text.ar}</strong></p>${
						question.type === 'text'
							? html`<div class="survey-paper-lines"></div>`
							: html`<ul>${choices(question).map(text => html`<li><span aria-hidden="true">☐</span> ${text}</li>`)}</ul>`
					}</li>`,
			)}
				<li><p><strong>هل تريد أن تضيف شيئًا؟</strong></p><div class="survey-paper-lines"></div></li></ol>
			<p>شكرًا لوقتك.</p>
		</article>`
	}

	const view = () => html`<div class="page-content sila sila-entry sila-receipt">
		<nav class="receipt-top" aria-label="الرجوع"><a class="case-back" href=${SURVEYS}>${icon('arrow-right')} الاستبانات والحملات</a></nav>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${found ? html`<div class="receipt-tools sila-actions"><button type="button" class="sila-button primary" @click=${() => print()}>${icon('printer')} اطبعه</button><p class="sila-hint">ثم تُنقل الأجوبة من صفحة «الميدان» بطريقة «ورقيًا».</p></div>${paper(found)}` : trouble ? nothing : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`}
	</div>`

	const draw = () => render(view(), element)
	draw()
	load()
	return element
}
