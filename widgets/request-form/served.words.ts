import type { ServedWords } from '../../core/language/words/served.ts'

/** What the form says more where one may apply for somebody else, in one language; `{…}` are filled in. */
export interface ServedFormWords extends ServedWords {
	/** The applicant's own name, and a number that tells who the beneficiary is; `{label}`. */
	own: string
	number: string
	/** That the questions are about the beneficiary. */
	note: string
	/** Headings of the steps: of whom they ask, and the one in which both are named. */
	titles: Record<'conditions' | 'need' | 'you', string>
}
