import { html, nothing } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { NO_SITE } from '../../core/telling/site.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** A text line by line, in its own language: an address of the web is read from left to right, whatever stands around it; one that is not known yet is said to be missing. */
export const lines = (text: string, lang: Lang) =>
	text.split('\n').map((line, i) => html`${i ? html`<br>` : nothing}${one(line, lang)}`)

const one = (line: string, lang: Lang) =>
	line.startsWith(NO_SITE)
		? html`<em>${(lang === 'en' ? en : ar).noLink}</em>`
		: html`<bdi dir=${/^https?:\S+$/.test(line) ? 'ltr' : 'auto'}>${line}</bdi>`
