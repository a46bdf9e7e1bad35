import type { ComplaintField, ComplaintFormWords as Said } from '../../core/language/words/complaint.ts'
import type { CommonWords, SenderField } from '../../core/language/words/request.ts'
import type { CommonProblemCode } from '../../core/sending/problems.ts'
import type { FileWords, StepWords } from '../shared/form/words.ts'
import type { FormStep } from './state.ts'
import type { WhomWords } from './whom.words.ts'

/** All words of the complaint form in one language; `{…}` are filled in. */
export interface ComplaintFormWords extends StepWords, FileWords {
	form: Omit<CommonWords, 'fields' | 'problems'> & {
		fields: Record<SenderField | ComplaintField | 'files' | 'concerns', string>
		problems: Record<CommonProblemCode | 'day' | 'hijri' | 'future' | 'reference' | 'code', string>
	}
	complaint: Said
	titles: Record<FormStep, string>
	/** What the form is for: `{association}`. */
	title: string
	/** Of the letter. */
	subject: string
	named: string
	nameless: string
	/** Said of a complaint with a name: how it is answered. */
	namedMeans: string
	/** What anonymity covers, and what it does not, each with its heading. */
	covered: string
	covers: string[]
	uncovered: string
	leaves: string[]
	/** Hints. */
	happenedHint: string
	dayHint: string
	wantsHint: string
	filesHint: string
	/** Of files in an anonymous complaint. */
	filesNameless: string
	concernsHint: string
	numbersHint: string
	yes: string
	no: string
	/** Of whom it is about; brought later. */
	whom?: WhomWords
}
