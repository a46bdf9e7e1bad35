import { html, nothing } from 'lit'
import type { Group, QuestionResult, SurveyResults } from '../../core/api/surveys.ts'
import type { Figures } from '../../core/survey/figures.ts'
import {
	answersText,
	figureTexts,
	HIDDEN,
	meanText,
	npsText,
	number,
	responseText,
	SATISFIED,
	share,
	shareText,
	WHY_HIDDEN,
} from './words.ts'

/* The parts of the results, each a text or a table that is whole without its picture. */

const bar = (part: number) =>
	html`<td aria-hidden="true"><div class="report-bar" style="inline-size: ${100 * part}%"></div></td>`

/** The figures of the whole, in plain words. */
export function overview({ answers, overall, response, questions }: SurveyResults) {
	const recommend = questions.find(({ figures }) => figures?.nps !== undefined)
	const nps = recommend?.figures?.nps
	return html`<section class="sila-card survey-part" aria-labelledby="sila-overview">
		<h2 id="sila-overview">في جملة</h2>
		<dl class="facts survey-facts">
			<div><dt>الإجابات</dt><dd>${answersText(answers)}</dd></div>
			<div><dt>نسبة من أجاب</dt><dd>${responseText(response)}</dd></div>
			${
				overall
					? html`<div><dt>السؤال العام</dt><dd>${overall.mean ? meanText(overall.mean, 5) : HIDDEN}</dd></div>
						<div><dt>الراضون (${SATISFIED.rating})</dt><dd>${shareText(overall.satisfied)}</dd></div>`
					: html`<div><dt>السؤال العام</dt><dd>${HIDDEN}: أجابه أقل من 5</dd></div>`
			}
			${
				nps === undefined
					? nothing
					: html`<div><dt>صافي التوصية</dt><dd>${npsText(nps)} <span class="sila-hint">نسبة من أعطوا 9 أو 10 ناقصًا نسبة من أعطوا 6 فأقل</span></dd></div>`
			}
		</dl>
	</section>`
}

/** One question: what it asked, its figures, how many chose each answer, and a way to note what will be done about it. */
export function questionPart(
	{ type, text, n, figures, counts }: QuestionResult,
	i: number,
	improve: (about: string) => string,
) {
	const most = Math.max(1, ...(counts ?? []).map(({ count }) => count))
	return html`<section class="sila-card survey-part" aria-labelledby="sila-question-${i}">
		<h3 id="sila-question-${i}">${text.ar}</h3>
		<p class="sila-hint">أجابه: ${answersText(n)}</p>
		${figures ? html`<ul class="survey-said">${figureTexts(type, figures).map(said => html`<li>${said}</li>`)}</ul>` : nothing}
		${
			type === 'text'
				? html`<p>جوابه بكلمات من أجاب، وهو في التعليقات.</p>`
				: counts
					? html`<table><caption class="sila-unseen">كم اختار كل جواب</caption>
					<thead><tr><th scope="col">الجواب</th><th scope="col">العدد</th><th scope="col">النسبة</th><td aria-hidden="true"></td></tr></thead>
					<tbody>${[...counts].reverse().map(
						({
							value,
							label,
							count,
						}) => html`<tr><th scope="row">${typeof value === 'number' && label.ar !== String(value) ? `${value} · ` : ''}${label.ar}</th>
							<td><bdi>${number(count)}</bdi></td><td><bdi>${share(n ? count / n : 0)}</bdi></td>${bar(count / most)}</tr>`,
					)}</tbody></table>`
					: html`<p>${HIDDEN}: أجابه أقل من 5.</p>`
		}
		<p class="survey-improve"><a href=${improve(text.ar)}>سجّل تحسينًا<span class="sila-unseen">: ${text.ar}</span></a></p>
	</section>`
}

/** The overall question, by service, channel or method. */
export function groupsPart(
	id: string,
	title: string,
	head: string,
	groups: Group[],
	label: (key: string) => string,
) {
	if (groups.length === 0) return nothing
	const row = (figures: Figures | null) =>
		figures
			? html`<td><bdi>${number(figures.n)}</bdi></td><td>${figures.mean ? meanText(figures.mean, 5) : ''}</td><td><bdi>${share(figures.satisfied.value)}</bdi></td>${bar((figures.mean?.value ?? 0) / 5)}`
			: html`<td>${HIDDEN}</td><td>${HIDDEN}</td><td>${HIDDEN}</td><td aria-hidden="true"></td>`
	return html`<section class="sila-card survey-part" aria-labelledby=${id}>
		<h2 id=${id}>${title}</h2>
		<table><caption class="sila-unseen">السؤال العام ${title}</caption>
			<thead><tr><th scope="col">${head}</th><th scope="col">الإجابات</th><th scope="col">المتوسط</th><th scope="col">الراضون</th><td aria-hidden="true"></td></tr></thead>
			<tbody>${groups.map(({ key, figures }) => html`<tr><th scope="row">${label(key)}</th>${row(figures)}</tr>`)}</tbody>
		</table>
		${groups.some(({ figures }) => !figures) ? html`<p class="sila-hint">${WHY_HIDDEN}</p>` : nothing}
	</section>`
}
