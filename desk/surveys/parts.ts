import { html, nothing, type TemplateResult } from 'lit'
import type { Group, QuestionResult, SurveyResults } from '../../core/api/surveys.ts'
import { fill } from '../../core/language/text.ts'
import type { Figures } from '../../core/survey/figures.ts'
import {
	answersText,
	figureTexts,
	meanText,
	npsText,
	number,
	responseText,
	share,
	shareText,
} from './figures.ts'
import { said, surveyPageWords } from './words.ts'

/* The parts of the results, each a text or a table that is whole without its picture. */

const bar = (part: number) =>
	html`<td aria-hidden="true"><div class="board-bar" style="inline-size: ${100 * part}%"></div></td>`

/** The figures of the whole, in plain words. */
export function overview({ answers, overall, response, questions }: SurveyResults): TemplateResult {
	const words = surveyPageWords()
	const { overview: own } = words
	const nps = questions.find(({ figures }) => figures?.nps !== undefined)?.figures?.nps
	return html`<section class="sila-card survey-part" aria-labelledby="sila-overview">
		<h2 id="sila-overview">${own.heading}</h2>
		<dl class="facts survey-facts">
			<div><dt>${own.answers}</dt><dd>${answersText(answers)}</dd></div>
			<div><dt>${own.response}</dt><dd>${responseText(response)}</dd></div>
			${
				overall
					? html`<div><dt>${own.overall}</dt><dd>${overall.mean ? meanText(overall.mean, 5) : words.hidden}</dd></div>
						<div><dt>${fill(own.satisfied, { who: words.satisfied.rating })}</dt><dd>${shareText(overall.satisfied)}</dd></div>`
					: html`<div><dt>${own.overall}</dt><dd>${words.hiddenFew}</dd></div>`
			}
			${
				nps === undefined
					? nothing
					: html`<div><dt>${own.nps}</dt><dd>${npsText(nps)} <span class="sila-hint">${own.npsHint}</span></dd></div>`
			}
		</dl>
	</section>`
}

type Count = NonNullable<QuestionResult['counts']>[number]

const countsTable = (counts: Count[], n: number): TemplateResult => {
	const { question: words } = surveyPageWords()
	const most = Math.max(1, ...counts.map(({ count }) => count))
	const label = ({ value, label }: Count) =>
		typeof value === 'number' && label.ar !== String(value) ? `${value} · ${said(label)}` : said(label)
	return html`<table class="plain-table"><caption class="sila-unseen">${words.caption}</caption>
		<thead><tr><th scope="col">${words.answer}</th><th scope="col">${words.number}</th><th scope="col">${words.share}</th><td aria-hidden="true"></td></tr></thead>
		<tbody>${[...counts].reverse().map(
			entry => html`<tr><th scope="row">${label(entry)}</th>
				<td><bdi>${number(entry.count)}</bdi></td><td><bdi>${share(n ? entry.count / n : 0)}</bdi></td>${bar(entry.count / most)}</tr>`,
		)}</tbody></table>`
}

/** One question: what it asked, its figures, how many chose each answer, and for who notes that a way to what will be done about it. */
export function questionPart(
	{ type, text, n, figures, counts }: QuestionResult,
	i: number,
	improve?: (about: string) => string,
): TemplateResult {
	const words = surveyPageWords()
	const { question: own } = words
	return html`<section class="sila-card survey-part" aria-labelledby="sila-question-${i}">
		<h3 id="sila-question-${i}">${said(text)}</h3>
		<p class="sila-hint">${fill(own.answeredBy, { answers: answersText(n) })}</p>
		${figures ? html`<ul class="survey-said">${figureTexts(type, figures).map(line => html`<li>${line}</li>`)}</ul>` : nothing}
		${type === 'text' ? html`<p>${own.inWords}</p>` : counts ? countsTable(counts, n) : html`<p>${words.hiddenFew}.</p>`}
		${improve ? html`<p class="survey-improve"><a href=${improve(text.ar)}>${own.improve}<span class="sila-unseen">: ${said(text)}</span></a></p>` : nothing}
	</section>`
}

/** The overall question, by service, channel or method. */
export function groupsPart(
	{ id, title, head }: Record<'id' | 'title' | 'head', string>,
	groups: Group[],
	label: (key: string) => string,
): TemplateResult | typeof nothing {
	if (groups.length === 0) return nothing
	const { groups: words, hidden, whyHidden } = surveyPageWords()
	const row = (figures: Figures | null) =>
		figures
			? html`<td><bdi>${number(figures.n)}</bdi></td><td>${figures.mean ? meanText(figures.mean, 5) : ''}</td><td><bdi>${share(figures.satisfied.value)}</bdi></td>${bar((figures.mean?.value ?? 0) / 5)}`
			: html`<td>${hidden}</td><td>${hidden}</td><td>${hidden}</td><td aria-hidden="true"></td>`
	return html`<section class="sila-card survey-part" aria-labelledby=${id}>
		<h2 id=${id}>${title}</h2>
		<table class="plain-table"><caption class="sila-unseen">${fill(words.caption, { title })}</caption>
			<thead><tr><th scope="col">${head}</th><th scope="col">${words.answers}</th><th scope="col">${words.mean}</th><th scope="col">${words.satisfied}</th><td aria-hidden="true"></td></tr></thead>
			<tbody>${groups.map(({ key, figures }) => html`<tr><th scope="row">${label(key)}</th>${row(figures)}</tr>`)}</tbody>
		</table>
		${groups.some(({ figures }) => !figures) ? html`<p class="sila-hint">${whyHidden}</p>` : nothing}
	</section>`
}
