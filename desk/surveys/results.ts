import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { SurveyResults } from '../../core/api/surveys.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { DeskElement } from '../frame/element.ts'
import { mayAnywhere } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { called, troubled, waiting } from '../frame/states.ts'
import { type Trouble, trouble } from '../problem.ts'
import type { Sheets } from '../reports/save.ts'
import './comments.ts'
import { serviceName } from './common.ts'
import {
	asked,
	FILTERS,
	listAnswers,
	listCampaigns,
	listPlaces,
	listServices,
	listSurveys,
	loadResults,
	type Place,
	type ResultsQuery,
} from './data.ts'
import { answersText, channelText, methodText } from './figures.ts'
import './files.ts'
import { type Choices, filters } from './filters.ts'
import { IMPROVEMENTS, RESULTS, surveysNav } from './nav.ts'
import { groupsPart, overview, questionPart } from './parts.ts'
import { answerTable, questionTable, resultTable } from './tables.ts'
import { trendPart } from './trend.ts'
import { said, surveyPageWords, titleOf } from './words.ts'

/** What beneficiaries answered, in figures that staff may read. */
export class DeskResults extends DeskElement {
	static override properties: PropertyDeclarations = {
		query: { attribute: false },
		choices: { state: true },
		results: { state: true },
		failed: { state: true },
		loading: { state: true },
	}

	/** What narrows the results, as the address had it. */
	declare query: ResultsQuery
	declare choices: Choices
	declare results: SurveyResults | undefined
	declare failed: Trouble | undefined
	declare loading: boolean

	constructor() {
		super()
		this.choices = { places: [], surveys: [], campaigns: [] }
		this.loading = false
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.#load()
	}

	get #place(): Place | undefined {
		return this.choices.places.find(({ slug }) => slug === this.query.association) ?? this.choices.places[0]
	}

	readonly #eraseComment = async (answer: string): Promise<void> => {
		await pb.collection('survey_answers').update(answer, { comment: '' }, { requestKey: null })
		await this.#load()
	}

	async #load(): Promise<void> {
		this.failed = undefined
		this.loading = true
		try {
			if (this.choices.places.length === 0) {
				const [places, surveys, campaigns] = await Promise.all([listPlaces(), listSurveys(), listCampaigns()])
				this.choices = { places, surveys, campaigns }
			}
			this.query = { ...this.query, association: this.#place?.slug ?? '' }
			this.results = await loadResults(this.query)
			if (this.isConnected)
				history.replaceState(history.state, '', `${RESULTS}?${new URLSearchParams(asked(this.query))}`)
		} catch (error) {
			const found = trouble(error)
			// Given up for a newer one, which is shown when it comes.
			if (!found.text) return
			this.failed = found
			this.results = undefined
		}
		this.loading = false
	}

	#ask(change: Partial<ResultsQuery>): void {
		// What belongs to one association is no choice in another.
		const none = change.association !== undefined && { survey: '', campaign: '', service: '', channel: '' }
		this.query = { ...this.query, ...none, ...change }
		this.#load()
	}

	readonly #service = (slug: string): string =>
		slug ? serviceName(this.#place, slug) : surveyPageWords().unknown

	readonly #figures = (): Sheets =>
		this.results
			? [{ name: surveyPageWords().files.figures, rows: resultTable(this.results, this.#service) }]
			: []

	readonly #answers = async (): Promise<Sheets> => {
		const services = await listServices()
		const { campaigns } = this.choices
		const place = this.#place?.id ?? ''
		const own = (list: { id: string; slug: string; association: string }[], slug: string) =>
			list.find(entry => entry.slug === slug && entry.association === place)?.id ?? ''
		const { answers, versions } = await listAnswers(this.query, {
			association: place,
			campaign: own(campaigns, this.query.campaign),
			service: own(services, this.query.service),
		})
		const names = Object.fromEntries([
			...services.map(({ id, slug }) => [id, this.#service(slug)]),
			...campaigns.map(campaign => [campaign.id, titleOf(campaign)]),
		])
		const { files: words } = surveyPageWords()
		return [
			{ name: words.answers, rows: answerTable(answers, versions, names) },
			{ name: words.questions, rows: questionTable(versions) },
		]
	}

	readonly #improve = (about: string): string => {
		const { association, service } = this.query
		return `${IMPROVEMENTS}?${new URLSearchParams({ association, service, about })}`
	}

	#parts(shown: SurveyResults): TemplateResult {
		const words = surveyPageWords()
		const { service, channel, method } = shown.by
		const improve = mayAnywhere('improvements', 'create') ? this.#improve : undefined
		const name = `sila-${this.query.association}-${riyadhDay(new Date().toISOString())}`
		return html`<desk-survey-files .name=${name} .figures=${this.#figures} .answers=${this.#answers}></desk-survey-files>${overview(shown)}
			${groupsPart({ id: 'sila-by-service', title: words.byService, head: words.service }, service, this.#service)}
			${groupsPart({ id: 'sila-by-channel', title: words.byChannel, head: words.channel }, channel, channelText)}
			${groupsPart({ id: 'sila-by-method', title: words.byMethod, head: words.way }, method, methodText)}
			${trendPart(shown.trend)}
			<h2 class="survey-title">${words.questionByQuestion}</h2>
			<div class="survey-questions">${shown.questions.map((question, i) => questionPart(question, i, improve))}</div>
			<desk-survey-comments .comments=${shown.comments} .service=${this.#service} .erase=${this.#eraseComment}></desk-survey-comments>`
	}

	#report(shown: SurveyResults): TemplateResult {
		const words = surveyPageWords()
		const place = this.#place
		return html`<div class="report" aria-busy=${this.loading ? 'true' : 'false'}>
			<div class="report-top">
				<p role="status">${place ? said(place.name) : ''}: <strong>${answersText(shown.answers)}</strong></p>
				<div class="sila-actions">
					<button type="button" class="sila-button quiet" @click=${() => print()}>${icon('printer')} ${words.print}</button>
				</div>
			</div>
			${shown.answers === 0 ? html`<p class="sila-empty">${words.nobody}</p>` : this.#parts(shown)}
		</div>`
	}

	protected override render(): TemplateResult {
		called(surveyPageWords().satisfaction)
		const { query, choices, failed, results, loading } = this
		const view = {
			query,
			wrong: failed?.fields ?? {},
			ask: (change: Partial<ResultsQuery>) => this.#ask(change),
		}
		return html`<div class="page-content sila sila-reports sila-surveys">
			<h1 tabindex="-1">${surveyPageWords().heading}</h1>
			${surveysNav('results')}
			${choices.places.length ? filters(view, choices) : nothing}
			${troubled(failed?.text ?? '', () => this.#load())}
			${results ? this.#report(results) : loading ? waiting() : nothing}
		</div>`
	}
}

customElements.define('desk-results', DeskResults)

export function resultsPage(route: Route): HTMLElement {
	const query = Object.fromEntries(FILTERS.map(name => [name, route.query[name]?.[0] ?? '']))
	return Object.assign(document.createElement('desk-results'), { query })
}
