import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import type { Cell, Line, Table } from './model.ts'
import { number } from './texts.ts'
import { reportWords } from './words.ts'

/*
 * A table of a report, and in each row a bar for the eye: it repeats what stands beside it, and is nothing to who hears
 * the page. On a narrow screen a row stands in two lines, and the roles keep the tables tables there too.
 */

/** So many lines stand on paper; what is beyond them is one line. */
const ON_PAPER = 10

const cell = ({ text, href, quiet, opens }: Cell, label: string, column: string) => {
	const [before, figure, after] = opens ?? ['', text, '']
	const name = `${label}${column ? `, ${column}` : ''}: ${figure}`
	const link = (of: unknown) =>
		href ? html`<a href=${href} aria-label=${fill(reportWords().opens, { figure: name })}>${of}</a>` : of
	return html`<td role="cell" class=${quiet ? 'quiet' : nothing}>${
		opens ? html`<bdi>${before}${link(figure)}${after}</bdi>` : link(html`<bdi>${text}</bdi>`)
	}</td>`
}

const bars = (of: number[] | undefined, most: number) =>
	of
		? html`<span class="board-bars" aria-hidden="true">${of.map((n, i) =>
				n > 0
					? html`<span class=${i ? 'board-bar old' : 'board-bar'} style="inline-size: ${(100 * n) / most}%"></span>`
					: nothing,
			)}</span>`
		: nothing

const row = ({ label, cells, bars: of, inner }: Line, columns: string[], most: number, beyond: boolean) =>
	html`<tr role="row" class=${[inner && 'inner', beyond && 'beyond'].filter(Boolean).join(' ') || nothing}>
		<th role="rowheader" scope="row"><span class="board-label"><span>${label}</span>${bars(of, most)}</span></th>
		${cells.map((one, i) => cell(one, label, columns[i] ?? ''))}
	</tr>`

/** In the place of the lines that are not on paper, their sum. */
function others(lines: Line[]): TemplateResult | typeof nothing {
	const rest = lines.slice(ON_PAPER)
	if (rest.length === 0) return nothing
	const sum = (i: number) => rest.reduce((total, { cells }) => total + (Number(cells[i]?.value) || 0), 0)
	return html`<tr class="board-others" aria-hidden="true"><th>${reportWords().others}</th>${lines[0]?.cells.map(
		({ value }, i) => html`<td>${typeof value === 'number' ? number(sum(i)) : ''}</td>`,
	)}</tr>`
}

export function tablePart(table: Table): TemplateResult {
	const { id, title, about, head, columns, lines, screen } = table
	const most = Math.max(1, ...lines.flatMap(line => line.bars ?? []))
	const heading = `sila-board-${id}`
	return html`<section class="sila-card board-part ${screen ? 'screen-only' : ''} board-${id}" aria-labelledby=${heading}>
		<h3 id=${heading}>${title}</h3>
		${about ? html`<p class="sila-hint">${about}</p>` : nothing}
		${
			lines.length === 0
				? nothing
				: html`<table role="table" class="plain-table board-table" style="--columns: ${columns.length}" aria-labelledby=${heading}>
			<thead role="rowgroup"><tr role="row">${head ? html`<th role="columnheader" scope="col">${head}</th>` : html`<td role="cell"></td>`}${columns.map(column => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
			<tbody role="rowgroup">${lines.map((line, i) => row(line, columns, most, i >= ON_PAPER && id === 'service'))}${id === 'service' ? others(lines) : nothing}</tbody>
		</table>`
		}
	</section>`
}
