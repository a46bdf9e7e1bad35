import { html } from 'lit'
import type { Receipt } from '../../../core/api/requests.ts'
import { formatCode, formatReference } from '../../../core/language/spaced.ts'
import { paper } from './letter.ts'
import type { FormView } from './view.ts'

/** What a receipt says and offers beyond its two numbers; should it not come, they are shown all the same. */
export interface After {
	/** What was received when, and what happens to it. */
	next: (view: FormView, receipt: Receipt) => unknown
	/** Ways to keep the receipt. */
	ways: (view: FormView) => unknown
}

/** The two numbers; with them what happens next and ways to keep it all, once `after` is there. */
export function receipt(view: FormView, sent: Receipt, after?: After) {
	const { words, state, form } = view
	const { reference, code } = words.form.fields
	return html`<div part="receipt">
			<h2 part="heading" tabindex="-1">${words.arrived}</h2>
			<p>${words.keep}</p>
			<dl part="numbers" translate="no">
				<dt>${reference}</dt><dd><bdi dir="ltr">${formatReference(sent.reference)}</bdi></dd>
				<dt>${code}</dt><dd><bdi dir="ltr">${formatCode(sent.code)}</bdi></dd>
			</dl>
			${after?.next(view, sent)}
		</div>
		${after?.ways(view)}
		<div role="status" class="actions">${
			state.saved
				? words.bye
				: html`<button part="button primary" @click=${() => form.change({ saved: true })}>${words.saved}</button>`
		}</div>
		${paper(view)}`
}
