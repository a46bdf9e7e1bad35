import { html } from 'lit'
import { formatReference } from '../../core/case/reference.ts'
import { recordedSection } from '../cases/recorded.ts'
import type { AnyCase, KindView } from '../cases/types.ts'
import { labels } from '../labels.ts'
import { compensationSection } from './compensation.ts'
import type { AssignedCase } from './data.ts'
import { holderSection } from './holder.ts'
import { letterView } from './letter.ts'
import { settlementSection } from './settlement.ts'
import { statusSection } from './status.ts'

/** What the page of a complaint or an inquiry shows beside what every case has. */
export function assignedCaseView(
	id: string,
	draw: () => void,
	reload: () => Promise<AnyCase | null>,
): KindView<AssignedCase> {
	const status = statusSection(id, draw, reload)
	const holder = holderSection(draw, reload)
	const recorded = recordedSection(draw)
	const compensation = compensationSection(id, draw, reload)
	compensation.load()
	return {
		about: ({ record, association, concerns }) => html`<p>${
			record.topic ? labels.cases.values.topic[record.topic] : labels.cases.values.kind[record.kind]
		} · ${association.name.ar}</p>
			${record.category || record.field ? html`<p>${[record.category, record.field].filter(Boolean).join(' · ')}</p>` : ''}
			${concerns ? html`<p>${record.topic === 'objection' ? 'اعتراض على قرار' : 'تخص'} <a href="#/sila/cases/${concerns.id}">الطلب <bdi dir="ltr">${formatReference(concerns.reference)}</bdi></a></p>` : ''}`,
		side: matter => html`${status(matter)}${holder(matter)}`,
		letter: letterView,
		recorded: matter => html`${settlementSection(matter)}${compensation.section(matter)}${recorded(matter)}`,
		foot: ({ record }) =>
			html`<p><a class="sila-hint" href="#/collections?collection=cases&record=${record.id}">السجل كما هو محفوظ</a></p>`,
	}
}
