import { html } from 'lit'
import type { CaseKind } from '../../core/case/status.ts'
import { NEW } from '../cases/paths.ts'
import { labels } from '../labels.ts'
import { entryWords } from './words.ts'

/** The addresses of the pages on which staff write down what came by phone, fax, a visit or another channel. */
const ENTRY: Record<CaseKind, string> = {
	request: NEW,
	complaint: `${NEW}/complaint`,
	inquiry: `${NEW}/inquiry`,
}

/** The way from one of these pages to the others. */
export const kindLinks = (
	current: CaseKind,
) => html`<nav class="sila-statuses entry-kinds" aria-label=${entryWords().kinds}>
	${(Object.keys(ENTRY) as CaseKind[]).map(
		kind =>
			html`<a class="sila-filter" href=${ENTRY[kind]} aria-current=${kind === current ? 'page' : 'false'}>${labels.cases.values.kind[kind]}</a>`,
	)}
</nav>`
