import { html, nothing } from 'lit'
import type { OfficerEntry, OpenEntry, Oversight } from '../../core/api/complaints.ts'
import type { DayDigest, SeenGlass } from '../../core/api/glasses.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { statusChip } from '../cases/parts.ts'
import { PATH as CASES } from '../cases/paths.ts'
import { lateBy } from '../complaints/late.ts'
import { day, hour, parse } from '../dates.ts'
import { ageText, hoursText, readText, roleText, whatText } from './texts.ts'
import { oversightWords } from './words.ts'

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
	const words = oversightWords()
	const days = overdue && lateBy(due)
	if (overdue)
		return html`<span class="attention">${days ? fill(words.lateBy, { days }) : words.overdue}</span>`
	return due ? dayText(due) : words.noPeriod
}

/** Who holds a case, and whether in somebody's place. */
const holderText = ({ holder, assigned }: OpenEntry, officers: readonly { id: string; name: string }[]) => {
	const words = oversightWords()
	const officer = officers.find(({ id }) => id === holder)
	if (!officer) return html`<strong>${words.nobody}</strong>`
	return html`<bdi>${officer.name}</bdi>${holder === assigned ? nothing : html` <span class="sila-hint">${words.inPlace}</span>`}`
}

const referenceText = ({ id, reference, opens }: OpenEntry) => {
	const said = html`<bdi dir="ltr">${formatReference(reference)}</bdi>`
	return opens ? html`<a href="${CASES}/${id}">${said}</a>` : said
}

/** Cases of the oversight, in the order in which they come; who may open one has a link to it. */
export function openTable(
	{ open, officers }: { open: OpenEntry[]; officers: readonly { id: string; name: string }[] },
	{ names }: Shown,
) {
	const { columns } = oversightWords()
	const { number, what, association, status, age, lastDay } = columns
	const several = names.size > 1
	return html`<table role="table" class="plain-table oversight-table" aria-labelledby="sila-open">
		${heads(number, what, several && association, status, age, lastDay, columns.with)}
		<tbody role="rowgroup">${open.map(
			entry => html`<tr role="row">
			<th role="rowheader" scope="row">${referenceText(entry)}</th>
			${cell(what, whatText(entry))}
			${several ? cell(association, names.get(entry.association)) : nothing}
			${cell(status, statusChip(entry))}
			${cell(age, ageText(entry))}
			${cell(lastDay, dueText(entry))}
			${cell(columns.with, holderText(entry, officers))}
		</tr>`,
		)}</tbody>
	</table>`
}

const momentText = (text: string): string => {
	const date = parse(text)
	return date ? `${day(date)} ${hour(date)}` : ''
}

/** Through what the administrator of the system read cases, why, and how much. */
export function glassesTable(glasses: SeenGlass[], { names }: Shown) {
	const { columns, everywhere } = oversightWords()
	const { by, association, reason, opened, closed, read } = columns
	return html`<table role="table" class="plain-table oversight-table" aria-labelledby="sila-glasses">
		${heads(by, association, reason, opened, closed, read)}
		<tbody role="rowgroup">${glasses.map(
			glass => html`<tr role="row">
			<th role="rowheader" scope="row"><bdi>${glass.by}</bdi></th>
			${cell(association, glass.association ? names.get(glass.association) : everywhere)}
			${cell(reason, html`<bdi>${glass.reason}</bdi>`)}
			${cell(opened, momentText(glass.from))}
			${cell(closed, momentText(glass.closed ?? glass.until))}
			${cell(read, readText(glass))}
		</tr>`,
		)}</tbody>
	</table>`
}

/** What the records of each day were when it had ended. */
export function daysTable(days: DayDigest[]) {
	const { columns, notMailed } = oversightWords()
	const { dayOf, digest, acts, looks, mailed } = columns
	return html`<table role="table" class="plain-table oversight-table" aria-labelledby="sila-days">
		${heads(dayOf, digest, acts, looks, mailed)}
		<tbody role="rowgroup">${days.map(
			entry => html`<tr role="row">
			<th role="rowheader" scope="row">${dayText(entry.day)}</th>
			${cell(digest, html`<code class="sila-digest" dir="ltr">${entry.digest}</code>`)}
			${cell(acts, entry.acts)}
			${cell(looks, entry.looks)}
			${cell(mailed, entry.mailed ? momentText(entry.mailed) : notMailed)}
		</tr>`,
		)}</tbody>
	</table>`
}

/** Every officer, with how much they hold and how long they take. */
export function officersTable({ officers }: Oversight, { names }: Shown) {
	const { columns, away } = oversightWords()
	const { officer: who, association, openWith, lateWith, answered, median, longest } = columns
	const several = names.size > 1
	return html`<table role="table" class="plain-table oversight-table" aria-labelledby="sila-officers">
		${heads(who, several && association, openWith, lateWith, answered, median, longest)}
		<tbody role="rowgroup">${officers.map(
			officer => html`<tr role="row">
			<th role="rowheader" scope="row"><bdi>${officer.name}</bdi> <span class="sila-hint">${roleText(officer)}${officer.away ? away : ''}</span></th>
			${several ? cell(association, names.get(officer.association)) : nothing}
			${cell(openWith, officer.open)}
			${cell(lateWith, officer.overdue ? html`<span class="attention">${officer.overdue}</span>` : 0)}
			${cell(answered, officer.answered)}
			${cell(median, hoursText(officer.median))}
			${cell(longest, hoursText(officer.longest))}
		</tr>`,
		)}</tbody>
	</table>`
}
