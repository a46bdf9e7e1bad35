import { html, nothing } from 'lit'
import { CONTACT_DETAIL, type ContactMeans, contactMeans } from '../../core/contact.ts'
import { fill } from '../../core/text.ts'
import { choice, line } from './fields.ts'
import { actions, head } from './frame.ts'
import { questions } from './need.ts'
import { DETAILS } from './state.ts'
import type { View } from './view.ts'

/** Who asks, and the means to answer by. Only the detail that the means needs is asked. */
export function applicant(view: View) {
	const { association, words, lang, request } = view
	const detail = CONTACT_DETAIL[request.answers.contactMeans as ContactMeans]
	return html`${head(view)}
		<p class="box">${fill(words.privacy, { association: association.name[lang] })}</p>
		${line(view, 'answers.fullName', {}, 'name')}
		${questions(view, 'you')}
		${choice(
			view,
			'answers.contactMeans',
			contactMeans(association).map(means => [means, words.request.means[means]]),
		)}
		${Object.entries(DETAILS).map(([one, how]) => (one === detail ? line(view, `answers.${one}`, {}, ...how) : nothing))}
		${actions(view, words.next)}`
}
