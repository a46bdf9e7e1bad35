import type { ServedWords } from '../../core/language/words/served.ts'

/** What the form says more where one may apply for somebody else, in one language; `{…}` are filled in. */
export interface ServedFormWords extends ServedWords {
	/** The applicant's own name, and a number that tells who the beneficiary is; `{label}`. */
	own: string
	number: string
	/** That the questions are about the beneficiary. */
	note: string
	/** Heading of the step in which both are named. */
	title: string
}
