import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Group } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import { language } from '../frame/language.ts'
import { answersText, meanText, monthText, points } from './figures.ts'
import { surveyPageWords } from './words.ts'

/*
 * The mean of the overall question, month by month. The table is what counts; the picture repeats it for the eye. Time
 * runs as the text does: in Arabic from right to left.
 */

const HEIGHT = 220
const STEP = 84
const EDGE = 44
const TOP = 30
const BOTTOM = 40

export function trendPart(trend: Group[]): TemplateResult {
	const { trend: words, groups, hidden } = surveyPageWords()
	return html`<section class="sila-card survey-part" aria-labelledby="sila-trend">
		<h2 id="sila-trend">${words.heading}</h2>
		${trend.filter(({ figures }) => figures).length > 1 ? picture(trend) : nothing}
		<table class="plain-table">
			<caption class="sila-unseen">${words.caption}</caption>
			<thead><tr><th scope="col">${words.month}</th><th scope="col">${groups.answers}</th><th scope="col">${groups.mean}</th></tr></thead>
			<tbody>${trend.map(
				({ key, figures }) => html`<tr><th scope="row">${monthText(key)}</th>
					<td>${figures ? answersText(figures.n) : hidden}</td>
					<td>${figures?.mean ? meanText(figures.mean, 5) : hidden}</td></tr>`,
			)}</tbody>
		</table>
	</section>`
}

const y = (value: number): number => TOP + ((5 - value) / 4) * (HEIGHT - TOP - BOTTOM)

function picture(trend: Group[]): TemplateResult {
	const { trend: words } = surveyPageWords()
	const width = 2 * EDGE + STEP * Math.max(1, trend.length - 1)
	const toLeft = language() === 'ar'
	const x = (i: number) => (toLeft ? width - EDGE - i * STEP : EDGE + i * STEP)
	const shown = trend.flatMap(({ key, figures }, i) =>
		figures?.mean ? [{ key, i, mean: figures.mean }] : [],
	)
	// A hidden month leaves a gap: a line across it would claim what is not known.
	const lines = shown.flatMap((point, n) => {
		const next = shown[n + 1]
		return next && next.i === point.i + 1 ? [{ from: point, to: next }] : []
	})
	const first = shown[0]
	const last = shown.at(-1)
	const about = fill(words.about, {
		first: monthText(first?.key ?? ''),
		start: points(first?.mean.value ?? 0),
		last: monthText(last?.key ?? ''),
		end: points(last?.mean.value ?? 0),
	})
	// Beside a point, on the side where its line does not come in.
	const beside = toLeft ? -10 : 10
	return html`<div class="survey-wide" role="group" tabindex="0" aria-label=${words.picture}><svg class="trend" role="img" aria-label=${about} viewBox="0 0 ${width} ${HEIGHT}" width=${width} height=${HEIGHT}>
		${[1, 2, 3, 4, 5].map(
			value => svg`<line class="trend-grid" x1="0" x2=${width} y1=${y(value)} y2=${y(value)} />
				<text class="trend-scale" x=${toLeft ? width - 4 : 4} y=${y(value) - 4} text-anchor=${toLeft ? 'end' : 'start'} direction="ltr">${value}</text>`,
		)}
		${shown.map(({ i, mean }) => svg`<line class="trend-range" x1=${x(i)} x2=${x(i)} y1=${y(mean.low)} y2=${y(mean.high)} />`)}
		${lines.map(({ from, to }) => svg`<line class="trend-line" x1=${x(from.i)} x2=${x(to.i)} y1=${y(from.mean.value)} y2=${y(to.mean.value)} />`)}
		${shown.map(
			({ i, mean }) => svg`<circle class="trend-point" cx=${x(i)} cy=${y(mean.value)} r="6" />
				<text class="trend-value" x=${x(i) + beside} y=${y(mean.value) - 10} text-anchor=${toLeft ? 'end' : 'start'} direction="ltr">${points(mean.value)}</text>`,
		)}
		${trend.map(({ key }, i) => svg`<text class="trend-month" x=${x(i)} y=${HEIGHT - 12} text-anchor="middle" direction="ltr">${`${key.slice(5)}/${key.slice(0, 4)}`}</text>`)}
	</svg></div><p class="sila-hint">${words.hint}</p>`
}
