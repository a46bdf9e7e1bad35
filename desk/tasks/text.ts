import { html, nothing } from 'lit'
import { NO_SITE } from '../../core/telling/site.ts'
import { taskWords } from './words.ts'

/** A text line by line: an address of the web is read from left to right, whatever stands around it; one that is not known yet is said to be missing. */
export const lines = (text: string) =>
	text.split('\n').map((line, i) => html`${i ? html`<br>` : nothing}${one(line)}`)

const one = (line: string) =>
	line.startsWith(NO_SITE)
		? html`<em>${taskWords().noLink}</em>`
		: html`<bdi dir=${/^https?:\S+$/.test(line) ? 'ltr' : 'auto'}>${line}</bdi>`
