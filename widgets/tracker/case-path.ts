import { html, nothing } from 'lit'
import { day } from '../../ui/dates.ts'
import type { FollowedKind, OpenCase } from './case-types.ts'

/** The way of a complaint or an inquiry: each status that it came to, with its day, the last of them the present one. */
export const path = ({ case: { history }, words, lang }: OpenCase, kind: FollowedKind) =>
	html`<h3>${words.path}</h3>
		<ol part="steps">${history.map(
			(
				{ status, at },
				i,
			) => html`<li class="done" aria-current=${i === history.length - 1 ? 'step' : nothing}>
				<strong>${kind.statusName(status)}</strong>
				<p class="small">${day(at, lang)}</p>
			</li>`,
		)}</ol>`
