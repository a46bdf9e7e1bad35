import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import type { LetterPart } from '../../core/sending/letter.ts'
import { caseWords } from './case-words.ts'

/** Answers that are read from left to right, whatever stands around them. */
const LATIN = ['phone', 'email', 'answers.phone', 'answers.email']

const part = ({ heading, lines }: LetterPart) => html`<h3>${heading}</h3>
	<dl>${lines.map(
		({ field, label, value }) => html`<div class="letter-line"><dt>${label}</dt>
			<dd><bdi dir=${LATIN.includes(field) ? 'ltr' : 'auto'}>${value}</bdi></dd></div>`,
	)}</dl>`

/** A letter as it was stored, where its parts are not known. */
export const storedLetter = (text: string): TemplateResult =>
	html`<div class="letter" lang="ar" dir="rtl"><p class="letter-text">${text}</p></div>`

/** In the place of one that is not shown to this account. */
export const hiddenLetter = (): TemplateResult => html`<p class="sila-card">${caseWords().letterHidden}</p>`

/** A letter on its sheet: to whom, about what, what it says, and what stands beneath. In Arabic, whatever the desk speaks. */
export const caseLetter = (
	association: string,
	parts: LetterPart[],
	{ subject, end }: { subject?: string; end?: unknown } = {},
): TemplateResult => html`<div class="letter" lang="ar" dir="rtl">
	<p class="letter-to">${fill(requestWords.letter.to, { association })}</p>
	${subject ? html`<p class="letter-subject">${subject}</p>` : nothing}
	${parts.map(part)}
	${end}
</div>`
