import { html, nothing, type TemplateResult } from 'lit'
import type { OutboxRecord } from '../../core/api/collections.ts'
import { lines } from './text.ts'
import { taskWords } from './words.ts'

/** What to say or send. What is said needs to be before one's eyes; a colleague without means is told directly. */
export function toTell({
	means,
	lang,
	text,
	discreet,
}: Pick<OutboxRecord, 'means' | 'lang' | 'text' | 'discreet'>): TemplateResult {
	const words = taskWords()
	const discreetly = discreet
		? html`<p class="sila-error">${words.discreetly[means === 'phone' || !means ? 'said' : 'sent']}</p>`
		: nothing
	const said = html`<p class="task-text" lang=${lang} dir=${lang === 'en' ? 'ltr' : 'rtl'}>${lines(text, lang === 'en' ? 'en' : 'ar')}</p>`
	return !means || means === 'phone' || means === 'visit'
		? html`${discreetly}<p class="sila-hint">${words.toSay}</p>${said}`
		: html`${discreetly}<details><summary>${words.text}</summary>${said}</details>`
}
