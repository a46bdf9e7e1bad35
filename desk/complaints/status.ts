import { html } from 'lit'
import { awaitsAssociation } from '../../core/case/status.ts'
import { attentionNote, moment, since, statusChip } from '../cases/parts.ts'
import { dayLine } from '../cases/status.ts'
import { stepForm } from '../cases/step.ts'
import type { AnyCase } from '../cases/types.ts'
import { labels, statusLabel } from '../labels.ts'
import type { AssignedCase } from './data.ts'
import { lateBy } from './late.ts'
import { lineOf } from './line.ts'
import { actorOf, way } from './way.ts'

/** Where a complaint or an inquiry stands: its status, who acts, the days that bind, its way; below, the steps on. */
export function statusSection(id: string, draw: () => void, reload: () => Promise<AnyCase | null>) {
	const form = stepForm(id, draw, reload, way)

	const late = (due: string) => {
		const days = lateBy(due)
		return due && days ? html`<p><span class="attention">تأخر ${days}</span></p>` : ''
	}

	/** The days that bind while the association still owes something. */
	const days = ({ record }: AssignedCase) => {
		const { kind, status, due_on, acknowledge_by } = record
		if (!awaitsAssociation(kind, status)) return ''
		const unread = status === 'received' ? acknowledge_by : ''
		return html`${dayLine(labels.cases.fields.acknowledge_by, unread)}${late(unread)}
			${dayLine(kind === 'complaint' ? 'آخر يوم للتسوية' : 'آخر يوم للجواب', due_on)}${late(due_on)}`
	}

	return (matter: AssignedCase) => {
		const { record } = matter
		const { kind, status } = record
		const actor = actorOf(matter)
		return html`<section class="sila-card" aria-labelledby="sila-status">
			<h2 id="sila-status">الحالة</h2>
			<p class="status-now">${statusChip(record)} ${attentionNote(record)}</p>
			<p class="sila-hint">${since(record.status_since)}، ${moment(record.status_since)}</p>
			${actor ? html`<p>لدى: ${actor}</p>` : ''}
			${days(matter)}
			${record.reopened_at ? html`<p class="reopened"><strong>أُعيد فتحها</strong> في ${moment(record.reopened_at)}.${record.first_closing_reason ? html` أُغلقت قبلها لهذا السبب: <bdi class="written">${record.first_closing_reason}</bdi>` : ''}</p>` : ''}
			<ol class="steps">${lineOf(kind as 'complaint' | 'inquiry', status).map(
				place =>
					html`<li aria-current=${place === status ? 'step' : 'false'}>${statusLabel(kind, place)}${place === status ? html` <em>الآن</em>` : ''}</li>`,
			)}</ol>
			${form(matter)}
		</section>`
	}
}
