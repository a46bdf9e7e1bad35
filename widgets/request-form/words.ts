import type { FormWords } from '../../core/language/words/request.ts'
import type { FileWords, StepWords } from '../shared/form/words.ts'
import type { ServedFormWords } from './served.words.ts'
import type { FormStep } from './state.ts'

/** All words of the request form in one language; `{…}` are filled in. */
export interface RequestFormWords extends StepWords, FileWords {
	form: FormWords
	titles: Record<FormStep, string>
	/** Said at a doubt about a condition. */
	unsure: string
	/** `{association}`. */
	contact: string
	/** The policy that the request is made under: `{title}`, and `{approved}` where its `{date}` is known. */
	bound: string
	approved: string
	/** Where one may apply for somebody else; brought or passed where the service allows it. */
	served?: ServedFormWords
}
