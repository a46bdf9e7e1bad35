import { html, nothing, type TemplateResult } from 'lit'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { fill } from '../../core/language/text.ts'
import { METHODS } from '../../core/survey/answers.ts'
import { troubleAt } from '../frame/field.ts'
import { ownOf } from './common.ts'
import type { Place, ResultsQuery } from './data.ts'
import { channelText, methodText } from './figures.ts'
import { said, surveyPageWords, titleOf } from './words.ts'

export interface Choices {
	places: Place[]
	surveys: SurveysRecord[]
	campaigns: CampaignsRecord[]
}

/** What the filters are drawn from. */
interface View {
	query: ResultsQuery
	/** What is wrong, by the filter. */
	wrong: Record<string, string>
	ask(change: Partial<ResultsQuery>): void
}

type Option = [value: string, text: string]
type Filter = keyof ResultsQuery

const about = ({ wrong }: View, name: Filter) => troubleAt(wrong[name], `sila-${name}-trouble`)

const asking = (view: View, name: Filter) => (event: Event) =>
	view.ask({ [name]: (event.target as HTMLInputElement).value })

/** A list to choose from, with «all» first where there is such a choice; nothing where there is nothing to choose. */
const select = (view: View, name: Filter, label: string, all: string, options: Option[]) =>
	options.length === 0
		? nothing
		: html`<div><label for="sila-${name}">${label}</label>
			<div class="sila-select"><select id="sila-${name}" aria-describedby="sila-${name}-trouble" @change=${asking(view, name)}>
				${all ? html`<option value="" ?selected=${!view.query[name]}>${all}</option>` : nothing}
				${options.map(([code, text]) => html`<option value=${code} ?selected=${code === view.query[name]}>${text}</option>`)}
			</select></div>${about(view, name)}</div>`

const month = (view: View, name: 'from' | 'to', label: string) =>
	html`<div><label for="sila-${name}">${label}</label>
		<input id="sila-${name}" class="sila-input" type="month" placeholder="2026-03" .value=${view.query[name]} aria-describedby="sila-${name}-trouble"
			aria-invalid=${view.wrong[name] ? 'true' : 'false'} @change=${asking(view, name)}>${about(view, name)}</div>`

/** What narrows the results: each a list with «all» first, and the months. */
export function filters(view: View, { places, surveys, campaigns }: Choices): TemplateResult {
	const words = surveyPageWords()
	const { filters: own } = words
	const place = places.find(({ slug }) => slug === view.query.association)
	const surveyOptions = ownOf(place, surveys).map((survey): Option => {
		const title = titleOf(survey)
		return [survey.id, survey.active ? title : fill(own.stopped, { title })]
	})
	const campaignOptions = ownOf(place, campaigns).map((entry): Option => [entry.slug, titleOf(entry)])
	const placeOptions = places.map(({ slug, name }): Option => [slug, said(name)])
	return html`<div class="report-controls">
		${select(view, 'association', words.association, '', places.length < 2 ? [] : placeOptions)}
		${select(view, 'survey', own.survey, own.everySurvey, surveyOptions)}
		${select(view, 'campaign', own.campaign, own.everyCampaign, campaignOptions)}
		${select(
			view,
			'service',
			own.service,
			own.everyService,
			(place?.services ?? []).map(({ slug, name }): Option => [slug, said(name)]),
		)}
		${select(
			view,
			'channel',
			own.channel,
			own.everyChannel,
			(place?.channels ?? []).map(({ kind }): Option => [kind, channelText(kind)]),
		)}
		${select(
			view,
			'method',
			own.method,
			own.everyMethod,
			METHODS.map((method): Option => [method, methodText(method)]),
		)}
		${month(view, 'from', own.from)}${month(view, 'to', own.to)}
	</div>`
}
