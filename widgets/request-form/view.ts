import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation, PublishedService } from '../../core/policy/association.ts'
import { fieldLabel, letter } from '../../core/sending/letter.ts'
import { checkRequest, type RequestSubmission } from '../../core/sending/request.ts'
import { submission } from '../../core/sending/submission.ts'
import type { FormView } from '../shared/form/view.ts'
import type { SilaRequestForm } from './request-form.ts'
import { type Step, stepOf, stepsOf } from './state.ts'
import type { RequestFormWords } from './words.ts'

/** What a part of the form is drawn from. */
export interface View extends FormView {
	service: PublishedService
	words: RequestFormWords
	/** The request as it stands. */
	request: RequestSubmission
}

export function viewOf(
	form: SilaRequestForm,
	association: PublishedAssociation,
	service: PublishedService,
	words: RequestFormWords,
): View {
	const { state } = form
	const { lang } = words
	const request = submission(association.slug, service, state.values, lang)
	const steps = stepsOf(service)
	const title = service.name[lang]
	return {
		form,
		association,
		service,
		words,
		lang,
		state,
		request,
		steps,
		at: Math.max(0, steps.indexOf(state.step as Step)),
		title,
		subject: fill(words.form.letter.subject, { service: title }),
		parts: () => letter(service, request, state.files, words.form, lang),
		begun: Object.keys(request.answers)[0],
		label: field => fieldLabel(service, field, words.form, lang),
		stepOf: field => stepOf(service, field),
		check: () => checkRequest(association, service, request, state.files),
	}
}
