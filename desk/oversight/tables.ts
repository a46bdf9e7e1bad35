import { html, nothing } from 'lit'
import type { OfficerEntry, OpenEntry, Oversight } from '../../core/api/complaints.ts'
import { formatReference } from '../../core/case/reference.ts'
import { PATH as CASES } from '../cases/list.ts'
import { statusChip } from '../cases/parts.ts'
import { lateBy } from '../complaints/late.ts'
import { day, parse } from '../dates.ts'
import { ageText, hoursText, roleText, whatText } from './texts.ts'

/*
 * The tables of the oversight. On a narrow screen each row stands as a card, so every cell carries its column's name;
 * the roles keep them tables there too.
 */

interface Shown {
	/** Names of the associations by their ids; empty where there is only one. */
	names: Map<string, string>
}

const dayText = (text: string) => {
	const date = parse(text)
	return date ? day(date) : ''
}

const cell = (label: string, content: unknown) =>
	html`<td role="cell" data-label=${label}><span>${content}</span></td>`
const heads = (...labels: (string | false)[]) =>
	html`<thead role="rowgroup"><tr role="row">${labels
		.filter(label => label !== false)
		.map(label => html`<th role="columnheader" scope="col">${label}</th>`)}</tr></thead>`

/** Of a case that is late: by how much; else its last day. */
const dueText = ({ due, overdue }: OpenEntry) => {
	const late = due && lateBy(due)
	if (overdue || late) return html`<span class="attention">${late ? `تأخر ${late}` : 'متأخر'}</span>`
	return due ? dayText(due) : 'لا مدة محددة'
}

/** All that is open, the oldest first. */
export function openTable({ open, officers }: Oversight, { names }: Shown) {
	const several = names.size > 1
	const holder = ({ holder: id, assigned }: OpenEntry) => {
		const officer = officers.find(one => one.id === id)
		if (!officer) return html`<strong>لا أحد</strong>`
		return html`<bdi>${officer.name}</bdi>${id === assigned ? nothing : html` <span class="sila-hint">(نيابة)</span>`}`
	}
	return html`<table role="table" class="oversight-table" aria-labelledby="sila-open">
		${heads('الرقم', 'ما هو', several && 'الجمعية', 'الحالة', 'العمر', 'آخر يوم', 'عند')}
		<tbody role="rowgroup">${open.map(
			entry => html`<tr role="row">
			<th role="rowheader" scope="row"><a href="${CASES}/${entry.id}"><bdi dir="ltr">${formatReference(entry.reference)}</bdi></a></th>
			${cell('ما هو', whatText(entry))}
			${several ? cell('الجمعية', names.get(entry.association)) : nothing}
			${cell('الحالة', statusChip(entry))}
			${cell('العمر', ageText(entry))}
			${cell('آخر يوم', dueText(entry))}
			${cell('عند', holder(entry))}
		</tr>`,
		)}</tbody>
	</table>`
}

/** Every officer, with how much they hold and how long they take. */
export function officersTable({ officers }: Oversight, { names }: Shown) {
	const several = names.size > 1
	return html`<table role="table" class="oversight-table" aria-labelledby="sila-officers">
		${heads('المسؤول', several && 'الجمعية', 'مفتوح عنده', 'منه متأخر', 'أجاب عن', 'وسيط الإجابة', 'أطول إجابة')}
		<tbody role="rowgroup">${officers.map(
			(officer: OfficerEntry) => html`<tr role="row">
			<th role="rowheader" scope="row"><bdi>${officer.name}</bdi> <span class="sila-hint">${roleText(officer)}${officer.away ? '، غائب الآن' : ''}</span></th>
			${several ? cell('الجمعية', names.get(officer.association)) : nothing}
			${cell('مفتوح عنده', officer.open)}
			${cell('منه متأخر', officer.overdue ? html`<span class="attention">${officer.overdue}</span>` : 0)}
			${cell('أجاب عن', officer.answered)}
			${cell('وسيط الإجابة', hoursText(officer.median))}
			${cell('أطول إجابة', hoursText(officer.longest))}
		</tr>`,
		)}</tbody>
	</table>`
}
