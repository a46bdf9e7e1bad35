import { html, nothing, svg } from 'lit'
import type { Group } from '../../core/api/surveys.ts'
import { answersText, HIDDEN, meanText, monthText, points } from './words.ts'

/*
 * The mean of the overall question, month by month. The table is what counts; the picture repeats it for the eye. Time
 * runs as the text does, from right to left.
 */

const HEIGHT = 220
const STEP = 84
const EDGE = 44
const TOP = 30
const BOTTOM = 40

export function trendPart(trend: Group[]) {
	return html`<section class="sila-card survey-part" aria-labelledby="sila-trend">
		<h2 id="sila-trend">شهرًا بعد شهر</h2>
		${trend.filter(({ figures }) => figures).length > 1 ? picture(trend) : nothing}
		<table>
			<caption class="sila-unseen">السؤال العام شهرًا بعد شهر</caption>
			<thead><tr><th scope="col">الشهر</th><th scope="col">الإجابات</th><th scope="col">المتوسط</th></tr></thead>
			<tbody>${trend.map(
				({ key, figures }) => html`<tr><th scope="row">${monthText(key)}</th>
					<td>${figures ? answersText(figures.n) : HIDDEN}</td>
					<td>${figures?.mean ? meanText(figures.mean, 5) : HIDDEN}</td></tr>`,
			)}</tbody>
		</table>
	</section>`
}

function picture(trend: Group[]) {
	const width = 2 * EDGE + STEP * Math.max(1, trend.length - 1)
	const x = (i: number) => width - EDGE - i * STEP
	const y = (value: number) => TOP + ((5 - value) / 4) * (HEIGHT - TOP - BOTTOM)
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
	const about = `خط المتوسط من ${monthText(first?.key ?? '')} (${points(first?.mean.value ?? 0)}) إلى ${monthText(last?.key ?? '')} (${points(last?.mean.value ?? 0)}). الأرقام في الجدول.`
	return html`<div class="survey-wide" role="group" tabindex="0" aria-label="رسم المتوسط شهرًا بعد شهر"><svg class="trend" role="img" aria-label=${about} viewBox="0 0 ${width} ${HEIGHT}" width=${width} height=${HEIGHT}>
		${[1, 2, 3, 4, 5].map(
			value => svg`<line class="trend-grid" x1="0" x2=${width} y1=${y(value)} y2=${y(value)} />
				<text class="trend-scale" x=${width - 4} y=${y(value) - 4} text-anchor="end" direction="ltr">${value}</text>`,
		)}
		${shown.map(({ i, mean }) => svg`<line class="trend-range" x1=${x(i)} x2=${x(i)} y1=${y(mean.low)} y2=${y(mean.high)} />`)}
		${lines.map(({ from, to }) => svg`<line class="trend-line" x1=${x(from.i)} x2=${x(to.i)} y1=${y(from.mean.value)} y2=${y(to.mean.value)} />`)}
		${shown.map(
			({ i, mean }) => svg`<circle class="trend-point" cx=${x(i)} cy=${y(mean.value)} r="6" />
				<text class="trend-value" x=${x(i) - 10} y=${y(mean.value) - 10} text-anchor="end" direction="ltr">${points(mean.value)}</text>`,
		)}
		${trend.map(({ key }, i) => svg`<text class="trend-month" x=${x(i)} y=${HEIGHT - 12} text-anchor="middle" direction="ltr">${`${key.slice(5)}/${key.slice(0, 4)}`}</text>`)}
	</svg></div><p class="sila-hint">النقطة هي المتوسط، والخط القائم حولها ما بين حديه بثقة 95٪. ولا نقطة حيث أُخفي الشهر.</p>`
}
