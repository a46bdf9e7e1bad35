import { type Lang, tidy } from '../language/text.ts'
import { eligibility } from '../policy/eligibility.ts'
import type { PublishedService } from '../policy/published.ts'
import { CONTACT_FIELDS } from './contact.ts'
import { answerFields, detailNeeded, type RequestSubmission } from './request.ts'

/**
 * The request as a form has it, without answers to questions that do not apply any more. `values` is what was typed or
 * chosen, by the field's name as in `Problem`; in a form of its own the applicant fills it in, at the desk staff.
 */
export function submission(
	association: string,
	service: PublishedService,
	values: Record<string, string>,
	lang: Lang,
): RequestSubmission {
	const given = (group: string, ids: string[]) =>
		Object.fromEntries(
			ids.map(id => [id, tidy(values[`${group}.${id}`] ?? '')] as const).filter(([, value]) => value),
		)
	const asked = (answers: Record<string, string>) =>
		eligibility(service, answers).questions.map(({ id }) => id)
	const answers = given('answers', answerFields(service))
	// Whether notices are to be discreet holds for whatever means is agreed on later.
	for (const detail of CONTACT_FIELDS.slice(1, -1)) if (!detailNeeded(answers, detail)) delete answers[detail]
	return {
		association,
		service: service.slug,
		formVersion: service.formVersion,
		lang,
		// Once for the alternatives, once for the questions that the chosen ones bring.
		conditions: given('conditions', asked(given('conditions', asked({})))),
		answers,
		declared: !!values.declared,
		signature: tidy(values.signature ?? ''),
	}
}
