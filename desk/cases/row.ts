import { html, nothing } from 'lit'
import type { CaseEntry } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import { listWords } from './list-words.ts'
import { attentionNote, sender, since, statusChip } from './parts.ts'
import { PATH } from './paths.ts'

/** What it is, and where there are several associations, whose. */
function what({ kind, topic, service, association }: CaseEntry, several: boolean): string {
	const { kind: kinds, topic: topics } = labels.cases.values
	const about = kind === 'request' ? [service?.[language()]] : [kinds[kind], topic && topics[topic]]
	return [...about, several && association[language()]].filter(Boolean).join(' · ')
}

/** A case in the list. `unread`: how many of its messages nobody has read. */
export function caseRow(found: CaseEntry, unread: number, several: boolean) {
	const words = listWords()
	return html`<li>
		<a class="case-row" href="${PATH}/${found.id}">
			<span class="case-who">${sender(found)} ${unread ? html`<span class="sila-new">${counted(unread, words.unread)}</span>` : nothing}</span>
			<span class="case-what">${what(found, several)}</span>
			<span class="case-reference"><span class="sila-unseen">${words.reference}</span><bdi dir="ltr">${formatReference(found.reference)}</bdi></span>
			${statusChip(found)}
			<span class="case-since">${since(found.status_since)} ${attentionNote(found)}</span>
		</a>
	</li>`
}
