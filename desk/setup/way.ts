import { html, type TemplateResult } from 'lit'
import { language } from '../frame/language.ts'
import { holdsAny } from '../frame/rights.ts'

const TELL = { ar: 'أخبر الإدارة العليا.', en: 'Tell senior management.' }

/** The way to where senior management closes a gap; others are told whom to tell, since that page is not for them. */
export const way = (href: string, does: string): TemplateResult =>
	holdsAny(['management']) ? html`<a href=${href}>${does}</a>` : html`${TELL[language()]}`
