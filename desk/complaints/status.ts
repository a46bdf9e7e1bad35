import { html, nothing } from 'lit'
import { awaitsAssociation } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { attentionNote, moment, since, statusChip } from '../cases/parts.ts'
import { dayLine } from '../cases/status.ts'
import '../cases/step.ts'
import { stepWords } from '../cases/step-words.ts'
import { labels, statusLabel } from '../labels.ts'
import type { AssignedCase } from './data.ts'
import { lateBy } from './late.ts'
import { lineOf } from './line.ts'
import { actorOf, way } from './way.ts'
import { matterWords } from './words.ts'

const late = (due: string) => {
	const days = lateBy(due)
	return due && days
		? html`<p><span class="attention">${fill(matterWords().late, { days })}</span></p>`
		: nothing
}

/** The days that bind while the association still owes something. */
const days = ({ record }: AssignedCase) => {
	const { kind, status, due_on, acknowledge_by } = record
	if (!awaitsAssociation(kind, status)) return nothing
	const unread = status === 'received' ? acknowledge_by : ''
	return html`${dayLine(labels.cases.fields.acknowledge_by, unread)}${late(unread)}
		${dayLine(matterWords().lastDay[kind === 'complaint' ? 'complaint' : 'inquiry'], due_on)}${late(due_on)}`
}

const reopened = ({ record }: AssignedCase) => {
	const words = matterWords()
	const { reopened_at, first_closing_reason: reason } = record
	if (!reopened_at) return nothing
	return html`<p class="reopened"><strong>${words.reopened}</strong> ${words.on} ${moment(reopened_at)}.${reason ? html` ${words.closedBefore} <bdi class="written">${reason}</bdi>` : nothing}</p>`
}

/** Where a complaint or an inquiry stands: its status, who acts, the days that bind, the way on, and all its way. */
export function statusView(matter: AssignedCase) {
	const words = stepWords()
	const { record } = matter
	const { kind, status } = record
	const actor = actorOf(matter)
	return html`<section class="sila-card" aria-labelledby="sila-status">
		<h2 id="sila-status">${words.status}</h2>
		<p class="status-now">${statusChip(record)} ${attentionNote(record)}</p>
		<p class="sila-hint">${since(record.status_since)}${words.comma}${moment(record.status_since)}</p>
		${actor ? html`<p>${words.at}: ${actor}</p>` : nothing}
		${days(matter)}${reopened(matter)}
		<desk-step .theCase=${matter} .way=${way}></desk-step>
		<ol class="steps">${lineOf(kind as 'complaint' | 'inquiry', status).map(
			place =>
				html`<li aria-current=${place === status ? 'step' : 'false'}>${statusLabel(kind, place)}${place === status ? html` <em>${matterWords().now}</em>` : nothing}</li>`,
		)}</ol>
	</section>`
}
