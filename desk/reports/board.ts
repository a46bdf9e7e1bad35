import { html, nothing, type TemplateResult } from 'lit'
import type { BoardReport, KindReport } from '../../core/api/report.ts'
import { fill } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { type Named, nameOf } from '../cases/list-data.ts'
import { day, hijriDay, hour } from '../dates.ts'
import { kindTable, partTable, partTables, type Table } from './model.ts'
import { tablePart } from './tables.ts'
import { bothText, gregorianText, hijriPeriodText, periodText } from './texts.ts'
import { reportWords } from './words.ts'

/* The report as it is read and printed: two sheets of paper, with the days in both calendars and a place to sign. */

/** Whose report it is: the association, or all that the caller counts. */
export const ownerText = (report: BoardReport, associations: Named[]): string =>
	report.association
		? nameOf(associations.find(({ id }) => id === report.association))
		: associations.length === 1
			? nameOf(associations[0])
			: reportWords().all

/** The tables in the order in which they are read. */
export const tablesOf = (report: BoardReport, associations: Named[]): { first: Table[]; rest: Table[] } => ({
	first: report.kinds.map(kind => ({
		...(kind.whole ? kindTable(report, kind) : partTable(report, kind)),
		...onlySome(report, kind, associations),
	})),
	rest: partTables(report, associations),
})

/** Of which associations a kind is counted, where the report is on more. */
function onlySome(report: BoardReport, kind: KindReport, associations: Named[]): { about?: string } {
	const words = reportWords()
	const all = new Set(report.kinds.flatMap(one => one.associations))
	const fewer = report.association === '' && kind.associations.length < all.size
	const names = kind.associations.map(id => nameOf(associations.find(one => one.id === id)))
	const said = [
		kind.whole ? '' : words.partly,
		fewer ? fill(words.only, { associations: names.join(words.comma) }) : '',
	]
	const about = said.filter(Boolean).join(' ')
	return about ? { about } : {}
}

/** For who sees colours: which bar is of which period. */
const legend = (report: BoardReport) =>
	html`<p class="board-legend" aria-hidden="true"><span class="board-bar"></span> ${periodText(report)} <span class="board-bar old"></span> ${periodText(report.before)}</p>`

function heading(report: BoardReport, associations: Named[]): TemplateResult {
	const words = reportWords()
	const made = new Date(report.made)
	return html`<header class="board-head">
		<p class="board-owner">${ownerText(report, associations)}</p>
		<h2>${words.board}: ${periodText(report)}</h2>
		<p>${gregorianText(report)}</p>
		<p>${hijriPeriodText(report)}</p>
		<p class="sila-hint">${fill(words.made, { day: fill(words.both, { gregorian: day(made), hijri: hijriDay(made) }), hour: hour(made) })}</p>
		${legend(report)}
	</header>`
}

/** On paper: who signs it, and the day on which it was printed. */
function signature(): TemplateResult {
	const { signature: words } = reportWords()
	const line = (label: string, text = '') =>
		html`<div><span>${label}</span><span class=${text ? '' : 'board-line'}>${text}</span></div>`
	return html`<div class="board-signature">${line(words.name)}${line(words.role)}${line(words.sign)}${line(words.day, bothText(riyadhDay(new Date().toISOString())))}</div>`
}

export function board(report: BoardReport, associations: Named[], loading: boolean): TemplateResult {
	const words = reportWords()
	const { first, rest } = tablesOf(report, associations)
	return html`<article class="board" aria-busy=${loading ? 'true' : 'false'}>
		${heading(report, associations)}
		<div class="board-kinds">${first.map(tablePart)}</div>
		<div class="board-rest">${rest.map(tablePart)}</div>
		<footer class="board-foot">
			<ul class="sila-hint">${words.notes.map(note => html`<li>${note}</li>`)}${report.apart ? html`<li class="screen-only">${words.apart}</li>` : nothing}</ul>
			${signature()}
		</footer>
	</article>`
}
