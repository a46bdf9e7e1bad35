import { type Lang, sentence } from '../../../core/language/text.ts'
import type { PublishedAssociation } from '../../../core/policy/published.ts'
import type { Problem } from '../../../core/sending/problems.ts'
import type { FileFields } from '../../../ui/form/files.ts'
import type { ChosenFile, FormState } from './state.ts'
import type { StepWords } from './words.ts'

/** What the parts of a form can have the form do. */
export interface FormActions {
	/** Where its controls are. */
	readonly renderRoot: ParentNode
	/** Shows a step from its heading on. */
	go(step: string | undefined): void
	/** Shows a field, wherever it is, and focuses it. */
	reveal(field: string): void
	/** Takes back a file that was chosen for a field. */
	drop(file: ChosenFile, field: string): void
	/** Takes over a part of the state and draws it. */
	change(part: Partial<FormState>): void
	/** Address of a page of the portal, in the language shown; `path` without a leading slash. */
	page(path: string): string
	/** Asks whether notices are to be discreet. */
	telling(group: string): unknown
	/** Of the Sila that answers, where the portal is too. */
	readonly origin: string
}

/** What the parts of any form are drawn from; each form makes it anew from its state. */
export interface FormView extends Omit<FileFields, 'words'> {
	form: FormActions
	association: PublishedAssociation
	words: StepWords
	lang: Lang
	state: FormState
	/** The steps of this form, and the index of the one shown. */
	steps: string[]
	at: number
	/** What the form is for: above each of its steps. */
	title: string
	/** The subject of the letter that it makes. */
	subject: string
	/** Whether leaving now would lose something. */
	begun: boolean
	/** The step that a field stands in; a field that is not the form's own is in none. */
	stepOf: (field: string) => string | undefined
	/** Everything that is wrong with it as it stands, in the order of the form. */
	check: () => Problem[]
}

/** The index of the step that is shown: the first, unless the person went on to another that the form still has. */
const indexOfStep = (steps: string[], { step }: FormState): number =>
	step === undefined ? 0 : Math.max(0, steps.indexOf(step))

/** Problems in the order in which the steps ask. */
export const inOrder = (
	problems: Problem[],
	steps: string[],
	stepOf: (field: string) => string | undefined,
): Problem[] => {
	const at = ({ field }: Problem) => steps.indexOf(stepOf(field) ?? '')
	return problems.sort((one, other) => at(one) - at(other))
}

/** What a form's controls are drawn from, as far as it is the same in every form. `label`: what a field is called. */
export const fieldsOf = (
	form: FormActions,
	{ values, problems, files, doing }: FormState,
	words: StepWords,
	label: (field: string) => string,
): Omit<FileFields, 'words'> => ({
	prefix: '',
	values,
	problems,
	files,
	doing,
	drop: (file, field) => form.drop(file, field),
	telling: form.telling,
	label,
	sentence: ({ field, code, values, message }) => {
		const { server, ...sentences }: Record<string, string> & { server: string } = words.form.problems
		return message ?? sentence(sentences[code] ?? server, { field: label(field), ...values })
	},
})

/** What is the same in the view of every form, in these words and of these steps. */
export const commonView = <Words extends StepWords>(
	form: FormActions,
	state: FormState,
	association: PublishedAssociation,
	words: Words,
	steps: string[],
	label: (field: string) => string,
) => ({
	...fieldsOf(form, state, words, label),
	form,
	association,
	words,
	lang: words.lang,
	state,
	steps,
	at: indexOfStep(steps, state),
})
