import { html, nothing, type TemplateResult } from 'lit'
import type { ContactMeans } from '../../core/sending/contact.ts'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { labels } from '../labels.ts'
import { mayWrite } from './acts.ts'
import { caseWords } from './case-words.ts'
import './discretion.ts'
import { contactOf } from './letter.ts'
import type { AnyCase } from './types.ts'

export const ICON = {
	phone: 'phone',
	sms: 'smartphone',
	email: 'mail',
	letter: 'mailbox',
	visit: 'footprints',
} as const
const number = (detail: string) => detail.replace(/[^+\d]/g, '')
/** How a program on this computer is asked to reach somebody; an address and a visit need people. */
export const LINK = {
	phone: (detail: string) => `tel:${number(detail)}`,
	sms: (detail: string) => `sms:${number(detail)}`,
	email: (detail: string) => `mailto:${encodeURIComponent(detail).replace('%40', '@')}`,
	letter: null,
	visit: null,
}

/** Where somebody is reached, as a link for what a program can do. */
export function contactLink(means: ContactMeans, detail: string): TemplateResult {
	const link = LINK[means]
	return link
		? html`<a class="contact-link" href=${link(detail)}><bdi dir="ltr">${detail}</bdi></a>`
		: html`<p class="contact-detail"><bdi>${detail}</bdi></p>`
}

/** Why there is no means of contact. */
function without({ kind, anonymous }: AnyCase['record']): string {
	const { notYet, anonymous: unknown, byPage } = caseWords().contact
	if (kind === 'request') return notYet
	return anonymous ? unknown : byPage
}

/** Whether somebody is told discreetly: for who may change that, and else where it is so. */
function discretion(theCase: AnyCase, means: ContactMeans | ''): TemplateResult | typeof nothing {
	const { record } = theCase
	if (means === 'visit' || (!means && record.kind !== 'request')) return nothing
	if (mayWrite(record, 'discreet')) return html`<desk-discretion .record=${record}></desk-discretion>`
	return record.discreet ? html`<p class="sila-hint">${caseWords().contact.discreetOn}</p>` : nothing
}

/** How the applicant agreed to be reached, ready to be used. */
export function contactView(theCase: AnyCase): TemplateResult | typeof nothing {
	const { record, shown } = theCase
	if (!shown.has('contact')) return nothing
	const { means, detail } = contactOf(theCase)
	const words = caseWords().contact
	return html`<section class="sila-card" aria-labelledby="sila-contact">
		<h2 id="sila-contact">${words.title}</h2>
		${
			means
				? html`<p class="contact-means">${icon(ICON[means])} ${labels.cases.values.contact_means[means]}</p>`
				: html`<p>${without(record)}</p>`
		}
		${means && detail ? contactLink(means, detail) : nothing}
		${discretion(theCase, means)}
		${record.lang === 'en' ? html`<p class="sila-hint">${words.inEnglish}</p>` : nothing}
	</section>`
}
