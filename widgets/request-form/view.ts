import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation, PublishedService } from '../../core/policy/published.ts'
import { fieldLabel } from '../../core/sending/labels.ts'
import type { LetterPart } from '../../core/sending/letter.ts'
import { checkRequest, type RequestSubmission } from '../../core/sending/request.ts'
import { submission } from '../../core/sending/submission.ts'
import type { FormState } from '../shared/form/state.ts'
import { commonView, type FormActions, type FormView } from '../shared/form/view.ts'
import { stepOf, stepsOf } from './state.ts'
import type { RequestFormWords } from './words.ts'

/** What a part of the form is drawn from. */
export interface View extends FormView {
	service: PublishedService
	words: RequestFormWords
	/** The request as it stands. */
	request: RequestSubmission
	/** Where one may apply for somebody else: what is asked and said more. */
	served?: ServedParts
}

/** What the form has more where one may apply for somebody else (served.ts), at the places where it stands. */
interface ServedParts {
	/** Above the first questions: for whom it is; then, that they are about them. */
	above(): unknown
	/** Who is served and who applies, in the place of the applicant's name and number; undefined where it is one. */
	people(): unknown
	/** The letter with them in it. */
	letter(parts: LetterPart[]): LetterPart[]
	/** What is declared of it, before the declaration itself. */
	declared: string
}

export function viewOf(
	form: FormActions,
	state: FormState,
	association: PublishedAssociation,
	service: PublishedService,
	words: RequestFormWords,
): View {
	const { lang } = words
	const request = submission(association.slug, service, state.values, lang)
	const steps = stepsOf(service)
	const title = service.name[lang]
	const label = (field: string) => fieldLabel(service, field, words.form, lang)
	return {
		...commonView(form, state, association, words, steps, label),
		service,
		request,
		title,
		subject: fill(words.form.letter.subject, { service: title }),
		begun: Object.keys(request.answers).length > 0,
		stepOf: field => stepOf(service, field),
		check: () => checkRequest(association, service, request, state.files),
	}
}
