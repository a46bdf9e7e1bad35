import { html } from 'lit'
import { doubted } from '../../core/policy/eligibility.ts'
import type { Case } from './types.ts'

/** The conditions that the applicant was not sure of, for staff to check; nothing where there is none. */
export function doubtLines({ request, service }: Case) {
	const questions = request?.conditions ? doubted(service, request.conditions) : []
	if (questions.length === 0) return ''
	return html`<div class="case-top-doubts"><p>قال مقدم الطلب إنه ليس متأكدًا، فتحقّق معه:</p>
		<ul>${questions.map(({ question }) => html`<li>${question.ar}</li>`)}</ul></div>`
}
