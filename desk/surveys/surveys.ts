import { html, nothing, render } from 'lit'
import type { CampaignsRecord, SurveySettingsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { count } from '../../core/language/count.ts'
import type { SurveyDefinition } from '../../core/survey/definition.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { icon } from '../cases/parts.ts'
import { app, type HostRoute } from '../host.ts'
import { labels } from '../labels.ts'
import { isReadable } from '../policies/data.ts'
import { troubleText } from '../problem.ts'
import { campaignRow } from './campaign.ts'
import { campaignForm } from './campaign-form.ts'
import { listCampaigns, listPlaces, listServices, listSurveys, type Place } from './data.ts'
import { EDITOR, SURVEYS, surveysNav } from './nav.ts'
import { newSurvey } from './new-survey.ts'
import { loadSettings, publishing } from './publishing.ts'

const QUESTIONS = {
	one: 'سؤال واحد',
	two: 'سؤالان',
	few: '{n} أسئلة',
	many: '{n} سؤالًا',
	other: '{n} سؤال',
}

/** What an association asks: its campaigns, its surveys, and whether it publishes what was answered. */
export function surveysPage(route: HostRoute): HTMLElement {
	let slug = route.query.association?.[0] ?? ''
	let places: Place[] = []
	let services: { id: string; slug: string; association: string }[] = []
	let surveys: SurveysRecord[] = []
	let campaigns: CampaignsRecord[] = []
	let rules: SurveySettingsRecord[] = []
	let loaded = false
	let trouble = ''
	let said = ''
	/** The form that is open: of a new campaign, or of one that is changed. */
	let form: (() => unknown) | null = null
	/** The form of a new survey, while it is open. */
	let adding: (() => unknown) | null = null

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'الاستبانات والحملات'
	const focus = (id: string) => document.getElementById(id)?.focus()

	async function load(): Promise<void> {
		trouble = ''
		try {
			;[places, services, surveys, campaigns, rules] = await Promise.all([
				listPlaces(),
				listServices(),
				listSurveys(),
				listCampaigns(),
				loadSettings(),
			])
			loaded = true
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	const row = campaignRow(() => draw())
	const published = publishing(
		() => draw(),
		async () => {
			rules = await loadSettings()
		},
	)

	function open(place: Place, campaign: CampaignsRecord | null): void {
		const own = services.filter(({ association }) => association === place.id)
		said = ''
		form = campaignForm(
			place,
			surveys,
			campaign,
			own,
			() => draw(),
			async saved => {
				form = null
				if (saved) {
					said = campaign ? 'حُفظ التعديل.' : 'أُنشئت الحملة. تظهر صفحتها في البوابة بعد دقائق.'
					await load()
				}
				draw()
				focus('sila-campaigns')
			},
		)
		draw()
		focus('sila-campaign-form')
	}

	function add(place: Place): void {
		const own = services.filter(({ association }) => association === place.id)
		adding = newSurvey(
			place,
			surveys,
			own,
			() => draw(),
			id => {
				adding = null
				if (id) location.hash = `${EDITOR}/${id}`
				else {
					draw()
					focus('sila-surveys')
				}
			},
		)
		draw()
		focus('sila-new-survey')
	}

	const content = (place: Place) => {
		const today = riyadhDay(new Date().toISOString())
		const own = campaigns.filter(({ association }) => association === place.id)
		return html`<section class="sila-card survey-part" aria-labelledby="sila-campaigns">
			<div class="sila-top"><h2 id="sila-campaigns" tabindex="-1">الحملات</h2>
				${form ? nothing : html`<button type="button" class="sila-button primary" @click=${() => open(place, null)}>${icon('plus')} حملة جديدة</button>`}</div>
			<p role="status" class="sila-done">${said}</p>
			${form?.() ?? nothing}
			${own.length === 0 ? html`<p class="sila-hint">لا حملات بعد.</p>` : html`<ul class="tasks">${own.map(campaign => row(place, campaign, today, () => open(place, campaign)))}</ul>`}
		</section>
		<section class="sila-card survey-part" aria-labelledby="sila-surveys">
			<div class="sila-top"><h2 id="sila-surveys" tabindex="-1">الاستبانات</h2>
				${adding ? nothing : html`<button type="button" class="sila-button" @click=${() => add(place)}>${icon('plus')} استبانة جديدة</button>`}</div>
			${adding?.() ?? nothing}
			<ul class="tasks">${surveys
				.filter(({ association }) => association === place.id)
				.map(
					({ id, title_ar, kind, active, ...survey }) => html`<li>
					<h3>${title_ar}</h3>
					<p>${labels.surveys.values.kind[kind]} · ${isReadable(survey) ? count((survey.definition as SurveyDefinition).questions.length, QUESTIONS, 'ar') : 'لا تُقرأ أسئلتها'} · ${active ? html`<span class="status" data-tone="done">مستعملة</span>` : html`<span class="status" data-tone="ended">متوقفة</span>`}</p>
					<div class="sila-actions"><a class="sila-button" href="${EDITOR}/${id}">${icon('pencil')} عدّل الأسئلة<span class="sila-unseen">: ${title_ar}</span></a></div>
				</li>`,
				)}</ul>
		</section>
		${published(place, rules)}`
	}

	const view = () => {
		const place = places.find(entry => entry.slug === slug) ?? places[0]
		return html`<div class="page-content sila sila-reports sila-surveys">
			<h1 tabindex="-1">الاستبانات والحملات</h1>
			${surveysNav(SURVEYS)}
			${
				places.length < 2
					? nothing
					: html`<div class="report-controls survey-one"><div><label for="sila-association">الجمعية</label><div class="sila-select"><select id="sila-association" @change=${(
							event: Event,
						) => {
							slug = (event.target as HTMLSelectElement).value
							form = null
							adding = null
							said = ''
							history.replaceState(history.state, '', `${SURVEYS}?association=${slug}`)
							draw()
						}}>${places.map(entry => html`<option value=${entry.slug} ?selected=${entry === place}>${entry.name.ar}</option>`)}</select></div></div></div>`
			}
			${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
			${loaded && place ? content(place) : trouble ? nothing : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`}
		</div>`
	}

	const draw = () => render(view(), element)
	draw()
	load()
	return element
}
