import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../../core/language/text.ts'
import type { LetterPart } from '../../../core/sending/letter.ts'
import { actions, notice } from './frame.ts'
import type { FormView } from './view.ts'

/**
 * What is sent as the letter it is; until it is sent, each line leads back to its field. What was written in another
 * script keeps its own direction, and begins where the page's lines do.
 */
export function paper(
	{ association, words, lang, state, form, subject }: FormView,
	parts: LetterPart[],
): TemplateResult {
	const change = (field: string, label: string) =>
		html`<button type="button" class="link" aria-label=${`${words.change} ${label}`}
			@click=${() => form.reveal(field)}>${words.change}</button>`
	return html`<div part="letter">
		<p>${fill(words.form.letter.to, { association: association.name[lang] })}<br>
			<strong>${subject}</strong></p>
		${parts.map(
			({ heading, lines }) => html`<h3>${heading}</h3>
			<dl>
				${lines.map(
					({ field, label, value }) => html`<dt>${label}</dt>
					<dd class="row"><span><bdi>${value}</bdi></span> ${state.receipt ? nothing : change(field, label)}</dd>`,
				)}
			</dl>`,
		)}
	</div>`
}

/** The end of the last step: what went wrong with the sending, how far it is, and the button that sends. */
export function sendPart(view: FormView): TemplateResult {
	const { words, state } = view
	const sending = state.sending !== undefined
	return html`${notice(state.notice)}
		${sending ? html`<progress value=${state.sending} aria-label=${words.sending}></progress>` : nothing}
		${actions(view, sending ? html`${state.said ?? words.sending}` : html`${words.send}`)}`
}
