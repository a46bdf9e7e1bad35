import { html } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { bringLabels } from '../labels.ts'
import { icon } from './icons.ts'
import { language, speak } from './language.ts'
import { frame } from './words.ts'

/** Once the labels of the other language are here, all of the page is in it. */
async function change(lang: Lang): Promise<void> {
	await bringLabels(lang)
	speak(lang)
}

/** The desk in the other of its two languages. */
export const languageButton = () => {
	const other = language() === 'ar' ? 'en' : 'ar'
	return html`<button type="button" class="sila-button quiet" lang=${other} @click=${() => change(other)}>${icon('languages')} ${frame().otherLanguage}</button>`
}
