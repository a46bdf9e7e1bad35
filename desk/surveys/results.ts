import { html, nothing, render } from 'lit'
import type { SurveyResults } from '../../core/api/surveys.ts'
import { icon } from '../cases/parts.ts'
import { app, type HostRoute } from '../host.ts'
import { type Trouble, trouble } from '../problem.ts'
import { commentsPart } from './comments.ts'
import {
	asked,
	FILTERS,
	listCampaigns,
	listPlaces,
	listSurveys,
	loadResults,
	type ResultsQuery,
} from './data.ts'
import { exporting } from './export.ts'
import { type Choices, filters } from './filters.ts'
import { IMPROVEMENTS, RESULTS, surveysNav } from './nav.ts'
import { groupsPart, overview, questionPart } from './parts.ts'
import { trendPart } from './trend.ts'
import { answersText, channelText, methodText } from './words.ts'

/** What beneficiaries answered, in figures that staff may read. */
export function resultsPage(route: HostRoute): HTMLElement {
	const query = Object.fromEntries(
		FILTERS.map(name => [name, route.query[name]?.[0] ?? '']),
	) as unknown as ResultsQuery
	let choices: Choices = { places: [], surveys: [], campaigns: [] }
	let results: SurveyResults | null = null
	let failed: Trouble | null = null
	let loading = false

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'الرضا'
	const comments = commentsPart(() => draw())
	const files = exporting(() => draw())

	async function load(): Promise<void> {
		failed = null
		loading = true
		draw()
		try {
			if (choices.places.length === 0) {
				const [places, surveys, campaigns] = await Promise.all([listPlaces(), listSurveys(), listCampaigns()])
				choices = { places, surveys, campaigns }
			}
			const known = choices.places.find(({ slug }) => slug === query.association) ?? choices.places[0]
			query.association = known?.slug ?? ''
			results = await loadResults(query)
			comments.restart()
			history.replaceState(history.state, '', `${RESULTS}?${new URLSearchParams(asked(query))}`)
		} catch (error) {
			const found = trouble(error)
			// Given up for a newer one, which draws when it comes.
			if (!found.text) return
			failed = found
			results = null
		}
		loading = false
		draw()
	}

	function ask(change: Partial<ResultsQuery>): void {
		// What belongs to one association is no choice in another.
		if (change.association !== undefined)
			Object.assign(query, { survey: '', campaign: '', service: '', channel: '' })
		Object.assign(query, change)
		load()
	}

	const figures = (shown: SurveyResults) => {
		const place = choices.places.find(({ slug }) => slug === query.association)
		const service = (slug: string) =>
			place?.services.find(entry => entry.slug === slug)?.name.ar ?? (slug || 'غير معروفة')
		const improve = (about: string) =>
			`${IMPROVEMENTS}?${new URLSearchParams({ association: query.association, service: query.service, about })}`
		return html`<div class="report" aria-busy=${loading ? 'true' : 'false'}>
			<div class="report-top">
				<p role="status">${place?.name.ar ?? ''}: <strong>${answersText(shown.answers)}</strong></p>
				<div class="sila-actions">
					<button type="button" class="sila-button quiet" @click=${() => print()}>${icon('printer')} اطبعه</button>
				</div>
			</div>
			${
				shown.answers === 0
					? html`<p class="sila-empty">لا إجابات في هذا الاختيار بعد.</p>`
					: html`${files(query, shown, choices, service)}${overview(shown)}
					${groupsPart('sila-by-service', 'بحسب الخدمة', 'الخدمة', shown.by.service, service)}
					${groupsPart('sila-by-channel', 'بحسب القناة', 'القناة', shown.by.channel, channelText)}
					${groupsPart('sila-by-method', 'بحسب طريقة السؤال', 'الطريقة', shown.by.method, methodText)}
					${trendPart(shown.trend)}
					<h2 class="survey-title">سؤالًا سؤالًا</h2>
					<div class="survey-questions">${shown.questions.map((question, i) => questionPart(question, i, improve))}</div>
					${comments.view(shown.comments, service)}`
			}
		</div>`
	}

	const view = () => html`<div class="page-content sila sila-reports sila-surveys">
		<h1 tabindex="-1">رضا المستفيدين</h1>
		${surveysNav(RESULTS)}
		${choices.places.length ? filters(query, choices, failed?.fields ?? {}, ask) : nothing}
		${failed?.text ? html`<div class="sila-trouble" role="alert"><p>${failed.text}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${results ? figures(results) : loading ? html`<p class="sila-empty" role="status">لحظة من فضلك…</p>` : nothing}
	</div>`

	const draw = () => render(view(), element)
	load()
	return element
}
