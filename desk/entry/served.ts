import { html, nothing, type TemplateResult } from 'lit'
import { formWords } from '../../core/language/words/request.ar.ts'
import { servedWords } from '../../core/language/words/served.ar.ts'
import { isForOther } from '../../core/sending/served.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import { choice, line, type View } from './fields.ts'
import { section } from './section.ts'

/* What is asked where the service allows to apply for somebody else. */

const WHO: [string, string][] = [
	['self', 'لمقدم الطلب نفسه'],
	['other', 'لغيره، وهو يطلب عنه'],
]

/** For whom the request is. */
export function served(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const request = requestOf(view.entry, chosen)
	if (!request.served) return nothing
	return section(
		'served',
		servedWords.heading,
		html`${choice(view, 'served', WHO)}<div role="status">${
			isForOther(request)
				? html`<p class="entry-note">الشروط والحاجة ورقم الهوية كلها للمستفيد، لا لمن يطلب عنه.</p>`
				: nothing
		}</div>`,
	)
}

/** Who is served, with the number that tells who they are, and who applies for them. */
export const beneficiary = (
	view: View<Entry>,
	{ service }: Chosen,
	numbers: TemplateResult[],
): TemplateResult =>
	html`<h3>${servedWords.heading}</h3>
		${line(view, 'served.name')}${numbers}
		<h3>${formWords.letter.applicant}</h3>
		${line(view, 'answers.fullName')}
		${choice(
			view,
			'served.capacity',
			(service.capacities ?? []).map(one => [one, servedWords.capacities[one]]),
		)}`
