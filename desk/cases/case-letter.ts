import { html, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import type { LetterPart } from '../../core/sending/letter.ts'
import { letter } from '../../ui/letter.ts'
import { caseWords } from './case-words.ts'

/** In the place of one that is not shown to this account. */
export const hiddenLetter = (): TemplateResult => html`<p class="sila-card">${caseWords().letterHidden}</p>`

/** A letter on its sheet: to whom, about what, what it says, and what stands beneath. In Arabic, whatever the desk speaks. */
export const caseLetter = (
	association: string,
	parts: LetterPart[],
	more: { subject?: string; end?: unknown } = {},
): TemplateResult =>
	html`<div lang="ar" dir="rtl">${letter({ to: fill(requestWords.letter.to, { association }), parts, ...more })}</div>`
