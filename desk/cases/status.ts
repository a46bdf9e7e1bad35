import { html, nothing } from 'lit'
import type { Status } from '../../core/case/status.ts'
import { progress } from '../../core/policy/progress.ts'
import { presentStep } from '../../core/policy/stage.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import { caseWords } from '../spoken.ts'
import { attentionNote, moment, since, statusChip } from './parts.ts'
import './step.ts'
import type { Way } from './step.ts'
import { stepWords } from './step-words.ts'
import type { Case } from './types.ts'

const way: Way<Case> = {
	process: ({ association }) => association,
	words: ({ association }, status) => progress(association, status as Status, caseWords(), language()),
}

/** A day of the process, where the server has set it. */
export function dayLine(label: string, value: string) {
	const date = parse(value)
	return date ? html`<p>${label}: <strong>${day(date)}</strong></p>` : nothing
}

/** Where a request stands: its status, who has it, the days that bind, the way on, and the policy's steps. */
export function statusView(theCase: Case) {
	const { record, association } = theCase
	const words = stepWords()
	const lang = language()
	const status = record.status as Status
	const present = presentStep(association, status)
	const actor = association.process.find(state => state.status === status)?.actor[lang]
	return html`<section class="sila-card" aria-labelledby="sila-status">
		<h2 id="sila-status">${words.status}</h2>
		<p class="status-now">${statusChip(record)} ${attentionNote(record)}</p>
		<p class="sila-hint">${since(record.status_since)}${words.comma}${moment(record.status_since)}</p>
		${actor ? html`<p>${words.at}: ${actor}</p>` : nothing}
		${dayLine(labels.cases.fields.due_on, record.due_on)}
		${dayLine(labels.cases.fields.earliest_reply_on, record.earliest_reply_on)}
		${dayLine(`${labels.cases.fields.target_on} ${words.unseen}`, record.target_on)}
		<desk-step .theCase=${theCase} .way=${way}></desk-step>
		<ol class="steps">${association.handling.map(
			({ title }, i) =>
				html`<li aria-current=${i === present ? 'step' : 'false'}>${title[lang]}${i === present ? html` <em>${words.present}</em>` : nothing}</li>`,
		)}</ol>
	</section>`
}
