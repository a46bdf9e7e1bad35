import { html } from 'lit'
import type { ContactMeans } from '../../core/sending/contact.ts'
import { labels } from '../labels.ts'
import { contactOf } from './letter.ts'
import { icon } from './parts.ts'
import type { AnyCase } from './types.ts'

const ICON = {
	phone: 'phone',
	sms: 'smartphone',
	email: 'mail',
	letter: 'mailbox',
	visit: 'footprints',
} as const
const number = (detail: string) => detail.replace(/[^+\d]/g, '')
/** How a program on this computer is asked to reach somebody; an address and a visit need people. */
const LINK = {
	phone: (detail: string) => `tel:${number(detail)}`,
	sms: (detail: string) => `sms:${number(detail)}`,
	email: (detail: string) => `mailto:${encodeURIComponent(detail).replace('%40', '@')}`,
	letter: null,
	visit: null,
}

/** Where somebody is reached, as a link for what a program can do. */
export function contactLink(means: ContactMeans, detail: string) {
	const link = LINK[means]
	return link
		? html`<a class="contact-link" href=${link(detail)}><bdi dir="ltr">${detail}</bdi></a>`
		: html`<p class="contact-detail"><bdi>${detail}</bdi></p>`
}

/** How the applicant agreed to be reached, ready to be used. */
export function contactView(theCase: AnyCase, discretion: (theCase: AnyCase) => unknown) {
	const { means, detail } = contactOf(theCase)
	const { kind, lang, anonymous } = theCase.record
	return html`<section class="sila-card" aria-labelledby="sila-contact">
		<h2 id="sila-contact">التواصل المتفق عليه</h2>
		${
			means
				? html`<p class="contact-means">${icon(ICON[means])} ${labels.cases.values.contact_means[means]}</p>`
				: html`<p>${kind === 'request' ? NOT_YET : anonymous ? ANONYMOUS : BY_PAGE}</p>`
		}
		${means && detail ? contactLink(means, detail) : ''}
		${discretion(theCase)}
		${lang === 'en' ? html`<p class="sila-hint">كُتب باللغة الإنجليزية.</p>` : ''}
	</section>`
}

const NOT_YET = 'لم يُتفق معه على وسيلة بعد، فلا يُرسل إليه شيء: تصير إشعاراته مهام يبلّغه بها موظف.'
const ANONYMOUS =
	'شكوى بلا اسم: لا يُعرف صاحبها، ولا طريق إليه إلا الرسائل هنا. يقرؤها حين يفتح صفحة المتابعة برقمه ورمزه.'
const BY_PAGE = 'لم يترك وسيلة تواصل: يقرأ الجواب والرسائل حين يفتح صفحة المتابعة.'
