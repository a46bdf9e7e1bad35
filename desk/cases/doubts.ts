import { html, nothing } from 'lit'
import { doubted } from '../../core/policy/eligibility.ts'
import { language } from '../frame/language.ts'
import { caseWords } from './case-words.ts'
import type { Case } from './types.ts'

/** The conditions that the applicant was not sure of, for staff to check; nothing where there is none. */
export function doubtLines({ request, service }: Case) {
	const questions = request?.conditions ? doubted(service, request.conditions) : []
	if (questions.length === 0) return nothing
	return html`<div class="case-top-doubts"><p>${caseWords().doubts}</p>
		<ul>${questions.map(({ question }) => html`<li>${question[language()]}</li>`)}</ul></div>`
}
