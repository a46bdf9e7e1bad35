import { html, nothing } from 'lit'
import { letter } from '../../core/letter.ts'
import { fill } from '../../core/text.ts'
import { about, line } from './fields.ts'
import { actions, head } from './frame.ts'
import type { View } from './view.ts'

/** The request as the letter it is; until it is sent, each line leads back to its field. */
export function paper({ association, service, words, lang, state, request, form }: View) {
	return html`<div part="letter">
		<p>${fill(words.request.letter.to, { association: association.name[lang] })}<br>
			<strong>${fill(words.request.letter.subject, { service: service.name[lang] })}</strong></p>
		${letter(service, request, state.files, words.request, lang).map(
			({ heading, lines }) => html`<h3>${heading}</h3>
			<dl>${lines.map(
				({ field, label, value }) => html`<dt>${label}</dt>
				<dd class="row"><span><bdi>${value}</bdi></span>
					${state.receipt ? nothing : html`<button type="button" class="link" aria-label=${`${words.change} ${label}`} @click=${() => form.reveal(field)}>${words.change}</button>`}
				</dd>`,
			)}</dl>`,
		)}
	</div>`
}

/** The letter, the declaration on it and what that is bound to; then it is sent. */
export function review(view: View) {
	const { association, service, words, lang, state } = view
	const { declaration, policy } = association
	const { hijri, gregorian } = policy.approval ?? {}
	const sending = state.sending !== undefined
	return html`${head(view)}${paper(view)}
		${
			declaration === 'none'
				? nothing
				: html`<div class="field">${about(view, 'declared')}
					<label part="option"><input type="checkbox" name="declared" ?checked=${!!state.values.declared}
						aria-describedby="declared?">${words.request.declaration[declaration]}</label>
				</div>`
		}
		${declaration === 'signed' ? line(view, 'signature', { hint: words.request.problems.signature }, 'name') : nothing}
		<p class="small">${fill(words.bound, {
			title: policy.title[lang],
			// Isolated, else Arabic around it turns its parts about.
			date: `\u2066${gregorian ?? hijri ?? ''}\u2069`,
			version: service.formVersion,
		})}</p>
		<div role="alert">${state.notice ? html`<p class="box danger">${state.notice}</p>` : nothing}</div>
		${sending ? html`<progress value=${state.sending} aria-label=${words.sending}></progress>` : nothing}
		${actions(view, sending ? words.sending : words.send)}`
}
