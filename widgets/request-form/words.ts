import type { FormWords } from '../../core/language/words/request.ts'
import type { FileWords, StepWords } from '../shared/form/words.ts'
import type { FormStep } from './state.ts'

/** All words of the request form in one language; `{…}` are filled in. */
export interface RequestFormWords extends StepWords, FileWords {
	form: FormWords
	titles: Record<FormStep, string>
	/** Said at a doubt about a condition. */
	unsure: string
	/** `{association}`. */
	contact: string
	/** What the declaration is bound to: `{title}`, `{date}` of its approval, `{version}` of the form. */
	bound: string
}
