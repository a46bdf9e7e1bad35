import { html, type TemplateResult } from 'lit'
import { fill } from '../../../core/language/text.ts'
import type { LetterPart } from '../../../core/sending/letter.ts'
import { letter } from '../../../ui/letter.ts'
import type { FormView } from './view.ts'

/** What is sent as the letter it is; until it is sent, each line leads back to its field. */
export function paper(
	{ association, words, lang, state, form, subject }: FormView,
	parts: LetterPart[],
): TemplateResult {
	const change = ({ field, label }: LetterPart['lines'][number]) =>
		html`<button type="button" class="link" aria-label=${`${words.change} ${label}`}
			@click=${() => form.reveal(field)}>${words.change}</button>`
	const to = fill(words.form.letter.to, { association: association.name[lang] })
	return letter({ to, subject, parts, beside: state.receipt ? undefined : change })
}
