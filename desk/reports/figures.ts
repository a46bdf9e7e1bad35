import { html, nothing, type TemplateResult } from 'lit'
import type { RequestsReport } from '../../core/api/report.ts'
import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { day } from '../dates.ts'
import { counted } from '../frame/counted.ts'
import { icon } from '../frame/icons.ts'
import { language } from '../frame/language.ts'
import { reportRows } from './csv.ts'
import { saveButtons } from './save.ts'
import { daysText, type Section, sections, totalOf } from './sections.ts'
import { reportWords } from './words.ts'

const LOCALES = { ar: 'ar-u-nu-latn', en: 'en' }
const number = (n: number) => new Intl.NumberFormat(LOCALES[language()]).format(n)
const percent = (n: number) => new Intl.NumberFormat(LOCALES[language()], { style: 'percent' }).format(n)
const dayText = (text: string) => day(new Date(`${text}T12:00:00Z`))

/** One way to divide the requests. The table is what counts; its bars repeat it for the eye. */
function table(section: Section): TemplateResult {
	const words = reportWords()
	const total = totalOf(section)
	const most = Math.max(1, ...section.rows.map(row => row.count))
	const share = (part: number) => (total ? percent(part / total) : '')
	return html`<section class="sila-card report-part">
		<table class="plain-table">
			<caption>${section.title}${section.about ? html`<span class="sila-hint">${section.about}</span>` : nothing}</caption>
			<thead><tr><th scope="col">${section.head}</th><th scope="col">${words.number}</th><th scope="col">${words.share}</th><td aria-hidden="true"></td></tr></thead>
			<tbody>${section.rows.map(
				({ label, count: part }) => html`<tr>
					<th scope="row">${label}</th><td><bdi>${number(part)}</bdi></td><td><bdi>${share(part)}</bdi></td>
					<td aria-hidden="true"><div class="report-bar" style="inline-size: ${(100 * part) / most}%"></div></td>
				</tr>`,
			)}</tbody>
			<tfoot><tr><th scope="row">${words.total}</th><td><bdi>${number(total)}</bdi></td><td></td><td aria-hidden="true"></td></tr></tfoot>
		</table>
	</section>`
}

function decisions({ count: made, medianDays, longestDays }: RequestsReport['decisions']): TemplateResult {
	const words = reportWords().decisions
	return html`<section class="sila-card report-part" aria-labelledby="sila-decisions">
		<h2 id="sila-decisions">${words.title}</h2>
		<p class="sila-hint">${words.about}</p>
		${
			medianDays === null || longestDays === null
				? html`<p>${words.none}</p>`
				: html`<dl class="facts">
					<div><dt>${words.made}</dt><dd>${number(made)}</dd></div>
					<div><dt>${words.median}</dt><dd>${daysText(medianDays)}</dd></div>
					<div><dt>${words.longest}</dt><dd>${daysText(longestDays)}</dd></div>
				</dl>`
		}
	</section>`
}

/** A report with its figures, and the ways to save and print it; `loading`: a newer one is on its way. */
export function figures(
	shown: RequestsReport,
	association: PublishedAssociation | undefined,
	loading: boolean,
): TemplateResult {
	const words = reportWords()
	const name = association?.name[language()] ?? shown.association
	const parts = sections(shown, association)
	const came = fill(words.came, { association: name, from: dayText(shown.from), to: dayText(shown.to) })
	const file = `sila-${shown.association}-${shown.from}-${shown.to}`
	return html`<div class="report" aria-busy=${loading ? 'true' : 'false'}>
		<div class="report-top">
			<p role="status">${came} <strong>${counted(shown.total, words.requests)}</strong></p>
			<div class="sila-actions">
				${saveButtons(file, words.report, () => reportRows(shown, name, parts))}
				<button type="button" class="sila-button quiet" @click=${() => print()}>${icon('printer')} ${words.print}</button>
			</div>
		</div>
		${
			shown.total === 0
				? html`<p class="sila-empty">${words.none}</p>`
				: html`<div class="report-parts">${parts.map(table)}${decisions(shown.decisions)}</div>`
		}
		<p class="sila-hint">${words.counted}</p>
	</div>`
}
