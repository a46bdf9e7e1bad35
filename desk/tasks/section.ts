import { html, type TemplateResult } from 'lit'
import { troubleText } from '../problem.ts'

const STEP = 50

interface Parts<Row> {
	/** Id of its heading. */
	id: string
	title: string
	/** What is said when nothing is there. */
	empty: string
	fetch(most: number): Promise<Row[]>
	row(row: Row): TemplateResult
}

/** A list of things that wait, a part of it at first. It is fetched anew rather than page by page, since rows leave it. */
export function taskSection<Row extends { id: string }>(parts: Parts<Row>, draw: () => void) {
	let rows: Row[] | null = null
	let most = STEP
	let trouble = ''

	async function load(): Promise<void> {
		trouble = ''
		try {
			rows = await parts.fetch(most)
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	function more(): void {
		most += STEP
		load()
	}

	const list = () => {
		if (!rows) return trouble ? '' : html`<p class="sila-hint">لحظة من فضلك…</p>`
		if (rows.length === 0) return html`<p class="sila-hint">${parts.empty}</p>`
		return html`<ul class="tasks">${rows.map(row => html`<li>${parts.row(row)}</li>`)}</ul>
			${rows.length === most ? html`<button type="button" class="sila-button sila-more" @click=${more}>عرض المزيد</button>` : ''}`
	}

	const view = () => html`<section class="sila-card" aria-labelledby=${parts.id}>
		<h2 id=${parts.id}>${parts.title} ${rows?.length ? html`<span class="sila-number">(${rows.length}${rows.length === most ? '+' : ''})</span>` : ''}</h2>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : ''}
		${list()}
	</section>`

	return { load, view }
}
