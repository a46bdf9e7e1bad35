import { html, nothing, type TemplateResult } from 'lit'
import type { RetentionEntry } from '../../core/api/requests.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { day, parse } from '../dates.ts'
import { counted } from '../frame/counted.ts'
import { labels } from '../labels.ts'
import { settingsWords } from './words.ts'

/** How many cases a list names; the rest are counted. */
const SHOWN = 50

/** The cases that go, each with its day; `night` is the day that the coming night goes by. */
export function plannedList(entries: RetentionEntry[], night: string): TemplateResult {
	const words = settingsWords().retention
	const rest = entries.length - SHOWN
	return html`<ul class="planned">${entries.slice(0, SHOWN).map(({ id, reference, status, on }) => {
		const date = parse(on)
		return html`<li><a href="${CASES}/${id}">${words.number} <bdi dir="ltr">${formatReference(reference)}</bdi></a>
			<span class="sila-hint">${labels.cases.values.status[status]}</span>
			<span>${on <= night ? words.night : date ? day(date) : ''}</span></li>`
	})}</ul>
	${rest > 0 ? html`<p class="sila-hint">${fill(words.more, { cases: counted(rest, words.cases) })}</p>` : nothing}`
}
