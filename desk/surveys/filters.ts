import { html, nothing } from 'lit'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { METHODS } from '../../core/survey/answers.ts'
import type { Place, ResultsQuery } from './data.ts'
import { channelText, methodText } from './words.ts'

export interface Choices {
	places: Place[]
	surveys: SurveysRecord[]
	campaigns: CampaignsRecord[]
}

type Option = [value: string, text: string]

/** What narrows the results: each a list with «all» first, and the months. */
export function filters(
	query: ResultsQuery,
	{ places, surveys, campaigns }: Choices,
	wrong: Record<string, string>,
	ask: (change: Partial<ResultsQuery>) => void,
) {
	const place = places.find(({ slug }) => slug === query.association)
	const own = <T extends { association: string }>(list: T[]) =>
		list.filter(({ association }) => association === place?.id)
	const value = (event: Event) => (event.target as HTMLInputElement).value

	const about = (name: string) =>
		html`<div id="sila-${name}-trouble" role="alert">${wrong[name] ? html`<p class="sila-error">${wrong[name]}</p>` : nothing}</div>`

	const select = (name: keyof ResultsQuery, label: string, all: string, options: Option[]) =>
		options.length === 0
			? nothing
			: html`<div><label for="sila-${name}">${label}</label>
			<div class="sila-select"><select id="sila-${name}" aria-describedby="sila-${name}-trouble" @change=${(event: Event) => ask({ [name]: value(event) })}>
				${all ? html`<option value="" ?selected=${!query[name]}>${all}</option>` : nothing}
				${options.map(([code, text]) => html`<option value=${code} ?selected=${code === query[name]}>${text}</option>`)}
			</select></div>${about(name)}</div>`

	const month = (name: 'from' | 'to', label: string) => html`<div><label for="sila-${name}">${label}</label>
		<input id="sila-${name}" class="sila-input" type="month" placeholder="2026-03" .value=${query[name]} aria-describedby="sila-${name}-trouble"
			aria-invalid=${wrong[name] ? 'true' : 'false'} @change=${(event: Event) => ask({ [name]: value(event) })}>${about(name)}</div>`

	return html`<div class="report-controls">
		${
			places.length < 2
				? nothing
				: select(
						'association',
						'الجمعية',
						'',
						places.map(({ slug, name }): Option => [slug, name.ar]),
					)
		}
		${select(
			'survey',
			'الاستبانة',
			'كل الاستبانات',
			own(surveys).map(
				({ id, title_ar, active }): Option => [id, active ? title_ar : `${title_ar} (متوقفة)`],
			),
		)}
		${select(
			'campaign',
			'الحملة',
			'كل الحملات',
			own(campaigns).map(({ slug, title_ar }): Option => [slug, title_ar]),
		)}
		${select(
			'service',
			'الخدمة',
			'كل الخدمات',
			(place?.services ?? []).map(({ slug, name }): Option => [slug, name.ar]),
		)}
		${select(
			'channel',
			'القناة',
			'كل القنوات',
			(place?.channels ?? []).map(({ kind }): Option => [kind, channelText(kind)]),
		)}
		${select(
			'method',
			'طريقة السؤال',
			'كل الطرق',
			METHODS.map((method): Option => [method, methodText(method)]),
		)}
		${month('from', 'من شهر')}${month('to', 'إلى شهر')}
	</div>`
}
