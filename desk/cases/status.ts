import { html } from 'lit'
import type { Status } from '../../core/case/status.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { progress } from '../../core/policy/progress.ts'
import { presentStep } from '../../core/policy/stage.ts'
import { day, parse } from '../dates.ts'
import { labels } from '../labels.ts'
import { attentionNote, moment, since, statusChip } from './parts.ts'
import { stepForm, type Way } from './step.ts'
import type { AnyCase, Case } from './types.ts'

const way: Way<Case> = {
	process: ({ association }) => association,
	words: ({ association }, status) => progress(association, status as Status, caseWords, 'ar'),
}

/** A day of the process, where the server has set it. */
export function dayLine(label: string, value: string) {
	const date = parse(value)
	return date ? html`<p>${label}: <strong>${day(date)}</strong></p>` : ''
}

/** Where a request stands: its status, who has it, the days that bind, and the policy's steps; below, the way on. */
export function statusSection(id: string, draw: () => void, reload: () => Promise<AnyCase | null>) {
	const form = stepForm(id, draw, reload, way)

	return (theCase: Case) => {
		const { record, association } = theCase
		const status = record.status as Status
		const present = presentStep(association, status)
		const actor = association.process.find(state => state.status === status)?.actor.ar
		return html`<section class="sila-card" aria-labelledby="sila-status">
			<h2 id="sila-status">الحالة</h2>
			<p class="status-now">${statusChip(record)} ${attentionNote(record)}</p>
			<p class="sila-hint">${since(record.status_since)}، ${moment(record.status_since)}</p>
			${actor ? html`<p>لدى: ${actor}</p>` : ''}
			${dayLine(labels.cases.fields.due_on, record.due_on)}
			${dayLine(labels.cases.fields.earliest_reply_on, record.earliest_reply_on)}
			${dayLine(`${labels.cases.fields.target_on} (لا يراه مقدم الطلب)`, record.target_on)}
			<ol class="steps">${association.handling.map(
				({ title }, i) =>
					html`<li aria-current=${i === present ? 'step' : 'false'}>${title.ar}${i === present ? html` <em>الخطوة الحالية</em>` : ''}</li>`,
			)}</ol>
			${form(theCase)}
		</section>`
	}
}
