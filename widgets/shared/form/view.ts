import { fill, type Lang } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/association.ts'
import type { LetterPart } from '../../../core/sending/letter.ts'
import type { Problem } from '../../../core/sending/request.ts'
import type { SilaForm } from './form.ts'
import type { FormState, ShownProblem } from './state.ts'
import type { StepWords } from './words.ts'

/** What the parts of any form are drawn from; each form makes it anew from its state. */
export interface FormView {
	form: SilaForm
	association: PublishedAssociation
	words: StepWords
	lang: Lang
	state: FormState
	/** The steps of this form, and the index of the one shown. */
	steps: string[]
	at: number
	/** What the form is for: above each of its steps. */
	title: string
	/** The letter that it makes: its subject, and what is written in it. */
	subject: string
	parts: () => LetterPart[]
	/** Whether leaving now would lose something. */
	begun: unknown
	/** What a field is called. */
	label: (field: string) => string
	/** The step that a field stands in; a field that is not the form's own is in none. */
	stepOf: (field: string) => string | undefined
	/** Everything that is wrong with it as it stands, in the order of the form. */
	check: () => Problem[]
}

/** A problem as people read it. */
export const sentence = (
	{ label, words }: FormView,
	{ field, code, values, message }: ShownProblem,
): string => message ?? fill(words.form.problems[code as 'server'], { field: label(field), ...values })
