import { html } from 'lit'
import type { CaseKind } from '../../core/case/status.ts'
import { NEW } from '../cases/list.ts'

/** The addresses of the pages on which staff write down what came by phone, fax, a visit or another channel. */
export const ENTRY: Record<CaseKind, string> = {
	request: NEW,
	complaint: `${NEW}/complaint`,
	inquiry: `${NEW}/inquiry`,
}

const NAMES: Record<CaseKind, string> = { request: 'طلب', complaint: 'شكوى', inquiry: 'استفسار' }

/** The way from one of these pages to the others. */
export const kindLinks = (
	current: CaseKind,
) => html`<nav class="sila-statuses entry-kinds" aria-label="ما الذي تسجّله؟">
	${(Object.keys(ENTRY) as CaseKind[]).map(
		kind =>
			html`<a class="sila-filter" href=${ENTRY[kind]} aria-current=${kind === current ? 'page' : 'false'}>${NAMES[kind]}</a>`,
	)}
</nav>`
