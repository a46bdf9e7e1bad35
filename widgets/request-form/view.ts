import type { PublishedAssociation, PublishedService } from '../../core/association.ts'
import { problemText } from '../../core/letter.ts'
import type { RequestSubmission } from '../../core/request.ts'
import type { Lang } from '../../core/text.ts'
import type { SilaRequestForm } from './request-form.ts'
import type { FormState, ShownProblem, Step } from './state.ts'
import type { RequestFormWords } from './words.ts'

/** What a part of the form is drawn from. */
export interface View {
	form: SilaRequestForm
	association: PublishedAssociation
	service: PublishedService
	words: RequestFormWords
	lang: Lang
	state: FormState
	/** The request as it stands. */
	request: RequestSubmission
	/** The steps of this service, and the index of the one shown. */
	steps: Step[]
	at: number
}

export const sentence = ({ service, words, lang }: View, problem: ShownProblem): string =>
	problem.message ?? problemText(service, problem, words.request, lang)
