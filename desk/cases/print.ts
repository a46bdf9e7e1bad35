import { html, nothing, type TemplateResult } from 'lit'
import { day, hour, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { labels, statusLabel } from '../labels.ts'
import { caseWords } from './case-words.ts'
import { contactOf } from './letter.ts'
import { moment } from './parts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

/* A case on paper: where it stands, its days and how its applicant is reached, before the letter. */

const line = (label: string, value: unknown) =>
	value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing

const dayOf = (text: string) => {
	const date = parse(text)
	return date ? day(date) : ''
}

/** What stands on the page above the letter, and on no screen. Of the contact it has what the account's role sees. */
export function printHead(theCase: AnyCase): TemplateResult {
	const { record, association, shown } = theCase
	const { fields, values } = labels.cases
	const words = caseWords().print
	const { means, detail } = contactOf(theCase)
	const now = new Date()
	return html`<dl class="case-print">
		${line(words.association, association.name[language()])}
		${line(stepWords().status, html`<strong>${statusLabel(record.kind, record.status)}</strong> · ${moment(record.status_since)}`)}
		${line(fields.due_on, dayOf(record.due_on))}
		${line(fields.earliest_reply_on, dayOf(record.earliest_reply_on))}
		${line(fields.target_on, dayOf(record.target_on))}
		${line(caseWords().contact.title, shown.has('contact') && means && html`${values.contact_means[means]}${detail ? html`: <bdi dir="auto">${detail}</bdi>` : nothing}`)}
		${line(words.printed, `${day(now)} · ${hour(now)}`)}
	</dl>`
}

/** Has the case printed. */
export const printButton = (): TemplateResult =>
	html`<button type="button" class="sila-button case-print-button" @click=${() => window.print()}>${icon('printer')} ${caseWords().print.act}</button>`
