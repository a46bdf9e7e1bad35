import { html, nothing, type TemplateResult } from 'lit'
import type { LetterPart } from '../core/sending/letter.ts'

/** What stands on a letter's sheet. */
interface Letter {
	/** Whom it is to. */
	to: string
	/** What it is about, where it says so. */
	subject?: string | undefined
	parts: LetterPart[]
	/** What stands beside a line. */
	beside?: ((line: LetterPart['lines'][number]) => unknown) | undefined
	/** What stands beneath. */
	end?: unknown
}

/**
 * What somebody wrote as the letter it is. What is in another script keeps its own direction, and begins where the lines
 * around it do.
 */
export const letter = ({ to, subject, parts, beside, end }: Letter): TemplateResult =>
	html`<div part="letter" class="letter">
		<p>${to}${subject ? html`<br><strong>${subject}</strong>` : nothing}</p>
		${parts.map(
			({ heading, lines }) => html`<h3>${heading}</h3>
			<dl>${lines.map(
				line => html`<div class="letter-line"><dt>${line.label}</dt>
				<dd class="row"><span><bdi>${line.value}</bdi></span> ${beside?.(line)}</dd></div>`,
			)}</dl>`,
		)}
		${end}
	</div>`

/** A letter as it is stored, where its parts are not known: in Arabic, whatever is spoken around it. */
export const storedLetter = (text: string): TemplateResult =>
	html`<div part="letter" class="letter stored" lang="ar" dir="rtl">${text}</div>`
