import { html, nothing } from 'lit'
import { fill } from '../../core/language/text.ts'
import { letter } from '../../core/sending/letter.ts'
import { day } from '../../ui/dates.ts'
import { about, line } from '../../ui/form/fields.ts'
import { head } from '../shared/form/frame.ts'
import { paper } from '../shared/form/letter.ts'
import { sendPart } from '../shared/form/sending.ts'
import type { View } from './view.ts'

export { Sender } from '../shared/form/sending.ts'

/** What stands in the letter. */
export function partsOf({ service, request, state, words, lang, served }: View) {
	const parts = letter(service, request, state.files, words.form, lang, 'applicant')
	return served?.letter(parts) ?? parts
}

/** The letter, the declaration on it and what that is bound to; then it is sent. */
export function review(view: View) {
	const { association, words, lang, state } = view
	const { declaration, policy } = association
	const { gregorian } = policy.approval ?? {}
	const approved = gregorian ? fill(words.approved, { date: day(gregorian, lang) }) : ''
	return html`${head(view)}${paper(view, partsOf(view))}
		${
			declaration === 'none'
				? nothing
				: html`<div class="field">${about(view, 'declared')}
					<label part="option"><input type="checkbox" name="declared" ?checked=${Boolean(state.values.declared)}
						aria-describedby="declared?">${view.served?.declared} ${words.form.declaration[declaration]}</label>
				</div>`
		}
		${declaration === 'signed' ? line(view, 'signature', { hint: words.form.problems.signature }, 'name') : nothing}
		<p class="small">${fill(words.bound, { title: policy.title[lang], approved })}</p>
		${sendPart(view)}`
}
