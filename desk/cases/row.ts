import { html, nothing } from 'lit'
import type { CaseEntry } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { day, parse } from '../dates.ts'
import { counted } from '../frame/counted.ts'
import { listWords } from './list-words.ts'
import { attentionNote, sender, since, statusChip, unprovenNote } from './parts.ts'
import { PATH } from './paths.ts'
import { what } from './what.ts'

/** Whose it is, where it is somebody's. */
function whose({ holder, mine }: CaseEntry) {
	const words = listWords()
	if (!holder) return nothing
	return html` · <span class="case-holder">${mine ? words.mine : fill(words.with, { name: holder })}</span>`
}

/** By when something is due: late is told by its colour too. */
function dueOn({ due, late }: CaseEntry) {
	const on = due && parse(`${due}T12:00:00Z`)
	return on
		? html`<span class="case-due" data-late=${late ? 'yes' : 'no'}>${fill(listWords().due, { day: day(on) })}</span>`
		: nothing
}

/** Whether a row is chosen, and how it comes to be. */
interface Choice {
	chosen: boolean
	choose: (ids: readonly string[], on: boolean) => void
}

/** The box by which a case is chosen. What can be done with those comes once somebody turns to one. */
const box = ({ id, reference }: CaseEntry, { chosen, choose }: Choice) =>
	html`<label class="case-choose"><input type="checkbox" aria-label=${fill(listWords().choose, { reference: formatReference(reference) })} .checked=${chosen}
		@focus=${() => import('./chosen.ts')} @change=${({ target }: Event) => choose([id], (target as HTMLInputElement).checked)}></label>`

/** A case in the list; `several`: there are cases of several associations. */
export function caseRow(found: CaseEntry, several: boolean, choice: Choice) {
	const words = listWords()
	const { unread } = found
	return html`<li class="case-line">${box(found, choice)}
		<a class="case-row" href="${PATH}/${found.id}">
			<span class="case-who">${sender(found)} ${unread ? html`<span class="sila-new">${counted(unread, words.unread)}</span>` : nothing}</span>
			<span class="case-what">${what(found, several)}${whose(found)}${found.duplicate ? html` · <strong class="case-twin">${words.duplicate}</strong>` : nothing}</span>
			<span class="case-reference"><span class="sila-unseen">${words.reference}</span><bdi dir="ltr">${formatReference(found.reference)}</bdi></span>
			${statusChip(found)}
			<span class="case-since">${since(found.status_since)} ${attentionNote(found)} ${unprovenNote(found)} ${dueOn(found)}</span>
		</a>
	</li>`
}
