import { html, nothing } from 'lit'
import { formatReference } from '../../core/case/reference.ts'
import { restrictedChip } from '../cases/parts.ts'
import { recordedView } from '../cases/recorded.ts'
import type { KindView } from '../cases/types.ts'
import { unprovenLine } from '../cases/unproven.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import './answer.ts'
import './compensation.ts'
import './decision.ts'
import type { AssignedCase } from './data.ts'
import './holder.ts'
import { letterView } from './letter.ts'
import { settlementSection } from './settlement.ts'
import { statusView } from './status.ts'
import { matterWords } from './words.ts'

/** What it is about, below its number: its topic, its field, and the case that it concerns. */
function about({ record, association, concerns }: AssignedCase) {
	const words = matterWords()
	const { topic, kind, category, field } = record
	const { values } = labels.cases
	return html`${restrictedChip(record)}${unprovenLine(record)}<p>${topic ? values.topic[topic] : values.kind[kind]} · ${association.name[language()]}</p>
		${category || field ? html`<p>${[category, field].filter(Boolean).join(' · ')}</p>` : nothing}
		${concerns ? html`<p>${topic === 'objection' ? words.objectionTo : words.concerns} <a href="#/sila/cases/${concerns.id}">${words.request} <bdi dir="ltr">${formatReference(concerns.reference)}</bdi></a></p>` : nothing}`
}

/** What the page of a complaint or an inquiry shows beside what every case has. */
export const matterView: KindView<AssignedCase> = {
	about,
	side: matter =>
		html`${statusView(matter)}<desk-decision .matter=${matter}></desk-decision><desk-holder .matter=${matter}></desk-holder>`,
	letter: letterView,
	beneath: matter =>
		matter.record.kind === 'inquiry' ? html`<desk-answer .matter=${matter}></desk-answer>` : nothing,
	recorded: matter =>
		html`${settlementSection(matter)}<desk-compensation .matter=${matter}></desk-compensation>${recordedView(matter)}`,
	foot: () => nothing,
}
